/** What is left of a message whose content was dropped: enough to edit or delete it, and to know whether an edit changes it. */
export interface ArchivedMessage {
  readonly chatId: number;
  /** Unix seconds. */
  readonly date: number;
  readonly hash: number;
  /** Bit set of {@link TEXT}, {@link BY_BOT} and {@link PROTECTED}. */
  readonly flags: number;
}

/** It was a text message, so that editMessageText fits. */
export const TEXT = 1;
/** A bot sent it. */
export const BY_BOT = 2;
/** It may not be forwarded. */
export const PROTECTED = 4;
const PRESENT = 128;

const CHUNK = 4096;

interface Chunk {
  readonly chats: Float64Array;
  readonly dates: Uint32Array;
  readonly hashes: Uint32Array;
  readonly flags: Uint8Array;
}

/** Keeps 17 bytes for each message, by message id, so that a million of them weigh as much as a picture. */
export interface Archive {
  put(messageId: number, message: ArchivedMessage): void;
  find(messageId: number): ArchivedMessage | undefined;
  remove(messageId: number): void;
}

/** Creates an empty archive. */
export function createArchive(): Archive {
  const chunks = new Map<number, Chunk>();
  return {
    put: (messageId, { chatId, date, hash, flags }) => {
      const number = Math.floor(messageId / CHUNK);
      let chunk = chunks.get(number);
      if (!chunk) {
        chunk = {
          chats: new Float64Array(CHUNK),
          dates: new Uint32Array(CHUNK),
          hashes: new Uint32Array(CHUNK),
          flags: new Uint8Array(CHUNK),
        };
        chunks.set(number, chunk);
      }
      const at = messageId % CHUNK;
      chunk.chats[at] = chatId;
      chunk.dates[at] = date;
      chunk.hashes[at] = hash;
      chunk.flags[at] = flags | PRESENT;
    },
    find: (messageId) => {
      const chunk = chunks.get(Math.floor(messageId / CHUNK));
      const at = messageId % CHUNK;
      const flags = chunk?.flags[at] ?? 0;
      if (!chunk || (flags & PRESENT) === 0) return undefined;
      return { chatId: chunk.chats[at] ?? 0, date: chunk.dates[at] ?? 0, hash: chunk.hashes[at] ?? 0, flags };
    },
    remove: (messageId) => {
      const chunk = chunks.get(Math.floor(messageId / CHUNK));
      if (chunk) chunk.flags[messageId % CHUNK] = 0;
    },
  };
}

/** A 32-bit hash of a text (FNV-1a over UTF-16 code units). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
