import { createServer } from 'node:http';
import type { HandClock } from './clock.js';

/** An article of the test's own newsroom. */
export interface SiteArticle {
  slug: string;
  title: string;
  paragraphs: string[];
  published: Date;
  labels?: string[];
  updated?: Date;
  /** It has a page, but stands in no feed. */
  unlisted?: boolean;
}

/** A news site whose feed says what the test says. */
export interface NewsSite {
  url: string;
  /** "host:port", for FETCH_ALLOW_HOSTS. */
  host: string;
  publish(article: Omit<SiteArticle, 'published'> & { published?: Date }): void;
  change(slug: string, paragraphs: string[]): void;
  requests: string[];
  close(): Promise<void>;
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Serves `/feed` (RSS with whole texts), `/teaser` (RSS without), `/a/<slug>` (pages), and some addresses that are no feeds. */
export async function startNewsSite(clock: HandClock, hasFeeds = true): Promise<NewsSite> {
  const articles: SiteArticle[] = [];
  const requests: string[] = [];
  let url = '';
  const feed = (whole: boolean) =>
    `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Warta Uji</title><link>${url}</link><language>id</language>${articles
      .filter((article) => article.unlisted !== true)
      .toReversed()
      .map(
        (article) =>
          `<item><title>${escape(article.title)}</title><link>${url}/a/${article.slug}</link><guid>${article.slug}</guid><pubDate>${article.published.toUTCString()}</pubDate>${(article.labels ?? []).map((label) => `<category>${escape(label)}</category>`).join('')}<description>${escape(article.paragraphs[0] ?? '')}</description>${
            whole
              ? `<content:encoded>${escape(article.paragraphs.map((paragraph) => `<p>${escape(paragraph)}</p>`).join(''))}</content:encoded>`
              : ''
          }</item>`,
      )
      .join('')}</channel></rss>`;
  const page = (article: SiteArticle) =>
    `<!doctype html><html lang="id"><head><title>${escape(article.title)} - Warta Uji</title><meta property="article:published_time" content="${article.published.toISOString()}"></head><body><nav><a href="/">Beranda</a> <a href="/pop">Terpopuler</a></nav><article><h1>${escape(article.title)}</h1>${article.paragraphs.map((paragraph) => `<p>${escape(paragraph)}</p>`).join('')}</article><footer>Hak cipta Warta Uji</footer></body></html>`;

  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    const say = (status: number, type: string, body: string | Buffer) =>
      response.writeHead(status, { 'Content-Type': type }).end(body);
    const slug = /^\/a\/(.+)$/.exec(request.url ?? '')?.[1];
    const article = articles.find((one) => one.slug === slug);
    if (!hasFeeds && /feed|rss|atom|teaser/.test(request.url ?? '') && request.url !== '/not-a-feed')
      say(404, 'text/plain', 'tidak ada');
    else if (request.url === '/feed') say(200, 'application/rss+xml', feed(true));
    else if (request.url === '/teaser') say(200, 'application/rss+xml', feed(false));
    else if (article !== undefined) say(200, 'text/html; charset=utf-8', page(article));
    else if (request.url === '/not-a-feed')
      say(200, 'text/html', '<html><body><p>Halaman biasa tanpa umpan.</p></body></html>');
    else if (request.url === '/huge') say(200, 'application/rss+xml', Buffer.alloc(6 * 1024 * 1024, 0x20));
    else if (request.url === '/broken') say(200, 'application/rss+xml', '<rss><channel><title>Terpotong');
    else if (request.url === '/robots.txt') say(404, 'text/plain', '');
    else say(404, 'text/plain', 'tidak ada');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  url = `http://127.0.0.1:${port}`;
  return {
    url,
    host: `127.0.0.1:${port}`,
    requests,
    publish: (article) => {
      articles.push({ published: clock.now(), ...article });
    },
    change: (slug, paragraphs) => {
      const article = articles.find((one) => one.slug === slug);
      if (article === undefined) throw new Error(`there is no article ${slug}`);
      article.paragraphs = paragraphs;
      article.updated = clock.now();
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
