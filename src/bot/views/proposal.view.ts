import type { Locale } from '../../readers/chat.js';
import { escapeHtml, link, plainWords } from '../telegram-html.js';
import type { Translator } from '../translate.js';
import { safeText } from './article.view.js';

/** Characters of the difference in one message: with headline and tags well under Telegram's 4,096. */
const LONGEST = 2_000;

const TAGS = { same: ['', ''], removed: ['<s>', '</s>'], added: ['<b>', '</b>'] } as const;

/**
 * What the newsroom is told when a source changed or took back an article that was told: the headline as a link, and for a
 * change the places with what was removed struck through and what was added in bold.
 */
export function proposalText(t: Translator, locale: Locale, params: Record<string, unknown>): string {
  const about = {
    headline: { html: link(String(params['url']), safeText(String(params['title']), 200)) },
    source: String(params['source']),
    id: String(params['proposalId']),
  };
  if (params['type'] === 'proposed-withdrawal')
    return t.html(locale, 'proposed-withdrawal', {
      ...about,
      why: String(params['why']),
      status: typeof params['status'] === 'number' ? String(params['status']) : '',
    });
  return t.html(locale, 'proposed-correction', {
    ...about,
    difference: { html: markedDifference(params['parts']) },
    left: Number(params['left'] ?? 0),
  });
}

/** A difference as it was kept with its proposal, as Telegram HTML on few lines. */
function markedDifference(parts: unknown): string {
  if (!Array.isArray(parts)) return '';
  let room = LONGEST;
  let html = '';
  let last = 'same';
  for (const part of parts) {
    const { kind, text } = readPart(part);
    const words = plainText(text.slice(0, room));
    room -= words.length;
    // Tags go round the words and not round the spaces beside them.
    const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(words) ?? [];
    const [open, close] = TAGS[kind];
    // Old and new words would otherwise touch.
    if (last === 'removed' && kind === 'added' && before === '' && !/\s$/.test(html)) html += ' ';
    html += inner === '' ? words : `${before}${open}${plainWords(escapeHtml(inner))}${close}${after}`;
    last = kind;
  }
  return html.trim();
}

/** One line a paragraph. Spaces are kept at both ends, since the parts stand side by side; halves of a cut emoji are dropped. */
const plainText = (text: string): string =>
  text
    .replaceAll(
      /[\u0000-\u0008\u000b-\u001f\u007f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu,
      '',
    )
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replaceAll(/\s+/g, ' '))
    .join('\n');

function readPart(part: unknown): { kind: keyof typeof TAGS; text: string } {
  if (typeof part !== 'object' || part === null || !('kind' in part) || !('text' in part))
    return { kind: 'same', text: '' };
  const kind = part.kind === 'removed' || part.kind === 'added' ? part.kind : 'same';
  return { kind, text: String(part.text) };
}
