import { squeeze } from './html-to-blocks.js';
import { isBoilerplate } from './page-boilerplate.js';

/** A line of copied text; `apart` when an empty line stands before it. */
export interface Line {
  readonly text: string;
  readonly apart: boolean;
}

/** Words of menus, search boxes and buttons that stand alone on a line. */
const MENU = new Set(
  `notification|notifications|notifikasi|kategori|kategori berita|cari|cari berita|cari artikel|search|search for:|pencarian|iklan|menu|menu utama|main menu|navigasi|navigation|home|beranda|halaman depan|depan|
news|berita|berita utama|berita terbaru|terbaru|terkini|terpopuler|populer|indeks|index|indeks berita|nasional|internasional|dunia|politik|hukum|kriminal|peristiwa|daerah|regional|megapolitan|metro|metropolitan|nusantara|ekonomi|bisnis|keuangan|finansial|
money|market|pasar|industri|olahraga|sport|sports|bola|sepakbola|sepak bola|liga|raket|hiburan|entertainment|hot|hype|seleb|selebritas|selebriti|musik|film|gaya hidup|lifestyle|life|wolipop|fashion|kuliner|food|travel|wisata|kesehatan|health|
tekno|teknologi|techno|tech|inet|sains|science|otomotif|oto|auto|pendidikan|edukasi|edu|properti|property|opini|kolom|opinion|editorial|foto|photo|photos|galeri|gallery|video|videos|tv|live|live tv|live streaming|infografis|infographic|podcast|fokus|
khas|liputan khusus|advertorial|x-pose|skip to content|skip to main content|langsung ke konten|lewati ke konten|loncat ke konten|toggle navigation|open menu|close menu|tutup menu|close|tutup|ok|oke|batal|cancel|lainnya|more|lihat semua|see all|view all|selengkapnya|
login|log in|sign in|sign up|masuk|daftar|register|logout|keluar|akun|my account|profil|profile|subscribe|berlangganan|langganan|newsletter|kontak|kontak kami|contact|contact us|hubungi kami|tentang|tentang kami|about|about us|redaksi|pedoman media siber|disclaimer|
kebijakan privasi|privacy policy|privacy|terms|terms of service|syarat dan ketentuan|karir|karier|career|careers|kode etik|sitemap|site map|rss|faq|bantuan|help|dark mode|mode gelap|mode terang|light mode|bahasa|language|english|indonesia|
bagikan|bagikan:|share|share:|share this|share this:|facebook|twitter|whatsapp|telegram|line|email|pinterest|linkedin|instagram|youtube|tiktok|threads|copy link|salin|salin tautan|link|print|cetak|komentar|comments|comment|0 komentar|no comments|no comments:|tidak ada komentar|tidak ada komentar:|
tags|tag|tags:|tag:|label|labels|labels:|topik|topics|editor|font|kecil|besar|normal|a|a+|a-|baca|dengarkan|listen|simpan|save|bookmark|laporkan|report|ikuti|follow|follow us|ikuti kami|previous|next|prev|sebelumnya|selanjutnya|berikutnya|older|newer|older posts|newer posts|
postingan lama|postingan lebih lama|postingan lebih baru|postingan baru|post a comment|posting komentar|kirim komentar|kirim|submit|send|reply|balas|diberdayakan oleh blogger|powered by blogger|arsip|archive|arsip blog|laporkan penyalahgunaan|lihat foto|perbesar|perkecil|
breaking news|trending|trending topic|hot topic|top news|headline|headlines|sorotan|pilihan|pilihan editor|rekomendasi|untuk anda|for you|all|semua|today|hari ini|premium|vip|plus|kompas tv|back to top|kembali ke atas|download|unduh|google play|app store|get the app|ad|ads|advertisement|sponsored|iklan baris`
    .split('|')
    .map((word) => word.trim()),
);

const CRUMBS = /^(?:home|beranda|depan|news|berita|indeks|you are here:?)\b\s*[>»›/\\|•→-]/i;
/** "Home > Nasional > Hukum", "Nasional | Dunia | Bola": short words between marks, no figures. */
const SEPARATED = /^[^.!?:\d>»›|•·]{1,30}(?:\s?[>»›|•·]\s?[^.!?:\d>»›|•·]{1,30}){2,}$/;
const SYMBOLS = /^[^\p{L}\p{N}]+$/u;
const SHARES =
  /^(?:(?:share|bagikan|sebarkan|kirim)\b.{0,20}:?\s*)?(?:(?:facebook|twitter|x|whatsapp|wa|telegram|line|email|e-mail|pinterest|linkedin|copy|link|salin|print|cetak|instagram|tweet|share|messenger|threads)[\s,|/•·-]*){2,}$/i;

/** Splits copied text into its lines that say something. */
export function toLines(text: string): Line[] {
  const lines: Line[] = [];
  let apart = true;
  for (const raw of text.split(/\r\n|[\n\r\u2028\u2029\v\f]/)) {
    const clean = squeeze(raw);
    if (clean !== '') lines.push({ text: clean, apart });
    apart = clean === '';
  }
  return unwrap(lines);
}

/** From this many characters on a line may be one of a paragraph that was broken to fit a column. */
const WRAPPED = 50;

/**
 * Joins lines that were broken to fit a column: only in a text that sets its paragraphs apart by empty lines, and only
 * after a long line that ends no sentence.
 */
function unwrap(lines: readonly Line[]): Line[] {
  const close = lines.filter((line, at) => at > 0 && !line.apart && (lines[at - 1]?.text.length ?? 0) >= WRAPPED);
  const broken = close.filter((line, at) => /^[\p{Ll}\p{N}"“(]/u.test(line.text) && at >= 0);
  if (broken.length < 3 || broken.length < 0.4 * close.length) return [...lines];
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const tail = last?.text.slice(-100) ?? '';
    if (last !== undefined && !line.apart && tail.length >= WRAPPED && !/[.!?…:]["”’')\]]*$/.test(tail)) {
      joined[joined.length - 1] = { text: `${last.text} ${line.text}`, apart: last.apart };
    } else joined.push(line);
  }
  return joined;
}

/** Whether a line belongs to the frame of its page: a menu word, a path of sections, a row of share buttons, an advert. */
export function isMenuLine(text: string): boolean {
  if (SYMBOLS.test(text)) return true;
  if (text.length > 160) return false;
  return (
    MENU.has(text.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}:+-]+$/gu, '')) ||
    CRUMBS.test(text) ||
    SEPARATED.test(text) ||
    SHARES.test(text) ||
    isBoilerplate(text)
  );
}

/** A line that only points to other articles; the headline it points to stands on the next line. */
export function pointsToNext(text: string): boolean {
  return /^(?:baca|simak|lihat|tonton|saksikan)(?: juga| pula| video| berita| artikel)?\s*:?$|^(?:also read|read also|related|see also|don['’]t miss|artikel terkait|berita terkait)\s*:?$/i.test(
    text,
  );
}
