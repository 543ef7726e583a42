import type { Message } from 'grammy/types';

/** Albums that are remembered. */
const mostAlbums = 1_000;

/** Tells the first message of an album from the others: each of its pictures comes as a message of its own. */
export interface Albums {
  /** Whether a message is a further part of an album; the same message asked for again is what it was. */
  isRest(message: Pick<Message, 'media_group_id' | 'message_id'> | undefined): boolean;
}

/** Creates the memory of albums: most want one answer for all their pictures. */
export function createAlbums(): Albums {
  const first = new Map<string, number>();
  return {
    isRest(message) {
      const album = message?.media_group_id;
      if (message === undefined || album === undefined) return false;
      const known = first.get(album);
      if (known !== undefined) return known !== message.message_id;
      first.set(album, message.message_id);
      if (first.size > mostAlbums) first.delete(first.keys().next().value ?? album);
      return false;
    },
  };
}
