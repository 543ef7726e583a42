import { Composer } from 'grammy';
import type { Filter } from 'grammy';
import { everyone } from '../../delivery/audience.js';
import { alarmKinds } from '../../newsroom/alarm.js';
import { articleHtml } from '../broadcast-content.js';
import { createBroadcastScreens } from '../broadcast-screens.js';
import { changeAudience } from '../change-audience.js';
import type { BotCollaborators, KabarContext } from '../context.js';
import { notYours } from '../not-yours.js';
import { onButton } from '../on-button.js';
import { answerTap, send, show } from '../show.js';
import { alarmsScreen } from '../views/alarm.view.js';

type Tap = Filter<KabarContext, 'callback_query:data'>;

/** Topics of an article that the prepared audience is made of. */
const mostTopics = 4;

/** What the newsroom is told of by itself: the switches of each person, and what can be done about a story that breaks. */
export function alarmsFeature(bot: BotCollaborators): Composer<KabarContext> {
  const { translator: t, alarms, newsroom } = bot;
  const feature = new Composer<KabarContext>();
  const screens = createBroadcastScreens(bot);

  onButton(feature, 'alarms', async (ctx) => {
    if ((await newsroom.people.find(ctx.from.id)) === null) return refuse(ctx);
    await answerTap(ctx);
    await send(ctx, await mine(ctx.from.id));
  });

  onButton(feature, 'alarm-switch', async (ctx, { what, on }) => {
    const kind = alarmKinds[what];
    if (kind === undefined) return answerTap(ctx, t.plain(ctx.locale, 'stale-button'));
    if (!(await alarms.want(ctx.from.id, kind, on === 1, bot.clock.now()))) return refuse(ctx);
    await answerTap(ctx);
    await show(ctx, await mine(ctx.from.id));
  });

  onButton(feature, 'alarm-draft', async (ctx, { alarmId }) => {
    if (!(await bot.may(ctx.from.id, 'draft'))) return refuse(ctx);
    const alarm = await alarms.find(alarmId);
    const articleId = Number(alarm?.facts['articleId'] ?? 0);
    const [article] = await bot.articles.byIds([articleId]);
    if (alarm === null || article === undefined || article.status !== 'published')
      return answerTap(ctx, t.plain(ctx.locale, 'alarm-story-gone'));
    const content = { html: articleHtml(article), picture: null, articleId, deadLinks: [] };
    const begun = await alarms.draftStory(alarmId, ctx.from.id, content, bot.clock.now());
    if (begun === null) return refuse(ctx);
    await answerTap(ctx, begun.isNew ? undefined : t.plain(ctx.locale, 'alarm-draft-there', { id: begun.draftId }));
    if (begun.isNew) await prepare(begun.draftId, articleId, ctx.from.id);
    const view = await screens.open(begun.draftId, ctx.from.id);
    if (view === null) return;
    if (view.preview !== null) await send(ctx, view.preview);
    await send(ctx, view.panel);
  });

  onButton(feature, 'alarm-dismiss', async (ctx, { alarmId }) => {
    if (!(await bot.may(ctx.from.id, 'draft'))) return refuse(ctx);
    const done = await alarms.settle(alarmId, ctx.from.id, { ending: 'no' }, bot.clock.now());
    await answerTap(ctx, t.plain(ctx.locale, done ? 'alarm-dismissed' : 'alarm-over-already'));
  });

  /** Chooses what is likely, and all of it can be changed: breaking, for those who follow what the article is about. */
  async function prepare(broadcastId: number, articleId: number, by: number): Promise<void> {
    await newsroom.take(broadcastId, { kind: 'change', by, change: { level: 'breaking' } }, bot.clock.now());
    const topics = await bot.interests.topicsOf(articleId, mostTopics);
    if (topics.length > 0) await changeAudience(bot, broadcastId, by, () => ({ ...everyone, topics }));
  }

  async function mine(personId: number) {
    const [viewer, switches, open] = await Promise.all([
      screens.onlooker(personId, []),
      alarms.switchesOf(personId),
      alarms.open(),
    ]);
    const known = new Set(switches.map(({ kind }) => kind));
    return alarmsScreen(t, viewer, { switches, open: open.filter(({ kind }) => known.has(kind)) });
  }

  const refuse = async (ctx: Tap) => answerTap(ctx, await notYours(bot, ctx));

  return feature;
}
