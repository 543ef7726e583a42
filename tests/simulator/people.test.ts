import { createHmac } from 'node:crypto';
import { request } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { at, listAt, numberAt, startTelegram, startWithSari, TOKEN, type Running } from './support.js';

const BUTTONS = {
  inline_keyboard: [
    [
      { text: 'Simpan', callback_data: 's:1' },
      { text: 'Baca', url: 'https://example.com/1' },
    ],
  ],
};

describe('what a person can do', () => {
  it('tap a button and see the answer, once', async () => {
    const telegram = await startWithSari();
    const id = numberAt(
      await telegram.result('sendMessage', { chat_id: 7, text: 'x', reply_markup: BUTTONS }),
      'message_id',
    );
    const tap = telegram.sim('POST', '/chats/7/taps', { from: 7, message_id: id, button: 'Simpan', wait: 5 });
    const [update] = listAt(await telegram.result('getUpdates', { timeout: 5 }));
    expect(update).toMatchObject({
      callback_query: { data: 's:1', from: { id: 7 }, message: { message_id: id, text: 'x' } },
    });
    const queryId = at(update, 'callback_query', 'id');
    expect(await telegram.result('answerCallbackQuery', { callback_query_id: queryId, text: 'Disimpan' })).toBe(true);
    expect(await tap).toMatchObject({ callback_query_id: queryId, answer: { text: 'Disimpan', show_alert: false } });
    expect(await telegram.call('answerCallbackQuery', { callback_query_id: queryId })).toMatchObject({
      error_code: 400,
      description: expect.stringContaining('query is too old'),
    });
    expect(await telegram.sim('POST', '/chats/7/taps', { from: 7, message_id: id, button: 'Baca' })).toEqual({
      url: 'https://example.com/1',
    });
    expect(await telegram.sim('POST', '/chats/7/taps', { from: 7, message_id: id, data: 'x' })).toEqual({
      error: 'The message has no such button; it has "Simpan" (s:1), "Baca".',
    });
  });

  it('tap too late to be answered', async () => {
    const telegram = await startWithSari();
    await telegram.result('sendMessage', { chat_id: 7, text: 'x', reply_markup: BUTTONS });
    const tapped = await telegram.sim('POST', '/chats/7/taps', { from: 7, message_id: 2, data: 's:1' });
    await telegram.sim('POST', '/clock', { advance: 151 });
    expect(
      await telegram.call('answerCallbackQuery', { callback_query_id: at(tapped, 'callback_query_id') }),
    ).toMatchObject({
      description: 'Bad Request: query is too old and response timeout expired or query ID is invalid',
    });
  });

  it('search inline, choose a result, and the bot can edit what was posted', async () => {
    const telegram = await startWithSari();
    const asked = telegram.sim('POST', '/inline', { from: 7, query: 'korea', chat: 7 });
    const [update] = listAt(await telegram.result('getUpdates', { timeout: 5 }));
    expect(update).toMatchObject({
      inline_query: { query: 'korea', from: { id: 7 }, chat_type: 'sender', offset: '' },
    });
    const article = {
      type: 'article',
      id: 'a1',
      title: 'Rudal',
      input_message_content: { message_text: '<b>Rudal</b>', parse_mode: 'HTML' },
      reply_markup: BUTTONS,
    };
    await telegram.result('answerInlineQuery', {
      inline_query_id: at(update, 'inline_query', 'id'),
      results: [article],
      cache_time: 5,
      is_personal: true,
    });
    const answer = await asked;
    expect(answer).toMatchObject({ results: [article], cache_time: 5, is_personal: true, next_offset: '' });
    const chosen = await telegram.sim('POST', `/inline/${String(at(answer, 'inline_query_id'))}/choose`, {
      result_id: 'a1',
      chat: 7,
    });
    expect(chosen).toMatchObject({
      message: { text: 'Rudal', entities: [{ type: 'bold' }], via_bot: { id: 1 }, from: { id: 7 } },
    });
    const [, feedback] = listAt(await telegram.result('getUpdates', { offset: -2 }));
    expect(feedback).toMatchObject({ chosen_inline_result: { result_id: 'a1', query: 'korea' } });
    const inlineId = at(feedback, 'chosen_inline_result', 'inline_message_id');
    expect(await telegram.result('editMessageText', { inline_message_id: inlineId, text: 'Rudal, diperbarui' })).toBe(
      true,
    );
    expect(await telegram.sim('GET', '/chats/7/messages?limit=1')).toMatchObject({
      messages: [{ text: 'Rudal, diperbarui', edit_date: expect.any(Number) }],
    });
  });

  it('wait in vain for a bot that does not answer inline', async () => {
    const telegram = await startWithSari();
    const raw = await telegram.raw('POST', '/sim/inline', JSON.stringify({ from: 7, query: 'x', wait: 0.05 }));
    expect(raw.status).toBe(504);
    await telegram.sim('POST', '/bots', { token: TOKEN, supports_inline_queries: false });
    expect(await telegram.sim('POST', '/inline', { from: 7, query: 'x' })).toMatchObject({
      error: expect.stringContaining('switched off'),
    });
  });

  it('send pictures, voices, places, contacts and what others wrote', async () => {
    const telegram = await startWithSari();
    await telegram.sim('POST', '/people', { id: 8, first_name: 'Budi' });
    for (const content of [
      { photo: true, caption: 'Lihat #ini' },
      { voice: { duration: 3 } },
      { document: { data: Buffer.from('halo').toString('base64'), file_name: 'a.txt' } },
      { sticker: { emoji: '👍' } },
      { location: { latitude: -6.2, longitude: 106.8 } },
      { contact: { phone_number: '+62811', first_name: 'Sari' } },
      { text: 'dari Budi', forward_from: { person: 8 } },
      { photo: true, caption: 'dua gambar', album: 'libur', forward_from: { name: 'Ani' } },
      { forward: { chat_id: 7, message_id: 1 } },
    ]) {
      expect(await telegram.sim('POST', '/chats/7/messages', { from: 7, ...content })).toMatchObject({
        update_id: expect.any(Number),
      });
    }
    expect(await telegram.result('getUpdates')).toMatchObject([
      {
        message: {
          photo: [{}, { width: 320, height: 200 }],
          caption: 'Lihat #ini',
          caption_entities: [{ type: 'hashtag' }],
        },
      },
      { message: { voice: { duration: 3, mime_type: 'audio/ogg' } } },
      { message: { document: { file_name: 'a.txt', file_size: 4 } } },
      { message: { sticker: { emoji: '👍' } } },
      { message: { location: { latitude: -6.2 } } },
      { message: { contact: { first_name: 'Sari' } } },
      { message: { text: 'dari Budi', forward_origin: { type: 'user', sender_user: { id: 8 } } } },
      {
        message: {
          caption: 'dua gambar',
          media_group_id: 'libur',
          forward_origin: { type: 'hidden_user', sender_user_name: 'Ani' },
        },
      },
      { message: { text: '/start', forward_origin: { type: 'user', sender_user: { id: 7 } } } },
    ]);
  });

  it('edit and delete their own messages', async () => {
    const telegram = await startWithSari();
    expect(await telegram.sim('PATCH', '/chats/7/messages/1', { from: 7, text: '/start lagi' })).toMatchObject({
      message: { text: '/start lagi', edit_date: expect.any(Number) },
    });
    expect(await telegram.result('getUpdates')).toMatchObject([
      { edited_message: { message_id: 1, text: '/start lagi' } },
    ]);
    expect(await telegram.sim('DELETE', '/chats/7/messages/1', {})).toEqual({ deleted: true });
    expect(await telegram.sim('GET', '/chats/7/messages')).toEqual({ messages: [], total: 1 });
  });

  it('open a Mini App with data that the bot can check', async () => {
    const telegram = await startWithSari();
    const opened = await telegram.sim('POST', '/chats/7/web_app', { from: 7, url: 'https://example.com/app' });
    const fragment = new URLSearchParams(new URL(String(at(opened, 'url'))).hash.slice(1));
    const data = new URLSearchParams(fragment.get('tgWebAppData') ?? '');
    const hash = data.get('hash');
    data.delete('hash');
    const check = [...data]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => `${name}=${value}`)
      .join('\n');
    const secret = createHmac('sha256', 'WebAppData').update(TOKEN).digest();
    expect(createHmac('sha256', secret).update(check).digest('hex')).toBe(hash);
    expect(JSON.parse(data.get('user') ?? '{}')).toMatchObject({ id: 7, first_name: 'Sari' });
  });

  it('nothing that makes no sense, and is told why', async () => {
    const telegram = await startWithSari();
    const said = async (verb: string, path: string, body?: unknown): Promise<unknown> =>
      at(await telegram.sim(verb, path, body), 'error');
    expect(await said('POST', '/chats/7/messages', { from: 9, text: 'x' })).toContain('There is no person 9');
    expect(await said('POST', '/chats/99/messages', { from: 7, text: 'x' })).toContain('There is no person 99');
    expect(await said('POST', '/chats/-5/messages', { from: 7, text: 'x' })).toContain('There is no chat -5');
    expect(await said('POST', '/chats/7/messages', { from: 7 })).toContain('nothing to send');
    expect(await said('POST', '/chats/7/messages', [1])).toContain('JSON object');
    expect(await said('POST', '/people', { id: 0, first_name: 'x' })).toContain('greater than 0');
    expect(await said('POST', '/people', { id: 5 })).toContain('"first_name"');
    expect(await said('POST', '/chats', { id: -5, type: 'room', title: 'x' })).toContain('"type" must be');
    expect(await said('POST', '/chats', { id: -5, type: 'supergroup', title: 'x' })).toContain('below -1000000000000');
    expect(await said('POST', '/limits', { perSecnd: 1 })).toContain('there is no limit "perSecnd"');
    expect(await said('POST', '/limits', { perSecond: -1 })).toContain('not negative');
    expect(await said('POST', '/clock', { now: 'besok' })).toContain('is no instant');
    expect(await said('GET', '/nowhere')).toContain('docs/simulator.md');
    expect(await said('DELETE', '/people')).toContain('takes GET and POST');
    expect((await telegram.raw('POST', '/sim/people', '{')).status).toBe(400);
  });
});

