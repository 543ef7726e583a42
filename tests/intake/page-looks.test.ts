import { describe, expect, test } from 'vitest';
import { nextPageLook, retryPageLook } from '../../src/intake/page-looks.js';
import { pageSaysWithdrawn, saysWithdrawn } from '../../src/intake/withdrawal-words.js';

const published = new Date('2026-11-23T07:00:00Z');
const after = (hours: number) => new Date(published.getTime() + hours * 3_600_000);

describe('when the page of an article is looked at', () => {
  test('six times in a week, thinning out, and then never more', () => {
    const looks: number[] = [];
    for (let at: Date | null = published; at !== null; at = nextPageLook(published, at))
      looks.push((at.getTime() - published.getTime()) / 3_600_000);
    expect(looks).toEqual([0, 0.5, 2, 6, 24, 72, 168]);
  });

  test('a look that came late does not bring the missed ones back', () => {
    expect(nextPageLook(published, after(30))).toEqual(after(72));
    expect(nextPageLook(published, after(24 * 8))).toBeNull();
  });

  test('a site that does not answer is asked less and less, and as late as it asks for', () => {
    expect(retryPageLook(published, after(1), 1, 0)).toEqual(after(1.5));
    expect(retryPageLook(published, after(1), 3, 0)).toEqual(after(3));
    expect(retryPageLook(published, after(1), 20, 0)).toEqual(after(25));
    expect(retryPageLook(published, after(1), 1, 7_200)).toEqual(after(3));
    expect(retryPageLook(published, after(24 * 7.9), 5, 0)).toBeNull();
  });
});

describe('whether a page says that its article was taken back', () => {
  test('notices of publishers are understood', () => {
    for (const notice of [
      'Berita ini telah dicabut oleh redaksi karena keliru.',
      'Artikel ini resmi ditarik.',
      'Redaksi mencabut berita berjudul sama dan meminta maaf.',
      'Pencabutan Berita',
      'This story has been withdrawn.',
      'We have retracted this article after complaints.',
    ])
      expect([notice, saysWithdrawn(notice, '')]).toEqual([notice, true]);
  });

  test('news of things that were withdrawn are not', () => {
    for (const news of [
      'Polisi mencabut laporan model A atas kasus itu, kata Kapolres.',
      'Meta menghapus konten yang melanggar aturan. Konten itu telah dihapus pada Senin.',
      'Aturan ini dicabut oleh menteri setelah diprotes.',
      'The minister said the report had been withdrawn from parliament.',
    ])
      expect([news, saysWithdrawn('Berita', news)]).toEqual([news, false]);
  });

  test('on a page without an article the short forms count too, scripts do not', () => {
    expect(pageSaysWithdrawn('<h1>Maaf</h1><p>Artikel yang Anda cari telah dihapus.</p>')).toBe(true);
    expect(pageSaysWithdrawn('<script>var s="This article has been removed"</script><h1>Masuk</h1>')).toBe(false);
    expect(pageSaysWithdrawn('<style>x')).toBe(false);
  });

  test('no page makes it slow', () => {
    const started = performance.now();
    for (const hostile of ['<', '<script', 'berita ini ', 'we '].map((bit) => bit.repeat(400_000 / bit.length)))
      pageSaysWithdrawn(hostile);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
