import type { Language } from './language.js';

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

// Written without the last point, lower-case. A name or a figure follows these, so their point never ends a sentence.
const BEFORE_A_NAME_ID = set(`
  dr drs dra ir prof h hj kh k.h tn ny sdr sdri bpk ust tgk r.m r.a r.ng nn
  jend letjen mayjen brigjen brigjend mayjend kol letkol kapt lettu letda sertu serda kopda praka pratu marsda marsdya laksda laksdya
  kombes kompol akbp akp iptu ipda aiptu aipda bripka bripda brigpol irjen komjen
  jl jln gg kec kab kel prov ds dsn kav blk rt rw perum komp gd lt
  pt cv ud pd fa rp rp usd tgl telp tlp hp fax cq c.q cf vs
  a.n u.b u.p s.d d.a d.l a.l a.s b.d hlm hal thn bln yg dgn utk tsb sbg spt krn dlm kpd
  alm almh pol inf dir purn mr mrs ms st
`);

const BEFORE_A_NAME_EN = set(`
  mr mrs ms messrs dr prof rev fr sr hon gov sen rep pres gen lt col maj capt cmdr adm sgt cpl pvt mt
  vs v e.g i.e cf viz approx est al
`);

// These end a sentence only when the next word looks like the beginning of one.
const MAY_END_ID =
  set(`dll dsb dst dkk tbk ttd pst swt saw s.h m.h s.e m.m s.t m.t s.pd m.pd s.ip m.si m.sc s.sos s.kom m.kom s.ag ph.d sp.og
  inc corp ltd co jr a.m p.m u.s u.k d.c`);
const MAY_END_EN = set(
  `inc corp ltd co bros llc plc jr sr etc a.m p.m u.s u.k u.n e.u d.c ph.d m.d b.a m.a u.s.a dept ave blvd rd st ft tbk`,
);

// An abbreviation only in front of a figure ("No. 5"), otherwise a word ("No. He left.").
const BEFORE_A_FIGURE = set('no nos nomor art vol fig hlm hal pp p pg ch');
// Capitalised only ("Sun." but not "the sun."); a figure or a capital without more may follow them.
const CALENDAR = set('jan feb mar apr jun jul aug agt agu sep sept okt oct nov des dec mon tue wed thu fri sat sun');

const STARTERS_ID = set(`
  ia dia mereka kami kita saya anda hal namun tetapi tapi selain sementara menurut pada di dalam dari dengan untuk sebelumnya ini itu
  setelah saat ketika jika bila kini lalu kemudian para adapun meski meskipun bahkan selanjutnya sebagai karena sejak akibat oleh tak
  tidak hingga atas ada akan juga sudah telah masih belum semua seluruh sejumlah beberapa berdasarkan terkait tahun hari keduanya
  berikut pihak presiden menteri polisi pemerintah sedangkan sehingga sebab maka nah apa siapa bagaimana mengapa kata ujar
  dan atau the
`);
const STARTERS_EN = set(`
  the he she it they we i but and in on at a an his her their this that these those when while however if as for after before
  meanwhile there what you not no so our my its with by from to who both some many last one two officials police prices shares
  how why where earlier later since under during more most all each another such then now even
`);

// What comes before a lone capital letter that is a label and not a first name: "vitamin C.", "Grup A."
const LABELLED = set(
  'vitamin grup group kelas class tipe type hepatitis influenza blok block plan rencana seri serie series huruf letter golongan nilai peringkat gerbang gate poin opsi option',
);

/** What the word in front of a point says about that point. */
export type PointMeaning = 'never ends' | 'may end' | 'ends before words' | 'ends';

/** Reads the word in front of a point (without the point). Case decides nothing except for lone letters. */
export function meaningOfPoint(word: string, language: Language): PointMeaning {
  const folded = word.toLowerCase();
  const indonesian = language !== 'en';
  const english = language !== 'id';
  if (BEFORE_A_FIGURE.has(folded)) return 'ends before words';
  if (CALENDAR.has(folded)) return /^\p{Lu}/u.test(word) ? 'may end' : 'ends';
  if (indonesian && BEFORE_A_NAME_ID.has(folded)) return 'never ends';
  if (english && BEFORE_A_NAME_EN.has(folded)) return 'never ends';
  if ((indonesian && MAY_END_ID.has(folded)) || (english && MAY_END_EN.has(folded))) return 'may end';
  if (/^\p{L}(?:\.\p{L})+$/u.test(word)) return 'may end';
  return 'ends';
}

/** Whether a word often opens a sentence, which settles the doubtful cases ("U.S. The …", "Tbk. Selain itu …"). */
export function opensSentences(word: string, language: Language): boolean {
  const folded = word.toLowerCase();
  return (language !== 'en' && STARTERS_ID.has(folded)) || (language !== 'id' && STARTERS_EN.has(folded));
}

/** Whether a lone letter after this word is a label ("vitamin C"), not an initial ("R. Soeharto"). */
export function labelsLetters(word: string): boolean {
  return LABELLED.has(word.toLowerCase());
}
