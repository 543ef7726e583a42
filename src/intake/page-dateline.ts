const OUTLETS =
  'ANTARA(?: News)?|CNN Indonesia|CNBC Indonesia|BBC (?:News )?Indonesia|VOA Indonesia|DW Indonesia|Rimanews|VIVA(?:news)?|TEMPO(?: Interaktif)?|REPUBLIKA|KOMPAS(?: TV)?|Liputan ?6|Okezone|SINDOnews|TRIBUN\\w*|Jawa ?Pos|iNews|BeritaSatu|IDN Times|IDNTimes|Kumparan|kumparan\\w+|Pos Kota|Poskota(?:news)?|detik\\w*|Bisnis|Investor Daily|Kontan|Media Indonesia|MI|Suara Merdeka|Pikiran Rakyat|Rmol|JPNN|Medcom|Metro ?TV|Akurat|Alinea|Tirto|Katadata|Reuters|AFP|AP|Xinhua|Bernama|Anadolu|Sputnik|BERITA\\w*|SUARA\\w*|NU Online|Warta Ekonomi|WE Online|Gatra|Merdeka|Suara|InfoPublik|Infopublik|HUMAS\\w*';
const DOMAIN = '[A-Za-z][\\w-]{1,24}(?:\\.[A-Za-z]{2,12}){1,3}';
const PLACE = "\\p{Lu}[\\p{L}'’.]*(?:[ -]\\p{Lu}[\\p{L}'’.]*){0,3}";
const SOURCE = `(?:${OUTLETS}|${DOMAIN})`;
const DASH = '(?:\\s(?:--|—|–|-|:|\\|)\\s*(?:-+\\s*)?|(?:--|—|–)\\s?|[-:|]\\s+)';
const WIDE_DASH = '\\s(?:--|—|–|-)\\s*(?:-\\s*)?|(?:--|—|–)\\s?';

/** Places that papers open with in ordinary letters; a place in capitals needs no list. */
const CITIES =
  'Jakarta(?: (?:Pusat|Selatan|Barat|Timur|Utara))?|Bandung|Surabaya|Medan|Semarang|Makassar|Palembang|Yogyakarta|Jogja|Solo|Surakarta|Denpasar|Bali|Bogor|Depok|Tangerang(?: Selatan)?|Bekasi|Malang|Padang|Pekanbaru|Batam|Banjarmasin|Balikpapan|Samarinda|Pontianak|Manado|Mataram|Kupang|Ambon|Jayapura|Sorong|Manokwari|Ternate|Kendari|Palu|Gorontalo|Mamuju|Bengkulu|Jambi|Lampung|Bandar Lampung|Serang|Cilegon|Cirebon|Tegal|Magelang|Sleman|Bantul|Kediri|Banda Aceh|Aceh|Nusantara|London|Washington(?: DC)?|New York|Beijing|Tokyo|Seoul|Pyongyang|Moskow|Kyiv|Kiev|Paris|Berlin|Kairo|Riyadh|Gaza|Yerusalem|Tel Aviv|Teheran|Baghdad|Damaskus|Ankara|Istanbul|New Delhi|Islamabad|Kabul|Bangkok|Manila|Hanoi|Kuala Lumpur|Singapura|Canberra|Sydney|Jenewa|Brussel|Roma|Madrid|Barcelona|Milan|Manchester';

const FORMS = [
  // "Jakarta, CNN Indonesia --", "Jakarta (ANTARA) -", "KOMPAS.com -", "JAKARTA, KOMPAS.com -", "JUARA.NET, TANGERANG -"
  `(?:${PLACE}(?:,\\s*${PLACE})?,?\\s*)?\\(?${SOURCE}(?:\\s*/\\s*${SOURCE})?\\)?(?:,\\s*${PLACE})?${DASH}`,
  // "(ANTARA News) -"
  `\\(${SOURCE}\\)${DASH}`,
  // "JAKARTA -", "SPANYOL –", "JAKARTA, (Pos Kota) –"
  `\\p{Lu}{3,}(?:[ ,.-]{1,2}\\p{Lu}{2,}){0,3}(?:\\s?\\([^()]{2,24}\\))?,?(?:${WIDE_DASH})`,
  `(?:${CITIES})(?:,\\s*\\d{1,2}\\s\\p{L}+\\s\\d{4})?(?:\\s?\\([^()]{2,24}\\))?,?(?:${WIDE_DASH})`,
];
const DATELINE = new RegExp(`^(?:${FORMS.join('|')})(?=["“”'‘(\\[]?[\\p{Lu}\\d“"‘(])`, 'u');

/**
 * Takes the place and outlet off the first paragraph of an Indonesian article: "Jakarta, CNN Indonesia -- ",
 * "JAKARTA (ANTARA News) - ", "Suara.com - ", "KOMPAS.com - ". What follows must start like a sentence.
 */
export function stripDateline(text: string): string {
  const head = text.slice(0, 120);
  const match = DATELINE.exec(head);
  if (match === null || match[0].length > 70 || match[0].length >= text.length - 20) return text;
  return text.slice(match[0].length).trimStart();
}
