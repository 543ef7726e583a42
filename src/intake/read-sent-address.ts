import type { Clock } from '../clock.js';
import { canonicalUrl } from '../newsroom/canonical-url.js';
import { detectLanguage } from '../newsroom/language.js';
import { summarise } from '../newsroom/summary.js';
import type { TopicDirectory } from '../newsroom/topic-directory.js';
import { checkAddress } from './address.js';
import type { AddressRefusal } from './address.js';
import type { ArticlePage, FetchArticlePage } from './fetch-article-page.js';

/** An article that a reader sent by its address: read for that reader and kept nowhere. */
export interface SentArticle {
  title: string;
  url: string;
  /** The publisher as the page names it, or else the host. */
  site: string;
  sentences: string[];
  publishedAt: Date | null;
  topicIds: number[];
}

/** What reading an address comes to. */
export type SentAddress =
  /** The archive has it. */
  | { kind: 'archived'; articleId: number }
  | { kind: 'read'; article: SentArticle }
  | { kind: 'refused'; code: AddressRefusal }
  /** The page is there and is no article that could be read: why. */
  | { kind: 'unreadable'; why: 'wall' | 'video' | 'list' | 'other' }
  | { kind: 'robots' | 'gone' | 'unreachable' };

export interface ReadSentAddressCollaborators {
  clock: Clock;
  fetchPage: FetchArticlePage;
  /** The published article at a canonical address, if the archive has one. */
  atAddress(canonicalUrl: string): Promise<number | null>;
  directory: () => Promise<TopicDirectory>;
  /** Exact `host:port` pairs that may be private. */
  allowHosts: readonly string[];
}

/**
 * Creates the use case that reads an address for the reader who sent it. What the archive has is shown from there; any other
 * page is fetched through the guarded door, as its site's robots.txt lets us, and read in the reader's thread. Nothing of
 * it is stored, whosever page it is: an address may open a page that was meant for one person.
 */
export function createReadSentAddress(collaborators: ReadSentAddressCollaborators) {
  const { clock, fetchPage, atAddress } = collaborators;
  const allowed = new Set(collaborators.allowHosts.map((host) => host.toLowerCase()));

  return async function readSentAddress(address: string): Promise<SentAddress> {
    const verdict = checkAddress(address, allowed);
    if (verdict.kind === 'refused') return { kind: 'refused', code: verdict.code };
    const known = await atAddress(canonicalUrl(address));
    if (known !== null) return { kind: 'archived', articleId: known };
    const got = await fetchPage(address);
    if (got.kind !== 'read') return withoutArticle(got);
    const { page } = got;
    // A short address or an AMP page leads to one that the archive may know.
    const behind = page.canonicalUrl === null ? null : await atAddress(canonicalUrl(page.canonicalUrl));
    if (behind !== null) return { kind: 'archived', articleId: behind };
    if (page.title === null) return { kind: 'unreadable', why: 'other' };
    const { title, text } = page;
    const language = detectLanguage(
      `${title}\n${text.slice(0, 2_000)}`,
      page.language === null ? {} : { declared: page.language },
    );
    const directory = await collaborators.directory();
    const matches = directory.matcher.match({ title, text, labels: [], language });
    const now = clock.now();
    return {
      kind: 'read',
      article: {
        title,
        url: address,
        site: page.site ?? verdict.url.hostname,
        sentences: summarise({ title, text, language }, { sentences: 4 }),
        publishedAt: page.published === null || page.published > now ? null : page.published,
        topicIds: matches.flatMap(({ slug }) => directory.topicBySlug.get(slug)?.id ?? []),
      },
    };
  };
}

function withoutArticle(got: Exclude<ArticlePage, { kind: 'read' }>): SentAddress {
  if (got.kind === 'refused')
    switch (got.code) {
      case 'login':
      case 'cookie-wall':
      case 'paywall':
        return { kind: 'unreadable', why: 'wall' };
      case 'video-only':
        return { kind: 'unreadable', why: 'video' };
      case 'list-only':
        return { kind: 'unreadable', why: 'list' };
      default:
        return { kind: 'unreadable', why: 'other' };
    }
  return { kind: got.kind === 'robots' || got.kind === 'gone' ? got.kind : 'unreachable' };
}
