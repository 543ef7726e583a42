import type { Kabar } from './kabar.js';

/** Has Kabar read the news site's feed, as if an owner had added it. */
export async function readNewsSite(kabar: Kabar): Promise<void> {
  await kabar.database.db.execute(`
    with source as (insert into sources (name, created_at) values ('Warta Uji', '2026-01-01T00:00:00Z') returning id)
    insert into feeds (source_id, url, next_look_at, created_at)
    select id, '${kabar.site.url}/feed', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z' from source`);
}
