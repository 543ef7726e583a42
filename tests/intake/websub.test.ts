import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  hubForm,
  isSignedBy,
  LEASE_SECONDS,
  leaseTimes,
  linkRelation,
  readLease,
  verifyIntent,
} from '../../src/intake/websub.js';

const topic = 'https://contoh.id/rss';

describe('a hub is asked', () => {
  it('to push with a secret and a lease, and to stop without', () => {
    const request = { topic, callback: 'https://bot.id/websub/x', secret: 's' };
    expect(Object.fromEntries(hubForm({ ...request, mode: 'subscribe' }))).toEqual({
      'hub.mode': 'subscribe',
      'hub.topic': topic,
      'hub.callback': 'https://bot.id/websub/x',
      'hub.secret': 's',
      'hub.lease_seconds': String(LEASE_SECONDS),
    });
    expect(hubForm({ ...request, mode: 'unsubscribe' }).has('hub.secret')).toBe(false);
  });
});

describe("a hub's question is answered", () => {
  const wanted = { mode: 'subscribe' as const, topic };
  const query = (changed: Record<string, string>): URLSearchParams =>
    new URLSearchParams({
      'hub.mode': 'subscribe',
      'hub.topic': topic,
      'hub.challenge': 'abc',
      'hub.lease_seconds': '86400',
      ...changed,
    });

  it('only if we have asked', () => {
    expect(verifyIntent(query({}), wanted)).toEqual({
      kind: 'confirm',
      challenge: 'abc',
      mode: 'subscribe',
      leaseSeconds: 86_400,
    });
    expect(verifyIntent(query({}), null)).toEqual({ kind: 'notFound' });
    expect(verifyIntent(query({ 'hub.topic': 'https://lain.id/' }), wanted)).toEqual({ kind: 'notFound' });
    expect(verifyIntent(query({ 'hub.mode': 'unsubscribe' }), wanted)).toEqual({ kind: 'notFound' });
    expect(verifyIntent(query({ 'hub.challenge': 'x'.repeat(2000) }), wanted)).toEqual({ kind: 'notFound' });
    expect(verifyIntent(query({ 'hub.mode': 'denied', 'hub.reason': 'no' }), wanted)).toEqual({
      kind: 'denied',
      reason: 'no',
    });
  });

  it('with a lease within reason, renewed well before it ends', () => {
    expect([null, 'x', '1', '600', '99999999999'].map(readLease)).toEqual([
      LEASE_SECONDS,
      LEASE_SECONDS,
      300,
      600,
      7_776_000,
    ]);
    const granted = new Date('2024-01-21T00:00:00Z');
    expect(leaseTimes(granted, 1000)).toEqual({
      renewAt: new Date('2024-01-21T00:10:00Z'),
      endsAt: new Date('2024-01-21T00:16:40Z'),
    });
  });
});

describe('a push is believed', () => {
  const body = new TextEncoder().encode('<rss/>');
  const sign = (kind: string, secret: string): string =>
    `${kind}=${createHmac(kind, secret).update(body).digest('hex')}`;

  it.each(['sha1', 'sha256', 'sha384', 'sha512'])('signed with our secret by %s', (kind) => {
    expect(isSignedBy('s', body, sign(kind, 's'))).toBe(true);
    expect(isSignedBy('s', body, sign(kind, 's').toUpperCase().replace(kind.toUpperCase(), kind))).toBe(true);
    expect(isSignedBy('s', body, sign(kind, 't'))).toBe(false);
    expect(isSignedBy('s', new Uint8Array(1), sign(kind, 's'))).toBe(false);
  });

  it.each([null, '', 'sha256=', 'md5=00', `sha256=${'0'.repeat(62)}`, 'sha256=zz', 'nothing'])(
    'not without a signature: %s',
    (header) => {
      expect(isSignedBy('s', body, header)).toBe(false);
    },
  );
});

describe('a Link header', () => {
  it.each<[string | null, string | null]>([
    ['<https://hub.id/>; rel="hub", <https://contoh.id/rss>; rel="self"', 'https://hub.id/'],
    ['<https://contoh.id/rss>; rel=self, <https://hub.id/>; rel=hub', 'https://hub.id/'],
    ['<https://hub.id/>; title="a, b"; rel="x HUB"', 'https://hub.id/'],
    ['<https://contoh.id/>; rel="self"', null],
    ['hub', null],
    [null, null],
  ])('%s', (header, expected) => expect(linkRelation(header, 'hub')).toBe(expected));
});
