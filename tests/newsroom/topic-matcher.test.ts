import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/newsroom/catalogue/catalogue.js';
import { createTopicMatcher, type MatchableArticle } from '../../src/newsroom/topic-matcher.js';
import { topicReason } from '../../src/newsroom/topic-reason.js';
import { TOPIC_THRESHOLD } from '../../src/newsroom/topic-score.js';

const matcher = createTopicMatcher(catalogue);
const slugs = (article: Partial<MatchableArticle>): string[] =>
  matcher.match({ title: '', text: '', language: 'id', ...article }).map(({ slug }) => slug);

describe('the topics of an article', () => {
  it('are found by an alias in the headline, and the alias is the reason', () => {
    const [first] = matcher.match({
      title: 'Pyongyang uji coba rudal balistik, Seoul siaga',
      text: 'Militer mendeteksi dua rudal jarak pendek ke Laut Timur.',
      language: 'id',
    });
    const all = slugs({
      title: 'Pyongyang uji coba rudal balistik, Seoul siaga',
      text: 'Militer mendeteksi dua rudal.',
    });
    expect(all).toEqual(expect.arrayContaining(['korea-utara', 'korea-selatan', 'rudal']));
    expect(first?.score).toBeGreaterThanOrEqual(TOPIC_THRESHOLD);
    expect(matcher.match({ title: 'Pyongyang uji rudal', text: '', language: 'id' })).toContainEqual(
      expect.objectContaining({ slug: 'korea-utara', because: 'Pyongyang', place: 'title' }),
    );
  });

  it('leave out what is only mentioned in passing', () => {
    const paragraph =
      'Pemimpin kedua negara membahas kerja sama di bidang pangan dan pariwisata selama dua hari penuh. ';
    const text = [
      `Presiden Rusia Vladimir Putin tiba di Pyongyang untuk bertemu pemimpin Korea Utara. ${paragraph}`,
      paragraph.repeat(3),
      `Kunjungan ini terjadi di tengah perang di Ukraina. ${paragraph}`,
      `Amerika Serikat menyatakan keprihatinannya. ${paragraph.repeat(3)}`,
    ].join('\n\n');
    expect(slugs({ title: 'Putin berkunjung ke Korea Utara', text })).toEqual(
      expect.arrayContaining(['rusia', 'korea-utara']),
    );
    expect(slugs({ title: 'Putin berkunjung ke Korea Utara', text })).not.toContain('ukraina');
    expect(slugs({ title: 'Putin berkunjung ke Korea Utara', text })).not.toContain('amerika-serikat');
  });

  it('take the longest name: North Korea is not Korea, and AS Roma is not America', () => {
    expect(slugs({ title: 'Korea Utara tutup perbatasan' })).not.toContain('korea-selatan');
    expect(slugs({ title: 'AS Roma menang tipis di kandang' })).toEqual(['liga-italia']);
    expect(slugs({ title: 'Harga naik di Amerika Latin' })).not.toContain('amerika-serikat');
    expect(slugs({ title: 'Papua Nugini gelar pemilu' })).not.toContain('papua');
  });

  it('mind capitals where a name is a word as well', () => {
    expect(slugs({ title: 'AS jatuhkan sanksi baru' })).toContain('amerika-serikat');
    expect(slugs({ title: 'Roda as truk itu patah', text: 'Roda as truk patah di jalan.' })).not.toContain(
      'amerika-serikat',
    );
    expect(slugs({ title: 'BI tahan suku bunga' })).toContain('bank-indonesia');
    expect(slugs({ title: 'Warga Kota Malang antre air', text: 'Warga Malang antre.' })).toContain('malang');
    expect(slugs({ title: 'Nasib orang yang malang itu' })).not.toContain('malang');
  });

  it('do not trust abbreviations in a headline that is all capitals', () => {
    expect(slugs({ title: 'WARGA PAN DAN KAWAN KAWAN BERKUMPUL LAGI' })).not.toContain('pan');
    expect(slugs({ title: 'KOREA UTARA LUNCURKAN RUDAL LAGI' })).toContain('korea-utara');
  });

  it('do not trust a capital in a headline where all words have one', () => {
    expect(slugs({ title: 'Menanti Kabar Gembira Dari Padang Yang Luas' })).not.toContain('padang');
    const text = 'Hujan mengguyur sejak pagi. Warga Padang diminta waspada.';
    expect(slugs({ title: 'Hujan Lebat Sejak Pagi Landa Padang', text })).toContain('padang');
  });

  it('are found with clitics and hyphens', () => {
    expect(slugs({ title: 'Pyongyanglah yang meluncurkan rudalnya' })).toEqual(
      expect.arrayContaining(['korea-utara', 'rudal']),
    );
    expect(slugs({ title: 'Perundingan Rusia-Ukraina buntu' })).toEqual(expect.arrayContaining(['rusia', 'ukraina']));
    expect(slugs({ title: 'Kim Jong Un tersenyum' })).toContain('korea-utara');
    expect(slugs({ title: "North Korea's army on the move", language: 'en' })).toContain('korea-utara');
  });

  it('do not run a name across the end of a sentence', () => {
    expect(slugs({ title: 'Ia terbang ke Korea. Utara Jakarta banjir' })).not.toContain('korea-utara');
  });

  it('do not come from a currency, a venue or a dateline', () => {
    const filler = 'Harga barang itu turun dalam sepekan terakhir menurut para pedagang di pasar. '.repeat(4);
    expect(slugs({ title: 'Harga kini US$ 3', text: `Harga US$ 3, lalu US$ 4, lalu US$ 5. ${filler}` })).not.toContain(
      'amerika-serikat',
    );
    expect(
      slugs({
        title: 'Harga turun',
        text: `JAKARTA, KOMPAS.com - ${filler}\n\nKata dia di Jakarta, Senin (3/2/2026).`,
      }),
    ).not.toContain('jakarta');
  });

  it('are taken from the labels of the entry', () => {
    const [match] = matcher.match({
      title: 'Kabar hari ini',
      text: '',
      labels: ['korea utara', 'Umum'],
      language: 'id',
    });
    expect(match).toMatchObject({ slug: 'korea-utara', place: 'label', because: 'korea utara' });
  });

  it('have the section of the article among them when its category is known', () => {
    expect(slugs({ title: 'Kabar hari ini', category: 'politik' })).toEqual(['politik']);
    expect(slugs({ title: 'Politik dan ekonomi', text: 'Politik dan ekonomi.' })).toEqual([]);
  });

  it('count English words in English articles only', () => {
    expect(slugs({ title: 'Gold prices climb again', language: 'en' })).toContain('emas');
    expect(slugs({ title: 'Toko Gold buka cabang', language: 'id' })).not.toContain('emas');
  });

  it('count a weak sign only beside another', () => {
    const weak = createTopicMatcher([{ slug: 'x', aliases: [{ text: 'Xandria' }, { text: 'capital', weak: true }] }]);
    const match = (title: string, text: string) => weak.match({ title, text, language: 'en' });
    expect(match('The capital sleeps', 'capital capital capital')).toEqual([]);
    expect(match('The capital sleeps', 'Xandria was quiet. The capital sleeps.')).toHaveLength(1);
  });

  it('change at once when a topic is added, replaced or removed', () => {
    const own = createTopicMatcher([]);
    const match = () =>
      own.match({ title: 'Durian runtuh di kampung', text: '', language: 'id' }).map(({ slug }) => slug);
    expect(match()).toEqual([]);
    own.add({ slug: 'durian', aliases: [{ text: 'durian' }] });
    expect(match()).toEqual(['durian']);
    own.add({ slug: 'durian', aliases: [{ text: 'manggis' }] });
    expect(match()).toEqual([]);
    own.add({ slug: 'durian', aliases: [{ text: 'durian' }] });
    own.remove('durian');
    own.remove('durian');
    expect(match()).toEqual([]);
  });

  it('are none for a text without words', () => {
    expect(slugs({ title: '', text: '' })).toEqual([]);
    expect(slugs({ title: '!!! — …', text: '\n\n\u0000\n' })).toEqual([]);
  });
});

describe('the reason that readers see', () => {
  it('is a sentence in their language with the words and the place', () => {
    expect(topicReason({ because: 'Pyongyang', place: 'title' }, 'id')).toBe('menyebut Pyongyang di judul');
    expect(topicReason({ because: 'Pyongyang', place: 'lead' }, 'en')).toBe('mentions Pyongyang at the beginning');
    expect(topicReason({ because: 'Korut', place: 'label' }, 'id')).toBe('berlabel Korut');
    expect(topicReason({ because: 'Korut', place: 'text' }, 'id')).toBe('berkali-kali menyebut Korut');
  });
});
