import type { Broadcast } from '../newsroom/broadcast.js';
import { isPhoto } from '../newsroom/broadcast-content.js';
import { everyone } from '../delivery/audience.js';
import type { Reach } from '../delivery/audience.store.js';
import { checkBroadcast, linksOf } from '../newsroom/check-broadcast.js';
import type { Warning } from '../newsroom/check-broadcast.js';
import { previewOf } from './broadcast-previews.js';
import type { BotCollaborators } from './context.js';
import { checkHtml } from './telegram-html.js';
import { askScreen, scheduledScreen, unseenScreen, waitingScreen } from './views/approval.view.js';
import { audienceScreen } from './views/audience.view.js';
import { askChangeScreen, changePanelScreen, withoutPhotoScreen } from './views/broadcast-change.view.js';
import { draftScreen, levelScreen } from './views/draft.view.js';
import type { Onlooker } from './views/draft.view.js';
import { progressScreen } from './views/progress.view.js';
import type { Screen } from './views/screen.js';

/** What went out in this time a new broadcast is compared with. */
const latelyHours = 48;
const mostLately = 100;

/** A broadcast as somebody of the newsroom sees it: what readers get, where it can still change, and what can be done. */
export interface BroadcastView {
  preview: Screen | null;
  panel: Screen;
  /** What stands in place of both where Telegram does not take the preview's photo; null: it has none. */
  withoutPhoto: { preview: Screen; panel: Screen } | null;
}

export type BroadcastScreens = ReturnType<typeof createBroadcastScreens>;

