import { describe, expect, it } from 'vitest';
import { createCategorise } from '../../src/newsroom/category.js';
import { createCategoryModel } from '../../src/newsroom/category-model.js';
import { CATEGORY_WEIGHTS } from '../../src/newsroom/category-weights.js';

const categorise = createCategorise();

describe('the category of an article', () => {
  it.each([
    ['Sport', 'olahraga'],
    ['BOLA', 'sepak-bola'],
    ['Tekno', 'teknologi'],
    ['Ekonomi & Bisnis', 'ekonomi'],
    ['Gaya Hidup', 'gaya-hidup'],
  ])('is what the publisher calls it: %s', (label, slug) => {
    const guess = categorise({ title: 'Kabar', text: '', labels: ['Umum', label], language: 'id' });
    expect(guess).toEqual({ slug, probability: 1, by: 'label' });
  });

  it.each([
    [
      'olahraga',
      'Petinju muda itu menang angka atas juara bertahan',
      'Pertandingan berlangsung dua belas ronde. Pelatih memuji stamina atletnya di turnamen ini.',
    ],
    [
      'teknologi',
      'Ponsel lipat baru dibekali kamera 50 megapiksel',
      'Perangkat Android ini memakai layar AMOLED, RAM 12 GB dan aplikasi bawaan untuk pengguna.',
    ],
    [
      'hiburan',
      'Aktris itu ceritakan peran di film barunya',
      'Ia mengaku syuting film horor garapan sutradara muda itu melelahkan. Lagu tema dinyanyikan penyanyi kondang.',
    ],
    [
      'berita-utama',
      'Polisi periksa saksi kebakaran gudang',
      'Kepala kepolisian mengatakan penyidik memanggil enam orang saksi, termasuk petugas keamanan dan pemilik bangunan.',
    ],
  ])('is told by a small model when nobody said: %s', (slug, title, text) => {
    expect(categorise({ title, text, language: 'id' })).toMatchObject({ slug, by: 'model' });
  });

  it('is that of its topics when it is neither sport nor technology nor entertainment', () => {
    const topics = [
      { slug: 'kpk', category: 'hukum', score: 6 },
      { slug: 'jawa-timur', category: 'daerah', score: 8 },
    ];
    const text = 'Penyidik menetapkan dua tersangka kasus suap proyek jalan. Bupati membantah menerima uang.';
    expect(categorise({ title: 'KPK tetapkan tersangka baru', text, topics, language: 'id' })).toMatchObject({
      slug: 'hukum',
      by: 'topics',
    });
    expect(
      categorise({ title: 'New suspects named', text: 'The court named two.', topics, language: 'en' }),
    ).toMatchObject({ slug: 'hukum' });
  });

  it('is the general one for a text that says nothing', () => {
    expect(categorise({ title: '', text: '', language: 'id' })).toEqual({
      slug: 'berita-utama',
      probability: 0,
      by: 'nothing',
    });
    expect(categorise({ title: 'xqzw', text: '123 456', language: 'other' })).toMatchObject({ by: 'nothing' });
  });
});

describe('the model', () => {
  it('gives a probability and fits into 150 kB', () => {
    const guess = createCategoryModel(CATEGORY_WEIGHTS).predict({
      title: 'Gol menit akhir',
      text: 'Striker mencetak gol.',
    });
    expect(guess?.slug).toBe('olahraga');
    expect(guess?.probability).toBeGreaterThan(0.25);
    expect(guess?.probability).toBeLessThanOrEqual(1);
    expect(CATEGORY_WEIGHTS.features.length).toBeLessThan(150_000);
  });
});
