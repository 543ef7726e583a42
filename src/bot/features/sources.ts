import { Composer } from 'grammy';
import type { AddedSource } from '../../intake/add-source.js';
import type { SourceState } from '../../intake/sources.store.js';
import type { BotCollaborators, KabarContext } from '../context.js';
import { formatMoment } from '../format.js';
import { onNewsroomCommand } from '../on-newsroom-command.js';
import { send } from '../show.js';
import { oneLine } from '../telegram-html.js';
import type { Screen } from '../views/screen.js';
import type { Translator } from '../translate.js';
import { sourcesKeyboard } from '../views/source-desk.view.js';
import type { Looking } from '../views/source-desk.view.js';
import { sourceTroubleText } from '../views/source-trouble.view.js';
import { lookingOf } from '../looking-of.js';

/** Lines of the list of sources: one message's worth. */
const mostLines = 30;

/** /sumber: the sources with their state, adding one by its address, removing one by its number. */
export function sourcesFeature(bot: BotCollaborators): Composer<KabarContext> {
  const { translator: t } = bot;
  const feature = new Composer<KabarContext>();

  onNewsroomCommand(feature, bot, ['sumber', 'sources'], 'sources', async (ctx, words, actorId) => {
    const removal = /^(?:hapus|remove)\s+(\d{1,15})$/i.exec(words)?.[1];
    if (words === '') return send(ctx, await sourcesScreen(bot, await lookingOf(bot, ctx)));
    if (removal !== undefined) {
      const url = await bot.sourceUseCases.remove(Number(removal), actorId);
      return send(ctx, {
        text: t.html(ctx.locale, url === null ? 'source-not-found' : 'source-removed', { id: removal }),
      });
    }
    await send(ctx, { text: t.html(ctx.locale, 'source-looking', { url: words.slice(0, 200) }) });
    await send(ctx, { text: addedText(ctx, await bot.sourceUseCases.add(words, actorId)) });
  });

  function addedText(ctx: KabarContext, added: AddedSource): string {
    const { locale } = ctx;
    switch (added.kind) {
      case 'added':
        return t.html(locale, 'source-added', {
          name: oneLine(added.name, 100),
          format: added.format,
          count: added.entries,
        });
      case 'rights':
        return t.html(locale, 'not-newsroom');
      case 'known':
        return t.html(locale, 'source-known');
      case 'no-feed':
        return t.html(locale, 'source-no-feed');
      case 'status':
        return t.html(locale, 'source-status', { status: added.status });
      case 'failed':
        return t.html(locale, `source-failed-${added.code}`);
      case 'refused':
        return t.html(locale, `source-refused-${added.why}`);
    }
  }

  return feature;
}

/** The list of sources, with a button for each. */
export async function sourcesScreen(bot: BotCollaborators, looking: Looking): Promise<Screen> {
  const { translator: t } = bot;
  const { locale } = looking;
  const [sources, waiting] = await Promise.all([bot.sources.list(), bot.review.waiting()]);
  const lines = sources.slice(0, mostLines).map((source) => t.html(locale, 'sources-line', lineOf(t, source, looking)));
  const head =
    sources.length === 0 ? t.html(locale, 'sources-none') : t.html(locale, 'sources-title', { count: sources.length });
  return {
    text: [head, ...(lines.length > 0 ? [lines.join('\n')] : []), t.html(locale, 'sources-usage')].join('\n\n'),
    keyboard: sourcesKeyboard(t, looking, sources, waiting),
  };
}

function lineOf(
  t: Translator,
  source: SourceState,
  { locale, timeZone, now }: Looking,
): Record<string, string | number> {
  const state =
    source.retiredAt !== null ? 'retired' : source.failures > 0 ? 'failing' : source.lastLookAt === null ? 'new' : 'ok';
  return {
    id: String(source.feedId),
    name: oneLine(source.name, 60),
    state,
    articles: source.articles,
    failures: source.failures,
    error: sourceTroubleText(t, locale, source.lastError),
    next: source.nextLookAt === null ? '–' : formatMoment(source.nextLookAt, now, timeZone, locale),
  };
}
