import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf, splitParagraphs, splitSentences } from '../../src/newsroom/sentences.js';

// Each case is written with "|" where a sentence ends.
const INDONESIAN = `
Presiden bertemu dr. Boyke di istana.|Keduanya berbincang satu jam.
Prof. Dr. Ir. H. Budi Santoso, M.Sc. meresmikan gedung itu.|Acara selesai sore hari.
Rumahnya di Jl. Sudirman No. 5, Jakarta.|Polisi datang pukul 10.00 WIB.
Harga beras naik menjadi Rp1.000.000 per kuintal.|Pedagang mengeluh.
Inflasi tercatat 3.5 persen.|Angka itu turun dari bulan lalu.
R. M. Soerjo lahir di Magetan.|Ia gubernur pertama Jawa Timur.
PT. Telkom Indonesia Tbk. membagikan dividen.|Sahamnya naik.
CV. Maju Jaya digugat pailit.|Sidang digelar Senin.
Surat itu ditandatangani a.n. Bupati Sleman.|Isinya belum diumumkan.
Pendaftaran dibuka s.d. Maret 2025.|Peminat bisa mendaftar daring.
Petani menanam padi, jagung, dll.|Selain itu, mereka beternak.
Mereka membawa tenda, obat, dsb. untuk korban banjir.|Bantuan tiba malam hari.
Penelitian Rahman dkk. diterbitkan tahun ini.|Hasilnya mengejutkan.
Gempa terasa di Kec. Cililin, Kab. Bandung Barat.|Tidak ada korban jiwa.
Hj. Aminah berangkat haji bersama H. Rahmat.|Mereka pulang bulan depan.
Pernyataan itu dikutip dari Kompas.com.|Menteri belum menanggapi.
Suara.com melaporkan kejadian itu.|Warga panik.
Kunjungi https://kabar.example/berita.html?id=3.5 untuk rincian.|Situs itu diperbarui tiap jam.
"Kami siap bertanding. Semua pemain sehat," kata pelatih.|Laga digelar malam ini.
"Tidak!" teriak pria itu.|Orang-orang menoleh.
"Apakah ini benar?" tanya hakim.|Saksi mengangguk.
Dia berkata, "Saya tidak tahu."|Lalu ia pergi.
“Kita harus menang. Tidak ada pilihan,” ujar Messi.|Argentina unggul 2-0.
Mengapa harga naik?|Ini penjelasan Bulog.
Awas!|Jalan licin di Puncak.
Jumlahnya mencapai 1.250 orang...|Namun data itu belum pasti.
Ia ragu... tetapi akhirnya setuju.|Kontrak diteken Jumat.
Vitamin C.|D. Kusuma tidak ada hubungannya.
Indonesia masuk Grup A.|Malaysia di Grup B.
KH. Ma'ruf Amin hadir.|Ia memberi sambutan.
K.H. Abdurrahman Wahid dikenang hari ini.|Ribuan orang datang.
Letjen. Sutiyoso memimpin apel.|Pasukan lengkap.
Brigjen. Pol. Ahmad Dofiri hadir di Polda.|Ia tidak berkomentar.
Tn. Hasan dan Ny. Siti menikah.|Pesta digelar sederhana.
Lihat hlm. 12 untuk tabel lengkap.|Data berasal dari BPS.
Rapat dimulai pukul 19.30 WIB.|Hasilnya diumumkan besok.
Perusahaan itu (PT. Abadi Tbk.) merugi.|Direksi mundur.
Skornya 2-1.|Persib naik ke peringkat dua.
Korban bernama Andi (23), warga Depok.|Ia tewas di tempat.
Kejadian berlangsung Senin (21/1/2024).|Polisi menyelidiki.
Nomor telp. 021-555 dapat dihubungi.|Layanan buka 24 jam.
Sdr. Joko dipanggil penyidik.|Ia mangkir.
Gubernur, a.l. Ridwan Kamil, menolak.|Rapat ditunda.
Uang itu disetor melalui a.n. Yayasan Bina Insan.|Jumlahnya Rp 2,5 miliar.
Pasal 5.|Ayat itu dihapus.
Menurut UU No. 11 Tahun 2020, izin dipermudah.|Buruh menolak.
Ia lulusan S.Pd. dari UNY.|Kini ia mengajar di desa.
Yahoo! Indonesia menutup layanannya.|Pengguna kecewa.
Apple merilis iPhone 17.|iPhone itu dijual mulai Rp 15 juta.
Polisi menyita sabu 1,5 kg.|Barang itu dari Malaysia.
Suhu mencapai 38,5 derajat.|BMKG mengimbau warga waspada.
"Saya tidak bersalah," katanya.|"Saya akan banding."
Ledakan terjadi di Jl. H. R. Rasuna Said.|Tiga orang luka.
Kasus itu ditangani Dir. Reskrimum Polda.|Tersangka ditahan.
Ketua DPRD Prov. Banten ditahan KPK.|Ia bungkam.
Mereka tiba pukul 05.00.|Matahari belum terbit.
Apa kabar, Pak Menteri?|Baik-baik saja!|Mari mulai rapat.
Pesawat jatuh di Papua.|Dua pilot selamat.
Film itu (rilis 2019. Sutradara Joko Anwar) laris.|Penontonnya 4 juta.
Bank Indonesia (BI) menahan suku bunga 5,75%.|Rupiah menguat.
Ia tinggal di Gg. Mawar RT. 03 RW. 05.|Rumahnya kecil.
PT . Charoen Pokphand mengekspor ayam .|Nilainya Rp 5 miliar .
" Kami siap . Semua sehat , " kata Budi .|Laga digelar Sabtu ( 27 / 3 ) .
Pasien dirawat di RSUD dr. Soetomo.|Kondisinya stabil.
`;

