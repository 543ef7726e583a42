import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTelegramCaller } from '../../src/delivery/telegram-caller.js';
import type { TelegramCaller } from '../../src/delivery/telegram-caller.js';
import { createSimulator } from '../../src/simulator/simulator.js';
import type { Simulator } from '../../src/simulator/simulator.js';
import { createMovableClock } from '../../src/clock.js';

const token = '123:abcdefghijklmnopqrstuvwxyz';
const hello = { method: 'sendMessage' as const, payload: { text: 'Halo' } };

describe('against the local Telegram', () => {
  let telegram: Simulator;
  let url: string;
  let caller: TelegramCaller;

  const sim = async (path: string, body: unknown): Promise<Record<string, unknown>> => {
    const answer = await fetch(`${url}/sim/${path}`, { method: 'POST', body: JSON.stringify(body) });
    expect(answer.status).toBe(200);
    return (await answer.json()) as Record<string, unknown>;
  };
  const delivered = async (chatId: number): Promise<number> => {
    const answer = await fetch(`${url}/sim/deliveries?chat_id=${chatId}`);
    return ((await answer.json()) as { deliveries: unknown[] }).deliveries.length;
  };

  beforeEach(async () => {
    telegram = createSimulator({ clock: createMovableClock() });
    ({ url } = await telegram.listen({ host: '127.0.0.1', port: 0 }));
    await sim('bots', { token });
    await sim('people', { id: 7, first_name: 'Sari', started: true });
    caller = createTelegramCaller({ apiRoot: url, token, connections: 5 });
  });
  afterEach(async () => {
    caller.close();
    await telegram.close();
  });

  it('a picture goes along as a file, with its caption and buttons', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const outcome = await caller.call(7, {
      method: 'sendPhoto',
      payload: {
        caption: 'Kurva “siaran”',
        reply_markup: { inline_keyboard: [[{ text: 'CSV', callback_data: 'x' }]] },
      },
      file: { field: 'photo', name: 'siaran.png', type: 'image/png', bytes: png },
    });
    expect(outcome).toMatchObject({ kind: 'sent' });
    const answer = await fetch(`${url}/sim/chats/7/messages?limit=5`);
    const { messages } = (await answer.json()) as { messages: Record<string, unknown>[] };
    expect(messages.at(-1)).toMatchObject({
      caption: 'Kurva “siaran”',
      reply_markup: { inline_keyboard: [[{ text: 'CSV' }]] },
    });
  });

  it('a message is edited and deleted; doing either twice is as good as once', async () => {
    const sent = await caller.call(7, hello);
    if (sent.kind !== 'sent') throw new Error(sent.kind);
    const message_id = sent.messageId;
    const edit = () => caller.call(7, { method: 'editMessageText', payload: { message_id, text: 'Ralat' } });
    const remove = () => caller.call(7, { method: 'deleteMessage', payload: { message_id } });
    expect([await edit(), await edit(), await remove(), await remove()].map(({ kind }) => kind)).toEqual(
      Array.from({ length: 4 }, () => 'changed'),
    );
    expect(await edit()).toMatchObject({ kind: 'refused', known: true });
  });

  it('a message that arrives is sent, with its number', async () => {
    const outcome = await caller.call(7, hello);
    expect(outcome).toMatchObject({ kind: 'sent' });
    expect(await delivered(7)).toBe(1);
  });

  it.each([
    ['reset-before', 0],
    ['reset-after', 1],
    ['not-json', 1],
    ['500', 0],
    ['500-after', 1],
    ['502', 0],
  ])('%s leaves it in doubt, and no second call is made', async (kind, copies) => {
    await sim('faults', { kind, method: 'sendMessage' });
    expect(await caller.call(7, hello)).toMatchObject({ kind: 'inDoubt' });
    expect(await delivered(7)).toBe(copies);
  });

  it.each([
    ['hang', 0],
    ['hang-after', 1],
  ])('no answer at all (%s) is given up, and in doubt', async (kind, copies) => {
    await sim('faults', { kind, method: 'sendMessage' });
    const hasty = createTelegramCaller({ apiRoot: url, token, connections: 1, answerMs: 300 });
    expect(await hasty.call(7, hello)).toEqual({ kind: 'inDoubt', why: 'no answer from Telegram in time' });
    hasty.close();
    expect(await delivered(7)).toBe(copies);
  });

  it('each refusal means what Telegram means by it', async () => {
    await sim('faults', { kind: '429', retry_after: 35, times: 1 });
    expect(await caller.call(7, hello)).toEqual({ kind: 'retryAfter', waitMs: 35_250 });
    await sim('faults', { kind: '401', times: 1 });
    expect(await caller.call(7, hello)).toEqual({ kind: 'unauthorised' });
    expect(await caller.call(7, { ...hello, payload: { text: '<b>x', parse_mode: 'HTML' } })).toMatchObject({
      kind: 'badContent',
    });
    expect(await caller.call(7, { ...hello, payload: { text: 'x'.repeat(5_000) } })).toMatchObject({
      kind: 'badContent',
    });
    expect(await caller.call(404, hello)).toMatchObject({ kind: 'gone', reason: 'chat not found' });
    await sim('chats/7/block', {});
    expect(await caller.call(7, hello)).toEqual({ kind: 'gone', reason: 'bot was blocked by the user' });
    await sim('chats', { id: -5, type: 'group', title: 'Keluarga', admins: [7] });
    const { migrate_to_chat_id: newId } = await sim('chats/-5/migrate', {});
    expect(await caller.call(-5, hello)).toEqual({ kind: 'migrated', newChatId: newId });
    await sim(`chats/${String(newId)}/permissions`, { can_send_messages: false });
    expect(await caller.call(Number(newId), hello)).toMatchObject({ kind: 'refused', known: true });
  });
});

