import { isoJakarta, rfc822 } from './dateline.js';
import { bodyMarkup, escapeMarkup } from './markup.js';
import type { Publisher } from './publishers.js';
import type { StandingArticle } from './schedule.js';

/** A feed's bytes and what they are. */
export interface RenderedFeed {
  readonly type: string;
  readonly body: string;
}

/** Makes the feed of `publisher`. `root` is the newsroom's address with its prefix and a slash at the end. */
export function renderFeed(publisher: Publisher, articles: readonly StandingArticle[], root: string): RenderedFeed {
  if (publisher.feedKind === 'json') {
    return { type: 'application/feed+json; charset=utf-8', body: jsonFeed(publisher, articles, root) };
  }
  if (publisher.feedKind === 'atom') {
    return { type: 'application/atom+xml; charset=utf-8', body: atom(publisher, articles, root) };
  }
  return { type: 'application/rss+xml; charset=utf-8', body: rss(publisher, articles, root) };
}

const cdata = (html: string): string => `<![CDATA[${html}]]>`;
const pictureUrl = (standing: StandingArticle, root: string): string | undefined =>
  standing.article.picture && `${root}pictures/${standing.article.picture}.png`;

function rss(publisher: Publisher, articles: readonly StandingArticle[], root: string): string {
  const items = articles.map((standing) => {
    const link = `${root}${standing.path}`;
    const picture = pictureUrl(standing, root);
    const changed = standing.updated > standing.published;
    return [
      '<item>',
      `<title>${escapeMarkup(standing.title)}</title>`,
      `<link>${escapeMarkup(link)}</link>`,
      `<guid isPermaLink="false">${publisher.folder}:${escapeMarkup(standing.path)}</guid>`,
      `<pubDate>${rfc822(standing.published)}</pubDate>`,
      changed ? `<atom:updated>${isoJakarta(standing.updated)}</atom:updated>` : '',
      `<dc:creator>${escapeMarkup(standing.article.byline)}</dc:creator>`,
      ...[standing.article.section, ...standing.article.labels].map(
        (label) => `<category>${escapeMarkup(label)}</category>`,
      ),
      publisher.feedKind === 'rss-in-description'
        ? `<description>${cdata(bodyMarkup(standing))}</description>`
        : `<description>${escapeMarkup(standing.lead)}</description>`,
      publisher.feedKind === 'rss' ? `<content:encoded>${cdata(bodyMarkup(standing))}</content:encoded>` : '',
      picture ? `<media:content url="${escapeMarkup(picture)}" medium="image" type="image/png"/>` : '',
      '</item>',
    ]
      .filter((line) => line !== '')
      .join('\n');
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
<title>${escapeMarkup(publisher.name)}</title>
<link>${escapeMarkup(`${root}${publisher.folder}/`)}</link>
<atom:link href="${escapeMarkup(`${root}${publisher.folder}/${publisher.feedPath}`)}" rel="self" type="application/rss+xml"/>
<description>${escapeMarkup(publisher.motto)}</description>
<language>${publisher.language === 'id' ? 'id-ID' : 'en'}</language>
${items.join('\n')}
</channel>
</rss>
`;
}

function atom(publisher: Publisher, articles: readonly StandingArticle[], root: string): string {
  const home = `${root}${publisher.folder}/`;
  const labels = new Set(articles.flatMap((standing) => [standing.article.section, ...standing.article.labels]));
  const category = (label: string): string =>
    `<category scheme="http://www.blogger.com/atom/ns#" term="${escapeMarkup(label)}"/>`;
  const updated = articles.reduce((latest, standing) => Math.max(latest, standing.updated.getTime()), 0);
  const entries = articles.map((standing) => {
    const link = escapeMarkup(`${root}${standing.path}`);
    return [
      '<entry>',
      `<id>tag:${publisher.folder}.example,2026:post-${escapeMarkup(standing.path)}</id>`,
      `<published>${isoJakarta(standing.published)}</published>`,
      `<updated>${isoJakarta(standing.updated)}</updated>`,
      ...[standing.article.section, ...standing.article.labels].map(category),
      `<title type="text">${escapeMarkup(standing.title)}</title>`,
      `<content type="html">${escapeMarkup(bodyMarkup(standing))}</content>`,
      `<link rel="replies" type="text/html" href="${link}#comment-form" title="0 Komentar"/>`,
      `<link rel="alternate" type="text/html" href="${link}" title="${escapeMarkup(standing.title)}"/>`,
      `<author><name>${escapeMarkup(standing.article.byline)}</name></author>`,
      '</entry>',
    ].join('\n');
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${publisher.language}">
<id>tag:${publisher.folder}.example,2026:blog</id>
<updated>${isoJakarta(new Date(updated))}</updated>
${[...labels].map(category).join('\n')}
<title type="text">${escapeMarkup(publisher.name)}</title>
<subtitle type="html">${escapeMarkup(publisher.motto)}</subtitle>
<link rel="self" type="application/atom+xml" href="${escapeMarkup(home + publisher.feedPath)}"/>
<link rel="alternate" type="text/html" href="${escapeMarkup(home)}"/>
${entries.join('\n')}
</feed>
`;
}

function jsonFeed(publisher: Publisher, articles: readonly StandingArticle[], root: string): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: publisher.name,
    description: publisher.motto,
    home_page_url: `${root}${publisher.folder}/`,
    feed_url: `${root}${publisher.folder}/${publisher.feedPath}`,
    language: publisher.language,
    items: articles.map((standing) => ({
      id: standing.path,
      url: `${root}${standing.path}`,
      title: standing.title,
      summary: standing.lead,
      content_html: bodyMarkup(standing),
      image: pictureUrl(standing, root),
      date_published: isoJakarta(standing.published),
      date_modified: isoJakarta(standing.updated),
      authors: [{ name: standing.article.byline }],
      tags: [standing.article.section, ...standing.article.labels],
    })),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}
