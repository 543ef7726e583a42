import type { Context } from 'grammy';
import { longestBelowPhoto, longestText } from '../broadcast-content.js';
import { createBroadcastScreens } from '../broadcast-screens.js';
import { readAction } from '../callback-data.js';
import type { BotCollaborators } from '../context.js';
import { button, keyboard } from '../keyboard.js';
import { sentIn } from '../sent-for-broadcast.js';
import type { Sent } from '../sent-for-broadcast.js';
import { answerTap, send } from '../show.js';
import { sendView } from '../show-preview.js';
import { createTakeContent } from '../take-content.js';
import type { Wanted } from '../take-content.js';
import type { Screen } from '../views/screen.js';
import type { KabarConversation } from './conversation.js';

/**
 * Waits for what a broadcast is to say. The draft is a row from the first text on, and everything else about it is chosen
 * by buttons that need no conversation: so a restart loses nothing, and a colleague can go on with it.
 */
export function createComposeBroadcast(bot: BotCollaborators) {
  const { translator: t } = bot;
  const screens = createBroadcastScreens(bot);
  const takeContent = createTakeContent(bot);

  /** Below the first question stands the emergency stop: it must be found where there is no broadcast to be listed, too. */
  async function question(personId: number, broadcastId: number, wanted: Wanted): Promise<Screen> {
    const { locale } = await screens.onlooker(personId, []);
    if (broadcastId > 0) {
      if (wanted === 'photo') return { text: t.html(locale, 'broadcast-ask-photo', { id: broadcastId }) };
      const hasPicture = (await bot.broadcasts.find(broadcastId))?.picture != null;
      const keeps = hasPicture ? [t.html(locale, 'broadcast-keeps-picture')] : [];
      return { text: [t.html(locale, 'broadcast-ask-new-text', { id: broadcastId }), ...keeps].join(' ') };
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
      } else if (wanted === 'photo' && sent.photo !== null)
        sent = { photo: sent.photo, album: sent.album, cannot: null };
      const isRest = sent.album !== null && sent.album === album;
      // Of an album one picture is taken; only the words may stand below another one.
      if (isRest && (photo === null || (sent.caption ?? '') === '')) continue;
      if (isRest) sent = { ...sent, photo: null, cannot: null };
      const isFirst: boolean = sent.album !== null && !isRest && sent.photo !== null;
      if (isFirst) album = sent.album;
      const taken = await conversation.external(() =>
        takeContent(personId, { broadcastId, wanted }, sent, photo, keepsPicture),
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
      await sendView(ctx, taken.view);
      return;
    }
  };
}
