import { COPY_LIKENESS } from './copies.js';
import { signatureLikeness, signatureOf } from './minhash.js';
import { fold, tokenise } from './tokens.js';

/** Something about a broadcast that somebody should look at before it goes. It forbids nothing. */
export type Warning =
  | { kind: 'capitals' }
  | { kind: 'no-source' }
  | { kind: 'similar'; id: number; at: Date; percent: number }
  | { kind: 'dead-link'; url: string };

/** Fewer letters than these are a name or an abbreviation, not shouting. */
const fewLetters = 16;
const mostCapitals = 0.7;
/** How an attribution begins, in the languages of our readers. */
const attribution =
  /\b(sumber|menurut|berdasarkan|dikutip|mengutip|kata|katanya|ujar|tutur|ungkap|jelas|lapor|dilaporkan|source|sources|according to|said|says|reported|reports|told|citing)\b/i;
/** Links that are looked at; a broadcast with more is no broadcast. */
const mostLinks = 8;

/**
 * What an experienced colleague would ask about a broadcast.
 *
 * @param text as readers see it, without tags
 * @param hasLink whether it links anywhere: a link names its source
 * @param sources names of the publishers we read
 * @param lately texts that went out lately, without tags
 */
export function checkBroadcast(broadcast: {
  text: string;
  hasLink: boolean;
  deadLinks: readonly string[];
  sources: readonly string[];
  lately: readonly { id: number; text: string; at: Date }[];
}): Warning[] {
  const { text, hasLink, deadLinks, sources, lately } = broadcast;
  const warnings: Warning[] = [];
  const similar = mostSimilar(text, lately);
  if (similar !== null) warnings.push(similar);
  if (!hasLink && !attribution.test(text) && !namesOne(text, sources)) warnings.push({ kind: 'no-source' });
  if (isShouting(text)) warnings.push({ kind: 'capitals' });
  for (const url of deadLinks) warnings.push({ kind: 'dead-link', url });
  return warnings;
}

/** The addresses that a broadcast links to, each once. */
export function linksOf(html: string): string[] {
  const found = [...html.matchAll(/<a\s[^>]*?href\s*=\s*["']?(https?:\/\/[^"'\s>]+)/gi)].map((match) => match[1] ?? '');
  const bare = html.replaceAll(/<[^>]*>/g, ' ').matchAll(/\bhttps?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)]/gi);
  const all = [...found, ...[...bare].map((match) => match[0])].map((url) => url.replaceAll('&amp;', '&'));
  return [...new Set(all)].slice(0, mostLinks);
}

/** Whether the whole text, or its first line, is in capitals. */
function isShouting(text: string): boolean {
  return [text, text.split('\n')[0] ?? ''].some((part) => {
    const letters = part.match(/\p{L}/gu) ?? [];
    const capitals = part.match(/\p{Lu}/gu) ?? [];
    return letters.length >= fewLetters && capitals.length / letters.length > mostCapitals;
  });
}

function namesOne(text: string, sources: readonly string[]): boolean {
  const words = ` ${wordsOf(text).join(' ')} `;
  return sources.some((name) => {
    const wanted = wordsOf(name).join(' ');
    return wanted !== '' && words.includes(` ${wanted} `);
  });
}

function mostSimilar(text: string, lately: readonly { id: number; text: string; at: Date }[]): Warning | null {
  const signature = signatureOf(wordsOf(text));
  if (signature === null) return null;
  let best: Extract<Warning, { kind: 'similar' }> | null = null;
  for (const { id, text: other, at } of lately) {
    const otherSignature = signatureOf(wordsOf(other));
    const likeness = otherSignature === null ? 0 : signatureLikeness(signature, otherSignature);
    const percent = Math.round(likeness * 100);
    if (likeness >= COPY_LIKENESS && percent > (best?.percent ?? 0)) best = { kind: 'similar', id, at, percent };
  }
  return best;
}

const wordsOf = (text: string): string[] => tokenise(text).map((token) => fold(token.text));