const ENGLISH = `
Mr. Smith met Dr. Jones in Washington.|They talked for an hour.
The U.S. economy grew 3.5 percent.|Analysts were surprised.
He lives in the U.S.|The house is small.
Shares of Apple Inc. rose on Monday.|Tesla fell.
The meeting starts at 9 a.m. on Friday.|Bring your badge.
The shop closes at 5 p.m.|The staff go home.
"Are you sure?" she asked.|He nodded.
"We won. We really won," said the coach.|Fans cheered.
Prices rose to $1,000.50 a barrel.|OPEC met.
Gov. Gavin Newsom signed the bill.|It takes effect in January.
The St. Louis team lost.|It was close.
He said no. 5 people agreed.
See No. 5 on the list.|It is new.
J. K. Rowling wrote the book.|It sold millions.
The firm, Acme Corp., filed for bankruptcy.|Creditors wait.
Fruits, nuts, etc. are healthy.|Eat more of them.
Lt. Gen. Mark Milley testified.|Senators listened.
Is it over?|Nobody knows!|Time will tell.
The report (see p. 12) is long.|Few read it.
On Jan. 21 the court ruled.|The company appealed.
The bill was passed on Sun. Feb. 2 by the House.|The Senate votes next.
They waited in the sun.|Children played.
He earned a Ph.D. in physics.|Now he teaches.
She said, "I don't know."|Then she left.
Well... maybe.|We will see.
Visit www.example.com/news.html for more.|It is free.
The vote was 51-49.|It passed.
Rep. Adam Schiff vs. Devin Nunes was tense.|Cameras rolled.
The drug, e.g. aspirin, is cheap.|Doctors like it.
Sen. Bernie Sanders, I-Vt., spoke.|The crowd roared.
Vitamin C.|It helps against colds.
The U.K. Parliament voted.|Brexit was delayed.
`;

const cases = (list: string): string[] => list.trim().split('\n');
const pieces = (line: string): string[] => line.split('|');
/** Puts the space back where the sentences were written apart; feeds lose it between paragraphs ("Papua.Dua"). */
const joined = (line: string): string => line.replace('Papua.|', 'Papua.').replaceAll('|', ' ');

