import { Refused } from '../answer.js';
import type { Webhooks } from '../webhooks.js';
import { botByToken, TOKEN } from '../world/bots.js';
import type { Bot } from '../world/types.js';
import type { World } from '../world/world.js';
import { fieldsOf, impossible, limitOf, optionalText, wrong, type SimRoute } from './answer.js';
import { allChats, chatCounts, deliveries, textCounts } from './deliveries.js';
import { botView, personView } from './views.js';

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
      world.events.publish('bot', { bot_id: bot.id });
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
