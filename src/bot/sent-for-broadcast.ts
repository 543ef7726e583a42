import type { Message } from 'grammy/types';

/** The words of a message: its own, or those below its picture. */
export type Words = Pick<Message, 'text' | 'entities' | 'caption' | 'caption_entities'>;

/** What somebody sent for a broadcast, as far as it counts. Plain values: a conversation writes them down. */
export interface Sent extends Words {
  /** Telegram's id of the photo, the largest it has. */
  photo: string | null;
  /** The album that it is part of. Each of its parts comes as a message of its own. */
  album: string | null;
  /** What no broadcast can carry; a picture that was sent as a file could be sent as a photo. */
  cannot: 'file' | 'other' | null;
}

/** Fields of messages that hold something else than words or a photo. */
const others = [
  'rich_message',
  'video',
  'animation',
  'video_note',
  'audio',
  'voice',
  'sticker',
  'document',
  'poll',
  'location',
  'venue',
  'contact',
  'dice',
  'game',
  'story',
  'paid_media',
  'checklist',
] as const satisfies (keyof Message)[];

/** Reads a message, forwarded or not. Nothing: words that are empty. */
export function sentIn(message: Message | undefined): Sent {
  if (message === undefined) return { photo: null, album: null, cannot: null };
  const { text, entities, caption, caption_entities: captionEntities, photo, document, animation } = message;
  const isPictureFile = animation === undefined && /^image\/(?!gif)/i.test(document?.mime_type ?? '');
  return {
    ...(text === undefined ? {} : { text }),
    ...(entities === undefined ? {} : { entities }),
    ...(caption === undefined ? {} : { caption }),
    ...(captionEntities === undefined ? {} : { caption_entities: captionEntities }),
    photo: photo?.at(-1)?.file_id ?? null,
    album: message.media_group_id ?? null,
    cannot: isPictureFile ? 'file' : others.some((field) => message[field] !== undefined) ? 'other' : null,
  };
}
