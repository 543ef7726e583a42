import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';

/** What a subscriber has asked a hub for. */
export interface Asked {
  mode: string;
  topic: string;
  callback: string;
  secret: string;
  lease: string;
}

/** A WebSub hub that does as the specification says, or as the test says. */
export interface TestHub {
  url: string;
  host: string;
  asked: Asked[];
  /** The status that requests are answered with. */
  status: number;
  /** The lease it grants, in seconds. */
  lease: number;
  /** Asks the callback whether the subscription is wanted. @returns the status, and whether the challenge came back */
  verify(callback: string, changed?: Record<string, string>): Promise<{ status: number; echoed: boolean }>;
  /** Pushes a body, signed with the secret it was given unless another is named. @returns the status */
  push(callback: string, body: string, secret?: string): Promise<number>;
  close(): Promise<void>;
}

/** Starts a hub on loopback. Callbacks are reached at `subscriber`, whatever host they name. */
export async function startHub(subscriber: () => string): Promise<TestHub> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const form = new URLSearchParams(Buffer.concat(chunks).toString());
      const field = (name: string) => form.get(`hub.${name}`) ?? '';
      asked.push({
        mode: field('mode'),
        topic: field('topic'),
        callback: field('callback'),
        secret: field('secret'),
        lease: field('lease_seconds'),
      });
      response.writeHead(hub.status).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const reached = (callback: string) => `${subscriber()}${new URL(callback).pathname}`;
  const hub: TestHub = {
    url: `http://127.0.0.1:${port}/`,
    host: `127.0.0.1:${port}`,
    asked,
    status: 202,
    lease: 3_600,
    verify: async (callback, changed = {}) => {
      const challenge = `<b>${asked.length}-challenge`;
      const query = new URLSearchParams({
        'hub.mode': 'subscribe',
        'hub.topic': asked.at(-1)?.topic ?? '',
        'hub.challenge': challenge,
        'hub.lease_seconds': String(hub.lease),
        ...changed,
      });
      const answer = await fetch(`${reached(callback)}?${query.toString()}`);
      return { status: answer.status, echoed: (await answer.text()) === challenge };
    },
    push: async (callback, body, secret = asked.at(-1)?.secret ?? '') => {
      const signature = createHmac('sha256', secret).update(body).digest('hex');
      const headers = { 'Content-Type': 'application/rss+xml', 'X-Hub-Signature': `sha256=${signature}` };
      const answer = await fetch(reached(callback), { method: 'POST', body, headers });
      await answer.arrayBuffer();
      return answer.status;
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
  return hub;
}
