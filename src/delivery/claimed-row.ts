import type { ClaimedDelivery, TargetMessage } from './delivery.js';

/** Columns as the driver gives them: eight-byte numbers and instants are strings. */
export interface ClaimedRow extends Record<string, unknown> {
  id: string;
  chat_id: string;
  cause: string;
  kind: ClaimedDelivery['kind'];
  priority: number;
  act: ClaimedDelivery['act'];
  target: TargetRow | null;
  edition_id: string | null;
  broadcast_id: string | null;
  article_ids: number[];
  params: Record<string, unknown>;
  /** planned: an edit that waits until it is known what became of its message. */
  state: 'sending' | 'cancelled' | 'planned';
  due_at: string;
  deadline_at: string | null;
  attempts: number;
  claims: number;
}

interface TargetRow {
  id: number;
  message_id: number;
  kind: ClaimedDelivery['kind'];
  cause: string;
  broadcast_id: number | null;
  article_ids: number[];
  params: Record<string, unknown>;
  settled_at: string;
}

/** Reads a claimed row. */
export function toDelivery(row: ClaimedRow): ClaimedDelivery {
  return {
    id: Number(row.id),
    chatId: Number(row.chat_id),
    cause: row.cause,
    kind: row.kind,
    priority: row.priority,
    act: row.act,
    target: row.target === null ? null : toTarget(row.target),
    editionId: row.edition_id === null ? null : Number(row.edition_id),
    broadcastId: row.broadcast_id === null ? null : Number(row.broadcast_id),
    articleIds: row.article_ids,
    params: row.params,
    dueAt: new Date(row.due_at),
    deadlineAt: row.deadline_at === null ? null : new Date(row.deadline_at),
    attempts: row.attempts,
    claims: row.claims,
  };
}

function toTarget(row: TargetRow): TargetMessage {
  return {
    deliveryId: row.id,
    messageId: row.message_id,
    kind: row.kind,
    cause: row.cause,
    broadcastId: row.broadcast_id,
    articleIds: row.article_ids,
    params: row.params,
    sentAt: new Date(row.settled_at),
  };
}
