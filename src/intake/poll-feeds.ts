import type { Clock } from '../clock.js';
import { describeError } from '../log.js';
import type { Log } from '../log.js';
import type { DueFeed, FeedStore } from './feeds.store.js';
import type { LookOutcome } from './look-at-feed.js';

/** Feeds looked at side by side. The door lets one host be asked once at a time, so more would mostly wait. */
const atOnce = 6;

/** A process that dies while it looks at a feed leaves it to be looked at again after this long. */
const leaseMs = 5 * 60_000;

export interface PollCollaborators {
  clock: Clock;
  log: Log;
  feeds: FeedStore;
  lookAtFeed(feed: DueFeed, signal?: AbortSignal): Promise<LookOutcome>;
}

/** Looks at every feed that is due, a few at a time, until none is. @returns how many were looked at */
export function createPollFeeds(collaborators: PollCollaborators): (signal?: AbortSignal) => Promise<number> {
  const { clock, feeds, log } = collaborators;
  return async (signal) => {
    let looked = 0;
    while (signal?.aborted !== true) {
      const now = clock.now();
      const due = await feeds.claimDue(atOnce, now, new Date(now.getTime() + leaseMs));
      if (due.length === 0) return looked;
      looked += due.length;
      await Promise.all(
        due.map((feed) =>
          collaborators.lookAtFeed(feed, signal).then(
            (outcome) => log.debug({ feedId: feed.id, outcome }, 'looked at a feed'),
            (error: unknown) => log.error({ feedId: feed.id, error: describeError(error) }, 'a look at a feed failed'),
          ),
        ),
      );
    }
    return looked;
  };
}
