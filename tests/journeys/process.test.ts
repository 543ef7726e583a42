import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { waitFor } from '../support/wait.js';

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** The program itself, as `npm start` runs it, with only what it is given as environment. */
describe('the process', () => {
  let directory = '';
  let children: ChildProcess[] = [];
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'kabar-process-'));
  });
  afterEach(async () => {
    for (const child of children) {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
    }
    children = [];
    await rm(directory, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  });

  const run = (environment: Record<string, string>) => {
    const child = spawn(process.execPath, [main], {
      cwd: directory,
      env: { PATH: process.env['PATH'], HOST: '127.0.0.1', PORT: '0', DATA_DIR: directory, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.push(child);
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    return {
      child,
      output: () => output,
      exit: async () => {
        if (child.exitCode === null) await once(child, 'exit');
        return child.exitCode;
      },
      url: () => waitFor(async () => /Open (http:\S+?)\/ in a browser/.exec(output)?.[1], 40_000),
    };
  };

  test('a bad environment ends it with 78 and a line for each fault', async () => {
    const { exit, output } = run({ PORT: 'eighty', DEFAULT_LOCALE: 'fr', BOT_TOKEN: 'rahasia' });
    expect(await exit()).toBe(78);
    expect(output().trim().split('\n').toSorted()).toEqual([
      expect.stringMatching(/^BOT_TOKEN is not a token/),
      expect.stringMatching(/^DEFAULT_LOCALE must be id or en/),
      expect.stringMatching(/^PORT must be a port/),
    ]);
    expect(output()).not.toContain('rahasia');
  });

  test('a port that is taken is explained', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { exit, output } = run({ PORT: String(port) });
    expect(await exit()).toBe(1);
    expect(output()).toContain(`Port ${port} is taken by another program.`);
    server.close();
  });

  test(
    'without a token it prints the address of a chat page, survives a kill, and ends in order when told to',
    { timeout: 90_000 },
    async () => {
      const first = run({});
      const url = await first.url();
      expect((await fetch(`${url}/`)).headers.get('content-type')).toContain('text/html');
      expect((await fetch(`${url}/readyz`)).status).toBe(200);
      const sari = 71_001;
      await fetch(`${url}/sim/chats/${sari}/messages`, {
        method: 'POST',
        body: JSON.stringify({ from: sari, text: '/start t_korea-utara' }),
      });
      const deliveredAt = async (at: string) => {
        const { deliveries } = (await (await fetch(`${at}/sim/deliveries?chat_id=${sari}`)).json()) as {
          deliveries: { text: string }[];
        };
        return deliveries.map((delivery) => delivery.text);
      };
      await waitFor(
        async () => (await deliveredAt(url)).some((text) => text.startsWith('Berita pertama')) || undefined,
        20_000,
      );
      first.child.kill('SIGKILL');
      await first.exit();

      const second = run({});
      const again = await second.url();
      // The local Telegram begins anew with every start; the reader is reached all the same.
      const tomorrow = new Date(Date.now() + 86_400_000);
      await fetch(`${again}/sim/clock`, { method: 'POST', body: JSON.stringify({ now: tomorrow.toISOString() }) });
      await waitFor(
        async () => (await deliveredAt(again)).some((text) => text.startsWith('Ringkasan')) || undefined,
        30_000,
      );
      second.child.kill('SIGTERM');
      expect(await second.exit()).toBe(0);
      expect(second.output()).not.toContain('"level":50');
    },
  );
});
