import { sql } from 'drizzle-orm';
import type { Database } from '../db/client.js';
import { broadcastPanels } from '../db/schema/index.js';
import { goingCause } from './broadcast-approval.store.js';

export type BroadcastPanelStore = ReturnType<typeof createBroadcastPanelStore>;

/** A message in which somebody watches a broadcast. */
export interface Panel {
  chatId: number;
  messageId: number;
}

/** Where broadcasts are watched, so that any process can edit these messages, also after a restart. */
export function createBroadcastPanelStore(db: Database) {
  return {
    /** Somebody watches a broadcast in this message from now on, and in no earlier one. */
    async watch(broadcastId: number, panel: Panel): Promise<void> {
      await db
        .insert(broadcastPanels)
        .values({ broadcastId, ...panel })
        .onConflictDoUpdate({
          target: [broadcastPanels.broadcastId, broadcastPanels.chatId],
          set: { messageId: panel.messageId },
        });
    },

    /** Broadcasts that are being sent or have just ended, and those that somebody watches. */
    async watched(now: Date): Promise<number[]> {
      const rows = await db.execute<{ id: string }>(sql`
        select id from broadcasts
        where state in ('sending', 'paused') or finished_at > ${now.toISOString()}::timestamptz - interval '1 minute'
        union select broadcast_id from broadcast_panels order by 1`);
      return rows.map((row) => Number(row.id));
    },

    /** The messages in which a broadcast is watched: those that were tapped, and the one that told the asker that it goes. */
    async of(broadcastId: number): Promise<Panel[]> {
      const rows = await db.execute<{ chat_id: string; message_id: string }>(sql`
        select chat_id, message_id from broadcast_panels where broadcast_id = ${broadcastId}
        union
        select d.chat_id, d.message_id from broadcasts b
        join deliveries d on d.chat_id = b.asked_by and d.cause = ${`notice:${goingCause(broadcastId)}`}
          and d.state = 'sent' and d.message_id is not null
        where b.id = ${broadcastId}`);
      return rows.map((row) => ({ chatId: Number(row.chat_id), messageId: Number(row.message_id) }));
    },

    /** Nobody watches it any more: it is over, and the messages say so. */
    async forget(broadcastId: number): Promise<void> {
      await db.execute(sql`delete from broadcast_panels where broadcast_id = ${broadcastId}`);
    },
  };
}
