import { assert, constantFrom, integer, property, record, shuffledSubarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStoryIndex, type StoryIndex, type StoryPlacement } from '../../src/newsroom/story-index.js';
import type { StoryArticle } from '../../src/newsroom/story-features.js';
import { storyLeader } from '../../src/newsroom/story-leader.js';
import { bCubed } from './bcubed.js';
import { matchReport, priceReport, quakeReport, sampleNewsroom } from './sample-newsroom.js';
import { storyHeadlines } from './story-headlines.js';

const START = Date.UTC(2026, 10, 21, 0);
const HOUR = 3_600_000;

const article = (
  id: number,
  told: { title: string; text: string; hour?: number; language?: string },
): StoryArticle => ({
  id,
  title: told.title,
  text: told.text,
  language: told.language ?? 'id',
  at: new Date(START + (told.hour ?? id) * HOUR),
});

/** Places and keeps articles one after the other, with new stories numbered from 1. */
function placeAll(index: StoryIndex, articles: readonly StoryArticle[]): { story: number; placed: StoryPlacement }[] {
  let next = 1;
  return articles.map((one) => {
    const placed = index.place(one);
    const story = placed.kind === 'new' ? next++ : placed.story;
    index.put(one, story);
    return { story, placed };
  });
}

describe('a sample newsroom', () => {
  const inOrder = sampleNewsroom.toSorted((a, b) => a.hour - b.hour);
  const results = placeAll(
    createStoryIndex(),
    inOrder.map((told, id) => article(id, told)),
  );
  const events = inOrder.map(({ event }) => event);
  const stories = results.map(({ story }) => story);

  it('never has two events in one story', () => {
    expect(bCubed(events, stories).precision).toBeCloseTo(1, 9);
  });

  it('tells each event once: matches, earthquakes and the ferry with all that followed, in both languages', () => {
    expect(bCubed(events, stories).recall).toBeCloseTo(1, 9);
  });

  it('marks what develops as an update', () => {
    const at = inOrder.findIndex(({ title }) => title.startsWith('Pencarian korban feri'));
    expect(results[at]?.placed).toMatchObject({ kind: 'joins', isUpdate: true });
  });
});

describe('headlines with a teaser in a young archive', () => {
  const teasers = [
    [
      'Korea Utara Uji Coba Rudal Antarbenua',
      'Rudal berbahan bakar padat itu terbang lebih dari satu jam, kata militer Jepang. Pyongyang menyebut peluncuran tersebut sebagai latihan rutin.',
    ],
    [
      'Wisatawan Pertama Tiba di Pyongyang',
      'Rombongan pelancong dari Eropa mendarat dengan pesawat sewaan dan disambut pemandu setempat. Korea Utara menutup pintu bagi turis selama enam tahun.',
    ],
    [
      'Banjir Landa Korea Utara, Ribuan Mengungsi',
      'Sungai Yalu meluap setelah hujan lebat dan merendam sawah serta permukiman. Tenda darurat didirikan di lapangan sekolah.',
    ],
    [
      'Korea Utara Buka Pabrik Tekstil Baru',
      'Pabrik itu mempekerjakan dua ribu penjahit dan menghasilkan seragam sekolah. Mesin rajutnya dibuat di dalam negeri.',
    ],
  ] as const;

  it('are not one story because they name the same country', () => {
    const placed = placeAll(
      createStoryIndex(),
      teasers.map(([title, text], id) => article(id, { title, text })),
    );
    expect(new Set(placed.map(({ story }) => story)).size).toBe(teasers.length);
  });
});

