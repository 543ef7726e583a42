import { bad, Refused, type Outcome } from '../answer.js';
import { holdBack } from '../pace.js';
import { BY_BOT, hashText } from '../world/archive.js';
import { userOfBot } from '../world/bots.js';
import { chatObject } from '../world/chats.js';
import { isAllowed } from '../world/members.js';
import { findArchived, findKept, fingerprint, replaceMessage } from '../world/messages.js';
import type { ChatRecord, InlineKeyboard, Kept, Message } from '../world/types.js';
import { nowOf, secondsOf } from '../world/world.js';
import { readableChat, unreachable } from './access.js';
import type { Call } from './call.js';
import { checkMarkup, type Markup } from './keyboards.js';
import { deliver } from './sending.js';

const NOT_MODIFIED =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

/** Which message is to be edited: one with content, or one of which only id, date and fingerprint are left. */
export type Target =
  | { kept: Kept }
  | { chat: ChatRecord; messageId: number; date: number; hash: number; flags: number };

/** Finds the message that a call wants to edit, if it may. */
export function findTarget({ world, bot, args }: Call): Outcome<Target> {
  const inlineId = args.text('inline_message_id');
  if (args.text('chat_id') === '' && inlineId !== '') {
    const kept = world.inlineMessages.get(inlineId);
    return kept?.kept && kept.bot === bot ? { kept } : bad('MESSAGE_ID_INVALID');
  }
  const chat = readableChat(world, bot, args.text('chat_id'));
  if (chat instanceof Refused) return chat;
  if (args.text('message_id') === '') return bad('message identifier is not specified');
  const messageId = args.integer('message_id', 0, 0, 2_147_483_647);
  const kept = findKept(chat, messageId);
  const old = kept ? undefined : findArchived(chat, messageId);
  if (!kept && !old) return bad('message to edit not found');
  const own = kept ? kept.bot === bot && !kept.service : ((old?.flags ?? 0) & BY_BOT) !== 0;
  const others = chat.type === 'channel' && isAllowed(chat.members?.get(bot.id), 'can_edit_messages');
  if ((!own && !others) || kept?.service || kept?.keyboard) return bad("message can't be edited");
  if (kept) return { kept };
  return old ? { chat, messageId, date: old.date, hash: old.hash, flags: old.flags } : bad('message to edit not found');
}

function chatOf(target: Target): ChatRecord {
  return 'kept' in target ? target.kept.chat : target.chat;
}

/** The new inline keyboard; a keyboard of another kind cannot be edited in. */
function inlineOf(markup: Markup | undefined): Outcome<InlineKeyboard | undefined> {
  if (markup && 'other' in markup) return bad('inline keyboard expected');
  return markup?.inline;
}

/** Checks a new inline keyboard for the chat in which the message stands. */
export function checkedInline(
  call: Call,
  target: Target,
  markup: Markup | undefined,
): Outcome<{ reply_markup?: InlineKeyboard }> {
  const checked = checkMarkup(markup, chatOf(target), call.world.limits.localLinks);
  if (checked instanceof Refused) return checked;
  const inline = inlineOf(checked);
  if (inline instanceof Refused) return inline;
  return inline ? { reply_markup: inline } : {};
}

/** Finishes an edit: nothing changed is an error; the pace holds; then the message is replaced and the ledger written. */
export function applyEdit(
  call: Call,
  target: Target,
  change: (old: Message) => Outcome<Message>,
): Outcome<Message | true> {
  const { world, bot } = call;
  const chat = chatOf(target);
  const old = 'kept' in target ? target.kept.message : emptied(call, target);
  const changed = change(old);
  if (changed instanceof Refused) return changed;
  const same =
    'kept' in target
      ? fingerprintOfAll(old) === fingerprintOfAll(changed)
      : target.hash === hashText(fingerprint(changed));
  if (same) return bad(NOT_MODIFIED);
  const refused = (world.limits.editsCount ? holdBack(world, bot, chat, 1, false) : undefined) ?? unreachable(chat);
  if (refused) return refused;
  const message: Message = { ...changed, edit_date: secondsOf(world) };
  if ('kept' in target) {
    replaceMessage(world, target.kept, message);
    deliver(call, target.kept, 'edit');
    return target.kept.inlineMessageId !== undefined && call.args.text('chat_id') === '' ? true : message;
  }
  const { chatId, hash, ...rest } = {
    chatId: chat.id,
    hash: hashText(fingerprint(message)),
    date: target.date,
    flags: target.flags,
  };
  chat.ids.archive.put(target.messageId, { chatId, hash, ...rest });
  world.events.publish('edited', { chat_id: chat.id, ...(chat.bot && { bot_id: chat.bot.id }), message });
  const text = message.text ?? '';
  const ids = { chat_id: chat.id, bot_id: bot.id, message_id: target.messageId };
  world.ledger.add(chat, { ...ids, method: call.method, at: nowOf(world), text, kind: 'edit' });
  return message;
}

/** The message as far as it is still known. */
function emptied({ bot }: Call, target: Exclude<Target, { kept: Kept }>): Message {
  const { chat, messageId, date } = target;
  const sender = chat.type === 'channel' ? { sender_chat: chatObject(chat) } : { from: userOfBot(bot) };
  return { message_id: messageId, ...sender, chat: chatObject(chat), date };
}

function fingerprintOfAll(message: Message): string {
  const { edit_date: _date, ...rest } = message;
  return JSON.stringify(rest);
}
