import { Parser } from 'htmlparser2';
import { decodeBytes } from './charset.js';
import { webAddress } from './entry-address.js';
import { oneLine } from './entry-text.js';
import { FEED_LIMITS, FeedRefusal, type FeedRefusalCode } from './feed-shape.js';
import { mendXml, XML_FEATURES } from './xml-mend.js';
import { decodeReferences } from './xml-node.js';

/** Largest list read: 10 MB hold more feeds than anybody follows. */
export const OPML_LIMIT = 10 * 1024 * 1024;

/** A feed in a list of feeds. */
export interface OpmlFeed {
  url: string;
  title: string;
  home: string | null;
  /** The names of the folders around it, outermost first. */
  folders: string[];
}

/** The list, or why there is none. `total` counts all feeds, those beyond the limit too. */
export type OpmlOutcome =
  | { kind: 'list'; feeds: OpmlFeed[]; total: number }
  | { kind: 'refused'; code: FeedRefusalCode; detail: string };

/** Reads the first `limit` feeds of an OPML file, each address once. Never throws for what the bytes hold. */
export function parseOpml(bytes: Uint8Array, limit = 500): OpmlOutcome {
  if (bytes.length > OPML_LIMIT)
    return { kind: 'refused', code: 'E_TOO_LARGE', detail: 'List too large (limit 10 MiB).' };
  try {
    return readOutlines(mendXml(decodeBytes(bytes)), limit);
  } catch (error) {
    if (error instanceof FeedRefusal) return { kind: 'refused', code: error.code, detail: error.message };
    throw error;
  }
}

function readOutlines(text: string, limit: number): OpmlOutcome {
  const feeds: OpmlFeed[] = [];
  const seen = new Set<string>();
  const folders: Array<string | null> = [];
  let isOpml = false;
  let depth = 0;
  let attributes = 0;
  const parser = new Parser(
    {
      onopentagname() {
        attributes = 0;
        depth += 1;
        if (depth > FEED_LIMITS.depth) throw new FeedRefusal('E_DEPTH', 'The list is nested too deeply.');
      },
      onattribute() {
        attributes += 1;
        if (attributes > FEED_LIMITS.attributes) throw new FeedRefusal('E_XML', XML_FEATURES);
      },
      onopentag(name, given) {
        if (name === 'opml') isOpml = true;
        if (name !== 'outline') return;
        const of = (key: string): string => oneLine(decodeReferences(given[key] ?? ''));
        const title = (of('title') || of('text')).slice(0, 500);
        const url = webAddress(of('xmlurl'), null);
        folders.push(url === null ? title : null);
        if (url === null || seen.has(url)) return;
        seen.add(url);
        const around = folders.flatMap((folder) => folder || []);
        if (feeds.length < limit) feeds.push({ url, title, home: webAddress(of('htmlurl'), null), folders: around });
      },
      onclosetag(name) {
        depth -= 1;
        if (name === 'outline') folders.pop();
      },
    },
    { xmlMode: true, decodeEntities: false, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(text);
  parser.end();
  if (!isOpml) return { kind: 'refused', code: 'E_NOT_FEED', detail: 'This is not a list of feeds (OPML).' };
  return { kind: 'list', feeds, total: seen.size };
}

function escape(text: string): string {
  return oneLine(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** Writes a list of feeds as OPML 2.0. Feeds of one folder stand together; only the outermost folder is kept. */
export function writeOpml(title: string, feeds: readonly OpmlFeed[]): string {
  const outline = ({ url, title: name, home }: OpmlFeed): string => {
    const page = home === null ? '' : ` htmlUrl="${escape(home)}"`;
    return `<outline type="rss" text="${escape(name || url)}" title="${escape(name || url)}" xmlUrl="${escape(url)}"${page}/>`;
  };
  const groups = new Map<string, OpmlFeed[]>();
  for (const feed of feeds) {
    const folder = feed.folders[0] ?? '';
    const inside = groups.get(folder);
    if (inside === undefined) groups.set(folder, [feed]);
    else inside.push(feed);
  }
  const body = [...groups].map(([folder, inside]) => {
    const lines = inside.map(outline);
    if (folder === '') return lines.join('\n    ');
    return `<outline text="${escape(folder)}" title="${escape(folder)}">\n      ${lines.join('\n      ')}\n    </outline>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head><title>${escape(title)}</title></head>
  <body>
    ${body.join('\n    ')}
  </body>
</opml>
`;
}
