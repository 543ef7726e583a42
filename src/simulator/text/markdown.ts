import { bad, type Outcome } from '../answer.js';
import { byteOffset, sortEntities, type Entity, type Formatted } from './entity.js';
import { startPre } from './markdown-v2.js';
import { linkEntity } from './special-entities.js';

/** Parses the old `parse_mode: Markdown`: bold, italic, code, links; nothing nests, and a backslash escapes only the four marks. */
export function parseMarkdown(raw: string): Outcome<Formatted> {
  const entities: Entity[] = [];
  let text = '';
  let at = 0;
  while (at < raw.length) {
    const char = raw.charAt(at);
    if (char === '\\' && '_*`['.includes(raw.charAt(at + 1)) && at + 1 < raw.length) {
      text += raw.charAt(at + 1);
      at += 2;
      continue;
    }
    if (!'_*`['.includes(char)) {
      text += char;
      at += 1;
      continue;
    }
    const begin = at;
    const pre = raw.startsWith('```', at);
    const opened: { language?: string }[] = [];
    at = pre ? startPre(raw, at, text.length, opened) : at + 1;
    const close = pre ? '```' : char === '[' ? ']' : char;
    const end = raw.indexOf(close, at);
    if (end < 0)
      return bad(
        `can't parse entities: Can't find end of the entity starting at byte offset ${byteOffset(raw, begin)}`,
      );
    const range = { offset: text.length, length: end - at };
    text += raw.slice(at, end);
    at = end + close.length;
    let link: string | undefined;
    if (char === '[' && raw[at] === '(') {
      const linkEnd = raw.indexOf(')', at);
      if (linkEnd < 0)
        return bad(`can't parse entities: Can't find end of a URL at byte offset ${byteOffset(raw, at + 1)}`);
      link = raw.slice(at + 1, linkEnd);
      at = linkEnd + 1;
    }
    if (range.length === 0) continue;
    const language = opened[0]?.language;
    if (char === '_') entities.push({ type: 'italic', ...range });
    else if (char === '*') entities.push({ type: 'bold', ...range });
    else if (char === '`') entities.push({ type: pre ? 'pre' : 'code', ...range, ...(language && { language }) });
    else {
      const entity = linkEntity(link ?? text.slice(range.offset), range);
      if (entity) entities.push(entity);
    }
  }
  return { text, entities: sortEntities(entities) };
}
