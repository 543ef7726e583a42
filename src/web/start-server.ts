import { createServer } from 'node:http';
import type { WebHandler } from './create-web.js';

/** Longest that a request may take to come in: nobody has that much to say. */
const requestMs = 30_000;

/**
 * Answers HTTP on an address.
 *
 * @param port 0: any free one
 * @throws the system's error (EADDRINUSE, EACCES …) when the port cannot be had
 */
export async function startServer(
  handle: WebHandler,
  host: string,
  port: number,
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer({ requestTimeout: requestMs }, handle);
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      done();
    });
  });
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), 2_000).unref();
      }),
  };
}
