import { languageFeatures } from './language-features.js';
import { LANGUAGE_BIAS, LANGUAGE_WEIGHTS } from './language-weights.js';

/** The languages the newsroom understands; everything else is 'other'. Malay counts as Indonesian unless its source says otherwise. */
export type Language = 'id' | 'en' | 'other';

interface Weight {
  readonly id: number;
  readonly en: number;
}

const UNIT = 1 / 20;
const WEIGHTS: ReadonlyMap<string, Weight> = new Map(
  LANGUAGE_WEIGHTS.trim()
    .split(/\s+/)
    .map((row) => {
      const [feature = '', id, en] = row.split(',');
      return [feature, { id: Number(id) * UNIT, en: Number(en) * UNIT }];
    }),
);

/** So much of a text is looked at; more changes nothing but the time. */
const LONGEST = 1500;
/** How much a source's own word counts, in nats: it settles headlines of names, and loses to a plain sentence. */
const DECLARED = 1.5;
/** A few words are too little to call foreign, as names and loan words are foreign everywhere: so much per word short of ten. */
const LONG_ENOUGH = 10;
const SHORT_FAVOUR = 0.2;

/**
 * Reads a language tag as sources write it ("id-ID", "in_ID", "en-us", "Bahasa Indonesia", "ms"). Undefined when it says nothing.
 * "in" is the code Indonesian had before 1989 and Java still writes.
 */
export function declaredLanguage(tag: string | undefined): Language | undefined {
  const name = tag?.trim().toLowerCase() ?? '';
  if (/^(?:id|in|ind)(?:[-_]|$)/.test(name) || name.includes('indonesia')) return 'id';
  if (/^(?:en|eng)(?:[-_]|$)/.test(name) || name.includes('english')) return 'en';
  return /^[a-z]{2,3}(?:[-_]|$)/.test(name) && !/^(?:und|zxx|mul)/.test(name) ? 'other' : undefined;
}

const LATIN = /\p{Script=Latin}/gu;
const LETTER = /\p{L}/gu;

/**
 * Tells Indonesian, English and everything else apart, from a headline upwards. A softmax over words and letter triples (see
 * `language-weights`), joined by what the source declares: a word for headlines, not a verdict, since blog software declares
 * "en-US" over Indonesian text. Only a declared Malay is believed outright, as no text model tells it from Indonesian. Without any
 * letters the declaration decides, and without one it is 'other'.
 */
export function detectLanguage(text: string, { declared }: { declared?: string | undefined } = {}): Language {
  const said = declaredLanguage(declared);
  if (said === 'other' && /^(?:ms|msa|may|zsm)(?:[-_]|$)/i.test(declared?.trim() ?? '')) return 'other';
  const sample = text.slice(0, LONGEST).replaceAll(/https?:\/\/\S+|\S+@\S+/g, ' ');
  const letters = sample.match(LETTER)?.length ?? 0;
  if (letters === 0) return said ?? 'other';
  if ((sample.match(LATIN)?.length ?? 0) < letters / 2) return 'other';
  const features = languageFeatures(sample);
  const norm = 1 / Math.sqrt(Math.max(1, features.length));
  let id: number = LANGUAGE_BIAS.id;
  let en: number = LANGUAGE_BIAS.en;
  for (const feature of features) {
    const weight = WEIGHTS.get(feature);
    if (weight === undefined) continue;
    id += weight.id * norm;
    en += weight.en * norm;
  }
  let other = -SHORT_FAVOUR * Math.max(0, LONG_ENOUGH - sample.trim().split(/\s+/).length);
  if (said === 'id') id += DECLARED;
  if (said === 'en') en += DECLARED;
  if (said === 'other') other += DECLARED;
  if (id >= en && id >= other) return 'id';
  return en >= other ? 'en' : 'other';
}
