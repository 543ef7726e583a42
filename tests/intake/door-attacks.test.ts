import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/clock.js';
import type { Lookup } from '../../src/intake/door-connect.js';
import { createDoor, type Door } from '../../src/intake/door.js';
import { literalAttacks, nameAttacks, trickAttacks } from './attack-addresses.js';

/** A server that nobody may reach; on one of the ports that public sites use, so that the port is no protection. */
let canary: Server;
let host = '';
let port = 0;
let reached = 0;
/** A public site, as far as the door is told, that redirects to whatever its path says. */
let site: Server;
let sitePort = 0;

function listen(server: Server, at: string, on: number): Promise<boolean> {
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(on, at, () => resolve(true));
  });
}

beforeAll(async () => {
  const places = ['127.0.0.1', '127.77.66.55'].flatMap((at) => [8080, 8443, 80].map((on) => [at, on] as const));
  for (const [at, on] of places) {
    canary = createServer((socket) => {
      reached += 1;
      socket.resume();
      socket.end('HTTP/1.1 200 OK\r\ncontent-length: 1\r\n\r\nx');
    });
    if (!(await listen(canary, at, on))) continue;
    host = at;
    port = on;
    break;
  }
  if (port === 0) throw new Error('No port is free for the canary: free one of 8080, 8443 and 80 on 127.0.0.1.');
  site = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('data', (request) => {
      // Past the checks of an HTTP library: a hostile site sends what it likes.
      const location = decodeURIComponent(/^\S+ \/(\S*)/.exec(request.toString())?.[1] ?? '');
      socket.end(`HTTP/1.1 302 Found\r\nlocation: ${location}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
    });
  });
  await listen(site, '127.0.0.1', 0);
  sitePort = (site.address() as AddressInfo).port;
});

afterAll(async () => {
  await Promise.all([canary, site].map((server) => new Promise((done) => server.close(done))));
});

/** @param connectMs short where an address leads nowhere; what is on this machine may take its time on a busy one */
async function withDoor(
  lookup: Lookup | undefined,
  use: (door: Door) => Promise<void>,
  connectMs = 5_000,
): Promise<void> {
  const door = createDoor({
    clock: systemClock,
    allowHosts: [`127.0.0.1:${sitePort}`],
    userAgent: 'test',
    limits: { connectMs, headersMs: 5_000, totalMs: 10_000, pauseMs: 0 },
    ...(lookup === undefined ? {} : { lookup }),
  });
  try {
    await use(door);
  } finally {
    await door.close();
  }
}

/** A name server that gives one set of answers after the other, the last one for ever. */
function answering(...sets: string[][]): Lookup & { asked: number } {
  const lookup = (...[, , callback]: Parameters<Lookup>): void => {
    const set = sets[Math.min(answer.asked, sets.length - 1)] ?? [];
    answer.asked += 1;
    callback(
      null,
      set.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };
  const answer = Object.assign(lookup, { asked: 0 });
  return answer;
}

const nowhere: Lookup = (_name, _options, callback) =>
  callback(Object.assign(new Error('x'), { code: 'ENOTFOUND' }), []);

describe('the door lets nobody use us to reach a private network', () => {
  it('is tried with more than 500 addresses', () => {
    const all = [...literalAttacks(port), ...trickAttacks(port), ...nameAttacks(host).map(String)];
    expect(new Set(all).size).toBeGreaterThan(500);
  });

  it('the canary sings when it is reached', async () => {
    await withDoor(undefined, async () => {
      const open = createDoor({ clock: systemClock, allowHosts: [`${host}:${port}`], userAgent: 'test' });
      expect(await open.get(`http://${host}:${port}/`, { kind: 'page' })).toMatchObject({ kind: 'ok' });
      await open.close();
    });
    expect(reached).toBe(1);
    reached = 0;
  });

  it('by the spelling of an address', async () => {
    await withDoor(nowhere, async (door) => {
      for (const address of literalAttacks(port)) {
        const answer = await door.get(address, { kind: 'feed' });
        expect([address, answer.kind === 'refused' && answer.code]).toEqual([
          address,
          expect.stringMatching(/^E_(?:PRIVATE|INVALID)$/),
        ]);
      }
    });
    expect(reached).toBe(0);
  });

  it('by an address that can be read in two ways, or by another scheme', async () => {
    await withDoor(nowhere, async (door) => {
      for (const address of trickAttacks(port)) {
        const answer = await door.get(address, { kind: 'feed' });
        // A name that was let through asked the name server, which knows none.
        const code = answer.kind === 'refused' || answer.kind === 'failed' ? answer.code : answer.kind;
        expect([address, code]).toEqual([address, expect.stringMatching(/^(?:E_[A-Z]+|dns)$/)]);
      }
    });
    expect(reached).toBe(0);
  });

  it('by what a name server answers', async () => {
    for (const answers of nameAttacks(host)) {
      await withDoor(answering(answers), async (door) => {
        const answer = await door.get(`http://berita.contoh.id:${port}/`, { kind: 'feed' });
        const expected =
          answers.length === 0 ? { kind: 'failed', code: 'dns' } : { kind: 'refused', code: 'E_PRIVATE' };
        expect([answers, answer]).toEqual([answers, expect.objectContaining(expected)]);
      });
    }
    expect(reached).toBe(0);
  });

  it('by a name that changes its mind between two questions', async () => {
    // 3000::/8 is not given out to anybody: dialling it goes nowhere on any machine.
    const lookup = answering(['3000::1'], [host]);
    await withDoor(
      lookup,
      async (door) => {
        const first = await door.get(`http://berita.contoh.id:${port}/`, { kind: 'feed' });
        expect(first).toMatchObject({ kind: 'failed' });
        expect(lookup.asked).toBe(1);
        const second = await door.get(`http://berita.contoh.id:${port}/`, { kind: 'feed' });
        expect(second).toMatchObject({ kind: 'refused', code: 'E_PRIVATE' });
      },
      200,
    );
    expect(reached).toBe(0);
  });

  it('by a redirect', async () => {
    await withDoor(answering([host]), async (door) => {
      const targets = [...literalAttacks(port), ...trickAttacks(port), `http://berita.contoh.id:${port}/`];
      for (const target of targets.filter((address) => /^[^\p{Cc}]+$/u.test(address) && address.trim() !== '')) {
        const answer = await door.get(`http://127.0.0.1:${sitePort}/${encodeURIComponent(target)}`, { kind: 'feed' });
        expect(answer, `${target}: ${JSON.stringify(answer)}`).toMatchObject({ kind: 'refused' });
      }
      // A Location is read as UTF-8, as its site wrote it, and its digits for what they are.
      const wide = encodeURIComponent(`http://１２７.０.０.１:${port}/`);
      expect(await door.get(`http://127.0.0.1:${sitePort}/${wide}`, { kind: 'feed' })).toMatchObject({
        kind: 'refused',
        code: 'E_PRIVATE',
      });
    });
    expect(reached).toBe(0);
  });

  it('by a redirect from a hub to which a form is sent', async () => {
    await withDoor(nowhere, async (door) => {
      const target = encodeURIComponent(`http://${host}:${port}/`);
      const answer = await door.post(`http://127.0.0.1:${sitePort}/${target}`, new URLSearchParams({ a: 'b' }));
      expect(answer).toMatchObject({ kind: 'status', status: 302 });
    });
    expect(reached).toBe(0);
  });

  it('and says the same words for every private address', async () => {
    await withDoor(answering([host]), async (door) => {
      const addresses = [
        `http://127.0.0.1:${port}/`,
        'http://10.0.0.1:22/',
        'http://localhost/',
        `http://berita.contoh.id:${port}/`,
      ];
      const details = await Promise.all(addresses.map((address) => door.get(address, { kind: 'feed' })));
      expect(new Set(details.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(details[0]).toEqual({
        kind: 'refused',
        code: 'E_PRIVATE',
        detail: 'This address is not on the public internet.',
      });
    });
  });
});
