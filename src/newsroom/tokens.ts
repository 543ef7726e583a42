/** A word of a text: as written, and where it stands (offsets in UTF-16 units, `end` exclusive). */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

// First dotted initials ("U.S", "K.H"); then words and figures with what holds them together inside: hyphens and apostrophes
// ("kupu-kupu", "Jum'at", "ke-25"), and points and commas between digits ("Rp1.000.000", "3,5").
const WORD =
  /(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:(?:[-'’‑]|(?<=\p{N})[.,](?=\p{N}))[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;

/**
 * Splits a text into words and figures, in order. Letters may carry diacritics; hyphens and apostrophes inside a word belong to
 * it, and so do the points and commas inside a figure. Everything else separates. Linear in the length of the text.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    tokens.push({ text: match[0], start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}

const PLAIN = /^[\x20-\x7e]*$/;

/**
 * The form of a word that two spellings share: lower-case, without diacritics ("Šefčovič" → "sefcovic"), compatibility forms
 * made plain (full-width letters), typographic apostrophes and hyphens made straight.
 */
export function fold(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll('’', "'")
    .replaceAll('‑', '-')
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd')
    .replaceAll('ı', 'i')
    .replaceAll('ß', 'ss');
}

const CLITIC = /-?(?:nya|lah|kah|pun|ku|mu)$/i;

// Words that only look as if they ended in a clitic; without this list "masalah" would become "masa" and "Maluku" "Malu".
const WHOLE = new Set(
  (
    'hanya punya tanya bertanya esoknya penya kenya sonya tanya ' +
    'adalah ialah masalah sekolah jumlah setelah telah lelah salah belah sebelah istilah olah ulah ' +
    'sejumlah celah allah abdullah fatullah lillah risalah majalah malah mengalah olah pengolah ' +
    'langkah makkah mekkah berkah nafkah sedekah nikah menikah pernikah tingkah bingkah ' +
    'ampun himpun rumpun walaupun meskipun maupun ataupun kalaupun adapun sekalipun biarpun sungguhpun ' +
    'andaipun kendatipun bagaimanapun betapapun ' +
    'aku laku berlaku pelaku perilaku mengaku saku suku buku bangku baku kaku paku kuku maluku tengku teuku tunku ' +
    'siku liku beku membeku pangku tungku ' +
    'ilmu tamu jamu kamu temu bertemu ketemu semu ramu bumbu nemu'
  ).split(' '),
);

/**
 * The word without one Indonesian clitic (-nya, -lah, -kah, -pun, -ku, -mu, with or without a hyphen), or the word itself when it
 * has none or is known to end so by nature. Case is kept. At least three letters stay. It is meant for names and topic words
 * ("Jokowilah", "Persib-nya"): suffixes of word formation are left alone.
 */
export function withoutClitic(word: string): string {
  const match = CLITIC.exec(word);
  if (match === null || match.index < 3) return word;
  if (!match[0].startsWith('-') && WHOLE.has(word.toLowerCase())) return word;
  return word.slice(0, match.index);
}
