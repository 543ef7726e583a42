import { Composer } from 'grammy';
import { parseHour } from '../../editions/hour.js';
import { conversationIds } from '../conversations/conversation.js';
import { readerOf } from '../context.js';
import type { BotCollaborators, KabarContext } from '../context.js';
import { formatHour, formatList } from '../format.js';
import { onButton } from '../on-button.js';
import { answerTap, send, show } from '../show.js';
import type { Screen } from '../views/screen.js';
import { hourOf, hourScreen, hoursWords, nextWords } from '../views/settings.view.js';
import { nameOf } from '../views/topics.view.js';

/** Reads an hour that was typed; what cannot be one is answered with what to write instead. */
export async function readHourText(
  bot: BotCollaborators,
  chatId: number,
  text: string,
): Promise<{ minutes: number } | { screen: Screen }> {
  const { translator: t } = bot;
  const chat = await bot.chats.find(chatId);
  const locale = chat?.locale ?? bot.defaults.locale;
  const shown = text.slice(0, 40);
  const parsed = parseHour(text);
  if (parsed.kind === 'hour') {
    const [hours = 0, minutes = 0] = parsed.hour.split(':').map(Number);
    return { minutes: hours * 60 + minutes };
  }
  const [suggestion] = parsed.suggestions;
  if (parsed.why !== 'part' || suggestion === undefined)
    return { screen: { text: t.html(locale, 'hour-bad', { text: shown }) } };
  const example = formatHour(suggestion, chat?.timeZone ?? bot.defaults.timeZone, locale, bot.clock.now());
  return { screen: { text: t.html(locale, 'hour-which', { text: shown, example }) } };
}

/**
 * Sets the hour of the digest and tells when the next one comes. At the end of subscribing the first small digest follows
 * at once.
 */
export async function finishHour(
  bot: BotCollaborators,
  chatId: number,
  minutes: number,
  isFirst: boolean,
): Promise<Screen> {
  const { translator: t } = bot;
  await bot.chats.choose(chatId, { digestHours: [hourOf(Math.min(minutes, 24 * 60 - 1))] });
  await bot.reschedule(chatId);
  const [chat, topics] = await Promise.all([bot.chats.find(chatId), bot.subscriptions.list(chatId)]);
  if (chat === null) return { text: t.html(bot.defaults.locale, 'not-reader') };
  const { locale } = chat;
  const now = bot.clock.now();
  const hour = hoursWords(chat, now, locale);
  const next = nextWords(chat, now, locale);
  if (!isFirst) return { text: t.html(locale, 'hour-set', { hour, next }) };
  const first = await bot.requestDigest(chatId, 'first');
  const names = formatList(
    topics.map((topic) => nameOf(topic, locale)),
    locale,
  );
  const text = t.html(locale, 'subscribed', { topics: names, hour, next });
  return { text: first.kind === 'empty' ? `${text}\n\n${t.html(locale, 'first-none', { next })}` : text };
}

/** Changing the hour from the settings. */
export function hoursFeature(bot: BotCollaborators): Composer<KabarContext> {
  const { translator: t } = bot;
  const feature = new Composer<KabarContext>();

  onButton(feature, 'hours', async (ctx) => {
    const chat = await readerOf(ctx, bot);
    await answerTap(ctx);
    if (chat === null) return send(ctx, { text: t.html(ctx.locale, 'not-reader') });
    await show(ctx, hourScreen(t, chat, bot.clock.now()));
    await ctx.conversation.enter(conversationIds.chooseHour);
  });

  onButton(feature, 'hour', async (ctx, { minutes }) => {
    await answerTap(ctx);
    const chat = await readerOf(ctx, bot);
    if (chat === null || minutes >= 24 * 60) return answerTap(ctx, t.plain(ctx.locale, 'stale-button'));
    await show(ctx, await finishHour(bot, chat.id, minutes, false));
  });

  return feature;
}
