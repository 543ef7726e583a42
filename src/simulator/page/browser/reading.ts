import { api } from './api.js';
import type { Screen } from './session.js';
import { after, fromSnapshot } from './state.js';

/** What reading from the server needs of the session. */
export interface ReadingOptions {
  readonly screen: () => Screen;
  readonly change: (part: Partial<Screen>) => void;
  readonly attempt: <T>(work: () => Promise<T>) => Promise<T | undefined>;
}

/** Fetches what the page shows, when it is shown. */
export interface Reading {
  /** Loads everything anew; gives the number of the last event that it contains. */
  reload(): Promise<number>;
  readChat(chatId: number): Promise<void>;
  /** Asks again who the bot is; the first one that appears makes everything new. */
  readBot(): Promise<void>;
  openChat(chatId: number, personId: number): Promise<void>;
  loadOlder(): Promise<void>;
}

/** Creates the reading part of a session. */
export function createReading({ screen, change, attempt }: ReadingOptions): Reading {
  const setMessages = (chatId: number, found: Awaited<ReturnType<typeof api.messages>>, older: number): void => {
    const { world } = screen();
    change({
      world: {
        ...world,
        messages: new Map(world.messages).set(chatId, found.messages),
        older: new Map(world.older).set(chatId, Math.max(0, older)),
      },
    });
  };
  const readMessages = async (chatId: number): Promise<void> => {
    const bot = screen().world.bot?.id;
    if (bot === undefined) return;
    // A private chat that was never opened is 404 and simply has no messages.
    const found = await api.messages(chatId, bot).catch(() => ({ messages: [], total: 0 }));
    setMessages(chatId, found, found.total - found.messages.length);
  };
  const reload = async (): Promise<number> => {
    const [snapshot, { calls }] = await Promise.all([api.state(), api.calls()]);
    change({ status: 'ready', world: fromSnapshot(screen().world, snapshot, calls, Date.now()) });
    const { chatId } = screen();
    if (chatId !== undefined) await readMessages(chatId);
    return snapshot.last_event_id;
  };
  return {
    reload,
    readBot: async () => {
      const { bots } = await api.bots();
      const old = screen().world.bot;
      const bot = bots.find(({ id }) => id === old?.id);
      if (bot) change({ world: after(screen().world, { name: 'bot', bot }, screen().chatId) });
      else await reload();
    },
    readChat: async (chatId) => {
      const bot = screen().world.bot?.id;
      if (bot === undefined) return;
      const { chat } = await api.chat(chatId, bot);
      const known = screen().world.chats.get(chatId);
      const last = known?.last_message ?? chat.last_message;
      const whole = { ...chat, last_message: last, messages: Math.max(known?.messages ?? 0, chat.messages) };
      change({ world: after(screen().world, { name: 'chat', chat: whole }, screen().chatId) });
    },
    openChat: async (chatId, personId) => {
      const unread = new Map(screen().world.unread);
      unread.delete(chatId);
      change({ chatId, personId, world: { ...screen().world, unread } });
      if (!screen().world.messages.has(chatId)) await readMessages(chatId);
    },
    loadOlder: async () => {
      const { chatId, world } = screen();
      const bot = world.bot?.id;
      const first = chatId === undefined ? undefined : world.messages.get(chatId)?.[0];
      if (chatId === undefined || !first || bot === undefined) return;
      const found = await attempt(() => api.messages(chatId, bot, first.message_id));
      if (!found) return;
      const known = screen().world.messages.get(chatId) ?? [];
      const left = (screen().world.older.get(chatId) ?? 0) - found.messages.length;
      setMessages(
        chatId,
        { ...found, messages: [...found.messages, ...known] },
        found.messages.length === 0 ? 0 : left,
      );
    },
  };
}
