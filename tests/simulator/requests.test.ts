import { connect } from 'node:net';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { METHODS } from '../../src/simulator/schema/table.generated.js';
import { samplePicture } from '../../src/simulator/world/pictures.js';
import { at, listAt, numberAt, startWithSari, TOKEN, type Running } from './support.js';

const PATH = `/bot${TOKEN}/sendMessage`;
const BORDER = 'xyz';

function form(parts: Record<string, string | { name: string; type?: string; data: Buffer }>): Buffer {
  const chunks: Buffer[] = [];
  for (const [name, value] of Object.entries(parts)) {
    const file =
      typeof value === 'string'
        ? ''
        : `; filename="${value.name}"\r\nContent-Type: ${value.type ?? 'application/octet-stream'}`;
    chunks.push(Buffer.from(`--${BORDER}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n`));
    chunks.push(typeof value === 'string' ? Buffer.from(value) : value.data, Buffer.from('\r\n'));
  }
  return Buffer.concat([...chunks, Buffer.from(`--${BORDER}--\r\n`)]);
}

const upload = async (telegram: Running, method: string, parts: Parameters<typeof form>[0]): Promise<unknown> =>
  JSON.parse(
    (
      await telegram.raw('POST', `/bot${TOKEN}/${method}`, form(parts), {
        'content-type': `multipart/form-data; boundary=${BORDER}`,
      })
    ).text,
  );

describe('a request means the same in every form', () => {
  it('query, form, multipart and JSON', async () => {
    const telegram = await startWithSari();
    const keyboard = JSON.stringify({ inline_keyboard: [[{ text: 'a', callback_data: 'b' }]] });
    const fields = new URLSearchParams({
      chat_id: '7',
      text: 'é & <b>x</b>',
      parse_mode: 'HTML',
      reply_markup: keyboard,
    });
    const body = { chat_id: 7, text: 'é & <b>x</b>', parse_mode: 'HTML', reply_markup: JSON.parse(keyboard) };
    const answers = [
      await telegram.raw('GET', `${PATH}?${fields}`),
      await telegram.raw('POST', PATH, String(fields), { 'content-type': 'application/x-www-form-urlencoded' }),
      await telegram.raw('POST', PATH, form(Object.fromEntries(fields)), {
        'content-type': `multipart/form-data; boundary="${BORDER}"`,
      }),
      await telegram.raw('POST', PATH, JSON.stringify(body), { 'content-type': 'application/json; charset=utf-8' }),
    ];
    for (const answer of answers) {
      expect(JSON.parse(answer.text)).toMatchObject({
        result: {
          text: 'é & x',
          entities: [{ type: 'bold', offset: 4, length: 1 }],
          reply_markup: JSON.parse(keyboard),
        },
      });
    }
  });
});

describe('text that is no UTF-8', () => {
  it('is refused in every form, and a replacement character that was written is not', async () => {
    const telegram = await startWithSari();
    const refused = { ok: false, error_code: 400, description: 'Bad Request: strings must be encoded in UTF-8' };
    const json = { 'content-type': 'application/json' };
    const multipart = { 'content-type': `multipart/form-data; boundary=${BORDER}` };
    const broken = Buffer.from([0x61, 0xff]);
    for (const answer of [
      await telegram.raw('GET', `${PATH}?chat_id=7&text=%ff`),
      await telegram.raw(
        'POST',
        PATH,
        Buffer.concat([Buffer.from('{"chat_id":7,"text":"'), broken, Buffer.from('"}')]),
        json,
      ),
      await telegram.raw('POST', PATH, String.raw`{"chat_id":7,"text":"a\ud800"}`, json),
      await telegram.raw(
        'POST',
        PATH,
        String.raw`{"chat_id":7,"text":"a","reply_markup":{"inline_keyboard":[[{"text":"\udc00","callback_data":"a"}]]}}`,
        json,
      ),
      await telegram.raw(
        'POST',
        PATH,
        Buffer.concat([
          form({ chat_id: '7', text: 'a' }).subarray(0, -10),
          broken,
          Buffer.from(`\r\n--${BORDER}--\r\n`),
        ]),
        multipart,
      ),
    ]) {
      expect(JSON.parse(answer.text)).toEqual(refused);
    }
    for (const answer of [
      await telegram.raw('GET', `${PATH}?chat_id=7&text=%ef%bf%bd`),
      await telegram.raw('POST', PATH, JSON.stringify({ chat_id: 7, text: '\ufffd' }), json),
      await telegram.raw('POST', PATH, String.raw`{"chat_id":7,"text":"\ud83d\ude00 \\ud800"}`, json),
    ]) {
      expect(JSON.parse(answer.text)).toMatchObject({ ok: true });
    }
  });
});

