const list = (names: string): string =>
  names
    .trim()
    .split(/\s*\|\s*/)
    .join('|');

// Where news is dated from most: enough to know a dateline that has no other mark than a dash.
const PLACES = list(`
  Jakarta|Jakarta Pusat|Jakarta Selatan|Jakarta Barat|Jakarta Timur|Jakarta Utara|Bogor|Depok|Tangerang|Tangerang Selatan|Bekasi|Bandung|Cimahi|
  Cirebon|Sukabumi|Tasikmalaya|Garut|Karawang|Purwakarta|Subang|Indramayu|Cianjur|Serang|Cilegon|Lebak|Semarang|Solo|Surakarta|Magelang|
  Salatiga|Tegal|Pekalongan|Purwokerto|Banyumas|Cilacap|Kudus|Klaten|Boyolali|Sragen|Yogyakarta|Jogja|Sleman|Bantul|Surabaya|Malang|Batu|Kediri|
  Blitar|Madiun|Mojokerto|Pasuruan|Probolinggo|Jember|Banyuwangi|Sidoarjo|Gresik|Lamongan|Tuban|Denpasar|Badung|Gianyar|Mataram|Lombok|Kupang|
  Banda Aceh|Aceh|Medan|Padang|Bukittinggi|Pekanbaru|Dumai|Batam|Tanjungpinang|Tanjung Pinang|Jambi|Palembang|Bengkulu|Bandar Lampung|Lampung|
  Pangkalpinang|Pangkal Pinang|Pontianak|Palangkaraya|Palangka Raya|Banjarmasin|Banjarbaru|Samarinda|Balikpapan|Nusantara|Tarakan|Makassar|
  Manado|Palu|Kendari|Gorontalo|Mamuju|Ambon|Ternate|Sofifi|Jayapura|Wamena|Timika|Merauke|Manokwari|Sorong|
  Singapura|Singapore|Kuala Lumpur|Bangkok|Manila|Hanoi|Phnom Penh|Yangon|Dili|Tokyo|Seoul|Pyongyang|Beijing|Shanghai|Hong Kong|Hongkong|Taipei|
  New Delhi|Mumbai|Dhaka|Islamabad|Kabul|Teheran|Tehran|Baghdad|Riyadh|Riyad|Jeddah|Mekkah|Makkah|Madinah|Mecca|Dubai|Abu Dhabi|Doha|Kairo|Cairo|
  Gaza|Yerusalem|Jerusalem|Tel Aviv|Ramallah|Beirut|Damaskus|Damascus|Ankara|Istanbul|Moskow|Moscow|Kiev|Kyiv|London|Paris|Berlin|Brussels|Brussel|
  Madrid|Barcelona|Roma|Rome|Milan|Jenewa|Geneva|Wina|Vienna|Athena|Athens|Den Haag|The Hague|Amsterdam|Oslo|Stockholm|Warsawa|Warsaw|
  Washington|Washington DC|New York|Los Angeles|San Francisco|Chicago|Houston|Havana|Caracas|Brasilia|Rio de Janeiro|Buenos Aires|Canberra|Sydney|
  Melbourne|Perth|Wellington|Johannesburg|Nairobi|Khartoum|Tripoli
`);

const SOURCES = list(`
  ANTARA|ANTARA News|Antaranews|CNN Indonesia|CNBC Indonesia|Kompas TV|Kompas|Tempo|Republika|Rimanews|Metrotvnews|Metro TV|VIVA|VIVAnews|Okezone|
  Sindonews|Kumparan|JPNN|Pos Kota|Liputan6|Detikcom|Detik|Merdeka|Suara|Tribunnews|Tribun|Bisnis|Kontan|Katadata|Beritasatu|Inilah|Jawa Pos|
  DailySocial|Reuters|AP|AFP|Bloomberg|BBC|Yonhap|Xinhua|Kyodo|VOA|RMOL|iNews|IDN Times|Goal Indonesia|Goal|Juara|Bola|Harian Jogja
`);

// White space and the invisible marks that some content systems leave behind a dateline.
const SPACE = String.raw`[\s\u200b-\u200f\ufeff]*`;
const DASH = String.raw`(?:\s-\s?-|\s-(?=[\s\u200b-\u200f])|\s?--|\s[–—―]|[—―]|(?<=\p{Lu}\p{Lu})–(?=\s)|(?<=[)\]]\s*)[-–—―])`;
const MONTH = String.raw`(?:Jan|Feb|Mar|Apr|Mei|May|Ju[nli]|Agu|Agt|Aug|Sep|O[kc]t|Nov|De[sc])\p{L}{0,7}\.?`;
const DAY = String.raw`(?:\p{Lu}\p{L}{3,5},\s)?(?:${MONTH} \d{1,2}|\d{1,2} ${MONTH})(?:,? \d{4})?`;
const BRACKET = String.raw`[(\[][^()\[\]]{1,40}[)\]]`;
const DOMAIN = String.raw`[\p{L}\p{N}]+(?:${SPACE}\.${SPACE}(?:com|co|id|net|tv|org|news|info|COM|CO|ID|NET|TV|ORG|NEWS|INFO))+`;
const CAPITALS = String.raw`(?:\p{Lu}[\p{Lu}.']{3,}(?: \p{Lu}[\p{Lu}.']+){0,3}|\p{Lu}[\p{Lu}.']+ \p{Lu}[\p{Lu}.']{2,})(?![\p{L}\p{N}.'])`;
const PART = String.raw`(?:${DOMAIN}|(?:${PLACES})(?![\p{L}\p{N}])|(?:${SOURCES})(?![\p{L}\p{N}])|${CAPITALS}|${BRACKET}|${DAY})`;

