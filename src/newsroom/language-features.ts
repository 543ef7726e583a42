const OTHER_THAN_LETTERS = /[^\p{L}']+/gu;
const UNUSUAL = /[^a-z' ]/g;

/**
 * What the language model looks at: the distinct whole words (up to nine letters) and letter pairs and triples of a text, with
 * "_" at the edges of a word, each once per word that holds it, without diacritics; and every letter that English and Indonesian
 * do without ("é", "ß"), as "=é". The text is lower-cased; figures and marks fall away.
 */
export function languageFeatures(text: string): string[] {
  const features: string[] = [];
  const lower = text.toLowerCase().normalize('NFC').replaceAll('’', "'").replaceAll(OTHER_THAN_LETTERS, ' ');
  for (const letter of lower.match(UNUSUAL) ?? []) features.push(`=${letter}`);
  for (const word of lower
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .split(' ')) {
    if (word === '' || word === "'") continue;
    const edged = `_${word}_`;
    if (word.length <= 9 && word.length > 1) features.push(`${edged}_`);
    for (let at = 0; at + 2 <= edged.length; at++) {
      features.push(edged.slice(at, at + 2));
      if (at + 3 <= edged.length) features.push(edged.slice(at, at + 3));
    }
  }
  return features;
}
