import { Composer, InputFile } from 'grammy';
import type { BotCollaborators, KabarContext } from '../context.js';
import { button, keyboard } from '../keyboard.js';
import { onButton } from '../on-button.js';
import { onCommand } from '../on-command.js';
import { answerTap, send, show } from '../show.js';

/** What the law gives a reader: /privasi, /dataku, /hapus. */
export function dataFeature(bot: BotCollaborators): Composer<KabarContext> {
  const { translator: t } = bot;
  const feature = new Composer<KabarContext>();

  onCommand(feature, ['privasi', 'privacy'], (ctx) => send(ctx, { text: t.html(ctx.locale, 'privacy') }));

  onCommand(feature, ['dataku', 'mydata'], async (ctx) => {
    const data = ctx.chat === undefined ? null : await bot.dataRights.collect(ctx.chat.id);
    if (data === null) return send(ctx, { text: t.html(ctx.locale, 'data-none') });
    const file = new InputFile(Buffer.from(JSON.stringify(data, null, 2)), 'kabar.json');
    await ctx.replyWithDocument(file, { caption: t.plain(ctx.locale, 'data-caption') });
  });

  onCommand(feature, ['hapus', 'forget'], async (ctx) => {
    const known = ctx.chat === undefined ? null : await bot.chats.find(ctx.chat.id);
    if (known === null) return send(ctx, { text: t.html(ctx.locale, 'data-none') });
    await send(ctx, {
      text: t.html(ctx.locale, 'erase-question'),
      keyboard: keyboard([
        [button(t.plain(ctx.locale, 'button-erase-yes'), { kind: 'erase', yes: 1 })],
        [button(t.plain(ctx.locale, 'button-erase-no'), { kind: 'erase', yes: 0 })],
      ]),
    });
  });

  onButton(feature, 'erase', async (ctx, { yes }) => {
    await answerTap(ctx);
    if (yes !== 1) return show(ctx, { text: t.html(ctx.locale, 'erase-kept') });
    const { id } = ctx.callbackQuery.from;
    const { staysInNewsroom } = await bot.dataRights.erase(id, bot.ownerIds.has(id));
    const parts = [t.html(ctx.locale, 'erased'), ...(staysInNewsroom ? [t.html(ctx.locale, 'erased-newsroom')] : [])];
    await show(ctx, { text: parts.join('\n') });
  });

  return feature;
}
