import { describe, expect, it } from 'vitest';
import { articlesOf, pickDigest } from '../../src/editions/digest.js';
import { readDigestParams, saysLate } from '../../src/editions/digest-params.js';
import { nothingMuted } from '../../src/editions/muted.js';
import { candidatesFor, overlapMs, storiesTold, valueOf } from '../../src/editions/recent-news.js';
import type { Candidate, RecentNews } from '../../src/editions/recent-news.js';

const korea = 1;
const economy = 2;
const sport = 3;

function candidate(articleId: number, topicId: number, more: Partial<Candidate> = {}): Candidate {
  return {
    articleId,
    topicId,
    storyId: null,
    sourceId: 1,
    categoryId: null,
    leads: false,
    language: 'id',
    isForeign: false,
    sources: 1,
    matchedAt: 0,
    value: 1,
    ...more,
  };
}

const none: ReadonlySet<number> = new Set();

describe('a digest', () => {
  it('groups its stories by topic in the reader’s own order', () => {
    const digest = pickDigest(
      [candidate(1, korea, { value: 3 }), candidate(2, economy, { value: 2 }), candidate(3, sport)],
      [sport, korea, economy],
      none,
    );
    expect(digest.groups).toEqual([
      { topicId: sport, articleIds: [3] },
      { topicId: korea, articleIds: [1] },
      { topicId: economy, articleIds: [2] },
    ]);
  });

  it('tells seven stories in full, ten in one line, and counts the rest', () => {
    const digest = pickDigest(
      Array.from({ length: 20 }, (_, index) => candidate(index + 1, korea, { value: 20 - index })),
      [korea],
      none,
    );
    expect(digest.groups).toEqual([{ topicId: korea, articleIds: [1, 2, 3, 4, 5, 6, 7] }]);
    expect(digest.more).toEqual([8, 9, 10, 11, 12, 13, 14, 15, 16, 17]);
    expect(digest.left).toBe(3);
  });

  it('tells an event once, by the article that tells it best', () => {
    const story = { storyId: 9, sources: 3 };
    const digest = pickDigest(
      [
        candidate(1, korea, { ...story, value: 5 }),
        candidate(2, korea, { ...story, value: 1, leads: true }),
        candidate(3, korea, { ...story, value: 9 }),
      ],
      [korea],
      none,
    );
    expect(articlesOf(digest)).toEqual([2]);
    expect(digest.left).toBe(0);
  });

  it('tells an event by the article worth most when its best one came to the reader before', () => {
    const digest = pickDigest(
      [candidate(1, korea, { storyId: 9, value: 5 }), candidate(3, korea, { storyId: 9, value: 9 })],
      [korea],
      none,
    );
    expect(articlesOf(digest)).toEqual([3]);
  });

  it('names an article of two topics once, under the first of them, with the other beside it', () => {
    for (const order of [
      [korea, economy],
      [economy, korea],
    ] as const) {
      const digest = pickDigest([candidate(1, korea), candidate(1, economy)], order, none);
      expect(digest.groups).toEqual([{ topicId: order[0], articleIds: [1] }]);
      expect(digest.also).toEqual([{ articleId: 1, topicIds: [order[1]] }]);
    }
  });

  it('does not let one loud topic push out the others', () => {
    const loud = Array.from({ length: 30 }, (_, index) => candidate(index + 1, korea, { value: 10 - index / 100 }));
    const digest = pickDigest([...loud, candidate(50, sport, { value: 4 })], [korea, sport], none);
    expect(digest.groups.find((group) => group.topicId === sport)?.articleIds).toEqual([50]);
  });

  it('gives a story that the reader already knows one line, behind what is new', () => {
    const digest = pickDigest(
      [candidate(1, korea, { storyId: 9, value: 50 }), candidate(2, korea, { value: 1 })],
      [korea],
      new Set([9]),
    );
    expect(digest).toMatchObject({ groups: [{ topicId: korea, articleIds: [2] }], more: [1], left: 0 });
  });

  it('tells what is new in known stories in full when there is nothing else', () => {
    const digest = pickDigest([candidate(1, korea, { storyId: 9 })], [korea], new Set([9]));
    expect(digest).toMatchObject({ groups: [{ topicId: korea, articleIds: [1] }], more: [], left: 0 });
  });

  it('of nothing is nothing', () => {
    expect(pickDigest([], [korea], none)).toEqual({ groups: [], also: [], more: [], left: 0 });
  });

  it('comes out the same whatever order the news was read in', () => {
    const all = Array.from({ length: 12 }, (_, index) =>
      candidate(index + 1, (index % 3) + 1, { storyId: index % 4 === 0 ? 7 : null }),
    );
    const one = pickDigest(all, [korea, economy, sport], none);
    expect(pickDigest([...all].reverse(), [korea, economy, sport], none)).toEqual(one);
  });
});

