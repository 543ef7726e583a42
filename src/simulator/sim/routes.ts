import { Refused } from '../answer.js';
import { DEFAULT_LIMITS } from '../limits.js';
import type { Webhooks } from '../webhooks.js';
import { createFaults } from '../faults.js';
import { createCalls } from '../world/calls.js';
import { createFiles } from '../world/files.js';
import { createLedger } from '../world/ledger.js';
import { createQueries, type Query } from '../world/queries.js';
import type { World } from '../world/world.js';
import { fieldsOf, wrong, type SimRoute } from './answer.js';
import { chatRoutes } from './chats.js';
import { memberRoutes } from './members.js';
import { topicRoutes } from './topics.js';
import { lookingRoutes } from './looking.js';
import { messageRoutes } from './messages.js';
import { peopleRoutes } from './people.js';
import { settingRoutes } from './settings.js';
import { inlineRoutes } from './inline.js';
import { tapRoutes } from './taps.js';
import { webAppRoutes } from './web-app.js';

/** What the routes need. */
export interface SimDependencies {
  readonly world: World;
  readonly webhooks: Webhooks;
  /** Waits real milliseconds, or less when the server closes. */
  readonly wait: (ms: number) => Promise<void>;
  /** Ends polls and webhooks and brings the fixed bot back, after a reset. */
  readonly restart: () => void;
}

/** All routes of `/sim` but the stream of events and the files, which are no JSON. */
export function simRoutes({ world, webhooks, wait, restart }: SimDependencies): Readonly<Record<string, SimRoute>> {
  const waitForAnswer = async (query: Query, seconds: number): Promise<unknown> => {
    const answered = new Promise<unknown>((resolve) => {
      query.onAnswer = resolve;
    });
    if (query.answer !== undefined) return query.answer;
    return Promise.race([answered, wait(seconds * 1000).then(() => null)]);
  };
  const routes: Readonly<Record<string, SimRoute>> = {
    ...peopleRoutes(world),
    ...chatRoutes(world),
    ...memberRoutes(world),
    ...topicRoutes(world),
    ...messageRoutes(world),
    ...tapRoutes(world, waitForAnswer),
    ...inlineRoutes(world, waitForAnswer),
    ...webAppRoutes(world),
    ...settingRoutes(world),
    ...lookingRoutes(world, webhooks, () => routes),
    'POST /sim/reset': ({ body }) => {
      const fields = fieldsOf(body ?? {});
      if (fields instanceof Refused) return fields;
      const keep = fields['keep'] ?? [];
      if (!Array.isArray(keep) || !keep.every((one) => one === 'people' || one === 'limits'))
        return wrong('"keep" may hold "people" and "limits".');
      reset(world, keep.includes('people'), keep.includes('limits'));
      restart();
      world.events.publish('reset', {});
      return { reset: true };
    },
  };
  return routes;
}

function reset(world: World, keepPeople: boolean, keepLimits: boolean): void {
  if (!keepLimits) Object.assign(world.limits, DEFAULT_LIMITS);
  world.faults = createFaults();
  world.calls = createCalls(() => world.limits.keptCalls);
  world.ledger = createLedger(() => world.limits.keptDeliveries);
  world.files = createFiles(world.random, () => world.limits.keptFileBytes);
  world.queries = createQueries(world.random);
  world.inlineMessages.clear();
  Object.assign(world.keptInOrder, { list: [], head: 0, live: 0 });
  world.totals.messages = 0;
  if (!keepPeople) {
    world.people.clear();
    world.groups.clear();
    world.bots.clear();
    return;
  }
  const chats = [
    ...world.groups.values(),
    ...[...world.bots.values()].flatMap((bot) => [...bot.privateChats.values()]),
  ];
  for (const chat of chats) {
    chat.kept.length = 0;
    chat.counts.length = 0;
    Object.assign(chat, { total: 0, pinned: [], pace: undefined });
  }
  for (const bot of world.bots.values()) bot.updates.clear();
}
