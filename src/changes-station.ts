import type { Clock } from './clock.js';
import type { Database } from './db/client.js';
import type { FetchArticlePage } from './intake/fetch-article-page.js';
import { createLookAtPage } from './intake/look-at-page.js';
import { createPageWatchStore } from './intake/page-watches.store.js';
import { createWatchPages } from './intake/watch-pages.js';
import type { Log } from './log.js';
import { canonicalUrl } from './newsroom/canonical-url.js';
import { createJudgeRevisions } from './newsroom/judge-revisions.js';
import { createPeopleStore } from './newsroom/people.store.js';
import { createProposalDecisionStore } from './newsroom/proposal-decisions.store.js';
import { createProposalStore } from './newsroom/proposals.store.js';
import type { HandedOver, ReceivedArticle } from './newsroom/receive-article.js';
import { createRevisionStore } from './newsroom/revisions.store.js';
import type { OwnerIds } from './newsroom/rights.store.js';
import { createTellProposals } from './newsroom/tell-proposals.js';

const idsOf = (people: readonly { id: number }[]): number[] => people.map(({ id }) => id);

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
  return {
    pages: createWatchPages({ clock, log, watches, lookAtPage, canonicalUrl }),
    /** Judges new revisions and tells those who may decide of what is proposed. */
    propose: (newsroom: {
      ownerIds: OwnerIds;
      tell(people: readonly number[], cause: string, params: Record<string, unknown>): Promise<void>;
    }) => {
      const people = createPeopleStore(db, newsroom.ownerIds);
      const decisions = createProposalDecisionStore(db, newsroom.ownerIds);
      const judge = createJudgeRevisions({
        clock,
        revisions,
        proposals,
        supersede: async (articleId, kind, now, beforeRevision) =>
          decisions.supersede(articleId, kind, now, idsOf(await people.list()), beforeRevision),
      });
      const tellProposals = createTellProposals({
        clock,
        proposals,
        tell: async (cause, params, categoryId) =>
          // Those who may publish it, and those who may write what it says.
          newsroom.tell(idsOf(await people.withRight('send', categoryId === null ? [] : [categoryId])), cause, params),
      });
      return async (): Promise<number> => {
        await judge();
        return tellProposals();
      };
    },
  };
}
