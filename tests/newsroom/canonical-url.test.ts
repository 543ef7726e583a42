import { assert, oneof, property, string, webUrl } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalUrl } from '../../src/newsroom/canonical-url.js';

describe('the address by which an article is known', () => {
  it.each([
    ['HTTP://WWW.Example.com:80/berita/d-1?utm_source=x&fbclid=1#komentar', 'https://example.com/berita/d-1'],
    ['https://m.example.com/read/1/?page=all', 'https://example.com/read/1'],
    ['https://amp.example.co.id/a/b/amp/', 'https://example.co.id/a/b'],
    ['https://example.com/a/b.html?output=amp', 'https://example.com/a/b.html'],
    ['https://kabar.blogspot.co.id/2024/01/a.html?m=1', 'https://kabar.blogspot.com/2024/01/a.html'],
    ['https://example.com/index.php?p=2&id=1', 'https://example.com/?id=1&p=2'],
    ['https://www.google.com/amp/s/www.example.com/b/amp', 'https://example.com/b'],
    ['https://example-com.cdn.ampproject.org/c/s/example.com/b', 'https://example.com/b'],
    ['https://example.com:8443//a//b', 'https://example.com:8443/a/b'],
    ['https://example.com/a?page=2', 'https://example.com/a?page=2'],
    ['https://reader:secret@example.com/a', 'https://example.com/a'],
  ])('folds %s', (address, known) => {
    expect(canonicalUrl(address)).toBe(known);
  });

  it('keeps apart what are different pages', () => {
    expect(canonicalUrl('https://example.com/?id=1')).not.toBe(canonicalUrl('https://example.com/?id=2'));
    expect(canonicalUrl('https://a.example.com/x')).not.toBe(canonicalUrl('https://b.example.com/x'));
    expect(canonicalUrl('https://example.com/Judul')).not.toBe(canonicalUrl('https://example.com/judul'));
  });

  it('leaves a host that is only "m" something alone', () => {
    expect(canonicalUrl('https://m.com/a')).toBe('https://m.com/a');
  });

  it('hands back what is no web address', () => {
    for (const text of ['', 'bukan alamat', 'ftp://example.com/a', 'tag:example.com,2024:1']) {
      expect(canonicalUrl(text)).toBe(text);
    }
  });

  it('changes nothing the second time, whatever it is given', () => {
    assert(
      property(oneof(webUrl({ withQueryParameters: true, withFragments: true }), string()), (address) => {
        const once = canonicalUrl(address);
        expect(canonicalUrl(once)).toBe(once);
      }),
      { numRuns: 300 },
    );
  });
});
