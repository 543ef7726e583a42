import type { Socket } from 'node:net';
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

/**
 * Ends a connection whose answer began and then only drips: so do headers, of which nobody hears before they are whole. A
 * site that thinks before it begins to answer has the time that headers have.
 */
export function watchAnswer(socket: Socket, drip: DoorLimits['drip']): void {
  let from: number | null = null;
  const timer = setInterval(() => {
    if (socket.bytesRead === 0) return;
    from ??= performance.now();
    const ms = performance.now() - from;
    if (ms < drip.afterMs || socket.bytesRead >= (ms / 1_000) * drip.bytesASecond) return;
    clearInterval(timer);
    socket.destroy(Object.assign(new Error('the answer only drips'), { code: 'ETIMEDOUT' }));
  }, lookEveryMs);
  timer.unref();
  socket.once('close', () => clearInterval(timer));
}
