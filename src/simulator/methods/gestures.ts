import { bad, forbidden, notSimulated, Refused } from '../answer.js';
import { botIdOf, findKept } from '../world/messages.js';
import type { Handler } from './call.js';
import { chatOf } from './meant.js';

const ACTIONS = new Set(
  (
    'typing upload_photo record_video upload_video record_voice upload_voice record_audio upload_audio ' +
    'upload_document choose_sticker find_location record_video_note upload_video_note pick_up_location cancel'
  ).split(' '),
);

const sendChatAction: Handler = (call) => {
  const { world, bot, args } = call;
  if (args.text('business_connection_id') !== '') return notSimulated('business connections');
  const action = args.text('action').toLowerCase();
  if (action === '') return bad('Parameter "action" is required');
  if (!ACTIONS.has(action)) return bad('wrong parameter action in request');
  const chat = chatOf(call);
  if (chat instanceof Refused) return chat;
  if (chat.blocked) return forbidden('bot was blocked by the user');
  const thread = args.integer('message_thread_id', 0, 0, 2_147_483_647);
  world.events.publish('action', {
    chat_id: chat.id,
    bot_id: bot.id,
    action,
    ...(thread > 0 && { message_thread_id: thread }),
  });
  return true;
};

const setMessageReaction: Handler = (call) => {
  const { world, bot, args } = call;
  const value = args.json('reaction', 'reaction types');
  if (value instanceof Refused) return value;
  if (value !== undefined && !Array.isArray(value)) return bad('Expected an Array of ReactionType');
  const emoji: string[] = [];
  for (const one of value ?? []) {
    if (typeof one !== 'object' || one === null) return bad("Can't parse ReactionType: expected an Object");
    if (one.type !== 'emoji' || typeof one.emoji !== 'string')
      return one.type === 'emoji' ? bad(`Can't parse ReactionType: Can't find field "emoji"`) : bad('REACTION_INVALID');
    if (!REACTIONS.has(one.emoji)) return bad('REACTION_INVALID');
    emoji.push(one.emoji);
  }
  if (emoji.length > 1) return bad('REACTIONS_TOO_MANY');
  const chat = chatOf(call);
  if (chat instanceof Refused) return chat;
  const kept = findKept(chat, args.integer('message_id', 0, 0, 2_147_483_647));
  if (!kept) return bad('message to react not found');
  kept.reactions ??= new Map();
  if (emoji.length > 0) kept.reactions.set(bot.id, emoji);
  else kept.reactions.delete(bot.id);
  world.events.publish('reaction', {
    chat_id: chat.id,
    ...botIdOf(chat),
    message_id: kept.message.message_id,
    from: bot.id,
    reactions: emoji,
  });
  return true;
};

/** The emoji that are allowed as reactions. */
export const REACTIONS: ReadonlySet<string> = new Set(
  '❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡'.split(
    ' ',
  ),
);

/** Methods by which a bot shows that it is busy, or what it thinks of a message. */
export const gestureMethods: Readonly<Record<string, Handler>> = {
  sendchataction: sendChatAction,
  setmessagereaction: setMessageReaction,
};
