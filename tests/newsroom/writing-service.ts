import { createServer } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';

/** A writing service on loopback that answers as the test says. */
export interface WritingService {
  url: string;
  seen: { path: string; headers: IncomingHttpHeaders; body: string }[];
  /** What is answered: a status, headers, and the sentences (in the style of OpenAI) or a body as it is. */
  answer: { status?: number; headers?: Record<string, string>; sentences?: string[]; body?: string; silent?: boolean };
  close(): Promise<void>;
}

/** Starts it. */
export async function startWritingService(): Promise<WritingService> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      service.seen.push({
        path: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(chunks).toString('utf8'),
      });
      const { status = 200, headers = {}, sentences = [], body, silent = false } = service.answer;
      if (silent) return;
      const content = JSON.stringify({ sentences });
      const said = body ?? JSON.stringify({ choices: [{ message: { content } }], usage: { total_tokens: 900 } });
      response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(said);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const service: WritingService = {
    url: `http://127.0.0.1:${port}`,
    seen: [],
    answer: {},
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
  return service;
}
