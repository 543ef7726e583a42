import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createUpdateQueue } from '../../src/simulator/world/update-queue.js';
import { at, listAt, numberAt, startWithSari, TOKEN, type Running } from './support.js';

const say = (telegram: Running, text: string): Promise<unknown> =>
  telegram.sim('POST', '/chats/7/messages', { from: 7, text });

describe('a bot that polls', () => {
  it('gets what is said while it waits, at once', async () => {
    const telegram = await startWithSari();
    const poll = telegram.result('getUpdates', { timeout: 20 });
    await say(telegram, 'Halo');
    expect(listAt(await poll)).toMatchObject([
      { message: { text: 'Halo', from: { id: 7 }, chat: { id: 7, type: 'private' } } },
    ]);
  });

  it('gets an update again until a higher offset forgets it', async () => {
    const telegram = await startWithSari();
    await say(telegram, 'satu');
    await say(telegram, 'dua');
    const first = listAt(await telegram.result('getUpdates'));
    expect(first).toHaveLength(2);
    expect(listAt(await telegram.result('getUpdates'))).toHaveLength(2);
    const second = await telegram.result('getUpdates', { offset: numberAt(first, 1, 'update_id') });
    expect(second).toMatchObject([{ message: { text: 'dua' } }]);
    expect(await telegram.result('getUpdates', { offset: numberAt(first, 1, 'update_id') + 1 })).toEqual([]);
  });

  it('gets only the last ones with a negative offset, and the rest is forgotten', async () => {
    const telegram = await startWithSari();
    for (const text of ['satu', 'dua', 'tiga']) await say(telegram, text);
    expect(await telegram.result('getUpdates', { offset: -1 })).toMatchObject([{ message: { text: 'tiga' } }]);
    expect(listAt(await telegram.result('getUpdates'))).toHaveLength(1);
  });

  it('is ended with 409 when a second one polls', async () => {
    const telegram = await startWithSari();
    const old = telegram.call('getUpdates', { timeout: 20 });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const young = telegram.call('getUpdates', { timeout: 20 });
    expect(await old).toEqual({
      ok: false,
      error_code: 409,
      description: 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    });
    await say(telegram, 'Halo');
    expect(await young).toMatchObject({ ok: true, result: [{ message: { text: 'Halo' } }] });
  });

  it('that gives its poll up and polls again is no conflict that anybody saw', async () => {
    const telegram = await startWithSari();
    const impatient = fetch(`${telegram.url}/bot${TOKEN}/getUpdates?timeout=20`, { signal: AbortSignal.timeout(60) });
    await expect(impatient).rejects.toThrow('timeout');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await telegram.result('getUpdates')).toEqual([]);
    expect(await telegram.sim('GET', '/calls?failed=1')).toMatchObject({ calls: [] });
    await say(telegram, 'Halo');
    expect(await telegram.result('getUpdates')).toMatchObject([{ message: { text: 'Halo' } }]);
  });

  it('loses messages after a day, taps after 150 seconds and inline queries after 30', async () => {
    const telegram = await startWithSari();
    await say(telegram, 'lama');
    await telegram.sim('POST', '/clock', { advance: 86_390 });
    await telegram.result('sendMessage', {
      chat_id: 7,
      text: 'x',
      reply_markup: { inline_keyboard: [[{ text: 'a', callback_data: 'a' }]] },
    });
    await telegram.sim('POST', '/chats/7/taps', { from: 7, message_id: 3, data: 'a' });
    const inline = telegram.sim('POST', '/inline', { from: 7, query: 'korea', wait: 0.01 });
    expect(await inline).toMatchObject({ error: expect.stringContaining('did not answer') });
    const kinds = async (): Promise<string[]> =>
      listAt(await telegram.result('getUpdates')).map((update) => Object.keys(update as object)[1] ?? '');
    expect(await kinds()).toEqual(['message', 'callback_query', 'inline_query']);
    await telegram.sim('POST', '/clock', { advance: 31 });
    expect(await kinds()).toEqual(['callback_query']);
    await telegram.sim('POST', '/clock', { advance: 120 });
    expect(await kinds()).toEqual([]);
  });

  it('gets the kinds it asked for last, and by default no reactions', async () => {
    const telegram = await startWithSari();
    const id = numberAt(await telegram.result('sendMessage', { chat_id: 7, text: 'x' }), 'message_id');
    expect(await telegram.sim('POST', '/chats/7/reactions', { from: 7, message_id: id, emoji: '👍' })).toEqual({
      update_id: null,
    });
    await telegram.result('getUpdates', { allowed_updates: ['message_reaction'] });
    await telegram.sim('POST', '/chats/7/reactions', { from: 7, message_id: id });
    await say(telegram, 'Halo');
    expect(await telegram.result('getUpdates')).toMatchObject([
      { message_reaction: { message_id: id, old_reaction: [{ type: 'emoji', emoji: '👍' }], new_reaction: [] } },
    ]);
  });

  it('sees ids start anew after a week of silence', () => {
    const numbers = [0.1, 0.7];
    const queue = createUpdateQueue(() => numbers.shift() ?? 0);
    const week = 7 * 86_400_000;
    const first = queue.add('message', {}, 1, 0);
    expect(queue.add('message', {}, 1, week)).toBe((first ?? 0) + 1);
    expect(queue.add('message', {}, 1, 2 * week + 1)).not.toBe((first ?? 0) + 2);
  });

  it('learns that it was blocked and unblocked', async () => {
    const telegram = await startWithSari();
    await telegram.sim('POST', '/chats/7/block');
    expect(await telegram.call('sendMessage', { chat_id: 7, text: 'x' })).toMatchObject({
      error_code: 403,
      description: 'Forbidden: bot was blocked by the user',
    });
    expect(await say(telegram, 'Halo')).toMatchObject({ error: expect.stringContaining('unblock') });
    await telegram.sim('POST', '/chats/7/unblock');
    expect(await telegram.result('getUpdates')).toMatchObject([
      {
        my_chat_member: {
          chat: { id: 7 },
          old_chat_member: { status: 'member' },
          new_chat_member: { status: 'kicked' },
        },
      },
      { my_chat_member: { new_chat_member: { status: 'member', user: { id: 1, is_bot: true } } } },
    ]);
  });
});

