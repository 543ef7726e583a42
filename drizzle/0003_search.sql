-- A text as it is searched: letters without diacritics, and hyphens and slashes as spaces, so that "Jong-un" is "Jong Un" and
-- "dan/atau" two words. Character for character, so that what is found at a place stands at the same place of the text.
CREATE FUNCTION search_plain(text text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  select case when text ~ '[\u00c0-\u021b]'
    then translate(text,
      '-/‐‑–—ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĨĩĪīĬĭĮįİıĴĵĶķĹĺĻļĽľŁłŃńŅņŇňŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſȘșȚț',
      '      AAAAAACEEEEIIIINOOOOOOUUUUYaaaaaaceeeeiiiinoooooouuuuyyAaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhIiIiIiIiIiJjKkLlLlLlLlNnNnNnOoOoOoRrRrRrSsSsSsSsTtTtUuUuUuUuUuUuWwYyYZzZzZzsSsTt')
    else translate(text, '-/‐‑–—', '      ')
  end
$$;--> statement-breakpoint
-- What an article is found by. Postgres has no stop words for Indonesian: those that have no meaning of their own, nor any
-- derived word that has one, are taken out. A text is searched up to a length that a tsvector can always hold.
CREATE FUNCTION article_search(language text, title text, body text, source_id bigint, published_at timestamptz) RETURNS tsvector
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  select case when language = 'en' then
    setweight(to_tsvector('pg_catalog.english', search_plain(left(title, 1000))), 'A')
      || setweight(to_tsvector('pg_catalog.english', search_plain(left(body, 50000))), 'C')
  else ts_delete(
    setweight(to_tsvector('pg_catalog.indonesian', search_plain(left(title, 1000))), 'A')
      || setweight(to_tsvector('pg_catalog.indonesian', search_plain(left(body, 50000))), 'C'),
    array[
      'yang', 'di', 'dan', 'dengan', 'ini', 'untuk', 'dari', 'itu', 'juga', 'pada', 'akan', 'ke', 'tidak',
      'bisa', 'sudah', 'sebaga', 'saat', 'reka', 'namun', 'sepert', 'masih', 'hanya', 'atau', 'telah', 'sete',
      'karena', 'tak', 'hingga', 'secara', 'bahwa', 'kami', 'berapa', 'saya', 'pun', 'harus', 'belum',
      'sementara', 'para', 'selain', 'saja', 'sebelum', 'selama', 'tapi', 'sejak', 'lagi', 'jika', 'sangat',
      'tika', 'kita', 'sebuah', 'memang', 'bukan', 'sampa', 'sehingga', 'agar', 'sekitar', 'kalau', 'meski',
      'bahkan', 'sedang', 'seorang', 'yakni', 'demiki', 'tanpa', 'setiap', 'begitu', 'sekarang', 'semakin',
      'yaitu', 'sekaligus', 'selalu', 'segera', 'padahal', 'per', 'justru', 'maka', 'ya'
    ])
  end || array_to_tsvector(array[
    '@s' || source_id,
    '@d' || floor(extract(epoch from published_at - timestamptz '1970-01-01 00:00:00+00') / 86400)::bigint,
    '@m' || floor(extract(epoch from published_at - timestamptz '1970-01-01 00:00:00+00') / (16 * 86400))::bigint,
    '@y' || floor(extract(epoch from published_at - timestamptz '1970-01-01 00:00:00+00') / (256 * 86400))::bigint
  ])
$$;--> statement-breakpoint
CREATE TABLE "words" (
	"word" text PRIMARY KEY NOT NULL,
	"articles" integer NOT NULL,
	"last_article_id" bigint NOT NULL,
	"near" integer[]
);
--> statement-breakpoint
ALTER TABLE "articles" drop column "search";--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "search" "tsvector" GENERATED ALWAYS AS (article_search(language, title, body, source_id, published_at)) STORED;--> statement-breakpoint
-- Dropping the column has taken its index along.
CREATE INDEX "articles_search" ON "articles" USING gin ("search") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "words_near" ON "words" USING gin ("near") WITH (fastupdate=false);
