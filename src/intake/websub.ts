import { createHmac, timingSafeEqual } from 'node:crypto';

/** How long a subscription is asked for, in seconds; hubs may grant less. */
export const LEASE_SECONDS = 10 * 24 * 3_600;
/** Part of a lease after which it is renewed, so that one lost request does not lose the feed. */
const RENEW_AFTER = 0.6;
/** Shortest and longest lease believed. */
const SHORTEST = 300;
const LONGEST = 90 * 24 * 3_600;

/** The address of a relation in HTTP Link headers (`<https://hub…>; rel="hub"`), null where none has it. */
export function linkRelation(header: string | null, relation: string): string | null {
  for (const part of (header ?? '').slice(0, 8_192).matchAll(/<([^<>]*)>([^<]*)/g)) {
    const said = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))/i.exec(part[2] ?? '');
    const names = (said?.[1] ?? said?.[2] ?? '').toLowerCase().split(/\s+/);
    if (names.includes(relation)) return part[1]?.trim() || null;
  }
  return null;
}

/** What a hub is asked: to push a topic (the feed's self address) to our callback, or to stop. */
export interface HubRequest {
  mode: 'subscribe' | 'unsubscribe';
  topic: string;
  /** Ours and hard to guess; one for each subscription. */
  callback: string;
  /** Under 200 bytes (WebSub, 5.1). The hub signs with it, so it goes to https hubs only. */
  secret: string;
  leaseSeconds?: number;
}

/** The form that is posted to the hub. */
export function hubForm({ mode, topic, callback, secret, leaseSeconds = LEASE_SECONDS }: HubRequest): URLSearchParams {
  const form = new URLSearchParams({ 'hub.mode': mode, 'hub.topic': topic, 'hub.callback': callback });
  if (mode === 'subscribe') {
    form.set('hub.secret', secret);
    form.set('hub.lease_seconds', String(leaseSeconds));
  }
  return form;
}

/** What the hub's question at our callback comes to: the challenge to echo with 200, a refusal to write down, or 404. */
export type Verification =
  | { kind: 'confirm'; challenge: string; mode: 'subscribe' | 'unsubscribe'; leaseSeconds: number }
  | { kind: 'denied'; reason: string }
  | { kind: 'notFound' };

/**
 * Judges a hub's GET at our callback. Only what we have asked for is confirmed: anyone can send such a request.
 *
 * @param wanted what this callback waits for, null if nothing
 */
export function verifyIntent(
  query: URLSearchParams,
  wanted: { mode: 'subscribe' | 'unsubscribe'; topic: string } | null,
): Verification {
  const mode = query.get('hub.mode');
  const topic = query.get('hub.topic');
  if (wanted === null || topic !== wanted.topic) return { kind: 'notFound' };
  if (mode === 'denied') return { kind: 'denied', reason: (query.get('hub.reason') ?? '').slice(0, 200) };
  const challenge = query.get('hub.challenge');
  if (mode !== wanted.mode || challenge === null || challenge.length > 1_024) return { kind: 'notFound' };
  return { kind: 'confirm', challenge, mode: wanted.mode, leaseSeconds: readLease(query.get('hub.lease_seconds')) };
}

/** Seconds of a granted lease, kept within five minutes and ninety days; ours where the hub says nothing. */
export function readLease(text: string | null): number {
  if (text === null || !/^\d{1,12}$/.test(text)) return LEASE_SECONDS;
  return Math.min(LONGEST, Math.max(SHORTEST, Number(text)));
}

/** When a lease that was granted at an instant is to be renewed, and when it ends. */
export function leaseTimes(granted: Date, leaseSeconds: number): { renewAt: Date; endsAt: Date } {
  const after = (seconds: number): Date => new Date(granted.getTime() + Math.round(seconds * 1000));
  return { renewAt: after(leaseSeconds * RENEW_AFTER), endsAt: after(leaseSeconds) };
}

/**
 * Whether a pushed body was signed with our secret (X-Hub-Signature: `sha256=…`; sha1 is still what many hubs send, and in an
 * HMAC it holds). Compared in constant time. A push that fails is answered with 2xx and thrown away (WebSub, 8).
 */
export function isSignedBy(secret: string, body: Uint8Array, header: string | null): boolean {
  const match = /^(sha1|sha256|sha384|sha512)=([0-9a-f]+)$/i.exec(header?.trim() ?? '');
  if (match === null) return false;
  const expected = createHmac((match[1] ?? '').toLowerCase(), secret)
    .update(body)
    .digest();
  const given = Buffer.from(match[2] ?? '', 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
