import type { DoorAnswer, DoorFailure } from './door-answer.js';
import { PrivateAddressError } from './door-connect.js';

/** What each failure is called to people. Nothing of the error itself is repeated: it may name addresses and ports. */
const DETAILS: Record<DoorFailure, string> = {
  dns: 'The name of this site cannot be found.',
  refused: 'The site did not take the connection.',
  timeout: 'The site took too long to answer.',
  reset: 'The site broke off its answer.',
  unreachable: 'The site cannot be reached from here.',
  tls: 'The site has no valid certificate.',
  protocol: 'The site gave an answer that is not proper HTTP.',
  aborted: 'The look at this address was called off.',
};

const failures = Object.keys(DETAILS) as DoorFailure[];

const CODES = new Map<string, DoorFailure>([
  ['ENOTFOUND', 'dns'],
  ['EAI_AGAIN', 'dns'],
  ['EAI_NODATA', 'dns'],
  ['ENODATA', 'dns'],
  ['ESERVFAIL', 'dns'],
  ['ECONNREFUSED', 'refused'],
  ['ETIMEDOUT', 'timeout'],
  ['UND_ERR_CONNECT_TIMEOUT', 'timeout'],
  ['UND_ERR_HEADERS_TIMEOUT', 'timeout'],
  ['UND_ERR_BODY_TIMEOUT', 'timeout'],
  ['ECONNRESET', 'reset'],
  ['EPIPE', 'reset'],
  ['UND_ERR_SOCKET', 'reset'],
  ['UND_ERR_REQ_CONTENT_LENGTH_MISMATCH', 'reset'],
  ['UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'reset'],
  ['EHOSTUNREACH', 'unreachable'],
  ['ENETUNREACH', 'unreachable'],
  ['EADDRNOTAVAIL', 'unreachable'],
  ['EACCES', 'unreachable'],
  ['EPERM', 'unreachable'],
  ['UND_ERR_HEADERS_OVERFLOW', 'protocol'],
  ['UND_ERR_INVALID_ARG', 'protocol'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'tls'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'tls'],
  ['EPROTO', 'tls'],
]);

/** The answer for a failure, with its sentence. */
export function failed(code: DoorFailure): DoorAnswer {
  return { kind: 'failed', code, detail: DETAILS[code] };
}

/**
 * Which failure a sentence tells of; null: another. The row of a feed keeps the sentence, as the operator reads it; the chat
 * has words of its own, in the language of whoever asks.
 */
export function failureOf(sentence: string): DoorFailure | null {
  return failures.find((code) => DETAILS[code] === sentence) ?? null;
}

/** Turns what undici or the network threw into an answer; `timedOut` tells the total deadline from the caller's own abort. */
export function readError(error: unknown, timedOut: boolean, calledOff: boolean): DoorAnswer {
  if (calledOff) return failed('aborted');
  if (timedOut) return failed('timeout');
  for (const cause of causesOf(error)) {
    if (cause instanceof PrivateAddressError) return { kind: 'refused', code: cause.code, detail: cause.message };
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
    const known = CODES.get(code);
    if (known !== undefined) return failed(known);
    if (code.startsWith('CERT_') || code.startsWith('ERR_TLS') || code.startsWith('ERR_SSL')) return failed('tls');
    if (code.startsWith('HPE_')) return failed('protocol');
  }
  return failed('reset');
}

/** The error, what it holds (AggregateError of a name with several addresses) and what caused it. */
function causesOf(error: unknown): Error[] {
  if (!(error instanceof Error)) return [];
  const inner: unknown[] = error instanceof AggregateError ? error.errors : [];
  return [error, ...inner.filter((one) => one instanceof Error), ...causesOf(error.cause)];
}
