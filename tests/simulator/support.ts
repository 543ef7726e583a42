import { Agent, request } from 'node:http';
import { onTestFinished } from 'vitest';
import { createMovableClock, type MovableClock } from '../../src/clock.js';
import { createSimulator, type Simulator, type SimulatorOptions } from '../../src/simulator/simulator.js';

/** An answer as it came over the wire. */
export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

/** A local Telegram that runs for one test, and how to talk to it. */
export interface Running {
  simulator: Simulator;
  url: string;
  clock: MovableClock;
  /** Calls a method as bot 1 and returns the envelope. */
  call(method: string, parameters?: Record<string, unknown>, token?: string): Promise<Envelope>;
  /** The same, but the result, or an error. */
  result(method: string, parameters?: Record<string, unknown>, token?: string): Promise<unknown>;
  /** Asks `/sim`. */
  sim(verb: string, path: string, body?: unknown): Promise<unknown>;
  raw(verb: string, path: string, body?: string | Buffer, headers?: Record<string, string>): Promise<Answer>;
}

/** The envelope of an answer. */
export interface Envelope {
  ok: boolean;
  result?: unknown;
  error_code?: number;
  description?: string;
  parameters?: { retry_after?: number; migrate_to_chat_id?: number };
}

export const TOKEN = '1:abc';
export const START = new Date('2026-11-23T00:00:00Z');

/** Starts a server on loopback; it is closed when the test is over, or when `whenDone` says so. The clock stands where it is put, apart from real time going on. */
export async function startTelegram(
  options: Partial<SimulatorOptions> = {},
  whenDone: (close: () => Promise<void>) => void = onTestFinished,
): Promise<Running> {
  const clock = createMovableClock();
  clock.set(START);
  const errors: unknown[] = [];
  const simulator = createSimulator({ clock, onError: (error) => errors.push(error), ...options });
  const { url } = await simulator.listen({ host: '127.0.0.1', port: 0 });
  const agent = new Agent({ keepAlive: true });
  whenDone(async () => {
    agent.destroy();
    await simulator.close();
    if (errors.length > 0) throw new Error('The server had a fault of its own.', { cause: errors[0] });
  });
  const raw: Running['raw'] = (verb, path, body, headers = {}) =>
    new Promise((resolve, reject) => {
      const length: Record<string, string> =
        body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
      const sent = request(`${url}${path}`, { method: verb, agent, headers: { ...length, ...headers } }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: Buffer.concat(chunks).toString() }),
        );
      });
      sent.on('error', reject);
      sent.end(body);
    });
  const call: Running['call'] = async (method, parameters = {}, token = TOKEN) => {
    const answer = await raw('POST', `/bot${token}/${method}`, JSON.stringify(parameters), {
      'content-type': 'application/json',
    });
    return JSON.parse(answer.text) as Envelope;
  };
  return {
    simulator,
    url,
    clock,
    raw,
    call,
    result: async (method, parameters, token) => {
      const envelope = await call(method, parameters, token);
      if (!envelope.ok) throw new Error(`${method}: ${envelope.description}`);
      return envelope.result;
    },
    sim: async (verb, path, body) =>
      JSON.parse((await raw(verb, `/sim${path}`, body === undefined ? undefined : JSON.stringify(body))).text),
  };
}

/** A server with bot 1 and Sari (7), who has pressed Start; updates so far are taken. */
export async function startWithSari(
  options: Partial<SimulatorOptions> = {},
  whenDone?: (close: () => Promise<void>) => void,
): Promise<Running> {
  const running = await startTelegram({ token: TOKEN, ...options }, whenDone);
  await running.sim('POST', '/people', { id: 7, first_name: 'Sari', language_code: 'id' });
  await running.sim('POST', '/chats/7/messages', { from: 7, text: '/start' });
  await running.result('getUpdates', { offset: numberAt(await running.result('getUpdates'), 0, 'update_id') + 1 });
  return running;
}

/** What stands in an answer at a path of names and positions. */
export function at(value: unknown, ...path: (string | number)[]): unknown {
  let here = value;
  for (const step of path) {
    here = typeof here === 'object' && here !== null ? new Map(Object.entries(here)).get(String(step)) : undefined;
  }
  return here;
}

/** The number there. */
export function numberAt(value: unknown, ...path: (string | number)[]): number {
  const found = at(value, ...path);
  if (typeof found !== 'number') throw new Error(`There is no number at ${path.join('.')} of ${JSON.stringify(value)}`);
  return found;
}

/** The list there. */
export function listAt(value: unknown, ...path: (string | number)[]): unknown[] {
  const found = at(value, ...path);
  if (!Array.isArray(found)) throw new Error(`There is no list at ${path.join('.')} of ${JSON.stringify(value)}`);
  return found;
}
