import type { MessageEntity } from 'grammy/types';
import { escapeHtml } from './telegram-html.js';

/** Formatting that an author can give a message, as tags. Links that Telegram found by itself are no formatting. */
function tagsOf(entity: MessageEntity): [open: string, close: string] | null {
  switch (entity.type) {
    case 'bold':
      return ['<b>', '</b>'];
    case 'italic':
      return ['<i>', '</i>'];
    case 'underline':
      return ['<u>', '</u>'];
    case 'strikethrough':
      return ['<s>', '</s>'];
    case 'spoiler':
      return ['<tg-spoiler>', '</tg-spoiler>'];
    case 'code':
      return ['<code>', '</code>'];
    case 'pre':
      return ['<pre>', '</pre>'];
    case 'blockquote':
      return ['<blockquote>', '</blockquote>'];
    case 'expandable_blockquote':
      return ['<blockquote expandable>', '</blockquote>'];
    case 'text_link':
      return [`<a href="${escapeHtml(entity.url)}">`, '</a>'];
    default:
      return null;
  }
}

/** Whether an author formatted a message with Telegram's own means. */
export function isFormatted(entities: readonly MessageEntity[]): boolean {
  return entities.some((entity) => tagsOf(entity) !== null);
}

/**
 * Writes a formatted message as Telegram HTML. Entities count in UTF-16 units, as JavaScript strings do; they nest, the
 * outer one first.
 */
export function entitiesToHtml(text: string, entities: readonly MessageEntity[]): string {
  const marks: { at: number; order: number; tag: string }[] = [];
  const sorted = entities.toSorted((a, b) => a.offset - b.offset || b.length - a.length);
  for (const [index, entity] of sorted.entries()) {
    const tags = tagsOf(entity);
    if (tags === null) continue;
    marks.push({ at: entity.offset, order: index + 1, tag: tags[0] });
    // Closing tags come before opening ones at the same place, the inner one first.
    marks.push({ at: entity.offset + entity.length, order: -index - 1, tag: tags[1] });
  }
  marks.sort((a, b) => a.at - b.at || a.order - b.order);
  let html = '';
  let at = 0;
  for (const mark of marks) {
    html += escapeHtml(text.slice(at, mark.at)) + mark.tag;
    at = mark.at;
  }
  return html + escapeHtml(text.slice(at));
}
