import { afterAll, beforeAll, expect, it } from 'vitest';
import { createConversationStore, forgetConversations } from '../../src/bot/conversations.store.js';
import { createHandClock } from '../support/clock.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { whereabouts } from '../support/whereabouts.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

it('a conversation that nobody goes on with is forgotten, with what was typed in it; one that goes on stays', async () => {
  const clock = createHandClock('2026-11-23T07:00:00Z');
  const store = createConversationStore(database.db, clock, 1, () => Promise.resolve());
  const typed = (text: string) => ({ version: [0, 1] as [0, 1], state: { subscribe: [{ args: text }] } }) as never;
  await store.write('7', typed('zebralangit'));
  clock.advance(3_500_000);
  await store.write('8', typed('kenaribisu'));
  clock.advance(200_000);
  expect(await forgetConversations(database.db, new Date(clock.now().getTime() - 3_600_000))).toBe(1);
  expect(await whereabouts(database, 'zebralangit')).toEqual([]);
  expect(await store.read('8')).toBeDefined();
});
