import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** The process id of the server that says it runs on this cluster, or null. */
export async function readPid(cluster: string): Promise<number | null> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number.parseInt(text.split('\n', 1)[0] ?? '', 10);
  return Number.isSafeInteger(pid) && pid > 0 ? pid : null;
}

/**
 * Removes a postmaster.pid whose process is no Postgres. Postgres itself only sees whether some process has that id, and
 * after a restart of a container it often is one of ours: it would then refuse to start for ever.
 */
export async function clearStalePid(cluster: string): Promise<void> {
  const pid = await readPid(cluster);
  if (pid === null || process.platform !== 'linux') return;
  const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '');
  if (name.trim() !== 'postgres') await rm(join(cluster, 'postmaster.pid'), { force: true });
}
