import type { Clock } from '../clock.js';
import { describeError } from '../log.js';
import type { Log } from '../log.js';
import type { Door } from './door.js';
import type { DoorAnswer } from './door-answer.js';
import type { Feed } from './feed-shape.js';
import type { HubSubscription, HubSubscriptionStore } from './hub-subscriptions.store.js';
import { hubForm, linkRelation } from './websub.js';
import { isUrl } from '../is-url.js';

/** Hubs asked in one round. */
const atOnce = 5;
const hour = 3_600;
/** A hub that does not confirm is asked again after these pauses, in seconds; the last one for ever. */
const pauses = [hour, 6 * hour, 24 * hour, 7 * 24 * hour] as const;

export interface FollowHubsCollaborators {
  clock: Clock;
  log: Log;
  subscriptions: HubSubscriptionStore;
  door: Door;
  /** Where hubs reach us: the address in front of a subscription's token. */
  callbackBase: string;
  /** "host:port" pairs of the operator's own network. */
  allowHosts: readonly string[];
  /** A text that nobody can guess, fit for an address. */
  secretText(): string;
}

/** Subscribing to the hubs that feeds name, and keeping the subscriptions up. */
export function createFollowHubs(collaborators: FollowHubsCollaborators) {
  const { clock, log, subscriptions, door, callbackBase, secretText } = collaborators;
  const allowed = new Set(collaborators.allowHosts);

  /** The secret that signs pushes travels with the request, so that it goes over TLS, or within the operator's network. */
  const isFit = (hub: string): boolean =>
    isUrl(hub) && (new URL(hub).protocol === 'https:' || allowed.has(new URL(hub).host));

  async function ask(subscription: HubSubscription): Promise<void> {
    const { feedId, hub, topic, token, secret } = subscription;
    const form = hubForm({ mode: 'subscribe', topic, callback: `${callbackBase}${token}`, secret });
    const answer = await door.post(hub, form);
    if (answer.kind === 'ok') return;
    const why = describeAnswer(answer);
    await subscriptions.failed(feedId, why);
    log.warn({ feedId, why }, 'a hub does not take a subscription');
  }

  return {
    /** Writes down which hub a feed names, in itself or in the Link headers it came with. */
    async note(feedId: number, feed: Feed, link: string | null, feedUrl: string): Promise<void> {
      const hub = linkRelation(link, 'hub') ?? feed.hub;
      if (hub === null || !isFit(hub)) return subscriptions.drop(feedId);
      const topic = linkRelation(link, 'self') ?? feed.self ?? feedUrl;
      await subscriptions.want({ feedId, hub, topic, token: secretText(), secret: secretText(), now: clock.now() });
    },

    /** Asks hubs for new subscriptions and for leases that are running out. @returns how many were asked */
    async askDue(signal?: AbortSignal): Promise<number> {
      let asked = 0;
      while (signal?.aborted !== true) {
        const due = await subscriptions.claimDue(atOnce, clock.now(), pauses);
        if (due.length === 0) break;
        asked += due.length;
        await Promise.all(
          due.map((subscription) =>
            ask(subscription).catch((error: unknown) =>
              log.error({ feedId: subscription.feedId, error: describeError(error) }, 'a hub could not be asked'),
            ),
          ),
        );
      }
      return asked;
    },
  };
}

function describeAnswer(answer: Exclude<DoorAnswer, { kind: 'ok' }>): string {
  if (answer.kind === 'status') return `HTTP ${answer.status}`;
  return answer.kind === 'notModified' ? 'HTTP 304' : answer.detail;
}