describe('files', () => {
  it('are uploaded once, sent again by their id, and downloaded', async () => {
    const telegram = await startWithSari();
    const picture = samplePicture(640, 400);
    const sent = await upload(telegram, 'sendPhoto', {
      chat_id: '7',
      caption: '<i>a</i>',
      parse_mode: 'HTML',
      photo: { name: 'a.png', type: 'image/png', data: picture },
    });
    expect(sent).toMatchObject({
      ok: true,
      result: { caption: 'a', photo: [{ width: 90 }, { width: 640, height: 400, file_size: picture.length }] },
    });
    const fileId = at(sent, 'result', 'photo', 1, 'file_id');
    const again = await telegram.result('sendPhoto', { chat_id: 7, photo: fileId });
    expect(at(again, 'photo', 1, 'file_unique_id')).toBe(at(sent, 'result', 'photo', 1, 'file_unique_id'));
    const path = at(await telegram.result('getFile', { file_id: fileId }), 'file_path');
    const download = await telegram.raw('GET', `/file/bot${TOKEN}/${String(path)}`);
    expect(download).toMatchObject({
      status: 200,
      headers: { 'content-type': 'image/png', 'content-length': String(picture.length) },
    });
    expect((await telegram.raw('GET', `/sim/files/${String(fileId)}`)).status).toBe(200);
    expect((await telegram.raw('GET', `/file/bot${TOKEN}/photos/other.png`)).status).toBe(404);
    expect(await telegram.call('sendDocument', { chat_id: 7, document: fileId })).toMatchObject({
      description: "Bad Request: can't use file of type Photo as Document",
    });
  });

  it('make an album, whose pictures come by attach://', async () => {
    const telegram = await startWithSari();
    const media = JSON.stringify([
      { type: 'photo', media: 'attach://one', caption: 'satu' },
      { type: 'photo', media: 'attach://two' },
    ]);
    const file = { name: 'a.png', data: samplePicture(20, 20) };
    const sent = await upload(telegram, 'sendMediaGroup', { chat_id: '7', media, one: file, two: file });
    expect(sent).toMatchObject({ result: [{ caption: 'satu' }, { photo: [{}, {}] }] });
    expect(at(sent, 'result', 0, 'media_group_id')).toBe(at(sent, 'result', 1, 'media_group_id'));
    expect(await telegram.sim('GET', '/deliveries')).toMatchObject({ counts: { new: 2 } });
  });

  it('that are no pictures, too narrow, or on this machine are refused as photos', async () => {
    const telegram = await startWithSari();
    const photo = (data: Buffer): Promise<unknown> =>
      upload(telegram, 'sendPhoto', { chat_id: '7', photo: { name: 'a.png', data } });
    expect(await photo(Buffer.from('no picture'))).toMatchObject({ description: 'Bad Request: IMAGE_PROCESS_FAILED' });
    expect(await photo(samplePicture(300, 10))).toMatchObject({ description: 'Bad Request: PHOTO_INVALID_DIMENSIONS' });
    expect(await photo(Buffer.alloc(0))).toMatchObject({ description: 'Bad Request: file must be non-empty' });
    expect(await telegram.call('sendPhoto', { chat_id: 7, photo: 'http://127.0.0.1:9/a.png' })).toMatchObject({
      description: 'Bad Request: wrong HTTP URL specified',
    });
    await telegram.sim('POST', '/limits', { localLinks: true });
    expect(await telegram.call('sendPhoto', { chat_id: 7, photo: 'http://127.0.0.1:9/a.png' })).toMatchObject({
      description: 'Bad Request: failed to get HTTP URL content',
    });
  });

  it('on this machine are fetched when that is let through', async () => {
    const telegram = await startWithSari({ limits: { localLinks: true } });
    telegram.simulator.route(
      '/a.png',
      (_request, response) => void response.writeHead(200, { 'content-type': 'image/png' }).end(samplePicture(32, 16)),
    );
    expect(await telegram.result('sendPhoto', { chat_id: 7, photo: `${telegram.url}/a.png` })).toMatchObject({
      photo: [{}, { width: 32, height: 16 }],
    });
  });
});

