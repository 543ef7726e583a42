import { Composer } from 'grammy';
import type { BotCollaborators, KabarContext } from '../context.js';
import { commandName } from '../commands.js';
import { newsroomCommandsOf } from '../newsroom-commands.js';
import { onCommand } from '../on-command.js';
import { answerTap, send } from '../show.js';

/** /bantuan, /batal, and what fits nothing else: the last feature in the chain. */
export function helpFeature(bot: BotCollaborators): Composer<KabarContext> {
  const { translator: t } = bot;
  const feature = new Composer<KabarContext>();

  onCommand(feature, ['bantuan', 'help'], async (ctx) => {
    const parts = [t.html(ctx.locale, 'help')];
    const theirs = newsroomCommandsOf(ctx.from === undefined ? null : await bot.newsroom.people.find(ctx.from.id));
    const lines = theirs.map((name) => `/${commandName(ctx.locale, name)} — ${t.html(ctx.locale, `command-${name}`)}`);
    if (lines.length > 0) parts.push([t.html(ctx.locale, 'help-newsroom'), ...lines].join('\n'));
    await send(ctx, { text: parts.join('\n\n') });
  });

  // A running conversation has been ended by the time this is reached; then it says so itself.
  onCommand(feature, ['batal', 'cancel'], (ctx) => send(ctx, { text: t.html(ctx.locale, 'nothing-to-cancel') }));

  return feature;
}

/** Answers whatever nothing else has answered, so that nobody is left without a word. */
export function lastResort(bot: BotCollaborators): Composer<KabarContext> {
  const { translator: t } = bot;
  const feature = new Composer<KabarContext>();
  feature.on('callback_query', (ctx) => answerTap(ctx, t.plain(ctx.locale, 'stale-button')));
  // Only commands come so far: all other messages have been answered, and those that Telegram writes itself need no answer.
  feature.on('message:text', (ctx) =>
    send(ctx, { text: [t.html(ctx.locale, 'unknown-command'), t.html(ctx.locale, 'help')].join('\n\n') }),
  );
  return feature;
}
