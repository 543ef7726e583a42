import { createConnection, createServer } from 'node:net';
import type { Socket } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SocketProxy {
  /** Where clients connect. */
  path: string;
  /**
   * pass: as if it were not there · cut: connections are ended and none are taken · silent: they stand, and nothing comes
   * through any more · slow: everything comes so many milliseconds later
   */
  set(mode: 'pass' | 'cut' | 'silent' | { slowMs: number }): void;
  close(): Promise<void>;
}

/** Stands between a client and a server's Unix socket, and makes the way bad. */
export async function createSocketProxy(to: string): Promise<SocketProxy> {
  const directory = await mkdtemp(join(tmpdir(), 'kabar-proxy-'));
  const path = join(directory, '.s.PGSQL.5432');
  const open = new Set<Socket>();
  let mode: 'pass' | 'cut' | 'silent' | { slowMs: number } = 'pass';

  const pipe = (from: Socket, target: Socket): void => {
    open.add(from);
    from.on('data', (chunk) => {
      if (mode === 'silent') return;
      if (typeof mode === 'object') setTimeout(() => target.writable && target.write(chunk), mode.slowMs);
      else target.write(chunk);
    });
    from.on('error', () => undefined);
    from.on('close', () => {
      open.delete(from);
      target.destroy();
    });
  };
  const server = createServer((client) => {
    if (mode === 'cut') {
      client.destroy();
      return;
    }
    const upstream = createConnection(to);
    pipe(client, upstream);
    pipe(upstream, client);
  });
  await new Promise<void>((resolve) => server.listen(path, resolve));
  return {
    path,
    set: (wanted) => {
      // What was silent has lost bytes: nobody can go on with such a connection.
      if (wanted === 'cut' || mode === 'silent') for (const socket of open) socket.destroy();
      mode = wanted;
    },
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
      await rm(directory, { recursive: true, force: true });
    },
  };
}
