import { randomDigits } from '../random.js';
import type { Bot } from './types.js';

/** A tap or an inline query that waits for its bot's answer. */
export interface Query {
  readonly id: string;
  readonly kind: 'callback' | 'inline' | 'web_app';
  readonly bot: Bot;
  readonly personId: number;
  /** The chat in which it happened; 0 if unknown. */
  readonly chatId: number;
  /** Until when it can be answered, in milliseconds of the clock. */
  readonly expires: number;
  /** The inline query's text. */
  readonly text: string;
  answer?: unknown;
  /** Called when the bot answered. */
  onAnswer?: (answer: unknown) => void;
}

/** The open queries. */
export interface Queries {
  open(query: Omit<Query, 'id'>): Query;
  /** One that can still be answered by this bot. */
  answerable(id: string, kind: Query['kind'], bot: Bot, now: number): Query | undefined;
  /** One that was answered, for choosing among its results. */
  find(id: string): Query | undefined;
}

const MOST = 10_000;

/** Creates an empty list; the oldest go when there are too many. */
export function createQueries(random: () => number): Queries {
  const queries = new Map<string, Query>();
  return {
    open: (query) => {
      const opened = { ...query, id: randomDigits(random, 18) };
      queries.set(opened.id, opened);
      if (queries.size > MOST) for (const id of [...queries.keys()].slice(0, MOST / 2)) queries.delete(id);
      return opened;
    },
    answerable: (id, kind, bot, now) => {
      const query = queries.get(id);
      if (!query || query.kind !== kind || query.bot !== bot || query.expires <= now || query.answer !== undefined)
        return undefined;
      return query;
    },
    find: (id) => queries.get(id),
  };
}
