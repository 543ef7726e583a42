import type { Context } from 'grammy';
import { longestAdName, longestAdText, readAdAddress, readAdText } from '../../newsroom/ad.js';
import { topicCalled } from '../../newsroom/topic-finder.js';
import type { Locale } from '../../readers/chat.js';
import { readAdDates } from '../ad-dates.js';
import { readAction } from '../callback-data.js';
import type { BotCollaborators } from '../context.js';
import { adDesk } from '../features/ads.js';
import { button, keyboard } from '../keyboard.js';
import { answerTap, send } from '../show.js';
import type { Screen } from '../views/screen.js';
import type { KabarConversation } from './conversation.js';

/** What an answer is: something to go on with, or what to say and ask again. */
type Read<Value> = { value: Value } | { say: string };

const textFaults = { empty: 'ad-bad-empty', long: 'ad-bad-long', label: 'ad-bad-label' } as const;
const dateFaults = { unread: 'ad-bad-dates', long: 'ad-bad-dates', past: 'ad-bad-past' } as const;

/**
 * Asks for what an ad consists of, a question at a time, and writes a draft down at the end: nothing is shown to anybody
 * before somebody starts it.
 */
export function createComposeAd(bot: BotCollaborators) {
  const { translator: t } = bot;

  const readText = (locale: Locale, written: string, limit: number): Read<string> => {
    const read = readAdText(written, limit);
    return read.kind === 'ok' ? { value: read.text } : { say: t.html(locale, textFaults[read.reason], { limit }) };
  };

  async function readTopics(locale: Locale, written: string): Promise<Read<number[]>> {
    if (/^\s*(?:semua|all)\s*$/i.test(written)) return { value: [] };
    const { topics } = await bot.directory();
    const ids: number[] = [];
    for (const name of written.split(',').map((part) => part.trim())) {
      const topic = topicCalled(name, topics, locale);
      if (topic === undefined) return { say: t.html(locale, 'ad-bad-topic', { name: name.slice(0, 60) }) };
      if (!ids.includes(topic.id)) ids.push(topic.id);
    }
    return { value: ids };
  }

  async function readDates(
    locale: Locale,
    chatId: number,
    written: string,
  ): Promise<Read<{ from: string; to: string }>> {
    const zone = (await bot.chats.find(chatId))?.timeZone ?? bot.defaults.timeZone;
    const read = readAdDates(written, bot.clock.now(), zone);
    return read.kind === 'ok'
      ? { value: { from: read.startsAt.toISOString(), to: read.endsAt.toISOString() } }
      : { say: t.html(locale, dateFaults[read.reason]) };
  }

  return async function composeAd(conversation: KabarConversation, first: Context): Promise<void> {
    const chatId = first.chatId;
    if (chatId === undefined) return;
    const locale = await conversation.external(
      async () => (await bot.chats.find(chatId))?.locale ?? bot.defaults.locale,
    );

    /** Asks until the answer can be used. A button that is no answer ends the conversation and is handled as without it. */
    async function ask<Value>(question: Screen, read: (ctx: Context) => Promise<Read<Value>>): Promise<Value> {
      await send(first, question);
      for (;;) {
        const ctx = await conversation.wait();
        const data = ctx.callbackQuery?.data;
        if (data !== undefined && readAction(data)?.kind !== 'ad-everyone') await conversation.halt({ next: true });
        await answerTap(ctx);
        const answer = await read(ctx);
        if ('value' in answer) return answer.value;
        await send(ctx, { text: answer.say });
      }
    }

    const name = await ask({ text: t.html(locale, 'ad-ask-name', { limit: longestAdName }) }, async (ctx) =>
      readText(locale, ctx.message?.text ?? '', longestAdName),
    );
    const words = await ask<{ text: string; picture: string | null }>(
      { text: t.html(locale, 'ad-ask-text', { limit: longestAdText }) },
      async (ctx) => {
        const text = readText(locale, ctx.message?.text ?? ctx.message?.caption ?? '', longestAdText);
        return 'say' in text
          ? text
          : { value: { text: text.value, picture: ctx.message?.photo?.at(-1)?.file_id ?? null } };
      },
    );
    const url = await ask({ text: t.html(locale, 'ad-ask-url') }, async (ctx) => {
      const address = readAdAddress(ctx.message?.text ?? '');
      return address === null ? { say: t.html(locale, 'ad-bad-url') } : { value: address };
    });
    const topicIds = await ask<number[]>(
      {
        text: t.html(locale, 'ad-ask-topics'),
        keyboard: keyboard([[button(t.plain(locale, 'button-ad-everyone'), { kind: 'ad-everyone' })]]),
      },
      async (ctx) => {
        const written = ctx.callbackQuery === undefined ? (ctx.message?.text ?? '') : 'semua';
        return conversation.external(() => readTopics(locale, written));
      },
    );
    const dates = await ask({ text: t.html(locale, 'ad-ask-dates') }, async (ctx) => {
      const written = ctx.message?.text ?? '';
      return conversation.external(() => readDates(locale, chatId, written));
    });
    const screen = await conversation.external(async () => {
      const content = { name, ...words, url, topicIds, startsAt: new Date(dates.from), endsAt: new Date(dates.to) };
      const id = await bot.ads.draft(chatId, content, bot.clock.now());
      return id === null ? { text: t.html(locale, 'not-newsroom') } : adDesk(bot, id, locale, chatId);
    });
    await send(first, screen);
  };
}
