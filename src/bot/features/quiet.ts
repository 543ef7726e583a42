import { Composer } from 'grammy';
import { parseHourRange } from '../../editions/hour-range.js';
import type { Chat } from '../../readers/chat.js';
import type { ChatChoices } from '../../readers/chats.store.js';
import { mostQuietMinutes, mostStretches } from '../../readers/choices.js';
import { quietMinutes, writeStretch } from '../../readers/quiet.js';
import { conversationIds } from '../conversations/conversation.js';
import type { BotCollaborators, KabarContext } from '../context.js';
import { forReader, showBeside } from '../for-reader.js';
import { onButton } from '../on-button.js';
import { onCommand } from '../on-command.js';
import { answerTap } from '../show.js';
import { atOnceScreen, noLimit, quietScreen } from '../views/quiet.view.js';
import type { Screen } from '../views/screen.js';
import { showSettings } from './settings.js';

/** The quiet hours with one stretch more or less, or a short word on why not. */
function withStretch(bot: BotCollaborators, chat: Chat, stretch: string, isAdding: boolean): string[] | string {
  const { translator: t } = bot;
  if (chat.quietHours.includes(stretch))
    return isAdding ? chat.quietHours : chat.quietHours.filter((one) => one !== stretch);
  const more = [...chat.quietHours, stretch].sort();
  if (more.length > mostStretches) return t.plain(chat.locale, 'toast-quiet-many', { most: mostStretches });
  if (quietMinutes(more) > mostQuietMinutes) return t.plain(chat.locale, 'toast-quiet-whole-day');
  return more;
}

/** Adds a stretch that was typed, and shows what it has become or why it cannot be. */
export async function typedStretch(bot: BotCollaborators, chatId: number, text: string): Promise<Screen> {
  const { translator: t } = bot;
  const chat = await bot.chats.find(chatId);
  const stretch = parseHourRange(text);
  if (chat === null || stretch === null)
    return { text: t.html(chat?.locale ?? bot.defaults.locale, 'quiet-bad', { text: text.slice(0, 40) }) };
  const quietHours = withStretch(bot, chat, stretch, true);
  if (typeof quietHours === 'string') return { text: quietHours };
  await bot.chats.choose(chatId, { quietHours });
  await bot.reschedule(chatId);
  return quietScreen(t, { ...chat, quietHours }, bot.clock.now());
}

/** Quiet hours, sound, and what may come at once. */
export function quietFeature(bot: BotCollaborators): Composer<KabarContext> {
  const { translator: t } = bot;
  const feature = new Composer<KabarContext>();

  const quietOf = (chat: Chat) => quietScreen(t, chat, bot.clock.now());
  const showQuiet = async (ctx: KabarContext, chat: Chat): Promise<void> => {
    await showBeside(ctx, quietOf(chat));
    await ctx.conversation.enter(conversationIds.chooseQuiet);
  };
  /** Writes a choice down and shows what it has become. */
  const choose = async (
    ctx: KabarContext,
    choice: Partial<ChatChoices>,
    showIt: (ctx: KabarContext, chat: Chat) => Promise<void>,
    toast?: string,
  ): Promise<void> =>
    forReader(
      ctx,
      bot,
      async (chat) => {
        await bot.chats.choose(chat.id, choice);
        await bot.reschedule(chat.id);
        await showIt(ctx, { ...chat, ...choice });
      },
      toast,
    );

  const openQuiet = (ctx: KabarContext) => forReader(ctx, bot, (chat) => showQuiet(ctx, chat));
  onCommand(feature, ['tenang', 'quiet'], openQuiet);
  onButton(feature, 'quiet', openQuiet);

  onButton(feature, 'quiet-toggle', async (ctx, { from, to }) => {
    const chat = await bot.chats.find(ctx.callbackQuery.from.id);
    const isTime = from < 24 * 60 && to < 24 * 60 && from !== to;
    const hours = chat === null || !isTime ? null : withStretch(bot, chat, writeStretch({ from, to }), false);
    if (hours === null) return answerTap(ctx, t.plain(ctx.locale, 'stale-button'));
    if (typeof hours === 'string') return answerTap(ctx, hours);
    await choose(ctx, { quietHours: hours }, showQuiet, t.plain(ctx.locale, 'toast-quiet-saved'));
  });
  onButton(feature, 'quiet-none', (ctx) =>
    choose(ctx, { quietHours: [] }, showQuiet, t.plain(ctx.locale, 'toast-quiet-saved')),
  );

  const showAtOnce = (ctx: KabarContext, chat: Chat) => showBeside(ctx, atOnceScreen(t, chat));
  onButton(feature, 'at-once', (ctx) => forReader(ctx, bot, (chat) => showAtOnce(ctx, chat)));
  onButton(feature, 'at-once-limit', async (ctx, { most }) => {
    const atOnceLimit = most >= noLimit ? null : most;
    const chat = await bot.chats.find(ctx.callbackQuery.from.id);
    // What is chosen already looks no different.
    if (chat?.atOnceLimit === atOnceLimit) return answerTap(ctx);
    await choose(ctx, { atOnceLimit }, showAtOnce);
  });
  onButton(feature, 'emergencies', (ctx, { on }) => {
    const keys = ctx.callbackQuery.message?.reply_markup?.inline_keyboard.flat() ?? [];
    // The same choice stands below the quiet hours and below what comes at once: it is shown where it was tapped.
    const isAtOnce = keys.some((key) => 'callback_data' in key && key.callback_data.startsWith('al:'));
    return choose(ctx, { emergencies: on === 1 }, isAtOnce ? showAtOnce : showQuiet);
  });

  const setSound = (ctx: KabarContext, isSilent: boolean) =>
    choose(
      ctx,
      { isSilent },
      (inside, chat) => showSettings(inside, bot, chat),
      t.plain(ctx.locale, isSilent ? 'toast-sound-off' : 'toast-sound-on'),
    );
  onButton(feature, 'sound', (ctx, { on }) => setSound(ctx, on === 0));
  onCommand(feature, ['senyap', 'silent'], async (ctx) => {
    const chat = ctx.chat === undefined ? null : await bot.chats.find(ctx.chat.id);
    await setSound(ctx, chat?.isSilent !== true);
  });

  return feature;
}
