import { Composer } from 'grammy';
import type { BotCollaborators, KabarContext } from '../context.js';
import { button, keyboard } from '../keyboard.js';
import { onButton } from '../on-button.js';
import { answerTap, show } from '../show.js';

/** Stopping everything that goes out, and going on: two taps each way, told to everybody who could do the other. */
export function emergencyStopFeature(bot: BotCollaborators): Composer<KabarContext> {
  const { translator: t, newsroom } = bot;
  const feature = new Composer<KabarContext>();

  onButton(feature, 'stop-all', async (ctx) => {
    if (!(await bot.may(ctx.from.id, 'stop'))) return answerTap(ctx, t.plain(ctx.locale, 'refused-rights'));
    await answerTap(ctx);
    const sure = button(t.plain(ctx.locale, 'button-stop-all-sure'), { kind: 'stop-all-sure' });
    const back = button(t.plain(ctx.locale, 'button-back'), { kind: 'broadcasts' });
    await show(ctx, { text: t.html(ctx.locale, 'stop-all-question'), keyboard: keyboard([[sure, back]]) });
  });

  onButton(feature, 'stop-all-sure', async (ctx) => {
    const count = await newsroom.switches.stopEverything(ctx.from.id, await others(ctx.from.id), bot.clock.now());
    if (count === null) {
      const isOfUs = await bot.may(ctx.from.id, 'stop');
      return answerTap(ctx, t.plain(ctx.locale, isOfUs ? 'stop-all-already' : 'refused-rights'));
    }
    await answerTap(ctx);
    const goOn = button(t.plain(ctx.locale, 'button-go-on'), { kind: 'go-on' });
    await show(ctx, { text: t.html(ctx.locale, 'stop-all-done', { count }), keyboard: keyboard([[goOn]]) });
  });

  onButton(feature, 'go-on', async (ctx) => {
    const went = await newsroom.switches.goOn(ctx.from.id, await others(ctx.from.id), bot.clock.now());
    if (!went && !(await bot.may(ctx.from.id, 'stop'))) return answerTap(ctx, t.plain(ctx.locale, 'refused-rights'));
    await answerTap(ctx);
    const list = button(t.plain(ctx.locale, 'button-back'), { kind: 'broadcasts' });
    await show(ctx, { text: t.html(ctx.locale, 'go-on-done'), keyboard: keyboard([[list]]) });
  });

  const others = async (by: number): Promise<number[]> =>
    (await newsroom.people.withRight('stop')).map((person) => person.id).filter((id) => id !== by);

  return feature;
}
