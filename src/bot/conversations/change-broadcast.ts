import type { Context } from 'grammy';
import type { ChangeKind } from '../../newsroom/broadcast-changes.store.js';
import type { Locale } from '../../readers/chat.js';
import { checkText, longestBelowPhoto, longestText } from '../broadcast-content.js';
import { createBroadcastScreens } from '../broadcast-screens.js';
import type { BroadcastView } from '../broadcast-screens.js';
import { previewOf } from '../broadcast-previews.js';
import type { BotCollaborators } from '../context.js';
import { sentIn } from '../sent-for-broadcast.js';
import { send } from '../show.js';
import { sendView } from '../show-preview.js';
import { checkHtml } from '../telegram-html.js';
import type { Screen } from '../views/screen.js';
import type { KabarConversation } from './conversation.js';

/** A line is read in a glance. */
const longestLine = 500;

const questions: Record<ChangeKind, string> = {
  update: 'change-ask-update',
  correction: 'change-ask-correction',
  withdrawal: 'change-ask-withdrawal',
};

/** The kinds of a change, by the number in their buttons. */
export const changeKinds: readonly ChangeKind[] = ['update', 'correction', 'withdrawal'];

/**
 * Writing an update, a correction or a withdrawal of a broadcast that went out. What is written becomes a draft, which goes
 * the same way as any other: looked at, approved by a second person, sent, reported.
 */
export function createChangeBroadcast(bot: BotCollaborators) {
  const { translator: t } = bot;
  const screens = createBroadcastScreens(bot);

  const localeOf = async (personId: number): Promise<Locale> => (await screens.onlooker(personId, [])).locale;
  const ask = async (personId: number, originalId: number, kind: ChangeKind): Promise<Screen> => ({
    text: t.html(await localeOf(personId), questions[kind], {
      id: originalId,
      count: await bot.broadcastChanges.reach(originalId),
    }),
  });

  /** Makes the draft, and gives what is to be shown: the message as it will be, and what can be done with it. */
  async function draft(
    personId: number,
    originalId: number,
    change: { kind: ChangeKind; html: string; line: string | null },
  ): Promise<BroadcastView | null> {
    const { locale } = await screens.onlooker(personId, []);
    const now = bot.clock.now();
    const id = await bot.broadcastChanges.begin(originalId, personId, change, now);
    if (id !== null) return screens.open(id, personId);
    return { preview: null, panel: { text: t.html(locale, 'change-gone', { id: originalId }) }, withoutPhoto: null };
  }

  /**
   * How long the message would be with all that is put around its text, and how long it may be. Room is left for what those
   * read above it whom it reached after their quiet hours.
   */
  async function lengthWith(personId: number, originalId: number, html: string, kind: ChangeKind, line: string | null) {
    const original = await bot.broadcasts.find(originalId);
    if (original === null) return { length: 0, limit: longestText };
    const { locale, timeZone, now } = await screens.onlooker(personId, []);
    const screen = await previewOf(bot, { ...original, kind, html, originalId }, { locale, timeZone, now }, line);
    const checked = checkHtml(screen.text);
    return {
      length: checked.kind === 'ok' ? checked.length : 0,
      limit: screen.photo === undefined ? longestText : longestBelowPhoto,
    };
  }

  return async function changeBroadcast(
    conversation: KabarConversation,
    first: Context,
    originalId: number,
    kind: ChangeKind,
  ): Promise<void> {
    const personId = first.chatId;
    if (personId === undefined) return;
    const locale = await conversation.external(() => localeOf(personId));
    await send(first, await conversation.external(() => ask(personId, originalId, kind)));

    /** Waits for a text that Telegram takes; any tap ends the waiting and is handled as usual. */
    const written = async (): Promise<{ ctx: Context; html: string; length: number }> => {
      for (;;) {
        const ctx = await conversation.wait();
        if (ctx.callbackQuery !== undefined) await conversation.halt({ next: true });
        const { photo, cannot } = sentIn(ctx.message);
        if (photo !== null || cannot !== null) {
          await send(ctx, { text: t.html(locale, 'change-no-picture') });
          continue;
        }
        const text = checkText(bot, locale, ctx.message);
        if (text.kind === 'ok') return { ctx, html: text.html, length: text.length };
        await send(ctx, { text: text.say });
      }
    };

    for (;;) {
      const text = await written();
      let { ctx } = text;
      let line: string | null = null;
      if (kind === 'correction') {
        await send(ctx, { text: t.html(locale, 'change-ask-line') });
        for (;;) {
          const said = await written();
          ({ ctx } = said);
          if (said.length <= longestLine) {
            line = said.html;
            break;
          }
          await send(ctx, {
            text: t.html(locale, 'change-line-too-long', { length: said.length, limit: longestLine }),
          });
        }
      }
      const { length, limit } = await conversation.external(() =>
        lengthWith(personId, originalId, text.html, kind, line),
      );
      if (length > limit) {
        await send(ctx, { text: t.html(locale, 'change-too-long', { length, limit }) });
        continue;
      }
      const change = { kind, html: text.html, line };
      const shown = await conversation.external(() => draft(personId, originalId, change));
      if (shown !== null) await sendView(ctx, shown);
      return;
    }
  };
}
