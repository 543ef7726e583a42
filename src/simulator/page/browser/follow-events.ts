import type { Reading } from './reading.js';
import { plainEvents, readEvent } from './read-event.js';
import type { Screen } from './session.js';
import type { Toast } from './shapes.js';
import { after, type WorldEvent } from './state.js';

/** How long a deleted message is still to be seen as such. */
const fadeMs = 2500;
/** How long the bot counts as typing after it said so. */
const actionMs = 5000;
/** How long to wait before the server is tried again. */
const retryMs = 1500;

/** What following needs of the session. */
export interface FollowOptions {
  readonly screen: () => Screen;
  readonly change: (part: Partial<Screen>) => void;
  readonly reading: Reading;
  readonly showAnswer: (toast: Toast) => void;
}

/** Loads the world and keeps it up to date by the stream of events, again and again when the server goes away. */
export function followEvents({ screen, change, reading, showAnswer }: FollowOptions): void {
  const typing = new Map<number, ReturnType<typeof setTimeout>>();
  const apply = (event: WorldEvent): void => change({ world: after(screen().world, event, screen().chatId) });
  const quietly = (work: Promise<unknown>): void => void work.catch(() => {});

  const hear = (event: WorldEvent): void => {
    const { world } = screen();
    if (event.name === 'message' && !world.chats.has(event.chatId)) quietly(reading.readChat(event.chatId));
    apply(event);
    if (event.name === 'deleted') setTimeout(() => apply({ ...event, name: 'faded' }), fadeMs);
    if (event.name === 'action') {
      clearTimeout(typing.get(event.chatId));
      typing.set(
        event.chatId,
        setTimeout(() => apply({ ...event, action: undefined }), actionMs),
      );
    }
  };
  const connect = (since: number): void => {
    const source = new EventSource(`/sim/events?since=${since}`);
    const on = (name: string, listener: (data: string) => void): void =>
      source.addEventListener(name, (event: MessageEvent<string>) => listener(event.data));
    source.addEventListener('open', () => change({ status: 'ready' }));
    source.addEventListener('error', () => {
      // A server that was started anew has other events, so the page begins anew as well.
      source.close();
      change({ status: 'lost' });
      setTimeout(begin, retryMs);
    });
    for (const name of plainEvents) {
      on(name, (data) => {
        const event = readEvent(name, data, screen().world.bot?.id, Date.now());
        if (event) hear(event);
      });
    }
    on('toast', (data) => showAnswer(JSON.parse(data) as Toast));
    on('chat', (data) => quietly(reading.readChat((JSON.parse(data) as { chat_id: number }).chat_id)));
    on('bot', () => quietly(reading.readBot()));
    on('reset', () => quietly(reading.reload()));
  };
  const begin = (): void => {
    reading.reload().then(connect, () => {
      change({ status: 'lost' });
      setTimeout(begin, retryMs);
    });
  };
  begin();
}