describe('sentences of Indonesian news', () => {
  it.each(cases(INDONESIAN))('%s', (line) => {
    expect(splitSentences(joined(line), 'id')).toEqual(pieces(line));
  });
});

describe('sentences of English news', () => {
  it.each(cases(ENGLISH))('%s', (line) => {
    expect(splitSentences(joined(line), 'en')).toEqual(pieces(line));
  });
});

describe('quotations', () => {
  const text = '"Tarif harus diatur. Keduanya dipanggil. Kami siap," ucap Zulkifli. Rapat ditunda.';

  it('stay in one piece with their speaker unless asked otherwise', () => {
    expect(splitSentences(text, 'id')).toEqual([
      '"Tarif harus diatur. Keduanya dipanggil. Kami siap," ucap Zulkifli.',
      'Rapat ditunda.',
    ]);
  });

  it('can be cut, and every piece knows how it stands to the marks', () => {
    expect(
      sentencesOf(text, 'id', 'split').map(({ text, beginsInQuote, endsInQuote }) => [
        text,
        beginsInQuote,
        endsInQuote,
      ]),
    ).toEqual([
      ['"Tarif harus diatur.', false, true],
      ['Keduanya dipanggil.', true, true],
      ['Kami siap," ucap Zulkifli.', true, false],
      ['Rapat ditunda.', false, false],
    ]);
  });

  it('that are never closed do not swallow the rest of the article', () => {
    expect(splitSentences('"Kami siap. Semua sehat. Laga digelar malam ini.', 'id')).toHaveLength(3);
  });
});

describe('paragraphs', () => {
  it('are parted by empty lines and by line breaks after a finished sentence', () => {
    expect(splitParagraphs('Satu.\nDua tiga.\r\n\r\nEmpat\u2028Lima')).toEqual(['Satu.', 'Dua tiga.', 'Empat', 'Lima']);
  });

  it('of hard-wrapped text are put together again', () => {
    expect(splitParagraphs('Presiden bertemu\nmenteri di istana.\nMereka makan siang.')).toEqual([
      'Presiden bertemu menteri di istana.',
      'Mereka makan siang.',
    ]);
  });

  it('keep list entries apart and their numbers on them', () => {
    expect(splitSentences('Tiga hal:\n1. Beras naik.\n2. Gula turun.\n- minyak tetap', 'id')).toEqual([
      'Tiga hal:',
      '1. Beras naik.',
      '2. Gula turun.',
      '- minyak tetap',
    ]);
  });
});

describe('any text', () => {
  it('loses no letter and gains none when it is cut into sentences', () => {
    const words = fc.constantFrom(
      'Ia',
      'Dr.',
      '"',
      '”',
      'pergi.',
      'Rp1.000',
      '…',
      '!',
      '(',
      ')',
      'U.S.',
      '\n',
      'kota,',
      'R.',
      '5.',
      'Apa?',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(words, fc.string({ maxLength: 8 })), { maxLength: 40 }),
        fc.constantFrom('id', 'en', 'other'),
        (list, language) => {
          const text = list.join(' ');
          for (const mode of ['keep', 'split'] as const) {
            const bare = (value: string) => value.replaceAll(/\s+/g, '');
            expect(bare(splitSentences(text, language, mode).join(' '))).toBe(bare(text));
          }
        },
      ),
    );
  });

  it('of nothing gives nothing', () => {
    expect(splitSentences(' \n\t ', 'id')).toEqual([]);
  });

  it.each(['". ', '(A. ', 'a.b.', 'a\n', '1.', 'A. B. ', '\n', '"a '])(
    'of a hundred thousand times %j is cut in a moment',
    (part) => {
      expect(splitSentences(part.repeat(100_000), 'id').length).toBeGreaterThanOrEqual(part.trim() === '' ? 0 : 1);
    },
  );
});
