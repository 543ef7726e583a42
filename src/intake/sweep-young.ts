import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

type Collect = (options: { type: 'minor' }) => void;
let collect: Collect | null = null;

/**
 * Frees the buffers that a large body came in, a millisecond's work. Each is small in the heap and large outside of it, so
 * that node sees no reason to look after them for a long time, and tens of megabytes of them pile up. Node gives its
 * collector to whoever asks with a flag; a flag set now holds for contexts that are made afterwards.
 */
export function sweepYoung(): void {
  if (collect === null) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as Collect;
  }
  collect({ type: 'minor' });
}
