import { bad, type Outcome, Refused } from '../answer.js';
import { chatObject } from '../world/chats.js';
import { contentGone, findArchived, findKept } from '../world/messages.js';
import type { ChatRecord, Kept, Message } from '../world/types.js';
import { readableChat, type SendRight } from './access.js';
import type { Call, Handler } from './call.js';
import { readMessageIds } from './deletes.js';
import { firstMessage } from './messages.js';
import { fitted, markupOf, parsedText, send } from './sending.js';

/** What a copy takes along; everything else belongs to the first message. */
const CONTENT = (
  'text entities caption caption_entities photo document video audio voice animation sticker location ' +
  'contact rich_message link_preview_options has_media_spoiler show_caption_above_media media_group_id'
).split(' ');

function source({ world, bot, args }: Call): Outcome<ChatRecord> {
  if (args.text('from_chat_id') === '') return bad('Parameter "from_chat_id" is required');
  return readableChat(world, bot, args.text('from_chat_id'));
}

function findSource(chat: ChatRecord, messageId: number, verb: 'copy' | 'forward'): Outcome<Kept> {
  const kept = findKept(chat, messageId);
  if (!kept) return findArchived(chat, messageId) ? contentGone() : bad(`message to ${verb} not found`);
  if (kept.service) return bad(`message can't be ${verb === 'copy' ? 'copied' : 'forwarded'}`);
  if (kept.message.has_protected_content)
    return bad(verb === 'copy' ? "message can't be copied" : "message can't be forwarded");
  return kept;
}

function rightFor(message: Message): SendRight {
  if (message.text !== undefined) return 'messages';
  return message['photo'] ? 'photos' : message['document'] ? 'documents' : 'other_messages';
}

function contentOf(message: Message): Record<string, unknown> {
  return Object.fromEntries(CONTENT.filter((name) => message[name] !== undefined).map((name) => [name, message[name]]));
}

/** `{forward_origin}`: where a message first stood. */
export function forwardOrigin({ message, chat }: Kept): Record<string, unknown> {
  if (message['forward_origin']) return { forward_origin: message['forward_origin'] };
  const { date, from, message_id } = message;
  const origin =
    chat.type === 'channel'
      ? { type: 'channel', date, chat: chatObject(chat), message_id }
      : { type: 'user', date, sender_user: from };
  return { forward_origin: origin };
}

const forwardMessage: Handler = (call) => {
  const from = source(call);
  if (from instanceof Refused) return from;
  const kept = findSource(from, call.args.integer('message_id', 0, 0, 2_147_483_647), 'forward');
  if (kept instanceof Refused) return kept;
  const sent = send(call, {
    right: rightFor(kept.message),
    contents: () => [{ ...contentOf(kept.message), ...forwardOrigin(kept) }],
  });
  return firstMessage(sent);
};

const copyMessage: Handler = (call) => {
  const from = source(call);
  if (from instanceof Refused) return from;
  const kept = findSource(from, call.args.integer('message_id', 0, 0, 2_147_483_647), 'copy');
  if (kept instanceof Refused) return kept;
  const caption = call.args.has('caption') ? parsedText(call, 'caption') : undefined;
  if (caption instanceof Refused) return caption;
  const markup = markupOf(call);
  if (markup instanceof Refused) return markup;
  const sent = send(call, {
    right: rightFor(kept.message),
    markup,
    contents: () => {
      const { media_group_id: _album, ...content } = contentOf(kept.message);
      if (!caption || kept.message.text !== undefined) return [content];
      const { caption: _old, caption_entities: _oldEntities, ...rest } = content;
      const text = fitted(call, caption, 'caption');
      return text instanceof Refused ? text : [{ ...rest, ...text }];
    },
  });
  return sent instanceof Refused ? sent : { message_id: sent[0]?.message.message_id };
};

/** Several at once; those that cannot be found or forwarded are passed over. */
function sendMany(verb: 'copy' | 'forward'): Handler {
  return (call) => {
    const ids = readMessageIds(call);
    if (ids instanceof Refused) return ids;
    const from = source(call);
    if (from instanceof Refused) return from;
    const found = ids.map((id) => findSource(from, id, verb)).filter((one): one is Kept => !(one instanceof Refused));
    if (found.length === 0) return bad(`there are no messages to ${verb}`);
    const removeCaption = call.args.flag('remove_caption');
    const sent = send(call, {
      right: 'messages',
      count: found.length,
      contents: () =>
        found.map((kept) => {
          const content = contentOf(kept.message);
          if (removeCaption) for (const name of ['caption', 'caption_entities']) delete content[name];
          return verb === 'copy' ? content : { ...content, ...forwardOrigin(kept) };
        }),
    });
    return sent instanceof Refused ? sent : sent.map(({ message }) => ({ message_id: message.message_id }));
  };
}

/** Methods that send again what was sent before. */
export const forwardMethods: Readonly<Record<string, Handler>> = {
  forwardmessage: forwardMessage,
  forwardmessages: sendMany('forward'),
  copymessage: copyMessage,
  copymessages: sendMany('copy'),
};
