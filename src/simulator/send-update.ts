import { request as httpRequest, type Agent as HttpAgent } from 'node:http';
import { request as httpsRequest, type Agent as HttpsAgent } from 'node:https';
import type { PendingUpdate } from './world/update-queue.js';

/** Where and how a bot wants its updates. */
export interface Webhook {
  readonly url: string;
  readonly secret: string;
  readonly maxConnections: number;
  readonly ipAddress: string;
  /** Its own certificate, if it gave one. */
  readonly certificate?: Buffer;
}

/** How long a bot may take to answer. */
const ANSWER_MS = 60_000;
/** Bytes of a reply that are read. */
const MOST_REPLY = 1_048_576;

/** What came of sending an update. */
export type Answered =
  | { readonly ok: true; readonly reply?: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly message: string; readonly retryAfter: number };

/** Sends one update; `settle` is called once. */
export function sendUpdate(
  webhook: Webhook,
  agent: HttpAgent | HttpsAgent,
  update: PendingUpdate,
  settle: (answer: Answered) => void,
): void {
  const body = JSON.stringify({ update_id: update.id, [update.type]: update.content });
  const { url, secret } = webhook;
  const request = url.startsWith('https:') ? httpsRequest : httpRequest;
  let settled = false;
  const resolve = (answer: Answered): void => {
    if (!settled) settle(answer);
    settled = true;
  };
  const fail = (message: string, retryAfter = 0): void => resolve({ ok: false, message, retryAfter });
  const sent = request(
    url,
    {
      method: 'POST',
      agent,
      timeout: ANSWER_MS,
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        ...(secret !== '' && { 'x-telegram-bot-api-secret-token': secret }),
      },
    },
    (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        if (text.length < MOST_REPLY) text += part;
      });
      response.on('error', () => fail('Connection reset by peer'));
      response.on('end', () => {
        const status = response.statusCode ?? 0;
        if (status >= 200 && status < 300) resolve(replyOf(text));
        else {
          const seconds = Number(response.headers['retry-after'] ?? 0);
          fail(
            `Wrong response from the webhook: ${status} ${response.statusMessage ?? ''}`.trim(),
            seconds > 0 ? seconds : 0,
          );
        }
      });
    },
  );
  sent.on('timeout', () => {
    fail('Read timeout expired');
    sent.destroy();
  });
  sent.on('error', (error: NodeJS.ErrnoException) =>
    fail(error.code === 'ECONNREFUSED' ? 'Connection refused' : 'Connection reset by peer'),
  );
  sent.end(body);
}

/** A bot may name a method in its reply; anything else in it is passed over. */
function replyOf(text: string): Answered {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === 'object' && parsed !== null && 'method' in parsed) return { ok: true, reply: { ...parsed } };
  } catch {
    // Most replies are empty or plain text.
  }
  return { ok: true };
}
