import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built product, running without a token on a port of its own. */
export interface Product {
  readonly url: string;
  /** Ends it as Ctrl+C does, and removes its data. */
  readonly stop: () => Promise<void>;
}

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const patienceMs = 45_000;

/** A port that nobody has at this moment. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** Starts `node dist/main.js` as somebody does who has just cloned it, but with data in a folder that is thrown away. */
export async function startProduct(): Promise<Product> {
  if (!existsSync(main)) throw new Error('The product is not built: run "npm run build" first.');
  const data = await mkdtemp(join(tmpdir(), 'kabar-browser-'));
  const url = `http://127.0.0.1:${await freePort()}`;
  const child = spawn(process.execPath, [main], {
    cwd: data,
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      DATA_DIR: join(data, 'data'),
      PORT: new URL(url).port,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const ready = new Promise<void>((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error(`The product did not start in time. It said:\n${said}`)),
      patienceMs,
    );
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      if (!said.includes(`${url}/ `)) return;
      clearTimeout(late);
      resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then(() => reject(new Error(`The product ended at once. It said:\n${said}`)));
  });
  const stop = async (): Promise<void> => {
    if (child.exitCode === null) child.kill('SIGINT');
    await ended;
    await rm(data, { recursive: true, force: true });
  };
  try {
    await ready;
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}
