import { diskRoom, tightGiB } from '../db/disk-room.js';

/** Whether there is room where the data lie, and whether this user may write there. */
export async function checkDisk(
  dataDir: string,
): Promise<{ check: string; state: 'ok' | 'warning' | 'broken'; detail: string; fix?: string }> {
  const { directory, isWritable, freeGiB } = await diskRoom(dataDir);
  if (!isWritable)
    return {
      check: 'disk',
      state: 'broken',
      detail: `${directory} cannot be written to`,
      fix: 'Run Kabar as the user that owns it, or set DATA_DIR.',
    };
  const detail = `${freeGiB.toFixed(1)} GiB free at ${directory}`;
  return freeGiB < tightGiB
    ? { check: 'disk', state: 'warning', detail, fix: 'Make room, or set DATA_DIR to another disk.' }
    : { check: 'disk', state: 'ok', detail };
}
