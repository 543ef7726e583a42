import { createHash } from 'node:crypto';
import type { Ad } from '../newsroom/ad.js';

/** The one place for an ad is after this many full stories; a shorter digest has none. */
export const storiesBeforeAd = 3;

/** How often a chat was shown an ad. */
export interface AdShown {
  adId: number;
  /** The reader's own day of the last time, "YYYY-MM-DD". */
  day: string;
  today: number;
  total: number;
  hidden: boolean;
}

/** Whose digest it is. */
export interface AdReader {
  chatId: number;
  topicIds: readonly number[];
  /** The reader's own day, "YYYY-MM-DD". */
  day: string;
  shown: readonly AdShown[];
}

/**
 * Picks the ad of a digest, or none. Among those that the reader may be shown, each comes as often as its weight says:
 * weighted rendezvous hashing over reader, slot and ad (Schindelhauer & Schomaker 2005), so that the same digest composed
 * again has the same ad, and no dice are kept.
 *
 * @param ads that run now
 * @param slot the instant the digest is for
 */
export function pickAd(ads: readonly Ad[], reader: AdReader, slot: Date): Ad | null {
  let best: { ad: Ad; score: number } | null = null;
  for (const ad of ads) {
    if (!mayShow(ad, reader)) continue;
    const score = -Math.log(chance(`${reader.chatId}:${slot.getTime()}:${ad.id}`)) / ad.weight;
    if (best === null || score < best.score) best = { ad, score };
  }
  return best?.ad ?? null;
}

function mayShow(ad: Ad, reader: AdReader): boolean {
  if (ad.topicIds.length > 0 && !ad.topicIds.some((id) => reader.topicIds.includes(id))) return false;
  const shown = reader.shown.find(({ adId }) => adId === ad.id);
  if (shown === undefined) return true;
  return !shown.hidden && shown.total < ad.perReader && (shown.day === reader.day ? shown.today : 0) < ad.perDay;
}

/** A number above 0 and at most 1 that goes by the words alone. */
function chance(words: string): number {
  return (createHash('sha256').update(words).digest().readUInt32BE(0) + 1) / 2 ** 32;
}
