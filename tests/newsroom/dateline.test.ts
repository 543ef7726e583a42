import { describe, expect, it } from 'vitest';
import { withoutByline, withoutDateline } from '../../src/newsroom/dateline.js';

describe('a dateline', () => {
  it.each([
    ['Jakarta, CNN Indonesia -- Presiden bertemu menteri hari ini.', 'Presiden bertemu menteri hari ini.'],
    ['Jakarta , CNN Indonesia - - Dua pemuda dikenai sanksi adat .', 'Dua pemuda dikenai sanksi adat .'],
    ['Jakarta (ANTARA) - Pemerintah menaikkan harga beras.', 'Pemerintah menaikkan harga beras.'],
    ['Wamena ( ANTARA News ) - Pemerintah mendatangkan tim arkeolog .', 'Pemerintah mendatangkan tim arkeolog .'],
    ['Suara.com - Cerita sekuel terbaru James Bond bocor .', 'Cerita sekuel terbaru James Bond bocor .'],
    ['JUARA.NET , TOKYO - Pasangan ganda putra melaju ke final .', 'Pasangan ganda putra melaju ke final .'],
    ['JAKARTA, KOMPAS.com – Gubernur meninjau banjir di Kemang.', 'Gubernur meninjau banjir di Kemang.'],
    ['TEMPO.CO, Jakarta - Menteri itu mundur kemarin.', 'Menteri itu mundur kemarin.'],
    ['REPUBLIKA.CO.ID, JAKARTA -- Menteri Agama meresmikan masjid.', 'Menteri Agama meresmikan masjid.'],
    ['Liputan6.com, Jakarta Banjir melanda kota ini sejak pagi.', 'Banjir melanda kota ini sejak pagi.'],
    ['Jakarta - Presiden Prabowo bertemu menteri hari ini.', 'Presiden Prabowo bertemu menteri hari ini.'],
    [
      'SPANYOL - Real Madrid berhasil menekuk Leganes 3 - 1 semalam.',
      'Real Madrid berhasil menekuk Leganes 3 - 1 semalam.',
    ],
    ['SEOUL, Jan. 21 (Yonhap) -- North Korea fired a missile.', 'North Korea fired a missile.'],
    ['LONDON (Reuters) - Oil prices rose on Monday.', 'Oil prices rose on Monday.'],
    ['WASHINGTON — The Senate passed the bill on Monday.', 'The Senate passed the bill on Monday.'],
    ['DUBAI, United Arab Emirates — The carrier ordered 30 jets.', 'The carrier ordered 30 jets.'],
    ['Hong Kong (CNN Business)A muddled view weighs on markets.', 'A muddled view weighs on markets.'],
    [
      'SPANYOL– Perdana Menteri Mariano Rajoy memecat pemimpin Catalunya.',
      'Perdana Menteri Mariano Rajoy memecat pemimpin Catalunya.',
    ],
    [
      'Jakarta: Presiden meresmikan jalan tol baru di Jawa Tengah pada Senin siang bersama menteri.',
      'Presiden meresmikan jalan tol baru di Jawa Tengah pada Senin siang bersama menteri.',
    ],
  ])('is taken off: %s', (sentence, rest) => {
    expect(withoutDateline(sentence)).toBe(rest);
  });

  it.each([
    'Indonesia - Malaysia bertemu di final nanti malam.',
    'Jakarta - Bandung - Surabaya dihubungkan kereta cepat.',
    'PDI-P menang di Jakarta menurut hitung cepat.',
    'GO - JEK akan melebarkan sayap ke Filipina .',
    'KPK: Tidak ada yang kebal hukum di negara ini, kata ketuanya di hadapan wartawan Senin siang.',
    'Jakarta–Bandung kini ditempuh 40 menit dengan kereta.',
    'Baru - baru ini Samsung mengumumkan kondisi keuangannya .',
    'Skor 2 - 1 bertahan sampai turun minum di Bandung.',
    'Presiden bertemu menteri hari ini.',
    'Jakarta -',
    '',
  ])('is not seen where there is none: %s', (sentence) => {
    expect(withoutDateline(sentence)).toBe(sentence);
  });
});

describe('a reporter’s mark at the end', () => {
  it.each([
    ['Demikian katanya. (rsa/abc)', 'Demikian katanya.'],
    ['Kata dia . ( bir / gen )', 'Kata dia .'],
    ['“Kami siap.” [cob]', '“Kami siap.”'],
    ['[ cob ]', ''],
    ['(*)', ''],
    ['Ia lahir di Solo (21/1).', 'Ia lahir di Solo (21/1).'],
    ['Laba PT Pertamina (Persero)', 'Laba PT Pertamina (Persero)'],
  ])('%s', (sentence, rest) => {
    expect(withoutByline(sentence)).toBe(rest);
  });
});
