import { Composer } from 'grammy';
import type { BotCollaborators, KabarContext } from '../context.js';
import { conversationIds } from '../conversations/conversation.js';
import { button, keyboard } from '../keyboard.js';
import { notYours } from '../not-yours.js';
import { onButton } from '../on-button.js';
import { onCommand } from '../on-command.js';
import { answerTap, send, show } from '../show.js';
import type { Screen } from '../views/screen.js';
import { headlineOf } from '../what-waits.js';

/** Broadcasts listed by /siaran. */
const mostListed = 8;

/** /siaran: what is not over yet, to be continued, decided or watched; where there is nothing, a new one is begun at once. */
export function broadcastHomeFeature(bot: BotCollaborators): Composer<KabarContext> {
  const { translator: t, newsroom } = bot;
  const feature = new Composer<KabarContext>();

  onCommand(feature, ['siaran', 'broadcast'], async (ctx) => {
    if (!(await bot.may(ctx.from?.id, 'draft'))) return send(ctx, { text: await notYours(bot, ctx) });
    await newsroom.people.remember(ctx.from?.id ?? 0, ctx.from?.first_name ?? '', bot.clock.now());
    const home = await homeScreen(ctx);
    if (home === null) await ctx.conversation.enter(conversationIds.composeBroadcast);
    else await send(ctx, home);
  });

  onButton(feature, 'broadcasts', (ctx) =>
    forWriters(ctx, async () => show(ctx, (await homeScreen(ctx)) ?? empty(ctx))),
  );
  onButton(feature, 'broadcast-new', (ctx) =>
    forWriters(ctx, () => ctx.conversation.enter(conversationIds.composeBroadcast)),
  );
  const empty = (ctx: KabarContext): Screen => ({
    text: t.html(ctx.locale, 'broadcast-home'),
    keyboard: keyboard([[button(t.plain(ctx.locale, 'button-new-broadcast'), { kind: 'broadcast-new' })]]),
  });

  /** The broadcasts that are not over; null: there are none, and nothing is stopped. */
  async function homeScreen(ctx: KabarContext): Promise<Screen | null> {
    const personId = ctx.from?.id ?? 0;
    const { locale } = ctx;
    const [list, stands, mayStop] = await Promise.all([
      bot.broadcasts.open(mostListed),
      newsroom.switches.read(personId),
      bot.may(personId, 'stop'),
    ]);
    if (list.length === 0 && !stands.isStopped) return null;
    const lines = list.map((one) =>
      t.html(locale, 'broadcast-home-line', { id: one.id, state: one.state, headline: headlineOf(one.html) }),
    );
    const stopped = stands.isStopped ? [t.html(locale, 'broadcast-all-stopped')] : [];
    const stop = stands.isStopped
      ? button(t.plain(locale, 'button-go-on'), { kind: 'go-on' })
      : button(t.plain(locale, 'button-stop-all'), { kind: 'stop-all' });
    return {
      text: [t.html(locale, 'broadcast-home'), ...stopped, lines.join('\n')].filter((one) => one !== '').join('\n\n'),
      keyboard: keyboard([
        ...list.map((one) => [
          button(`#${one.id} ${headlineOf(one.html)}`.slice(0, 60), { kind: 'draft-open', broadcastId: one.id }),
        ]),
        [button(t.plain(locale, 'button-new-broadcast'), { kind: 'broadcast-new' })],
        mayStop ? [stop] : [],
      ]),
    };
  }

  async function forWriters(ctx: KabarContext, act: () => Promise<void>): Promise<void> {
    if (!(await bot.may(ctx.from?.id, 'draft'))) return answerTap(ctx, await notYours(bot, ctx));
    await answerTap(ctx);
    await act();
  }

  return feature;
}
