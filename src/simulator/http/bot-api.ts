import type { IncomingMessage, ServerResponse } from 'node:http';
import { bad, envelopeOf, notSimulated, type Outcome, Refused } from '../answer.js';
import type { Fault } from '../faults.js';
import type { Handler } from '../methods/call.js';
import { findOddities, methodNamed } from '../schema/check.js';
import { botByToken, TOKEN } from '../world/bots.js';
import type { CallRecord } from '../world/calls.js';
import type { Bot } from '../world/types.js';
import { nowOf, type World } from '../world/world.js';
import { readArguments, type Arguments } from './arguments.js';
import { readBody } from './body.js';
import { decodePath } from './decode.js';

/** Bytes of a request: Telegram takes files of 50 MB. */
const MOST_BODY = 55_000_000;

/** What the Bot API needs of the server around it. */
export interface BotApiDependencies {
  readonly world: World;
  readonly methods: ReadonlyMap<string, Handler>;
  /** The bot of a token, if that token is known or may come into being. */
  readonly botOf: (token: string) => Bot | undefined;
  /** Waits real milliseconds, or less when the server closes. */
  readonly wait: (ms: number) => Promise<void>;
}

/** Answers `/bot<token>/<method>`. */
export interface BotApi {
  handle(request: IncomingMessage, response: ServerResponse, path: string, query: string): Promise<void>;
  /** Runs a method that came some other way than by a request of its own. */
  perform(bot: Bot, method: string, args: Arguments): Promise<Outcome<unknown>>;
}

const UNAUTHORIZED = new Refused(401, 'Unauthorized');
const NOT_FOUND = new Refused(404, 'Not Found');
const NO_METHOD = new Refused(404, 'Not Found: method not found');

/** Creates the Bot API. */
export function createBotApi({ world, methods, botOf, wait }: BotApiDependencies): BotApi {
  const run = async (bot: Bot, method: string, args: Arguments): Promise<Outcome<unknown>> => {
    const spelled = methodNamed(method);
    if (!spelled) return NO_METHOD;
    const handler = methods.get(method);
    if (!handler) return notSimulated(spelled);
    if (world.limits.strictParameters) {
      const [first] = findOddities(spelled, args.all());
      if (first !== undefined) return bad(`${first} (limit strictParameters)`);
    }
    return handler({ world, bot, method: spelled, args });
  };

  const handle = async (
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    query: string,
  ): Promise<void> => {
    const started = performance.now();
    const parts = /^\/bot([^/]+)\/(?:test\/)?([^/]+)\/?$/.exec(path);
    if (!parts) return answer(response, NOT_FOUND);
    const [, token = '', name = ''] = parts;
    const body = await readBody(request, MOST_BODY);
    if (body === 'cut-off') return undefined;
    if (body === 'too-long') return answer(response, new Refused(413, 'Request Entity Too Large'));
    if (request.method !== 'GET' && request.method !== 'POST')
      return answer(response, new Refused(405, 'Method Not Allowed'));
    const bot = TOKEN.test(token) ? botOf(token) : undefined;
    if (!bot) return answer(response, UNAUTHORIZED);
    const method = decodePath(name).toLowerCase();
    const args = readArguments(query, request.headers['content-type'] ?? '', body);
    if (args instanceof Refused) return record(args, undefined, args, true);

    const { fault, delay } = world.faults.strike({ method, chatId: args.text('chat_id'), botId: bot.id }, nowOf(world));
    const after = fault?.kind.endsWith('-after') === true || fault?.kind === 'not-json';
    if (fault || delay > 0) world.events.publish('faults', { faults: world.faults.list() });
    const result = fault && !after ? insteadOf(fault) : await run(bot, method, args);
    if (delay > 0) await wait(delay);
    if (fault?.kind === 'hang' || fault?.kind === 'hang-after') await wait(fault.ms ?? 60_000);
    return record(result, fault, args, !fault || after);

    function record(
      outcome: Outcome<unknown>,
      struck: Fault | undefined,
      given: Arguments | Refused,
      processed: boolean,
    ): void {
      const cut = struck !== undefined && /^(?:hang|reset)/.test(struck.kind);
      const status = cut ? null : outcome instanceof Refused ? outcome.code : 200;
      const failing = struck?.kind === '500-after' ? insteadOf(struck) : undefined;
      const gone = response.destroyed;
      if (cut) response.destroy();
      else if (struck?.kind === '502')
        sendText(
          response,
          502,
          '<html><head><title>502 Bad Gateway</title></head><body>502 Bad Gateway</body></html>',
          'text/html',
        );
      else if (struck?.kind === 'not-json') sendText(response, 200, '{"ok":true,"result":', 'application/json');
      else answer(response, failing ?? outcome);
      // A poll that brought nothing, or whose client was gone before it ended, tells nobody anything.
      const idle = method === 'getupdates' && (gone || (Array.isArray(outcome) && outcome.length === 0));
      if (idle || !bot) return;
      const answered = failing ?? outcome;
      const call = world.calls.add((id) =>
        callRecord({
          id,
          date: world.clock.now().toISOString(),
          bot_id: bot.id,
          method: methodNamed(method) ?? decodePath(name),
          parameters: given instanceof Refused ? {} : withoutSecrets(given.all()),
          status: failing?.code ?? status,
          answer: answered instanceof Refused ? envelopeOf(answered) : { ok: true, result: answered },
          ms: Math.round((performance.now() - started) * 10) / 10,
          ...(struck && { fault: struck.kind }),
          processed,
        }),
      );
      world.events.publish('call', call);
    }
  };
  return { handle, perform: run };
}

function insteadOf(fault: Fault): Refused {
  switch (fault.kind) {
    case '429': {
      const seconds = fault.retry_after ?? 5;
      return new Refused(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });
    }
    case '401':
      return UNAUTHORIZED;
    case '502':
      return new Refused(502, 'Bad Gateway');
    default:
      return new Refused(500, 'Internal Server Error');
  }
}

/** Adds what is odd about a call, found out when somebody looks. It stands alone so that the record holds on to nothing of the request. */
function callRecord(call: Omit<CallRecord, 'warnings'>): CallRecord {
  return {
    ...call,
    get warnings() {
      const oddities = methodNamed(call.method) === undefined ? [] : findOddities(call.method, call.parameters);
      return oddities.length > 0 ? oddities : undefined;
    },
  };
}

/** The list of calls is shown to whoever looks on. */
function withoutSecrets(parameters: Record<string, unknown>): Record<string, unknown> {
  return 'secret_token' in parameters ? { ...parameters, secret_token: '(hidden)' } : parameters;
}

function answer(response: ServerResponse, outcome: Outcome<unknown>): void {
  const refused = outcome instanceof Refused;
  const body = JSON.stringify(refused ? envelopeOf(outcome) : { ok: true, result: outcome });
  sendText(response, refused ? outcome.code : 200, body, 'application/json');
}

function sendText(response: ServerResponse, status: number, body: string, type: string): void {
  if (response.destroyed || response.headersSent) return;
  const retry = status === 429 ? /retry after (\d+)/.exec(body)?.[1] : undefined;
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    ...(retry && { 'retry-after': retry }),
  });
  response.end(body);
}

/** A bot by its token in a world that takes any, or only one that is there already. */
export function botFinder(world: World, fixedToken: string | undefined): (token: string) => Bot | undefined {
  return (token) => {
    const id = Number(TOKEN.exec(token)?.[1] ?? 0);
    if (world.bots.has(id) || fixedToken !== undefined) {
      const bot = world.bots.get(id);
      return bot?.token === token ? bot : undefined;
    }
    return botByToken(world, token);
  };
}
