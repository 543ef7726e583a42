import { menuButtonIn } from '../methods/menu-button.js';
import { whoIs } from '../world/who-is.js';
import { meOf } from '../world/bots.js';
import { chatObject } from '../world/chats.js';
import { memberObject } from '../world/members.js';
import { viewOf } from '../world/messages.js';
import type { Delivery } from '../world/ledger.js';
import type { Bot, ChatRecord, Person } from '../world/types.js';
import { nowOf, type World } from '../world/world.js';

/** A bot as `/sim` shows it; never with its token. */
export function botView(world: World, bot: Bot, webhookUrl: string): object {
  const commands = [...bot.commands].map(([key, list]) => {
    const words = key.split(' ');
    return { scope: words.slice(0, -1).join(' '), language_code: words.at(-1) ?? '', commands: list };
  });
  return {
    ...meOf(bot),
    inline_feedback: bot.inlineFeedback,
    stars: bot.stars,
    stars_spent: bot.starsSpent,
    commands,
    menu_button: menuButtonIn(bot, 0),
    name: bot.names.get('') ?? bot.firstName,
    description: bot.descriptions.get('') ?? '',
    short_description: bot.shortDescriptions.get('') ?? '',
    webhook_url: webhookUrl,
    pending_update_count: bot.updates.pending(nowOf(world)).length,
  };
}

/** A person as `/sim` shows them. */
export function personView(world: World, person: Person): object {
  const started: number[] = [];
  const blocked: number[] = [];
  for (const bot of world.bots.values()) {
    const chat = bot.privateChats.get(person.user.id);
    if (chat?.opened ?? person.started) started.push(bot.id);
    if (chat?.blocked) blocked.push(bot.id);
  }
  return { ...person.user, deactivated: person.deactivated, started, blocked };
}

/** A chat in a list. */
export function chatSummary(world: World, chat: ChatRecord): object {
  const last = chat.kept.at(-1);
  return {
    ...chatObject(chat),
    ...(chat.bot && { bot_id: chat.bot.id, opened: chat.opened, blocked: chat.blocked }),
    ...(!chat.bot && { bot_status: botStatus(world, chat) }),
    pinned_message_ids: chat.pinned,
    ...(chat.deleted && { deleted: true }),
    ...(chat.migratedTo !== undefined && { migrate_to_chat_id: chat.migratedTo }),
    last_message: last ? viewOf(last) : null,
    messages: chat.total,
  };
}

/** A chat with everything. */
export function chatView(world: World, chat: ChatRecord): object {
  const members = [...(chat.members ?? [])].flatMap(([id, membership]) => {
    const who = whoIs(world, id);
    return who ? [memberObject(who, membership)] : [];
  });
  return {
    ...chatSummary(world, chat),
    ...(chat.members && { members, permissions: chat.permissions }),
    ...(chat.topics &&
      chat.isForum && { topics: [...chat.topics.values()].map(({ creator: _creator, ...topic }) => topic) }),
  };
}

/** One line of the ledger. */
export function deliveryView({ at, ...delivery }: Delivery): object {
  return { ...delivery, date: new Date(at).toISOString() };
}

/** What the first bot that has to do with a group or channel is there. */
function botStatus(world: World, chat: ChatRecord): string {
  for (const id of world.bots.keys()) {
    const membership = chat.members?.get(id);
    if (membership) return membership.status;
  }
  return 'left';
}
