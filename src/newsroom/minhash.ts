/** How many numbers a signature has. */
export const SIGNATURE_LENGTH = 128;
const SHINGLE_WORDS = 3;

/** Multiplier and addend of each hash; drawn once from a fixed generator, so that signatures can be stored. */
const hashes = ((): { multiply: Uint32Array; add: Uint32Array } => {
  const multiply = new Uint32Array(SIGNATURE_LENGTH);
  const add = new Uint32Array(SIGNATURE_LENGTH);
  let state = 0x9e_37_79_b9;
  const next = (): number => {
    state = Math.imul(state ^ (state >>> 15), 0x2c_1b_3c_6d) + 0x6d_2b_79_f5;
    return Math.imul(state ^ (state >>> 12), 0x29_7a_2d_39) >>> 0;
  };
  for (let index = 0; index < SIGNATURE_LENGTH; index++) {
    multiply[index] = next() | 1;
    add[index] = next();
  }
  return { multiply, add };
})();

/**
 * The MinHash signature of a text over its runs of three words (Broder 1997): two texts agree in about as many places of it as they
 * have runs in common, of all the runs of both. It takes the folded words in order; null for fewer than three.
 */
export function signatureOf(words: readonly string[]): Uint32Array | null {
  if (words.length < SHINGLE_WORDS) return null;
  const wordHashes = words.map(hashWord);
  const shingles = new Uint32Array(words.length - SHINGLE_WORDS + 1);
  for (let at = 0; at < shingles.length; at++) {
    let shingle = 0;
    for (let offset = 0; offset < SHINGLE_WORDS; offset++) {
      shingle = mix(Math.imul(shingle, 31) + (wordHashes[at + offset] ?? 0));
    }
    shingles[at] = shingle;
  }
  // One hash after the other over all runs, so that its numbers and the least value so far stay at hand.
  const signature = new Uint32Array(SIGNATURE_LENGTH);
  for (let index = 0; index < SIGNATURE_LENGTH; index++) {
    const multiply = hashes.multiply[index] as number;
    const add = hashes.add[index] as number;
    let least = 0xff_ff_ff_ff;
    for (let at = 0; at < shingles.length; at++) {
      const value = (Math.imul(shingles[at] as number, multiply) + add) >>> 0;
      if (value < least) least = value;
    }
    signature[index] = least;
  }
  return signature;
}

/** The share of places in which two signatures agree: an estimate of the share of common runs, ±0.05. */
export function signatureLikeness(a: Uint32Array, b: Uint32Array): number {
  let same = 0;
  for (let index = 0; index < SIGNATURE_LENGTH; index++) if (a[index] === b[index]) same++;
  return same / SIGNATURE_LENGTH;
}

function hashWord(word: string): number {
  let value = 0x81_1c_9d_c5;
  for (let index = 0; index < word.length; index++) value = Math.imul(value ^ word.charCodeAt(index), 0x01_00_01_93);
  return mix(value);
}

function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85_eb_ca_6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2_b2_ae_35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
