import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { webhookCallback } from 'grammy';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createEchoBot } from './echo-bot.js';
import { at, listAt, startTelegram, TOKEN, type Running } from './support.js';

async function until(telegram: Running, text: string): Promise<unknown> {
  for (let tries = 0; tries < 300; tries += 1) {
    const found = await telegram.sim('GET', `/deliveries?chat_id=7&text=${encodeURIComponent(text)}`);
    if (at(found, 'deliveries', 0)) return at(found, 'deliveries', 0);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`Nothing with "${text}" came.`);
}

/** A person goes through everything that the bot can do; returns the parameters that the server found odd. */
async function tryEverything(telegram: Running): Promise<unknown[]> {
  await telegram.sim('POST', '/chats/7/messages', { from: 7, text: '/start t_korea-utara' });
  const welcome = await until(telegram, 'Welcome, Sari! t_korea-utara');
  const tap = await telegram.sim('POST', '/chats/7/taps', {
    from: 7,
    message_id: at(welcome, 'message_id'),
    button: 'Tapped 0 times',
    wait: 5,
  });
  expect(tap).toMatchObject({ answer: { text: 'That makes 1' } });
  await telegram.sim('POST', '/chats/7/messages', { from: 7, text: 'Halo' });
  expect(await until(telegram, 'Halo')).toMatchObject({ method: 'sendMessage', kind: 'new' });
  await telegram.sim('POST', '/chats/7/messages', { from: 7, photo: true });
  await until(telegram, 'Nice!');
  expect(await telegram.sim('POST', '/inline', { from: 7, query: 'gempa', wait: 5 })).toMatchObject({
    results: [{ title: 'gempa' }],
  });
  await telegram.sim('POST', '/chats/7/block');
  const messages = await telegram.sim('GET', '/chats/7/messages');
  expect(messages).toMatchObject({
    messages: [
      { text: '/start t_korea-utara', entities: [{ type: 'bot_command' }] },
      {
        text: 'Welcome, Sari! t_korea-utara',
        entities: [{ type: 'bold' }],
        reply_markup: { inline_keyboard: [[{ text: 'Tapped 1 times' }]] },
      },
      { text: 'Halo' },
      { text: 'Halo', reply_to_message: { text: 'Halo' } },
      { photo: [{}, {}] },
      { photo: [{}, {}], caption: 'Nice!' },
    ],
  });
  const calls = listAt(await telegram.sim('GET', '/calls?limit=1000'), 'calls');
  return calls.map((call) => at(call, 'warnings')).filter((warnings) => warnings !== undefined);
}

async function start(): Promise<Running> {
  const telegram = await startTelegram();
  await telegram.sim('POST', '/people', { id: 7, first_name: 'Sari', language_code: 'id' });
  return telegram;
}

describe('a bot that knows nothing of this server', () => {
  it('works by long polling', async () => {
    const telegram = await start();
    const bot = createEchoBot(TOKEN, telegram.url);
    const ended = bot.start();
    await bot.init();
    expect(await tryEverything(telegram)).toEqual([]);
    await bot.stop();
    await ended;
  });

  it('works by webhook', async () => {
    const telegram = await start();
    const bot = createEchoBot(TOKEN, telegram.url);
    await bot.init();
    const handle = webhookCallback(bot, 'http', { secretToken: 's3cret' });
    const server = createServer((request, response) => {
      handle(request, response).catch(() => response.writeHead(500).end());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    await bot.api.setWebhook(url, {
      secret_token: 's3cret',
      allowed_updates: ['message', 'callback_query', 'inline_query'],
    });
    expect(await bot.api.getWebhookInfo()).toMatchObject({
      url,
      allowed_updates: ['message', 'callback_query', 'inline_query'],
    });
    expect(await tryEverything(telegram)).toEqual([]);
    await bot.api.deleteWebhook();
  });
});
