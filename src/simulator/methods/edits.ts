import { bad, Refused, type Outcome } from '../answer.js';
import { holdBack } from '../pace.js';
import { BY_BOT, hashText, TEXT } from '../world/archive.js';
import { userOfBot } from '../world/bots.js';
import { chatObject } from '../world/chats.js';
import { isAllowed } from '../world/members.js';
import { contentGone, findArchived, findKept, fingerprint, replaceMessage } from '../world/messages.js';
import type { ChatRecord, InlineKeyboard, Kept, Message } from '../world/types.js';
import { nowOf, secondsOf } from '../world/world.js';
import { readableChat, unreachable } from './access.js';
import type { Call, Handler } from './call.js';
import { checkMarkup, type Markup } from './keyboards.js';
import { readInputMedia } from './media.js';
import { linkPreviewOf } from './messages.js';
import { deliver, fitted, markupOf, parsedText } from './sending.js';

const NOT_MODIFIED =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

/** Which message is to be edited: one with content, or one of which only id, date and fingerprint are left. */
type Target = { kept: Kept } | { chat: ChatRecord; messageId: number; date: number; hash: number; flags: number };

function findTarget({ world, bot, args }: Call): Outcome<Target> {
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

/** Finishes an edit: nothing changed is an error; the pace holds; then the message is replaced and the ledger written. */
function apply(call: Call, target: Target, change: (old: Message) => Outcome<Message>): Outcome<Message | true> {
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

const editMessageText: Handler = (call) => {
  if (call.args.text('text') === '') return bad('Message text is empty');
  const preview = linkPreviewOf(call);
  if (preview instanceof Refused) return preview;
  const parsed = parsedText(call, 'text');
  if (parsed instanceof Refused) return parsed;
  const markup = markupOf(call);
  if (markup instanceof Refused) return markup;
  const target = findTarget(call);
  if (target instanceof Refused) return target;
  const isText = 'kept' in target ? target.kept.message.text !== undefined : (target.flags & TEXT) !== 0;
  if (!isText) return bad('there is no text in the message to edit');
  const content = fitted(call, parsed, 'text');
  if (content instanceof Refused) return content;
  const inline = checkedInline(call, target, markup);
  if (inline instanceof Refused) return inline;
  return apply(call, target, ({ text: _t, entities: _e, reply_markup: _r, link_preview_options: _l, ...rest }) => ({
    ...rest,
    ...content,
    ...preview,
    ...inline,
  }));
};

function checkedInline(
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

const editMessageCaption: Handler = (call) => {
  const parsed = parsedText(call, 'caption');
  if (parsed instanceof Refused) return parsed;
  const markup = markupOf(call);
  if (markup instanceof Refused) return markup;
  const target = findTarget(call);
  if (target instanceof Refused) return target;
  if (!('kept' in target))
    return (target.flags & TEXT) === 0 ? contentGone() : bad('there is no caption in the message to edit');
  if (target.kept.message.text !== undefined) return bad('there is no caption in the message to edit');
  const content = fitted(call, parsed, 'caption');
  if (content instanceof Refused) return content;
  const inline = checkedInline(call, target, markup);
  if (inline instanceof Refused) return inline;
  return apply(call, target, ({ caption: _c, caption_entities: _e, reply_markup: _r, ...rest }) => ({
    ...rest,
    ...content,
    ...inline,
  }));
};

const editMessageReplyMarkup: Handler = (call) => {
  const markup = markupOf(call);
  if (markup instanceof Refused) return markup;
  const target = findTarget(call);
  if (target instanceof Refused) return target;
  if (!('kept' in target)) return contentGone();
  const inline = checkedInline(call, target, markup);
  if (inline instanceof Refused) return inline;
  return apply(call, target, ({ reply_markup: _r, ...rest }) => ({ ...rest, ...inline }));
};

const MEDIA_FIELDS = [
  'photo',
  'video',
  'animation',
  'audio',
  'document',
  'caption',
  'caption_entities',
  'text',
  'entities',
  'reply_markup',
];

const editMessageMedia: Handler = async (call) => {
  const value = call.args.json('media', 'input media');
  if (value instanceof Refused) return value;
  const media = await readInputMedia(call, value, false);
  if (media instanceof Refused) return media;
  const markup = markupOf(call);
  if (markup instanceof Refused) return markup;
  const target = findTarget(call);
  if (target instanceof Refused) return target;
  if (!('kept' in target)) return contentGone();
  const content = media.content();
  if (content instanceof Refused) return content;
  const inline = checkedInline(call, target, markup);
  if (inline instanceof Refused) return inline;
  return apply(call, target, (old) => {
    const rest = Object.fromEntries(Object.entries(old).filter(([name]) => !MEDIA_FIELDS.includes(name)));
    const { message_id, date, chat } = old;
    return { ...rest, message_id, date, chat, ...content, ...inline };
  });
};

/** Methods that edit messages. */
export const editMethods: Readonly<Record<string, Handler>> = {
  editmessagetext: editMessageText,
  editmessagecaption: editMessageCaption,
  editmessagereplymarkup: editMessageReplyMarkup,
  editmessagemedia: editMessageMedia,
};
