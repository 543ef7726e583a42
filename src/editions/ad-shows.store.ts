import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import type { AdShown } from './ad-choice.js';
import { idsParameter } from './schedules.store.js';

/** How often some chats were shown some ads, by chat. */
export async function readAdsShown(
  db: Database,
  chatIds: readonly number[],
  adIds: readonly number[],
): Promise<Map<number, AdShown[]>> {
  const rows = await db.execute<{
    chat_id: number;
    ad_id: number;
    day: string;
    today: number;
    total: number;
    hidden: boolean;
  }>(sql`
    select chat_id::float8 as chat_id, ad_id::float8 as ad_id, day::text as day, today, total, hidden from ad_shows
    where chat_id = any(${idsParameter(chatIds)}) and ad_id = any(${idsParameter(adIds)})`);
  const shown = new Map<number, AdShown[]>();
  for (const { chat_id, ad_id, ...row } of rows) {
    const of = shown.get(chat_id) ?? [];
    of.push({ adId: ad_id, ...row });
    shown.set(chat_id, of);
  }
  return shown;
}

/** Counts ads that were put into digests, in the transaction that enqueues these. Each chat comes once at the most. */
export async function noteAds(
  db: Database,
  rows: readonly { chatId: number; adId: number; day: string }[],
): Promise<void> {
  if (rows.length === 0) return;
  await db.execute(sql`
    insert into ad_shows (chat_id, ad_id, day, today, total)
    select r."chatId", r."adId", r.day, 1, 1
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as r("chatId" bigint, "adId" bigint, day date)
    join ads a on a.id = r."adId" join chats c on c.id = r."chatId"
    on conflict (chat_id, ad_id) do update set
      today = case when ad_shows.day = excluded.day then ad_shows.today + 1 else 1 end,
      day = excluded.day, total = ad_shows.total + 1`);
}
