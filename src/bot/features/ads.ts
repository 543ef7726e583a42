import { Composer } from 'grammy';
import type { Ad } from '../../newsroom/ad.js';
import { conversationIds } from '../conversations/conversation.js';
import type { BotCollaborators, KabarContext } from '../context.js';
import { forReader } from '../for-reader.js';
import { keyboard } from '../keyboard.js';
import { notYours } from '../not-yours.js';
import { onButton } from '../on-button.js';
import { onCommand } from '../on-command.js';
import { answerTap, send, show } from '../show.js';
import { adChoices, adDeskScreen, adReasonText, adScreen, adsScreen } from '../views/ad.view.js';
import type { Screen } from '../views/screen.js';
import { nameOf } from '../views/topics.view.js';

/** Ads that are listed. */
const mostListed = 20;

/** Advertisements: what their newsroom does with them (/iklan), and what readers see behind the line in a digest. */
export function adsFeature(bot: BotCollaborators): Composer<KabarContext> {
  const { translator: t } = bot;
  const feature = new Composer<KabarContext>();

  /** Runs `act` for those who look after ads; the right is asked anew at each tap, and again by the statement that acts. */
  const forAdDesk = async (ctx: KabarContext, act: (by: number) => Promise<void>): Promise<void> => {
    const by = ctx.from?.id;
    if (by !== undefined && (await bot.may(by, 'ads'))) {
      await answerTap(ctx);
      return act(by);
    }
    if (ctx.callbackQuery === undefined) return send(ctx, { text: await notYours(bot, ctx) });
    await answerTap(ctx, await notYours(bot, ctx));
  };

  const topicNames = async (ad: Ad, locale: KabarContext['locale']): Promise<string[]> => {
    const { topicById } = await bot.directory();
    return ad.topicIds.flatMap((id) => topicById.get(id) ?? []).map((topic) => nameOf(topic, locale));
  };

  const list = async (ctx: KabarContext): Promise<void> =>
    show(ctx, adsScreen(t, ctx.locale, await bot.ads.latest(mostListed), bot.clock.now()));

  const showAd = async (ctx: KabarContext, adId: number): Promise<void> =>
    show(ctx, await adDesk(bot, adId, ctx.locale, ctx.from?.id ?? 0));

  onCommand(feature, ['iklan', 'ads'], (ctx) => forAdDesk(ctx, () => list(ctx)));
  onButton(feature, 'ads', (ctx) => forAdDesk(ctx, () => list(ctx)));
  onButton(feature, 'ad', (ctx, { adId }) => forAdDesk(ctx, () => showAd(ctx, adId)));
  onButton(feature, 'ad-new', (ctx) => forAdDesk(ctx, () => ctx.conversation.enter(conversationIds.composeAd)));

  /** Does something to an ad and shows it as it is then. */
  const change = async (ctx: KabarContext, adId: number, act: (by: number) => Promise<boolean>): Promise<void> =>
    forAdDesk(ctx, async (by) => {
      if (!(await act(by))) await send(ctx, { text: t.html(ctx.locale, 'ad-not-changed') });
      await showAd(ctx, adId);
    });

  onButton(feature, 'ad-start', (ctx, { adId }) =>
    forAdDesk(ctx, async (by) => {
      const now = bot.clock.now();
      const ad = await bot.ads.find(adId);
      if (ad !== null && ad.endsAt <= now) return send(ctx, { text: t.html(ctx.locale, 'ad-over') });
      if (!(await bot.ads.start(adId, by, now))) await send(ctx, { text: t.html(ctx.locale, 'ad-not-changed') });
      await showAd(ctx, adId);
    }),
  );
  onButton(feature, 'ad-stop', (ctx, { adId }) => change(ctx, adId, (by) => bot.ads.stop(adId, by, bot.clock.now())));
  onButton(feature, 'ad-set', (ctx, { adId, what, value }) =>
    change(ctx, adId, async (by) => {
      const choice = adChoices[what];
      if (choice === undefined || !choice.values.some((known) => known === value)) return false;
      return bot.ads.adjust(adId, by, { [choice.field]: value }, bot.clock.now());
    }),
  );
  onButton(feature, 'ad-discard', (ctx, { adId }) =>
    forAdDesk(ctx, async (by) => {
      if (!(await bot.ads.discard(adId, by, bot.clock.now())))
        await send(ctx, { text: t.html(ctx.locale, 'ad-not-changed') });
      await list(ctx);
    }),
  );
  onButton(feature, 'ad-preview', (ctx, { adId }) =>
    forAdDesk(ctx, async () => {
      const ad = await bot.ads.find(adId);
      if (ad === null) return send(ctx, { text: t.html(ctx.locale, 'ad-gone') });
      await sendAd(ctx, ad, adScreen(t, ctx.locale, ad, false));
    }),
  );

  onButton(feature, 'ad-open', (ctx, { adId }) =>
    forReader(ctx, bot, async (chat) => {
      const ad = await bot.ads.find(adId);
      // Only who was shown it counts as a reader of it; a forged button shows nothing.
      if (ad === null || !(await bot.ads.tapped(adId, chat.id, bot.clock.now())))
        return send(ctx, { text: t.html(chat.locale, 'ad-gone') });
      await sendAd(ctx, ad, adScreen(t, chat.locale, ad, false));
    }),
  );
  onButton(feature, 'ad-why', (ctx, { adId }) =>
    forReader(ctx, bot, async (chat) => {
      const ad = await bot.ads.find(adId);
      if (ad === null) return send(ctx, { text: t.html(chat.locale, 'ad-gone') });
      await send(ctx, { text: adReasonText(t, chat.locale, ad, await topicNames(ad, chat.locale)) });
    }),
  );
  onButton(feature, 'ad-hide', (ctx, { adId, yes }) =>
    forReader(ctx, bot, async (chat) => {
      const ad = await bot.ads.find(adId);
      if (ad === null || !(await bot.ads.hide(adId, chat.id, yes === 1)))
        return send(ctx, { text: t.html(chat.locale, 'ad-gone') });
      await send(ctx, {
        text: t.html(chat.locale, yes === 1 ? 'ad-hidden' : 'ad-unhidden', { name: ad.name }),
        keyboard: keyboard([(adScreen(t, chat.locale, ad, yes === 1).keyboard?.inline_keyboard[1] ?? []).slice(1)]),
      });
    }),
  );

  return feature;
}

/** An ad as its newsroom sees it, or that it is gone. */
export async function adDesk(
  bot: BotCollaborators,
  adId: number,
  locale: KabarContext['locale'],
  chatId: number,
): Promise<Screen> {
  const [ad, directory, chat] = await Promise.all([bot.ads.find(adId), bot.directory(), bot.chats.find(chatId)]);
  if (ad === null) return { text: bot.translator.html(locale, 'ad-gone') };
  return adDeskScreen(bot.translator, locale, {
    ad,
    topics: ad.topicIds.flatMap((id) => directory.topicById.get(id) ?? []).map((topic) => nameOf(topic, locale)),
    report: await bot.ads.report(adId),
    now: bot.clock.now(),
    timeZone: chat?.timeZone ?? bot.defaults.timeZone,
  });
}

/** An ad as its readers open it: below its picture, where it has one. */
const sendAd = (ctx: KabarContext, { picture }: Ad, screen: Screen): Promise<void> =>
  send(ctx, picture === null ? screen : { ...screen, photo: picture });
