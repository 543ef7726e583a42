import { bad, type Outcome } from '../answer.js';
import { BY_BOT, hashText, PROTECTED, TEXT, type ArchivedMessage } from './archive.js';
import { userOfBot } from './bots.js';
import { chatObject } from './chats.js';
import type { Bot, ChatRecord, Kept, Message, User } from './types.js';
import { secondsOf, type World } from './world.js';

/** Who writes a message. */
export interface Author {
  readonly bot?: Bot;
  readonly user?: User;
  /** A message of Telegram's own ("Sari joined"). */
  readonly service?: boolean;
  /** An admin of a group who writes in its name: nobody learns which. */
  readonly anonymous?: boolean;
}

/** Stands for an anonymous admin where a message must have somebody. */
const anonymousBot: User = { id: 1_087_968_824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' };

/** Puts a message into a chat and tells those who look on; the bots are told by {@link tellBots}. */
export function addMessage(
  world: World,
  chat: ChatRecord,
  author: Author,
  content: Readonly<Record<string, unknown>>,
  keyboard?: object,
): Kept {
  const { bot, user, anonymous } = author;
  const from = bot ? userOfBot(bot) : anonymous === true ? anonymousBot : user;
  const message: Message = {
    message_id: chat.ids.next,
    ...(chat.type === 'channel' ? { sender_chat: chatObject(chat) } : from && { from }),
    ...(anonymous === true && chat.type !== 'channel' && { sender_chat: chatObject(chat) }),
    chat: chatObject(chat),
    date: secondsOf(world),
    ...content,
  };
  chat.ids.next += 1;
  const kept: Kept = {
    message,
    chat,
    ...(bot && { bot }),
    ...(keyboard && { keyboard }),
    service: author.service ?? false,
    kept: true,
  };
  chat.kept.push(kept);
  chat.total += 1;
  world.totals.messages += 1;
  if (bot) chat.lastBotToWrite = bot.id;
  world.keptInOrder.list.push(kept);
  world.keptInOrder.live += 1;
  dropOldContents(world, chat);
  world.events.publish('message', { chat_id: chat.id, ...botIdOf(chat), message: viewOf(kept) });
  return kept;
}

/** The message with what people see of it: a keyboard of any kind, and the reactions. */
export function viewOf(kept: Kept): object {
  if (!kept.keyboard && !kept.reactions) return kept.message;
  const reactions = [...(kept.reactions ?? [])].map(([from, emoji]) => ({ from, emoji }));
  return {
    ...kept.message,
    ...(kept.keyboard && { reply_markup: kept.keyboard }),
    ...(reactions.length > 0 && { reactions }),
  };
}

/** `{bot_id}` of a private chat, nothing for others. */
export function botIdOf(chat: ChatRecord): { bot_id?: number } {
  return chat.bot ? { bot_id: chat.bot.id } : {};
}

/** Finds a message with its content. */
export function findKept(chat: ChatRecord, messageId: number): Kept | undefined {
  let low = 0;
  let high = chat.kept.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const one = chat.kept[middle];
    if (!one) return undefined;
    if (one.message.message_id === messageId) return one;
    if (one.message.message_id < messageId) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

/** Finds what is left of a message without content. */
export function findArchived(chat: ChatRecord, messageId: number): ArchivedMessage | undefined {
  const found = chat.ids.archive.find(messageId);
  return found?.chatId === chat.id ? found : undefined;
}

/** Why something that needs the content cannot be done with a message whose content was dropped. */
export function contentGone(): Outcome<never> {
  return bad(
    'the local Telegram no longer keeps the content of this message; raise the limits keptMessages and keptMessagesInAll',
  );
}

/** Replaces a message by its edited form. */
export function replaceMessage(world: World, kept: Kept, message: Message): void {
  kept.message = message;
  world.events.publish('edited', { chat_id: kept.chat.id, ...botIdOf(kept.chat), message: viewOf(kept) });
}

/** Takes a message out of its chat. */
export function removeMessage(world: World, chat: ChatRecord, messageId: number): void {
  const kept = findKept(chat, messageId);
  if (kept) {
    chat.kept.splice(chat.kept.indexOf(kept), 1);
    kept.kept = false;
    world.keptInOrder.live -= 1;
  } else {
    chat.ids.archive.remove(messageId);
  }
  chat.pinned = chat.pinned.filter((id) => id !== messageId);
  world.events.publish('deleted', { chat_id: chat.id, ...botIdOf(chat), message_ids: [messageId] });
}

/** By this text it is decided whether an edit changes anything. */
export function fingerprint(
  content: Pick<Message, 'text' | 'entities' | 'reply_markup'> & { link_preview_options?: unknown },
): string {
  const { text, entities, reply_markup, link_preview_options } = content;
  return JSON.stringify([text ?? '', entities ?? [], reply_markup?.inline_keyboard ?? [], link_preview_options ?? 0]);
}

function dropOldContents(world: World, chat: ChatRecord): void {
  const { limits, keptInOrder } = world;
  while (chat.kept.length > Math.max(1, limits.keptMessages)) archive(world, chat.kept[0]);
  while (keptInOrder.live > Math.max(1, limits.keptMessagesInAll)) {
    while (keptInOrder.list[keptInOrder.head]?.kept === false) keptInOrder.head += 1;
    archive(world, keptInOrder.list[keptInOrder.head]);
  }
  // What lost its content stays in the list until it is more than half of it.
  if (keptInOrder.list.length > keptInOrder.live * 2 + 1000) {
    keptInOrder.list = keptInOrder.list.filter((one) => one.kept);
    keptInOrder.head = 0;
  }
}

function archive(world: World, oldest: Kept | undefined): void {
  if (!oldest) return;
  const { chat, message } = oldest;
  oldest.kept = false;
  world.keptInOrder.live -= 1;
  if (chat.kept[0] === oldest) chat.kept.shift();
  else chat.kept.splice(chat.kept.indexOf(oldest), 1);
  if (oldest.inlineMessageId) world.inlineMessages.delete(oldest.inlineMessageId);
  const flags =
    (message.text === undefined ? 0 : TEXT) |
    (oldest.bot ? BY_BOT : 0) |
    (message.has_protected_content ? PROTECTED : 0);
  chat.ids.archive.put(message.message_id, {
    chatId: chat.id,
    date: message.date,
    hash: hashText(fingerprint(message)),
    flags,
  });
}