const PATTERNS = [
  // Named parts, or capitals, or brackets, joined by commas, bars or nothing, up to a dash: "Jakarta, CNN Indonesia --",
  // "JUARA.NET, TOKYO -", "SEOUL, Jan. 21 (Yonhap) --", also with the spaces of tokenised text.
  new RegExp(String.raw`^${SPACE}${PART}(?:${SPACE}[,/|]?${SPACE}${PART}){0,4}${SPACE}${DASH}${SPACE}`, 'u'),
  // Any capitalised place in front of a bracketed agency, a domain or a source: "Wamena (ANTARA) -".
  new RegExp(
    String.raw`^${SPACE}\p{Lu}[\p{L}.'-]+(?:[ ,/]+\p{Lu}[\p{L}.'-]+){0,4}${SPACE},?${SPACE}(?:${BRACKET}|(?:${SOURCES})(?![\p{L}\p{N}])|${DOMAIN})${SPACE}${DASH}${SPACE}`,
    'u',
  ),
  // A city in capitals with its country or state: "DUBAI, United Arab Emirates —", "HOUSTON, Tex. (AP) —".
  new RegExp(
    String.raw`^${SPACE}\p{Lu}{3,}(?: \p{Lu}{2,}){0,2}, \p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+){0,3}${SPACE}(?:${BRACKET})?${SPACE}${DASH}${SPACE}`,
    'u',
  ),
  // A source in brackets that runs into its sentence: "Hong Kong (CNN Business)A muddled view …".
  new RegExp(String.raw`^${SPACE}(?:${PLACES}) \((?:${SOURCES}|CNN)(?: \p{Lu}\p{L}+)?\)${SPACE}(?=["“\p{Lu}])`, 'u'),
  // Two habits without a dash: "Liputan6.com, Jakarta Banjir …" and "Jakarta: Presiden …".
  new RegExp(String.raw`^${SPACE}${DOMAIN}${SPACE},${SPACE}(?:${PLACES})\s+(?=["“\p{Lu}])`, 'u'),
  new RegExp(String.raw`^${SPACE}Jakarta\s?:\s+(?=["“\p{Lu}].{60})`, 'u'),
];

const ONLY_SOURCE = new RegExp(String.raw`^${SPACE}(?:${SOURCES})${SPACE}${DASH}`, 'u');

/** Datelines are found within so many characters. */
const LONGEST = 200;
/** Nothing shorter is a sentence of its own once the dateline is gone. */
const SHORTEST_REST = 15;

/** A prefix that is only a name and one dash may belong to its sentence: "Jakarta - Bandung - Surabaya", "Solo - kota batik - …". */
function belongs(prefix: string, rest: string): boolean {
  if (/[(.[\]:]|-\s?-/.test(prefix) || ONLY_SOURCE.test(prefix)) return false;
  if (!/^["“'‘(]*\s*(?:[\p{Lu}\p{N}]|\p{Ll}{1,2}\p{Lu})/u.test(rest)) return true;
  return /^[^.\d]{0,40}\s[-–—]\s(?!\d)/.test(rest);
}

/**
 * Takes the dateline (place, source, date, up to the dash) off the front of a sentence: "Jakarta, CNN Indonesia -- Presiden …" →
 * "Presiden …". Tokenised text ("Jakarta ( ANTARA News ) - …") is read too. A sentence without one comes back unchanged; so does one
 * of which next to nothing would be left.
 */
export function withoutDateline(sentence: string): string {
  for (const pattern of PATTERNS) {
    const prefix = pattern.exec(sentence.slice(0, LONGEST))?.[0];
    if (prefix === undefined) continue;
    const rest = sentence.slice(prefix.length);
    if (rest.length >= SHORTEST_REST && !belongs(prefix, rest)) return rest;
  }
  return sentence;
}

const BYLINE = /(?<=[.!?…"”]\s*)[([]\s*[^()[\]]{1,30}\s*[)\]]\s*\.?\s*$/;
const ONLY_BYLINE = /^\s*(?:[([]\s*[^()[\]]{1,40}\s*[)\]]|\(\s*\*+\s*\))\s*[.*]*\s*$/;

/** Takes a reporter's or agency's mark off the end of a sentence ("… katanya. (rsa/abc)", "[cob]"); a sentence that is nothing else becomes ''. */
export function withoutByline(sentence: string): string {
  if (ONLY_BYLINE.test(sentence)) return '';
  return sentence.replace(BYLINE, '').trimEnd();
}
