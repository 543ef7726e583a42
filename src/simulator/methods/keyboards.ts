import { bad, type Outcome, Refused } from '../answer.js';
import { byJsonRules, type JsonFields } from '../json-rules.js';
import { checkLink } from '../text/links.js';
import type { ChatRecord, InlineButton, InlineKeyboard } from '../world/types.js';

/** A `reply_markup`: an inline keyboard, which belongs to the message, or one of the other kinds, which belong to the chat. */
export type Markup = { readonly inline: InlineKeyboard } | { readonly other: object };

/** Buttons of one keyboard (community figure). */
const MOST_BUTTONS = 100;

/**
 * Reads the form of `reply_markup`, before the chat is looked at. An empty inline keyboard counts as none.
 * @param value decoded JSON
 */
export function readMarkup(value: unknown): Outcome<Markup | undefined> {
  if (value === undefined) return undefined;
  const fields = byJsonRules(value);
  if (!fields) return bad('Object expected as reply markup');
  if (fields.has('inline_keyboard')) {
    const rows = readRows(fields.raw('inline_keyboard'), 'inline_keyboard', readInlineButton, 'inline keyboard button');
    if (rows instanceof Refused) return rows;
    return rows.length > 0 ? { inline: { inline_keyboard: rows } } : undefined;
  }
  if (fields.has('keyboard')) {
    const rows = readRows(fields.raw('keyboard'), 'keyboard', readReplyButton, 'keyboard button');
    if (rows instanceof Refused) return rows;
    for (const name of ['resize_keyboard', 'one_time_keyboard', 'selective', 'is_persistent']) {
      const flag = fields.boolean(name);
      if (typeof flag === 'string') return bad(`Can't parse reply keyboard markup: ${flag}`);
    }
    return rows.length > 0 && typeof value === 'object' ? { other: { ...value, keyboard: rows } } : undefined;
  }
  for (const name of ['remove_keyboard', 'hide_keyboard', 'force_reply']) {
    const flag = fields.boolean(name);
    if (typeof flag === 'string') return bad(flag);
    if (flag && typeof value === 'object' && value !== null) return { other: value };
  }
  return undefined;
}

/** Checks what only the chat and Telegram's own servers know: addresses, lengths, where which button is allowed. */
export function checkMarkup(
  markup: Markup | undefined,
  chat: ChatRecord,
  localLinks: boolean,
): Outcome<Markup | undefined> {
  if (!markup) return undefined;
  if ('other' in markup) return chat.type === 'channel' ? bad('inline keyboard expected') : markup;
  const { inline_keyboard: rows } = markup.inline;
  if (rows.reduce((sum, row) => sum + row.length, 0) > MOST_BUTTONS) return bad('reply markup is too long');
  const checked: InlineButton[][] = [];
  for (const row of rows) {
    const kept: InlineButton[] = [];
    for (const button of row) {
      const one = checkButton(button, chat, localLinks);
      if (one instanceof Refused) return one;
      kept.push(one);
    }
    checked.push(kept);
  }
  return { inline: { inline_keyboard: checked } };
}

function readRows<T>(
  value: unknown,
  name: string,
  readButton: (button: unknown) => T | string,
  what: string,
): Outcome<T[][]> {
  if (!Array.isArray(value)) return bad(`Field "${name}" must be of type Array`);
  const rows: T[][] = [];
  for (const row of value) {
    if (!Array.isArray(row)) return bad(`Field "${name}" must be an Array of Arrays`);
    const buttons: T[] = [];
    for (const button of row) {
      const read = readButton(button);
      if (typeof read === 'string') return bad(`Can't parse ${what}: ${read}`);
      buttons.push(read);
    }
    if (buttons.length > 0) rows.push(buttons);
  }
  return rows;
}

function readReplyButton(button: unknown): object | string {
  if (typeof button === 'string') return { text: button };
  const fields = byJsonRules(button);
  if (!fields || typeof button !== 'object' || button === null) return 'KeyboardButton must be a String or an Object';
  const text = fields.string('text');
  return typeof text === 'string' ? text : { ...button, text: text.value };
}

/** The kinds of button, in the order in which the public server looks for them. */
function readInlineButton(button: unknown): InlineButton | string {
  const fields = byJsonRules(button);
  if (!fields) return 'InlineKeyboardButton must be an Object';
  const text = fields.string('text');
  if (typeof text === 'string') return text;
  const kind = readKind(fields);
  if (typeof kind === 'string') return kind;
  const look: Record<string, unknown> = {};
  for (const name of ['icon_custom_emoji_id', 'style']) if (fields.has(name)) look[name] = fields.raw(name);
  return { text: text.value, ...look, ...kind };
}

function readKind(fields: JsonFields): Record<string, unknown> | string {
  for (const name of ['url', 'callback_data']) {
    const value = fields.optionalString(name);
    if (typeof value === 'string') return value;
    if (value.value !== '') return { [name]: value.value };
  }
  if (fields.has('callback_game')) return { callback_game: {} };
  if (fields.has('pay')) return { pay: true };
  for (const name of ['switch_inline_query', 'switch_inline_query_current_chat']) {
    if (!fields.has(name)) continue;
    const value = fields.string(name);
    return typeof value === 'string' ? value : { [name]: value.value };
  }
  for (const [name, inner] of [
    ['switch_inline_query_chosen_chat', undefined],
    ['login_url', 'url'],
    ['web_app', 'url'],
    ['copy_text', 'text'],
    ['disabled', undefined],
  ] as const) {
    if (!fields.has(name)) continue;
    const object = byJsonRules(fields.raw(name));
    if (!object) return `Field "${name}" must be of type Object`;
    const value = inner === undefined ? { value: '' } : object.string(inner);
    return typeof value === 'string' ? value : { [name]: fields.raw(name) };
  }
  return 'Text buttons are unallowed in the inline keyboard';
}

function checkButton(button: InlineButton, chat: ChatRecord, localLinks: boolean): Outcome<InlineButton> {
  if (button.text.trim() === '') return bad('Inline keyboard button text must be non-empty');
  if (button.callback_data !== undefined) {
    return Buffer.byteLength(button.callback_data) > 64 ? bad('BUTTON_DATA_INVALID') : button;
  }
  if (button.url !== undefined) {
    if (/^tg:(?:\/\/)?user\?id=\d+/i.test(button.url)) return button;
    const link = checkLink(button.url, localLinks);
    if ('refused' in link) return bad(`Inline keyboard button URL '${button.url}' is invalid: ${link.refused}`);
    return { ...button, url: link.url };
  }
  const web = byJsonRules(button['web_app'])?.string('url');
  if (typeof web === 'object') {
    if (chat.type !== 'private') return bad('BUTTON_TYPE_INVALID');
    const link = checkLink(web.value, localLinks);
    if ('refused' in link) return bad(`Inline keyboard button Web App URL '${web.value}' is invalid: ${link.refused}`);
    if (!link.url.startsWith('https:') && !localLinks) {
      return bad(`Inline keyboard button Web App URL '${web.value}' is invalid: Only HTTPS links are allowed`);
    }
    return { ...button, web_app: { url: link.url } };
  }
  const copied = byJsonRules(button['copy_text'])?.string('text');
  if (typeof copied === 'object' && (copied.value === '' || copied.value.length > 256))
    return bad('BUTTON_COPY_TEXT_INVALID');
  return button;
}
