import { Composer } from 'grammy';
import type { Filter } from 'grammy';
import { everyone } from '../../delivery/audience.js';
import type { Audience } from '../../delivery/audience.js';
import { isPhoto } from '../../newsroom/broadcast-content.js';
import type { DraftChange } from '../../newsroom/broadcast-drafts.store.js';
import type { Refusal } from '../../newsroom/broadcast-steps.js';
import { offeredZones } from '../../readers/chat.js';
import { createBroadcastScreens } from '../broadcast-screens.js';
import { changeAudience } from '../change-audience.js';
import type { BotCollaborators, KabarContext } from '../context.js';
import { conversationIds } from '../conversations/conversation.js';
import { notYours } from '../not-yours.js';
import { onButton } from '../on-button.js';
import { answerTap, send, show } from '../show.js';
import { showAbove } from '../show-preview.js';
import { audienceKinds } from '../views/audience-words.view.js';
import { audienceCategoriesScreen } from '../views/audience.view.js';
import { levels, refusalText } from '../views/draft.view.js';

type Tap = Filter<KabarContext, 'callback_query:data'>;

const locales = ['id', 'en'] as const;

/** With a member or without it; asked for twice it is the same. */
const withMember = <Member>(list: readonly Member[], member: Member, isOn: boolean): Member[] =>
  isOn ? [...new Set([...list, member])] : list.filter((one) => one !== member);

