import { access, constants, statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** Below this the embedded database may stop in the middle of the night, in GiB. */
export const tightGiB = 1;

/** What a disk has left. */
export interface DiskRoom {
  directory: string;
  /** Whether this user may write there. */
  isWritable: boolean;
  freeGiB: number;
}

/** The room where the data lie, or are going to: in the folder itself or the nearest one above that exists. */
export async function diskRoom(dataDir: string): Promise<DiskRoom> {
  let directory = resolve(dataDir);
  for (;;) {
    try {
      await access(directory, constants.W_OK);
      break;
    } catch (error) {
      const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      if (!missing || directory === dirname(directory)) return { directory, isWritable: false, freeGiB: 0 };
      directory = dirname(directory);
    }
  }
  const { bavail, bsize } = await statfs(directory);
  return { directory, isWritable: true, freeGiB: (bavail * bsize) / 2 ** 30 };
}
