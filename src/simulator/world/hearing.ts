import { isIn } from './members.js';
import type { Bot, ChatRecord, Kept, Message } from './types.js';
import { nowOf, type World } from './world.js';

/**
 * Gives a message of a person (or of Telegram itself) to the bots that may see it.
 * @returns the id of the update that the first of them got, or null
 */
export function tellBots(world: World, kept: Kept, edited = false): number | null {
  const { chat, message } = kept;
  const type = (edited ? 'edited_' : '') + (chat.type === 'channel' ? 'channel_post' : 'message');
  let first: number | null = null;
  for (const bot of chat.bot ? [chat.bot] : world.bots.values()) {
    if (bot === kept.bot || !seesMessage(world, bot, kept)) continue;
    const id = bot.updates.add(type, message, chat.id, nowOf(world));
    first ??= id;
  }
  return first;
}

/** Privacy mode: in groups a bot sees commands meant for it, replies to it, what was posted through it, and service messages, unless it reads all. */
function seesMessage(world: World, bot: Bot, { chat, message, service }: Kept): boolean {
  if (chat.type === 'private') return true;
  const membership = chat.members?.get(bot.id);
  if (!isIn(membership)) return false;
  const admin = membership?.status === 'administrator' || membership?.status === 'creator';
  if (chat.type === 'channel' || bot.readsAllGroupMessages || admin || service) return true;
  const reply = message['reply_to_message'];
  if (isMessage(reply) && reply.from?.id === bot.id) return true;
  const via = message['via_bot'];
  if (typeof via === 'object' && via !== null && 'id' in via && via.id === bot.id) return true;
  const text = message.text ?? message.caption ?? '';
  for (const { type, offset, length } of message.entities ?? message.caption_entities ?? []) {
    if (type !== 'bot_command') continue;
    const [, name] = text.slice(offset, offset + length).split('@');
    if (
      name === undefined
        ? chat.lastBotToWrite === bot.id || onlyBot(world, chat)
        : name.toLowerCase() === bot.username.toLowerCase()
    )
      return true;
  }
  return false;
}

function onlyBot(world: World, chat: ChatRecord): boolean {
  let bots = 0;
  for (const bot of world.bots.values()) if (isIn(chat.members?.get(bot.id))) bots += 1;
  return bots === 1;
}

function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && 'message_id' in value;
}
