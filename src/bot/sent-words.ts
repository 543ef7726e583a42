import type { Message } from 'grammy/types';
import { isUrl } from '../is-url.js';

/** Text of a message or of the caption below its picture. */
export function wordsOf(message: Message): string {
  return message.text ?? message.caption ?? message.poll?.question ?? '';
}

const own = /^https?:\/\//i;
/** Any address in full, also one that cannot be read: whoever sends it hears why. */
const inFull = /(?:^|[\s("“«<[])([a-z][a-z0-9+.-]{1,20}:\/\/\S+)/i;
const telegram = /^(?:www\.)?(?:t\.me|telegram\.me|telegram\.dog)$/i;

/**
 * The web address that a message brings: one that Telegram has marked, also behind words ("text_link"), or one written in
 * full. Of several the first that leads out of Telegram, since channels put links to themselves below what they forward.
 */
export function addressIn(message: Message): string | null {
  const text = message.text ?? message.caption ?? '';
  const marked = (message.entities ?? message.caption_entities ?? []).flatMap((entity) => {
    if (entity.type === 'text_link') return entity.url;
    if (entity.type !== 'url') return [];
    const written = text.slice(entity.offset, entity.offset + entity.length);
    // "detik.com/berita" is an address to everybody but a browser's address bar.
    return /^[a-z][a-z0-9+.-]*:/i.test(written) ? written : `https://${written}`;
  });
  const written = inFull.exec(text)?.[1];
  const all = [...marked, ...(written === undefined ? [] : [written.replace(/[.,;:!?)\]}»”"']+$/, '')])];
  return (
    all.find((address) => own.test(address) && !isTelegram(address)) ??
    all.find((address) => !isTelegram(address)) ??
    all[0] ??
    null
  );
}

/** Whether an address leads into Telegram. */
export function isTelegram(address: string): boolean {
  return isUrl(address) && telegram.test(new URL(address).hostname);
}

/** The article that a link of this bot opens; null: it opens something else. */
export function articleOfDeepLink(address: string, botUsername: string): number | null {
  if (!isTelegram(address)) return null;
  const { pathname, searchParams } = new URL(address);
  if (pathname.slice(1).toLowerCase() !== botUsername.toLowerCase()) return null;
  const id = /^a_(\d{1,15})$/.exec(searchParams.get('start') ?? '')?.[1];
  return id === undefined ? null : Number(id);
}

/** The first line with letters or figures: what somebody who pastes or forwards a whole article searches for. */
export function firstLine(text: string): string {
  return (
    text
      .split('\n')
      .find((line) => /[\p{L}\p{N}]/u.test(line))
      ?.trim() ?? ''
  );
}

const greeting =
  /^(?:(?:halo+|hai+|hi+|hello|hey|helo|permisi|selamat (?:pagi|siang|sore|malam)|good (?:morning|afternoon|evening)|ass?alamu['’ ]?alaikum(?: w[ar.\s]*w[ab.\s]*)?)[\s,]*)(?:kabar|min|admin|kak|bot)?[\s.!?]*$/i;
const thanks =
  /^(?:terima ?kasih|makasih|trims|thanks?(?: you)?|thank you)(?: (?:banyak|ya|kabar|a lot|so much))?[\s.!]*$/i;

/** What a message says that is no search. */
export function smallTalk(text: string): 'greeting' | 'thanks' | null {
  const line = text.trim();
  if (greeting.test(line)) return 'greeting';
  return thanks.test(line) ? 'thanks' : null;
}
