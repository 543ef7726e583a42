import type { IncomingMessage, ServerResponse } from 'node:http';
import { Refused } from '../answer.js';
import type { SimRoute } from '../sim/answer.js';
import { readBody } from './body.js';
import { decodePath } from './decode.js';

const MOST_BODY = 64_000_000;

interface Compiled {
  readonly verb: string;
  readonly pattern: RegExp;
  readonly route: SimRoute;
}

/**
 * Answers `/sim/…` from a table of routes such as one whose star stands for an id.
 * @returns a handler that takes path and query of the request
 */
export function createSimApi(
  routes: Readonly<Record<string, SimRoute>>,
): (request: IncomingMessage, response: ServerResponse, path: string, query: string) => Promise<void> {
  const compiled: Compiled[] = Object.entries(routes).map(([key, route]) => {
    const [verb = '', path = ''] = key.split(' ');
    return { verb, pattern: new RegExp(`^${path.replaceAll('*', '([^/]+)')}/?$`), route };
  });
  return async (request, response, path, query) => {
    const body = await readBody(request, MOST_BODY);
    if (body === 'cut-off') return;
    const verb = request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET');
    const here = compiled.filter(({ pattern }) => pattern.test(path));
    const found = here.find((one) => one.verb === verb);
    if (here.length === 0)
      return say(response, 404, { error: `There is no ${path}; docs/simulator.md lists what there is.` });
    if (!found) return say(response, 405, { error: `${path} takes ${here.map((one) => one.verb).join(' and ')}.` });
    const parsed = body === 'too-long' ? undefined : parse(body);
    if (!parsed)
      return say(response, 400, { error: body === 'too-long' ? 'The body is too long.' : 'The body is no JSON.' });
    const parts = (found.pattern.exec(path) ?? []).slice(1).map(decodePath);
    const outcome = await found.route({ verb, parts, query: new URLSearchParams(query), body: parsed.value });
    if (outcome instanceof Refused) return say(response, outcome.code, { error: outcome.description });
    return say(response, 200, outcome);
  };
}

function parse(body: Buffer): { value: unknown } | undefined {
  if (body.length === 0) return { value: undefined };
  try {
    return { value: JSON.parse(body.toString('utf8')) };
  } catch {
    return undefined;
  }
}

function say(response: ServerResponse, status: number, answer: object): void {
  if (response.destroyed) return;
  const body = JSON.stringify(answer);
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
  });
  response.end(body);
}
