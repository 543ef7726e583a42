import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import type { Log } from '../log.js';
import { describeError } from '../log.js';
import { addHubRoutes } from './hub-routes.js';
import type { HubListener } from './hub-routes.js';
import { createWebhook } from './webhook.js';
import type { Webhook } from './webhook.js';

export interface WebCollaborators {
  log: Log;
  /** Whether the database answers. */
  isReady(): Promise<boolean>;
  /** Prometheus text. */
  metrics(): Promise<string>;
  /** Null: updates come by polling. */
  webhook: Webhook | null;
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

  const { hub } = web;
  if (hub !== null) addHubRoutes(app, hub);
  app.onError((error, c) => {
    web.log.error({ path: c.req.path, error: describeError(error) }, 'a request failed');
    return c.text('Something went wrong here. Try again in a moment.\n', 503);
  });

  const listener = getRequestListener(app.fetch);
  const { webhook } = web;
  const takeUpdate = webhook === null ? null : createWebhook(webhook, web.log);
  return {
    handle: (request, response) => {
      if (takeUpdate !== null && request.method === 'POST' && request.url === webhook?.path)
        takeUpdate(request, response);
      else void listener(request, response);
    },
    paths: [
      '/healthz',
      '/readyz',
      '/metrics',
      ...(webhook === null ? [] : [webhook.path]),
      ...(hub === null ? [] : [hub.path]),
    ],
  };
}
