import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Update } from 'grammy/types';
import type { Log } from '../log.js';
import { describeError } from '../log.js';

/** Telegram's updates are far smaller; a larger body is not Telegram's. */
const largestUpdate = 1024 * 1024;

export interface Webhook {
  path: string;
  secret: string;
  accept(updates: Update[]): Promise<Update[]>;
  handle(update: Update): Promise<void>;
}

/**
 * Takes updates that Telegram posts. On node's own HTTP and not as a route of hono, whose requests and answers are web
 * streams: for the one address that is asked hundreds of times a second they cost more than the rest of taking it in.
 */
export function createWebhook(
  webhook: Webhook,
  log: Log,
): (request: IncomingMessage, response: ServerResponse) => void {
  const take = async (request: IncomingMessage): Promise<number> => {
    // Nothing of the body is read before the secret has been checked.
    const secret = request.headers['x-telegram-bot-api-secret-token'];
    if (!isSame(typeof secret === 'string' ? secret : '', webhook.secret)) return 401;
    const body = await readBody(request);
    if (body === null) return 413;
    const update = parse(body);
    if (!isUpdate(update)) return 400;
    const fresh = await webhook.accept([update]);
    // Stored: Telegram may forget it. It is handled after the answer, so that a slow handler brings no repeats.
    for (const one of fresh) void webhook.handle(one);
    return 200;
  };
  return (request, response) => {
    take(request)
      .catch((error: unknown) => {
        log.error({ path: webhook.path, error: describeError(error) }, 'a request failed');
        return 503;
      })
      .then((status) => {
        // What was not read would be taken for the next request on this connection.
        if (!request.complete) response.setHeader('Connection', 'close');
        response.writeHead(status, { 'Content-Length': 0 }).end();
      })
      .catch((error: unknown) => log.debug({ error: describeError(error) }, 'a request could not be answered'));
  };
}

/** @returns null: it is too large */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > largestUpdate) return null;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > largestUpdate) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Compares in constant time, so that a secret cannot be guessed letter by letter. */
function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}

function isUpdate(value: unknown): value is Update {
  return typeof value === 'object' && value !== null && 'update_id' in value && typeof value.update_id === 'number';
}
