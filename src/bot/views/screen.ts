import type { InlineKeyboardMarkup, LinkPreviewOptions } from 'grammy/types';

/** Telegram's limits for a text and for the words below a photo, in characters after parsing. */
export const longestMessage = 4_096;
export const longestCaption = 1_024;

/** What a person sees as one message: text in Telegram HTML, its buttons and its preview. */
export interface Screen {
  text: string;
  keyboard?: InlineKeyboardMarkup;
  /** The address whose picture is shown above the text; absent: no preview at all. */
  picture?: string;
  /** Telegram's id of a photo: the message is that photo, and the text its caption. */
  photo?: string;
}

/** The parameters with which sendMessage and editMessageText show a screen. */
export interface ScreenParameters {
  parse_mode: 'HTML';
  link_preview_options: LinkPreviewOptions;
  reply_markup?: InlineKeyboardMarkup;
}

/** Writes a screen as Bot API parameters. */
export function screenParameters(screen: Screen): ScreenParameters {
  return {
    parse_mode: 'HTML',
    link_preview_options:
      screen.picture === undefined
        ? { is_disabled: true }
        : { url: screen.picture, prefer_large_media: true, show_above_text: true },
    ...(screen.keyboard === undefined ? {} : { reply_markup: screen.keyboard }),
  };
}

/** The parameters with which sendPhoto and editMessageCaption show a screen below its photo. */
export interface CaptionParameters {
  caption: string;
  parse_mode: 'HTML';
  reply_markup?: InlineKeyboardMarkup;
}

/** Writes a screen as what stands below a photo. */
export function captionParameters({ text, keyboard }: Screen): CaptionParameters {
  return { caption: text, parse_mode: 'HTML', ...(keyboard === undefined ? {} : { reply_markup: keyboard }) };
}
