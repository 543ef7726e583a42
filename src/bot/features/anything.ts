import { Composer } from 'grammy';
import type { Message } from 'grammy/types';
import { readerOf } from '../context.js';
import type { BotCollaborators, KabarContext } from '../context.js';
import { button, keyboard } from '../keyboard.js';
import { firstLine, smallTalk, wordsOf } from '../sent-words.js';
import { send } from '../show.js';
import type { Screen } from '../views/screen.js';
import { searchResults } from './search.js';

/** What can be sent and holds no words, by the field of the message; and what is said to it. */
const kinds = {
  sticker: 'anything-sticker',
  photo: 'anything-photo',
  animation: 'anything-video',
  video: 'anything-video',
  video_note: 'anything-video',
  voice: 'anything-voice',
  audio: 'anything-voice',
  document: 'anything-file',
  contact: 'anything-contact',
  location: 'anything-location',
  venue: 'anything-location',
  dice: 'anything-sticker',
  game: 'anything-other',
  story: 'anything-other',
  paid_media: 'anything-other',
  checklist: 'anything-other',
  poll: 'anything-other',
} as const satisfies Partial<Record<keyof Message, string>>;

/**
 * Whatever somebody sends gets a useful answer: words are searched for, wherever they stand; anything else is told what could
 * be sent instead. Messages that Telegram writes itself (a pinned message, a changed timer) get none.
 */
export function anythingFeature(bot: BotCollaborators): Composer<KabarContext> {
  const { translator: t } = bot;
  const feature = new Composer<KabarContext>();

  feature.on('message', async (ctx, next) => {
    const { message } = ctx;
    const text = wordsOf(message);
    if (message.text?.startsWith('/') === true) return next();
    // An article that somebody shares by inline mode is for whoever reads the chat, and no words to be searched for.
    if (message.via_bot?.id === ctx.me.id) return;
    if (ctx.isRestOfAlbum) return;
    const talk = smallTalk(text);
    if (talk !== null) return send(ctx, await talkScreen(ctx, talk));
    const line = firstLine(text);
    if (line !== '') return send(ctx, await searchResults(ctx, bot, line, 0, undefined, text));
    const kind = kindOf(message);
    if (kind !== null || message.text !== undefined) await send(ctx, kindScreen(ctx, kind));
  });

  async function talkScreen(ctx: KabarContext, talk: 'greeting' | 'thanks'): Promise<Screen> {
    const chat = await readerOf(ctx, bot);
    if (chat === null) return { text: t.html(ctx.locale, 'greeting-new') };
    return {
      text: t.html(ctx.locale, talk === 'thanks' ? 'thanks' : 'greeting'),
      keyboard: keyboard([
        [
          button(t.plain(ctx.locale, 'button-news-now'), { kind: 'news-now' }),
          button(t.plain(ctx.locale, 'button-topics'), { kind: 'my-topics', page: 0 }),
        ],
      ]),
    };
  }

  /** @param kind null: a text without any word, such as a row of emoji */
  function kindScreen(ctx: KabarContext, kind: keyof typeof kinds | null): Screen {
    const what = t.html(ctx.locale, kind === null ? 'anything-no-words' : kinds[kind]);
    const isPlace = kind === 'location' || kind === 'venue';
    return {
      text: `${what}\n${t.html(ctx.locale, 'anything-instead')}`,
      ...(isPlace ? { keyboard: keyboard([[button(t.plain(ctx.locale, 'button-zone'), { kind: 'zones' })]]) } : {}),
    };
  }

  return feature;
}

/** What a message holds; null: text, or something that Telegram itself tells. */
function kindOf(message: Message): keyof typeof kinds | null {
  for (const [kind, key] of Object.entries(kinds))
    if (kind in message && key !== undefined && isKind(kind)) return kind;
  return null;
}

function isKind(kind: string): kind is keyof typeof kinds {
  return Object.hasOwn(kinds, kind);
}
