import { Composer } from 'grammy';
import type { Chat } from '../../readers/chat.js';
import { findTimeZone, offeredZones } from '../../readers/chat.js';
import { conversationIds } from '../conversations/conversation.js';
import { readerOf } from '../context.js';
import type { BotCollaborators, KabarContext } from '../context.js';
import { formatMoment, formatZone } from '../format.js';
import { button, keyboard } from '../keyboard.js';
import { onButton } from '../on-button.js';
import { onCommand } from '../on-command.js';
import { answerTap, send, show } from '../show.js';
import type { Screen } from '../views/screen.js';
import {
  languageScreen,
  nextWords,
  pauseScreen,
  pauseWithoutEnd,
  settingsScreen,
  zoneScreen,
} from '../views/settings.view.js';

/** Sets a zone that was tapped or typed; the hours stay as the wall clock shows them. */
export async function chooseZone(
  bot: BotCollaborators,
  chatId: number,
  text: string,
): Promise<{ done: boolean; screen: Screen }> {
  const { translator: t } = bot;
  const zone = findTimeZone(text);
  const chat = await bot.chats.find(chatId);
  const locale = chat?.locale ?? bot.defaults.locale;
  if (zone === null || chat === null)
    return { done: false, screen: { text: t.html(locale, 'zone-bad', { text: text.slice(0, 40) }) } };
  await bot.chats.choose(chatId, { timeZone: zone });
  await bot.reschedule(chatId);
  const now = bot.clock.now();
  const fresh = (await bot.chats.find(chatId)) ?? chat;
  return {
    done: true,
    screen: { text: t.html(locale, 'zone-set', { zone: formatZone(zone, now), next: nextWords(fresh, now, locale) }) },
  };
}

/** /atur and what it leads to; /bahasa, /jeda, /berhenti. */
export function settingsFeature(bot: BotCollaborators): Composer<KabarContext> {
  const { translator: t } = bot;
  const feature = new Composer<KabarContext>();

  /** Runs `answer` for a chat that is known; anyone else is told how to begin. */
  const forReader = async (ctx: KabarContext, answer: (chat: Chat) => Promise<void>): Promise<void> => {
    const chat = await readerOf(ctx, bot);
    await answerTap(ctx);
    if (chat === null) return send(ctx, { text: t.html(ctx.locale, 'not-reader') });
    await answer(chat);
  };

  const showSettings = (ctx: KabarContext) =>
    forReader(ctx, async (chat) =>
      show(ctx, settingsScreen(t, chat, await bot.subscriptions.list(chat.id), bot.clock.now())),
    );

  onCommand(feature, ['atur', 'settings'], showSettings);
  onButton(feature, 'settings', showSettings);

  onButton(feature, 'zones', (ctx) =>
    forReader(ctx, async (chat) => {
      await show(ctx, zoneScreen(t, chat.locale, bot.clock.now()));
      await ctx.conversation.enter(conversationIds.chooseZone);
    }),
  );
  onButton(feature, 'zone', (ctx, { index }) =>
    forReader(ctx, async (chat) => show(ctx, (await chooseZone(bot, chat.id, offeredZones[index] ?? '')).screen)),
  );

  onCommand(feature, ['bahasa', 'language'], (ctx) => send(ctx, languageScreen(t, ctx.locale)));
  onButton(feature, 'languages', async (ctx) => {
    await answerTap(ctx);
    await show(ctx, languageScreen(t, ctx.locale));
  });
  onButton(feature, 'language', (ctx, { index }) =>
    forReader(ctx, async (chat) => {
      const locale = index === 1 ? 'en' : 'id';
      await bot.chats.choose(chat.id, { locale });
      await show(ctx, { text: t.html(locale, 'language-set') });
    }),
  );

  const showPauses = (ctx: KabarContext) => forReader(ctx, (chat) => show(ctx, pauseScreen(t, chat.locale)));
  onCommand(feature, ['jeda', 'pause'], showPauses);
  onButton(feature, 'pauses', showPauses);
  onButton(feature, 'pause', (ctx, { days }) =>
    forReader(ctx, async (chat) => {
      const now = bot.clock.now();
      const until = days === 0 ? pauseWithoutEnd : new Date(now.getTime() + Math.min(days, 366) * 86_400_000);
      await bot.chats.choose(chat.id, { pausedUntil: until });
      await bot.reschedule(chat.id);
      const { locale } = chat;
      await show(ctx, {
        text:
          days === 0
            ? t.html(locale, 'pause-open')
            : t.html(locale, 'pause-set', { until: formatMoment(until, now, chat.timeZone, locale) }),
        keyboard: keyboard([[button(t.plain(locale, 'button-resume'), { kind: 'resume' })]]),
      });
    }),
  );
  onButton(feature, 'resume', (ctx) =>
    forReader(ctx, async (chat) => {
      await bot.chats.choose(chat.id, { pausedUntil: bot.clock.now() });
      await bot.reschedule(chat.id);
      const fresh = (await bot.chats.find(chat.id)) ?? chat;
      await show(ctx, {
        text: t.html(chat.locale, 'pause-over', { next: nextWords(fresh, bot.clock.now(), chat.locale) }),
      });
    }),
  );

  onCommand(feature, ['berhenti', 'stop'], (ctx) =>
    forReader(ctx, async (chat) => {
      await bot.chats.stop(chat.id);
      await bot.cancelPlanned(chat.id);
      await send(ctx, { text: t.html(chat.locale, 'stopped') });
    }),
  );

  return feature;
}
