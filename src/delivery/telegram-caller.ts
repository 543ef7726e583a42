import http from 'node:http';
import https from 'node:https';
import { callBody } from './call-body.js';
import { classifyAnswer } from './classify-answer.js';
import type { RenderedMessage } from './delivery.js';
import type { CallOutcome } from './outcome.js';
import type { CallTelegram } from './sender-deps.js';

/** A connection is there by then, or it was certainly not used. */
const connectWithinMs = 10_000;
/** The whole call. Telegram itself gives up on slow ones long before. */
const answerWithinMs = 20_000;
const longestAnswer = 1_048_576;
/**
 * Idle connections are closed by us before the far side does it: a call on a connection that is just being closed ends in
 * a reset, and that would be a doubt for nothing.
 */
const idleMs = 4_000;

export interface TelegramCaller {
  call: CallTelegram;
  /** Closes idle connections. */
  close(): void;
}

export interface TelegramCallerOptions {
  /** Without a slash at the end. */
  apiRoot: string;
  token: string;
  /** Calls at once. */
  connections: number;
  /** Milliseconds until a call without a connection, or without an answer, is given up. */
  connectMs?: number;
  answerMs?: number;
}

/**
 * Makes calls that send or change one message, over node's own HTTP client, because only there can be seen what decides everything
 * afterwards: whether a connection stood when it went wrong. Without one (DNS, refusal, TLS, a connect that hangs) nothing
 * was sent; with one the message may have arrived. One call is one attempt: nothing is repeated here.
 */
export function createTelegramCaller(options: TelegramCallerOptions): TelegramCaller {
  const { apiRoot, token, connections, connectMs = connectWithinMs, answerMs = answerWithinMs } = options;
  const root = new URL(apiRoot);
  const isSecure = root.protocol === 'https:';
  const agent = new (isSecure ? https : http).Agent({ keepAlive: true, maxSockets: connections, timeout: idleMs });
  const { request: makeRequest } = isSecure ? https : http;

  const call = (chatId: number, message: RenderedMessage): Promise<CallOutcome> =>
    new Promise((resolve) => {
      let isConnected = false;
      let isDone = false;
      const finish = (outcome: CallOutcome): void => {
        if (isDone) return;
        isDone = true;
        clearTimeout(connectTimer);
        clearTimeout(answerTimer);
        resolve(outcome);
      };
      const fail = (why: string): void => {
        finish(isConnected ? { kind: 'inDoubt', why } : { kind: 'certainlyNotSent', why });
        request.destroy();
      };
      const body = callBody(chatId, message);
      const request = makeRequest(`${apiRoot}/bot${token}/${message.method}`, {
        method: 'POST',
        agent,
        headers: { 'content-type': body.type, 'content-length': body.bytes.length },
      });
      const connectTimer = setTimeout(() => {
        if (!isConnected) fail('no connection to Telegram in time');
      }, connectMs);
      const answerTimer = setTimeout(() => fail('no answer from Telegram in time'), answerMs);
      request.on('socket', (socket) => {
        if (socket.connecting) socket.once(isSecure ? 'secureConnect' : 'connect', () => (isConnected = true));
        else isConnected = true;
      });
      request.on('error', (error) => fail(`connection failed: ${codeOf(error)}`));
      request.on('response', (response) => {
        const chunks: Buffer[] = [];
        let size = 0;
        response.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > longestAnswer) fail('an answer without end');
          else chunks.push(chunk);
        });
        response.on('end', () =>
          finish(classifyAnswer(response.statusCode ?? 0, Buffer.concat(chunks).toString('utf8'), message.method)),
        );
        response.on('error', (error) => fail(`the answer broke off: ${codeOf(error)}`));
        response.on('close', () => fail('the answer broke off'));
      });
      request.end(body.bytes);
    });

  return { call, close: () => agent.destroy() };
}

/** The code alone: messages of network errors may name the address, and that holds the token. */
function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
