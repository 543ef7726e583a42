import { execFile } from 'node:child_process';
import { chown, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The user id that "nobody" has on the systems we know; it owns nothing else. */
const nobody = 65_534;

/** How a program that refuses to run as root is started. */
export interface Disguise {
  /** Goes before the program and its arguments. */
  prefix: string[];
  /** Who must own the program's files, as this process sees them. Null: whoever owns them now. */
  owner: number | null;
}

export type DisguiseResult = { kind: 'ready'; disguise: Disguise } | { kind: 'impossible'; reason: string };

/**
 * Postgres refuses to run as root. Tried in this order:
 * 1. Not root: nothing to do.
 * 2. A user namespace in which root is called 1000: the files stay root's and a closed home stays closed.
 * 3. The user "nobody" that keeps the one right to pass through closed directories: works in containers that refuse
 *    namespaces. Its files are handed to nobody.
 */
export async function findDisguise(): Promise<DisguiseResult> {
  if (process.getuid?.() !== 0) return { kind: 'ready', disguise: { prefix: [], owner: null } };
  const namespace = ['unshare', '-U', '--map-user=1000', '--map-group=1000', '--'];
  if (await works(namespace)) return { kind: 'ready', disguise: { prefix: namespace, owner: 0 } };
  const passing = [
    'setpriv',
    `--reuid=${nobody}`,
    `--regid=${nobody}`,
    '--clear-groups',
    '--inh-caps=+dac_override',
    '--ambient-caps=+dac_override',
    '--',
  ];
  if (await works(passing)) return { kind: 'ready', disguise: { prefix: passing, owner: nobody } };
  return {
    kind: 'impossible',
    reason:
      'Postgres does not run as root, and this system lets neither unshare nor setpriv (of util-linux) start it as another user. ' +
      'Run Kabar as an ordinary user, or set DATABASE_URL to a Postgres server.',
  };
}

async function works(prefix: string[]): Promise<boolean> {
  const [program, ...rest] = [...prefix, 'true'];
  if (program === undefined) return true;
  return run(program, rest, { timeout: 5_000 }).then(
    () => true,
    () => false,
  );
}

/** Hands a directory and all in it to `owner`, if its present owner is another (the way of starting may have changed). */
export async function giveTo(directory: string, owner: number): Promise<void> {
  if ((await stat(directory)).uid === owner) return;
  for (const entry of await readdir(directory, { recursive: true })) await chown(join(directory, entry), owner, owner);
  await chown(directory, owner, owner);
}
