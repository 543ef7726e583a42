import { isUrl } from '../is-url.js';
/** An advertisement: one line in digests under a label that the view writes, and a message of its own for whoever opens it. */
export interface Ad {
  id: number;
  state: 'draft' | 'running' | 'stopped';
  /** Who advertises. */
  name: string;
  /** Plain text, one line. */
  text: string;
  url: string;
  /** Telegram's file id. */
  picture: string | null;
  /** For readers of any of these; empty: for all. */
  topicIds: readonly number[];
  startsAt: Date;
  endsAt: Date;
  /** 1–5. */
  weight: number;
  /** Times a day at the most for one reader, by the reader's own day. */
  perDay: number;
  /** Times in all at the most for one reader. */
  perReader: number;
}

export const longestAdName = 40;
export const longestAdText = 140;
export const adWeights = [1, 2, 3, 4, 5] as const;
export const adsPerDay = [1, 2, 3] as const;
export const adsPerReader = [3, 7, 14, 30, 100] as const;
/** An ad runs this long unless its author says otherwise. */
export const usualAdDays = 7;
export const longestAdDays = 366;

export type AdText = { kind: 'ok'; text: string } | { kind: 'refused'; reason: 'empty' | 'long' | 'label' };

/** A label of our own or of news that a text might put on to pass for something else. */
const labels = 'iklan|advertorial|advertisement|ad|sponsored|breaking|darurat|ralat|update';
const label = new RegExp(String.raw`^\s*(?:[[(]\s*(?:${labels})\s*[\])]|(?:${labels})\s*(?:[:·–—|-]|$))`, 'iu');

/**
 * Takes what somebody wrote as a name or text of an ad: one line, not too long, and without a label, which is the view's
 * to write and nobody's to imitate.
 */
export function readAdText(written: string, longest: number): AdText {
  const text = written.replaceAll(/\s+/gu, ' ').trim();
  if (text === '') return { kind: 'refused', reason: 'empty' };
  if ([...text].length > longest) return { kind: 'refused', reason: 'long' };
  return label.test(text) ? { kind: 'refused', reason: 'label' } : { kind: 'ok', text };
}

/** Reads an address as it was typed, with or without "https://". Null: no address that Telegram opens. */
export function readAdAddress(written: string): string | null {
  const typed = written.trim();
  const address = /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`;
  if (/\s/.test(typed) || !isUrl(address)) return null;
  const { protocol, hostname, href } = new URL(address);
  return (protocol === 'https:' || protocol === 'http:') && /^[^.].*\.[a-z]{2,}$/i.test(hostname) ? href : null;
}

const dayMs = 86_400_000;

/** Reads for how long an ad runs: "7", "7 hari", "2 weeks". Days from 1 to 366; null: not understood. */
export function readAdDays(written: string): number | null {
  const match = /^\s*(\d{1,3})\s*(hari|days?|minggu|pekan|weeks?)?\s*$/i.exec(written);
  if (match === null) return null;
  const days = Number(match[1]) * (/^(?:minggu|pekan|week)/i.test(match[2] ?? '') ? 7 : 1);
  return days >= 1 && days <= longestAdDays ? days : null;
}

/** When an ad that begins at an instant ends. */
export function adEnd(startsAt: Date, days: number): Date {
  return new Date(startsAt.getTime() + days * dayMs);
}

/** Whether an ad is shown at an instant, whoever reads. */
export function isRunning(ad: Pick<Ad, 'state' | 'startsAt' | 'endsAt'>, now: Date): boolean {
  return ad.state === 'running' && ad.startsAt <= now && now < ad.endsAt;
}
