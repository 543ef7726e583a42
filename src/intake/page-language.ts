/** Words that are frequent in one language and rare in the other. */
const INDONESIAN = new Set(
  'yang dan di dari untuk dengan pada dalam ini itu tidak adalah akan ke juga oleh tersebut karena telah sudah bisa ada atau saat para mereka kami kita dia ia menjadi kata lebih sebagai bahwa setelah sebelum tanpa lagi saja hanya harus dapat bagi secara setiap hingga sejak antara seorang sebuah jika agar namun sementara selama seperti masih belum bukan ujar ucap'.split(
    ' ',
  ),
);
const ENGLISH = new Set(
  'the and of to in that is for on with was as it by at from his her he she they has have be are not this which were been its will an who'.split(
    ' ',
  ),
);

/**
 * The language of a page: what the text says when at least 40 words make it plain, else what the page declares. Themes
 * often declare English whatever they carry, so a clear text overrules; Malay, which has the same small words, keeps its
 * declaration. Returns ISO 639-1 or null.
 */
export function pageLanguage(text: string, declared: string | null): string | null {
  const code = declaredLanguage(declared);
  const words =
    text
      .slice(0, 6000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  let indonesian = 0;
  let english = 0;
  for (const word of words) {
    if (INDONESIAN.has(word)) indonesian += 1;
    else if (ENGLISH.has(word)) english += 1;
  }
  const most = Math.max(indonesian, english);
  const share = words.length === 0 ? 0 : most / words.length;
  const plain = code === null ? most >= 2 && share > 0.04 : words.length >= 40 && share > 0.08;
  if (plain && most > 3 * Math.min(indonesian, english)) {
    if (indonesian > english) return code === 'ms' ? 'ms' : 'id';
    return 'en';
  }
  return code;
}

/** "in-ID" (Java's old code), "id_ID", "Indonesian" and the like as ISO 639-1. */
function declaredLanguage(declared: string | null): string | null {
  const text = declared?.trim().toLowerCase() ?? '';
  if (/^(in|id|ind)([-_].*)?$|^(bahasa )?indonesian?$/.test(text)) return 'id';
  if (/^eng?([-_].*)?$|^english$/.test(text)) return 'en';
  return /^([a-z]{2})([-_].*)?$/.exec(text)?.[1] ?? null;
}
