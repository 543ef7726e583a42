import { Composer } from 'grammy';
import { offeredOf } from '../../newsroom/topic-directory.js';
import { addressesPerHour } from '../address-limits.js';
import { readerOf } from '../context.js';
import type { BotCollaborators, KabarContext } from '../context.js';
import { describeError } from '../../log.js';
import { addressIn, articleOfDeepLink, isTelegram } from '../sent-words.js';
import { send } from '../show.js';
import { noArticleScreen, sentArticleScreen } from '../views/address.view.js';
import { screenParameters } from '../views/screen.js';
import type { Screen } from '../views/screen.js';
import { articleView, sendArticle } from './articles.js';

/**
 * Reads an address that somebody sends or forwards. That it is being read is said at once; the answer takes the place of
 * that when the site has answered, and until then the chat goes on.
 */
export function addressFeature(bot: BotCollaborators): Composer<KabarContext> {
  const { translator: t } = bot;
  const feature = new Composer<KabarContext>();

  feature.on('message', async (ctx, next) => {
    const address = ctx.message.via_bot?.id === ctx.me.id ? null : addressIn(ctx.message);
    if (address === null || ctx.message.text?.startsWith('/') === true) return next();
    const own = articleOfDeepLink(address, ctx.me.username);
    if (own !== null) return sendArticle(ctx, bot, own);
    // A link into Telegram opens no page: the words around it are searched instead.
    if (isTelegram(address)) return next();
    const place = bot.addressLimits.take(ctx.from.id);
    if (place === 'often') return send(ctx, { text: t.html(ctx.locale, 'address-often', { limit: addressesPerHour }) });
    if (place === 'full') return send(ctx, { text: t.html(ctx.locale, 'address-full') });
    bot.later.begin(async () => {
      try {
        await readAndShow(ctx, address);
      } finally {
        bot.addressLimits.done();
      }
    });
  });

  async function readAndShow(ctx: KabarContext, address: string): Promise<void> {
    const waiting = await ctx.reply(t.html(ctx.locale, 'address-reading'));
    const screen = await answer(ctx, address).catch((error: unknown): Screen => {
      bot.log.error({ error: describeError(error) }, 'an address that a reader sent could not be read');
      return { text: t.html(ctx.locale, 'error-sorry') };
    });
    await ctx.api.editMessageText(waiting.chat.id, waiting.message_id, screen.text, screenParameters(screen));
  }

  async function answer(ctx: KabarContext, address: string): Promise<Screen> {
    const outcome = await bot.readSentAddress(address);
    if (outcome.kind === 'archived')
      return (await articleView(ctx, bot, outcome.articleId)) ?? { text: t.html(ctx.locale, 'article-unknown') };
    if (outcome.kind !== 'read') return noArticleScreen(t, ctx.locale, outcome);
    const [directory, chat, followed] = await Promise.all([
      bot.directory(),
      readerOf(ctx, bot),
      ctx.chat === undefined ? [] : bot.subscriptions.list(ctx.chat.id),
    ]);
    return sentArticleScreen(t, ctx.locale, {
      article: outcome.article,
      topics: offeredOf(outcome.article.topicIds.flatMap((id) => directory.topicById.get(id) ?? [])),
      followed: new Set(followed.map(({ id }) => id)),
      now: bot.clock.now(),
      timeZone: chat?.timeZone ?? bot.defaults.timeZone,
    });
  }

  return feature;
}
