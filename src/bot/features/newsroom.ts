import { Composer } from 'grammy';
import type { AddedSource } from '../../intake/add-source.js';
import type { SourceState } from '../../intake/sources.store.js';
import type { BotCollaborators, KabarContext } from '../context.js';
import { formatMoment, formatNumber } from '../format.js';
import { onCommand } from '../on-command.js';
import { send } from '../show.js';
import { oneLine } from '../telegram-html.js';

/** Lines of the list of sources, and of the log of actions: one message's worth. */
const mostLines = 30;

/** What the newsroom sees and does beside broadcasts: /sumber, /statistik, /redaksi, /audit. */
export function newsroomFeature(bot: BotCollaborators): Composer<KabarContext> {
  const { translator: t } = bot;
  const feature = new Composer<KabarContext>();

  /** A command that only the newsroom has; the right is looked up at every use. */
  const onNewsroomCommand = (
    names: [string, string],
    handle: (ctx: KabarContext, words: string, actorId: number) => Promise<void>,
  ): void =>
    onCommand(feature, names, async (ctx, words) => {
      const actorId = ctx.from?.id;
      if (actorId === undefined || !bot.ownerIds.has(actorId))
        return send(ctx, { text: t.html(ctx.locale, 'not-newsroom') });
      await handle(ctx, words, actorId);
    });

  onNewsroomCommand(['sumber', 'sources'], async (ctx, words, actorId) => {
    const removal = /^(?:hapus|remove)\s+(\d{1,15})$/i.exec(words)?.[1];
    if (words === '') return send(ctx, { text: await sourcesText(ctx) });
    if (removal !== undefined) {
      const url = await bot.sourceUseCases.remove(Number(removal), actorId);
      return send(ctx, {
        text: t.html(ctx.locale, url === null ? 'source-not-found' : 'source-removed', { id: removal }),
      });
    }
    await send(ctx, { text: t.html(ctx.locale, 'source-looking', { url: words.slice(0, 200) }) });
    await send(ctx, { text: addedText(ctx, await bot.sourceUseCases.add(words, actorId)) });
  });

  async function sourcesText(ctx: KabarContext): Promise<string> {
    const { locale } = ctx;
    const sources = await bot.sources.list();
    const lines = sources.slice(0, mostLines).map((source) => t.html(locale, 'sources-line', lineOf(ctx, source)));
    const head =
      sources.length === 0
        ? t.html(locale, 'sources-none')
        : t.html(locale, 'sources-title', { count: sources.length });
    return [head, ...(lines.length > 0 ? [lines.join('\n')] : []), t.html(locale, 'sources-usage')].join('\n\n');
  }

  function lineOf(ctx: KabarContext, source: SourceState): Record<string, string | number> {
    const next =
      source.nextLookAt === null
        ? '–'
        : formatMoment(source.nextLookAt, bot.clock.now(), bot.defaults.timeZone, ctx.locale);
    const state =
      source.retiredAt !== null
        ? 'retired'
        : source.failures > 0
          ? 'failing'
          : source.lastLookAt === null
            ? 'new'
            : 'ok';
    return {
      id: String(source.feedId),
      name: oneLine(source.name, 60),
      state,
      articles: source.articles,
      failures: source.failures,
      error: oneLine(source.lastError ?? '', 100),
      next,
    };
  }

  function addedText(ctx: KabarContext, added: AddedSource): string {
    const { locale } = ctx;
    switch (added.kind) {
      case 'added':
        return t.html(locale, 'source-added', {
          name: oneLine(added.name, 100),
          format: added.format,
          count: added.entries,
        });
      case 'known':
        return t.html(locale, 'source-known');
      case 'no-feed':
        return t.html(locale, 'source-no-feed');
      case 'status':
        return t.html(locale, 'source-status', { status: String(added.status) });
      case 'failed':
        return t.html(locale, `source-failed-${added.code}`);
      case 'refused':
        return t.html(locale, `source-refused-${added.why}`);
    }
  }

  onNewsroomCommand(['statistik', 'stats'], async (ctx) => {
    const [chats, articles, sources, figures] = await Promise.all([
      bot.chats.count(),
      bot.articles.count(),
      bot.sources.list(),
      bot.deliveryFigures(),
    ]);
    const number = (value: number) => formatNumber(value, ctx.locale);
    const text = t.html(ctx.locale, 'stats', {
      active: number(chats.active),
      stopped: number(chats.stopped),
      gone: number(chats.gone),
      articles: number(articles),
      sources: number(sources.filter((source) => source.retiredAt === null).length),
      sent: number(figures.sent),
      refused: number(figures.refused),
      doubt: number(figures.inDoubt),
      missed: number(figures.missed),
      queue: number(figures.queued),
    });
    await send(ctx, { text });
  });

  onNewsroomCommand(['redaksi', 'team'], (ctx) =>
    send(ctx, { text: t.html(ctx.locale, 'team', { owners: [...bot.ownerIds].join(', ') }) }),
  );

  onNewsroomCommand(['audit', 'audit'], async (ctx) => {
    const entries = await bot.audit.latest(mostLines);
    if (entries.length === 0) return send(ctx, { text: t.html(ctx.locale, 'audit-none') });
    const lines = entries.map((entry) =>
      t.html(ctx.locale, 'audit-line', {
        at: formatMoment(entry.at, bot.clock.now(), bot.defaults.timeZone, ctx.locale),
        actor: entry.actorId === null ? 'Kabar' : String(entry.actorId),
        action: entry.action,
        subject: entry.subject,
      }),
    );
    await send(ctx, { text: [`<b>${t.html(ctx.locale, 'audit-title')}</b>`, lines.join('\n')].join('\n') });
  });

  return feature;
}
