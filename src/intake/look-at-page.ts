import type { Clock } from '../clock.js';
import { contentHash } from '../newsroom/canonical-url.js';
import { changeSummary, differences } from '../newsroom/difference.js';
import type { StandingArticle } from '../newsroom/revisions.store.js';
import { transplant } from '../newsroom/transplant.js';
import type { ArticlePage, FetchArticlePage } from './fetch-article-page.js';
import { decodeHtml } from './page-charset.js';
import { MISSING_AGAIN, nextPageLook, retryPageLook } from './page-looks.js';
import type { PageWatch, PageWatchChange, PageWatchStore } from './page-watches.store.js';
import type { Page } from './page.js';
import { pageSaysWithdrawn, saysWithdrawn } from './withdrawal-words.js';

/** Why an article seems to be taken back: its page is gone (410), missing (404), or says so. */
export type WithdrawalSign = { why: 'gone' | 'missing'; status: number } | { why: 'said' };

/** What a look at a page came to, for the log. */
export type PageLook = 'unchanged' | 'changed' | 'withdrawn' | 'missing' | 'unreachable' | 'left' | 'ended';

export interface LookAtPageCollaborators {
  clock: Clock;
  watches: PageWatchStore;
  fetchPage: FetchArticlePage;
  /** The article as the newsroom has it. */
  standing(address: string): Promise<StandingArticle | null>;
  /** Hands the article over with its new words; it becomes a revision. */
  revise(article: StandingArticle, version: { title: string; text: string; updated: Date | null }): Promise<void>;
  proposeWithdrawal(article: StandingArticle, sign: WithdrawalSign): Promise<void>;
}

/**
 * Looks at the page of an article that is out: whether it is still there, and still says the same. The page is compared with
 * itself as it was last seen, since a feed's text and its page are never quite alike; of an article that came with its feed
 * only the changed places are carried over.
 */
export function createLookAtPage(collaborators: LookAtPageCollaborators): (watch: PageWatch) => Promise<PageLook> {
  const { clock, watches } = collaborators;

  /** Plans the next look, or ends the watch. A 404 that is not the last answer any more is forgotten. */
  async function goOn(watch: PageWatch, look: PageLook, change: PageWatchChange = {}): Promise<PageLook> {
    const nextLookAt = nextPageLook(watch.publishedAt, clock.now());
    if (nextLookAt === null) await watches.end(watch.address);
    else await watches.settle(watch.address, { failures: 0, missingSince: null, ...change, nextLookAt });
    return look;
  }

  async function tryAgain(watch: PageWatch, waitSeconds: number): Promise<PageLook> {
    const failures = watch.failures + 1;
    const nextLookAt = retryPageLook(watch.publishedAt, clock.now(), failures, waitSeconds);
    if (nextLookAt === null) await watches.end(watch.address);
    else await watches.settle(watch.address, { failures, nextLookAt });
    return 'unreachable';
  }

  async function withdraw(watch: PageWatch, article: StandingArticle, sign: WithdrawalSign): Promise<PageLook> {
    await collaborators.proposeWithdrawal(article, sign);
    await watches.end(watch.address);
    return 'withdrawn';
  }

  async function gone(watch: PageWatch, article: StandingArticle, status: 404 | 410): Promise<PageLook> {
    if (status === 410) return withdraw(watch, article, { why: 'gone', status });
    const now = clock.now();
    const since = watch.missingSince ?? now;
    if (now.getTime() - since.getTime() >= MISSING_AGAIN) return withdraw(watch, article, { why: 'missing', status });
    const nextLookAt = new Date(since.getTime() + MISSING_AGAIN);
    await watches.settle(watch.address, { missingSince: since, nextLookAt });
    return 'missing';
  }

  async function compare(
    watch: PageWatch,
    article: StandingArticle,
    got: Extract<ArticlePage, { kind: 'read' }>,
  ): Promise<PageLook> {
    const { page, validators } = got;
    if (saysWithdrawn(page.title ?? '', page.text) && !saysWithdrawn(article.title, article.text))
      return withdraw(watch, article, { why: 'said' });
    const seenHash = contentHash({ title: page.title ?? '', text: page.text });
    if (seenHash === watch.seenHash) return goOn(watch, 'unchanged', validators);
    const version = watch.seenHash === null ? null : newVersion(watch, article, page);
    if (version === 'cut') return goOn(watch, 'left');
    if (version !== null) await collaborators.revise(article, { ...version, updated: page.updated });
    const isArticles = watch.fromPage || page.text === (version?.text ?? article.text);
    const seen = { ...validators, seenHash, seenTitle: page.title, seenText: isArticles ? null : page.text };
    return goOn(watch, version === null ? 'unchanged' : 'changed', seen);
  }

  return async function lookAtPage(watch) {
    const article = await collaborators.standing(watch.address);
    if (article === null || article.status === 'withdrawn' || article.status === 'rejected') {
      await watches.end(watch.address);
      return 'ended';
    }
    const got = await collaborators.fetchPage(watch.url, { etag: watch.etag, lastModified: watch.lastModified });
    switch (got.kind) {
      case 'notModified':
        return goOn(watch, 'unchanged');
      case 'robots':
        return goOn(watch, 'left');
      case 'gone':
        return gone(watch, article, got.status);
      case 'unreachable':
        return tryAgain(watch, got.waitSeconds);
      case 'refused':
        return pageSaysWithdrawn(decodeHtml(got.bytes, got.contentType))
          ? withdraw(watch, article, { why: 'said' })
          : goOn(watch, 'left');
      case 'read':
        // Half an article is no changed article.
        return got.whole ? compare(watch, article, got) : tryAgain(watch, 0);
    }
  };
}

/** A text that shrinks below this part of its length and gains hardly a word was not corrected but put behind a wall. */
const WALL = 0.5;
const WALL_WORDS = 30;

/**
 * The article's words after a change of its page; null where the change touches none of them, `cut` where the page shows only
 * the beginning by now.
 */
function newVersion(
  watch: PageWatch,
  article: StandingArticle,
  page: Page,
): { title: string; text: string } | null | 'cut' {
  const before = watch.seenText ?? article.text;
  const parts = differences(before, page.text);
  if (page.text.length < WALL * before.length && changeSummary(parts).addedWords < WALL_WORDS) return 'cut';
  const title = page.title !== null && watch.seenTitle !== null && page.title !== watch.seenTitle ? page.title : null;
  const text = watch.fromPage ? page.text : transplant(article.text, parts).text;
  if (title === null && text === article.text) return null;
  return { title: title ?? article.title, text };
}
