import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendAnswer, type Answer } from './answer.js';
import type { SampleArticle } from './article.js';
import { sampleArticles } from './articles/index.js';
import { createPictureDrawer } from './draw-picture.js';
import { publishers } from './publishers.js';
import { renderFeed } from './render-feed.js';
import { articlePage, frontPage, missingPage, newsstandPage, withdrawnPage } from './render-page.js';
import { cycleMinutes, standingArticles, standingAt, type StandingArticle } from './schedule.js';

/** How many articles a feed and a front page hold. */
const feedLength = 20;
const prefix = '/news/';

/** What the newsroom needs to know. */
export interface SampleNewsroomOptions {
  readonly clock: { now(): Date };
  /** Address under which the server is reached, `http://127.0.0.1:8080`; without it each request's Host is taken. */
  readonly baseUrl?: string;
  /** When the newsroom opened; the present moment unless given. Articles come before and after it. */
  readonly opened?: Date;
}

/** Where a feed is, for the table of sources. */
export interface SampleFeed {
  readonly name: string;
  readonly url: string;
  readonly language: 'id' | 'en';
}

/** A newsroom of invented publishers on an existing HTTP server. */
export interface SampleNewsroom {
  /** Answers every request below `/news/`. */
  handle(request: IncomingMessage, response: ServerResponse): void;
  /** The feeds of the newsroom when the server's address is `base`. */
  feeds(base: string): SampleFeed[];
}

/**
 * Opens the sample newsroom: RSS, Atom, JSON Feed and article pages under `/news/`, whose articles come out, are
 * corrected and are withdrawn as the clock goes on.
 */
export function createSampleNewsroom({ clock, baseUrl, opened = clock.now() }: SampleNewsroomOptions): SampleNewsroom {
  const drawPicture = createPictureDrawer();
  const bySlug = new Map(sampleArticles.map((article) => [article.slug, article]));

  const answerTo = (path: string, root: string): Answer => {
    const now = clock.now();
    const html = 'text/html; charset=utf-8';
    if (path === '') return { status: 200, type: html, body: newsstandPage(root) };

    const picture = /^pictures\/([a-z]+)\.png$/.exec(path)?.[1];
    const png = picture === undefined ? undefined : drawPicture(picture);
    if (png) return { status: 200, type: 'image/png', body: png, modified: opened, keep: 3600 };

    const publisher = publishers.find((candidate) => path.startsWith(`${candidate.folder}/`));
    if (publisher) {
      const all = standingArticles(articlesOf(publisher.id), now, opened);
      const latest = all.filter((standing) => standing.withdrawn === undefined).slice(0, feedLength);
      // A withdrawal takes a line away, which is a change of the list like any other.
      const modified = new Date(Math.max(...all.map((standing) => standing.updated.getTime())));
      const rest = path.slice(publisher.folder.length + 1);
      if (rest === '') return { status: 200, type: html, body: frontPage(publisher, latest, root), modified };
      if (rest === publisher.feedPath) return { status: 200, ...renderFeed(publisher, latest, root), modified };

      const standing = articleAt(path, bySlug, now, opened);
      if (standing?.withdrawn !== undefined) return { status: 410, type: html, body: withdrawnPage(standing, root) };
      if (standing) {
        const others = latest.filter((other) => other.path !== standing.path).slice(0, 4);
        return { status: 200, type: html, body: articlePage(standing, others, root), modified: standing.updated };
      }
    }
    return { status: 404, type: html, body: missingPage(root) };
  };

  return {
    handle: (request, response) => {
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        response.writeHead(405, { allow: 'GET, HEAD' }).end();
        return;
      }
      const base = baseUrl ?? `http://${request.headers.host ?? 'localhost'}`;
      const path = (request.url ?? '/').split('?', 1)[0]?.slice(prefix.length) ?? '';
      sendAnswer(request, response, answerTo(path, `${base.replace(/\/$/, '')}${prefix}`));
    },
    feeds: (base) =>
      publishers.map(({ name, folder, feedPath, language }) => ({
        name,
        url: `${base.replace(/\/$/, '')}${prefix}${folder}/${feedPath}`,
        language,
      })),
  };
}

const articlesOf = (publisher: SampleArticle['publisher']): readonly SampleArticle[] =>
  sampleArticles.filter((article) => article.publisher === publisher);

function articleAt(
  path: string,
  bySlug: ReadonlyMap<string, SampleArticle>,
  now: Date,
  opened: Date,
): StandingArticle | undefined {
  const last =
    path
      .split('/')
      .at(-1)
      ?.replace(/\.html$/, '') ?? '';
  const [, slug = last, number = '1'] = /^(.+?)-(\d{1,4})$/.exec(last) ?? [];
  const first = bySlug.get(last);
  const article = first ?? bySlug.get(slug);
  if (!article) return undefined;
  const cycle = first ? 0 : Number(number) - 1;
  const elapsed = (now.getTime() - opened.getTime()) / (cycleMinutes * 60_000);
  if (cycle > elapsed + 1) return undefined;
  const standing = standingAt(article, now, opened, cycle);
  return standing?.path === path ? standing : undefined;
}
