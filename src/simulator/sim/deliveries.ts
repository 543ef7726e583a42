import type { Refused } from '../answer.js';
import type { Delivery } from '../world/ledger.js';
import type { ChatRecord, DeliveryCounts } from '../world/types.js';
import type { World } from '../world/world.js';
import { limitOf, wrong } from './answer.js';
import { deliveryView } from './views.js';

/** Every chat there is: groups and channels, then the private chats of each bot. */
export function allChats(world: World): ChatRecord[] {
  return [...world.groups.values(), ...[...world.bots.values()].flatMap((bot) => [...bot.privateChats.values()])];
}

/** The deliveries that fit the filters of a query, with counts. */
export function deliveries(world: World, query: URLSearchParams): Refused | object {
  const chatId = query.get('chat_id');
  const botId = query.get('bot');
  const kind = query.get('kind');
  const text = query.get('text');
  const since = query.get('since');
  const from = since === null ? Number.NEGATIVE_INFINITY : Date.parse(since);
  if (Number.isNaN(from)) return wrong(`"since" must be an instant such as 2026-11-23T06:30:00Z, and is "${since}".`);
  if (kind !== null && kind !== 'new' && kind !== 'edit' && kind !== 'delete')
    return wrong('"kind" must be new, edit or delete.');
  const kept = world.ledger.kept();
  const fitting = kept.filter(
    (one) =>
      (chatId === null || String(one.chat_id) === chatId) &&
      (botId === null || String(one.bot_id) === botId) &&
      (kind === null || one.kind === kind) &&
      one.at >= from &&
      (text === null || one.text.includes(text)),
  );
  const ofAllTime = text === null && since === null;
  const { counts, chats } = ofAllTime ? countAll(world, chatId, botId, kind) : countKept(fitting);
  const limit = limitOf(query, 'limit', 100_000, 100_000);
  const first = kept[0];
  return {
    deliveries: limit === 0 ? [] : fitting.slice(-limit).map(deliveryView),
    counts,
    chats,
    kept_since: world.ledger.dropped() && first ? new Date(first.at).toISOString() : null,
  };
}

interface Counted {
  counts: Record<'new' | 'edit' | 'delete', number>;
  chats: number;
}

function countKept(fitting: readonly Delivery[]): Counted {
  const counts = { new: 0, edit: 0, delete: 0 };
  const chats = new Set<number>();
  for (const { kind, chat_id } of fitting) {
    counts[kind] += 1;
    chats.add(chat_id);
  }
  return { counts, chats: chats.size };
}

function countAll(world: World, chatId: string | null, botId: string | null, kind: string | null): Counted {
  const counts = { new: 0, edit: 0, delete: 0 };
  const chats = new Set<number>();
  for (const { chat, one } of countsWithin(world, chatId)) {
    if (botId !== null && String(one.botId) !== botId) continue;
    for (const name of ['new', 'edit', 'delete'] as const) {
      if (one[name] === 0 || (kind !== null && kind !== name)) continue;
      counts[name] += one[name];
      chats.add(chat.id);
    }
  }
  return { counts, chats: chats.size };
}

function* countsWithin(world: World, chatId: string | null): Generator<{ chat: ChatRecord; one: DeliveryCounts }> {
  for (const chat of allChats(world)) {
    if (chatId === null || String(chat.id) === chatId) for (const one of chat.counts) yield { chat, one };
  }
}

/** The counts of each chat and bot, of all time. */
export function chatCounts(world: World, query: URLSearchParams): object {
  const all = [...countsWithin(world, query.get('chat_id'))].map(({ chat, one: { botId, ...counts } }) => ({
    chat_id: chat.id,
    bot_id: botId,
    ...counts,
  }));
  const offset = limitOf(query, 'offset', 0, Number.MAX_SAFE_INTEGER);
  return { chats: all.slice(offset, offset + limitOf(query, 'limit', 100_000, 100_000)) };
}

/** For each text of a new message: to how many chats it went, how often, and most often to one. */
export function textCounts(world: World): object {
  const texts = new Map<string, Map<number, number>>();
  for (const { kind, text, chat_id } of world.ledger.kept()) {
    if (kind !== 'new') continue;
    const chats = texts.get(text) ?? new Map<number, number>();
    texts.set(text, chats.set(chat_id, (chats.get(chat_id) ?? 0) + 1));
  }
  const rows = [...texts].map(([text, chats]) => {
    const copies = [...chats.values()];
    return {
      text,
      chats: chats.size,
      copies: copies.reduce((sum, one) => sum + one, 0),
      most_in_one_chat: copies.reduce((a, b) => Math.max(a, b), 0),
    };
  });
  return { texts: rows };
}
