import { Composer, InputFile } from 'grammy';
import { OPML_LIMIT, parseOpml, writeOpml } from '../../intake/opml.js';
import type { Right } from '../../newsroom/rights.js';
import type { createReadFile } from '../read-file.js';
import type { BotCollaborators, KabarContext } from '../context.js';
import { lookingOf } from '../looking-of.js';
import { notYours } from '../not-yours.js';
import { onButton } from '../on-button.js';
import { answerTap, send, show } from '../show.js';
import {
  mergeScreen,
  reviewScreen,
  sourceDeskScreen,
  sourceRemovalScreen,
  trustOf,
} from '../views/source-desk.view.js';
import type { Looking } from '../views/source-desk.view.js';
import { sourcesScreen } from './sources.js';

type ReadFile = ReturnType<typeof createReadFile>;

const dayMs = 86_400_000;
/** Stories offered to merge with. */
const mostOffered = 5;

/** What editors decide about sources by tapping: trust, rest, removal, lists of feeds, and the queue of articles under review. */
export function sourceDeskFeature(bot: BotCollaborators, readFile: ReadFile): Composer<KabarContext> {
  const { translator: t } = bot;
  const feature = new Composer<KabarContext>();
  const right: Right = 'sources';

  /** Runs `act` for those who look after sources; the statement that decides asks for the right again. */
  const forEditor = async (ctx: KabarContext, act: (by: number, looking: Looking) => Promise<void>): Promise<void> => {
    const by = ctx.from?.id;
    if (by === undefined || !(await bot.may(by, right))) return answerTap(ctx, await notYours(bot, ctx));
    await act(by, await lookingOf(bot, ctx));
  };

  onButton(feature, 'sources', (ctx) =>
    forEditor(ctx, async (_, looking) => {
      await answerTap(ctx);
      await show(ctx, await sourcesScreen(bot, looking));
    }),
  );

  const showSource = async (ctx: KabarContext, looking: Looking, sourceId: number): Promise<void> => {
    const source = await bot.sourceDesk.health(sourceId, looking.now);
    await show(
      ctx,
      source === null ? { text: t.html(looking.locale, 'source-desk-gone') } : sourceDeskScreen(t, looking, source),
    );
  };

  onButton(feature, 'source', (ctx, { sourceId }) =>
    forEditor(ctx, async (_, looking) => {
      await answerTap(ctx);
      await showSource(ctx, looking, sourceId);
    }),
  );

  /** Changes a source and shows it as it is then. */
  const change = (ctx: KabarContext, sourceId: number, act: (by: number, now: Date) => Promise<boolean>) =>
    forEditor(ctx, async (by, looking) => {
      const done = await act(by, looking.now);
      await answerTap(ctx, done ? undefined : t.plain(looking.locale, 'source-not-changed'));
      await showSource(ctx, looking, sourceId);
    });

  onButton(feature, 'source-trust', (ctx, { sourceId, trust: index }) =>
    change(ctx, sourceId, async (by, now) => {
      const trust = trustOf(index);
      return trust !== null && bot.sourceDesk.setTrust(sourceId, by, trust, now);
    }),
  );
  onButton(feature, 'source-mute', (ctx, { sourceId, days }) =>
    change(ctx, sourceId, (by, now) =>
      bot.sourceDesk.mute(sourceId, by, days === 0 ? null : new Date(now.getTime() + Math.min(days, 366) * dayMs), now),
    ),
  );
  // One tap beside "rest for a week" must not take a source away.
  onButton(feature, 'source-drop', (ctx, { sourceId }) =>
    forEditor(ctx, async (_, looking) => {
      const source = await bot.sourceDesk.health(sourceId, looking.now);
      await answerTap(ctx);
      if (source === null) return showSource(ctx, looking, sourceId);
      await show(ctx, sourceRemovalScreen(t, looking, source));
    }),
  );
  onButton(feature, 'source-remove', (ctx, { sourceId }) =>
    change(ctx, sourceId, async (by, now) => {
      const source = await bot.sourceDesk.health(sourceId, now);
      for (const feed of source?.feeds ?? []) await bot.sourceUseCases.remove(feed.id, by);
      return source !== null;
    }),
  );

  onButton(feature, 'sources-export', (ctx) =>
    forEditor(ctx, async () => {
      await answerTap(ctx);
      const list = (await bot.sources.list()).filter((source) => source.retiredAt === null);
      const opml = writeOpml(
        'Kabar',
        list.map((source) => ({ title: source.title ?? source.name, url: source.url, home: null, folders: [] })),
      );
      await ctx.replyWithDocument(new InputFile(Buffer.from(opml), 'kabar.opml'));
    }),
  );

  feature.on('message:document').filter(
    (ctx) => /\.opml$/i.test(ctx.message.document.file_name ?? ''),
    async (ctx, next) => {
      const by = ctx.from.id;
      if (!(await bot.may(by, right))) return next();
      if ((ctx.message.document.file_size ?? 0) > OPML_LIMIT)
        return send(ctx, { text: t.html(ctx.locale, 'opml-large', { limit: OPML_LIMIT / 2 ** 20 }) });
      const { file_path: path } = await ctx.getFile();
      const bytes = path === undefined ? null : await readFile(path, OPML_LIMIT);
      const parsed = bytes === null ? null : parseOpml(bytes);
      if (parsed === null || parsed.kind === 'refused') return send(ctx, { text: t.html(ctx.locale, 'opml-bad') });
      await send(ctx, { text: t.html(ctx.locale, 'opml-reading', { count: parsed.feeds.length }) });
      const counts = { added: 0, known: 0, failed: 0 };
      for (const { url } of parsed.feeds) {
        const { kind } = await bot.sourceUseCases.add(url, by);
        if (kind === 'rights') return send(ctx, { text: t.html(ctx.locale, 'not-newsroom') });
        counts[kind === 'added' || kind === 'known' ? kind : 'failed']++;
      }
      await send(ctx, { text: t.html(ctx.locale, 'opml-read', counts) });
    },
  );

  const showNext = async (ctx: KabarContext, looking: Looking): Promise<void> =>
    show(ctx, reviewScreen(t, looking, await bot.review.next()));

  onButton(feature, 'review', (ctx) =>
    forEditor(ctx, async (_, looking) => {
      await answerTap(ctx);
      await showNext(ctx, looking);
    }),
  );

  /** Decides on an article, says so, and shows the next. */
  const decide = (ctx: KabarContext, said: string, act: (by: number, now: Date) => Promise<boolean>) =>
    forEditor(ctx, async (by, looking) => {
      const done = await act(by, looking.now);
      await answerTap(ctx, t.plain(looking.locale, done ? said : 'review-decided'));
      await showNext(ctx, looking);
    });

  onButton(feature, 'review-publish', (ctx, { articleId }) =>
    decide(ctx, 'review-published', async (by, now) => {
      const done = await bot.review.publish(articleId, by, now);
      if (done) await bot.alertArticle(articleId);
      return done;
    }),
  );
  onButton(feature, 'review-later', (ctx, { articleId }) =>
    decide(ctx, 'review-put-off', (by, now) => bot.review.later(articleId, by, now)),
  );
  onButton(feature, 'review-reject', (ctx, { articleId }) =>
    decide(ctx, 'review-rejected', (by, now) => bot.review.reject(articleId, by, now)),
  );
  onButton(feature, 'review-merge', (ctx, { articleId }) =>
    forEditor(ctx, async (_, looking) => {
      await answerTap(ctx);
      await show(ctx, mergeScreen(t, looking.locale, articleId, await bot.review.mergeable(articleId, mostOffered)));
    }),
  );
  onButton(feature, 'review-merge-into', (ctx, { articleId, storyId }) =>
    decide(ctx, 'review-merged', async (by, now) => {
      const article = await bot.review.next();
      if (!(await bot.review.publish(articleId, by, now))) return false;
      // A story that one article alone told goes into the other; no alert: whoever wants to know of it does.
      if (article?.id === articleId && article.storyId !== null) await bot.mergeStories(article.storyId, storyId);
      return true;
    }),
  );

  return feature;
}
