import { Composer } from 'grammy';
import { parseFollowedWords } from '../../newsroom/followed-words-command.js';
import type { FollowedRequest } from '../../newsroom/followed-words-command.js';
import { MOST_OWN_WORDS, ownWordsOf } from '../../newsroom/own-words.js';
import type { Chat } from '../../readers/chat.js';
import { readerOf } from '../context.js';
import type { BotCollaborators, KabarContext } from '../context.js';
import { onButton } from '../on-button.js';
import { answerTap, send } from '../show.js';
import { ownWordsScreen, refusalText } from '../views/own-words.view.js';

/** Topics that one digest can do justice to, own words among them. */
export const mostTopics = 50;

/**
 * Follows words of a reader's own and says so, with how often the news of the last days had them; what is refused is
 * explained. The first news comes at once.
 *
 * @param text what was typed, in which the request was read
 */
export async function followOwnWords(
  ctx: KabarContext,
  bot: BotCollaborators,
  chat: Chat,
  request: FollowedRequest,
  text: string,
): Promise<void> {
  const { translator: t } = bot;
  const { locale } = chat;
  if (request.kind === 'refused') return send(ctx, { text: refusalText(t, locale, request.reason) });
  const phrase = ownWordsOf(request, text);
  const most = { words: MOST_OWN_WORDS, topics: mostTopics };
  const outcome = await bot.ownWords.follow(chat.id, phrase, most, bot.clock.now());
  switch (outcome.kind) {
    case 'tooManyWords':
      return send(ctx, { text: t.html(locale, 'own-limit', { limit: most.words }) });
    case 'tooManyTopics':
      return send(ctx, { text: t.html(locale, 'my-topics-limit', { limit: most.topics }) });
    case 'followed':
    case 'already':
  }
  await bot.reschedule(chat.id);
  const found = await bot.lookBackForWords(outcome.topicId, phrase);
  const fresh = (await bot.chats.find(chat.id)) ?? chat;
  const already = outcome.kind === 'already';
  await send(ctx, ownWordsScreen(t, fresh, phrase, { already, found, now: bot.clock.now() }));
  if (!already) await bot.requestDigest(chat.id, 'first', [outcome.topicId]);
}

/** The button below words that are no topic. */
export function ownWordsFeature(bot: BotCollaborators): Composer<KabarContext> {
  const feature = new Composer<KabarContext>();
  onButton(feature, 'own-words', async (ctx, { words }) => {
    const chat = await readerOf(ctx, bot);
    await answerTap(ctx);
    if (chat === null) return send(ctx, { text: bot.translator.html(ctx.locale, 'not-reader') });
    // In quotes: "tanpa" is a word like any other here.
    await followOwnWords(ctx, bot, chat, parseFollowedWords(`"${words}"`), words);
  });
  return feature;
}
