import type { DraftChange } from '../newsroom/broadcast-drafts.store.js';
import type { Locale } from '../readers/chat.js';
import { longestBelowPhoto, readContent } from './broadcast-content.js';
import { createBroadcastScreens } from './broadcast-screens.js';
import type { BroadcastView } from './broadcast-screens.js';
import type { BotCollaborators } from './context.js';
import { button, keyboard } from './keyboard.js';
import type { Sent } from './sent-for-broadcast.js';
import { refusalText } from './views/draft.view.js';
import type { Screen } from './views/screen.js';

/** What came of a message: the draft as it is then, or what to say and wait on. */
export type Taken =
  | { kind: 'view'; view: BroadcastView | null }
  | { kind: 'say'; screen: Screen; withoutPhoto: boolean }
  /** A photo that waits for its words. */
  | { kind: 'wordless'; photo: string; screen: Screen };

/** What is waited for: everything that a draft says, or its photo alone. */
export type Wanted = 'content' | 'photo';

const only = (panel: Screen): Taken => ({ kind: 'view', view: { preview: null, panel, withoutPhoto: null } });

export type TakeContent = ReturnType<typeof createTakeContent>;

/** Takes what somebody sent into a broadcast: the way from a message to a draft. */
export function createTakeContent(bot: BotCollaborators) {
  const { translator: t } = bot;
  const screens = createBroadcastScreens(bot);

  /** Why it was not taken, and the way to send it all the same where its photo alone is in the way. */
  function refused(locale: Locale, { say, withoutPhoto }: { say: string; withoutPhoto: boolean }): Taken {
    const without = button(t.plain(locale, 'button-without-photo'), { kind: 'draft-without-photo' });
    return {
      kind: 'say',
      screen: { text: say, ...(withoutPhoto ? { keyboard: keyboard([[without]]) } : {}) },
      withoutPhoto,
    };
  }

  /**
   * Writes down what was sent: as a new draft, or as a change of one.
   *
   * @param photo one that came before, without words
   * @param keepsPicture false: it is to go without the picture that the draft has
   */
  return async function takeContent(
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
  };
}
