import { Composer } from 'grammy';
import type { Chat } from '../../readers/chat.js';
import type { BotCollaborators, KabarContext } from '../context.js';
import { forReader, showBeside } from '../for-reader.js';
import { formatMoment } from '../format.js';
import { button, keyboard } from '../keyboard.js';
import { hasNewsroomMenu, setChatMenu } from '../chat-menu.js';
import { onButton } from '../on-button.js';
import { onCommand } from '../on-command.js';
import { answerTap, send, show } from '../show.js';
import { languageScreen, nextWords, pauseScreen, pauseWithoutEnd, settingsScreen } from '../views/settings.view.js';

/** Shows everything that can be chosen, as it is now. */
export async function showSettings(ctx: KabarContext, bot: BotCollaborators, chat: Chat): Promise<void> {
  const [topics, ownHours] = await Promise.all([bot.subscriptions.list(chat.id), bot.topicHours.list(chat.id)]);
  await showBeside(ctx, settingsScreen(bot.translator, chat, topics, ownHours, bot.clock.now()));
}

/** /atur and what it leads to; /bahasa, /jeda, /berhenti. */
export function settingsFeature(bot: BotCollaborators): Composer<KabarContext> {
  const { translator: t } = bot;
  const feature = new Composer<KabarContext>();

  const openSettings = (ctx: KabarContext) => forReader(ctx, bot, (chat) => showSettings(ctx, bot, chat));
  onCommand(feature, ['atur', 'settings'], openSettings);
  onButton(feature, 'settings', openSettings);

  onCommand(feature, ['bahasa', 'language'], (ctx) => send(ctx, languageScreen(t, ctx.locale)));
  onButton(feature, 'languages', async (ctx) => {
    await answerTap(ctx);
    await show(ctx, languageScreen(t, ctx.locale));
  });
  onButton(feature, 'language', (ctx, { index }) =>
    forReader(ctx, bot, async (chat) => {
      const locale = index === 1 ? 'en' : 'id';
      await bot.chats.choose(chat.id, { locale });
      await show(ctx, { text: t.html(locale, 'language-set') });
      if (!(await hasNewsroomMenu(bot, chat.id))) await setChatMenu(ctx, bot, locale);
    }),
  );

  const showPauses = (ctx: KabarContext) => forReader(ctx, bot, (chat) => showBeside(ctx, pauseScreen(t, chat.locale)));
  onCommand(feature, ['jeda', 'pause'], showPauses);
  onButton(feature, 'pauses', showPauses);
  onButton(feature, 'pause', (ctx, { days }) =>
    forReader(ctx, bot, async (chat) => {
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
    forReader(ctx, bot, async (chat) => {
      await bot.chats.choose(chat.id, { pausedUntil: bot.clock.now() });
      await bot.reschedule(chat.id);
      const fresh = (await bot.chats.find(chat.id)) ?? chat;
      await show(ctx, {
        text: t.html(chat.locale, 'pause-over', { next: nextWords(fresh, bot.clock.now(), chat.locale) }),
        keyboard: keyboard([[button(t.plain(chat.locale, 'button-missed'), { kind: 'missed', days: 0 })]]),
      });
    }),
  );

  onCommand(feature, ['berhenti', 'stop'], (ctx) =>
    forReader(ctx, bot, async (chat) => {
      await bot.chats.stop(chat.id, bot.clock.now());
      await bot.cancelPlanned(chat.id);
      await send(ctx, { text: t.html(chat.locale, 'stopped') });
    }),
  );

  return feature;
}