describe('who looks on', () => {
  it('follows everything as a stream and goes on where it was', async () => {
    const telegram = await startWithSari();
    const last = numberAt(await telegram.sim('GET', '/state'), 'last_event_id');
    const events = await listen(
      telegram,
      `/sim/events?since=${last}&only=message,edited,deleted,toast,action,clock,chat`,
    );
    const sent = await telegram.result('sendMessage', { chat_id: 7, text: 'x', reply_markup: { keyboard: [['Ya']] } });
    await telegram.result('sendMessage', { chat_id: 7, text: 'y', reply_markup: BUTTONS });
    const tapped = await telegram.sim('POST', '/chats/7/taps', { from: 7, message_id: 3, data: 's:1' });
    await telegram.result('answerCallbackQuery', { callback_query_id: at(tapped, 'callback_query_id'), text: 'Oke' });
    await telegram.result('editMessageText', { chat_id: 7, message_id: 3, text: 'z' });
    await telegram.result('sendChatAction', { chat_id: 7, action: 'typing' });
    await telegram.result('deleteMessage', { chat_id: 7, message_id: 3 });
    await telegram.sim('POST', '/clock', { now: '2026-12-01T00:00:00Z' });
    await telegram.sim('POST', '/chats/7/block');
    await events.until(8);
    expect(events.got).toMatchObject([
      {
        event: 'message',
        data: { chat_id: 7, bot_id: 1, message: { text: 'x', reply_markup: { keyboard: [[{ text: 'Ya' }]] } } },
      },
      { event: 'message', data: { message: { text: 'y', reply_markup: BUTTONS } } },
      { event: 'toast', data: { person_id: 7, text: 'Oke', show_alert: false } },
      { event: 'edited', data: { message: { text: 'z', message_id: 3 } } },
      { event: 'action', data: { action: 'typing' } },
      { event: 'deleted', data: { message_ids: [3] } },
      { event: 'clock', data: { now: expect.stringMatching(/^2026-12-01T00:00:0/) } },
      { event: 'chat', data: { chat_id: 7, bot_id: 1 } },
    ]);
    expect(at(sent, 'reply_markup')).toBeUndefined();
    const again = await listen(telegram, `/sim/events?since=999999`);
    await again.until(1);
    expect(again.got).toMatchObject([{ event: 'reset' }]);
  });

  it('sees the raw calls, without the token, with what is odd about them', async () => {
    const telegram = await startWithSari();
    await telegram.call('sendMessage', { chat_id: 7, txt: 'x' });
    const calls = await telegram.sim('GET', '/calls?method=sendmessage');
    expect(calls).toMatchObject({
      calls: [
        {
          bot_id: 1,
          method: 'sendMessage',
          parameters: { chat_id: 7, txt: 'x' },
          status: 400,
          answer: { ok: false, description: 'Bad Request: message text is empty' },
          warnings: ['sendMessage has no parameter "txt"', '"text" is required'],
        },
      ],
    });
    expect(JSON.stringify(await telegram.sim('GET', '/state')) + JSON.stringify(calls)).not.toContain(TOKEN);
    await telegram.call('setWebhook', { url: 'http://127.0.0.1:9/', secret_token: 's3cret' });
    expect(JSON.stringify(await telegram.sim('GET', '/calls'))).not.toContain('s3cret');
    await telegram.sim('POST', '/limits', { strictParameters: true });
    expect(await telegram.call('sendMessage', { chat_id: 7, text: 'x', txt: 'x' })).toMatchObject({
      error_code: 400,
      description: expect.stringContaining('has no parameter "txt"'),
    });
  });

  it('learns who got what, how often', async () => {
    const telegram = await startWithSari({ limits: { keptDeliveries: 5, enforced: false } });
    await telegram.sim('POST', '/people', { id: 8, first_name: 'Budi', started: true });
    const since = telegram.clock.now().toISOString();
    for (const chat of [7, 8, 8]) await telegram.result('sendMessage', { chat_id: chat, text: 'Kilat: gempa' });
    await telegram.result('editMessageText', { chat_id: 7, message_id: 2, text: 'Kilat: gempa (ralat)' });
    await telegram.result('deleteMessage', { chat_id: 8, message_id: 4 });
    expect(await telegram.sim('GET', `/deliveries?text=gempa&kind=new&since=${since}`)).toMatchObject({
      counts: { new: 3 },
      chats: 2,
    });
    expect(await telegram.sim('GET', '/deliveries/counts?by=text')).toEqual({
      texts: [{ text: 'Kilat: gempa', chats: 2, copies: 3, most_in_one_chat: 2 }],
    });
    expect(await telegram.sim('GET', '/deliveries?chat_id=8')).toMatchObject({
      deliveries: [{ kind: 'new' }, { kind: 'new' }, { kind: 'delete', text: 'Kilat: gempa' }],
      counts: { new: 2, edit: 0, delete: 1 },
    });
    for (let index = 0; index < 30; index += 1) await telegram.result('sendMessage', { chat_id: 7, text: `${index}` });
    const all = await telegram.sim('GET', '/deliveries');
    expect(listAt(all, 'deliveries')).toHaveLength(5);
    expect(all).toMatchObject({ counts: { new: 33, edit: 1, delete: 1 }, chats: 2, kept_since: expect.any(String) });
    expect(await telegram.sim('GET', '/deliveries/counts')).toEqual({
      chats: [
        { chat_id: 7, bot_id: 1, new: 31, edit: 1, delete: 0 },
        { chat_id: 8, bot_id: 1, new: 2, edit: 0, delete: 1 },
      ],
    });
  });

  it('starts over, keeping people if wished', async () => {
    const telegram = await startWithSari();
    await telegram.result('sendMessage', { chat_id: 7, text: 'x' });
    await telegram.sim('POST', '/reset', { keep: ['people'] });
    expect(await telegram.sim('GET', '/state')).toMatchObject({
      people: [{ id: 7, started: [1] }],
      totals: { messages: 0 },
      bots: [{ id: 1 }],
    });
    await telegram.sim('POST', '/reset');
    expect(await telegram.sim('GET', '/state')).toMatchObject({ people: [], chats: [], bots: [{ id: 1 }] });
    expect(await telegram.call('getMe')).toMatchObject({ ok: true });
  });

  it('is refused when a page of another site asks, or a name that is not this machine', async () => {
    const telegram = await startWithSari();
    for (const headers of [
      { origin: 'https://evil.example' },
      { host: 'evil.example' },
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
    ]) {
      expect((await telegram.raw('POST', '/sim/reset', '', headers)).status).toBe(403);
    }
    expect((await telegram.raw('GET', '/sim/state', '', { origin: telegram.url })).status).toBe(200);
  });

  it('is told when no bot is there yet', async () => {
    const telegram = await startTelegram();
    await telegram.sim('POST', '/people', { id: 7, first_name: 'Sari' });
    expect(await telegram.sim('POST', '/chats/7/messages', { from: 7, text: 'x' })).toMatchObject({
      error: expect.stringContaining('No bot is there yet'),
    });
  });
});

