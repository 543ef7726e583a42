/** Lines that an advertisement leaves behind. */
const ADVERT =
  /^(?:scroll to (?:continue|resume)(?: with content| reading)?|advertisements?|advertorial|adverts?|iklan|sponsored(?: content)?|promoted(?: content)?|(?:story |article )?continue[sd]? (?:reading )?below(?: (?:this )?ad(?:vertisement)?)?|continue reading|loading(?: content)?|pasang iklan.*|lanjut(?:kan)? (?:membaca|baca).*|(?:skip|lewati) (?:ad|iklan).*|this slideshow requires javascript|video player is loading|play video|putar video)[\s.…:]*$/i;

/** "Baca juga: …": a pointer to another article or a video set between paragraphs. */
const POINTER =
  /^['"“‘*([]*(?:baca|simak|lihat|tonton|saksikan|cek)\s?(?:juga|pula|lagi|selengkapnya|berita|artikel|video|live|foto|infografis|halaman)\b/i;
const ALWAYS_POINTER =
  /^['"“‘*([]*(?:baca (?:juga|pula|berita|artikel|selengkapnya)|gambas:|pilihan editor\s*:|artikel ini telah tayang|berita ini telah tayang|sumber artikel\s*:)/i;
const ENGLISH_POINTER =
  /^(?:read (?:more|also|next|full story)|also read|see also|see more|related(?: (?:news|stor(?:y|ies)|articles?|coverage.*|posts?|links?|content|topics?))?|recommended(?: (?:reading|for you|stories))?|don['’]?t miss|watch(?: (?:now|live|more|next))?|more|more (?:news|stories|like this|on this (?:story|topic))|also on .{2,30}|you (?:may|might) also like|trending(?: now)?|latest news|breaking news|top stories|most (?:read|popular)|story continues|holiday gift guides|highlights|warning|in this article|table of contents|daftar isi)\s*(?:$|[:|…>»]+)/i;

/** Pictures: captions, credits, counters of a gallery. */
const CREDIT =
  /^(?:\(?(?:photos?|fotos?|images?|pictures?|pics?|gambar|ilustrasi|illustration|graphic|infografis)(?:\s+(?:credits?|by|courtesy(?: of)?|oleh|copyright|caption|provided by))?\s*(?:[:©/]|\d+\s*(?:of|dari)\b)|image (?:copyright|caption)\b|(?:photo|image|picture|media) (?:credits?|courtesy|by)\b|(?:kredit|sumber|dok\.?) (?:foto|gambar)\b|dok(?:umentasi)?\.?\s?[:/]|©|file photo\b|\(?(?:getty images|afp photo|ap photo|shutterstock|istimewa)\b)/i;
const COUNTER =
  /^(?:(?:image|photo|foto|gambar|slide|picture)?\s*\d+\s*(?:of|dari|\/)\s*(?:\/\s*)?\d+|caption|close|tutup|expand|\d{1,3}|next|prev(?:ious)?|hide caption|toggle caption|zoom)$/i;
const CREDITED =
  /(?:\((?:images?|photos?|fotos?|pic(?:ture)?s?|credits?|source|sumber|dok\.?|video|graphic)\s?[:/©][^()]{0,80}\)|\([^()]{0,40}(?:ap photo|afp photo|getty images?|\/getty|\/afp|\/ap|via ap|via reuters|reuters\/|antara foto|detikcom\/|shutterstock)[^()]{0,60}\)|\((?:afp|ap|reuters|antara|xinhua|epa|istimewa|dok\.?)(?: foto)?\s?[/:.][^()]{0,60}\)|\b(?:antara|reuters|afp|xinhua)(?: foto)?\/[\w ./-]{2,60}|(?:getty images|shutterstock|ap photo|istockphoto))\W*$/i;

/** Buttons and counters of sharing. */
const SHARE =
  /^(?:share(?: (?:this|on|via|now|to|with).{0,40})?|tweet|bagikan(?: .{0,30})?|sebarkan(?: .{0,20})?|facebook|twitter|x|whatsapp|telegram|line|pinterest|linkedin|instagram|youtube|tiktok|email|e-mail|copy(?: link)?|salin(?: (?:link|tautan|url))?|link (?:copied|tersalin).*|tautan .{0,20}disalin|url (?:berhasil )?(?:disalin|copied)|print|cetak|save|simpan|pin it|comments?|komentar|reply|balas|like|suka|likes?|follow(?: us)?|ikuti(?: kami)?|sign in|log ?in|masuk|daftar|subscribe|\d[\d.,]*[kmb]?\s*(?:comments?|komentar|shares?|views?|likes?|suka|dilihat|kali dibaca|dibaca)|tags?|tag:|topik|updated|published|caption|report (?:this )?(?:ad|error)|laporkan.{0,30}|font size.*|ukuran (?:font|huruf).*|a[-+]|listen.{0,40}|dengarkan.{0,40})\s*[:+]?$/i;

/** Invitations to subscribe or follow: they open with the imperative. Only looked for in short blocks near a text's ends. */
const INVITATION =
  /^\W*(?:(?:yuk|ayo|mari|please|jangan (?:lupa|lewatkan)|don['’]t forget to|want more\?|untuk|dan)\b[, ]*.{0,30})?(?:sign(?:ing)? up|subscribe|join|get|register|receive|berlangganan|langganan|bergabung|gabung|daftar|dapatkan|ikuti|nikmati|cek|simak|pilih|baca|unduh|download|update|temukan|follow|find|like|kunjungi|baca juga)\b.{0,100}(?:news ?letters?|inbox|buletin|notifi(?:cations?|kasi)|our (?:channel|app|forums?|podcast)|whatsapp|telegram|google news|saluran|breaking news|twitter|facebook|instagram|youtube|tiktok|social media|media sosial|threads|letterbox)/i;

/** Contact lines, rights, notices: set around an article, never its text. */
const NOTICE =
  /(?:\b(?:follow|find|like)\b (?:him|her|them|me|us|@?\w+(?:['’]s)?(?: \w+)?)\b.{0,40}\b(?:on|at)\b.{0,30}(?:twitter|facebook|instagram|youtube|tiktok|threads|https?:)|have a (?:news )?tip\b|(?:can|may) be reached (?:at|by)|(?:contact|reach|email|hubungi|e-mail)\s(?:him|her|them|me|us|kami|the (?:author|writer|reporter))\b|if you enjoyed this|tell us what you think|what do you think\?$|all rights reserved|hak cipta|copyright (?:©|\(c\)|@|20\d\d|19\d\d)|©\s?(?:20|19)\d\d|©\w+ 20\d\d|may not be (?:reproduced|published|republished|redistributed)|subject to copyright|no part may be reproduced|dilarang (?:mengambil|mengutip|menyalin|memperbanyak)|(?:telah|sudah) (?:di)?tayang(?:kan)? di|pertama kali (?:tayang|terbit) di|this (?:article|story|post) (?:originally|first) (?:appeared|published|ran)|this (?:post|article|page) (?:may )?contains? affiliate|(?:earn|receive) a(?:n affiliate)? commission|(?:this|our) (?:web)?site uses cookies|we use cookies|menggunakan cookies?|terms of (?:use|service)|privacy policy|kebijakan privasi|appeared in the .{3,40} print edition)/i;

const RIGHTS_START =
  /^(?:copyright|©|hak cipta|citation:|via syndigate|source\s*:|sumber\s*:|provided by\b|editor\s*:|penulis\s*:|reporter\s*:|pewarta\s*:|uploader\s*:|additional reporting by|tempo de leitura|waktu baca|min(?:ute)?s? read|\d+ min(?:ute)?s? read|reading time|filed under|posted in|ditulis dalam|categories\b|kategori\b|tags?\s*:|labels?\s*:|label\s*:|keywords?\s*:|kata kunci\s*:|topics?\s*:|topik\s*:|image source)/i;

/** Headings after which a page goes on with something else than its article. */
const SECTION_END =
  /^(?:about the authors?|about the writer|tentang penulis|profil penulis|related(?: (?:articles?|stories|news|posts?|coverage.*|content|reading|links?|topics?))?|berita (?:terkait|lainnya|terbaru|populer|pilihan|rekomendasi)|artikel (?:terkait|lainnya|populer)|(?:baca|lihat) juga|you (?:may|might) (?:also )?(?:like|be interested in).*|read (?:next|more)|up next|recommended(?: for you| stories| reading| articles?| videos?)?|rekomendasi(?: (?:untuk anda|artikel|berita|lainnya))?|(?:most|terpopuler|paling) (?:read|popular|viewed|dibaca|populer).*|terpopuler|terkini|komentar(?: \(\d+\))?|\d+ komentar|\d+ comments?|comments?(?: \(\d+\))?|leave a (?:reply|comment)|tinggalkan (?:balasan|komentar)|something to consider|trending(?: (?:now|stories|topics?))?|latest (?:news|stories|posts?)|popular (?:posts?|stories|news)|postingan (?:populer|terkait|lama|baru)|more (?:from|in|on|stories|news)\b.*|sponsored(?: content| links)?|from (?:around )?the web|around the web|newsletter.*|what to read next|editor['’]?s picks?|share this(?: (?:article|story|post|page))?|like this|join the (?:conversation|discussion)|get the latest.*|pilihan editor|video (?:pilihan|terkait|populer)|foto terkait|tags?|topik(?: terkait)?|kata kunci)\s*[:.…»>]*$/i;

const fits = (text: string, pattern: RegExp, longest: number): boolean => text.length <= longest && pattern.test(text);

/** Whether a block is a leftover of the page around an article wherever it stands: an advert, a pointer, a button, a credit. */
export function isBoilerplate(text: string): boolean {
  return (
    fits(text, ADVERT, 120) ||
    fits(text, SHARE, 60) ||
    fits(text, COUNTER, 30) ||
    fits(text, ALWAYS_POINTER, 300) ||
    (fits(text, POINTER, 220) && !/[.!?]["”’']?$/.test(text)) ||
    fits(text, ENGLISH_POINTER, 200) ||
    isCaption(text)
  );
}

/** Whether a block describes or credits a picture. */
export function isCaption(text: string): boolean {
  return fits(text, CREDIT, 200) || fits(text, CREDITED, 320);
}

/** Whether a short block near the start or end of an article invites, credits or claims rights. */
export function isAround(text: string): boolean {
  return fits(text, INVITATION, 260) || fits(text, NOTICE, 300) || fits(text, RIGHTS_START, 300);
}

/** Whether a heading or short line opens what follows an article: related news, comments, the author's portrait. */
export function endsArticle(text: string): boolean {
  return fits(text, SECTION_END, 60);
}

/** Takes out marks that sit inside a paragraph: "[Gambas:Video 20detik]", "(Baca juga: …)", a glued "ADVERTISEMENT". */
export function stripInserts(text: string): string {
  return text
    .replace(/\[(?:gambas|video|embed|caption|button|gallery)\b[^\]]{0,200}\](?:[^[\]]{0,80}\[\/\w+\])?/gi, ' ')
    .replace(/\((?:baca|lihat|simak|tonton)(?: juga)?\s*:[^()]{0,200}\)/gi, ' ')
    .replace(/\s*SCROLL TO (?:CONTINUE|RESUME)(?: WITH CONTENT| READING)?\s*/g, ' ')
    .replace(/(?<=^|[.!?"”]\s?)\s*ADVERTISEMENT\s*(?=$|[\p{Lu}"“])/gu, ' ')
    .replace(/\s{2,}/g, ' ')
    .trim();
}
