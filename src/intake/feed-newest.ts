/** Keeps the newest so many of any number of things that come one after the other, in their order. */
export interface Newest<T> {
  add(one: T): void;
  /** What is kept, in the order it came, and how many came. */
  result(): { kept: T[]; seen: number };
}

/**
 * Creates it. Those without a date count as older than those with one, and the first to come as newer than the next: most
 * feeds begin with the latest. Memory stays at twice the limit.
 */
export function createNewest<T>(limit: number, instantOf: (one: T) => number | null): Newest<T> {
  let held: Array<{ one: T; order: number; instant: number }> = [];
  let seen = 0;
  const cut = (): void => {
    held.sort((a, b) => (a.instant === b.instant ? a.order - b.order : b.instant - a.instant));
    held = held.slice(0, limit).sort((a, b) => a.order - b.order);
  };
  return {
    add(one) {
      held.push({ one, order: seen, instant: instantOf(one) ?? Number.MIN_SAFE_INTEGER });
      seen += 1;
      if (held.length > limit * 2) cut();
    },
    result() {
      if (held.length > limit) cut();
      return { kept: held.map(({ one }) => one), seen };
    },
  };
}

/** Things with the same id once: the one with the latest date, in the place of the first. */
export function oncePerId<T extends { id: string; updated: Date | null; published: Date | null }>(
  all: readonly T[],
): T[] {
  const byId = new Map<string, T>();
  const instant = (one: T): number => (one.updated ?? one.published)?.getTime() ?? Number.MIN_SAFE_INTEGER;
  for (const one of all) {
    const known = byId.get(one.id);
    if (known === undefined || instant(one) > instant(known)) byId.set(one.id, one);
  }
  return [...byId.values()];
}
