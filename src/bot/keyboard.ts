import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types';
import { writeAction } from './callback-data.js';
import type { ButtonAction } from './callback-data.js';
import { isUrl } from '../is-url.js';

/** A button that does something in the chat. Null where its data would not fit. */
export function button(text: string, action: ButtonAction): InlineKeyboardButton | null {
  const data = writeAction(action);
  return data === null ? null : { text, callback_data: data };
}

/** A button that opens an address. Null for what Telegram would refuse: no http(s), or a host without a dot. */
export function urlButton(text: string, url: string): InlineKeyboardButton | null {
  if (!isUrl(url)) return null;
  const { protocol, hostname } = new URL(url);
  const opens = (protocol === 'https:' || protocol === 'http:') && hostname.includes('.') && !/^[\d.]+$/.test(hostname);
  return opens ? { text, url } : null;
}

/** Rows of buttons; missing buttons and empty rows are left out. */
export function keyboard(rows: (InlineKeyboardButton | null)[][]): InlineKeyboardMarkup {
  return { inline_keyboard: rows.map((row) => row.filter((one) => one !== null)).filter((row) => row.length > 0) };
}

/** Puts buttons into rows of `width`. */
export function inRows<Button>(buttons: Button[], width: number): Button[][] {
  const rows: Button[][] = [];
  for (let at = 0; at < buttons.length; at += width) rows.push(buttons.slice(at, at + width));
  return rows;
}
