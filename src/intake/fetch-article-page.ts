import type { Clock } from '../clock.js';
import type { Door } from './door.js';
import type { DoorAnswer } from './door-answer.js';
import { joinPages } from './page-series.js';
import type { Page, PageRefusal } from './page.js';
import type { Reader, ReaderFailure } from './reader.js';

/** The validators of an answer, echoed at the next look. */
export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

/** What asking for an article's page comes to. */
export type ArticlePage =
  | {
      kind: 'read';
      page: Page;
      validators: Validators;
      /** False where a further page of the article could not be had. */
      whole: boolean;
    }
  | { kind: 'notModified' }
  /** The page is no article; its bytes may still say why. */
  | {
      kind: 'refused';
      code: PageRefusal | Extract<ReaderFailure, { kind: 'refused' }>['code'];
      bytes: Uint8Array;
      contentType: string | null;
    }
  /** The site lets our reader not fetch it. */
  | { kind: 'robots' }
  | { kind: 'gone'; status: 404 | 410 }
  | { kind: 'unreachable'; waitSeconds: number };

export type FetchArticlePage = (url: string, validators?: Validators) => Promise<ArticlePage>;

export interface FetchArticlePageCollaborators {
  clock: Clock;
  door: Door;
  readPage: Reader['readPage'];
  /** Whether the site lets our reader fetch an article page. */
  mayFetch(url: string): Promise<boolean>;
  /** Pages that are joined to one article at the most; five unless given. */
  mostPages?: number;
}

/** Pages that are joined to one article. */
const usualPages = 5;

/** Fetches the page of an article, as its site's robots.txt lets us, and joins the further pages of a long one. */
export function createFetchArticlePage(collaborators: FetchArticlePageCollaborators): FetchArticlePage {
  const { clock, door, readPage, mayFetch, mostPages = usualPages } = collaborators;

  async function fetchOne(url: string, validators?: Validators): Promise<ArticlePage> {
    if (!(await mayFetch(url))) return { kind: 'robots' };
    const answer = await door.get(url, { kind: 'page', ...validators });
    if (answer.kind !== 'ok') return withoutPage(answer);
    const { contentType, etag, lastModified } = answer.headers;
    const outcome = await readPage(answer.bytes, { url: answer.url, now: clock.now(), contentType });
    if (outcome.kind === 'refused') return { kind: 'refused', code: outcome.code, bytes: answer.bytes, contentType };
    return { kind: 'read', page: outcome.page, validators: { etag, lastModified }, whole: true };
  }

  return async (url, validators) => {
    const first = await fetchOne(url, validators);
    if (first.kind !== 'read') return first;
    const pages: [Page, ...Page[]] = [first.page];
    const seen = new Set([url]);
    let { whole } = first;
    for (let next = first.page.nextPage; next !== null && !seen.has(next) && pages.length < mostPages;) {
      seen.add(next);
      const further = await fetchOne(next);
      whole &&= further.kind === 'read';
      if (further.kind !== 'read') break;
      pages.push(further.page);
      next = further.page.nextPage;
    }
    // A first page that did not change says nothing of the others, so that only single pages are asked conditionally.
    const own = pages.length === 1 ? first.validators : { etag: null, lastModified: null };
    return { kind: 'read', page: joinPages(pages), validators: own, whole };
  };
}

function withoutPage(answer: Exclude<DoorAnswer, { kind: 'ok' }>): ArticlePage {
  if (answer.kind === 'notModified') return { kind: 'notModified' };
  if (answer.kind !== 'status') return { kind: 'unreachable', waitSeconds: 0 };
  if (answer.status === 404 || answer.status === 410) return { kind: 'gone', status: answer.status };
  return { kind: 'unreachable', waitSeconds: answer.retryAfter ?? 0 };
}