describe('messages that were sent', () => {
  it('can be forwarded and copied unless they are protected', async () => {
    const telegram = await startWithSari();
    const id = numberAt(
      await telegram.result('sendMessage', { chat_id: 7, text: '<b>x</b>', parse_mode: 'HTML' }),
      'message_id',
    );
    expect(await telegram.result('forwardMessage', { chat_id: 7, from_chat_id: 7, message_id: id })).toMatchObject({
      text: 'x',
      entities: [{ type: 'bold' }],
      forward_origin: { type: 'user', sender_user: { id: 1 } },
    });
    const copied = await telegram.result('copyMessages', { chat_id: 7, from_chat_id: 7, message_ids: [id, 999] });
    expect(listAt(copied)).toHaveLength(1);
    const kept = numberAt(
      await telegram.result('sendMessage', { chat_id: 7, text: 'x', protect_content: true }),
      'message_id',
    );
    expect(await telegram.call('forwardMessage', { chat_id: 7, from_chat_id: 7, message_id: kept })).toMatchObject({
      description: "Bad Request: message can't be forwarded",
    });
  });

  it('can be deleted for 48 hours, and texts edited after that too', async () => {
    const telegram = await startWithSari();
    const id = numberAt(await telegram.result('sendMessage', { chat_id: 7, text: 'x' }), 'message_id');
    await telegram.sim('POST', '/clock', { advance: 48 * 3600 + 1 });
    expect(await telegram.call('deleteMessage', { chat_id: 7, message_id: id })).toMatchObject({
      description: "Bad Request: message can't be deleted for everyone",
    });
    expect(await telegram.call('editMessageText', { chat_id: 7, message_id: id, text: 'y' })).toMatchObject({
      ok: true,
    });
    expect(await telegram.call('editMessageText', { chat_id: 7, message_id: 1, text: 'y' })).toMatchObject({
      description: "Bad Request: message can't be edited",
    });
  });

  it('are edited and deleted even when their content is no longer kept', async () => {
    const telegram = await startWithSari({ limits: { keptMessages: 2, enforced: false } });
    const ids: number[] = [];
    for (let index = 0; index < 6; index += 1)
      ids.push(numberAt(await telegram.result('sendMessage', { chat_id: 7, text: `berita ${index}` }), 'message_id'));
    const first = { chat_id: 7, message_id: ids[0] };
    expect(await telegram.call('editMessageText', { ...first, text: 'berita 0' })).toMatchObject({
      description: expect.stringContaining('message is not modified'),
    });
    expect(await telegram.result('editMessageText', { ...first, text: 'ralat' })).toMatchObject({
      text: 'ralat',
      message_id: ids[0],
      chat: { id: 7 },
    });
    expect(await telegram.call('editMessageText', { ...first, text: 'ralat' })).toMatchObject({
      description: expect.stringContaining('message is not modified'),
    });
    expect(await telegram.call('forwardMessage', { chat_id: 7, from_chat_id: 7, message_id: ids[0] })).toMatchObject({
      description: expect.stringContaining('keptMessages'),
    });
    expect(await telegram.result('deleteMessage', first)).toBe(true);
    expect(await telegram.call('deleteMessage', first)).toMatchObject({
      description: 'Bad Request: message to delete not found',
    });
  });

  it('carry rich blocks of text as far as they can be shown', async () => {
    const telegram = await startWithSari();
    const blocks = [
      { type: 'heading', size: 1, text: 'Rudal' },
      { type: 'paragraph', text: 'Isi' },
    ];
    expect(await telegram.result('sendRichMessage', { chat_id: 7, rich_message: { blocks } })).toMatchObject({
      rich_message: { blocks },
    });
    expect(
      await telegram.call('sendRichMessage', { chat_id: 7, rich_message: { blocks: [{ type: 'map' }] } }),
    ).toMatchObject({ error_code: 501 });
    expect(
      await telegram.call('sendRichMessage', {
        chat_id: 7,
        rich_message: { blocks: Array.from({ length: 501 }, () => blocks[1]) },
      }),
    ).toMatchObject({ error_code: 400 });
  });
});