/** Puts the newsroom's screens of a broadcast together from what is true now. */
export function createBroadcastScreens(bot: BotCollaborators) {
  const { translator: t, newsroom } = bot;

  /** Whoever looks, with the names of those in a broadcast. */
  async function onlooker(personId: number, ids: readonly (number | null)[]): Promise<Onlooker> {
    const [chat, names] = await Promise.all([bot.chats.find(personId), newsroom.people.names(ids)]);
    return {
      locale: chat?.locale ?? bot.defaults.locale,
      timeZone: chat?.timeZone ?? bot.defaults.timeZone,
      now: bot.clock.now(),
      names,
    };
  }

  const peopleOf = (broadcast: Broadcast) => [
    broadcast.authorId,
    broadcast.changedBy,
    broadcast.askedBy,
    broadcast.approvedBy,
    broadcast.returned?.by ?? null,
  ];

  /** What somebody should look at before it goes. */
  async function warningsOf(broadcast: Broadcast): Promise<Warning[]> {
    const since = new Date(bot.clock.now().getTime() - latelyHours * 3_600_000);
    const [lately, sources] = await Promise.all([
      bot.broadcasts.sentSince(since, broadcast.id, mostLately),
      bot.sources.list(),
    ]);
    return checkBroadcast({
      text: plain(broadcast.html),
      hasLink: linksOf(broadcast.html).length > 0,
      deadLinks: broadcast.deadLinks,
      sources: sources.map((source) => source.name),
      lately: lately.map(({ html, ...one }) => ({ ...one, text: plain(html) })),
    });
  }

  const reachOf = async (broadcast: Broadcast): Promise<Reach> =>
    broadcast.originalId === null
      ? newsroom.reach(
          broadcast.audience ?? { ...everyone, topics: broadcast.topicId === null ? [] : [broadcast.topicId] },
          broadcast.level,
        )
      : { now: await bot.broadcastChanges.reach(broadcast.originalId), later: 0, paused: 0, quiet: 0, limit: 0 };

  async function audience(broadcast: Broadcast, personId: number): Promise<Screen> {
    const viewer = await onlooker(personId, []);
    const [reach, directory] = await Promise.all([reachOf(broadcast), bot.directory()]);
    const offered = broadcast.articleId === null ? [] : await bot.interests.topicsOf(broadcast.articleId, 4);
    return audienceScreen(t, viewer.locale, { broadcast, reach, directory, offered, now: viewer.now });
  }

  /** A panel alone. */
  const only = (panel: Screen): BroadcastView => ({ preview: null, panel, withoutPhoto: null });

  /** The message as readers will get it, and what is said in its place where Telegram does not take its photo. */
  async function previews(
    broadcast: Broadcast,
    viewer: Onlooker,
  ): Promise<{ preview: Screen; withoutPhoto: Screen | null }> {
    const preview = await previewOf(bot, broadcast, viewer);
    return { preview, withoutPhoto: withoutPhotoScreen(t, viewer.locale, broadcast, preview) };
  }

  /** A preview above a panel; `unseen` takes the panel's place where the message cannot be shown. */
  async function above(broadcast: Broadcast, viewer: Onlooker, panel: Screen, unseen = panel): Promise<BroadcastView> {
    const { preview, withoutPhoto } = await previews(broadcast, viewer);
    return { preview, panel, withoutPhoto: withoutPhoto === null ? null : { preview: withoutPhoto, panel: unseen } };
  }

  async function draft(broadcast: Broadcast, personId: number): Promise<BroadcastView> {
    const viewer = await onlooker(personId, peopleOf(broadcast));
    if (broadcast.kind !== 'news') return changeDraft(broadcast, personId, viewer);
    if (broadcast.level === null) return only(levelScreen(t, viewer.locale, broadcast.id));
    if (broadcast.audience === null) return only(await audience(broadcast, personId));
    const [reach, directory, warnings, maySend, stands, article] = await Promise.all([
      reachOf(broadcast),
      bot.directory(),
      warningsOf(broadcast),
      bot.may(personId, 'send', broadcast.categoryIds),
      newsroom.switches.read(personId),
      broadcast.articleId === null ? [] : bot.articles.byIds([broadcast.articleId]),
    ]);
    const panel = draftScreen(t, viewer, {
      broadcast,
      reach,
      directory,
      warnings,
      sendRate: newsroom.sendRate,
      articlePicture: isPhoto(article[0]?.image ?? null) ? null : (article[0]?.image ?? null),
      maySend,
      isAlone: stands.isAlone,
    });
    return above(broadcast, viewer, panel);
  }

  /** A draft that changes an earlier broadcast: it has no audience of its own, since it concerns whoever has the message. */
  async function changeDraft(broadcast: Broadcast, personId: number, viewer: Onlooker): Promise<BroadcastView> {
    const [reach, line, maySend, stands] = await Promise.all([
      reachOf(broadcast),
      bot.broadcastChanges.line(broadcast.id),
      bot.may(personId, 'send', broadcast.categoryIds),
      newsroom.switches.read(personId),
    ]);
    const view = { broadcast, count: reach.now, line, maySend, isAlone: stands.isAlone };
    return above(broadcast, viewer, changePanelScreen(t, viewer, view));
  }

  /** What an approver decides on. */
  async function question(broadcast: Broadcast, personId: number): Promise<Screen> {
    if (broadcast.kind !== 'news') {
      const [viewer, reach, line] = await Promise.all([
        onlooker(personId, peopleOf(broadcast)),
        reachOf(broadcast),
        bot.broadcastChanges.line(broadcast.id),
      ]);
      return askChangeScreen(t, viewer, { broadcast, count: reach.now, line });
    }
    const [viewer, reach, directory, warnings] = await Promise.all([
      onlooker(personId, peopleOf(broadcast)),
      reachOf(broadcast),
      bot.directory(),
      warningsOf(broadcast),
    ]);
    return askScreen(t, viewer, { broadcast, reach, directory, warnings });
  }

  async function asked(broadcast: Broadcast, personId: number): Promise<BroadcastView> {
    const viewer = await onlooker(personId, peopleOf(broadcast));
    if (broadcast.askedBy !== personId && (await bot.may(personId, 'approve', broadcast.categoryIds))) {
      const panel = await question(broadcast, personId);
      // A change leaves the photo as it is, so its words are all there is to decide on.
      return above(broadcast, viewer, panel, broadcast.kind === 'news' ? unseenScreen(t, viewer, broadcast) : panel);
    }
    const approvers = await newsroom.people.withRight('approve', broadcast.categoryIds);
    const names = approvers.filter((one) => one.id !== broadcast.askedBy).map((one) => one.name);
    return above(broadcast, viewer, waitingScreen(t, viewer, broadcast, names));
  }

  return {
    onlooker,
    audience,
    question,
    previews,

    /** A broadcast as it stands, for somebody; null: there is none. */
    async open(id: number, personId: number): Promise<BroadcastView | null> {
      const broadcast = await bot.broadcasts.find(id);
      if (broadcast === null) return null;
      if (broadcast.state === 'draft') return draft(broadcast, personId);
      if (broadcast.state === 'asked') return asked(broadcast, personId);
      const viewer = await onlooker(personId, peopleOf(broadcast));
      if (broadcast.state === 'scheduled') {
        return above(broadcast, viewer, scheduledScreen(t, viewer, broadcast, await reachOf(broadcast)));
      }
      const [counts, waiting] = await Promise.all([bot.broadcasts.counts(id), bot.broadcasts.waiting(id, viewer.now)]);
      const view = { broadcast, counts, waiting, rate: null, heldMs: 0 };
      return only(progressScreen(t, viewer.locale, view));
    },
  };
}

/** The words of a broadcast without its tags. */
function plain(html: string): string {
  const checked = checkHtml(html);
  return checked.kind === 'ok' ? checked.text : html;
}
