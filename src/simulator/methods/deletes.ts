import { bad, type Outcome, Refused } from '../answer.js';
import { isAllowed } from '../world/members.js';
import { findArchived, findKept, removeMessage } from '../world/messages.js';
import { BY_BOT } from '../world/archive.js';
import { holdBack } from '../pace.js';
import type { ChatRecord } from '../world/types.js';
import { nowOf } from '../world/world.js';
import { readableChat } from './access.js';
import type { Call, Handler } from './call.js';
import { isTooOld } from './sending.js';

/** Ids of messages from a JSON array. */
export function readMessageIds({ args }: Call): Outcome<number[]> {
  const value = args.json('message_ids');
  if (value instanceof Refused) return value;
  if (value === undefined) return bad('Message identifiers are not specified');
  if (!Array.isArray(value)) return bad('Expected an Array of message identifiers');
  if (value.length > 100) return bad('Too many message identifiers specified');
  const ids: number[] = [];
  for (const one of value) {
    if (typeof one !== 'number' && typeof one !== 'string') return bad('Message identifier must be a Number');
    if (!/^-?\d{1,10}$/.test(String(one))) return bad("Can't parse message identifier as Number");
    if (Number(one) <= 0) return bad('Invalid message identifier specified');
    ids.push(Number(one));
  }
  return ids.length > 0 ? ids : bad('Message identifiers are not specified');
}

/** Why the bot may not delete a message; undefined if it may. */
function problem(call: Call, chat: ChatRecord, messageId: number): Refused | undefined {
  const { world, bot } = call;
  const kept = findKept(chat, messageId);
  const old = kept ? undefined : findArchived(chat, messageId);
  if (!kept && !old) return bad('message to delete not found');
  if (isTooOld(world, kept?.message.date ?? old?.date ?? 0)) return bad("message can't be deleted for everyone");
  const own = kept ? kept.bot === bot : ((old?.flags ?? 0) & BY_BOT) !== 0;
  const allowed = chat.type === 'private' || own || isAllowed(chat.members?.get(bot.id), 'can_delete_messages');
  return allowed ? undefined : bad("message can't be deleted");
}

function remove({ world, bot, method }: Call, chat: ChatRecord, messageId: number): void {
  const message = findKept(chat, messageId)?.message;
  removeMessage(world, chat, messageId);
  const text = message?.text ?? message?.caption ?? '';
  world.ledger.add(chat, {
    chat_id: chat.id,
    bot_id: bot.id,
    message_id: messageId,
    method,
    at: nowOf(world),
    text,
    kind: 'delete',
  });
}

const deleteMessage: Handler = (call) => {
  const { world, bot, args } = call;
  const chat = readableChat(world, bot, args.text('chat_id'));
  if (chat instanceof Refused) return chat;
  if (args.text('message_id') === '') return bad('message identifier is not specified');
  const messageId = args.integer('message_id', 0, 0, 2_147_483_647);
  const refused =
    problem(call, chat, messageId) ?? (world.limits.editsCount ? holdBack(world, bot, chat, 1, false) : undefined);
  if (refused) return refused;
  remove(call, chat, messageId);
  return true;
};

/** Messages that are not there or may not be deleted are passed over. */
const deleteMessages: Handler = (call) => {
  const { world, bot, args } = call;
  const ids = readMessageIds(call);
  if (ids instanceof Refused) return ids;
  const chat = readableChat(world, bot, args.text('chat_id'));
  if (chat instanceof Refused) return chat;
  const refused = world.limits.editsCount ? holdBack(world, bot, chat, 1, false) : undefined;
  if (refused) return refused;
  for (const id of ids) if (!problem(call, chat, id)) remove(call, chat, id);
  return true;
};

/** Methods that delete messages. */
export const deleteMethods: Readonly<Record<string, Handler>> = {
  deletemessage: deleteMessage,
  deletemessages: deleteMessages,
};
