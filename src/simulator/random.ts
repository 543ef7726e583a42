/** A source of numbers in [0, 1) that gives the same row for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A string of digits of the given length, as Telegram's query ids look. */
export function randomDigits(random: () => number, length: number): string {
  let digits = String(1 + Math.floor(random() * 9));
  while (digits.length < length) digits += Math.floor(random() * 10);
  return digits;
}
