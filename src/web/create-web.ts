import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Update } from 'grammy/types';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Log } from '../log.js';
import { describeError } from '../log.js';
import { addHubRoutes } from './hub-routes.js';
import type { HubListener } from './hub-routes.js';

/** Telegram's updates are far smaller; a larger body is not Telegram's. */
const largestUpdate = 1024 * 1024;

export interface WebCollaborators {
  log: Log;
  /** Whether the database answers. */
  isReady(): Promise<boolean>;
  /** Prometheus text. */
  metrics(): Promise<string>;
  /** Null: updates come by polling. */
  webhook: {
    path: string;
    secret: string;
    accept(updates: Update[]): Promise<Update[]>;
    handle(update: Update): Promise<void>;
  } | null;
  /** Null: no hub can reach us, since no PUBLIC_URL is set. */
  hub: HubListener | null;
}

export type WebHandler = (request: IncomingMessage, response: ServerResponse) => void;

/** HTTP: is it alive, is it ready, how is it doing, the webhook, and the callbacks of hubs. */
export function createWeb(web: WebCollaborators): { handle: WebHandler; paths: string[] } {
  const app = new Hono();
  app.get('/healthz', (c) => c.text('ok\n'));
  app.get('/readyz', async (c) =>
    (await web.isReady()) ? c.text('ready\n') : c.text('The database does not answer.\n', 503),
  );
  app.get('/metrics', async (c) =>
    c.text(await web.metrics(), 200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' }),
  );

  const { webhook } = web;
  if (webhook !== null) {
    app.post(webhook.path, bodyLimit({ maxSize: largestUpdate, onError: (c) => c.body(null, 413) }), async (c) => {
      // Nothing of the body is read before the secret has been checked.
      if (!isSame(c.req.header('X-Telegram-Bot-Api-Secret-Token') ?? '', webhook.secret)) return c.body(null, 401);
      const update: unknown = await c.req.json().catch(() => null);
      if (!isUpdate(update)) return c.body(null, 400);
      const fresh = await webhook.accept([update]);
      // Stored: Telegram may forget it. It is handled after the answer, so that a slow handler brings no repeats.
      for (const one of fresh) void webhook.handle(one);
      return c.body(null, 200);
    });
  }
  const { hub } = web;
  if (hub !== null) addHubRoutes(app, hub);
  app.onError((error, c) => {
    web.log.error({ path: c.req.path, error: describeError(error) }, 'a request failed');
    return c.text('Something went wrong here. Try again in a moment.\n', 503);
  });

  const listener = getRequestListener(app.fetch);
  return {
    handle: (request, response) => void listener(request, response),
    paths: [
      '/healthz',
      '/readyz',
      '/metrics',
      ...(webhook === null ? [] : [webhook.path]),
      ...(hub === null ? [] : [hub.path]),
    ],
  };
}

/** Compares in constant time, so that a secret cannot be guessed letter by letter. */
function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function isUpdate(value: unknown): value is Update {
  return typeof value === 'object' && value !== null && 'update_id' in value && typeof value.update_id === 'number';
}
