import { sql } from 'drizzle-orm';
import type { Database } from '../../src/db/client.js';

/** Articles of the archive that is filled: what fifty busy feeds bring in some days. */
const articleCount = 5_000;
/** Topics that each reader follows. */
const followed = 5;

const words =
  'rudal korea banjir semarang rupiah gempa presiden menteri sidang pemilu harga beras minyak emas saham polisi jaksa hakim sekolah guru rumah sakit dokter vaksin timnas liga gol pelatih stadion jalan tol kereta bandara pelabuhan kapal nelayan petani hujan gunung api desa kota pasar pabrik buruh upah pajak anggaran'.split(
    ' ',
  );

/** A word for each article `n`, another for each step. */
const word = (step: number) =>
  sql`(${`{${words.join(',')}}`}::text[])[1 + (n * ${step} + n / ${step + 6}) % ${words.length}]`;

/** Fills a database of a running Kabar with readers who follow topics and an archive that can be searched. */
export async function fillArchive(db: Database, ids: readonly number[]): Promise<void> {
  const first = ids[0] ?? 0;
  await db.execute(sql`
    insert into chats (id, type, locale, time_zone, last_cutoff_at, created_at)
    select id, 'private', case when id % 10 = 0 then 'en' else 'id' end, 'Asia/Jakarta', now(), now()
    from generate_series(${first}::bigint, ${first + ids.length - 1}::bigint) id on conflict do nothing`);
  await db.execute(sql`
    insert into subscriptions (chat_id, topic_id, created_at)
    select c.id, t.id, now() from chats c
    join generate_series(0, ${followed - 1}) n on true
    join (select id, row_number() over (order by id) - 1 as place, count(*) over () as total from topics where words is null) t
      on t.place = (c.id * 7 + n * 31) % t.total
    on conflict do nothing`);
  await db.execute(sql`
    insert into sources (name, created_at) select 'Sumber ' || n, now() from generate_series(1, 20) n`);
  await db.execute(sql`
    insert into articles (source_id, canonical_url, url, title, summary, long_summary, body, language, labels, published_at,
      first_seen_at, content_hash, status)
    select (select min(id) from sources) + n % 20, 'https://contoh.example/' || n, 'https://contoh.example/' || n, title,
      array[sentence], array[sentence, sentence], repeat(sentence || ' ', 12), 'id', '{}', now() - n * interval '3 minutes', now(),
      n::text, 'published'
    from (
      select n, initcap(${word(1)} || ' ' || ${word(7)} || ' di ' || ${word(13)}) as title,
        ${word(3)} || ' dan ' || ${word(5)} || ' dibahas ' || ${word(11)} || ' bersama ' || ${word(17)} || ' sejak pekan lalu.' as sentence
      from generate_series(1, ${articleCount}) n
    ) told`);
  await db.execute(sql`
    insert into matches (article_id, topic_id, because, place, score, matched_at)
    select a.id, t.id, 'kata', 'title', 3, a.published_at from articles a
    join generate_series(0, 2) n on true
    join (select id, row_number() over (order by id) - 1 as place, count(*) over () as total from topics where words is null) t
      on t.place = (a.id * 13 + n * 57) % t.total
    on conflict do nothing`);
  await db.execute(sql`analyze`);
}
