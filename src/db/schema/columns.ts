import { bigint, timestamp } from 'drizzle-orm/pg-core';

/** An instant, kept with its zone and read as a Date. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** A row's own number, given by the database. Stays far below 2^53, so a JavaScript number holds it. */
export const serialId = () => bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity();

/** A reference to a row's number, or a Telegram id (at most 52 significant bits, says the Bot API). */
export const int8 = (name: string) => bigint(name, { mode: 'number' });
