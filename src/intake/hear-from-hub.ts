import type { Clock } from '../clock.js';
import type { Log } from '../log.js';
import type { HubSubscriptionStore } from './hub-subscriptions.store.js';
import { isSignedBy, leaseTimes, verifyIntent } from './websub.js';

/** Path of our callbacks; the subscription's token follows. */
export const hubPath = '/hub/';

/** However often a hub pushes, its feed is looked at no more often than this. */
const pauseSeconds = 60;
/** A hub that says no is asked again after this long. */
const deniedMs = 7 * 24 * 3_600_000;

/** What a hub's question is answered with: the text to echo, or that there is nothing here. */
export type IntentAnswer = { kind: 'confirmed'; challenge: string } | { kind: 'noted' } | { kind: 'notFound' };

/** What became of a push. Only `unknown` is told to the sender: a hub may then end the subscription. */
export type PushAnswer = 'nudged' | 'unsigned' | 'unknown';

/**
 * Hears what hubs say at our callbacks. Of a push nothing is read but its signature: it only has the feed looked at, at the
 * feed's own address, so that nobody can put words into a source's mouth.
 */
export function createHearFromHub(parts: { clock: Clock; log: Log; subscriptions: HubSubscriptionStore }) {
  const { clock, log, subscriptions } = parts;
  return {
    /** Answers whether we have asked for what a hub says we have. */
    async verify(token: string, query: URLSearchParams): Promise<IntentAnswer> {
      const subscription = await subscriptions.byToken(token);
      const wanted = subscription === null ? null : { mode: 'subscribe' as const, topic: subscription.topic };
      const intent = verifyIntent(query, wanted);
      if (subscription === null || intent.kind === 'notFound') return { kind: 'notFound' };
      const { feedId } = subscription;
      const now = clock.now();
      if (intent.kind === 'denied') {
        await subscriptions.denied(feedId, `denied: ${intent.reason}`, new Date(now.getTime() + deniedMs));
        log.warn({ feedId }, 'a hub denies a subscription');
        return { kind: 'noted' };
      }
      await subscriptions.confirmed(feedId, leaseTimes(now, intent.leaseSeconds));
      log.info({ feedId, leaseSeconds: intent.leaseSeconds }, 'a hub tells of a feed from now on');
      return { kind: 'confirmed', challenge: intent.challenge };
    },

    /** Whether a token is ours, asked before a body is read. */
    async knows(token: string): Promise<boolean> {
      return (await subscriptions.byToken(token)) !== null;
    },

    async push(token: string, body: Uint8Array, signature: string | null): Promise<PushAnswer> {
      const subscription = await subscriptions.byToken(token);
      if (subscription === null) return 'unknown';
      if (!isSignedBy(subscription.secret, body, signature)) {
        log.warn({ feedId: subscription.feedId }, 'a push was not signed by its hub');
        return 'unsigned';
      }
      const isRead = await subscriptions.nudge(subscription.feedId, clock.now(), pauseSeconds);
      return isRead ? 'nudged' : 'unknown';
    },
  };
}
