import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summarise, type SummarySize } from '../../src/newsroom/summary.js';
import { isBoilerplate } from '../../src/newsroom/summary-boilerplate.js';
import { withClosedQuotes } from '../../src/newsroom/summary-candidates.js';
import { shortened } from '../../src/newsroom/summary-shorten.js';
import { leansBack, standsAlone } from '../../src/newsroom/summary-standing.js';

const FLOOD = `Jakarta, CNN Indonesia -- Banjir merendam 14 kelurahan di Jakarta Timur sejak Senin dini hari setelah Sungai Ciliwung meluap. Sebanyak 2.300 warga mengungsi ke sekolah dan masjid terdekat.

SCROLL TO CONTINUE WITH CONTENT

Kepala BPBD DKI Jakarta Isnawa Adji mengatakan ketinggian air di Kampung Melayu mencapai 150 sentimeter. Ia meminta warga tetap waspada karena hujan diperkirakan turun sampai Rabu.

"Kami menyiapkan dapur umum di enam titik. Semua logistik aman. Perahu karet juga sudah disebar," kata Isnawa di Balai Kota, Senin (27/1).

Baca juga: Daftar Wilayah Jakarta yang Terendam Banjir

Hal tersebut disampaikannya setelah rapat dengan gubernur. Menurut dia, pompa air di Cawang sempat mati selama dua jam.

Pemerintah provinsi menargetkan genangan surut dalam dua hari. Sekolah di wilayah terdampak diliburkan. (abc/def)`;
const flood = {
  title: 'Banjir Rendam 14 Kelurahan di Jakarta Timur, 2.300 Warga Mengungsi',
  text: FLOOD,
  language: 'id' as const,
};
const SIZES: SummarySize[] = [2, 4, 'adaptive'];

