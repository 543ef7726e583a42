/**
 * The setting that is there while everything is stopped: then nothing is handed out but notices and replies. It is asked
 * for within each claim, so it holds for every process from the moment it is written.
 */
export const stoppedKey = 'newsroom.stopped';
