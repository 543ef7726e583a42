/** How much of a page is searched: such a notice stands where the article stood. */
const SEARCHED = 256 * 1024;
/** Characters of words that are read of a page, and of an article. */
const PAGE_HEAD = 3_000;
const ARTICLE_HEAD = 400;

const THING = 'berita|artikel|tulisan|konten|halaman|laporan';
const ENDED = 'dicabut|ditarik|dihapus|diturunkan|dibatalkan';
const GONE = 'withdrawn|retracted|removed|taken down|deleted|unpublished';

/** What a publisher writes of the very page one reads. Bounded gaps keep the search linear. */
const OF_ITSELF = [
  `\\b(?:${THING}) ini\\b.{0,40}\\b(?:${ENDED})\\b`,
  `\\b(?:kami|redaksi)\\b.{0,30}\\b(?:mencabut|menarik|menghapus|menurunkan)\\b.{0,20}\\b(?:${THING})\\b`,
  `\\bpencabutan (?:${THING})\\b`,
  `\\bthis (?:article|story|report|page)\\b.{0,40}\\b(?:${GONE})\\b`,
  `\\bwe\\b.{0,20}\\b(?:withdrawn|retracted|removed|taken down)\\b.{0,20}\\b(?:article|story|report)\\b`,
];
/** What stands on a page that has nothing else to say; within an article it could be news of something else. */
const ALONE = [
  `\\b(?:${THING})\\b.{0,60}\\b(?:telah|sudah|resmi)\\b.{0,20}\\b(?:${ENDED})\\b`,
  `\\b(?:article|story|report|page|content)\\b.{0,60}\\b(?:has|have|was|were)\\b.{0,20}\\b(?:${GONE})\\b`,
  '\\b(?:article|story)\\b.{0,10}\\bno longer available\\b',
];

const ofItself = new RegExp(OF_ITSELF.join('|'), 'iu');
const ofItselfOrAlone = new RegExp([...OF_ITSELF, ...ALONE].join('|'), 'iu');

/** Whether an article says at its beginning that it is taken back. */
export function saysWithdrawn(title: string, text: string): boolean {
  return ofItself.test(`${title} ${text.slice(0, ARTICLE_HEAD)}`.replaceAll(/\s+/g, ' '));
}

/**
 * Whether a page that has no article any more says that it was taken back. Reads what stands outside of tags, scripts and
 * styles, by one walk from front to back, so that no page can make it slow.
 */
export function pageSaysWithdrawn(html: string): boolean {
  const page = html.slice(0, SEARCHED);
  const lower = page.toLowerCase();
  let words = '';
  for (let at = 0; at < page.length && words.length < PAGE_HEAD;) {
    const open = page.indexOf('<', at);
    words += page.slice(at, open === -1 ? page.length : open);
    if (open === -1) break;
    const hidden = /^<(script|style|template|svg)\b/.exec(lower.slice(open, open + 10))?.[1];
    const close = hidden === undefined ? open : lower.indexOf(`</${hidden}`, open);
    const end = close === -1 ? -1 : page.indexOf('>', close);
    if (end === -1) break;
    words += ' ';
    at = end + 1;
  }
  return ofItselfOrAlone.test(words.slice(0, PAGE_HEAD).replaceAll(/\s+/g, ' '));
}
