import type { Clock } from '../clock.js';
import { contentHash } from '../newsroom/canonical-url.js';
import { describeError } from '../log.js';
import type { Log } from '../log.js';
import type { Entry } from './feed-shape.js';
import type { PageLook } from './look-at-page.js';
import { nextPageLook, VANISHED_SOON } from './page-looks.js';
import type { PageWatch, PageWatchStore } from './page-watches.store.js';
import type { ReadEntry } from './read-entry.js';

/** Pages looked at in one round: most are unchanged and cost one small answer. The door asks one host once at a time. */
const atOnce = 6;
/** A process that dies in the middle leaves its pages to be looked at after this long. */
const leaseMs = 5 * 60_000;

export interface WatchPagesCollaborators {
  clock: Clock;
  log: Log;
  watches: PageWatchStore;
  lookAtPage(watch: PageWatch): Promise<PageLook>;
  /** The address by which the newsroom knows a page. */
  canonicalUrl(url: string): string;
}

/** Watching the pages of articles for a week after they came out. */
export function createWatchPages(collaborators: WatchPagesCollaborators) {
  const { clock, log, watches, canonicalUrl } = collaborators;
  return {
    /** Begins to watch the page of an entry that is about to be handed over; older news are let be. */
    async begin(entry: ReadEntry): Promise<void> {
      const now = clock.now();
      const publishedAt = entry.published !== null && entry.published < now ? entry.published : now;
      const nextLookAt = nextPageLook(publishedAt, now);
      if (nextLookAt === null) return;
      const { page, url, feedId } = entry;
      const seen =
        page === null
          ? null
          : {
              ...page.validators,
              seenTitle: page.title,
              seenHash: contentHash({ title: page.title ?? '', text: entry.text }),
            };
      await watches.begin({ address: canonicalUrl(url), url, feedId, publishedAt, nextLookAt }, seen);
    },

    /** Looks sooner at the pages whose entries a feed has dropped while it keeps older ones. */
    async noticeVanished(feedId: number, entries: readonly Entry[]): Promise<void> {
      const dates = entries.flatMap((entry) => entry.published?.getTime() ?? []);
      if (dates.length === 0) return;
      const held = entries.flatMap((entry) => (entry.url === null ? [] : [canonicalUrl(entry.url)]));
      const now = clock.now();
      const soon = new Date(now.getTime() + VANISHED_SOON);
      await watches.hurryVanished(feedId, held, new Date(Math.min(...dates)), now, soon);
    },

    /** Looks at pages that are due, a few at a time, until none is. @returns how many were looked at */
    async lookAtDue(signal?: AbortSignal): Promise<number> {
      let looked = 0;
      while (signal?.aborted !== true) {
        const now = clock.now();
        const due = await watches.claimDue(atOnce, now, new Date(now.getTime() + leaseMs));
        if (due.length === 0) break;
        looked += due.length;
        await Promise.all(
          due.map((watch) =>
            collaborators.lookAtPage(watch).then(
              (look) => log.debug({ feedId: watch.feedId, look }, 'looked at a page'),
              (error: unknown) =>
                log.error({ feedId: watch.feedId, error: describeError(error) }, 'a look at a page failed'),
            ),
          ),
        );
      }
      return looked;
    },
  };
}
