import type { Context } from 'grammy';
import type { DraftChange } from '../../newsroom/broadcast-drafts.store.js';
import { longestBelowPhoto, longestText, readContent } from '../broadcast-content.js';
import type { BroadcastView } from '../broadcast-screens.js';
import { createBroadcastScreens } from '../broadcast-screens.js';
import { readAction } from '../callback-data.js';
import type { BotCollaborators } from '../context.js';
import { button, keyboard } from '../keyboard.js';
import { sentIn } from '../sent-for-broadcast.js';
import type { Sent } from '../sent-for-broadcast.js';
import { answerTap, send } from '../show.js';
import { refusalText } from '../views/draft.view.js';
import type { Screen } from '../views/screen.js';
import type { KabarConversation } from './conversation.js';

/** What came of a message: the draft as it is then, or what to say and wait on. */
type Taken =
  | { kind: 'view'; view: BroadcastView | null }
  | { kind: 'say'; screen: Screen; withoutPhoto: boolean }
  /** A photo that waits for its words. */
  | { kind: 'wordless'; photo: string; screen: Screen };

/** What is waited for: everything that a draft says, or its photo alone. */
export type Wanted = 'content' | 'photo';

const only = (panel: Screen): Taken => ({ kind: 'view', view: { preview: null, panel } });

/**
 * Waits for what a broadcast is to say. The draft is a row from the first text on, and everything else about it is chosen
 * by buttons that need no conversation: so a restart loses nothing, and a colleague can go on with it.
 */
export function createComposeBroadcast(bot: BotCollaborators) {
  const { translator: t } = bot;
  const screens = createBroadcastScreens(bot);

  /**
   * Writes down what was sent: as a new draft, or as a change of one.
   *
   * @param photo one that came before, without words
   * @param keepsPicture false: it is to go without the picture that the draft has
   */
  async function take(
    personId: number,
    { broadcastId, wanted }: { broadcastId: number; wanted: Wanted },
    sent: Sent,
    photo: string | null,
    keepsPicture = true,
  ): Promise<Taken> {
    const { locale } = await screens.onlooker(personId, []);
    const say = (text: string): Taken => ({ kind: 'say', screen: { text }, withoutPhoto: false });
    const draft = broadcastId === 0 ? null : await bot.broadcasts.find(broadcastId);
    if (draft !== null && draft.kind !== 'news' && sent.photo !== null) return say(t.html(locale, 'change-no-picture'));
    if (wanted === 'photo' && sent.photo === null && sent.cannot === null)
      return say(t.html(locale, 'broadcast-photo-only'));
    const picture = keepsPicture ? (photo ?? draft?.picture ?? null) : null;
    const read = await readContent(bot, locale, sent, { html: draft?.html ?? null, picture });
    if (read.kind === 'refused') return refused(locale, read);
    if (read.kind === 'wordless')
      return {
        ...read,
        screen: { text: t.html(locale, 'broadcast-ask-caption', { limit: longestBelowPhoto }) },
      };
    const now = bot.clock.now();
    if (read.kind === 'ok' && draft === null && broadcastId === 0) {
      const id = await bot.newsroom.drafts.begin(personId, read.content, now);
      return id === null
        ? only({ text: t.html(locale, 'not-newsroom') })
        : { kind: 'view', view: await screens.open(id, personId) };
    }
    const change: DraftChange = read.kind === 'ok' ? read.content : { picture: read.photo };
    // What fits below a photo depends on both: neither is changed beside a colleague who changes the other.
    const seen = draft === null ? {} : { version: draft.version };
    const outcome = await bot.newsroom.take(broadcastId, { kind: 'change', by: personId, change, ...seen }, now);
    return outcome.kind === 'done'
      ? { kind: 'view', view: await screens.open(broadcastId, personId) }
      : only({ text: refusalText(t, locale, broadcastId, outcome.why) });
  }

  /** Why it was not taken, and the way to send it all the same where its photo alone is in the way. */
  function refused(locale: 'id' | 'en', { say, withoutPhoto }: { say: string; withoutPhoto: boolean }): Taken {
    const without = button(t.plain(locale, 'button-without-photo'), { kind: 'draft-without-photo' });
    return {
      kind: 'say',
      screen: { text: say, ...(withoutPhoto ? { keyboard: keyboard([[without]]) } : {}) },
      withoutPhoto,
    };
  }

  /** Below the first question stands the emergency stop: it must be found where there is no broadcast to be listed, too. */
  async function question(personId: number, broadcastId: number, wanted: Wanted): Promise<Screen> {
    const { locale } = await screens.onlooker(personId, []);
    if (broadcastId > 0) {
      const key = wanted === 'photo' ? 'broadcast-ask-photo' : 'broadcast-ask-new-text';
      return { text: t.html(locale, key, { id: broadcastId }) };
    }
    const text = t.html(locale, 'broadcast-ask-content', { limit: longestText, below: longestBelowPhoto });
    if (!(await bot.may(personId, 'stop'))) return { text };
    return { text, keyboard: keyboard([[button(t.plain(locale, 'button-stop-all'), { kind: 'stop-all' })]]) };
  }

  const onlyOneText = async (personId: number): Promise<string> =>
    t.html((await screens.onlooker(personId, [])).locale, 'broadcast-album');

  /**
   * @param broadcastId the draft that is changed; 0: a new one
   * @param wanted of a draft, what of it is to be changed: a photo alone leaves its words as they are
   */
  return async function composeBroadcast(
    conversation: KabarConversation,
    first: Context,
    broadcastId = 0,
    wanted: Wanted = 'content',
  ): Promise<void> {
    const personId = first.chatId;
    if (personId === undefined) return;
    await send(first, await conversation.external(() => question(personId, broadcastId, wanted)));
    let photo: string | null = null;
    let album: string | null = null;
    let tooLong: Sent | null = null;
    for (;;) {
      const ctx = await conversation.wait();
      let sent: Sent = sentIn(ctx.message);
      let keepsPicture = true;
      if (ctx.callbackQuery !== undefined) {
        const action = readAction(ctx.callbackQuery.data ?? '');
        if (action?.kind !== 'draft-without-photo' || tooLong === null) await conversation.halt({ next: true });
        else {
          await answerTap(ctx);
          sent = { ...tooLong, photo: null };
          photo = null;
          keepsPicture = false;
        }
      } else if (wanted === 'photo' && sent.photo !== null) sent = { photo: sent.photo, album: sent.album, cannot: null };
      const isRest = sent.album !== null && sent.album === album;
      // Of an album one picture is taken; only the words may stand below another one.
      if (isRest && (photo === null || (sent.caption ?? '') === '')) continue;
      if (isRest) sent = { ...sent, photo: null, cannot: null };
      const isFirst: boolean = sent.album !== null && !isRest && sent.photo !== null;
      if (isFirst) album = sent.album;
      const taken = await conversation.external(() =>
        take(personId, { broadcastId, wanted }, sent, photo, keepsPicture),
      );
      if (isFirst && taken.kind !== 'say')
        await send(ctx, { text: await conversation.external(() => onlyOneText(personId)) });
      if (taken.kind === 'say') {
        tooLong = taken.withoutPhoto ? sent : null;
        await send(ctx, taken.screen);
        continue;
      }
      if (taken.kind === 'wordless') {
        photo = taken.photo;
        await send(ctx, taken.screen);
        continue;
      }
      if (taken.view === null) return;
      if (taken.view.preview !== null) await send(ctx, taken.view.preview);
      await send(ctx, taken.view.panel);
      return;
    }
  };
}
