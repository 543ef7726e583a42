import { Composer } from 'grammy';
import { parseHour } from '../../editions/hour.js';
import type { Chat } from '../../readers/chat.js';
import { everyDay, mostHours, toggled, weekdays } from '../../readers/choices.js';
import type { Toggled } from '../../readers/choices.js';
import { conversationIds } from '../conversations/conversation.js';
import type { BotCollaborators, KabarContext } from '../context.js';
import { forReader, showBeside } from '../for-reader.js';
import { formatHour } from '../format.js';
import { onButton } from '../on-button.js';
import { answerTap, show } from '../show.js';
import { hoursScreen, tappedHour } from '../views/hours.view.js';
import { scheduleWords } from '../views/schedule-words.js';
import type { Screen } from '../views/screen.js';
import { hourOf, minutesOf, nextWords } from '../views/settings.view.js';

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
  if (parsed.kind === 'hour') return { minutes: minutesOf(parsed.hour) };
  const [suggestion] = parsed.suggestions;
  if (parsed.why !== 'part' || suggestion === undefined)
    return { screen: { text: t.html(locale, 'hour-bad', { text: shown }) } };
  const example = formatHour(suggestion, chat?.timeZone ?? bot.defaults.timeZone, locale, bot.clock.now());
  return { screen: { text: t.html(locale, 'hour-which', { text: shown, example }) } };
}

/** Sets the one hour of the digest and tells when the next one comes. */
async function setOnlyHour(bot: BotCollaborators, chatId: number, minutes: number): Promise<Screen> {
  const { translator: t } = bot;
  await bot.chats.choose(chatId, { digestHours: [hourOf(Math.min(minutes, 24 * 60 - 1))] });
  await bot.reschedule(chatId);
  const chat = await bot.chats.find(chatId);
  if (chat === null) return { text: t.html(bot.defaults.locale, 'not-reader') };
  const { locale } = chat;
  const now = bot.clock.now();
  const next = nextWords(chat, now, locale);
  const when = scheduleWords(t, { hours: chat.digestHours, days: chat.digestDays }, chat, now);
  return { text: t.html(locale, 'hour-set', { when, next }) };
}

/** The hours of a chat or of one of its topics as they are now. Null: the chat does not follow the topic. */
async function hoursOf(bot: BotCollaborators, chat: Chat, topicId: number) {
  if (topicId === 0) return { topic: null, own: null };
  const topic = (await bot.subscriptions.list(chat.id)).find(({ id }) => id === topicId);
  if (topic === undefined) return null;
  const own = (await bot.topicHours.list(chat.id)).find((one) => one.topicId === topicId) ?? null;
  return { topic, own };
}

/** The screen of the hours of a chat (topic 0) or of a topic; a plain word where the topic is not followed any more. */
export async function hoursScreenOf(bot: BotCollaborators, chatId: number, topicId: number): Promise<Screen | null> {
  const chat = await bot.chats.find(chatId);
  const view = chat === null ? null : await hoursOf(bot, chat, topicId);
  return chat === null || view === null ? null : hoursScreen(bot.translator, chat, view, bot.clock.now());
}

/**
 * Adds or takes away an hour of a chat or of a topic; a topic that came with the others so far begins with that one hour.
 *
 * @param isAdding typed: an hour that is there already stays
 * @returns a short word on why nothing changed; null: it did
 */
export async function toggleHour(
  bot: BotCollaborators,
  chatId: number,
  topicId: number,
  minutes: number,
  isAdding: boolean,
): Promise<string | null> {
  const hour = tappedHour(minutes);
  return change(bot, chatId, topicId, ({ hours, days }) => {
    if (hour === null || (isAdding && hours.includes(hour))) return { kind: 'changed', list: [...hours], days };
    const outcome = toggled(hours, hour, mostHours);
    return outcome.kind === 'changed' ? { ...outcome, days } : outcome;
  });
}

type Changed = Toggled<string> & { days?: number[] };

