import { Refused } from '../answer.js';
import type { Webhooks } from '../webhooks.js';
import { botByToken, TOKEN } from '../world/bots.js';
import type { Delivery } from '../world/ledger.js';
import type { Bot, ChatRecord, DeliveryCounts } from '../world/types.js';
import type { World } from '../world/world.js';
import { fieldsOf, impossible, limitOf, optionalText, wrong, type SimRoute } from './answer.js';
import { botView, deliveryView, personView } from './views.js';

/** Routes that only look on, and the one that makes bots. */
export function lookingRoutes(
  world: World,
  webhooks: Webhooks,
  routes: () => Readonly<Record<string, SimRoute>>,
): Readonly<Record<string, SimRoute>> {
  const viewBot = (bot: Bot): object => botView(world, bot, webhooks.of(bot)?.url ?? '');
  return {
    'GET /sim/state': async (request) => {
      const chats = await routes()['GET /sim/chats']?.({ ...request, query: new URLSearchParams() });
      return {
        now: world.clock.now().toISOString(),
        bots: [...world.bots.values()].map(viewBot),
        people: [...world.people.values()].slice(0, 1000).map((person) => personView(world, person)),
        chats: chats && !(chats instanceof Refused) && 'chats' in chats ? chats.chats : [],
        limits: { ...world.limits },
        faults: world.faults.list(),
        last_event_id: world.events.lastId(),
        totals: {
          people: world.people.size,
          chats: allChats(world).length,
          messages: world.totals.messages,
          calls: world.calls.total(),
        },
      };
    },
    'GET /sim/bots': () => ({ bots: [...world.bots.values()].map(viewBot) }),
    'POST /sim/bots': ({ body }) => {
      const fields = fieldsOf(body);
      if (fields instanceof Refused) return fields;
      const token = optionalText(fields, 'token');
      if (token instanceof Refused) return token;
      if (!token || !TOKEN.test(token)) return wrong('"token" must be digits, a colon and letters, such as 1:abc.');
      const bot = botByToken(world, token);
      if (!bot) return impossible(`The id ${token.split(':')[0]} belongs to a bot with another token.`);
      const refused = setBot(bot, fields);
      if (refused) return refused;
      world.events.publish('bot', viewBot(bot));
      return { bot: viewBot(bot) };
    },
    'GET /sim/calls': ({ query }) => {
      const method = query.get('method')?.toLowerCase();
      const chatId = query.get('chat_id');
      const since = Number(query.get('since') ?? 0);
      const failed = query.get('failed') === '1';
      const fitting = world.calls
        .kept()
        .filter(
          (call) =>
            call.id > since &&
            (method === undefined || call.method.toLowerCase() === method) &&
            (chatId === null || String(call.parameters['chat_id']) === chatId) &&
            (!failed || call.status !== 200),
        );
      const limit = limitOf(query, 'limit', 100, 1000);
      return { calls: limit === 0 ? [] : fitting.slice(-limit), total: world.calls.total() };
    },
    'GET /sim/deliveries': ({ query }) => deliveries(world, query),
    'GET /sim/deliveries/counts': ({ query }) =>
      query.get('by') === 'text' ? textCounts(world) : chatCounts(world, query),
  };
}

const FLAGS = [
  'can_join_groups',
  'can_read_all_group_messages',
  'supports_inline_queries',
  'inline_feedback',
  'has_topics_enabled',
] as const;

function setBot(bot: Bot, fields: Readonly<Record<string, unknown>>): Refused | undefined {
  for (const name of FLAGS)
    if (fields[name] !== undefined && typeof fields[name] !== 'boolean')
      return wrong(`"${name}" must be true or false.`);
  const username = optionalText(fields, 'username');
  const firstName = optionalText(fields, 'first_name');
  if (username instanceof Refused) return username;
  if (firstName instanceof Refused) return firstName;
  const { stars } = fields;
  if (stars !== undefined && (typeof stars !== 'number' || stars < 0))
    return wrong('"stars" must be a number that is not negative.');
  const flag = (name: (typeof FLAGS)[number], before: boolean): boolean =>
    typeof fields[name] === 'boolean' ? fields[name] : before;
  Object.assign(bot, {
    username: username?.replace(/^@/, '') ?? bot.username,
    firstName: firstName ?? bot.firstName,
    stars: stars ?? bot.stars,
    canJoinGroups: flag('can_join_groups', bot.canJoinGroups),
    readsAllGroupMessages: flag('can_read_all_group_messages', bot.readsAllGroupMessages),
    inline: flag('supports_inline_queries', bot.inline),
    inlineFeedback: flag('inline_feedback', bot.inlineFeedback),
    topicsInPrivate: flag('has_topics_enabled', bot.topicsInPrivate),
  });
  return undefined;
}

function allChats(world: World): ChatRecord[] {
  return [...world.groups.values(), ...[...world.bots.values()].flatMap((bot) => [...bot.privateChats.values()])];
}

function deliveries(world: World, query: URLSearchParams): Refused | object {
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

function chatCounts(world: World, query: URLSearchParams): object {
  const all = [...countsWithin(world, query.get('chat_id'))].map(({ chat, one: { botId, ...counts } }) => ({
    chat_id: chat.id,
    bot_id: botId,
    ...counts,
  }));
  const offset = limitOf(query, 'offset', 0, Number.MAX_SAFE_INTEGER);
  return { chats: all.slice(offset, offset + limitOf(query, 'limit', 100_000, 100_000)) };
}

/** For each text of a new message: to how many chats it went, how often, and most often to one. */
function textCounts(world: World): object {
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
