import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articlesOf } from '../../src/editions/digest.js';
import type { DigestParams } from '../../src/editions/digest-params.js';
import { dealToThreads } from '../../src/editions/threads.js';

const paramsOf = (over: Partial<DigestParams>): DigestParams => ({
  kind: 'scheduled',
  late: false,
  silent: false,
  slot: '2026-11-23T23:30:00.000Z',
  groups: [],
  also: [],
  more: [],
  left: 0,
  outside: null,
  ...over,
});
const threads = {
  main: null,
  of: new Map([
    [1, 12],
    [2, 34],
  ]),
};

describe('a digest that is dealt out to threads', () => {
  it('stays one message where everything goes to one thread', () => {
    const params = paramsOf({ groups: [{ topicId: 3, articleIds: [7] }], more: [8], left: 2 });
    expect(dealToThreads(params, threads, new Map())).toEqual([{ threadId: null, params }]);
  });

  it('gives each thread its topics, and what is left over is said once', () => {
    const params = paramsOf({
      groups: [
        { topicId: 1, articleIds: [10, 11] },
        { topicId: 2, articleIds: [20] },
      ],
      also: [{ articleId: 20, topicIds: [3] }],
      more: [12],
      left: 5,
    });
    const [korea, rest, ...others] = dealToThreads(params, threads, new Map([[12, 1]]));
    expect(others).toEqual([]);
    expect(korea).toMatchObject({ threadId: 12, params: { more: [12], also: [], left: 5 } });
    expect(rest).toMatchObject({
      threadId: 34,
      params: { more: [], also: [{ articleId: 20, topicIds: [3] }], left: 0 },
    });
  });

  it('tells a story in full where a thread would get nothing but its headline', () => {
    const params = paramsOf({ groups: [{ topicId: 1, articleIds: [10] }], more: [20, 21] });
    const [, rest] = dealToThreads(
      params,
      threads,
      new Map([
        [20, 2],
        [21, 2],
      ]),
    );
    expect(rest).toMatchObject({ threadId: 34, params: { groups: [{ topicId: 2, articleIds: [20, 21] }], more: [] } });
  });

  it('holds the same stories altogether, each once', () => {
    const topic = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(
        fc.array(topic, { maxLength: 7 }),
        fc.array(fc.option(topic, { nil: undefined }), { maxLength: 10 }),
        fc.array(fc.option(fc.integer({ min: 2, max: 3 }), { nil: null }), { minLength: 5, maxLength: 5 }),
        (full, short, places) => {
          const topicOf = new Map(
            short.flatMap((topicId, index) => (topicId === undefined ? [] : [[100 + index, topicId]])),
          );
          const params = paramsOf({
            groups: full.map((topicId, index) => ({ topicId, articleIds: [index + 1] })),
            more: short.map((_, index) => 100 + index),
            left: 3,
          });
          const of = new Map(
            places.slice(1).flatMap((thread, index) => (thread === null ? [] : [[index + 1, thread]])),
          );
          const parts = dealToThreads(params, { main: places[0] ?? null, of }, topicOf);
          const dealt = parts.flatMap((part) => articlesOf(part.params));
          expect(dealt.toSorted((a, b) => a - b)).toEqual(articlesOf(params).toSorted((a, b) => a - b));
          expect(parts.reduce((sum, part) => sum + part.params.left, 0)).toBe(3);
          expect(new Set(parts.map(({ threadId }) => threadId)).size).toBe(parts.length);
        },
      ),
    );
  });
});
