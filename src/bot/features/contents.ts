import { Composer } from 'grammy';
import type { Chat } from '../../readers/chat.js';
import type { BotCollaborators, KabarContext } from '../context.js';
import { forReader, showBeside } from '../for-reader.js';
import { formatMoment } from '../format.js';
import { onButton } from '../on-button.js';
import { onCommand } from '../on-command.js';
import { digestOf } from '../render-digest.js';
import { send } from '../show.js';
import { contentsScreen, missedKeyboard } from '../views/contents.view.js';

/** What a digest holds, what the next one would hold, and what was missed. */
export function contentsFeature(bot: BotCollaborators): Composer<KabarContext> {
  const { translator: t } = bot;
  const feature = new Composer<KabarContext>();

  const showContents = (ctx: KabarContext, chat: Chat) => showBeside(ctx, contentsScreen(t, chat));
  onButton(feature, 'contents', (ctx) => forReader(ctx, bot, (chat) => showContents(ctx, chat)));
  const choose = (ctx: KabarContext, choice: Partial<Pick<Chat, 'pictures' | 'outsideTopics'>>) =>
    forReader(ctx, bot, async (chat) => {
      await bot.chats.choose(chat.id, choice);
      await showContents(ctx, { ...chat, ...choice });
    });
  onButton(feature, 'pictures', (ctx, { on }) => choose(ctx, { pictures: on === 1 }));
  onButton(feature, 'outside', (ctx, { on }) => choose(ctx, { outsideTopics: on === 1 }));

  const showPreview = (ctx: KabarContext) =>
    forReader(ctx, bot, async (chat) => {
      const preview = await bot.previewEdition(chat.id);
      const now = bot.clock.now();
      const { locale, timeZone } = chat;
      if (preview === null || preview.dueAt === null) return send(ctx, { text: t.html(locale, 'preview-never') });
      const when = formatMoment(preview.dueAt, now, timeZone, locale);
      if (preview.digest === null) return send(ctx, { text: t.html(locale, 'preview-empty', { when }) });
      const slot = preview.dueAt.toISOString();
      const params = { ...preview.digest, kind: 'scheduled' as const, late: false, silent: false, slot };
      await send(ctx, await digestOf(bot, { chat, params, deliveryId: null, corrections: null }, ctx.me.username));
    });
  onCommand(feature, ['pratinjau', 'preview'], showPreview);
  onButton(feature, 'preview', showPreview);

  /** @param days so far back; 0: since the last digest that came */
  const catchUp = (ctx: KabarContext, days: number) =>
    forReader(ctx, bot, async (chat) => {
      const caughtUp = await bot.catchUp(chat.id, days === 0 ? null : Math.min(days, 7));
      if (caughtUp.kind === 'enqueued') return;
      const since = formatMoment(caughtUp.since, bot.clock.now(), chat.timeZone, chat.locale);
      const text = t.html(chat.locale, days === 0 ? 'missed-none' : 'missed-nothing', { since });
      await send(ctx, { text, keyboard: missedKeyboard(t, chat.locale) });
    });
  onCommand(feature, ['ketinggalan', 'missed'], (ctx) => catchUp(ctx, 0));
  onButton(feature, 'missed', (ctx, { days }) => catchUp(ctx, days));

  return feature;
}
