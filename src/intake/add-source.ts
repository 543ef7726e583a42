import type { Clock } from '../clock.js';
import type { FeedSearch } from './discover-feed.js';
import type { DoorAnswer, DoorFailure, DoorRefusal } from './door-answer.js';
import type { SourceStore } from './sources.store.js';

/** What became of adding a source; every case is told to whoever asked. */
export type AddedSource =
  | { kind: 'added'; feedId: number; name: string; format: string; entries: number }
  | { kind: 'known'; feedId: number }
  /** Whoever asked may not any more. */
  | { kind: 'rights' }
  | { kind: 'no-feed' }
  | { kind: 'status'; status: number }
  | { kind: 'failed'; code: DoorFailure; detail: string }
  | { kind: 'refused'; why: 'scheme' | 'private' | 'credentials' | 'invalid' | 'port' | 'redirects' | 'large' };

const refusals: Record<DoorRefusal, Extract<AddedSource, { kind: 'refused' }>['why']> = {
  E_SCHEME: 'scheme',
  E_PRIVATE: 'private',
  E_CREDENTIALS: 'credentials',
  E_INVALID: 'invalid',
  E_PORT: 'port',
  E_REDIRECTS: 'redirects',
  E_TOO_LARGE: 'large',
  E_ENCODING: 'large',
};

export type SourceUseCases = ReturnType<typeof createSourceUseCases>;

export interface SourceCollaborators {
  clock: Clock;
  sources: SourceStore;
  lookForFeed(address: string): Promise<FeedSearch>;
  /** Writes down who did what. */
  record(entry: {
    actorId: number | null;
    action: string;
    subject: string;
    detail: Record<string, unknown>;
  }): Promise<void>;
}

/** Adding and ending the reading of sources, from the chat and from the command line alike. */
export function createSourceUseCases({ clock, sources, lookForFeed, record }: SourceCollaborators) {
  return {
    /**
     * Adds the feed at an address, or the feed that the page there names. It is read at the next tick of intake.
     *
     * @param actorId who asked; null: the operator, at the command line
     */
    async add(address: string, actorId: number | null): Promise<AddedSource> {
      const found = await lookForFeed(address.trim());
      if (found.kind === 'none') return { kind: 'no-feed' };
      if (found.kind === 'unread') return unread(found.answer);
      const { feed, url } = found;
      const name = feed.title === '' ? new URL(url).hostname : feed.title;
      const added = await sources.add(
        { url, name, home: feed.home, language: feed.language, now: clock.now() },
        actorId,
      );
      // The look took its time: rights may have ended meanwhile.
      if (added === null) return { kind: 'rights' };
      if (!added.isNew) return { kind: 'known', feedId: added.feedId };
      await record({ actorId, action: 'source.add', subject: `feed:${added.feedId}`, detail: { url } });
      return { kind: 'added', feedId: added.feedId, name, format: feed.format, entries: feed.entries.length };
    },

    /** @returns the feed's address, or null when there is no such feed */
    async remove(feedId: number, actorId: number | null): Promise<string | null> {
      const url = await sources.remove(feedId, clock.now(), actorId);
      if (url !== null) await record({ actorId, action: 'source.remove', subject: `feed:${feedId}`, detail: { url } });
      return url;
    },
  };
}

function unread(answer: Exclude<DoorAnswer, { kind: 'ok' }>): AddedSource {
  switch (answer.kind) {
    case 'refused':
      return { kind: 'refused', why: refusals[answer.code] };
    case 'failed':
      return { kind: 'failed', code: answer.code, detail: answer.detail };
    case 'status':
      return { kind: 'status', status: answer.status };
    // Nothing was asked conditionally, so this is the other side's mistake.
    case 'notModified':
      return { kind: 'status', status: 304 };
  }
}
