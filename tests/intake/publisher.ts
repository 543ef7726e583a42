import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { HandClock } from '../support/clock.js';

/** What stands at an article's address. */
export interface PublishedPage {
  title: string;
  paragraphs: string[];
  published: Date;
  /** Something else than an article, with this status. */
  instead?: { status: number; html: string };
  /** Whether the feed lists it. */
  listed: boolean;
}

/** A publisher that changes its mind: each page can be changed or removed, with or without its feed. */
export interface Publisher {
  url: string;
  host: string;
  pages: Map<string, PublishedPage>;
  publish(slug: string, page: Pick<PublishedPage, 'title' | 'paragraphs'>): void;
  /** Requests so far: "GET /a/x 200". */
  requests: string[];
  /** Further lines of the feed's channel. */
  channel: string;
  /** The feeds go on saying what they said last. */
  frozenFeed: boolean;
  close(): Promise<void>;
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Serves `/whole` (a feed with the texts), `/short` (one with first sentences) and `/a/<slug>`, with ETags. */
export async function startPublisher(clock: HandClock): Promise<Publisher> {
  const pages = new Map<string, PublishedPage>();
  const requests: string[] = [];
  const article = (page: PublishedPage) =>
    `<!doctype html><html lang="id"><head><title>${escape(page.title)} - Koran Uji</title><meta property="og:type" content="article"></head><body><nav><a href="/">Beranda</a></nav><article><h1>${escape(page.title)}</h1>${page.paragraphs.map((one) => `<p>${escape(one)}</p>`).join('')}</article></body></html>`;
  const last = new Map<boolean, string>();
  const feed = (whole: boolean): string => {
    const said = last.get(whole);
    if (said !== undefined && publisher.frozenFeed) return said;
    const items = [...pages]
      .filter(([, page]) => page.listed)
      .map(([slug, page]) => {
        const text = whole
          ? page.paragraphs.map((one) => `<p>${escape(one)}</p>`).join('')
          : (page.paragraphs[0] ?? '').slice(0, 80);
        return `<item><title>${escape(page.title)}</title><link>${publisher.url}/a/${slug}</link><guid>${slug}</guid><pubDate>${page.published.toUTCString()}</pubDate><description>${escape(text)}</description></item>`;
      });
    const xml = `<?xml version="1.0"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Koran Uji</title><link>${publisher.url}</link><language>id</language>${publisher.channel}${items.join('')}</channel></rss>`;
    last.set(whole, xml);
    return xml;
  };
  const server = createServer((request, response) => {
    const say = (status: number, type: string, body: string) => {
      const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`;
      const same = status === 200 && request.headers['if-none-match'] === etag;
      requests.push(`${request.method} ${request.url} ${same ? 304 : status}`);
      if (same) response.writeHead(304, { ETag: etag }).end();
      else response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8`, ETag: etag }).end(body);
    };
    const page = pages.get(/^\/a\/(.+)$/.exec(request.url ?? '')?.[1] ?? '');
    if (request.url === '/whole') say(200, 'application/rss+xml', feed(true));
    else if (request.url === '/short') say(200, 'application/rss+xml', feed(false));
    else if (page?.instead !== undefined) say(page.instead.status, 'text/html', page.instead.html);
    else if (page !== undefined) say(200, 'text/html', article(page));
    else say(404, 'text/html', 'tidak ada');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const publisher: Publisher = {
    url: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    pages,
    requests,
    channel: '',
    frozenFeed: false,
    publish: (slug, page) => void pages.set(slug, { ...page, published: clock.now(), listed: true }),
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
  return publisher;
}
