import type { Context } from 'grammy';
import type { Message } from 'grammy/types';
import { findTopics } from '../../newsroom/topic-finder.js';
import type { Locale } from '../../readers/chat.js';
import { readAction } from '../callback-data.js';
import type { BotCollaborators } from '../context.js';
import { entitiesToHtml, isFormatted } from '../entities-to-html.js';
import { button, inRows, keyboard } from '../keyboard.js';
import { answerTap, send } from '../show.js';
import { checkHtml } from '../telegram-html.js';
import { broadcastDecisionScreen, broadcastScreen } from '../views/broadcast.view.js';
import type { Screen } from '../views/screen.js';
import { nameOf } from '../views/topics.view.js';
import type { KabarConversation } from './conversation.js';

/** Telegram's limit for a text, after parsing. */
export const longestText = 4_096;

/** Topics offered for a name that fits several. */
const mostTopics = 6;

type CheckedText = { kind: 'ok'; html: string; length: number } | { kind: 'refused'; say: string };

/** Takes the text of a message as a broadcast: formatted by Telegram's means, or written as HTML. */
export function checkText(
  bot: Pick<BotCollaborators, 'translator'>,
  locale: Locale,
  message: Pick<Message, 'text' | 'entities'> | undefined,
): CheckedText {
  const { translator: t } = bot;
  const text = message?.text ?? '';
  const entities = message?.entities ?? [];
  const html = isFormatted(entities) ? entitiesToHtml(text, entities) : text;
  const checked = checkHtml(html);
  if (checked.kind === 'broken') {
    const reason = t.html(locale, `html-${checked.reason}`, { tag: checked.tag, position: checked.position + 1 });
    return { kind: 'refused', say: t.html(locale, 'broadcast-bad-html', { reason: { html: reason } }) };
  }
  if (checked.length === 0) return { kind: 'refused', say: t.html(locale, 'broadcast-empty') };
  if (checked.length > longestText)
    return {
      kind: 'refused',
      say: t.html(locale, 'broadcast-too-long', { length: checked.length, limit: longestText }),
    };
  return { kind: 'ok', html: html.trim(), length: checked.length };
}

/**
 * Writing a broadcast: its text, who gets it, and the preview with the decision. The draft is a row; the conversation only
 * asks. The decision's buttons work without it, so a restart loses nothing.
 */
export function createComposeBroadcast(bot: BotCollaborators, sendRate: number) {
  const { translator: t } = bot;

  const localeOf = async (chatId: number): Promise<Locale> =>
    (await bot.chats.find(chatId))?.locale ?? bot.defaults.locale;

  async function audienceQuestion(locale: Locale): Promise<Screen> {
    const count = await bot.subscriptions.audience(null, bot.clock.now());
    return {
      text: t.html(locale, 'broadcast-ask-audience'),
      keyboard: keyboard([
        [button(t.plain(locale, 'button-audience-all', { count }), { kind: 'audience-all' })],
        [button(t.plain(locale, 'button-audience-topic'), { kind: 'audience-topic', topicId: 0 })],
      ]),
    };
  }

  /** The topics a typed name may mean, as buttons. */
  async function topicQuestion(locale: Locale, query: string): Promise<Screen> {
    const directory = await bot.directory();
    const found = findTopics(query, directory.topics, locale).slice(0, mostTopics);
    if (found.length === 0) return { text: t.html(locale, 'broadcast-topic-unknown', { query }) };
    const buttons = found.map(({ topic }) =>
      button(nameOf(topic, locale), { kind: 'audience-topic', topicId: topic.id }),
    );
    return { text: t.html(locale, 'broadcast-topic-which'), keyboard: keyboard(inRows(buttons, 2)) };
  }

  /** Writes the draft down. Null: nobody would get it. */
  async function draft(
    locale: Locale,
    authorId: number,
    checked: { html: string; length: number },
    topicId: number | null,
  ): Promise<Screen | null> {
    const now = bot.clock.now();
    const count = await bot.subscriptions.audience(topicId, now);
    if (count === 0) return null;
    const id = await bot.broadcasts.draft({ authorId, html: checked.html, topicId, now });
    await bot.audit.add({
      at: now,
      actorId: authorId,
      action: 'broadcast.draft',
      subject: `broadcast:${id}`,
      detail: { topicId, length: checked.length },
    });
    const topic = topicId === null ? undefined : (await bot.directory()).topicById.get(topicId);
    const audience =
      topic === undefined
        ? t.plain(locale, 'broadcast-all')
        : t.plain(locale, 'broadcast-of-topic', { topic: nameOf(topic, locale) });
    return broadcastDecisionScreen(t, locale, { id, count, audience, length: checked.length, sendRate });
  }

  return async function composeBroadcast(conversation: KabarConversation, first: Context): Promise<void> {
    const chatId = first.chatId;
    if (chatId === undefined) return;
    const locale = await conversation.external(() => localeOf(chatId));
    await send(first, { text: t.html(locale, 'broadcast-ask-text', { limit: longestText }) });

    let text: CheckedText;
    for (;;) {
      const ctx = await conversation.wait();
      if (ctx.callbackQuery !== undefined) await conversation.halt({ next: true });
      text = checkText(bot, locale, ctx.message);
      if (text.kind === 'ok') {
        await send(ctx, await conversation.external(() => audienceQuestion(locale)));
        break;
      }
      await send(ctx, { text: text.say });
    }

    for (;;) {
      const ctx = await conversation.wait();
      const data = ctx.callbackQuery?.data;
      const action = data === undefined ? null : readAction(data);
      if (data !== undefined && action?.kind !== 'audience-all' && action?.kind !== 'audience-topic')
        await conversation.halt({ next: true });
      await answerTap(ctx);
      if (action?.kind === 'audience-topic' && action.topicId === 0) {
        await send(ctx, { text: t.html(locale, 'broadcast-ask-topic') });
      } else if (action?.kind === 'audience-all' || action?.kind === 'audience-topic') {
        const topicId = action.kind === 'audience-topic' ? action.topicId : null;
        const { html, length } = text;
        const decision = await conversation.external(() => draft(locale, chatId, { html, length }, topicId));
        if (decision === null) {
          await send(ctx, { text: t.html(locale, 'broadcast-nobody') });
          return;
        }
        await send(ctx, broadcastScreen({ html }));
        await send(ctx, decision);
        return;
      } else {
        const query = (ctx.message?.text ?? '').slice(0, 60);
        await send(ctx, await conversation.external(() => topicQuestion(locale, query)));
      }
    }
  };
}
