import { chatObject } from '../world/chats.js';
import { botIdOf } from '../world/messages.js';
import type { Kept, Person } from '../world/types.js';
import { nowOf, secondsOf, type World } from '../world/world.js';

/**
 * A person puts emoji under a message, or takes them back.
 * @returns the id of the update that the first bot that may see it got, or null
 */
export function react(world: World, kept: Kept, person: Person, emoji: string[]): number | null {
  const { chat, message } = kept;
  kept.reactions ??= new Map();
  const asTypes = (list: readonly string[]): object[] => list.map((one) => ({ type: 'emoji', emoji: one }));
  const before = kept.reactions.get(person.user.id) ?? [];
  if (emoji.length > 0) kept.reactions.set(person.user.id, emoji);
  else kept.reactions.delete(person.user.id);
  world.events.publish('reaction', {
    chat_id: chat.id,
    ...botIdOf(chat),
    message_id: message.message_id,
    from: person.user.id,
    reactions: emoji,
  });
  const change = {
    chat: chatObject(chat),
    message_id: message.message_id,
    user: person.user,
    date: secondsOf(world),
    old_reaction: asTypes(before),
    new_reaction: asTypes(emoji),
  };
  let first: number | null = null;
  for (const bot of world.bots.values()) {
    const status = chat.members?.get(bot.id)?.status;
    if (chat.bot ? chat.bot !== bot : status !== 'administrator' && status !== 'creator') continue;
    first ??= bot.updates.add('message_reaction', change, chat.id, nowOf(world));
  }
  return first;
}
