import type { Clock } from '../clock.js';
import type { AlarmStore } from './alarms.store.js';
import { silenceOf } from './source-habit.js';
import type { SourceHabitStore } from './source-habits.store.js';

/** A habit is read from the articles of weeks, and a silence is of hours. */
const everyMs = 2 * 60_000;

/** Rings for sources that are silent for longer than is their habit, and says when they are back. */
export function createWatchSources(parts: {
  habits: SourceHabitStore;
  alarms: Pick<AlarmStore, 'raise' | 'end' | 'open'>;
  clock: Clock;
}): () => Promise<void> {
  const { habits, alarms, clock } = parts;
  let lookedAt = -Infinity;
  return async () => {
    const now = clock.now();
    if (Math.abs(now.getTime() - lookedAt) < everyMs) return;
    lookedAt = now.getTime();
    const [sources, open] = await Promise.all([habits.habits(now), alarms.open()]);
    const silent = new Set<string>();
    const read = new Set<string>();
    for (const habit of sources) {
      const subject = `source:${habit.sourceId}`;
      read.add(subject);
      const silence = silenceOf(habit, now);
      if (silence === null) continue;
      silent.add(subject);
      const { sourceId, name } = habit;
      const facts = { sourceId, name, ...silence, since: silence.since.toISOString() };
      await alarms.raise({ kind: 'source', subject, facts }, now);
    }
    for (const { kind, subject } of open) {
      if (kind !== 'source' || silent.has(subject)) continue;
      // Muted, switched off or removed by somebody: it is not silent any more, it is not asked.
      await alarms.end(kind, subject, { ending: read.has(subject) ? 'back' : 'left alone' }, now);
    }
  };
}