describe('on a bad way', () => {
  let server: Server;
  let root: string;
  let sockets: Socket[];

  const listen = (onConnection: (socket: Socket) => void) =>
    new Promise<void>((resolve) => {
      sockets = [];
      server = createServer((socket) => {
        sockets.push(socket);
        socket.on('error', () => undefined);
        onConnection(socket);
      });
      server.listen(0, '127.0.0.1', () => {
        root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
        resolve();
      });
    });
  afterEach(
    () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  );
  const callOnce = async (apiRoot: string) => {
    const caller = createTelegramCaller({ apiRoot, token, connections: 1 });
    const outcome = await caller.call(7, hello);
    caller.close();
    expect(JSON.stringify(outcome)).not.toContain('abcdefghij');
    return outcome;
  };
  const answerWith = (text: string) =>
    listen((socket) => socket.on('data', () => socket.end(text.replaceAll('\n', '\r\n'))));

  it('a refused connection and a name that is not there are certainly not sent', async () => {
    await listen(() => undefined);
    const refused = root;
    await new Promise((resolve) => server.close(resolve));
    expect(await callOnce(refused)).toEqual({ kind: 'certainlyNotSent', why: 'connection failed: ECONNREFUSED' });
    expect(await callOnce('http://nowhere.invalid')).toMatchObject({ kind: 'certainlyNotSent' });
  });

  it('a TLS handshake that fails is certainly not sent', async () => {
    await listen((socket) => socket.end('this is no TLS'));
    expect(await callOnce(root.replace('http:', 'https:'))).toMatchObject({ kind: 'certainlyNotSent' });
  });

  it('an answer that breaks off is in doubt', async () => {
    await answerWith('HTTP/1.1 200 OK\nContent-Length: 500\n\n{"ok":true');
    expect(await callOnce(root)).toMatchObject({ kind: 'inDoubt' });
  });

  it('an answer that is not HTTP, or not JSON, or without a message is in doubt', async () => {
    await answerWith('bukan HTTP\n\n');
    expect(await callOnce(root)).toMatchObject({ kind: 'inDoubt' });
    await new Promise((resolve) => server.close(resolve));
    await answerWith('HTTP/1.1 200 OK\nContent-Length: 4\n\nsiap');
    expect(await callOnce(root)).toEqual({ kind: 'inDoubt', why: 'answer 200 is not JSON' });
    await new Promise((resolve) => server.close(resolve));
    await answerWith('HTTP/1.1 200 OK\nContent-Length: 25\n\n{"ok":true,"result":true}');
    expect(await callOnce(root)).toMatchObject({ kind: 'inDoubt' });
  });

  it('an answer without end is cut off and in doubt', async () => {
    await listen((socket) => {
      socket.on('data', () => {
        socket.write('HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n');
        for (let chunk = 0; chunk < 40; chunk++) socket.write('x'.repeat(65_536));
      });
    });
    expect(await callOnce(root)).toEqual({ kind: 'inDoubt', why: 'an answer without end' });
  });
});
