import { bad, type Outcome, Refused } from '../answer.js';
import { codePoints, type Entity, type Formatted } from './entity.js';
import { readEntities } from './given-entities.js';
import { parseHtml } from './html.js';
import { checkLink } from './links.js';
import { parseMarkdown } from './markdown.js';
import { parseMarkdownV2 } from './markdown-v2.js';
import { normalise } from './normalise.js';

/** Raw texts may not be longer than this, in bytes. */
const MOST_BYTES = 32_768;

/** What the second step needs to know of the world. */
export interface FormatRules {
  /** Most code points after parsing. */
  readonly most: number;
  /** What is said about a longer one. */
  readonly tooLong: string;
  /** Whether links to this machine stay. */
  readonly localLinks: boolean;
  /** The User object of a mentioned person, if the bot may know them. */
  readonly person: (id: number) => object | undefined;
}

/**
 * The first step, done before the chat is looked at: markup or given entities are parsed, with exact errors.
 * @param given the `entities` parameter as decoded JSON; not looked at when a parse mode is named
 */
export function parseText(raw: string, parseMode: string, given: unknown): Outcome<Formatted & { given: boolean }> {
  if (Buffer.byteLength(raw) > MOST_BYTES) return bad('Text is too long');
  const mode = parseMode.toLowerCase();
  if (raw === '' || mode === '' || mode === 'none') {
    const entities = readEntities(given);
    return entities instanceof Refused ? entities : { text: raw, entities, given: true };
  }
  const parsed = PARSERS[mode]?.(raw) ?? bad('Unsupported parse_mode');
  return parsed instanceof Refused ? parsed : { ...parsed, given: false };
}

const PARSERS: Readonly<Record<string, (raw: string) => Outcome<Formatted>>> = {
  html: parseHtml,
  markdown: parseMarkdown,
  markdownv2: parseMarkdownV2,
};

/**
 * The second step, done when the chat may be written to: links checked, overlaps resolved, ends trimmed, length measured. A link of the
 * markup whose host has no dot silently loses its link; the same in given entities is an error.
 */
export function finishText(parsed: Formatted & { given: boolean }, rules: FormatRules): Outcome<Formatted> {
  const entities: Entity[] = [];
  for (const entity of parsed.entities) {
    if (entity.type === 'text_link') {
      const link = checkLink(entity.url ?? '', rules.localLinks);
      if ('url' in link) entities.push({ ...entity, url: link.url });
      else if (parsed.given) return bad(`entity URL '${entity.url}' is invalid: ${link.refused}`);
    } else if (entity.type === 'text_mention') {
      const { userId, ...rest } = entity;
      const user = userId === undefined ? undefined : rules.person(userId);
      if (user) entities.push({ ...rest, user });
    } else {
      entities.push(entity);
    }
  }
  const finished = normalise({ text: parsed.text, entities });
  return codePoints(finished.text) > rules.most ? bad(rules.tooLong) : finished;
}
