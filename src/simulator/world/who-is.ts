import { userOfBot } from './bots.js';
import type { User } from './types.js';
import type { World } from './world.js';

/** Who an id is, bot or person. */
export function whoIs(world: World, id: number): User | undefined {
  const bot = world.bots.get(id);
  return bot ? userOfBot(bot) : world.people.get(id)?.user;
}
