import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';

/** A push may carry the whole feed; what is larger than a feed may be is none. */
const largestPush = 5 * 1024 * 1024;

/** What answers the hubs of feeds. */
export interface HubListener {
  /** Ends in a slash; the token follows. */
  path: string;
  verify(
    token: string,
    query: URLSearchParams,
  ): Promise<{ kind: 'confirmed'; challenge: string } | { kind: 'noted' } | { kind: 'notFound' }>;
  knows(token: string): Promise<boolean>;
  push(token: string, body: Uint8Array, signature: string | null): Promise<'nudged' | 'unsigned' | 'unknown'>;
}

/** The callbacks that WebSub hubs call: GET asks whether we want what it sends, POST says that a feed changed. */
export function addHubRoutes(app: Hono, hub: HubListener): void {
  app.get(`${hub.path}:token`, async (c) => {
    const answer = await hub.verify(c.req.param('token') ?? '', new URL(c.req.url).searchParams);
    // Plain text: the challenge is somebody else's, and must not become a page of ours.
    if (answer.kind === 'confirmed') return c.text(answer.challenge, 200, { 'X-Content-Type-Options': 'nosniff' });
    return answer.kind === 'noted' ? c.body(null, 200) : c.body(null, 404);
  });
  app.post(
    `${hub.path}:token`,
    async (c, next) => ((await hub.knows(c.req.param('token') ?? '')) ? next() : c.body(null, 410)),
    bodyLimit({ maxSize: largestPush, onError: (c) => c.body(null, 413) }),
    async (c) => {
      const body = new Uint8Array(await c.req.arrayBuffer());
      const heard = await hub.push(c.req.param('token') ?? '', body, c.req.header('X-Hub-Signature') ?? null);
      // A push with a wrong signature is thanked for and thrown away, so that guessing teaches nothing.
      return heard === 'unknown' ? c.body(null, 410) : c.body(null, 202);
    },
  );
}
