import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createMovableClock } from '../../src/clock.js';
import type { DoorAnswer } from '../../src/intake/door-answer.js';
import { DOOR_LIMITS, type DoorLimits } from '../../src/intake/door-limits.js';
import { createDoor, type Door } from '../../src/intake/door.js';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server;
let origin = '';
let handler: Handler = (_, response) => response.end();
const doors: Door[] = [];
const clock = createMovableClock();

beforeAll(async () => {
  server = createServer((request, response) => handler(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  await Promise.all(doors.splice(0).map((door) => door.close()));
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

function open(limits: Partial<DoorLimits> = {}): Door {
  const door = createDoor({
    clock,
    allowHosts: [new URL(origin).host],
    userAgent: 'Kabar/1 (+https://contoh.id)',
    limits,
  });
  doors.push(door);
  return door;
}

function ask(answer: Handler, limits: Partial<DoorLimits> = {}, path = '/'): Promise<DoorAnswer> {
  handler = answer;
  return open(limits).get(origin + path, { kind: 'feed' });
}

const textOf = (answer: DoorAnswer): string =>
  answer.kind === 'ok' ? new TextDecoder().decode(answer.bytes) : answer.kind;
const send =
  (body: Uint8Array | string, headers: Record<string, string> = {}): Handler =>
  (_, response) => {
    response.writeHead(200, headers).end(body);
  };

describe('what the door brings', () => {
  it('is the body and the headers that matter', async () => {
    const headers = {
      'content-type': 'text/xml',
      etag: 'W/"a b"',
      'last-modified': 'x',
      'cache-control': 'public, max-age=60',
      link: '<https://hub.id/>; rel="hub"',
    };
    expect(await ask(send('halo', headers), {}, '/a')).toEqual({
      kind: 'ok',
      url: `${origin}/a`,
      status: 200,
      bytes: new TextEncoder().encode('halo'),
      headers: {
        contentType: 'text/xml',
        etag: 'W/"a b"',
        lastModified: 'x',
        maxAge: 60,
        link: '<https://hub.id/>; rel="hub"',
      },
    });
  });

  it.each([
    ['gzip', gzipSync('halo')],
    ['x-gzip', gzipSync('halo')],
    ['br', brotliCompressSync('halo')],
    ['deflate', deflateSync('halo')],
    ['deflate', deflateRawSync('halo')],
    ['identity', Buffer.from('halo')],
    ['gzip', Buffer.from('halo')],
    ['', Buffer.from('halo')],
  ])('is unpacked: %s', async (encoding, body) => {
    expect(textOf(await ask(send(body, encoding === '' ? {} : { 'content-encoding': encoding })))).toBe('halo');
  });

  it('is what came of a packed body that was cut off', async () => {
    const body = gzipSync(Array.from({ length: 20_000 }, (_, n) => `kata${n}`).join(' ')).subarray(0, 20_000);
    expect(textOf(await ask(send(body, { 'content-encoding': 'gzip' })))).toMatch(/^kata0 kata1 .+/);
  });

  it('tells the site who asks, and echoes what it said last time', async () => {
    let seen: IncomingMessage['headers'] = {};
    handler = (request, response) => {
      seen = request.headers;
      response.writeHead(304, { etag: 'W/"x"' }).end();
    };
    const answer = await open().get(origin, {
      kind: 'feed',
      etag: 'W/"x"',
      lastModified: 'Sun, 21 Jan 2024 00:00:00 GMT',
    });
    expect(answer).toMatchObject({ kind: 'notModified', headers: { etag: 'W/"x"' } });
    expect(seen).toMatchObject({
      'user-agent': 'Kabar/1 (+https://contoh.id)',
      'if-none-match': 'W/"x"',
      'if-modified-since': 'Sun, 21 Jan 2024 00:00:00 GMT',
      accept: expect.stringContaining('application/rss+xml'),
    });
  });

  it.each([
    ['120', 120],
    ['Sun, 21 Jan 2024 00:01:00 GMT', 60],
    ['Sat, 20 Jan 2024 00:00:00 GMT', 0],
    ['soon', undefined],
    ['-5', undefined],
  ])('is the status and when to come back: Retry-After %s', async (header, retryAfter) => {
    clock.set(new Date('2024-01-21T00:00:00Z'));
    const answer = await ask((_, response) => response.writeHead(503, { 'retry-after': header }).end('x'));
    expect(answer).toMatchObject({ kind: 'status', status: 503 });
    expect(answer.kind === 'status' ? answer.retryAfter : null).toSatisfy((got: number | undefined) =>
      retryAfter === undefined ? got === undefined : got !== undefined && Math.abs(got - retryAfter) <= 1,
    );
  });
});

describe('redirects', () => {
  const jump =
    (table: Record<string, [number, string]>): Handler =>
    (request, response) => {
      const [status, location] = table[request.url ?? ''] ?? [200, ''];
      response.writeHead(status, location === '' ? {} : { location }).end(request.url);
    };

  it('are followed, and the place to adopt is where the permanent ones alone lead', async () => {
    const table: Record<string, [number, string]> = { '/': [301, '/a'], '/a': [308, 'b'], '/b': [302, '/c?x=1'] };
    expect(await ask(jump(table))).toMatchObject({
      kind: 'ok',
      url: `${origin}/c?x=1`,
      permanentRedirect: `${origin}/b`,
    });
    expect(await ask(jump({ '/': [302, '/a'], '/a': [301, '/b'] }))).not.toHaveProperty('permanentRedirect');
  });

  it('end after five', async () => {
    const table = (length: number): Record<string, [number, string]> =>
      Object.fromEntries(Array.from({ length }, (_, n) => [n === 0 ? '/' : `/${n}`, [302, `/${n + 1}`]]));
    expect(await ask(jump(table(5)))).toMatchObject({ kind: 'ok' });
    expect(await ask(jump(table(6)))).toEqual({
      kind: 'refused',
      code: 'E_REDIRECTS',
      detail: 'Too many redirects (limit 5).',
    });
    expect(await ask(jump({ '/': [301, '/'] }))).toMatchObject({ code: 'E_REDIRECTS' });
  });

  it('to a place that cannot be are refused', async () => {
    expect(await ask(jump({ '/': [302, 'http://10.0.0.1/'] }))).toMatchObject({ code: 'E_PRIVATE' });
    expect(await ask(jump({ '/': [302, 'ftp://contoh.id/'] }))).toMatchObject({ code: 'E_SCHEME' });
  });
});

describe('limits', () => {
  const small = { bytes: { feed: 1_000_000, page: 2_000, image: 1_000 }, totalMs: 400, headersMs: 200 };

  it('a body over the limit is refused, whether it says so or not', async () => {
    const big = Buffer.alloc(1_000_001, 'x');
    expect(await ask(send(big, { 'content-length': String(big.length) }), small)).toMatchObject({
      code: 'E_TOO_LARGE',
    });
    expect(await ask((_, response) => response.write(big) && response.end(), small)).toMatchObject({
      code: 'E_TOO_LARGE',
    });
    expect(await ask(send(big.subarray(1)), small)).toMatchObject({ kind: 'ok' });
  });

  it('an endless body is refused when the limit is reached', async () => {
    const answer = await ask((_, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536, 'x')));
        response.once('drain', more);
      };
      more();
    }, small);
    expect(answer).toMatchObject({ code: 'E_TOO_LARGE' });
  });

  it.each([
    ['gzip', gzipSync(Buffer.alloc(3_000_000))],
    ['br', brotliCompressSync(Buffer.alloc(3_000_000))],
    ['deflate', deflateSync(Buffer.alloc(3_000_000))],
    ['deflate', deflateRawSync(Buffer.alloc(3_000_000))],
  ])('a bomb under every limit but that of the ratio is refused: %s', async (encoding, body) => {
    const limits = { bytes: { feed: 4_000_000, page: 1, image: 1 } };
    expect(await ask(send(body, { 'content-encoding': encoding }), limits)).toMatchObject({ code: 'E_TOO_LARGE' });
  });

  it('two hundred mebibytes in a gzip bomb, under the true limits, cost little memory and time', async () => {
    const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024));
    const before = process.memoryUsage().rss;
    const started = performance.now();
    expect(await ask(send(bomb, { 'content-encoding': 'gzip' }), DOOR_LIMITS)).toEqual({
      kind: 'refused',
      code: 'E_TOO_LARGE',
      detail: 'Feed too large (limit 5 MiB unpacked).',
    });
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024);
  });

  it.each([['gzip, gzip'], ['gzip, br'], ['compress'], ['zstd']])('a packing of "%s" is refused', async (encoding) => {
    expect(await ask(send('x', { 'content-encoding': encoding }))).toMatchObject({
      kind: 'refused',
      code: 'E_ENCODING',
    });
  });

  it('a packing that is broken is refused', async () => {
    const broken = Buffer.concat([gzipSync('halo').subarray(0, 10), Buffer.alloc(500, 0xff)]);
    expect(await ask(send(broken, { 'content-encoding': 'gzip' }))).toMatchObject({
      kind: 'refused',
      code: 'E_ENCODING',
    });
  });

  it('a slow drip ends at the deadline, though it never pauses', async () => {
    const started = performance.now();
    const answer = await ask((_, response) => {
      const drip = setInterval(() => response.write('a'), 20);
      response.on('close', () => clearInterval(drip));
    }, small);
    expect(answer).toMatchObject({ kind: 'failed', code: 'timeout' });
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  it('a slow drip of a body is not waited for until the deadline', async () => {
    const started = performance.now();
    const drip = { afterMs: 300, bytesASecond: 1_024 };
    const answer = await ask(
      (_, response) => {
        const timer = setInterval(() => response.write('a'), 20);
        response.on('close', () => clearInterval(timer));
      },
      { ...DOOR_LIMITS, drip },
    );
    expect(answer).toMatchObject({ kind: 'failed', code: 'timeout' });
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  it('a slow site that is no drip is read to its end', async () => {
    const drip = { afterMs: 100, bytesASecond: 1_024 };
    const answer = await ask(
      (_, response) => {
        const timer = setInterval(() => response.write('a'.repeat(300)), 50);
        setTimeout(() => {
          clearInterval(timer);
          response.end();
        }, 600);
      },
      { ...DOOR_LIMITS, drip },
    );
    expect(answer.kind).toBe('ok');
  });

  it('a drip of headers is not waited for either', async () => {
    const started = performance.now();
    const answer = await ask(
      (request) => {
        request.socket.write('HTTP/1.1 200 OK\r\n');
        const timer = setInterval(() => request.socket.write('a: b\r\n'), 20);
        request.socket.on('close', () => clearInterval(timer));
      },
      { ...DOOR_LIMITS, drip: { afterMs: 300, bytesASecond: 1_024 } },
    );
    expect(answer).toMatchObject({ kind: 'failed', code: 'timeout' });
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  it('a site that says nothing ends at the deadline', async () => {
    expect(await ask(() => undefined, { ...small, headersMs: 5_000 })).toMatchObject({
      kind: 'failed',
      code: 'timeout',
    });
  });

  it.each<[string, Handler, DoorAnswer['kind'], string]>([
    [
      'broken chunks',
      (request) =>
        void request.socket.end('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nZZ\r\nabc\r\n0\r\n\r\n'),
      'failed',
      'protocol|reset',
    ],
    [
      'a body that breaks off',
      (_, response) => {
        response.writeHead(200, { 'content-length': '10' }).write('abc', () => response.destroy());
      },
      'failed',
      'reset',
    ],
    ['no answer but a reset', (request) => void request.socket.destroy(), 'failed', 'reset'],
    [
      'something that is not HTTP',
      (request) => void request.socket.end('SSH-2.0-OpenSSH_9.6\r\n'),
      'failed',
      'protocol|reset',
    ],
    [
      'headers without end',
      (request) => void request.socket.write(`HTTP/1.1 200 OK\r\n${'a: b\r\n'.repeat(20_000)}`),
      'failed',
      'protocol|reset',
    ],
  ])('%s: said to be so', async (_, answer, kind, code) => {
    expect(await ask(answer, small)).toMatchObject({ kind, code: expect.stringMatching(`^(?:${code})$`) });
  });

  it('a look that is called off ends at once', async () => {
    handler = () => undefined;
    const controller = new AbortController();
    const answer = open().get(origin, { kind: 'page', signal: controller.signal });
    setTimeout(() => controller.abort(), 30);
    expect(await answer).toMatchObject({ kind: 'failed', code: 'aborted' });
    expect(await open().get(origin, { kind: 'page', signal: controller.signal })).toMatchObject({ code: 'aborted' });
  });

  it('nobody at home is said to be so', async () => {
    const door = createDoor({ clock, allowHosts: ['127.0.0.1:1'], userAgent: 'x' });
    expect(await door.get('http://127.0.0.1:1/', { kind: 'feed' })).toEqual({
      kind: 'failed',
      code: 'refused',
      detail: 'The site did not take the connection.',
    });
    await door.close();
  });
});

describe('bad addresses get one clear sentence', () => {
  it.each([
    ['ftp://contoh.id/', 'E_SCHEME', 'Only http and https links work.'],
    ['javascript:alert(1)', 'E_SCHEME', 'Only http and https links work.'],
    ['https://user:pass@contoh.id/', 'E_CREDENTIALS', 'Links with a password are not accepted.'],
    ['http://localhost/', 'E_PRIVATE', 'This address is not on the public internet.'],
    ['http://contoh.id:25/', 'E_PORT', 'This link uses a port that news sites do not use.'],
    [`https://contoh.id/${'a'.repeat(2048)}`, 'E_INVALID', 'This link is not valid: longer than 2048 characters.'],
    ['https://contoh.id/a\nb', 'E_INVALID', 'This link is not valid: control character at position 20.'],
    ['https://contoh.id/\0', 'E_INVALID', 'This link is not valid: control character at position 19.'],
    ['kata', 'E_INVALID', 'This link is not valid: it is not a complete web address.'],
  ])('%s', async (address, code, detail) => {
    expect(await open().get(address, { kind: 'feed' })).toEqual({ kind: 'refused', code, detail });
  });
});

describe('manners', () => {
  it('one request at a time to one host, a pause apart', async () => {
    const starts: number[] = [];
    let running = 0;
    let most = 0;
    handler = (_, response) => {
      starts.push(performance.now());
      most = Math.max(most, (running += 1));
      setTimeout(() => {
        running -= 1;
        response.end('x');
      }, 20);
    };
    // The test's own server is a host without a pause; what is measured is that they do not overlap.
    const door = open({ pauseMs: 50 });
    await Promise.all([1, 2, 3, 4].map(() => door.get(origin, { kind: 'page' })));
    expect(most).toBe(1);
    expect(starts).toHaveLength(4);
  });

  it('a form is posted, and its answer read', async () => {
    let body = '';
    handler = (request, response) => {
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => response.writeHead(202).end('ok'));
    };
    const answer = await open().post(origin, new URLSearchParams({ 'hub.mode': 'subscribe' }));
    expect([answer.kind, body]).toEqual(['ok', 'hub.mode=subscribe']);
  });
});
