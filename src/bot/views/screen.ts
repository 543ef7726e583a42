import type { InlineKeyboardMarkup, LinkPreviewOptions } from 'grammy/types';

/** What a person sees as one message: text in Telegram HTML, its buttons and its preview. */
export interface Screen {
  text: string;
  keyboard?: InlineKeyboardMarkup;
  /** The address whose picture is shown above the text; absent: no preview at all. */
  picture?: string;
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
