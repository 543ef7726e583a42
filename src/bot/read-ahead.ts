import type { ConversationData, VersionedState, VersionedStateStorage } from '@grammyjs/conversations';

type Storage = VersionedStateStorage<string, ConversationData>;

/** A storage that can be told which state will be asked for next. */
export interface ReadAhead extends Storage {
  /** Begins to read a state, beside whatever else is asked of the database at that time. Never fails. */
  expect(key: string): Promise<void>;
}

/**
 * Reads the state of a running conversation while the reader's own row is read, so that both cost one trip to the database.
 * Each state that was read ahead is used once. Updates of one chat come one after the other, so nothing can be written in
 * between.
 */
export function readAhead(storage: Storage): ReadAhead {
  const ahead = new Map<string, Promise<VersionedState<ConversationData> | undefined>>();
  return {
    write: (key, state) => storage.write(key, state),
    delete: (key) => storage.delete(key),
    read(key) {
      const known = ahead.get(key);
      ahead.delete(key);
      return known ?? storage.read(key);
    },
    async expect(key) {
      const reading = Promise.resolve(storage.read(key));
      ahead.set(key, reading);
      // What went wrong is told by whoever reads it; here it would only be told twice.
      await reading.catch(() => undefined);
    },
  };
}