describe('the server around it', () => {
  it('mounts pages, the longest prefix first', async () => {
    const telegram = await startTelegram();
    telegram.simulator.route('/', (_request, response) => void response.end('page'));
    telegram.simulator.route('/news/', async (_request, response) => void response.end('news'));
    expect((await telegram.raw('GET', '/anything')).text).toBe('page');
    expect((await telegram.raw('GET', '/news/feed.xml')).text).toBe('news');
    expect((await telegram.raw('GET', '/bottom.css')).text).toBe('page');
    expect((await telegram.raw('GET', '/botx/getMe')).status).toBe(401);
  });

  it('says in a sentence that its port is taken', async () => {
    const telegram = await startTelegram();
    const second = (await import('../../src/simulator/simulator.js')).createSimulator({ clock: telegram.clock });
    const port = Number(new URL(telegram.url).port);
    await expect(second.listen({ host: '127.0.0.1', port })).rejects.toThrow(
      `Port ${port} of 127.0.0.1 is taken by another program; stop it or choose another port.`,
    );
  });
});

interface Stream {
  got: { event: string; data: unknown }[];
  until(many: number): Promise<void>;
}

function listen(telegram: Running, path: string): Promise<Stream> {
  const got: Stream['got'] = [];
  let text = '';
  return new Promise((resolve) => {
    const sent = request(`${telegram.url}${path}`, (answer) => {
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => {
        text += part;
        const blocks = text.split('\n\n');
        text = blocks.pop() ?? '';
        for (const block of blocks) {
          const event = /^event: (.+)$/m.exec(block)?.[1];
          const data = /^data: (.+)$/m.exec(block)?.[1];
          if (event && data) got.push({ event, data: JSON.parse(data) });
        }
      });
      answer.on('error', () => undefined);
      resolve({
        got,
        until: async (many) => {
          for (let tries = 0; tries < 200 && got.length < many; tries += 1)
            await new Promise((next) => setTimeout(next, 10));
        },
      });
    });
    onTestFinished(() => void sent.destroy());
    sent.end();
  });
}
