import type { Context } from 'grammy';
import { everyone } from '../../delivery/audience.js';
import { findTopics } from '../../newsroom/topic-finder.js';
import { createBroadcastScreens } from '../broadcast-screens.js';
import type { BroadcastView } from '../broadcast-screens.js';
import { changeAudience } from '../change-audience.js';
import type { BotCollaborators } from '../context.js';
import { formatMoment, formatZone } from '../format.js';
import { button, inRows, keyboard } from '../keyboard.js';
import { readSendHour } from '../read-send-hour.js';
import { send } from '../show.js';
import { sendView } from '../show-preview.js';
import { nameIn, refusalText } from '../views/draft.view.js';
import type { Screen } from '../views/screen.js';
import { nameOf } from '../views/topics.view.js';
import type { KabarConversation } from './conversation.js';

/** Topics offered for a name that fits several. */
const mostTopics = 6;
const longestReason = 500;

/** What came of what was typed: screens to send, and whether to wait for more. */
interface Typed {
  screens: Screen[];
  /** The broadcast as it stands then. */
  view?: BroadcastView | null;
  isDone: boolean;
}

/** Asks, waits for words, and hands them on until they could be used; any tap ends the waiting and is handled as usual. */
function createTyping(
  ask: (personId: number) => Promise<Screen | null>,
  take: (personId: number, text: string) => Promise<Typed>,
) {
  return async (conversation: KabarConversation, first: Context): Promise<void> => {
    const personId = first.chatId;
    if (personId === undefined) return;
    const question = await conversation.external(() => ask(personId));
    if (question === null) return;
    await send(first, question);
    for (;;) {
      const ctx = await conversation.wait();
      const text = ctx.message?.text;
      if (ctx.callbackQuery !== undefined || text === undefined) await conversation.halt({ next: true });
      const typed = await conversation.external(() => take(personId, text ?? ''));
      for (const screen of typed.screens) await send(ctx, screen);
      if (typed.view != null) await sendView(ctx, typed.view);
      if (typed.isDone) return;
    }
  };
}

/** Waits for the name of a topic that is to be in an audience (`how` 1) or left out of it (2). */
export function createChooseAudienceTopic(bot: BotCollaborators) {
  const { translator: t } = bot;
  const screens = createBroadcastScreens(bot);
  return (conversation: KabarConversation, first: Context, broadcastId: number, how: number): Promise<void> =>
    createTyping(
      async (personId) => {
        const { locale } = await screens.onlooker(personId, []);
        return { text: t.html(locale, 'broadcast-ask-topic') };
      },
      async (personId, text) => {
        const { locale } = await screens.onlooker(personId, []);
        const query = text.slice(0, 60);
        const found = findTopics(query, (await bot.directory()).topics, locale).slice(0, mostTopics);
        if (found.length === 0)
          return { screens: [{ text: t.html(locale, 'broadcast-topic-unknown', { query }) }], isDone: false };
        const [only] = found;
        if (only !== undefined && (found.length === 1 || only.isExact)) {
          const list = how === 2 ? 'without' : 'topics';
          const topicId = only.topic.id;
          const refused = await changeAudience(bot, broadcastId, personId, (audience) => ({
            ...(audience ?? everyone),
            [list]: [...new Set([...(audience ?? everyone)[list], topicId])],
          }));
          const broadcast = refused === null ? await bot.broadcasts.find(broadcastId) : null;
          if (broadcast === null)
            return { screens: [{ text: refusalText(t, locale, broadcastId, refused ?? 'gone') }], isDone: true };
          return { screens: [await screens.audience(broadcast, personId)], isDone: true };
        }
        const buttons = found.map(({ topic }) =>
          button(nameOf(topic, locale), { kind: 'draft-topic', broadcastId, topicId: topic.id, how }),
        );
        const which = { text: t.html(locale, 'broadcast-topic-which'), keyboard: keyboard(inRows(buttons, 2)) };
        return { screens: [which], isDone: false };
      },
    )(conversation, first);
}

/** Waits for the hour at which a broadcast is to go. */
export function createScheduleBroadcast(bot: BotCollaborators) {
  const { translator: t } = bot;
  const screens = createBroadcastScreens(bot);
  return (conversation: KabarConversation, first: Context, broadcastId: number): Promise<void> =>
    createTyping(
      async (personId) => {
        const { locale, timeZone, now } = await screens.onlooker(personId, []);
        return { text: t.html(locale, 'broadcast-ask-hour', { id: broadcastId, zone: formatZone(timeZone, now) }) };
      },
      async (personId, text) => {
        const { locale, timeZone, now } = await screens.onlooker(personId, []);
        const read = readSendHour(text.slice(0, 80), now, timeZone);
        if (read.kind === 'unread')
          return { screens: [{ text: t.html(locale, 'broadcast-hour-unread') }], isDone: false };
        if (read.kind === 'far') return { screens: [{ text: t.html(locale, 'broadcast-hour-far') }], isDone: false };
        if (read.kind === 'past') {
          const at = formatMoment(read.at, now, read.zone, locale);
          return { screens: [{ text: t.html(locale, 'broadcast-hour-past', { at }) }], isDone: false };
        }
        const change = { sendAt: read.at, sendZone: read.zone };
        const outcome = await bot.newsroom.take(broadcastId, { kind: 'change', by: personId, change }, now);
        if (outcome.kind === 'refused')
          return { screens: [{ text: refusalText(t, locale, broadcastId, outcome.why) }], isDone: true };
        return { screens: [], view: await screens.open(broadcastId, personId), isDone: true };
      },
    )(conversation, first);
}

/** Waits for the reason of a rejection. */
export function createRejectBroadcast(bot: BotCollaborators) {
  const { translator: t } = bot;
  const screens = createBroadcastScreens(bot);
  return (conversation: KabarConversation, first: Context, broadcastId: number, version: number): Promise<void> =>
    createTyping(
      async (personId) => {
        const broadcast = await bot.broadcasts.find(broadcastId);
        const viewer = await screens.onlooker(personId, [broadcast?.askedBy ?? null]);
        const asker = nameIn(viewer, broadcast?.askedBy ?? null);
        return { text: t.html(viewer.locale, 'broadcast-ask-reason', { asker }) };
      },
      async (personId, text) => {
        const asker = (await bot.broadcasts.find(broadcastId))?.askedBy ?? null;
        const viewer = await screens.onlooker(personId, [asker]);
        const step = { kind: 'reject', by: personId, version, words: text.slice(0, longestReason) } as const;
        const outcome = await bot.newsroom.take(broadcastId, step, viewer.now);
        const say =
          outcome.kind === 'done'
            ? t.html(viewer.locale, 'broadcast-rejected-by-you', { id: broadcastId, asker: nameIn(viewer, asker) })
            : refusalText(t, viewer.locale, broadcastId, outcome.why);
        return { screens: [{ text: say }], isDone: true };
      },
    )(conversation, first);
}