describe('the worth of news', () => {
  const now = new Date('2026-11-23T00:00:00Z');
  const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

  it('halves in twelve hours', () => {
    expect(valueOf(hoursAgo(12), now, 1, 1)).toBeCloseTo(valueOf(now, now, 1, 1) / 2);
  });

  it('grows with the sources that tell it', () => {
    expect(valueOf(now, now, 1, 3)).toBeGreaterThan(valueOf(now, now, 1, 2));
    expect(valueOf(now, now, 1, 2)).toBeGreaterThan(valueOf(now, now, 1, 1));
  });

  it('grows with how surely it is about the topic, up to a point', () => {
    expect(valueOf(now, now, 6, 1)).toBeGreaterThan(valueOf(now, now, 3, 1));
    expect(valueOf(now, now, 12, 1)).toBe(valueOf(now, now, 6, 1));
  });

  it('gains nothing from a date in the future', () => {
    expect(valueOf(new Date('2099-01-01T00:00:00Z'), now, 1, 1)).toBe(valueOf(now, now, 1, 1));
  });

  it('is never nothing, whatever the score', () => {
    for (const score of [0, -1, Number.NaN]) expect(valueOf(now, now, score, 0)).toBeGreaterThan(0);
  });
});

describe('the candidates for a reader', () => {
  const from = new Date('2026-11-22T23:30:00Z');
  const to = new Date('2026-11-23T23:30:00Z');
  const at = (instant: number) => candidate(instant, korea, { matchedAt: instant });
  const news = (candidates: Candidate[]): RecentNews => ({
    at: to,
    byTopic: new Map([[korea, candidates]]),
    storyOf: new Map([[5, 77]]),
    ownWords: new Set(),
  });

  it('are those that came in since the last cut-off, and shortly before, up to this one', () => {
    const edges = [from.getTime() - overlapMs - 1, from.getTime() - overlapMs, to.getTime() - 1, to.getTime()];
    const found = candidatesFor(news(edges.map(at)), {
      topicIds: [korea],
      from,
      to,
      delivered: none,
      locale: 'id',
      isMuted: nothingMuted,
    });
    expect(found.map((one) => one.articleId)).toEqual(edges.slice(1, 3));
  });

  it('are never what the chat already got', () => {
    const inside = at(from.getTime());
    const reader = {
      topicIds: [korea],
      from,
      to,
      delivered: new Set([inside.articleId]),
      locale: 'id',
      isMuted: nothingMuted,
    };
    expect(candidatesFor(news([inside]), reader)).toEqual([]);
  });

  it('come in the reader’s own language first, and in another where nothing nearer tells the story', () => {
    const english = { ...at(from.getTime()), articleId: 8, storyId: 3, leads: true, language: 'en', value: 4 };
    const indonesian = { ...at(from.getTime()), articleId: 9, storyId: 3, value: 1 };
    const told = (candidates: Candidate[], locale: string) =>
      pickDigest(
        candidatesFor(news(candidates), {
          topicIds: [korea],
          from,
          to,
          delivered: none,
          locale,
          isMuted: nothingMuted,
        }),
        [korea],
        none,
      ).groups[0]?.articleIds;
    expect(told([english, indonesian], 'id')).toEqual([9]);
    expect(told([english, indonesian], 'en')).toEqual([8]);
    expect(told([english], 'id')).toEqual([8]);
  });

  it('know which stories were told by what was delivered', () => {
    expect(storiesTold([news([])], new Set([5, 6]))).toEqual(new Set([77]));
  });
});

describe('the parameters of a digest in the ledger', () => {
  const params = {
    kind: 'scheduled',
    late: false,
    silent: false,
    slot: '2026-11-22T23:30:00.000Z',
    groups: [{ topicId: 1, articleIds: [4, 5] }],
    also: [{ articleId: 4, topicIds: [2] }],
    more: [6],
    left: 0,
  };

  it('are read back as they were written', () => {
    expect(readDigestParams(JSON.parse(JSON.stringify(params)))).toEqual(params);
  });

  it('say that it is late when it waited in the queue, and never of one that was asked for', () => {
    const scheduled = readDigestParams(params);
    if (scheduled === null) throw new Error('these are the parameters of a digest');
    const minutesAfter = (minutes: number) => new Date(Date.parse(params.slot) + minutes * 60_000);
    expect(saysLate(scheduled, minutesAfter(30))).toBe(false);
    expect(saysLate(scheduled, minutesAfter(31))).toBe(true);
    expect(saysLate({ ...scheduled, late: true }, minutesAfter(0))).toBe(true);
    expect(saysLate({ ...scheduled, kind: 'requested' }, minutesAfter(50))).toBe(false);
  });

  it.each([
    null,
    [],
    'digest',
    {},
    { ...params, kind: 'other' },
    { ...params, late: 1 },
    { ...params, slot: 'today' },
    { ...params, more: ['6'] },
    { ...params, left: -1 },
    { ...params, groups: [{ topicId: 1 }] },
    { ...params, also: null },
  ])('are refused when they are not a digest’s: %j', (value) => {
    expect(readDigestParams(value)).toBeNull();
  });
});
