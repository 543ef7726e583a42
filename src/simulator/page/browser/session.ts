import { Refusal } from './api.js';
import { followEvents } from './follow-events.js';
import { createReading, type Reading } from './reading.js';
import type { Toast } from './shapes.js';
import { emptyWorld, type World } from './state.js';

/** What is on the screen. */
export interface Screen {
  readonly status: 'loading' | 'ready' | 'lost';
  readonly world: World;
  /** The chat on the screen, and who looks at it. */
  readonly chatId: number | undefined;
  readonly personId: number | undefined;
  readonly notices: readonly { readonly id: number; readonly text: string }[];
  /** A notice of the bot that wants to be confirmed. */
  readonly alert: string | undefined;
}

/** The page's memory and its connection to the server. */
export interface Session extends Pick<Reading, 'openChat' | 'loadOlder'> {
  screen(): Screen;
  /** Returns how to stop listening. */
  listen(listener: () => void): () => void;
  change(part: Partial<Screen>): void;
  /** Shows a passing notice. */
  notice(text: string): void;
  /** Runs something that the server may refuse; a refusal becomes a notice. */
  attempt<T>(work: () => Promise<T>): Promise<T | undefined>;
  /** Waits until the bot has answered a tap, but not for long. */
  untilAnswered(queryId: string): Promise<void>;
  start(): void;
}

/** A bot that does not answer a tap within this time is not waited for. */
const patienceMs = 15_000;

/** Creates the session. It does nothing before `start`. */
export function createSession(): Session {
  const listeners = new Set<() => void>();
  const answered = new Set<string>();
  const waiting = new Map<string, () => void>();
  let noticeCount = 0;
  let screen: Screen = {
    status: 'loading',
    world: emptyWorld,
    chatId: undefined,
    personId: undefined,
    notices: [],
    alert: undefined,
  };
  const change = (part: Partial<Screen>): void => {
    screen = { ...screen, ...part };
    for (const listener of listeners) listener();
  };
  const notice = (text: string): void => {
    noticeCount += 1;
    const id = noticeCount;
    change({ notices: [...screen.notices.slice(-2), { id, text }] });
    setTimeout(() => change({ notices: screen.notices.filter((other) => other.id !== id) }), 3000 + text.length * 40);
  };
  const attempt = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      notice(error instanceof Refusal ? error.message : String(error));
      return undefined;
    }
  };
  const showAnswer = (toast: Toast): void => {
    answered.add(toast.callback_query_id);
    waiting.get(toast.callback_query_id)?.();
    if (toast.person_id !== screen.personId || toast.chat_id !== screen.chatId) return;
    if (toast.url) window.open(toast.url, '_blank', 'noopener');
    if (toast.text && toast.show_alert) change({ alert: toast.text });
    else if (toast.text) notice(toast.text);
  };
  const reading = createReading({ screen: () => screen, change, attempt });
  return {
    screen: () => screen,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change,
    notice,
    attempt,
    ...reading,
    untilAnswered: (queryId) =>
      new Promise((resolve) => {
        if (answered.has(queryId)) resolve();
        waiting.set(queryId, resolve);
        setTimeout(resolve, patienceMs);
      }),
    start: () => followEvents({ screen: () => screen, change, reading, showAnswer }),
  };
}
