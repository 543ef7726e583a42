import type { Readable } from 'node:stream';
import type { DoorLimits } from './door-limits.js';

const lookEveryMs = 250;

/**
 * Ends a body that only drips: no idle limit ever meets one that brings a byte now and then, and the total deadline holds
 * the host's turn for long. A slow site brings more.
 *
 * @param bytes how many have come so far
 * @returns what ends the watch
 */
export function watchDrip(body: Readable, bytes: () => number, drip: DoorLimits['drip']): () => void {
  const from = performance.now();
  const timer = setInterval(() => {
    const ms = performance.now() - from;
    if (ms < drip.afterMs || bytes() >= (ms / 1_000) * drip.bytesASecond) return;
    clearInterval(timer);
    body.destroy(Object.assign(new Error('the body only drips'), { code: 'ETIMEDOUT' }));
  }, lookEveryMs);
  return () => clearInterval(timer);
}
