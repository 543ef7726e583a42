import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createArguments } from './http/arguments.js';
import { botFinder, createBotApi } from './http/bot-api.js';
import { decodePath } from './http/decode.js';
import { sendFile } from './http/downloads.js';
import { streamEvents } from './http/event-stream.js';
import { foreignReason } from './http/foreign.js';
import { createSimApi } from './http/sim-api.js';
import type { Limits } from './limits.js';
import { allMethods } from './methods/index.js';
import { createPolls } from './polls.js';
import { simRoutes } from './sim/routes.js';
import { createWebhooks } from './webhooks.js';
import { botByToken, TOKEN, type BotSettings } from './world/bots.js';
import type { Bot } from './world/types.js';
import { createWorld, nowOf, type World, type WorldClock } from './world/world.js';

/** A plain handler of node:http, as the pages bring them. */
export type PlainHandler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/** How a simulator is made. */
export interface SimulatorOptions {
  readonly clock: WorldClock;
  /** The one token that is taken; without it any of the form digits:letters, each a bot of its own in the same world. */
  readonly token?: string;
  /** Name and habits of that bot. */
  readonly bot?: BotSettings;
  /** Short for `bot: { username }`. */
  readonly botUsername?: string;
  /** Numbers in [0, 1) for ids; Math.random if not given. */
  readonly random?: () => number;
  readonly limits?: Partial<Limits>;
  /** Told of a fault of the server itself. */
  readonly onError?: (error: unknown) => void;
}

/** A local Telegram. */
export interface Simulator {
  /** Everything there is; all that is done with it can be done over HTTP too. */
  readonly world: World;
  /** Mounts a page or another server under a path prefix; the longest prefix wins. */
  route(prefix: string, handler: PlainHandler): void;
  /** Opens the port (0: any free one). Rejects with a sentence, and the system's `code`, if it cannot be had. */
  listen(where: { host: string; port: number }): Promise<{ url: string }>;
  /** Ends every poll, webhook and connection. */
  close(): Promise<void>;
}

/** Creates a local Telegram; nothing is opened before `listen`. */
export function createSimulator(options: SimulatorOptions): Simulator {
  const { clock, token, random = Math.random, onError = () => undefined } = options;
  if (token !== undefined && !TOKEN.test(token))
    throw new Error('The token must be digits, a colon and letters, such as 1:abc.');
  const world = createWorld(clock, random, options.limits);
  const settings = { ...options.bot, ...(options.botUsername !== undefined && { username: options.botUsername }) };
  const timers = new Set<() => void>();
  const wait = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        timers.delete(done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      timers.add(done);
    });

  const polls = createPolls();
  const webhooks = createWebhooks({
    now: () => nowOf(world),
    limits: world.limits,
    perform: (bot, { method, ...parameters }) => {
      const args = createArguments(new Map(Object.entries(parameters)));
      botApi.perform(bot, String(method).toLowerCase(), args).catch(onError);
    },
  });
  const connect = (given: string): Bot | undefined => {
    const before = world.bots.size;
    const bot = findBot(given);
    if (bot && world.bots.size > before) world.events.publish('bot', { bot_id: bot.id });
    if (bot && !watched.has(bot)) watch(bot);
    return bot;
  };
  const watched = new WeakSet<Bot>();
  const watch = (bot: Bot): void => {
    watched.add(bot);
    bot.updates.onAdded = () => {
      polls.wake(bot);
      webhooks.wake(bot);
    };
  };
  const findBot = botFinder(world, token);
  const firstBot = token === undefined ? undefined : botByToken(world, token, settings);
  if (firstBot) watch(firstBot);
  const botApi = createBotApi({ world, methods: allMethods(webhooks, polls), botOf: connect, wait });
  const simApi = createSimApi(simRoutes({ world, webhooks, wait, restart: () => restart() }));
  const restart = (): void => {
    polls.close();
    webhooks.close();
    const again = token === undefined ? undefined : botByToken(world, token, settings);
    if (again) watch(again);
  };

  const mounted: { prefix: string; handler: PlainHandler }[] = [];
  let onLoopback = true;

  const dispatch = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const target = request.url ?? '/';
    const mark = target.indexOf('?');
    const path = mark < 0 ? target : target.slice(0, mark);
    const query = mark < 0 ? '' : target.slice(mark + 1);
    if (/^\/bot[^/]+\//.test(path)) return botApi.handle(request, response, path, query);
    if (path.startsWith('/file/bot')) {
      const [, given = '', filePath = ''] = /^\/file\/bot([^/]+)\/(.+)$/.exec(path) ?? [];
      return sendFile(
        response,
        TOKEN.test(given) && findBot(given) ? world.files.byPath(decodePath(filePath)) : undefined,
      );
    }
    const reason = foreignReason(request, onLoopback);
    if (reason !== undefined) return refuse(response, 403, reason);
    if (path === '/sim/events' && request.method === 'GET') return streamEvents(world.events, request, response, query);
    if (path.startsWith('/sim/files/')) return sendFile(response, world.files.find(path.slice('/sim/files/'.length)));
    if (path === '/sim' || path.startsWith('/sim/')) return simApi(request, response, path, query);
    const found = mounted.find(({ prefix }) => path.startsWith(prefix));
    if (found) return found.handler(request, response);
    return refuse(response, 404, `There is nothing at ${path}.`);
  };

  const server: Server = createServer((request, response) => {
    dispatch(request, response).catch((error: unknown) => {
      onError(error);
      if (response.headersSent) response.destroy();
      else
        refuse(response, 500, 'Internal Server Error', {
          ok: false,
          error_code: 500,
          description: 'Internal Server Error',
        });
    });
  });
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n');
  });
  // Long polls last up to 50 s; connections are kept for the next call.
  server.keepAliveTimeout = 75_000;

  return {
    world,
    route: (prefix, handler) => {
      mounted.push({ prefix, handler });
      mounted.sort((a, b) => b.prefix.length - a.prefix.length);
    },
    listen: ({ host, port }) =>
      new Promise((resolve, reject) => {
        onLoopback = /^(?:localhost|127\.|::1$)/.test(host);
        server.once('error', (error: NodeJS.ErrnoException) =>
          reject(Object.assign(new Error(portProblem(error, host, port), { cause: error }), { code: error.code })),
        );
        server.listen(port, host, () => {
          const { port: taken } = server.address() as AddressInfo;
          resolve({ url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}` });
        });
      }),
    close: () =>
      new Promise((resolve) => {
        polls.close();
        webhooks.close();
        for (const done of timers) done();
        server.close(() => resolve());
        // Answers that are ready go out first.
        setImmediate(() => server.closeAllConnections());
      }),
  };
}

function portProblem(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === 'EADDRINUSE')
    return `Port ${port} of ${host} is taken by another program; stop it or choose another port.`;
  if (error.code === 'EACCES')
    return `Port ${port} of ${host} needs rights that this program does not have; choose one above 1023.`;
  return `Cannot listen on port ${port} of ${host}: ${error.message}`;
}

function refuse(
  response: ServerResponse,
  status: number,
  sentence: string,
  answer: object = { error: sentence },
): void {
  const body = JSON.stringify(answer);
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
  response.end(body);
}
