const PRONOUN =
  /^["“'‘(\s]*(?:(?:ia|dia|beliau|mereka|keduanya|ketiganya|he|she|they|it|him|his|her|hers|their|its)(?![\p{L}-])|(?:hal|pernyataan|peristiwa|kejadian|kondisi|keputusan|langkah|aturan|kebijakan|pria|wanita|perempuan|korban|pelaku|menurut|kata|ujar|selain|untuk|atas|dengan|dari|karena|akibat|oleh)\s+(?:karena\s+)?(?:dia|ia|itu|ini|tersebut|hal\s+(?:itu|ini|tersebut))(?!\p{L}))/iu;
const DEMONSTRATIVE =
  /^["“'‘(\s]*(?:itu|ini|itulah|inilah|tersebut|hal\s+(?:itu|ini|tersebut|demikian|senada|serupa|sama)|demikian|begitu|that|this|these|those|such|there)(?!\p{L})/iu;
const CONNECTIVE =
  /^["“'‘(\s]*(?:namun|tetapi|tapi|akan tetapi|sementara(?:\s+itu)?|sedangkan|kemudian|lalu|lantas|bahkan|apalagi|sebab|karenanya|oleh (?:karena|sebab) itu|karena itu|maka|jadi|nah|adapun|juga|pasalnya|alhasil|akibatnya|artinya|dan|atau|lebih lanjut|selanjutnya|sebaliknya|di sisi lain|meski (?:begitu|demikian)|walau (?:begitu|demikian)|sebelumnya|padahal|hanya saja|sayangnya|dengan (?:begitu|demikian)|selain itu|tak hanya itu|tidak hanya itu|tak cuma itu|but|and|or|so|yet|however|meanwhile|then|also|besides|moreover|furthermore|therefore|instead|still|nevertheless)(?!\p{L})/iu;
const NAMELESS_SPEAKER =
  /["”,]\s*(?:(?:kata|ujar|ucap|tutur|ungkap|jelas|tegas|imbuh|lanjut|tambah|papar|terang|beber|sebut|tandas|pungkas|tukas|urai)(?:nya|\s+(?:dia|ia|beliau))|(?:he|she|they) (?:said|added|told|says)|said (?:he|she))(?!\p{L})/iu;
// "Dalam sidang itu, ia …", "In a new study, they …": what comes before the pronoun names nobody.
const LATE_PRONOUN = /^["“'‘(\s]*\p{L}[^,.\p{Lu}]{2,70},\s(?:ia|dia|beliau|mereka|he|she|they|it)(?![\p{L}-])/u;
const CALENDAR =
  /\b(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Januari|Februari|Maret|Mei|Juni|Juli|Agustus|Oktober|Desember|January|February|March|April|May|June|July|August|September|October|November|December)\b/g;
const LATE_CONNECTIVE =
  /^[^,.]{2,60},\s(?:however|meanwhile|though|in turn|namun|sementara itu|sebaliknya|di sisi lain),/iu;
const LEAD_SHARE = /\p{Lu}[\p{L}.'-]+/gu;

/** Whether a sentence opens with a pronoun or a pointer and so needs the one before it ("Ia …", "Hal tersebut …", "He …"). */
export function leansBack(sentence: string): boolean {
  return PRONOUN.test(sentence) || DEMONSTRATIVE.test(sentence);
}

/** Whether a quotation's speaker is only "dia", "-nya" or "he". */
export function namelessSpeaker(sentence: string): boolean {
  return NAMELESS_SPEAKER.test(sentence);
}

/**
 * Whether a sentence can open a summary: no pronoun or "hal tersebut" at its beginning, no connective that answers something
 * unsaid, and no quotation whose speaker is only "-nya" or "he".
 */
export function standsAlone(sentence: string): boolean {
  if (leansBack(sentence) || CONNECTIVE.test(sentence) || namelessSpeaker(sentence)) return false;
  if (LATE_PRONOUN.test(sentence.replaceAll(CALENDAR, 'x')) || LATE_CONNECTIVE.test(sentence)) return false;
  // A bare quotation names nobody who says it.
  return !(/^["“]/.test(sentence) && (sentence.replaceAll(/["“][^"”]*["”]/g, '').match(LEAD_SHARE) ?? []).length === 0);
}
