import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../src/bot/translate.js';
import { checkHtml } from '../../src/bot/telegram-html.js';
import { digestScreen } from '../../src/bot/views/digest.view.js';
import type { DigestView } from '../../src/bot/views/digest.view.js';
import type { DigestParams } from '../../src/editions/digest-params.js';
import type { Article } from '../../src/newsroom/article.js';
import type { Chat } from '../../src/readers/chat.js';

const t = createTranslator();
const now = new Date('2026-11-23T00:10:00Z');
const slot = '2026-11-22T23:30:00.000Z';

const chat: Chat = {
  id: 11,
  type: 'private',
  locale: 'id',
  timeZone: 'Asia/Jakarta',
  status: 'active',
  pausedUntil: null,
  digestHours: ['06:30'],
  digestDays: [0, 1, 2, 3, 4, 5, 6],
  recapDay: null,
  recapHour: null,
  quietHours: [],
  isSilent: false,
  emergencies: false,
  atOnceLimit: null,
  pictures: true,
  outsideTopics: true,
  nextEditionAt: null,
  lastCutoffAt: now,
  createdAt: now,
};

function article(id: number, more: Partial<Article> = {}): Article {
  return {
    id,
    sourceName: 'Antara',
    url: `https://example.org/berita-${id}`,
    title: `Berita ${id}`,
    byline: null,
    summary: ['Kalimat pertama.', 'Kalimat kedua.'],
    longSummary: [],
    language: 'id',
    image: null,
    storyId: null,
    publishedAt: new Date('2026-11-22T23:12:00Z'),
    updatedAt: null,
    revision: 1,
    status: 'published',
    ...more,
  };
}

const topics = new Map([
  [1, { nameId: 'Korea Utara', nameEn: 'North Korea' }],
  [2, { nameId: 'Ekonomi', nameEn: 'Economy' }],
  [3, { nameId: 'Olahraga', nameEn: 'Sport' }],
]);

function view(articles: Article[], params: Partial<DigestParams>, more: Partial<DigestView> = {}): DigestView {
  return {
    deliveryId: 7,
    chat,
    params: { kind: 'scheduled', late: false, silent: false, slot, groups: [], also: [], more: [], left: 0, ...params },
    articles: new Map(articles.map((one) => [one.id, one])),
    topics,
    sources: new Map(),
    corrections: null,
    ad: null,
    now,
    botUsername: 'kabar_bot',
    ...more,
  };
}

const plain = (html: string) => {
  const check = checkHtml(html);
  if (check.kind === 'broken') throw new Error(`${check.reason} at ${check.position}`);
  return check;
};

