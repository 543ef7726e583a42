import { describe, expect, it } from 'vitest';
import { fitText } from '../../src/bot/pictures/phone.js';
import { createPaint } from '../../src/bot/pictures/paint.js';
import { checkHtml } from '../../src/bot/telegram-html.js';
import { createTranslator } from '../../src/bot/translate.js';
import { statsView } from '../../src/bot/views/stats-picture.view.js';
import { statsPictures } from '../../src/bot/views/stats.view.js';
import type { StatsPicture } from '../../src/bot/views/stats.view.js';
import { dayLater, inChunks, mondayOf, periods } from '../../src/newsroom/figures.js';
import type { DayFigures, Period } from '../../src/newsroom/figures.js';

const t = createTranslator();
const now = new Date('2026-11-23T07:00:00Z');
const hours = (count: number) => Array.from({ length: 24 }, (_, hour) => (hour === 6 ? count : 0));

/** So many days up to 23 November, each with figures of this size. */
const daysOf = (length: number, size: number): DayFigures[] =>
  Array.from({ length }, (_, index) => ({
    day: dayLater('2026-11-23', index + 1 - length),
    active: size * 100 + index,
    joined: size,
    stopped: size,
    gone: size,
    sent: size * 100,
    refused: size,
    missed: 0,
    inDoubt: 0,
    lagMedian: size === 0 ? null : 3,
    lag95: size === 0 ? null : 41,
    lag99: size === 0 ? null : 7_200,
    digestsByHour: hours(size * 100),
    countedAt: null,
    activityByHour: index === 0 ? null : hours(size),
  }));
const long = 'Pemilihan kepala daerah & pemerintahan <di> Kabupaten Kepulauan Talaud dan sekitarnya';
const topics = Array.from({ length: 8 }, (_, index) => ({
  nameId: index === 0 ? long : `Topik ${index}`,
  nameEn: `Topic ${index}`,
  followers: 1_000_000 - index,
  grown: index === 1 ? null : -4,
}));
const sources = [
  { name: 'Antara', articles: 840, lastArticleAt: now, failures: 0 },
  { name: long, articles: 0, lastArticleAt: new Date('2026-11-18T07:00:00Z'), failures: 0 },
  { name: 'Bisnis', articles: 10, lastArticleAt: now, failures: 3 },
];
const view = (picture: StatsPicture, period: Period, days: DayFigures[], locale: 'id' | 'en' = 'id') =>
  statsView(t, picture, { locale, timeZone: 'Asia/Jakarta', now, period, days }, { topics, sources });

describe('pictures of /statistik', () => {
  it('hold one day or ninety, little or very much, with a caption that Telegram takes', () => {
    for (const picture of statsPictures)
      for (const period of periods)
        for (const locale of ['id', 'en'] as const)
          for (const days of [daysOf(1, 1), daysOf(period, 18), daysOf(period, 10_000_000)]) {
            const made = view(picture, period, days, locale);
            if (made.kind !== 'picture') throw new Error(`${picture}: nothing`);
            expect(made.svg).not.toMatch(/NaN|undefined|Infinity/);
            const checked = checkHtml(made.caption);
            expect(checked.kind === 'ok' && checked.length <= 1_024).toBe(true);
          }
  });

  it('tell their numbers in words, as people write them', () => {
    const caption = (picture: StatsPicture) => {
      const made = view(picture, 7, daysOf(7, 18));
      return made.kind === 'picture' ? made.caption : '';
    };
    expect(caption('readers')).toContain('23 Nov: 1.806 aktif, +18, −36');
    expect(caption('deliveries')).toContain('95% 41 detik, 99% 2 jam 0 mnt');
    expect(caption('hours')).toContain('Senin: ringkasan paling banyak 06.00 (1.800)');
    expect(caption('topics')).toContain('Topik 1: 999.999\n');
    expect(caption('sources')).toMatch(/diam sejak 18 Nov\nBisnis: 10 berita, gagal dibaca/);
  });

  it('name every hour that shares the first place, or count them', () => {
    const even = (...busy: number[]) => Array.from({ length: 24 }, (_, hour) => (busy.includes(hour) ? 5 : 1));
    const day = (busy: number[]) =>
      daysOf(1, 1).map((one) => ({ ...one, digestsByHour: even(...busy), activityByHour: null }));
    const told = (...busy: number[]) => {
      const made = view('hours', 7, day(busy));
      return made.kind === 'picture' ? [made.caption, made.svg].join('\n') : '';
    };
    expect(told(6)).toContain('Senin: ringkasan paling banyak 06.00 (5)');
    expect(told(6, 18)).toContain('Senin: ringkasan paling banyak 06.00 dan 18.00 (5)');
    expect(told(6, 18)).toContain('ramai Sen 06.00 dan Sen 18.00: 5');
    expect(told(6, 12, 18)).toContain('ramai Sen 06.00 dan 2 lainnya: 5');
  });

  it('without anything to show are a sentence', () => {
    const none = { topics: [], sources: [] };
    for (const picture of statsPictures) {
      const reading = { locale: 'id', timeZone: 'Asia/Jakarta', now, period: 7, days: daysOf(1, 0) } as const;
      const made = statsView(
        t,
        picture,
        { ...reading, days: reading.days.map((day) => ({ ...day, active: 0 })) },
        none,
      );
      expect(made.kind).toBe('nothing');
      expect(made.kind === 'nothing' && made.text).toMatch(/[Bb]elum ada|Tidak ada/);
    }
  });

  it('cut long names, and are as wide as three phones', async () => {
    expect(fitText(long, 500, 44)).toMatch(/^Pemilihan.*…$/);
    const made = view('topics', 7, daysOf(7, 18));
    if (made.kind !== 'picture') throw new Error('nothing');
    expect(Buffer.from(await createPaint()(made.svg)).readUInt32BE(16)).toBe(1_080);
  });

  it('lay days together from the latest backwards, and know the Monday of a day', () => {
    expect(inChunks(daysOf(30, 1), 30).map((chunk) => chunk.length)).toEqual([2, 7, 7, 7, 7]);
    expect([mondayOf('2026-11-23'), mondayOf('2026-11-29')]).toEqual(['2026-11-23', '2026-11-23']);
  });
});
