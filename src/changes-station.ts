import type { Clock } from './clock.js';
import type { Database } from './db/client.js';
import type { FetchArticlePage } from './intake/fetch-article-page.js';
import { createLookAtPage } from './intake/look-at-page.js';
import { createPageWatchStore } from './intake/page-watches.store.js';
import { createWatchPages } from './intake/watch-pages.js';
import type { Log } from './log.js';
import { canonicalUrl } from './newsroom/canonical-url.js';
import { createJudgeRevisions } from './newsroom/judge-revisions.js';
import { createProposalStore } from './newsroom/proposals.store.js';
import type { HandedOver, ReceivedArticle } from './newsroom/receive-article.js';
import { createRevisionStore } from './newsroom/revisions.store.js';
import { createTellProposals } from './newsroom/tell-proposals.js';

/** Noticing that a source has changed or removed an article, put together. */
export type ChangesStation = ReturnType<typeof createChanges>;

/** Constructs the watch over pages and what the newsroom makes of what it sees. */
export function createChanges(parts: {
  clock: Clock;
  log: Log;
  db: Database;
  fetchPage: FetchArticlePage;
  /** Takes an article in. */
  receive(article: HandedOver): Promise<ReceivedArticle>;
}) {
  const { clock, log, db, fetchPage, receive } = parts;
  const watches = createPageWatchStore(db);
  const revisions = createRevisionStore(db);
  const proposals = createProposalStore(db);
  const lookAtPage = createLookAtPage({
    clock,
    watches,
    fetchPage,
    standing: (address) => revisions.standing(address),
    revise: async ({ publishedAt, status, language, ...article }, version) => {
      await receive({
        ...article,
        ...version,
        published: publishedAt,
        language: language === 'other' ? null : language,
        status: status === 'review' ? 'review' : 'published',
      });
    },
    proposeWithdrawal: async (article, sign) => {
      // What waits for review has been seen by no reader.
      if (article.status !== 'published') return;
      const { id, revision } = article;
      await proposals.withdraw({ articleId: id, revision, seen: { ...sign }, now: clock.now() });
    },
  });
  const judge = createJudgeRevisions({ clock, revisions, proposals });
  return {
    pages: createWatchPages({ clock, log, watches, lookAtPage, canonicalUrl }),
    /** Judges new revisions and tells of what is proposed. */
    propose: (tell: (cause: string, params: Record<string, unknown>) => Promise<void>) => {
      const tellProposals = createTellProposals({ clock, proposals, tell });
      return async (): Promise<number> => {
        await judge();
        return tellProposals();
      };
    },
  };
}
