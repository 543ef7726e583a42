import { dateline, isoJakarta } from './dateline.js';
import { bodyMarkup, escapeMarkup } from './markup.js';
import { type Publisher, publishers } from './publishers.js';
import type { StandingArticle } from './schedule.js';
import { newsroomStyle } from './style.js';

const words = {
  id: {
    invented: 'Semua berita di situs ini rekaan, ditulis untuk mencoba Kabar di komputer sendiri.',
    more: 'Baca juga',
    updated: 'Diperbarui',
    withdrawn: 'Berita ini dicabut',
    news: 'Berita terbaru',
    feed: 'Umpan',
    missing: 'Halaman tidak ditemukan',
  },
  en: {
    invented: 'All news on this site is invented, written to try Kabar on your own computer.',
    more: 'Read next',
    updated: 'Updated',
    withdrawn: 'This story has been withdrawn',
    news: 'Latest',
    feed: 'Feed',
    missing: 'Page not found',
  },
} as const;

interface Sheet {
  readonly publisher: Publisher;
  readonly root: string;
  readonly title: string;
  readonly head?: string;
  readonly main: string;
}

function sheet({ publisher, root, title, head = '', main }: Sheet): string {
  const home = escapeMarkup(`${root}${publisher.folder}/`);
  return `<!doctype html>
<html lang="${publisher.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(title)}</title>
<link rel="icon" href="data:,">
<link rel="alternate" type="application/rss+xml" href="${home}${publisher.feedPath}">
${head}<style>${newsroomStyle(publisher.colour)}</style>
</head>
<body>
<header><a href="${home}">${escapeMarkup(publisher.name)}</a><p>${escapeMarkup(publisher.motto)}</p></header>
<main>
${main}
</main>
<footer>${words[publisher.language].invented}</footer>
</body>
</html>
`;
}

/** The page of one article, with links to `more` below it. `root` is the newsroom's address with its prefix. */
export function articlePage(standing: StandingArticle, more: readonly StandingArticle[], root: string): string {
  const { publisher, article, title, lead } = standing;
  const text = words[publisher.language];
  const url = `${root}${standing.path}`;
  const picture = article.picture && `${root}pictures/${article.picture}.png`;
  const changed = standing.updated > standing.published;
  const meta = (property: string, content: string): string =>
    `<meta property="${property}" content="${escapeMarkup(content)}">\n`;
  const head = [
    `<link rel="canonical" href="${escapeMarkup(url)}">\n`,
    `<meta name="description" content="${escapeMarkup(lead)}">\n`,
    `<meta name="author" content="${escapeMarkup(article.byline)}">\n`,
    meta('og:type', 'article'),
    meta('og:site_name', publisher.name),
    meta('og:title', title),
    meta('og:description', lead),
    meta('og:url', url),
    picture ? meta('og:image', picture) : '',
    meta('article:published_time', isoJakarta(standing.published)),
    changed ? meta('article:modified_time', isoJakarta(standing.updated)) : '',
    meta('article:section', article.section),
    ...article.labels.map((label) => meta('article:tag', label)),
  ].join('');
  const links = more.map(
    (other) => `<li><a href="${escapeMarkup(root + other.path)}">${escapeMarkup(other.title)}</a></li>`,
  );
  const main = `<article>
<nav>${escapeMarkup(article.section)}</nav>
<h1>${escapeMarkup(title)}</h1>
<p class="meta">${escapeMarkup(article.byline)} · <time datetime="${isoJakarta(standing.published)}">${dateline(standing.published, publisher.language)}</time>${
    changed
      ? ` · ${text.updated} <time datetime="${isoJakarta(standing.updated)}">${dateline(standing.updated, publisher.language)}</time>`
      : ''
  }</p>
${picture ? `<img src="${escapeMarkup(picture)}" alt="" width="1200" height="630">\n` : ''}${bodyMarkup(standing)}
</article>
<aside><p>${text.more}</p><ul>${links.join('')}</ul></aside>`;
  return sheet({ publisher, root, title: `${title} - ${publisher.name}`, head, main });
}

/** What stands at the address of a withdrawn article. */
export function withdrawnPage(standing: StandingArticle, root: string): string {
  const { publisher } = standing;
  const text = words[publisher.language];
  const main = `<h1>${text.withdrawn}</h1>
<p class="meta">${dateline(standing.updated, publisher.language)}</p>
<p class="note">${escapeMarkup(standing.withdrawn ?? '')}</p>`;
  return sheet({ publisher, root, title: `${text.withdrawn} - ${publisher.name}`, main });
}

/** A publisher's front page. */
export function frontPage(publisher: Publisher, latest: readonly StandingArticle[], root: string): string {
  const text = words[publisher.language];
  const lines = latest.map(
    (standing) =>
      `<li><a href="${escapeMarkup(root + standing.path)}">${escapeMarkup(standing.title)}</a><br><span class="meta">${dateline(standing.published, publisher.language)}</span></li>`,
  );
  const main = `<h1>${text.news}</h1>
<ul>${lines.join('\n')}</ul>
<p class="meta">${text.feed}: <a href="${escapeMarkup(`${root}${publisher.folder}/${publisher.feedPath}`)}">${escapeMarkup(publisher.feedPath)}</a></p>`;
  return sheet({ publisher, root, title: publisher.name, main });
}

const press: Publisher = {
  id: 'warta',
  name: 'Kantor berita contoh',
  motto: 'Lima penerbit rekaan untuk mencoba Kabar',
  language: 'id',
  folder: '',
  feedPath: '',
  feedKind: 'rss',
  ending: '',
  colour: '#4a5568',
};

/** The page that lists all publishers. */
export function newsstandPage(root: string): string {
  const lines = publishers.map(
    (publisher) =>
      `<li><a href="${escapeMarkup(`${root}${publisher.folder}/`)}">${escapeMarkup(publisher.name)}</a><br><span class="meta">${escapeMarkup(publisher.motto)}</span></li>`,
  );
  return sheet({ publisher: press, root, title: press.name, main: `<h1>Penerbit</h1><ul>${lines.join('\n')}</ul>` });
}

/** What is said where nothing stands. */
export function missingPage(root: string): string {
  const main = `<h1>${words.id.missing}</h1><p><a href="${escapeMarkup(root)}">${escapeMarkup(press.name)}</a></p>`;
  return sheet({ publisher: press, root, title: words.id.missing, main });
}