interface Got {
  update: unknown;
  secret: unknown;
}

/** A bot's own server: answers with the given statuses in turn, then with 200. */
async function hook(statuses: number[], reply?: object): Promise<{ url: string; got: Got[] }> {
  const got: Got[] = [];
  const server = createServer((request: IncomingMessage, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      got.push({
        update: JSON.parse(Buffer.concat(chunks).toString()),
        secret: request.headers['x-telegram-bot-api-secret-token'],
      });
      const status = statuses.shift() ?? 200;
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(status === 200 && reply ? JSON.stringify(reply) : '');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, got };
}

async function until(done: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !done(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 10));
}

describe('a bot with a webhook', () => {
  it('gets updates with its secret, in the order of the chat, again when it failed', async () => {
    const telegram = await startWithSari({ limits: { webhookRetrySeconds: 0.05 } });
    const { url, got } = await hook([500, 503]);
    await telegram.result('setWebhook', { url, secret_token: 's3cret' });
    await say(telegram, 'satu');
    await say(telegram, 'dua');
    await until(() => got.length === 4);
    expect(got.map(({ update }) => at(update, 'message', 'text'))).toEqual(['satu', 'satu', 'satu', 'dua']);
    expect(got.every(({ secret }) => secret === 's3cret')).toBe(true);
    await until(() => telegram.simulator.world.bots.get(1)?.updates.pending(0).length === 0);
    expect(await telegram.result('getWebhookInfo')).toMatchObject({
      url,
      pending_update_count: 0,
      max_connections: 40,
      last_error_message: 'Wrong response from the webhook: 503 Service Unavailable',
    });
  });

  it('may answer with a method', async () => {
    const telegram = await startWithSari();
    const { url } = await hook([], { method: 'sendMessage', chat_id: 7, text: 'balasan' });
    await telegram.result('setWebhook', { url });
    await say(telegram, 'Halo');
    await until(() => telegram.simulator.world.ledger.counts.new === 1);
    expect(await telegram.sim('GET', '/deliveries?chat_id=7')).toMatchObject({ deliveries: [{ text: 'balasan' }] });
  });

  it('cannot poll until the webhook is deleted, and what waited is there then', async () => {
    const telegram = await startWithSari();
    await telegram.result('setWebhook', { url: 'http://127.0.0.1:9/nobody' });
    await say(telegram, 'Halo');
    expect(await telegram.call('getUpdates')).toMatchObject({
      error_code: 409,
      description:
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    });
    await telegram.result('deleteWebhook');
    expect(await telegram.result('getUpdates')).toMatchObject([{ message: { text: 'Halo' } }]);
    await telegram.result('deleteWebhook', { drop_pending_updates: true });
    expect(await telegram.result('getUpdates')).toEqual([]);
  });

  it('is asked for https and a known port when it is not on this machine, or not even then', async () => {
    const telegram = await startWithSari({ limits: { webhookLocal: false } });
    for (const url of ['http://127.0.0.1/', 'https://example.com:8080/', 'nowhere']) {
      expect(await telegram.call('setWebhook', { url })).toMatchObject({
        error_code: 400,
        description: expect.stringMatching(/^Bad Request: bad webhook: /),
      });
    }
    expect(await telegram.call('setWebhook', { url: 'https://example.com:8443/', secret_token: 'a b' })).toMatchObject({
      description: 'Bad Request: secret token contains unallowed characters',
    });
  });
});