describe('whatever comes in', () => {
  const weird = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.constantFrom(
      7,
      '7',
      '@a',
      '',
      '[',
      '{}',
      '[]',
      '{"inline_keyboard":[[{}]]}',
      '\ud800',
      '<b>',
      'attach://a',
      'http://localhost/',
    ),
    fc.jsonValue({ maxDepth: 3 }),
  );
  const names = Object.values(METHODS).flatMap((parameters) => Object.keys(parameters));
  const methods = Object.keys(METHODS).filter((name) => !['getUpdates', 'setWebhook'].includes(name));

  const PREFIXES =
    /^(?:Bad Request|Unauthorized|Forbidden|Not Found|Method Not Allowed|Conflict|Request Entity Too Large|Too Many Requests|Not Implemented)/;

  /** Whether an answer is an envelope whose code is the HTTP status. */
  function isEnvelope({ status, text }: { status: number; text: string }): boolean {
    const envelope: unknown = JSON.parse(text);
    if (at(envelope, 'ok') === true) return status === 200 && at(envelope, 'result') !== undefined;
    const refused = at(envelope, 'ok') === false && at(envelope, 'error_code') === status && status !== 500;
    return refused && PREFIXES.test(String(at(envelope, 'description')));
  }

  it('every method answers any parameters with the envelope', async () => {
    const telegram = await startWithSari({ limits: { enforced: false } });
    await telegram.result('sendMessage', { chat_id: 7, text: 'x' });
    const parameters = fc.dictionary(fc.constantFrom(...names), weird, { maxKeys: 8 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...methods), parameters, fc.boolean(), async (method, values, known) => {
        const body = JSON.stringify(
          known ? { message_id: 2, from_chat_id: 7, text: 'y', ...values, chat_id: 7 } : values,
        );
        expect(
          await telegram.raw('POST', `/bot${TOKEN}/${method}`, body, { 'content-type': 'application/json' }),
        ).toSatisfy(isEnvelope);
      }),
      { numRuns: 400 },
    );
    expect(await telegram.call('getMe')).toMatchObject({ ok: true });
  }, 60_000);

  it('bodies of any bytes under any name get the envelope', async () => {
    const telegram = await startWithSari({ limits: { enforced: false } });
    const types = fc.constantFrom(
      'application/json',
      'application/x-www-form-urlencoded',
      `multipart/form-data; boundary=${BORDER}`,
      'multipart/form-data',
      'text/plain',
      '',
    );
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }).map((data) => Buffer.from(data)),
      fc
        .array(
          fc.constantFrom(
            `--${BORDER}`,
            '\r\n',
            '--',
            'Content-Disposition: form-data; name="chat_id"',
            '7',
            '; filename="a"',
            '\r\n\r\n',
            '{',
            '"text":',
            '%',
            '&',
            '=',
          ),
          { maxLength: 15 },
        )
        .map((parts) => Buffer.from(parts.join(''))),
    );
    await fc.assert(
      fc.asyncProperty(types, bytes, fc.constantFrom('POST', 'GET', 'PUT', 'DELETE'), async (type, body, verb) => {
        expect(await telegram.raw(verb, PATH, body, { 'content-type': type })).toSatisfy(isEnvelope);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it('/sim answers anything with JSON and goes on', async () => {
    const telegram = await startWithSari({ limits: { enforced: false } });
    const paths = fc.constantFrom(
      'people',
      'chats',
      'chats/7/messages',
      'chats/7/taps',
      'chats/7/reactions',
      'chats/7/web_app',
      'chats/7/join',
      'chats/-100/promote',
      'inline/1/choose',
      'bots',
      'faults',
      'limits',
      'clock',
      'people/7/deactivate',
      'chats/x/block',
      '%',
      'deliveries?since=x',
      'calls?limit=-1',
    );
    const fields = fc.dictionary(
      fc.constantFrom(
        'id',
        'from',
        'text',
        'type',
        'title',
        'message_id',
        'data',
        'kind',
        'now',
        'photo',
        'document',
        'location',
        'contact',
        'forward',
        'token',
        'admins',
        'entities',
      ),
      weird,
      { maxKeys: 6 },
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('GET', 'POST', 'PATCH', 'DELETE'), paths, fields, async (verb, path, body) => {
        if (path === 'faults' || path === 'limits') delete body['kind'];
        const answer = await telegram.raw(verb, `/sim/${path}`, JSON.stringify(body));
        expect([200, 400, 403, 404, 405, 409]).toContain(answer.status);
        expect(() => void JSON.parse(answer.text)).not.toThrow();
      }),
      { numRuns: 300 },
    );
    expect(await telegram.call('getMe')).toMatchObject({ ok: true });
  }, 60_000);

  it('what is no HTTP at all does not stop the server', async () => {
    const telegram = await startWithSari();
    const port = Number(new URL(telegram.url).port);
    for (const bytes of [
      '\0\0\0',
      'GET\r\n\r\n',
      `POST ${PATH} HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{`,
      `GET /bot${TOKEN}/%zz HTTP/1.1\r\nhost: x\r\n\r\n`,
    ]) {
      await new Promise<void>((resolve) => {
        const socket = connect(port, '127.0.0.1', () => socket.end(bytes));
        socket.on('error', () => undefined);
        socket.on('close', () => resolve());
        socket.resume();
      });
    }
    expect(await telegram.call('getMe')).toMatchObject({ ok: true });
  });
});
