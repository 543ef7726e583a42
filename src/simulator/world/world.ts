import { DEFAULT_LIMITS, type Limits } from '../limits.js';
import { createFaults, type Faults } from '../faults.js';
import { createCalls, type Calls } from './calls.js';
import { createEvents, type Events } from './events.js';
import { createFiles, type Files } from './files.js';
import { createLedger, type Ledger } from './ledger.js';
import { createQueries, type Queries } from './queries.js';
import type { Bot, ChatRecord, Kept, Person } from './types.js';

/** The clock that everything goes by. */
export interface WorldClock {
  now(): Date;
  set(instant: Date): void;
}

/** Everything there is: bots, people, chats, and what happened between them. */
export interface World {
  readonly clock: WorldClock;
  readonly random: () => number;
  readonly limits: Limits;
  /** In the order in which they came. */
  readonly bots: Map<number, Bot>;
  readonly people: Map<number, Person>;
  /** Groups, supergroups and channels; private chats hang on their bot. */
  readonly groups: Map<number, ChatRecord>;
  readonly inlineMessages: Map<string, Kept>;
  /** All messages with content in the order in which they were sent; some, and all before `head`, may have lost it. */
  readonly keptInOrder: { list: Kept[]; head: number; live: number };
  readonly totals: { messages: number };
  readonly events: Events;
  files: Files;
  ledger: Ledger;
  calls: Calls;
  faults: Faults;
  queries: Queries;
}

/** Creates an empty world. */
export function createWorld(clock: WorldClock, random: () => number, limits: Partial<Limits> = {}): World {
  const all: Limits = { ...DEFAULT_LIMITS, ...limits };
  return {
    clock,
    random,
    limits: all,
    bots: new Map(),
    people: new Map(),
    groups: new Map(),
    inlineMessages: new Map(),
    keptInOrder: { list: [], head: 0, live: 0 },
    totals: { messages: 0 },
    events: createEvents(),
    files: createFiles(random, () => all.keptFileBytes),
    ledger: createLedger(() => all.keptDeliveries),
    calls: createCalls(() => all.keptCalls),
    faults: createFaults(),
    queries: createQueries(random),
  };
}

/** The moment in milliseconds. */
export function nowOf(world: World): number {
  return world.clock.now().getTime();
}

/** The moment in Unix seconds, as Telegram's `date` fields have it. */
export function secondsOf(world: World): number {
  return Math.floor(nowOf(world) / 1000);
}
