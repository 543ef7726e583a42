import type { ConversationData, VersionedState, VersionedStateStorage } from '@grammyjs/conversations';

type Storage = VersionedStateStorage<string, ConversationData>;

/** A storage that can be told what will be asked for next. */
export interface ReadAhead extends Storage {
  /** Gives the state that will be asked for next, as it is being read beside other things. Never fails. */
  expect(key: string, state: Promise<VersionedState<ConversationData> | undefined>): Promise<void>;
}

/**
 * Takes the state of a running conversation from where the reader's own row was read, so that both cost one trip to the
 * database. Each state that was read ahead is used once. Updates of one chat come one after the other, so nothing can be
 * written in between.
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
    async expect(key, state) {
      ahead.set(key, state);
      // What went wrong is told by whoever reads it; here it would only be told twice.
      await state.catch(() => undefined);
    },
  };
}