describe('a summary', () => {
  it('of two sentences begins with what happened, without place and agency', () => {
    const summary = summarise(flood, { sentences: 2 });
    expect(summary).toHaveLength(2);
    expect(summary[0]).toBe(
      'Banjir merendam 14 kelurahan di Jakarta Timur sejak Senin dini hari setelah Sungai Ciliwung meluap.',
    );
  });

  it('of four sentences keeps the order of the article', () => {
    const summary = summarise(flood, { sentences: 4 });
    expect(summary).toHaveLength(4);
    const places = summary.map((sentence) => FLOOD.indexOf(sentence.replaceAll('"', '').slice(0, 30)));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it.each(SIZES)('holds no furniture, dateline or reporter’s mark (%s)', (sentences) => {
    const text = summarise(flood, { sentences }).join(' ');
    expect(text).not.toMatch(/SCROLL|Baca juga|CNN Indonesia|abc\/def/);
  });

  it.each(SIZES)('never begins with somebody unnamed (%s)', (sentences) => {
    const text =
      'Ia menolak mundur dari jabatannya sebagai ketua umum partai. Hal itu sudah dibicarakan. Menteri Perhubungan Budi Karya menolak mundur dari kabinet. Ia akan bekerja sampai akhir masa jabatan.';
    const [first = ''] = summarise({ title: 'Menteri menolak mundur', text, language: 'id' }, { sentences });
    expect(first).toMatch(/^Menteri Perhubungan/);
  });

  it.each(SIZES)('closes every quotation it takes a part of (%s)', (sentences) => {
    const text =
      '"Kami menyiapkan dapur umum di enam titik. Semua logistik aman untuk korban banjir Jakarta. Perahu karet sudah disebar," kata Kepala BPBD Isnawa Adji.';
    for (const sentence of summarise({ title: '', text, language: 'id' }, { sentences })) {
      expect((sentence.match(/"/g) ?? []).length % 2).toBe(0);
    }
  });

  it('keeps to 240 characters where the text allows it', () => {
    const long = `Menteri Koordinator Bidang Infrastruktur dan Pembangunan Kewilayahan (IPK) Agus Harimurti Yudhoyono (AHY) membeberkan tantangan sektor perumahan dalam satu tahun pemerintahan Presiden Prabowo Subianto dan Wakil Presiden Gibran Rakabuming Raka.`;
    expect(long.length).toBeGreaterThan(240);
    const text = `${long} Ia menyebut harga tanah sebagai tantangan terbesar. Agus meminta daerah menyediakan lahan murah untuk rumah rakyat.`;
    for (const sentence of summarise(
      { title: 'AHY beberkan tantangan perumahan', text, language: 'id' },
      { sentences: 2 },
    )) {
      expect(sentence.length).toBeLessThanOrEqual(240);
    }
    const endless = `Presiden ${'dan menteri '.repeat(40)}bertemu di istana.`;
    expect(summarise({ title: '', text: endless, language: 'id' }, { sentences: 2 })).toEqual([endless]);
  });

  it('says nothing twice', () => {
    const once = 'Gempa berkekuatan 5,6 mengguncang Cianjur pada Senin siang dan merusak ratusan rumah.';
    const text = `${once} ${once} Warga berlarian ke luar rumah saat guncangan terasa. BMKG mencatat 12 gempa susulan sampai sore.`;
    const summary = summarise({ title: 'Gempa Cianjur', text, language: 'id' }, { sentences: 2 });
    expect(new Set(summary).size).toBe(2);
  });

  it('tells something new in its second sentence rather than the first one in other words', () => {
    const text = `Presiden meresmikan jembatan Suramadu kedua di Surabaya pada Senin pagi.
Jembatan Suramadu kedua di Surabaya diresmikan Presiden pada Senin dalam upacara singkat.
Proyek senilai Rp12 triliun itu menghubungkan Jawa dan Madura dengan enam lajur kendaraan.`;
    const summary = summarise({ title: 'Jembatan Suramadu Kedua Diresmikan', text, language: 'id' }, { sentences: 2 });
    expect(summary[1]).toContain('Rp12 triliun');
  });

  it('does not repeat the title that stands over the text', () => {
    const text =
      'Gempa Guncang Cianjur Siang Ini.\nGempa berkekuatan 5,6 mengguncang Cianjur pada Senin siang. BMKG mencatat 12 gempa susulan.';
    const summary = summarise({ title: 'Gempa Guncang Cianjur Siang Ini', text, language: 'id' }, { sentences: 2 });
    expect(summary).not.toContain('Gempa Guncang Cianjur Siang Ini.');
  });

  it('leaves out headings the caller knows', () => {
    const text =
      'Apa yang terjadi?\nBanjir merendam Bekasi sejak pagi dan memutus jalan utama kota. Ribuan warga mengungsi ke sekolah.';
    const summary = summarise(
      { title: '', text, language: 'id', headings: ['Apa yang terjadi?'] },
      { sentences: 'adaptive' },
    );
    expect(summary.join(' ')).not.toContain('Apa yang terjadi?');
  });

  it('reads tokenised text without harm', () => {
    const text =
      'Jakarta ( ANTARA News ) - Ketua DPR RI Setya Novanto tidak memenuhi panggilan KPK sebagai saksi . " Kami menunggu , " kata juru bicara KPK Febri Diansyah , Senin ( 6 / 11 ) . Surat itu diteken Plt Sekjen DPR .';
    const summary = summarise({ title: '', text, language: 'id' }, { sentences: 2 });
    expect(summary[0]).toBe('Ketua DPR RI Setya Novanto tidak memenuhi panggilan KPK sebagai saksi .');
  });

  it('works for English', () => {
    const text =
      'LONDON (Reuters) - Oil prices rose 3 percent on Monday after OPEC agreed to cut output. Brent crude climbed to $82 a barrel. It was the biggest gain in a month. "We expect more," said analyst Jane Smith of Acme Corp. in London. Read more: Markets today';
    const summary = summarise({ title: 'Oil rises after OPEC cut', text, language: 'en' }, { sentences: 2 });
    expect(summary[0]).toBe('Oil prices rose 3 percent on Monday after OPEC agreed to cut output.');
  });
});

describe('texts at the edge', () => {
  it.each(SIZES)('have an outcome each (%s)', (sentences) => {
    const of = (text: string, title = '') => summarise({ title, text, language: 'id' }, { sentences });
    expect(of('')).toEqual([]);
    expect(of(' \n … 12 🚀 \n')).toEqual([]);
    expect(of('Satu kalimat saja tentang banjir di Bekasi.')).toEqual(['Satu kalimat saja tentang banjir di Bekasi.']);
    expect(of('Beras medium\nGula pasir\nMinyak goreng\nCabai rawit\nBawang merah').length).toBeGreaterThanOrEqual(2);
    const capitals = of(
      'PRESIDEN TIBA DI SOLO SENIN PAGI. WARGA MENYAMBUT DI JALAN SLAMET RIYADI. HUJAN TURUN SEJAK SUBUH.',
    );
    expect(capitals[0]).toBe('PRESIDEN TIBA DI SOLO SENIN PAGI.');
  });

  it('never break it, whatever the bytes, and only words of the article come out', () => {
    const part = fc.constantFrom(
      'Ia pergi.',
      '"Kami siap',
      'kata Budi.',
      '”',
      'Rp1.000',
      'Baca juga:',
      '(ant)',
      '\n',
      'Jakarta -',
      'AKP. Ali',
      '…',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(part, fc.string({ maxLength: 12 })), { maxLength: 60 }),
        fc.constantFrom(...SIZES),
        (list, sentences) => {
          const text = list.join(' ');
          for (const sentence of summarise({ title: 'Judul', text, language: 'id' }, { sentences })) {
            expect(sentence.trim()).not.toBe('');
            for (const word of sentence.match(/[\p{L}\p{N}]+/gu) ?? []) expect(text).toContain(word);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each(['A', 'AAAA ', 'Jakarta, ', '( ', '"a. ', 'a.b.', 'x, dan y ', '\u200b'])(
    'of endless %j are done in a moment',
    (part) => {
      const text = part.repeat(60_000);
      expect(summarise({ title: '', text, language: 'id' }, { sentences: 2 }).length).toBeLessThanOrEqual(2);
    },
  );

  it('of a whole book are read at the beginning and done in a moment', () => {
    const book = 'Presiden bertemu menteri di istana negara pada hari Senin. '.repeat(20_000);
    expect(summarise({ title: '', text: book, language: 'id' }, { sentences: 2 }).length).toBeGreaterThan(0);
  });
});

describe('a sentence that opens a summary', () => {
  it.each([
    'Ia pergi ke Solo.',
    'Dia menolak.',
    'Hal tersebut dibantah.',
    'Hal itu benar.',
    'Mereka pulang.',
    'He left.',
    'They won.',
    'It rained.',
    'This is new.',
  ])('may not be: %s', (sentence) => {
    expect(leansBack(sentence)).toBe(true);
    expect(standsAlone(sentence)).toBe(false);
  });

  it.each([
    'Namun, Budi menolak.',
    '"Kami siap," katanya.',
    '"Kami siap," ujar dia.',
    'Selain itu, harga naik.',
    'However, prices rose.',
    '"We won," he said.',
    'Dalam sidang itu, ia mengapresiasi kinerja kabinet.',
    'In a new study out on Monday, they detail how the man fell ill.',
    'Israeli courts, however, have declared them legal.',
  ])('may not lean on what was said before: %s', (sentence) => {
    expect(standsAlone(sentence)).toBe(false);
  });

  it.each([
    'Presiden Jokowi pergi ke Solo.',
    '"Kami siap," kata Budi Santoso.',
    'Iran menolak.',
    'Diana menang.',
    'Itamar Ben-Gvir resigned.',
    'Setelah Putin tiba di Pyongyang, dia disambut Kim Jong-un.',
    'Theyab won.',
  ])('may be: %s', (sentence) => {
    expect(standsAlone(sentence)).toBe(true);
  });
});

describe('furniture of a page', () => {
  it.each([
    'Baca juga: Ini Daftarnya',
    'Baca_Juga',
    'SCROLL TO CONTINUE WITH CONTENT',
    'ADVERTISEMENT',
    'Simak Video: Banjir',
    'Lihat juga',
    'Editor: Budi',
    'Read more: Markets',
    'Sign up for our newsletter',
  ])('is known: %s', (line) => {
    expect(isBoilerplate(line)).toBe(true);
  });

  it.each([
    'Baca buku itu menyenangkan.',
    'Iklan rokok dilarang mulai tahun depan.',
    'Fotografer itu menang.',
    'Editors resigned.',
    'Simaklah isi pidato itu.',
  ])('is not: %s', (line) => {
    expect(isBoilerplate(line)).toBe(false);
  });
});

describe('quotation marks', () => {
  it.each([
    ['Kami siap,', true, true, '"Kami siap,"'],
    ['Kami siap," kata Budi.', true, false, '"Kami siap," kata Budi.'],
    ['"Kami siap.', false, true, '"Kami siap."'],
    ['"Kami siap.', false, false, '"Kami siap."'],
    ['Kami siap" kata Budi.', false, false, 'Kami siap kata Budi.'],
    ['“Kami siap,” kata Budi.', false, false, '“Kami siap,” kata Budi.'],
  ])('are completed: %s', (piece, begins, ends, whole) => {
    expect(withClosedQuotes(piece, begins, ends)).toBe(whole);
  });
});

describe('a sentence that is too long', () => {
  it('loses its brackets first, then where it was said, and stays whole', () => {
    const sentence =
      'Komisi Pemberantasan Korupsi (KPK) menahan dua pejabat, kata juru bicara Budi Prasetyo dalam konferensi pers di Jakarta, Selasa (21/10/2025).';
    expect(shortened(sentence, 500)).toBe(sentence);
    expect(shortened(sentence, 100)).toBe(
      'Komisi Pemberantasan Korupsi menahan dua pejabat, kata juru bicara Budi Prasetyo.',
    );
  });

  it('never loses a condition', () => {
    const sentence =
      'Pemerintah akan menaikkan harga bahan bakar minyak bersubsidi pada awal tahun depan, jika harga minyak dunia tetap di atas seratus dolar per barel.';
    expect(shortened(sentence, 100)).toBeUndefined();
  });
});
