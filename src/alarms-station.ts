import { hostname } from 'node:os';
import type { Clock } from './clock.js';
import type { Database } from './db/client.js';
import { tightGiB } from './db/disk-room.js';
import type { DiskRoom } from './db/disk-room.js';
import { hindrances } from './delivery/held-up.js';
import type { Hindrance } from './delivery/held-up.js';
import { createLedger } from './delivery/ledger.store.js';
import type { SenderState } from './delivery/sender.js';
import { readWaiting } from './delivery/waiting.store.js';
import type { AlarmKind, Trigger } from './newsroom/alarm.js';
import type { AlarmStore } from './newsroom/alarms.store.js';
import { createBreakingStoryStore } from './newsroom/breaking-stories.store.js';
import { createSourceHabitStore } from './newsroom/source-habits.store.js';
import { createWatchSources } from './newsroom/watch-sources.js';
import { createWatchStories } from './newsroom/watch-stories.js';

/** Room is there again when there is so much more than what is tight, in GiB: a disk at the edge rings once. */
const roomyGiB = 1.5 * tightGiB;

/** The watches that ring, each to be asked by the ticker. */
export interface AlarmsStation {
  watchSources(): Promise<void>;
  watchStories(): Promise<void>;
  watchDelivery(): Promise<void>;
  watchDisk(): Promise<void>;
}

/** The kind and the subject of what holds delivery up. */
const alarmOf = (what: Hindrance['what']): { kind: AlarmKind; subject: string } =>
  what === 'token' ? { kind: 'token', subject: 'token' } : { kind: 'delivery', subject: what };

/** Constructs the watches over sources, stories, delivery and the disk. */
export function createAlarms(parts: {
  alarms: AlarmStore;
  db: Database;
  clock: Clock;
  /** The room on this machine's disk. */
  room(): Promise<DiskRoom>;
  sender(): Pick<SenderState, 'epoch' | 'gate' | 'bulkWaitMs' | 'outcomes'>;
}): AlarmsStation {
  const { alarms, db, clock, room, sender } = parts;
  const ledger = createLedger(db);
  return {
    watchSources: createWatchSources({ habits: createSourceHabitStore(db), alarms, clock }),
    watchStories: createWatchStories({ stories: createBreakingStoryStore(db), alarms, clock }),

    watchDelivery: async () => {
      const now = clock.now();
      const { chats } = await ledger.loadWaits();
      const waiting = await readWaiting(
        db,
        now,
        chats.map(({ chatId }) => chatId),
      );
      const { epoch, gate, bulkWaitMs, outcomes } = sender();
      const { on, off } = hindrances(
        {
          holdsLease: epoch !== null,
          gate,
          bulkWaitMs,
          hasSent: outcomes.some(({ outcome, count }) => outcome === 'sent' && count > 0),
          waitingSince: waiting.since,
          waiting: waiting.count,
          isStopped: waiting.isStopped,
        },
        now,
      );
      for (const hindrance of on) await alarms.raise(triggerOf(hindrance), now);
      const open = await alarms.open();
      for (const { kind, subject } of off.map(alarmOf))
        if (open.some((alarm) => alarm.kind === kind && alarm.subject === subject))
          await alarms.end(kind, subject, {}, now);
    },

    watchDisk: async () => {
      const now = clock.now();
      const { directory, isWritable, freeGiB } = await room();
      // Several machines may share one database, and each has its own disk.
      const subject = `disk:${hostname()}`;
      const facts = { host: hostname(), directory, freeGiB: Math.round(freeGiB * 10) / 10 };
      if (!isWritable || freeGiB < tightGiB) await alarms.raise({ kind: 'disk', subject, facts }, now);
      else if (freeGiB > roomyGiB) await alarms.end('disk', subject, facts, now);
    },
  };
}

function triggerOf(hindrance: Hindrance): Trigger {
  const which = alarmOf(hindrance.what);
  switch (hindrance.what) {
    case 'flood':
      return { ...which, facts: { until: hindrance.until.toISOString() } };
    case 'late':
      return { ...which, facts: { since: hindrance.since.toISOString(), waiting: hindrance.waiting } };
    case 'token':
    case 'storm':
      return { ...which, facts: {} };
  }
}
