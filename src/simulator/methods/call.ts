import type { Outcome } from '../answer.js';
import type { Arguments } from '../http/arguments.js';
import type { Bot } from '../world/types.js';
import type { World } from '../world/world.js';

/** One call of a Bot API method. */
export interface Call {
  readonly world: World;
  readonly bot: Bot;
  /** In lower case. */
  readonly method: string;
  readonly args: Arguments;
}

/** What a method does: the `result` of the envelope, or why not. */
export type Handler = (call: Call) => Outcome<unknown> | Promise<Outcome<unknown>>;
