/**
 * Stems that the function article_search (in the migrations) takes out of Indonesian vectors: of function words whose stem no
 * word with a meaning of its own shares. The stemmer makes "dia" of "media" and "jadi" of "kejadian", so those stay. A word of
 * a search with such a stem is left out too, since no article could have it.
 */
export const SEARCH_STOP_LEXEMES: ReadonlySet<string> = new Set(
  `
yang di dan dengan ini untuk dari itu juga pada akan ke tidak bisa sudah sebaga saat reka namun sepert masih hanya
atau telah sete karena tak hingga secara bahwa kami berapa saya pun harus belum sementara para selain saja sebelum
selama tapi sejak lagi jika sangat tika kita sebuah memang bukan sampa sehingga agar sekitar kalau meski bahkan sedang
seorang yakni demiki tanpa setiap begitu sekarang semakin yaitu sekaligus selalu segera padahal per justru maka ya
`
    .split(/\s+/)
    .filter((lexeme) => lexeme !== ''),
);
