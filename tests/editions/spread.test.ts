import { describe, expect, it } from 'vitest';
import { dueWithin, loadOf, spread } from '../../src/editions/spread.js';

const minute = 60_000;
const slot = new Date('2026-11-22T23:30:00Z');

describe('a slot that many readers chose', () => {
  it('goes out together as long as the last reader is served within half an hour', () => {
    expect(spread(54_000, 30)).toEqual({ kind: 'together' });
    expect(dueWithin(slot, 1, spread(54_000, 30))).toEqual(slot);
  });

  it('begins as much earlier as it is too long, and ends half an hour after', () => {
    // 72,000 readers at 30/s take 40 minutes.
    expect(spread(72_000, 30)).toEqual({ kind: 'spread', leadMs: 10 * minute, windowMs: 40 * minute });
  });

  it('begins at most half an hour before, however many there are', () => {
    expect(spread(190_000, 30)).toMatchObject({ leadMs: 30 * minute });
  });

  it('gives every reader the same place every day, evenly scattered', () => {
    const layout = spread(72_000, 30);
    const quarters = [0, 0, 0, 0];
    for (let chatId = 1; chatId <= 4_000; chatId++) {
      const due = dueWithin(slot, chatId, layout);
      expect(dueWithin(slot, chatId, layout)).toEqual(due);
      const place = (due.getTime() - slot.getTime() + 10 * minute) / (40 * minute);
      expect(place).toBeGreaterThanOrEqual(0);
      expect(place).toBeLessThan(1);
      quarters[Math.floor(place * 4)]! += 1;
    }
    for (const quarter of quarters) expect(Math.abs(quarter - 1_000)).toBeLessThan(150);
  });
});

describe('the load of a day', () => {
  it('says how long each slot takes and who is served late', () => {
    expect(loadOf([{ slot, readers: 190_000 }], 30)).toEqual([
      {
        slot,
        readers: 190_000,
        minutesNeeded: expect.closeTo(105.6, 1),
        waitingBefore: 0,
        leadMinutes: 30,
        // 60 of the 105.6 minutes are in time: 108,000 readers.
        lateReaders: 82_000,
      },
    ]);
  });

  it('carries what an early slot leaves over into the next', () => {
    const later = new Date(slot.getTime() + 15 * minute);
    const [first, second] = loadOf(
      [
        { slot: later, readers: 1_800 },
        { slot, readers: 54_000 },
      ],
      30,
    );
    expect(first).toMatchObject({ slot, waitingBefore: 0, lateReaders: 0 });
    expect(second).toMatchObject({ slot: later, waitingBefore: 27_000, minutesNeeded: 1, lateReaders: 0 });
  });

  it('is light for a small audience', () => {
    expect(loadOf([{ slot, readers: 30 }], 30)[0]).toMatchObject({ lateReaders: 0, leadMinutes: 0 });
  });
});
