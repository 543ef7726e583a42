import type { Outcome } from '../answer.js';
import type { Arguments } from '../http/arguments.js';
import type { Bot } from '../world/types.js';
import type { World } from '../world/world.js';

/** One call of a Bot API method. */
export interface Call {
  readonly world: World;
  readonly bot: Bot;
  /** As documented: `sendMessage`. */
  readonly method: string;
  readonly args: Arguments;
}

/** The `result` of the envelope. */
export type Result = object | number | true;

/** What a method does: its result, or why there is none. */
export type Handler = (call: Call) => Outcome<Result> | Promise<Outcome<Result>>;