describe('reports by one pattern', () => {
  const places = ['Karangasri', 'Teluk Wera', 'Lembah Hijau', 'Muara Kasih', 'Tanjung Sepi', 'Bukit Lawang Baru'];
  const clubs = [
    'Bahtera FC',
    'Elang Laut',
    'Garda Timur',
    'Persada Utara',
    'Mutiara FC',
    'Badak Putih',
    'Rajawali',
    'Macan Kumbang',
  ];
  const goods = ['beras', 'cabai', 'telur', 'gula', 'bawang', 'kedelai', 'jagung'];
  const people = ['Sumiati', 'Tukinem', 'Rohani', 'Wagiyo', 'Deni Kurnia', 'Yoga Permana', 'Raka Sadewa'];

  const storiesOf = (reports: readonly { title: string; text: string }[]): number => {
    const stories = placeAll(
      createStoryIndex(),
      reports.map((report, id) => article(id, report)),
    ).map(({ story }) => story);
    return new Set(stories).size;
  };

  it('about two matches of one cup stay two stories', () => {
    const four = shuffledSubarray(clubs, { minLength: 4, maxLength: 4 });
    const two = shuffledSubarray(people, { minLength: 2, maxLength: 2 });
    assert(
      property(
        four,
        two,
        constantFrom('1-0', '2-1', '3-2'),
        constantFrom('1-0', '2-0'),
        ([a, b, c, d], [x, y], s, t) => {
          expect(
            storiesOf([
              matchReport(a ?? '', b ?? '', s, x ?? '', 'Samudra'),
              matchReport(c ?? '', d ?? '', t, y ?? '', 'Cakra'),
            ]),
          ).toBe(2);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('about earthquakes in two places stay two stories', () => {
    const two = shuffledSubarray(places, { minLength: 2, maxLength: 2 });
    const magnitudes = record({
      a: constantFrom('4,7', '5,2', '6,1'),
      b: constantFrom('4,7', '5,0'),
      depth: integer({ min: 5, max: 90 }),
    });
    assert(
      property(two, magnitudes, ([here, there], { a, b, depth }) => {
        expect(
          storiesOf([
            quakeReport(here ?? '', a, `laut selatan ${here}`, depth),
            quakeReport(there ?? '', b, `daratan ${there}`, 12),
          ]),
        ).toBe(2);
      }),
      { numRuns: 60 },
    );
  });

  it('about the prices of different goods stay different stories', () => {
    const two = shuffledSubarray(goods, { minLength: 2, maxLength: 2 });
    const traders = shuffledSubarray(people, { minLength: 2, maxLength: 2 });
    assert(
      property(two, traders, constantFrom(...places), ([one, other], [x, y], city) => {
        expect(
          storiesOf([
            priceReport(one ?? '', city, '16.500', x ?? ''),
            priceReport(other ?? '', city, '92.000', y ?? ''),
          ]),
        ).toBe(2);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a copied text', () => {
  const [first] = sampleNewsroom;
  const original = article(1, { title: first?.title ?? '', text: first?.text ?? '' });

  it('is a copy whatever its headline and the words around it', () => {
    const index = createStoryIndex();
    index.put(original, 7);
    const text = `ANTARA - ${original.text}\n\nBaca berita lain di situs kami setiap hari.`;
    const copied = article(2, { title: 'Kabar dari lapangan hijau', text });
    expect(index.place(copied)).toMatchObject({ kind: 'copy', of: 1, story: 7 });
    const half = article(3, { title: original.title, text: original.text.split('\n\n').slice(0, 2).join('\n\n') });
    expect(index.place(half)).toMatchObject({ kind: 'copy', of: 1, story: 7 });
  });

  it('is not looked for beyond the window', () => {
    const index = createStoryIndex({ windowHours: 72 });
    index.put(original, 7);
    expect(index.place(article(2, { ...original, hour: 100 }))).toEqual({ kind: 'new' });
    expect(index.place(article(2, { ...original, hour: 60 }))).toMatchObject({ kind: 'copy' });
  });
});

describe('what the newsroom does by hand', () => {
  const [told, , , again] = sampleNewsroom;
  const one = article(1, { title: told?.title ?? '', text: told?.text ?? '' });
  const two = article(2, { title: again?.title ?? '', text: again?.text ?? '' });

  it('sticks: a split article stays in its own story, a merged one in the other', () => {
    const index = createStoryIndex();
    index.put(one, 1);
    index.put(two, 1);
    index.put(two, 2);
    expect(index.articlesOf(1)).toEqual([1]);
    expect(index.articlesOf(2)).toEqual([2]);
    index.merge(2, 1);
    expect(index.articlesOf(1)).toEqual([1, 2]);
    expect(index.articlesOf(2)).toEqual([]);
    index.merge(1, 99);
    expect(index.size).toEqual({ stories: 1, articles: 2 });
  });

  it('takes a withdrawn article out', () => {
    const index = createStoryIndex();
    index.put(one, 1);
    index.remove(1);
    index.remove(1);
    expect(index.size).toEqual({ stories: 0, articles: 0 });
    expect(index.place(two)).toEqual({ kind: 'new' });
  });

  it('survives a restart: stored articles are put back where they were', () => {
    const before = createStoryIndex();
    placeAll(
      before,
      sampleNewsroom.map((sample, id) => article(id, sample)),
    );
    const after = createStoryIndex();
    for (let story = 1; story <= before.size.stories; story++) {
      for (const id of before.articlesOf(story)) {
        const sample = sampleNewsroom[id];
        if (sample) after.put(article(id, sample), story);
      }
    }
    expect(after.size).toEqual(before.size);
    const late = article(50, { title: again?.title ?? '', text: `${again?.text}\n\nTambahan.`, hour: 30 });
    expect(after.place(late)).toMatchObject({ kind: 'copy' });
  });
});

describe('stories that are over', () => {
  it('are forgotten once the newest article is past the window', () => {
    const index = createStoryIndex({ windowHours: 1 });
    for (let id = 0; id < 450; id++) index.put(article(id, { title: `Kabar nomor${id}`, text: '', hour: id }), id);
    expect(index.size.articles).toBeLessThan(210);
  });
});

describe('headlines alone', () => {
  it('are grouped into their stories, in any order', () => {
    const labelled = Object.entries(storyHeadlines).flatMap(([event, titles]) =>
      titles.map((title) => ({ event, title })),
    );
    expect(new Set(labelled.map(({ event }) => event)).size).toBeGreaterThanOrEqual(18);
    expect(labelled.length).toBeGreaterThanOrEqual(80);
    const mixed = labelled.toSorted((a, b) =>
      a.title.split('').toReversed().join('') < b.title.split('').toReversed().join('') ? -1 : 1,
    );
    const articles = mixed.map(({ title }, id) => article(id, { title, text: '', hour: id / 60, language: 'en' }));
    const stories = placeAll(createStoryIndex(), articles).map(({ story }) => story);
    const { f1, precision } = bCubed(
      mixed.map(({ event }) => event),
      stories,
    );
    expect(precision).toBeGreaterThan(0.95);
    expect(f1).toBeGreaterThan(0.85);
  });

  it('of two earthquakes stay two stories, as long as their places differ', () => {
    const index = createStoryIndex();
    const quakes = [
      article(1, { title: 'Gempa guncang Karangasri, warga berlari ke luar rumah', text: '' }),
      article(2, { title: 'Gempa guncang Teluk Wera, warga berlari ke luar rumah', text: '' }),
    ];
    expect(placeAll(index, quakes).map(({ placed }) => placed.kind)).toEqual(['new', 'new']);
  });

  it('that say nothing are stories of their own', () => {
    const index = createStoryIndex();
    const empty = [article(1, { title: '', text: '' }), article(2, { title: '', text: '' })];
    expect(placeAll(index, empty).map(({ placed }) => placed.kind)).toEqual(['new', 'new']);
  });
});

describe('the article that leads a story', () => {
  const candidate = {
    id: 1,
    title: 'Feri Bintang Laut tenggelam di Selat Angsana',
    text: 'kata '.repeat(400),
    at: new Date(START),
    isCopy: false,
    hasImage: false,
  };

  it('is the best told one, and the first among equals', () => {
    const teaser = { ...candidate, id: 2, text: 'Baca selengkapnya.', at: new Date(START - HOUR) };
    const copied = { ...candidate, id: 3, isCopy: true, hasImage: true, at: new Date(START - HOUR) };
    const later = { ...candidate, id: 4, at: new Date(START + HOUR) };
    const shouting = { ...candidate, id: 5, title: 'FERI TENGGELAM!!!', at: new Date(START - HOUR) };
    expect(storyLeader([teaser, shouting, later, copied, candidate])?.id).toBe(1);
    expect(storyLeader([copied, teaser])?.id).toBe(2);
    expect(storyLeader([])).toBeUndefined();
  });
});
