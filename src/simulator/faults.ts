import { seededRandom } from './random.js';

/** What can go wrong with a call. */
export const FAULT_KINDS = [
  '429',
  '500',
  '500-after',
  '502',
  '401',
  'not-json',
  'hang',
  'hang-after',
  'reset-before',
  'reset-after',
  'latency',
] as const;

/** One of {@link FAULT_KINDS}. */
export type FaultKind = (typeof FAULT_KINDS)[number];

/** A fault as it is asked for. */
export interface FaultOrder {
  readonly kind: FaultKind;
  /** Any method but getUpdates if not given. */
  readonly method?: string;
  readonly chat_id?: number | string;
  readonly bot_id?: number;
  /** How often it strikes; without end if not given. */
  readonly times?: number;
  /** How long it holds, from the order on. */
  readonly seconds?: number;
  /** 0 to 1. */
  readonly probability?: number;
  readonly seed?: number;
  /** Fitting calls that pass first. */
  readonly after?: number;
  readonly retry_after?: number;
  /** Delay of `latency`, longest wait of `hang`. */
  readonly ms?: number;
}

/** A fault that is set, with what it did so far. */
export interface Fault extends FaultOrder {
  readonly id: number;
  hits: number;
}

/** The faults that are set. */
export interface Faults {
  add(order: FaultOrder, now: number): Fault;
  list(): readonly Fault[];
  remove(id: number): boolean;
  clear(): void;
  /** What strikes a call: one fault at most, and all the delays in milliseconds. */
  strike(call: { method: string; chatId: string; botId: number }, now: number): { fault?: Fault; delay: number };
}

interface Running {
  readonly fault: Fault;
  readonly until: number;
  readonly random: () => number;
  skipped: number;
}

/** Creates an empty list of faults. */
export function createFaults(): Faults {
  let running: Running[] = [];
  let last = 0;
  return {
    add: (order, now) => {
      last += 1;
      const fault = { ...order, id: last, hits: 0 };
      const until = order.seconds === undefined ? Number.POSITIVE_INFINITY : now + order.seconds * 1000;
      running.push({ fault, until, random: seededRandom(order.seed ?? last), skipped: 0 });
      return fault;
    },
    list: () => running.map(({ fault }) => fault),
    remove: (id) => {
      const before = running.length;
      running = running.filter(({ fault }) => fault.id !== id);
      return running.length < before;
    },
    clear: () => {
      running = [];
    },
    strike: (call, now) => {
      const struck: { fault?: Fault; delay: number } = { delay: 0 };
      for (const one of running) {
        const { fault } = one;
        if (struck.fault && fault.kind !== 'latency') continue;
        if (!fits(fault, call) || now >= one.until || fault.hits >= (fault.times ?? Number.POSITIVE_INFINITY)) continue;
        one.skipped += 1;
        if (one.skipped <= (fault.after ?? 0)) continue;
        if (fault.probability !== undefined && one.random() >= fault.probability) continue;
        fault.hits += 1;
        if (fault.kind === 'latency') struck.delay += fault.ms ?? 1000;
        else struck.fault = fault;
      }
      return struck;
    },
  };
}

function fits(fault: Fault, call: { method: string; chatId: string; botId: number }): boolean {
  const method = fault.method?.toLowerCase();
  if (method === undefined ? call.method === 'getupdates' : method !== call.method) return false;
  if (fault.bot_id !== undefined && fault.bot_id !== call.botId) return false;
  return fault.chat_id === undefined || String(fault.chat_id) === call.chatId;
}
