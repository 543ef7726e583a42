/** One thing that happened, for those who look on. */
export interface WorldEvent {
  readonly id: number;
  readonly name: string;
  readonly data: object;
}

/** Tells everyone who listens what happens, and remembers the last events for those who come back. */
export interface Events {
  publish(name: string, data: object): void;
  /** Returns how to stop listening. */
  listen(listener: (event: WorldEvent) => void): () => void;
  /** What happened after the event `id`; undefined if that is too long ago to tell. */
  since(id: number): WorldEvent[] | undefined;
  lastId(): number;
}

/** Creates the hub. @param remembered how many events can be looked up again */
export function createEvents(remembered = 1000): Events {
  const listeners = new Set<(event: WorldEvent) => void>();
  let recent: WorldEvent[] = [];
  let last = 0;
  return {
    publish: (name, data) => {
      last += 1;
      const event = { id: last, name, data };
      recent.push(event);
      if (recent.length >= remembered * 2) recent = recent.slice(-remembered);
      for (const listener of listeners) listener(event);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    since: (id) => {
      if (id > last) return undefined;
      const first = recent[0]?.id ?? last + 1;
      return id + 1 < first ? undefined : recent.filter((event) => event.id > id);
    },
    lastId: () => last,
  };
}
