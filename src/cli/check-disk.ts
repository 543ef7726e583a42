import { access, constants, statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** Below this the embedded database may stop in the middle of the night. */
const tightGiB = 1;

/** Whether there is room where the data lie, and whether this user may write there. */
export async function checkDisk(
  dataDir: string,
): Promise<{ check: string; state: 'ok' | 'warning' | 'broken'; detail: string; fix?: string }> {
  let directory = resolve(dataDir);
  for (;;) {
    try {
      await access(directory, constants.W_OK);
      break;
    } catch (error) {
      const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      if (!missing || directory === dirname(directory))
        return {
          check: 'disk',
          state: 'broken',
          detail: `${directory} cannot be written to`,
          fix: 'Run Kabar as the user that owns it, or set DATA_DIR.',
        };
      directory = dirname(directory);
    }
  }
  const { bavail, bsize } = await statfs(directory);
  const free = (bavail * bsize) / 2 ** 30;
  const detail = `${free.toFixed(1)} GiB free at ${directory}`;
  return free < tightGiB
    ? { check: 'disk', state: 'warning', detail, fix: 'Make room, or set DATA_DIR to another disk.' }
    : { check: 'disk', state: 'ok', detail };
}
