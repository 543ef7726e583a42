import { describe, expect, test } from 'vitest';
import { isRunning, readAdAddress, readAdDays, readAdText } from '../../src/newsroom/ad.js';

describe('what an advertiser writes', () => {
  test('is one line, whatever line breaks it came with', () => {
    expect(readAdText('  Diskon 20%\n pekan   ini ', 140)).toEqual({ kind: 'ok', text: 'Diskon 20% pekan ini' });
  });

  test.each(['IKLAN · Kopi', '[Ad] Coffee', 'BREAKING: gratis', 'Ralat — harga', 'sponsored | x', 'Advertorial'])(
    'may not wear a label: %s',
    (text) => {
      expect(readAdText(text, 140)).toEqual({ kind: 'refused', reason: 'label' });
    },
  );

  test.each(['Iklan baris gratis', 'Update aplikasi Anda', 'Adidas: sepatu baru', 'Breaking Bad kini tayang'])(
    'may begin with a word that is also a label’s: %s',
    (text) => {
      expect(readAdText(text, 140)).toMatchObject({ kind: 'ok' });
    },
  );

  test('is counted in letters as people count them', () => {
    expect(readAdText('🙂'.repeat(10), 10)).toMatchObject({ kind: 'ok' });
    expect(readAdText('a'.repeat(11), 10)).toEqual({ kind: 'refused', reason: 'long' });
    expect(readAdText(' \n ', 10)).toEqual({ kind: 'refused', reason: 'empty' });
  });

  test.each([
    ['kopi.example/promo', 'https://kopi.example/promo'],
    ['http://kopi.example', 'http://kopi.example/'],
    ['javascript:alert(1)', null],
    ['kopi', null],
    ['http://127.0.0.1/', null],
    ['kopi .example', null],
    ['tg://resolve?domain=x', null],
  ])('its address %s is read as %s', (written, address) => {
    expect(readAdAddress(written)).toBe(address);
  });

  test.each([
    ['7', 7],
    ['7 hari', 7],
    ['2 pekan', 14],
    ['1 week', 7],
    ['0 hari', null],
    ['400 hari', null],
    ['sebentar', null],
  ])('its time %s is %s days', (written, days) => {
    expect(readAdDays(written)).toBe(days);
  });
});

test('an ad runs from its first instant to before its last, and only when it was started', () => {
  const ad = { state: 'running' as const, startsAt: new Date(1_000), endsAt: new Date(2_000) };
  expect([999, 1_000, 1_999, 2_000].map((at) => isRunning(ad, new Date(at)))).toEqual([false, true, true, false]);
  expect(isRunning({ ...ad, state: 'stopped' }, new Date(1_500))).toBe(false);
});
