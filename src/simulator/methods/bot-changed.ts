import type { Call } from './call.js';

/** Tells those who look on that something about the bot itself is new. */
export function botChanged({ world, bot }: Call): true {
  world.events.publish('bot', { bot_id: bot.id });
  return true;
}