async function change(
  bot: BotCollaborators,
  chatId: number,
  topicId: number,
  by: (schedule: { hours: string[]; days: number[] }) => Changed | { kind: 'lastDay' },
): Promise<string | null> {
  const { translator: t } = bot;
  const chat = await bot.chats.find(chatId);
  const view = chat === null ? null : await hoursOf(bot, chat, topicId);
  if (chat === null || view === null) return t.plain(chat?.locale ?? bot.defaults.locale, 'stale-button');
  const common = { hours: chat.digestHours, days: chat.digestDays };
  const changed = by(view.topic === null ? common : (view.own ?? { hours: [], days: chat.digestDays }));
  switch (changed.kind) {
    case 'last':
      return t.plain(chat.locale, 'toast-last-hour');
    case 'lastDay':
      return t.plain(chat.locale, 'toast-last-day');
    case 'tooMany':
      return t.plain(chat.locale, 'toast-most-hours', { most: mostHours });
    case 'changed': {
      const own = { hours: changed.list, days: changed.days ?? [...everyDay] };
      if (view.topic === null) await bot.chats.choose(chatId, { digestHours: own.hours, digestDays: own.days });
      else await bot.topicHours.set(chatId, topicId, own);
      await bot.reschedule(chatId);
      return null;
    }
  }
}

/** The hours and days of digests and of single topics. */
export function hoursFeature(bot: BotCollaborators): Composer<KabarContext> {
  const { translator: t } = bot;
  const feature = new Composer<KabarContext>();

  /** Shows the hours and waits for one that is typed. */
  const showHours = async (ctx: KabarContext, chat: Chat, topicId: number): Promise<void> => {
    const screen = await hoursScreenOf(bot, chat.id, topicId);
    if (screen === null) return;
    await showBeside(ctx, screen);
    await ctx.conversation.enter(conversationIds.chooseHour, topicId);
  };

  /** Shows what a tap has changed; where nothing was, only says why, and goes on waiting. */
  const showChange = async (ctx: KabarContext, topicId: number, refused: string | null): Promise<void> => {
    if (refused === null) return forReader(ctx, bot, (chat) => showHours(ctx, chat, topicId));
    await answerTap(ctx, refused);
    await ctx.conversation.enter(conversationIds.chooseHour, topicId);
  };

  onButton(feature, 'hours', (ctx) => forReader(ctx, bot, (chat) => showHours(ctx, chat, 0)));
  onButton(feature, 'topic-hours', (ctx, { topicId }) => forReader(ctx, bot, (chat) => showHours(ctx, chat, topicId)));

  onButton(feature, 'hour-toggle', async (ctx, { minutes, topicId }) => {
    const refused = await toggleHour(bot, ctx.callbackQuery.from.id, topicId, minutes, false);
    await showChange(ctx, topicId, refused);
  });

  onButton(feature, 'day-toggle', async (ctx, { day, topicId }) => {
    const refused = await change(bot, ctx.callbackQuery.from.id, topicId, ({ hours, days }) => {
      const outcome = toggled(days, day % 7, 7);
      if (outcome.kind !== 'changed') return { kind: 'lastDay' };
      return { kind: 'changed', list: hours, days: outcome.list };
    });
    await showChange(ctx, topicId, refused);
  });

  onButton(feature, 'days-set', async (ctx, { which, topicId }) => {
    const days = which === 1 ? [...weekdays] : [...everyDay];
    const refused = await change(bot, ctx.callbackQuery.from.id, topicId, ({ hours }) => ({
      kind: 'changed',
      list: hours,
      days,
    }));
    await showChange(ctx, topicId, refused);
  });

  onButton(feature, 'topic-hours-off', (ctx, { topicId }) =>
    forReader(ctx, bot, async (chat) => {
      await bot.topicHours.set(chat.id, topicId, null);
      await bot.reschedule(chat.id);
      await showHours(ctx, chat, topicId);
    }),
  );

  // Of messages from before there could be several hours, and of the end of subscribing.
  onButton(feature, 'hour', async (ctx, { minutes }) => {
    if (tappedHour(minutes) === null) return answerTap(ctx, t.plain(ctx.locale, 'stale-button'));
    await forReader(ctx, bot, async (chat) => show(ctx, await setOnlyHour(bot, chat.id, minutes)));
  });

  return feature;
}
