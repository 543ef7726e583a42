import { readdirSync, readFileSync } from 'node:fs';
import type { CallRecord } from '../../src/simulator/world/calls.js';

/** Telegram's limits, in code points, and for a button in bytes. */
const limits = { text: 4_096, caption: 1_024, toast: 200, buttonBytes: 64, buttonRow: 8, buttons: 100 };

/** Refusals that say our message was wrong, and not that the chat or the moment was. */
const contentRefusal =
  /can't parse|is too long|too_long|must be non-empty|is empty|BUTTON_|reply.?markup|inline keyboard|ENTITY_|RESULT_|STICKER|invalid button/i;

/** What a message looks like when a value was forgotten. */
const leftOver = /\{\s*\$\w+\s*\}|\[object \w+\]|\bundefined\b|\bNaN\b|Invalid Date/;
const emojiAtStart = /^[\s"“(]*(?:\p{Extended_Pictographic}|\p{Regional_Indicator})/mu;
/** Words joined by hyphens, as the keys of messages are. */
const keyShape = /[a-z][a-z0-9]*(?:-[a-z0-9]+)+/g;

/** Looks at what the bot calls, and remembers what people should not have seen. */
export interface MessageRules {
  look(call: CallRecord): void;
  /** Sentences, one for each kind of breach and text. */
  breaches(): string[];
  /** Messages that were looked at. */
  seen(): number;
}

/**
 * The rules that every message of Kabar keeps, in every journey: Telegram takes it (valid markup, length, buttons), nothing
 * in it is untranslated or unfilled, and no line begins with an emoji.
 */
export function createMessageRules(): MessageRules {
  const keys = messageKeys();
  const found = new Set<string>();
  let seen = 0;

  const breach = (method: string, what: string, text: string): void => {
    found.add(`${method}: ${what}: ${JSON.stringify(text.slice(0, 300))}`);
  };
  const checkText = (method: string, text: string, most: number): void => {
    seen++;
    if ([...text].length > most) breach(method, `longer than ${most}`, text);
    if (leftOver.test(text)) breach(method, 'a value is missing', text);
    if (emojiAtStart.test(text)) breach(method, 'a line begins with an emoji', text);
    for (const [word] of text.matchAll(keyShape)) if (keys.has(word)) breach(method, `the key "${word}"`, text);
  };
  const checkButtons = (method: string, markup: unknown): void => {
    const rows = rowsOf(markup);
    if (rows.flat().length > limits.buttons) breach(method, 'too many buttons', '');
    for (const row of rows) {
      if (row.length > limits.buttonRow) breach(method, 'too many buttons in a row', JSON.stringify(row));
      for (const { text, callback_data: data } of row) {
        checkText(`${method}, button`, text, limits.text);
        if (text.trim() === '') breach(method, 'a button without words', JSON.stringify(row));
        if (data !== undefined && (data === '' || Buffer.byteLength(data) > limits.buttonBytes))
          breach(method, 'data of a button', data);
      }
    }
  };

  return {
    look: ({ method, parameters, answer, status }) => {
      const { description, result } = recordOf(answer);
      // An edit that changes nothing is refused in words that speak of the markup; it is no fault of the message.
      const isUnchanged = String(description).includes('message is not modified');
      if (status === 400 && !isUnchanged && contentRefusal.test(String(description)))
        breach(method, String(description), JSON.stringify(parameters['text'] ?? parameters['caption'] ?? ''));
      if (method === 'answerCallbackQuery' && typeof parameters['text'] === 'string')
        checkText(method, parameters['text'], limits.toast);
      if (method === 'answerInlineQuery')
        for (const item of listOf(parameters['results'])) {
          checkText(method, String(item['title']), limits.text);
          checkButtons(method, item['reply_markup']);
        }
      const { text, caption } = recordOf(result);
      if (typeof text === 'string') checkText(method, text, limits.text);
      if (typeof caption === 'string') checkText(method, caption, limits.caption);
      checkButtons(method, parsed(parameters['reply_markup']));
    },
    breaches: () => [...found],
    seen: () => seen,
  };
}

/** The keys of all messages that could be told from ordinary words. */
function messageKeys(): Set<string> {
  const folder = new URL('../../src/bot/locales/id/', import.meta.url);
  const keys = new Set<string>();
  for (const file of readdirSync(folder))
    for (const [, key] of readFileSync(new URL(file, folder), 'utf8').matchAll(/^([a-z][a-z0-9-]*) =/gm))
      if (key?.includes('-') === true) keys.add(key);
  return keys;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const recordOf = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});

/** Parameters of a request may come as JSON text. */
function parsed(value: unknown): unknown {
  return typeof value === 'string' && value.startsWith('{') ? JSON.parse(value) : value;
}

function listOf(value: unknown): Record<string, unknown>[] {
  const list: unknown = typeof value === 'string' ? JSON.parse(value) : value;
  return Array.isArray(list) ? list.filter(isRecord) : [];
}

function rowsOf(markup: unknown): { text: string; callback_data?: string }[][] {
  const rows = recordOf(markup)['inline_keyboard'];
  if (!Array.isArray(rows)) return [];
  return rows.map((row: unknown) =>
    listOf(row).map(({ text, callback_data: data }) => ({
      text: String(text),
      ...(typeof data === 'string' ? { callback_data: data } : {}),
    })),
  );
}
