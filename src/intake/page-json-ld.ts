/** What an article's JSON-LD says about it; every field as printed there. */
export interface ArticleData {
  readonly headline: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly modified: string | null;
  readonly language: string | null;
  readonly image: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly body: string | null;
  /** False where the publisher says that reading costs. */
  readonly free: boolean;
  /** The page describes a video and no article. */
  readonly video: boolean;
}

const ARTICLE = /^(\w*Article|BlogPosting|LiveBlogPosting|Report|Review|\w*NewsArticle)$/;
/** Bounds on what a page may make us walk through. */
const MAX_NODES = 2000;
/** The longest that was seen had 10,000 characters. */
export const MAX_SCRIPT = 200_000;

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads the JSON-LD blocks of a page; the fullest article among them wins. Broken blocks are passed over. */
export function readArticleData(scripts: readonly string[]): ArticleData | null {
  const nodes = scripts.flatMap(nodesOf);
  const isType = (node: Json, pattern: RegExp): boolean =>
    [node['@type']].flat().some((type) => typeof type === 'string' && pattern.test(type.replace(/^.*[/#:]/, '')));
  const articles = nodes.filter((node) => isType(node, ARTICLE));
  const article =
    articles.find((node) => text(node['headline']) !== null && text(node['datePublished']) !== null) ?? articles[0];
  const video = article === undefined && nodes.some((node) => isType(node, /^VideoObject$/));
  if (article === undefined && !video) return null;
  const node = article ?? {};
  return {
    headline: text(node['headline']) ?? text(node['name']),
    authors: [node['author'] ?? node['creator']]
      .flat()
      .map(name)
      .filter((author) => author !== null),
    published: text(node['datePublished']) ?? text(node['dateCreated']),
    modified: text(node['dateModified']),
    language: text(node['inLanguage']),
    image: address(node['image']) ?? address(node['thumbnailUrl']),
    publisher: name(node['publisher']),
    url: address(node['mainEntityOfPage']) ?? address(node['url']),
    body: text(node['articleBody']),
    free: node['isAccessibleForFree'] !== false && !/^false$/i.test(text(node['isAccessibleForFree']) ?? ''),
    video,
  };
}

function nodesOf(script: string): Json[] {
  if (script.length > MAX_SCRIPT) return [];
  const found: Json[] = [];
  const queue: unknown[] = [parse(script)];
  for (let at = 0; at < queue.length && at < MAX_NODES; at += 1) {
    const value = queue[at];
    if (Array.isArray(value)) for (const each of value) queue.push(each);
    if (!isObject(value)) continue;
    found.push(value);
    // Deeper objects (author, image …) are not pages of their own: only containers are walked.
    for (const key of ['@graph', 'mainEntity', 'itemListElement', 'item']) if (key in value) queue.push(value[key]);
  }
  return found;
}

function parse(script: string): unknown {
  const bare = script.replace(/^\s*(<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(-->|\/\*\]\]>\*\/|\]\]>)\s*$/g, '');
  for (const attempt of [bare, bare.replace(/\p{Cc}+/gu, ' ').replace(/,\s*([}\]])/g, '$1')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // Publishers do ship raw line breaks and trailing commas: the second attempt mends those.
    }
  }
  return null;
}

function text(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (isObject(first)) return text(first['@value'] ?? first['name'] ?? first['alternateName']);
  return typeof first === 'string' && first.trim() !== '' ? first.trim() : null;
}

function name(value: unknown): string | null {
  return isObject(value) ? text(value['name']) : text(value);
}

function address(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (isObject(first)) return text(first['url']) ?? text(first['contentUrl']) ?? text(first['@id']);
  return text(first);
}
