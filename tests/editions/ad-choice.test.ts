import { expect, test } from 'vitest';
import { pickAd } from '../../src/editions/ad-choice.js';
import type { AdReader } from '../../src/editions/ad-choice.js';
import type { Ad } from '../../src/newsroom/ad.js';

const slot = new Date('2026-11-23T23:30:00Z');
const ad = (id: number, set: Partial<Ad> = {}): Ad => ({
  id,
  state: 'running',
  name: `Ad ${id}`,
  text: 'text',
  url: 'https://ad.example/',
  picture: null,
  topicIds: [],
  startsAt: new Date(0),
  endsAt: new Date(8.64e15),
  weight: 1,
  perDay: 1,
  perReader: 7,
  ...set,
});
const reader = (chatId: number, set: Partial<AdReader> = {}): AdReader => ({
  chatId,
  topicIds: [5],
  day: '2026-11-24',
  shown: [],
  ...set,
});
const shown = { adId: 1, day: '2026-11-24', today: 1, total: 1, hidden: false };

test('an ad with three times the weight is shown three times as often', () => {
  const counts = new Map<number, number>();
  for (let chatId = 1; chatId <= 4_000; chatId++) {
    const id = pickAd([ad(1), ad(2, { weight: 3 })], reader(chatId), slot)?.id ?? 0;
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  expect((counts.get(2) ?? 0) / 4_000).toBeCloseTo(0.75, 1);
});

test('the same digest composed again has the same ad', () => {
  const ads = [ad(1), ad(2), ad(3)];
  expect(pickAd(ads, reader(42), slot)).toEqual(pickAd(ads.toReversed(), reader(42), slot));
});

test('an ad for a topic is shown only to who follows it', () => {
  expect(pickAd([ad(1, { topicIds: [5, 6] })], reader(42), slot)?.id).toBe(1);
  expect(pickAd([ad(1, { topicIds: [6] })], reader(42), slot)).toBeNull();
});

test('nobody is shown an ad more often a day, or in all, than it says, nor one that was hidden', () => {
  expect(pickAd([ad(1)], reader(42, { shown: [shown] }), slot)).toBeNull();
  expect(pickAd([ad(1, { perDay: 2 })], reader(42, { shown: [shown] }), slot)?.id).toBe(1);
  expect(pickAd([ad(1)], reader(42, { shown: [{ ...shown, day: '2026-11-23' }] }), slot)?.id).toBe(1);
  expect(pickAd([ad(1)], reader(42, { shown: [{ ...shown, day: '2026-11-01', total: 7 }] }), slot)).toBeNull();
  expect(pickAd([ad(1)], reader(42, { shown: [{ ...shown, day: '2026-11-01', hidden: true }] }), slot)).toBeNull();
});
