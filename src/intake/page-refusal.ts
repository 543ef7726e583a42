import type { Block } from './html-to-blocks.js';
import { isProse } from './page-cleaning.js';
import { refusePage, type PageOutcome } from './page.js';

/** What a page shows besides its text, taken before the text is cut out. */
export interface PageSigns {
  readonly title: string;
  readonly passwordField: boolean;
  readonly video: boolean;
  /** The page calls itself an article (JSON-LD or og:type). */
  readonly article: boolean;
  /** False where the publisher says that reading costs. */
  readonly free: boolean;
  /** The first characters of all text on the page. */
  readonly words: string;
}

const CHALLENGE =
  /just a moment|checking (?:if the site connection is secure|your browser)|enable javascript and cookies to continue|attention required! \| cloudflare|verify(?:ing)? (?:that )?you are (?:a )?human|access denied|request unsuccessful\. incapsula|pardon our interruption|are you a robot/i;
const ERROR =
  /(?:^|\b(?:error|galat|http)\s*)(?:400|401|403|404|410|429|500|502|503|504)\b|\b(?:page|halaman|content|article|artikel|berita)\b.{0,24}(?:not found|tidak (?:dapat )?ditemukan|tidak (?:tersedia|ada)|does(?:n['’]t| not) exist|no longer available|sudah dihapus|telah dihapus)|not found|service unavailable|internal server error|bad gateway|gateway time-?out|under maintenance|(?:sedang|dalam) (?:perbaikan|pemeliharaan)/i;
const LOGIN = /\b(?:log ?in|sign ?in|masuk(?: akun)?|daftar akun|register)\b/i;
const COOKIES = /cookie|consent|gdpr|persetujuan/gi;
const PAYWALL =
  /subscribe (?:now )?to (?:continue|read|unlock)|to continue reading|(?:this|the) (?:article|content|story) is (?:for|only available to|exclusive to) (?:subscribers|members)|already a subscriber|subscribers? only|berlangganan (?:untuk|sekarang)|khusus pelanggan|konten (?:ini )?(?:premium|khusus|eksklusif)|untuk (?:lanjut|melanjutkan) membaca|lanjutkan membaca dengan berlangganan|sudah berlangganan/i;

/** What a wall says in front of the rest of an article; an article about subscriptions does not speak to its reader so. */
const WALL =
  /^(?=.{0,220}$).*(?:\b(?:subscribe|sign in|log in|register)\b.{0,40}\bto (?:continue|read|unlock|keep)|\b(?:berlangganan|langganan|masuk|daftar)\b.{0,40}\buntuk (?:lanjut|melanjutkan|membaca|baca)\b|^(?:artikel|konten|berita) (?:ini )?(?:hanya |khusus )(?:untuk |bagi )?(?:pelanggan|pembaca|member)|\b(?:this|the) (?:article|content|story) is (?:for|only available to|exclusive to) (?:subscribers|members)|already a subscriber\?|sudah berlangganan\?)/i;

/** Walls stand among the last so many blocks. */
const NEAR_END = 4;

/** The blocks of an article without the call to subscribe that stands where the rest would be. */
export function withoutWall(blocks: readonly Block[]): Block[] {
  return blocks.filter((block, at) => at < blocks.length - NEAR_END || !WALL.test(block.text));
}

/** From this length on, a text counts as an article whatever stands around it, if it is no wall or error. */
const ARTICLE_LENGTH = 250;

/**
 * Decides whether what was cut out of a page is an article; returns the refusal if not. Short texts are judged by the
 * page around them: one sentence is an article where the page says so or nothing speaks against it.
 */
export function judgeText(signs: PageSigns, blocks: readonly Block[], raw: readonly Block[]): PageOutcome | null {
  const prose = blocks.filter(isProse);
  const length = prose.reduce((sum, block) => sum + block.text.length, 0);
  const text = blocks.map((block) => block.text).join(' ');
  const around = `${signs.title} ${text.slice(0, 600)} ${length < ARTICLE_LENGTH ? signs.words : ''}`;

  if (CHALLENGE.test(signs.title) || (length < 600 && CHALLENGE.test(around)))
    return refusePage('error-page', 'The site shows a check against robots instead of the article.');
  if (
    length < 600 &&
    !signs.article &&
    (ERROR.test(signs.title) || (length < ARTICLE_LENGTH && ERROR.test(around.slice(0, 300))))
  ) {
    return refusePage('error-page', 'The page is an error message of its site.');
  }
  const consent = (around.match(COOKIES) ?? []).length;
  if (
    !signs.article &&
    ((length < 1200 && consent >= 5 && consent * 60 > text.length / 4) || (length < ARTICLE_LENGTH && consent >= 2))
  ) {
    return refusePage('cookie-wall', 'The page asks for consent to cookies instead of showing the article.');
  }
  if (length >= ARTICLE_LENGTH)
    return isList(signs, prose, raw)
      ? refusePage('list-only', 'The page lists articles and has none of its own.')
      : null;
  if (signs.passwordField && length < 120 && LOGIN.test(around))
    return refusePage('login', 'The page asks to log in before it shows anything.');
  if (!signs.free || PAYWALL.test(around)) {
    return length >= 120 ? null : refusePage('paywall', 'The article stands behind a paywall.');
  }
  if (signs.video && length < 120) return refusePage('video-only', 'The page is a video without an article.');
  if (prose.length > 0 || (signs.article && text.length >= 40)) {
    return isList(signs, prose, raw)
      ? refusePage('list-only', 'The page lists articles and has none of its own.')
      : null;
  }
  if (isList(signs, prose, raw)) return refusePage('list-only', 'The page lists articles and has none of its own.');
  return refusePage('no-article', 'The page has no running text.');
}

/** Many links to elsewhere, and no three paragraphs that follow one another. */
function isList(signs: PageSigns, prose: readonly Block[], raw: readonly Block[]): boolean {
  if (signs.article) return false;
  const linked = raw.filter((block) => block.linked > 0.8 * block.text.length).length;
  return linked >= 8 && linked > 2 * prose.length;
}
