import type { Context } from 'grammy';
import { GrammyError } from 'grammy';
import type { Screen } from './views/screen.js';
import { captionParameters, screenParameters } from './views/screen.js';

/** Sends a screen as a new message. */
export async function send(ctx: Context, screen: Screen): Promise<void> {
  if (screen.photo === undefined) await ctx.reply(screen.text, screenParameters(screen));
  else await ctx.replyWithPhoto(screen.photo, captionParameters(screen));
}

/**
 * Shows a screen in place of the message whose button was tapped, or as a new message where there is none. A message that
 * is gone or cannot be edited any more is replaced by a new one; one that shows the same already is left.
 */
export async function show(ctx: Context, screen: Screen): Promise<void> {
  if (ctx.callbackQuery?.message === undefined) return send(ctx, screen);
  try {
    await edit(ctx, screen);
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
    if (error.description.includes('message is not modified')) return;
    await send(ctx, screen);
  }
}

/** Puts a screen in the place of the tapped message. A text can become a photo, and a photo another one. */
async function edit(ctx: Context, screen: Screen): Promise<void> {
  if (screen.photo === undefined) {
    await ctx.editMessageText(screen.text, screenParameters(screen));
    return;
  }
  const { reply_markup: markup, ...caption } = captionParameters(screen);
  await ctx.editMessageMedia(
    { type: 'photo', media: screen.photo, ...caption },
    markup === undefined ? {} : { reply_markup: markup },
  );
}

/**
 * Answers a tap with a short line, or with nothing. An answer that Telegram does not take (too old, too many) never keeps
 * back what the tap is to do: only the spinner stays a little longer.
 */
export async function answerTap(ctx: Context, text?: string): Promise<void> {
  if (ctx.callbackQuery === undefined) return;
  try {
    await ctx.answerCallbackQuery(text === undefined ? {} : { text });
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error;
  }
}

/**
 * Writes some buttons of the tapped message anew and leaves the rest of it as it is.
 *
 * @param labels the new text of each button, by its data
 */
export async function showLabels(ctx: Context, labels: Readonly<Record<string, string>>): Promise<void> {
  const rows = ctx.callbackQuery?.message?.reply_markup?.inline_keyboard;
  if (rows === undefined) return;
  const changed = rows.map((row) =>
    row.map((key) => {
      const text = 'callback_data' in key ? labels[key.callback_data] : undefined;
      return text === undefined ? key : { ...key, text };
    }),
  );
  try {
    await ctx.editMessageReplyMarkup({ reply_markup: { inline_keyboard: changed } });
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
  }
}
