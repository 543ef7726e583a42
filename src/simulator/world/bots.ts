import { createArchive } from './archive.js';
import type { Bot, User } from './types.js';
import { createUpdateQueue } from './update-queue.js';
import type { World } from './world.js';

/** How a token looks: the bot's id, a colon, letters. */
export const TOKEN = /^(\d{1,15}):([A-Za-z0-9_-]{1,80})$/;

/** What of a bot can be set; BotFather does that for real ones. */
export interface BotSettings {
  readonly username?: string;
  readonly firstName?: string;
  readonly canJoinGroups?: boolean;
  readonly readsAllGroupMessages?: boolean;
  readonly inline?: boolean;
  readonly inlineFeedback?: boolean;
  readonly topicsInPrivate?: boolean;
  readonly stars?: number;
}

/** Finds the bot with this token, or brings it into being. Undefined if the form is wrong or its id belongs to a bot with another token. */
export function botByToken(world: World, token: string, settings: BotSettings = {}): Bot | undefined {
  const id = Number(TOKEN.exec(token)?.[1] ?? 0);
  if (id === 0) return undefined;
  const known = world.bots.get(id);
  if (known) return known.token === token ? known : undefined;
  const bot: Bot = {
    id,
    token,
    firstName: settings.firstName ?? 'Local bot',
    username: settings.username ?? `local${id}_bot`,
    canJoinGroups: settings.canJoinGroups ?? true,
    readsAllGroupMessages: settings.readsAllGroupMessages ?? false,
    inline: settings.inline ?? true,
    inlineFeedback: settings.inlineFeedback ?? true,
    topicsInPrivate: settings.topicsInPrivate ?? false,
    stars: settings.stars ?? 0,
    starsSpent: 0,
    commands: new Map(),
    menuButtons: new Map(),
    names: new Map(),
    descriptions: new Map(),
    shortDescriptions: new Map(),
    privateChats: new Map(),
    privateIds: { next: 1, archive: createArchive() },
    updates: createUpdateQueue(world.random),
    pace: { tokens: world.limits.burst, paidTokens: world.limits.paidPerSecond, at: 0, parkedUntil: 0 },
  };
  world.bots.set(id, bot);
  return bot;
}

/** The bot as a User. */
export function userOfBot(bot: Bot): User {
  return { id: bot.id, is_bot: true, first_name: bot.names.get('') ?? bot.firstName, username: bot.username };
}

/** What getMe answers. */
export function meOf(bot: Bot): object {
  return {
    ...userOfBot(bot),
    can_join_groups: bot.canJoinGroups,
    can_read_all_group_messages: bot.readsAllGroupMessages,
    supports_inline_queries: bot.inline,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: bot.topicsInPrivate,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
  };
}
