import { bad, Refused } from '../answer.js';
import { TEXT } from '../world/archive.js';
import { contentGone } from '../world/messages.js';
import type { Handler } from './call.js';
import { applyEdit, checkedInline, findTarget } from './edit-target.js';
import { readInputMedia } from './input-media.js';
import { linkPreviewOf } from './messages.js';
import { fitted, markupOf, parsedText } from './sending.js';

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
  return applyEdit(call, target, ({ text: _t, entities: _e, reply_markup: _r, link_preview_options: _l, ...rest }) => ({
    ...rest,
    ...content,
    ...preview,
    ...inline,
  }));
};

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
  return applyEdit(call, target, ({ caption: _c, caption_entities: _e, reply_markup: _r, ...rest }) => ({
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
  return applyEdit(call, target, ({ reply_markup: _r, ...rest }) => ({ ...rest, ...inline }));
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
  'link_preview_options',
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
  return applyEdit(call, target, (old) => {
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
