import { Composer } from 'grammy';
import type { Filter } from 'grammy';
import { everyone } from '../../delivery/audience.js';
import { alarmKinds, alarmRights } from '../../newsroom/alarm.js';
import type { DraftChange } from '../../newsroom/broadcast-drafts.store.js';
import { may } from '../../newsroom/rights.js';
import { articleHtml } from '../broadcast-content.js';
import { createBroadcastScreens } from '../broadcast-screens.js';
import { withCategories } from '../change-audience.js';
import type { BotCollaborators, KabarContext } from '../context.js';
import { notYours } from '../not-yours.js';
import { onButton } from '../on-button.js';
import { answerTap, send, show } from '../show.js';
import { sendView } from '../show-preview.js';
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
    const articleId = alarm?.kind === 'story' ? await alarms.articleOf(alarm) : null;
    const [article] = articleId === null ? [] : await bot.articles.byIds([articleId]);
    if (article === undefined) return answerTap(ctx, t.plain(ctx.locale, 'alarm-story-gone'));
    const content = { html: articleHtml(article), picture: null, articleId: article.id, deadLinks: [] };
    const prepared = await likely(article.id);
    const begun = await alarms.draftStory(alarmId, ctx.from.id, content, prepared, bot.clock.now());
    if (begun === null) return refuse(ctx);
    await answerTap(ctx, begun.isNew ? undefined : t.plain(ctx.locale, 'alarm-draft-there', { id: begun.draftId }));
    const view = await screens.open(begun.draftId, ctx.from.id);
    if (view !== null) await sendView(ctx, view);
  });

  onButton(feature, 'alarm-dismiss', async (ctx, { alarmId }) => {
    if (await alarms.settle(alarmId, ctx.from.id, { ending: 'no' }, bot.clock.now()))
      return answerTap(ctx, t.plain(ctx.locale, 'alarm-dismissed'));
    const alarm = await alarms.find(alarmId);
    const isOver = alarm === null || alarm.endedAt !== null;
    if (!isOver || !(await bot.may(ctx.from.id, 'draft'))) return refuse(ctx);
    await answerTap(ctx, t.plain(ctx.locale, 'alarm-over-already'));
  });

  /** What a broadcast of an article is likely to be, all of which can be changed: breaking, for those who follow what it is about. */
  async function likely(articleId: number): Promise<DraftChange> {
    const [directory, topics] = await Promise.all([bot.directory(), bot.interests.topicsOf(articleId, mostTopics)]);
    if (topics.length === 0) return { level: 'breaking' };
    return { level: 'breaking', ...withCategories(directory, { ...everyone, topics }) };
  }

  async function mine(personId: number) {
    const [viewer, person, switches, open] = await Promise.all([
      screens.onlooker(personId, []),
      newsroom.people.find(personId),
      alarms.switchesOf(personId),
      alarms.open(),
    ]);
    // Also of what they switched off, but of no section that is not theirs.
    const theirs = open.filter(({ kind, facts }) => may(person, alarmRights[kind], sectionOf(facts)));
    return alarmsScreen(t, viewer, { switches, open: theirs });
  }

  const refuse = async (ctx: Tap) => answerTap(ctx, await notYours(bot, ctx));

  return feature;
}

/** The section that an alarm belongs to; undefined: to none. */
function sectionOf({ categoryId }: Record<string, unknown>): number | undefined {
  return typeof categoryId === 'number' ? categoryId : undefined;
}
