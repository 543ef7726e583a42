import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRunningClock } from '../support/clock.js';
import { startKabar } from '../support/kabar.js';
import type { Kabar } from '../support/kabar.js';
import { waitFor } from '../support/wait.js';

const freePort = () =>
  new Promise<number>((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

describe('updates by webhook', () => {
  const secret = 'rahasia-webhook-yang-panjang';
  let kabar: Kabar;
  let url = '';
  const post = (update: unknown, given = secret) =>
    fetch(`${url}/telegram/updates`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...(given === '' ? {} : { 'X-Telegram-Bot-Api-Secret-Token': given }),
      },
      body: typeof update === 'string' ? update : JSON.stringify(update),
    });
  const update = (id: number, text: string) => ({
    update_id: id,
    message: {
      message_id: id,
      date: 1_795_000_000,
      from: { id: 71, is_bot: false, first_name: 'Sari', language_code: 'id' },
      chat: { id: 71, type: 'private', first_name: 'Sari' },
      text,
      entities: text.startsWith('/')
        ? [{ type: 'bot_command', offset: 0, length: text.split(' ')[0]?.length ?? 0 }]
        : [],
    },
  });

  beforeAll(async () => {
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    kabar = await startKabar(createRunningClock('2026-11-23T07:00:00Z'), {
      UPDATES: 'webhook',
      WEBHOOK_SECRET: secret,
      PUBLIC_URL: 'https://kabar.example',
      PORT: String(port),
    });
    await kabar.telegram.person(71);
    await kabar.telegram.sim('POST', '/people', { id: 71, first_name: 'Sari', started: true });
  });
  afterAll(() => kabar.end());

  test('Telegram was told the address and the secret', async () => {
    const { bots } = (await kabar.telegram.sim('GET', '/bots')) as { bots: { webhook_url: string }[] };
    expect(bots[0]?.webhook_url).toBe('https://kabar.example/telegram/updates');
  });

  test('whoever does not know the secret is turned away unread', async () => {
    expect((await post(update(1, '/start'), '')).status).toBe(401);
    expect((await post(update(1, '/start'), 'falsch'.repeat(5))).status).toBe(401);
    expect((await post('{not json')).status).toBe(400);
    expect(await kabar.database.db.execute('select id from updates')).toHaveLength(0);
  });

  test('an update that is posted five times is handled once', async () => {
    for (let times = 0; times < 5; times++) expect((await post(update(10, '/start t_korea-utara'))).status).toBe(200);
    await waitFor(async () => {
      const messages = await kabar.telegram.delivered(71);
      return messages.length >= 2 || undefined;
    });
    await new Promise((done) => setTimeout(done, 500));
    const welcomes = (await kabar.telegram.delivered(71)).filter((one) => one.text.startsWith('Selamat datang'));
    expect(welcomes).toHaveLength(1);
  });

  test('an older update that comes late is handled too, and no text of it stays', async () => {
    expect((await post(update(5, '/bantuan'))).status).toBe(200);
    await waitFor(
      async () =>
        (await kabar.telegram.delivered(71)).some((one) => one.text.includes('/topik — pilih topik')) || undefined,
    );
    await waitFor(async () => {
      const rows = await kabar.database.db.execute('select id from updates where body is not null');
      return rows.length === 0 || undefined;
    });
  });
});
