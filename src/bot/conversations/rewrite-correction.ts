import type { Context } from 'grammy';
import { longestSentence } from '../../newsroom/correction.js';
import type { Locale } from '../../readers/chat.js';
import type { BotCollaborators } from '../context.js';
import { presentProposal } from '../render-proposal.js';
import { send } from '../show.js';
import { oneLine } from '../telegram-html.js';
import { proposedLine, rewrittenScreen } from '../views/proposal.view.js';
import type { Screen } from '../views/screen.js';
import type { KabarConversation } from './conversation.js';
import { nextTyped } from './typed.js';

/** What is said to a sentence, and whether another one is waited for. */
interface Taken {
  screens: Screen[];
  isDone: boolean;
}

/**
 * Waits for the sentence that readers are to be told in place of what the source changed. It is stored as a version of what
 * was seen: whoever was quicker meanwhile, a colleague or the source, is not overwritten.
 */
export function createRewriteCorrection(bot: BotCollaborators) {
  const { translator: t } = bot;
  const localeOf = async (personId: number): Promise<Locale> =>
    (await bot.chats.find(personId))?.locale ?? bot.defaults.locale;

  async function question(personId: number, proposalId: number): Promise<Screen> {
    const locale = await localeOf(personId);
    const found = await bot.proposals.notice(proposalId, personId);
    const ask = t.html(locale, 'proposal-ask-words', { limit: longestSentence });
    return { text: found === null ? ask : [proposedLine(t, locale, found.params), ask].join('\n\n') };
  }

  /** @param seen the article's revision and the wording that were shown when the question was asked */
  async function take(
    personId: number,
    proposalId: number,
    seen: { revision: number; wording: number },
    text: string,
  ): Promise<Taken> {
    const locale = await localeOf(personId);
    const words = oneLine(text, Infinity);
    const { length } = [...words];
    if (!/[\p{L}\p{N}]/u.test(words))
      return { screens: [{ text: t.html(locale, 'proposal-words-empty') }], isDone: false };
    if (length > longestSentence)
      return {
        screens: [{ text: t.html(locale, 'proposal-words-long', { length, limit: longestSentence }) }],
        isDone: false,
      };
    const outcome = await bot.proposals.rewrite(proposalId, seen, words, personId);
    if (outcome.kind === 'done') {
      const [found, stands] = await Promise.all([
        bot.proposals.notice(proposalId, personId),
        bot.newsroom.switches.read(personId),
      ]);
      const screens = found === null ? [] : [rewrittenScreen(t, locale, found.params, stands.isAlone)];
      return { screens, isDone: true };
    }
    const why = {
      decided: 'proposal-words-late',
      changed: 'proposal-words-changed',
      reworded: 'proposal-words-reworded',
      own: 'proposal-unknown',
      unknown: 'proposal-unknown',
      noRight: 'not-newsroom',
    } as const;
    const chat = await bot.chats.find(personId);
    const present = await presentProposal(bot, { proposalId }, personId, chat);
    return {
      screens: [{ text: t.html(locale, why[outcome.kind]) }, ...(present === null ? [] : [present.screen])],
      isDone: true,
    };
  }

  return async function rewriteCorrection(
    conversation: KabarConversation,
    first: Context,
    proposalId: number,
    revision: number,
    wording: number,
  ): Promise<void> {
    const personId = first.chatId;
    if (personId === undefined) return;
    await send(first, await conversation.external(() => question(personId, proposalId)));
    for (;;) {
      const { ctx, text } = await nextTyped(conversation, () => true);
      const taken = await conversation.external(() => take(personId, proposalId, { revision, wording }, text));
      for (const screen of taken.screens) await send(ctx, screen);
      if (taken.isDone) return;
    }
  };
}
