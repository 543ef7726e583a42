import type { Readable, Transform } from 'node:stream';
import { constants, createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import type { DoorLimits } from './door-limits.js';
import { ownBlock } from './own-block.js';
import { sweepYoung } from './sweep-young.js';
import { watchDrip } from './watch-drip.js';

/** Unpacked bytes taken before the ratio is looked at: small answers of one repeated word are harmless. */
const RATIO_FROM = 256 * 1024;

/** After a body of so many bytes the buffers that it came in are freed at once. */
const LARGE = 1024 * 1024;

/** Most unpacked bytes for one packed byte. Feeds and pages stay under 20:1; a gzip bomb makes 1000:1. */
const MAX_RATIO = 100;

/** The unpacked body, or why it was not taken. */
export type BodyOutcome =
  | { kind: 'ok'; bytes: Uint8Array }
  | { kind: 'refused'; code: 'E_TOO_LARGE' | 'E_ENCODING'; detail: string };

/** What a body is, and under which limits it is read. */
export interface BodyRules {
  packing: Packing;
  what: string;
  /** Bytes after unpacking. */
  limit: number;
  drip: DoorLimits['drip'];
}

/** The sentence for a body over its limit. */
export function tooLarge(what: string, limit: number): string {
  const mebibytes = limit / (1024 * 1024);
  const size = Number.isInteger(mebibytes) ? `${mebibytes} MiB` : `${limit} bytes`;
  return `${what[0]?.toUpperCase() ?? ''}${what.slice(1)} too large (limit ${size} unpacked).`;
}

type Packing = 'identity' | 'gzip' | 'deflate' | 'br';

/** Reads Content-Encoding. More than one packing in a row is only ever sent by those who mean harm. */
export function readPacking(header: string | string[] | undefined): Packing | null {
  const names = (Array.isArray(header) ? header.join(',') : (header ?? ''))
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '' && name !== 'identity' && name !== 'none' && name !== 'utf-8');
  if (names.length === 0) return 'identity';
  if (names.length > 1) return null;
  const [name] = names;
  if (name === 'gzip' || name === 'x-gzip') return 'gzip';
  return name === 'deflate' || name === 'br' ? name : null;
}

/** The unpacker for a body, chosen by its first bytes too: servers say gzip and send plain text, or say deflate for either kind. */
function unpackerFor(packing: Packing, first: Uint8Array): Transform | null {
  // A stream that ends early keeps what it had: a feed cut off still has whole entries.
  const lenient = { finishFlush: constants.Z_SYNC_FLUSH };
  if (packing === 'br') return createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH });
  if (packing === 'gzip') return first[0] === 0x1f && first[1] === 0x8b ? createGunzip(lenient) : null;
  if (packing === 'identity') return null;
  return ((first[0] ?? 0) & 0x0f) === 8 ? createInflate(lenient) : createInflateRaw(lenient);
}

function join(chunks: Uint8Array[], length: number): Uint8Array {
  const bytes = ownBlock(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

/**
 * Reads a body to its end, unpacking it and counting after the unpacking: undici's own limit counts packed bytes, of which
 * 204 KB have become 200 MiB. Stops at once when the limit or the ratio is passed; throws what the network threw.
 */
export async function readBody(
  body: Readable,
  { packing, what, limit, drip }: BodyRules,
  signal: AbortSignal,
): Promise<BodyOutcome> {
  const chunks: Uint8Array[] = [];
  let packed = 0;
  let length = 0;
  let unpacker: Transform | null = null;
  let refusal: BodyOutcome | null = null;
  const endWatch = watchDrip(body, () => packed, drip);
  const refuse = (code: 'E_TOO_LARGE' | 'E_ENCODING', detail: string): void => {
    refusal ??= { kind: 'refused', code, detail };
  };
  const take = (chunk: Uint8Array): void => {
    length += chunk.length;
    if (length > limit || (length > RATIO_FROM && length > packed * MAX_RATIO)) {
      refuse('E_TOO_LARGE', tooLarge(what, limit));
    } else chunks.push(chunk);
  };
  try {
    for await (const chunk of body as AsyncIterable<Uint8Array>) {
      if (packed === 0) {
        unpacker = unpackerFor(packing, chunk);
        unpacker?.on('data', (data: Uint8Array) => {
          take(data);
          if (refusal !== null) unpacker?.destroy();
        });
        unpacker?.on('error', () => refuse('E_ENCODING', 'The answer is packed in a way that cannot be read.'));
      }
      packed += chunk.length;
      if (unpacker === null) take(chunk);
      else await written(unpacker, chunk);
      if (refusal !== null) return refusal;
    }
    if (unpacker !== null) await ended(unpacker, signal);
    return refusal ?? { kind: 'ok', bytes: join(chunks, length) };
  } finally {
    endWatch();
    unpacker?.destroy();
    body.destroy();
    chunks.length = 0;
    if (Math.max(packed, length) > LARGE) sweepYoung();
  }
}

/** Waits until the unpacker has worked through a chunk, so that the ratio is judged chunk by chunk. */
function written(unpacker: Transform, chunk: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    if (unpacker.destroyed || unpacker.writableEnded) return resolve();
    unpacker.once('close', resolve);
    unpacker.write(chunk, () => {
      unpacker.off('close', resolve);
      resolve();
    });
  });
}

function ended(unpacker: Transform, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (unpacker.destroyed) return resolve();
    const abort = (): void => reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
    signal.addEventListener('abort', abort, { once: true });
    const done = (): void => {
      signal.removeEventListener('abort', abort);
      resolve();
    };
    unpacker.once('end', done);
    unpacker.once('close', done);
    unpacker.end();
  });
}
