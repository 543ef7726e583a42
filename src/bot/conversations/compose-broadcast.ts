import type { Context } from 'grammy';
import { readContent } from '../broadcast-content.js';
import type { Written } from '../broadcast-content.js';
import { longestText } from '../broadcast-content.js';
import type { BroadcastView } from '../broadcast-screens.js';
import { createBroadcastScreens } from '../broadcast-screens.js';
import type { BotCollaborators } from '../context.js';
import { button, keyboard } from '../keyboard.js';
import { send } from '../show.js';
import { refusalText } from '../views/draft.view.js';
import type { Screen } from '../views/screen.js';
import type { KabarConversation } from './conversation.js';

type Taken = { kind: 'view'; view: BroadcastView | null } | { kind: 'say'; text: string };

/**
 * Waits for what a broadcast is to say. The draft is a row from the first text on, and everything else about it is chosen
 * by buttons that need no conversation: so a restart loses nothing, and a colleague can go on with it.
 */
export function createComposeBroadcast(bot: BotCollaborators) {
  const { translator: t } = bot;
  const screens = createBroadcastScreens(bot);

  /** Writes the text down: as a new draft, or as the new text of one. */
  async function take(personId: number, broadcastId: number, message: Written | undefined): Promise<Taken> {
    const { locale } = await screens.onlooker(personId, []);
    const read = await readContent(bot, locale, message);
    if (read.kind === 'refused') return { kind: 'say', text: read.say };
    const now = bot.clock.now();
    if (broadcastId === 0) {
      const id = await bot.newsroom.drafts.begin(personId, read.content, now);
      if (id === null)
        return { kind: 'view', view: { preview: null, panel: { text: t.html(locale, 'not-newsroom') } } };
      return { kind: 'view', view: await screens.open(id, personId) };
    }
    const outcome = await bot.newsroom.take(broadcastId, { kind: 'change', by: personId, change: read.content }, now);
    if (outcome.kind === 'done') return { kind: 'view', view: await screens.open(broadcastId, personId) };
    const text = refusalText(t, locale, broadcastId, outcome.why);
    return { kind: 'view', view: { preview: null, panel: { text } } };
  }

  /** Below the first question stands the emergency stop: it must be found where there is no broadcast to be listed, too. */
  async function question(personId: number, broadcastId: number): Promise<Screen> {
    const { locale } = await screens.onlooker(personId, []);
    if (broadcastId > 0) return { text: t.html(locale, 'broadcast-ask-new-text', { id: broadcastId }) };
    const text = t.html(locale, 'broadcast-ask-content', { limit: longestText });
    if (!(await bot.may(personId, 'stop'))) return { text };
    return { text, keyboard: keyboard([[button(t.plain(locale, 'button-stop-all'), { kind: 'stop-all' })]]) };
  }

  /** @param broadcastId the draft whose text is changed; 0: a new one */
  return async function composeBroadcast(
    conversation: KabarConversation,
    first: Context,
    broadcastId = 0,
  ): Promise<void> {
    const personId = first.chatId;
    if (personId === undefined) return;
    await send(first, await conversation.external(() => question(personId, broadcastId)));
    for (;;) {
      const ctx = await conversation.wait();
      if (ctx.callbackQuery !== undefined) await conversation.halt({ next: true });
      const message = writtenIn(ctx);
      const taken = await conversation.external(() => take(personId, broadcastId, message));
      if (taken.kind === 'say') {
        await send(ctx, { text: taken.text });
        continue;
      }
      if (taken.view === null) return;
      if (taken.view.preview !== null) await send(ctx, taken.view.preview);
      await send(ctx, taken.view.panel);
      return;
    }
  };
}

/** The parts of an update that are its words. */
function writtenIn(ctx: Context): Written | undefined {
  const { message } = ctx;
  if (message === undefined) return undefined;
  return {
    ...(message.text === undefined ? {} : { text: message.text }),
    ...(message.entities === undefined ? {} : { entities: message.entities }),
    ...(message.caption === undefined ? {} : { caption: message.caption }),
    ...(message.caption_entities === undefined ? {} : { caption_entities: message.caption_entities }),
  };
}
