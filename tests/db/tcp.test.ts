import { connect as dial, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect, inject, test } from 'vitest';
import { openDatabase } from '../../src/db/open-database.js';
import { createTestDatabase } from '../support/database.js';

const open = (databaseUrl: string) =>
  openDatabase({ databaseUrl, dataDir: '/nowhere', applicationName: 'test', maxConnections: 2 });

test('a server that is reached by host and port is used like one at a socket', async () => {
  const database = await createTestDatabase();
  const way = createServer((client) => {
    const server = dial(inject('postgresSocket'));
    client.on('error', () => server.destroy());
    server.on('error', () => client.destroy());
    client.pipe(server).pipe(client);
  });
  await new Promise<void>((resolve) => {
    way.listen(0, '127.0.0.1', resolve);
  });
  const { port } = way.address() as AddressInfo;
  const { pathname } = new URL(database.url);

  const opened = await open(`postgres://kabar@127.0.0.1:${port}${pathname}`);
  expect(opened.kind).toBe('ready');
  if (opened.kind === 'failed') return;
  const [row] = await opened.database.db.execute<{ name: string }>('select current_database() as name');
  expect(`/${row?.name}`).toBe(pathname);

  await opened.database.close();
  way.close();
  await database.drop();
});

test('one that is not there is named as such, without its password', async () => {
  const opened = await open('postgres://kabar:rahasia@127.0.0.1:9/kabar');
  expect(opened).toMatchObject({ kind: 'failed', reason: expect.stringContaining('Start Postgres there') });
  expect(JSON.stringify(opened)).not.toContain('rahasia');
});
