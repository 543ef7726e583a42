import { describe, expect, test } from 'vitest';
import { createTranslator } from '../../src/bot/translate.js';
import { checkHtml } from '../../src/bot/telegram-html.js';
import { boldHtml, everything, searchScreen } from '../../src/bot/views/search.view.js';
import type { NamedNarrowing } from '../../src/bot/views/search.view.js';
import type { Article } from '../../src/newsroom/article.js';
import type { SearchPage } from '../../src/newsroom/search-articles.js';

const t = createTranslator();
const now = new Date('2026-11-23T07:00:00Z');
const article = (id: number): Article => ({
  id,
  title: 'Uji Rudal',
  url: `https://warta.test/${id}`,
  summary: ['Dua rudal ditembakkan.'],
  longSummary: [],
  language: 'id',
  image: null,
  byline: null,
  sourceName: 'Warta Uji',
  publishedAt: now,
  updatedAt: null,
  revision: 1,
  status: 'published',
  storyId: null,
});
const found = (page: Partial<SearchPage>): SearchPage => ({
  hits: [1, 2].map((articleId) => ({
    articleId,
    title: { text: 'Uji Rudal', bold: [[4, 9]] },
    snippet: { text: 'Dua rudal ditembakkan.', bold: [[4, 9]] },
  })),
  articleIds: [1, 2],
  total: 2,
  isMore: false,
  searched: 'rudal',
  isMended: false,
  didYouMean: null,
  isTooCommon: false,
  ...page,
});
const screen = (
  page: Partial<SearchPage>,
  typed = 'rudal',
  locale: 'id' | 'en' = 'id',
  narrowing: Partial<NamedNarrowing> = {},
) =>
  searchScreen(t, locale, {
    typed,
    found: found(page),
    page: 0,
    articles: [1, 2].map(article),
    narrowing: { ...everything, topic: null, source: null, ...narrowing },
    tellMe: null,
    now,
    timeZone: 'Asia/Jakarta',
  });
const buttons = (shown: ReturnType<typeof screen>) => shown.keyboard?.inline_keyboard.flat().map(({ text }) => text);

describe('the page of a search', () => {
  test('shows headline, the place with the words in bold, source and time', () => {
    const { text } = screen({});
    expect(checkHtml(text).kind).toBe('ok');
    expect(text).toContain('<b>Hasil “rudal”</b> · 2 berita · hlm 1/1');
    expect(text).toContain(
      '1. <a href="https://warta.test/1">Uji <b>Rudal</b></a>\nDua <b>rudal</b> ditembakkan.\nWarta Uji · 14.00 WIB',
    );
    expect(buttons(screen({}))).toEqual(['1', '2']);
  });

  test('says in both languages that there are more than were counted', () => {
    expect(screen({ total: 1_000, isMore: true }).text).toContain('lebih dari 1.000 berita');
    expect(screen({ total: 237, isMore: true }).text).toContain('lebih dari 200 berita');
    expect(screen({ total: 1_000, isMore: true }, 'rudal', 'en').text).toContain('more than 1,000 articles');
    expect(screen({ total: 1 }, 'rudal', 'en').text).toContain('· 1 article ·');
  });

  test('says that other words were searched for, and turns pages with those', () => {
    const shown = screen({ isMended: true, total: 12 }, 'rudla');
    expect(shown.text).toContain('Tidak ada hasil untuk “rudla”. Ini hasil untuk kata yang mirip.');
    expect(shown.text).toContain('Hasil “rudal”');
    expect(JSON.stringify(shown.keyboard)).toContain('q:1:rudal');
  });

  test('offers the word that was probably meant as a button', () => {
    expect(buttons(screen({ didYouMean: 'komodo' }, 'komodox'))).toContain('Maksud Anda “komodo”?');
  });

  test('a long search has no button that would not fit into 64 bytes', () => {
    const shown = screen({ searched: 'kata panjang '.repeat(8), total: 50 });
    expect(buttons(shown)).toEqual(['1', '2']);
  });

  test('offers filters where there is more than a page, and says in words and in the button what is set', () => {
    expect(buttons(screen({ total: 12 }))).toEqual(['1', '2', '»', 'Topik: semua', 'Waktu: semua', 'Sumber: semua']);
    const narrowed = screen({ total: 2 }, 'rudal', 'en', { topicId: 7, topic: 'North Korea', days: 1 });
    expect(narrowed.text).toContain('Only topic North Korea and the last 24 hours.');
    expect(buttons(narrowed)).toEqual(['1', '2', 'Topic: North Korea', 'Time: 24 hours', 'Source: all']);
  });

  test('pages keep the filters, and a search without filters keeps its short button', () => {
    expect(JSON.stringify(screen({ total: 12 }).keyboard)).toContain('q:1:rudal');
    const narrowed = screen({ total: 12 }, 'rudal', 'id', { topicId: 7, topic: 'Korea Utara', days: 30, sourceId: 3 });
    expect(JSON.stringify(narrowed.keyboard)).toContain('fi:1:7:30:3:rudal');
  });

  test('markup, hashtags and addresses in a text stay text, bold or not', () => {
    const html = boldHtml({
      text: 'Kata #rudal <b>x</b> & @kim',
      bold: [
        [6, 11],
        [24, 27],
      ],
    });
    expect(html).toBe('Kata <b>#\u2060rudal</b> &lt;b&gt;x&lt;/b&gt; &amp; <b>@\u2060kim</b>');
  });
});
