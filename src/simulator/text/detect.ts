import { TOP_LEVEL_DOMAINS } from './domains.js';
import type { Entity } from './entity.js';

const WORD = String.raw`[\p{L}\p{N}\p{M}_]`;
const MENTION = new RegExp(String.raw`(?<!${WORD}|[@/.])@[a-zA-Z0-9_]{3,32}(?!${WORD})`, 'gu');
const COMMAND = new RegExp(
  String.raw`(?<!${WORD}|[/<>@])\/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?!${WORD}|[/<>])`,
  'gu',
);
const HASHTAG = new RegExp(
  String.raw`(?<!${WORD}|[#&])#(?=[\p{N}_]*[\p{L}\p{M}])[\p{L}\p{N}\p{M}_·\u200c]{1,256}(?:@[a-zA-Z0-9_]{3,32})?(?!#)`,
  'gu',
);
const CASHTAG = new RegExp(
  String.raw`(?<!${WORD}|[$])\$(?:1INCH|[A-Z]{1,8})(?:@[a-zA-Z0-9_]{3,32})?(?!${WORD}|\$)`,
  'gu',
);
const EMAIL = new RegExp(
  String.raw`(?<!${WORD}|[.@+-])[a-zA-Z0-9_.+-]{1,58}@(?:[a-zA-Z0-9-]{1,63}\.)+[a-zA-Z]{2,24}(?!${WORD})`,
  'gu',
);
const URL_LIKE =
  /(?<![\p{L}\p{N}\p{M}_@.-])(?:(?:https?|ftp|tg|ton|tonsite):\/\/)?(?:[\p{L}\p{N}_-]{1,63}\.)+[\p{L}\p{N}-]{2,63}(?::\d{1,5})?(?:[/?#][^\s<>"«»“”]*)?/giu;

const SIMPLE: readonly (readonly [string, string, RegExp])[] = [
  ['/', 'bot_command', COMMAND],
  ['@', 'mention', MENTION],
  ['#', 'hashtag', HASHTAG],
  ['$', 'cashtag', CASHTAG],
  ['@', 'email', EMAIL],
];

/**
 * Finds what becomes a link by itself: /commands, @names, #tags, $TAGS, addresses of mail and of the web. Telephone and bank card numbers,
 * which Telegram finds too, are left out. Overlaps are for the caller to resolve; the earlier kind in the list wins.
 */
export function detectEntities(text: string): Entity[] {
  const found: Entity[] = [];
  for (const [sign, type, pattern] of SIMPLE) {
    if (!text.includes(sign)) continue;
    for (const match of text.matchAll(pattern)) found.push({ type, offset: match.index, length: match[0].length });
  }
  if (text.includes('.')) found.push(...detectUrls(text));
  return found;
}

function detectUrls(text: string): Entity[] {
  const found: Entity[] = [];
  for (const match of text.matchAll(URL_LIKE)) {
    const url = trimEnd(match[0]);
    const parts = /^([a-z]+:\/\/)?([^/?#:]+)/i.exec(url);
    const domain = (parts?.[2] ?? '').split('.');
    const top = (domain.at(-1) ?? '').toLowerCase();
    const numeric = domain.length === 4 && domain.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256);
    const known = parts?.[1] ? /^(?:\p{L}{2,}|xn--[a-z0-9-]+)$/iu.test(top) : TOP_LEVEL_DOMAINS.has(top);
    if (numeric || known) found.push({ type: 'url', offset: match.index, length: url.length });
  }
  return found;
}

/** Punctuation at the end belongs to the sentence, and so does a bracket that was not opened inside the address. */
function trimEnd(url: string): string {
  for (let end = url.length; ; end -= 1) {
    const last = url.charAt(end - 1);
    const opened = last === ')' ? '(' : last === ']' ? '[' : last === '}' ? '{' : '';
    const inside = url.slice(0, end);
    const unpaired = opened !== '' && inside.split(last).length > inside.split(opened).length;
    if (!unpaired && !/[.,:;!?'"`…*~_-]/.test(last)) return inside;
  }
}
