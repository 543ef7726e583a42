import { bad, Refused } from '../answer.js';
import { isAllowed } from '../world/members.js';
import { botIdOf, findKept, addMessage } from '../world/messages.js';
import type { ChatRecord } from '../world/types.js';
import { mayDo } from './access.js';
import type { Call, Handler } from './call.js';
import { chatOf } from './meant.js';

/** Pinning in private chats is always allowed; elsewhere it is a right. */
function pinProblem({ bot }: Call, chat: ChatRecord): Refused | undefined {
  if (chat.type === 'private') return undefined;
  const membership = chat.members?.get(bot.id);
  const right = chat.type === 'channel' ? 'can_edit_messages' : 'can_pin_messages';
  const member = membership?.status === 'member' && chat.type !== 'channel' && chat.permissions?.[right] === true;
  return isAllowed(membership, right) || (member && mayDo(chat, membership, right))
    ? undefined
    : bad('not enough rights to manage pinned messages in the chat');
}

const pinChatMessage: Handler = (call) => {
  const chat = chatOf(call);
  if (chat instanceof Refused) return chat;
  const id = call.args.integer('message_id', 0, 0, 2_147_483_647);
  const kept = findKept(chat, id);
  if (!kept) return bad('message to pin not found');
  if (kept.service) return bad("message can't be pinned");
  const refused = pinProblem(call, chat);
  if (refused) return refused;
  if (!chat.pinned.includes(id)) {
    chat.pinned.push(id);
    publishPins(call, chat);
    addMessage(call.world, chat, { bot: call.bot, service: true }, { pinned_message: kept.message });
  }
  return true;
};

const unpinChatMessage: Handler = (call) => {
  const chat = chatOf(call);
  if (chat instanceof Refused) return chat;
  const refused = pinProblem(call, chat);
  if (refused) return refused;
  const id =
    call.args.text('message_id') === '' ? chat.pinned.at(-1) : call.args.integer('message_id', 0, 0, 2_147_483_647);
  if (id === undefined || !chat.pinned.includes(id)) return bad('message to unpin not found');
  chat.pinned = chat.pinned.filter((one) => one !== id);
  publishPins(call, chat);
  return true;
};

const unpinAllChatMessages: Handler = (call) => {
  const chat = chatOf(call);
  if (chat instanceof Refused) return chat;
  const refused = pinProblem(call, chat);
  if (refused) return refused;
  chat.pinned = [];
  publishPins(call, chat);
  return true;
};

function publishPins({ world }: Call, chat: ChatRecord): void {
  world.events.publish('pinned', { chat_id: chat.id, ...botIdOf(chat), pinned_message_ids: chat.pinned });
}

/** Methods that pin and unpin. */
export const pinMethods: Readonly<Record<string, Handler>> = {
  pinchatmessage: pinChatMessage,
  unpinchatmessage: unpinChatMessage,
  unpinallchatmessages: unpinAllChatMessages,
};
