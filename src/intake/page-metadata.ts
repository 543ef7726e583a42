import { squeeze } from './html-to-blocks.js';
import { absoluteAddress, foldAddress } from './page-address.js';
import { cleanByline } from './page-byline.js';
import { instantIn, type DateReading } from './page-date.js';
import { readArticleData, type ArticleData } from './page-json-ld.js';
import { readTitle } from './page-title.js';

/** What the head of a page and the marks around its text say about the article; dates still as printed. */
export interface PageMetadata {
  readonly title: string | null;
  readonly byline: string | null;
  readonly description: string | null;
  readonly published: string | null;
  readonly updated: string | null;
  readonly language: string | null;
  readonly image: string | null;
  readonly site: string | null;
  readonly canonicalUrl: string | null;
  readonly article: ArticleData | null;
  readonly kind: string | null;
}

const PUBLISHED =
  'article:published_time og:published_time datepublished og:article:published_time article:published publishdate pubdate publish-date publish_date publication_date parsely-pub-date sailthru.date dc.date.issued dc.date dcterms.created dcterms.date citation_publication_date content_publisheddate originalpublicationdate cxenseparse:recs:publishtime date';
const UPDATED =
  'article:modified_time og:updated_time datemodified lastmod last-modified dcterms.modified article:updated revised';
const AUTHOR =
  'author article:author parsely-author dc.creator dcterms.creator byl sailthru.author content_author og:article:author';

/** Collects title, author, dates, picture, site and address from meta elements, JSON-LD and microdata. */
export function readMetadata(document: Document, url: string | null): PageMetadata {
  const metas = readMetas(document);
  const pick = (names: string): string | null => {
    for (const name of names.split(' ')) {
      const value = metas.get(name);
      if (value !== undefined) return value;
    }
    return null;
  };
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')].map(
    (script) => script.textContent ?? '',
  );
  const article = readArticleData(scripts);
  const base = absoluteAddress(document.querySelector('base[href]')?.getAttribute('href'), url) ?? url;
  const site = siteName(pick('og:site_name application-name') ?? article?.publisher ?? null);
  const marked = article?.authors.length ? article.authors.join(', ') : pick(AUTHOR);
  return {
    title: readTitle(document, article?.headline ?? pick('og:title twitter:title'), site),
    byline: cleanByline(marked, site) ?? cleanByline(visibleAuthor(document), site),
    description:
      article?.body === null ? pick('og:description description') : (pick('og:description description') ?? null),
    published: article?.published ?? pick(PUBLISHED) ?? microdata(document, 'datePublished'),
    updated: article?.modified ?? pick(UPDATED) ?? microdata(document, 'dateModified'),
    language:
      document.documentElement?.getAttribute('lang') ??
      article?.language ??
      pick('og:locale content-language language dc.language'),
    image: absoluteAddress(
      pick('og:image:secure_url og:image og:image:url twitter:image twitter:image:src thumbnail') ??
        article?.image ??
        document.querySelector('link[rel="image_src"]')?.getAttribute('href'),
      base,
    ),
    site,
    canonicalUrl: readCanonical(document, [pick('og:url'), article?.url ?? null], base, url),
    article,
    kind: pick('og:type'),
  };
}

function readMetas(document: Document): Map<string, string> {
  const metas = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name =
      meta.getAttribute('property') ??
      meta.getAttribute('name') ??
      meta.getAttribute('itemprop') ??
      meta.getAttribute('http-equiv');
    const content = squeeze(meta.getAttribute('content') ?? '');
    const key = name?.trim().toLowerCase();
    if (key !== undefined && content !== '' && !metas.has(key)) metas.set(key, content);
  }
  return metas;
}

function microdata(document: Document, property: string): string | null {
  const marked = document.querySelector(`[itemprop~="${property}"]`);
  return (
    marked?.getAttribute('content') ?? marked?.getAttribute('datetime') ?? marked?.textContent?.slice(0, 200) ?? null
  );
}

/** An author shown on the page itself, by the marks that themes agree on. */
/** A site's name without its slogan ("Kabar Contoh | Berita Terkini") and the mark of an account. */
function siteName(given: string | null): string | null {
  const [name = ''] = (given ?? '').trim().split(/\s+[|»·•]\s+/);
  return name.replace(/^@(?=\w)/, '') || null;
}

function visibleAuthor(document: Document): string | null {
  const marks =
    '[rel~="author"], [itemprop~="author"] [itemprop~="name"], [itemprop~="author"], .byline, .author-name, .author, .penulis, .post-author, .detail__author';
  for (const found of document.querySelectorAll(marks)) {
    const text = squeeze(found.textContent ?? '');
    if (text !== '' && text.length <= 120) return text;
  }
  return null;
}

function readCanonical(
  document: Document,
  others: readonly (string | null)[],
  base: string | null,
  url: string | null,
): string | null {
  const declared = document.querySelector('link[rel~="canonical"][href]')?.getAttribute('href');
  for (const candidate of [declared, ...others]) {
    const address = absoluteAddress(candidate, base);
    // A template that names the front page as every page's canonical address says nothing.
    if (
      address === null ||
      (new URL(address).pathname === '/' &&
        new URL(address).search === '' &&
        url !== null &&
        new URL(url).pathname !== '/')
    )
      continue;
    return foldAddress(address);
  }
  return url === null ? null : foldAddress(url);
}

/** Both dates of a page as instants. An update before the publication, or equal to it, is no update. */
export function readDates(
  metadata: PageMetadata,
  visible: string | null,
  reading: DateReading,
): { published: Date | null; updated: Date | null } {
  const published = instantIn(metadata.published, reading) ?? instantIn(visible, reading);
  const updated = instantIn(metadata.updated, reading);
  return { published, updated: updated !== null && published !== null && updated < published ? null : updated };
}
