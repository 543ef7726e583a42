import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAuditStore } from '../../src/newsroom/audit.store.js';
import { createDataRightsStore } from '../../src/readers/data-rights.store.js';
import { checkAudit } from '../../src/cli/check-audit.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const at = new Date('2026-03-02T03:00:00.123Z');
const add = (action: string, actorId = 900): Promise<void> =>
  createAuditStore(database.db).add({ at, actorId, action, subject: 'broadcast:1', detail: { b: 1, a: 'é "x"' } });

test('what five people do at once is one unbroken chain', async () => {
  expect(await checkAudit(createAuditStore(database.db))).toMatchObject({ state: 'ok', detail: 'no entry yet' });
  await Promise.all([1, 2, 3, 4, 5].map((person) => add(`broadcast.${person}`, person)));
  expect(await createAuditStore(database.db).check()).toMatchObject({ entries: 5, erased: 0, brokenAt: null });
});

test('nobody changes, takes out or empties it by an ordinary statement', async () => {
  for (const statement of [
    `update audit set action = 'nothing'`,
    `update audit set detail = '{}' where action = 'broadcast.1'`,
    `delete from audit`,
    `truncate audit`,
  ])
    await expect(database.db.execute(statement)).rejects.toMatchObject({
      cause: { message: 'the audit is append-only' },
    });
});

test('somebody who left and is erased is named nowhere, and the chain still holds', async () => {
  await add('broadcast.confirm', 4_711);
  await createDataRightsStore(database.db).erase(4_711);
  const check = await createAuditStore(database.db).check();
  expect(check).toMatchObject({ erased: 1, brokenAt: null });
  expect(await createAuditStore(database.db).latest(1)).toMatchObject([{ action: 'broadcast.confirm' }]);
  expect((await createAuditStore(database.db).latest(10)).map(({ actorId }) => actorId)).not.toContain(4_711);
});

test('an entry that somebody changed behind the triggers is found, and named', async () => {
  const [entry] = await database.db.execute<{ id: string }>(sql`select id from audit order by id offset 2 limit 1`);
  await database.db.execute('alter table audit disable trigger user');
  await database.db.execute(sql`update audit set action = 'nothing' where id = ${entry?.id ?? 0}`);
  await database.db.execute('alter table audit enable trigger user');
  expect(await createAuditStore(database.db).check()).toMatchObject({
    brokenAt: { id: Number(entry?.id), at: new Date('2026-03-02T03:00:00Z') },
  });
  expect(await checkAudit(createAuditStore(database.db))).toMatchObject({ state: 'broken' });
});

test('an entry that was taken out is found too', async () => {
  await database.db.execute('alter table audit disable trigger user');
  await database.db.execute(sql`update audit set action = 'broadcast.3' where action = 'nothing'`);
  await database.db.execute(sql`delete from audit where id = (select min(id) from audit)`);
  await database.db.execute('alter table audit enable trigger user');
  expect((await createAuditStore(database.db).check()).brokenAt).not.toBeNull();
});