/** Buttons that change a draft: its level, audience, picture and hour. Each says what it leads to, not "the other way". */
export function draftsFeature(bot: BotCollaborators): Composer<KabarContext> {
  const { translator: t, newsroom } = bot;
  const feature = new Composer<KabarContext>();
  const screens = createBroadcastScreens(bot);

  onButton(feature, 'draft-level', async (ctx, { broadcastId, level: index }) => {
    const level = levels[index];
    if (level === undefined) return answerTap(ctx, t.plain(ctx.locale, 'stale-button'));
    const before = await bot.broadcasts.find(broadcastId);
    // Chosen already: nothing changes, least of all the approval.
    if (before?.level === level && (await bot.may(ctx.from.id, 'draft'))) return answerTap(ctx);
    if (!(await change(ctx, broadcastId, { level }))) return;
    await openDraft(ctx, broadcastId);
  });

  onButton(feature, 'draft-picture', async (ctx, { broadcastId, on }) => {
    const broadcast = await bot.broadcasts.find(broadcastId);
    const [article] = broadcast?.articleId == null ? [] : await bot.articles.byIds([broadcast.articleId]);
    const image = article?.image ?? null;
    if (!(await change(ctx, broadcastId, { picture: on === 1 && !isPhoto(image) ? image : null }))) return;
    await openDraft(ctx, broadcastId);
  });
  onButton(feature, 'draft-photo', (ctx, { broadcastId }) =>
    forWriters(ctx, () => ctx.conversation.enter(conversationIds.composeBroadcast, broadcastId, 'photo')),
  );

  onButton(feature, 'draft-unscheduled', async (ctx, { broadcastId }) => {
    if (!(await change(ctx, broadcastId, { sendAt: null, sendZone: null }))) return;
    const view = await screens.open(broadcastId, ctx.from.id);
    if (view !== null) await show(ctx, view.panel);
  });

  onButton(feature, 'draft-text', (ctx, { broadcastId }) =>
    forWriters(ctx, () => ctx.conversation.enter(conversationIds.composeBroadcast, broadcastId)),
  );
  onButton(feature, 'draft-schedule', (ctx, { broadcastId }) =>
    forWriters(ctx, () => ctx.conversation.enter(conversationIds.scheduleBroadcast, broadcastId)),
  );
  onButton(feature, 'draft-add-topic', (ctx, { broadcastId, how }) =>
    forWriters(ctx, () => ctx.conversation.enter(conversationIds.chooseAudienceTopic, broadcastId, how)),
  );
  onButton(feature, 'draft-audience', (ctx, { broadcastId }) => forWriters(ctx, () => showAudience(ctx, broadcastId)));
  onButton(feature, 'draft-done', (ctx, { broadcastId }) => forWriters(ctx, () => openDraft(ctx, broadcastId)));
  onButton(feature, 'draft-categories', (ctx, { broadcastId }) =>
    forWriters(ctx, () => showCategories(ctx, broadcastId)),
  );

  onButton(feature, 'draft-everyone', (ctx, { broadcastId }) =>
    audience(ctx, broadcastId, (before) => ({ ...(before ?? everyone), topics: [], categories: [] })),
  );
  onButton(feature, 'draft-topic', (ctx, { broadcastId, topicId, how }) =>
    audience(ctx, broadcastId, (before) => ({
      ...(before ?? everyone),
      topics: withMember((before ?? everyone).topics, topicId, how === 1),
      without: withMember((before ?? everyone).without, topicId, how === 2),
    })),
  );
  onButton(feature, 'draft-match', (ctx, { broadcastId, all }) =>
    audience(ctx, broadcastId, (before) => ({ ...(before ?? everyone), match: all === 1 ? 'all' : 'any' })),
  );
  onButton(feature, 'draft-category', async (ctx, { broadcastId, categoryId, on }) => {
    const refused = await changeAudience(bot, broadcastId, ctx.from.id, (before) => ({
      ...(before ?? everyone),
      categories: withMember((before ?? everyone).categories, categoryId, on === 1),
    }));
    if (refused !== null) return refuse(ctx, broadcastId, refused);
    await answerTap(ctx);
    await showCategories(ctx, broadcastId);
  });
  onButton(feature, 'draft-locale', (ctx, { broadcastId, index }) =>
    audience(ctx, broadcastId, (before) => {
      const locale = locales[index - 1];
      return { ...(before ?? everyone), locales: locale === undefined ? [] : [locale] };
    }),
  );
  onButton(feature, 'draft-zone', (ctx, { broadcastId, index, on }) =>
    audience(ctx, broadcastId, (before) => {
      const zone = offeredZones[index - 1];
      const zones = zone === undefined ? [] : withMember((before ?? everyone).zones, zone, on === 1);
      return { ...(before ?? everyone), zones };
    }),
  );
  onButton(feature, 'draft-kind', (ctx, { broadcastId, index, on }) =>
    audience(ctx, broadcastId, (before) => {
      const kind = audienceKinds[index];
      const { kinds } = before ?? everyone;
      if (kind === undefined) return before ?? everyone;
      const chosen = withMember(kinds.length === 0 ? audienceKinds : kinds, kind, on === 1);
      // None is no audience: then the choice is open again.
      return { ...(before ?? everyone), kinds: chosen.length === audienceKinds.length ? [] : chosen };
    }),
  );

  async function audience(ctx: Tap, id: number, make: (before: Audience | null) => Audience): Promise<void> {
    const refused = await changeAudience(bot, id, ctx.from.id, make);
    if (refused !== null) return refuse(ctx, id, refused);
    await answerTap(ctx);
    await showAudience(ctx, id);
  }

  /** Changes a draft, and answers the tap. @returns whether it was done */
  async function change(ctx: Tap, id: number, to: DraftChange): Promise<boolean> {
    const outcome = await newsroom.take(id, { kind: 'change', by: ctx.from.id, change: to }, bot.clock.now());
    if (outcome.kind === 'refused') await refuse(ctx, id, outcome.why);
    else await answerTap(ctx);
    return outcome.kind === 'done';
  }

  const refuse = (ctx: Tap, id: number, why: Refusal) => answerTap(ctx, refusalText(t, ctx.locale, id, why));

  /** The message as readers will see it in place of the tapped one, and what can be done with it below. */
  async function openDraft(ctx: Tap, id: number): Promise<void> {
    const view = await screens.open(id, ctx.from.id);
    if (view === null) return show(ctx, { text: refusalText(t, ctx.locale, id, 'gone') });
    if (view.preview === null) return show(ctx, view.panel);
    await send(ctx, await showAbove(ctx, view, 'in place'));
  }

  async function showAudience(ctx: Tap, id: number): Promise<void> {
    const broadcast = await bot.broadcasts.find(id);
    if (broadcast === null) return show(ctx, { text: refusalText(t, ctx.locale, id, 'gone') });
    await show(ctx, await screens.audience(broadcast, ctx.from.id));
  }

  async function showCategories(ctx: Tap, id: number): Promise<void> {
    const broadcast = await bot.broadcasts.find(id);
    if (broadcast === null) return show(ctx, { text: refusalText(t, ctx.locale, id, 'gone') });
    await show(ctx, audienceCategoriesScreen(t, ctx.locale, broadcast, await bot.directory()));
  }

  async function forWriters(ctx: Tap, act: () => Promise<void>): Promise<void> {
    if (!(await bot.may(ctx.from.id, 'draft'))) return answerTap(ctx, await notYours(bot, ctx));
    await answerTap(ctx);
    await act();
  }

  return feature;
}