describe('a digest’s message', () => {
  const all = [1, 2, 3, 4, 5].map((id) => article(id));

  it('says what it is, how long it takes, and groups its stories with the one from outside last', () => {
    const screen = digestScreen(
      t,
      view(
        all,
        {
          groups: [
            { topicId: 2, articleIds: [2] },
            { topicId: 1, articleIds: [1] },
          ],
          also: [{ articleId: 1, topicIds: [2] }],
          outside: { articleId: 3, topicId: 3 },
          more: [4, 5],
          left: 2,
        },
        { sources: new Map([[1, 3]]) },
      ),
    );
    expect(plain(screen.text).text.replaceAll('\u2060', '').split('\n')).toEqual([
      'Ringkasan Pagi — Senin, 23 November 2026',
      '5 berita · 1 menit baca',
      'Terlambat: seharusnya dikirim hari ini 06.30 WIB.',
      '',
      'EKONOMI',
      '1. Berita 2',
      'Kalimat pertama. Kalimat kedua.',
      'Antara · 06.12 WIB',
      '',
      'KOREA UTARA',
      '2. Berita 1',
      'Kalimat pertama. Kalimat kedua.',
      'Antara · 06.12 WIB · 3 sumber · Ekonomi',
      '',
      'DI LUAR TOPIK ANDA',
      '3. Berita 3',
      'Kalimat pertama. Kalimat kedua.',
      'Antara · 06.12 WIB · Olahraga',
      '',
      '+2 berita lain',
      '4. Berita 4 · Antara',
      '5. Berita 5 · Antara',
      '',
      'Masih ada 2 berita lain. Cari dengan /cari.',
      '',
      'Anda menerima ini karena mengikuti Ekonomi dan Korea Utara.',
    ]);
    expect(screen.text).toContain('<a href="https://t.me/kabar_bot?start=a_1">3 sumber</a>');
    expect(screen.text).toContain('<blockquote expandable>');
  });

  it('shows the picture of its first story, and none to who saves data', () => {
    const pictured = [article(1, { image: 'https://example.org/1.jpg' })];
    const params = { groups: [{ topicId: 1, articleIds: [1] }] };
    expect(digestScreen(t, view(pictured, params)).picture).toBe('https://example.org/berita-1');
    expect(digestScreen(t, view(pictured, params, { chat: { ...chat, pictures: false } })).picture).toBeUndefined();
  });

  it('keeps its numbers when an article was withdrawn meanwhile, so that the buttons below still fit', () => {
    const withdrawn = [article(1), article(2, { status: 'withdrawn' }), article(3)];
    const text = plain(digestScreen(t, view(withdrawn, { groups: [{ topicId: 1, articleIds: [1, 2, 3] }] })).text).text;
    expect(text).toContain('1. Berita 1');
    expect(text).not.toContain('Berita 2');
    expect(text).toContain('3. Berita 3');
    expect(text).toContain('2 berita · 1 menit baca');
  });

  it.each([
    ['recap', 'id', 'Rekap sepekan — 16–23 November 2026'],
    ['recap', 'en', 'The week — 16–23 November 2026'],
    ['catch-up', 'id', 'Yang Anda lewatkan — sejak Senin, 16 November 07.00 WIB'],
    ['requested', 'en', 'Latest news — Monday, 23 November 2026'],
  ] as const)('of kind %s in %s is headed “%s”', (kind, locale, title) => {
    const params = { kind, from: '2026-11-16T00:00:00.000Z', groups: [{ topicId: 1, articleIds: [1] }] };
    const screen = digestScreen(t, view(all, params, { chat: { ...chat, locale } }));
    expect(plain(screen.text).text.split('\n')[0]).toBe(title);
  });

  it('as a preview says so and is never late', () => {
    const params = { groups: [{ topicId: 1, articleIds: [1] }] };
    const { text } = plain(digestScreen(t, view(all, params, { deliveryId: null })).text);
    expect(text.split('\n')[0]).toBe('Pratinjau: ringkasan hari ini 06.30 WIB');
    expect(text).not.toContain('Terlambat');
    expect(text).toContain('Isinya masih bisa berubah sampai waktunya tiba.');
  });

  it('whatever the articles are like, is valid, fits, and is cut between words', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'Rp',
        '<b>',
        '&amp;',
        '“Kami”',
        'AS–Cina',
        '/stop',
        '#hari',
        'kabar.id',
        'Ünïcode',
        '日本',
        '🚀',
        'a&b',
        '"',
      ),
      fc.string({ minLength: 1, maxLength: 18 }).map((text) => text.replace(/\s/g, 'x')),
    );
    const sentence = (most: number) =>
      fc.array(word, { minLength: 1, maxLength: most }).map((words) => words.join(' '));
    const anything = fc.record({
      title: sentence(40),
      summary: fc.array(sentence(80), { maxLength: 2 }),
      sourceName: sentence(12),
      storyId: fc.option(fc.constant(5)),
      status: fc.constantFrom('published' as const, 'published' as const, 'published' as const, 'withdrawn' as const),
    });
    fc.assert(
      fc.property(
        fc.array(anything, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1, max: 8 }),
        fc.constantFrom('id' as const, 'en' as const),
        fc.constantFrom('Asia/Jakarta', 'America/St_Johns'),
        fc.option(sentence(400)),
        (list, fullCount, locale, timeZone, correction) => {
          const articles = list.map((more, index) => article(index + 1, more));
          const ids = articles.map(({ id }) => id);
          const full = ids.slice(0, fullCount);
          const screen = digestScreen(
            t,
            view(
              articles,
              { groups: [{ topicId: 1, articleIds: full }], also: [], more: ids.slice(fullCount), left: 3 },
              {
                chat: { ...chat, locale, timeZone },
                sources: new Map(ids.map((id) => [id, id])),
                corrections: correction === null ? null : t.html(locale, 'details-choose'),
              },
            ),
          );
          const { text, length } = plain(screen.text);
          expect(length).toBeLessThanOrEqual(4_096);
          for (const line of text.split('\n')) {
            const cut = /^\d+\. ([^·…]*)…/.exec(line)?.[1];
            if (cut === undefined) continue;
            const shown = cut.replaceAll('\u2060', '');
            const whole = articles.map(({ title }) => title.replace(/\s+/g, ' ').trim());
            // Cut short, a headline still ends with a whole word of its own.
            expect(
              whole.some((title) => title.startsWith(`${shown} `) || title === `${shown}…` || title === shown),
            ).toBe(true);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
