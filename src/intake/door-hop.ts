import { request, type Agent } from 'undici';
import { type DoorAnswer, type DoorKind, readHeaders, readRetryAfter } from './door-answer.js';
import { readBody, readPacking, tooLarge } from './door-body.js';
import type { DoorLimits } from './door-limits.js';

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** One request, to be sent to one address after the other. */
export interface Call {
  method: 'GET' | 'POST';
  kind: DoorKind;
  headers: Record<string, string>;
  body: string | null;
}

/** What one address said: the end of the journey, or where to go on. */
export type Hop = { kind: 'answer'; answer: DoorAnswer } | { kind: 'redirect'; status: number; location: string };

/** Asks one checked address once, without following anything. Throws what the network throws. */
export async function askOnce(
  url: URL,
  call: Call,
  agent: Agent,
  limits: DoorLimits,
  now: Date,
  signal: AbortSignal,
): Promise<Hop> {
  const { method, headers: sent, body: form, kind } = call;
  const response = await request(url, { dispatcher: agent, method, headers: sent, body: form, signal });
  const { statusCode: status, headers, body } = response;
  // An error of a body that nobody reads must not end the process.
  body.on('error', () => undefined);
  const done = (answer: DoorAnswer): Hop => {
    body.destroy();
    return { kind: 'answer', answer };
  };
  const location = headers['location'];
  if (REDIRECTS.has(status) && typeof location === 'string') {
    body.destroy();
    return { kind: 'redirect', status, location: asWritten(location) };
  }
  if (status === 304) return done({ kind: 'notModified', url: url.href, headers: readHeaders(headers) });
  if (status < 200 || status > 299) {
    const retryAfter = readRetryAfter(headers['retry-after'], now);
    return done({ kind: 'status', url: url.href, status, ...(retryAfter === undefined ? {} : { retryAfter }) });
  }
  const limit = limits.bytes[kind];
  const packing = readPacking(headers['content-encoding']);
  if (packing === null) {
    const detail = 'The answer is packed more than once or in an unknown way.';
    return done({ kind: 'refused', code: 'E_ENCODING', detail });
  }
  if (Number(headers['content-length'] ?? 0) > limit) {
    return done({ kind: 'refused', code: 'E_TOO_LARGE', detail: tooLarge(kind, limit) });
  }
  const outcome = await readBody(body, { packing, what: kind, limit, drip: limits.drip }, signal);
  if (outcome.kind === 'refused') return { kind: 'answer', answer: outcome };
  const { bytes } = outcome;
  return { kind: 'answer', answer: { kind: 'ok', url: url.href, status, headers: readHeaders(headers), bytes } };
}

/** A header's text as its site wrote it: undici reads bytes as Latin-1, while sites write UTF-8 there, as browsers expect. */
function asWritten(header: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(header, 'latin1'));
  } catch {
    return header;
  }
}
