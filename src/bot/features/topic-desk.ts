import { Composer } from 'grammy';
import { conversationIds } from '../conversations/conversation.js';
import type { BotCollaborators, KabarContext } from '../context.js';
import { notYours } from '../not-yours.js';
import { onButton } from '../on-button.js';
import { answerTap, show } from '../show.js';
import { aliasTrialOf, deskTopicOf, deskWaits, openTopic } from '../topic-desk.js';
import type { OpenTopic } from '../topic-desk.js';
import {
  aliasDoneScreen,
  aliasOf,
  deskAliasesScreen,
  deskTopicsScreen,
  marksOf,
  mergeScreen,
  topicDeskScreen,
} from '../views/topic-desk.view.js';
import { nameOf } from '../views/topics.view.js';

const asks = {
  alias: 'desk-ask-alias',
  'name-id': 'desk-ask-name-id',
  'name-en': 'desk-ask-name-en',
  merge: 'desk-ask-merge',
};

/** The editors' desk of topics: found by name or section, with their aliases, names, merging and hiding. */
export function topicDeskFeature(bot: BotCollaborators): Composer<KabarContext> {
  const { translator: t } = bot;
  const feature = new Composer<KabarContext>();

  /** Runs `act` for those who look after topics anywhere; the right is asked anew at each tap, and again by the statement that acts. */
  const forDesk = async (ctx: KabarContext, act: (by: number) => Promise<void>): Promise<void> => {
    const by = ctx.from?.id;
    if (by === undefined || !(await bot.may(by, 'topics'))) return answerTap(ctx, await notYours(bot, ctx));
    await act(by);
  };

  /** The same for one topic, in whose section they must have the right. */
  const forTopic = (ctx: KabarContext, topicId: number, act: (open: OpenTopic, by: number) => Promise<void>) =>
    forDesk(ctx, async (by) => {
      const open = await openTopic(bot, by, topicId);
      if (open === null) return answerTap(ctx, t.plain(ctx.locale, 'desk-gone'));
      await act(open, by);
    });

  const refused = (ctx: KabarContext) => answerTap(ctx, t.plain(ctx.locale, 'desk-unchanged'));

  onButton(feature, 'desk', (ctx) =>
    forDesk(ctx, async () => {
      await answerTap(ctx);
      await show(ctx, topicDeskScreen(t, ctx.locale, await bot.catalogue.categories()));
      await ctx.conversation.enter(conversationIds.typeForTopic, 0, 0);
    }),
  );

  onButton(feature, 'desk-category', (ctx, { categoryId, page }) =>
    forDesk(ctx, async () => {
      const [topics, categories] = await Promise.all([bot.catalogue.topics(), bot.catalogue.categories()]);
      const category = categories.find(({ id }) => id === categoryId);
      if (category === undefined) return answerTap(ctx, t.plain(ctx.locale, 'stale-button'));
      await answerTap(ctx);
      const here = topics.filter((topic) => topic.category === category.slug);
      const text = t.html(ctx.locale, 'desk-section', { section: nameOf(category, ctx.locale), count: here.length });
      await show(ctx, deskTopicsScreen(t, ctx.locale, text, here, { categoryId, page }));
      await ctx.conversation.enter(conversationIds.typeForTopic, 0, 0);
    }),
  );

  onButton(feature, 'desk-topic', (ctx, { topicId }) =>
    forTopic(ctx, topicId, async (open) => {
      await answerTap(ctx);
      await show(ctx, await deskTopicOf(bot, ctx.locale, open));
    }),
  );

  onButton(feature, 'desk-type', (ctx, { topicId, what }) =>
    forTopic(ctx, topicId, async ({ topic }) => {
      const waits = deskWaits[what];
      if (waits === undefined || waits === 'find') return answerTap(ctx, t.plain(ctx.locale, 'stale-button'));
      await answerTap(ctx);
      await ctx.reply(t.html(ctx.locale, asks[waits], { topic: nameOf(topic, ctx.locale) }), { parse_mode: 'HTML' });
      await ctx.conversation.enter(conversationIds.typeForTopic, topicId, what);
    }),
  );

  onButton(feature, 'desk-aliases', (ctx, { topicId, page }) =>
    forTopic(ctx, topicId, async ({ topic }) => {
      await answerTap(ctx);
      await show(ctx, deskAliasesScreen(t, ctx.locale, topic, page));
    }),
  );

  const tryIt = (ctx: KabarContext, topicId: number, change: { text: string; marks: number; isAdding: boolean }) =>
    forTopic(ctx, topicId, async ({ topic }) => {
      await answerTap(ctx);
      await show(ctx, await aliasTrialOf(bot, ctx.locale, topic, change));
    });
  onButton(feature, 'desk-alias', (ctx, { topicId, text, marks }) =>
    tryIt(ctx, topicId, { text, marks, isAdding: true }),
  );
  onButton(feature, 'desk-unalias', (ctx, { topicId, text }) =>
    tryIt(ctx, topicId, { text, marks: 0, isAdding: false }),
  );

  onButton(feature, 'desk-alias-sure', (ctx, { topicId, text, marks }) =>
    forTopic(ctx, topicId, async ({ topic }, by) => {
      const alias = aliasOf(text, marks);
      const has = topic.aliases.some((one) => one.text === text && marksOf(one) === marksOf(alias));
      if (has) return answerTap(ctx, t.plain(ctx.locale, 'desk-alias-there'));
      if (!(await bot.editTopics.changeAlias(topicId, by, { kind: 'add', alias }))) return refused(ctx);
      await answerTap(ctx);
      await show(ctx, aliasDoneScreen(t, ctx.locale, { topic, alias, isAdded: true }));
    }),
  );

  onButton(feature, 'desk-unalias-sure', (ctx, { topicId, text }) =>
    forTopic(ctx, topicId, async ({ topic }, by) => {
      const alias = topic.aliases.find((one) => one.text === text);
      if (alias === undefined || !(await bot.editTopics.changeAlias(topicId, by, { kind: 'remove', text })))
        return answerTap(ctx, t.plain(ctx.locale, 'desk-alias-gone'));
      await answerTap(ctx);
      await show(ctx, aliasDoneScreen(t, ctx.locale, { topic, alias, isAdded: false }));
    }),
  );

  onButton(feature, 'desk-hide', (ctx, { topicId, on }) =>
    forTopic(ctx, topicId, async (_, by) => {
      if (!(await bot.topicDesk.hide(topicId, by, on === 1, bot.clock.now()))) return refused(ctx);
      const open = await openTopic(bot, by, topicId);
      if (open === null) return refused(ctx);
      await answerTap(ctx);
      await show(
        ctx,
        await deskTopicOf(bot, ctx.locale, open, t.html(ctx.locale, on === 1 ? 'desk-hid' : 'desk-showed')),
      );
    }),
  );

  onButton(feature, 'desk-merge', (ctx, { topicId, intoId }) =>
    forTopic(ctx, topicId, ({ topic }) =>
      forTopic(ctx, intoId, async ({ topic: into }) => {
        if (topicId === intoId) return answerTap(ctx, t.plain(ctx.locale, 'stale-button'));
        await answerTap(ctx);
        await show(
          ctx,
          mergeScreen(t, ctx.locale, { topic, into, preview: await bot.topicMerge.preview(topicId, intoId) }),
        );
      }),
    ),
  );

  onButton(feature, 'desk-merge-sure', (ctx, { topicId, intoId }) =>
    forTopic(ctx, topicId, ({ topic }) =>
      forTopic(ctx, intoId, async ({ topic: into }, by) => {
        const outcome = await bot.topicMerge.merge(topicId, intoId, by, bot.clock.now());
        const names = { topic: nameOf(topic, ctx.locale), into: nameOf(into, ctx.locale) };
        if (outcome.kind === 'refused') return refused(ctx);
        if (outcome.kind === 'busy')
          return answerTap(ctx, t.plain(ctx.locale, 'desk-merge-busy', { id: String(outcome.broadcastId) }));
        const isDone = outcome.kind === 'merged';
        const open = await openTopic(bot, by, isDone ? intoId : topicId);
        await answerTap(ctx);
        const said = t.html(ctx.locale, isDone ? 'desk-merged' : 'desk-merge-begun', names);
        if (open !== null) await show(ctx, await deskTopicOf(bot, ctx.locale, open, said));
      }),
    ),
  );

  return feature;
}
