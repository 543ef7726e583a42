import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Events, WorldEvent } from '../world/events.js';

const BREATH_MS = 15_000;
/** Bytes that may wait for a slow reader before it is cut off; it comes back with Last-Event-ID. */
const MOST_WAITING = 8_000_000;

/** Streams what happens as server-sent events; goes on after `Last-Event-ID` or `?since=` as far as that can be remembered. */
export function streamEvents(events: Events, request: IncomingMessage, response: ServerResponse, query: string): void {
  const wishes = new URLSearchParams(query);
  const only = wishes.get('only')?.split(',');
  const header = request.headers['last-event-id'];
  const since = wishes.get('since') ?? (typeof header === 'string' ? header : undefined);
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    connection: 'keep-alive',
    'x-accel-buffering': 'no',
  });
  const write = ({ id, name, data }: WorldEvent): void => {
    if (only && !only.includes(name)) return;
    response.write(`id: ${id}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
    if (response.writableLength > MOST_WAITING) response.destroy();
  };
  response.write(': the local Telegram\n\n');
  if (since !== undefined) {
    const missed = events.since(Number(since));
    if (missed) for (const event of missed) write(event);
    else write({ id: events.lastId(), name: 'reset', data: {} });
  }
  const stop = events.listen(write);
  const breath = setInterval(() => response.write(': still here\n\n'), BREATH_MS);
  response.on('close', () => {
    stop();
    clearInterval(breath);
  });
}
