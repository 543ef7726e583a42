import type { Bot, Call, ChatSummary, Fault, Person, ShownMessage, Snapshot } from './shapes.js';

/** Calls that the panel keeps. */
export const keptCalls = 300;

/** Everything the page knows about the world of the simulator. */
export interface World {
  readonly bot: Bot | undefined;
  readonly people: readonly Person[];
  readonly chats: ReadonlyMap<number, ChatSummary>;
  /** Messages of the chats that were opened, oldest first. */
  readonly messages: ReadonlyMap<number, readonly ShownMessage[]>;
  /** How many older messages the server still has, by chat. */
  readonly older: ReadonlyMap<number, number>;
  readonly unread: ReadonlyMap<number, number>;
  /** What the bot is doing in a chat, until it sends or five seconds have passed. */
  readonly doing: ReadonlyMap<number, string>;
  /** Messages that were deleted a moment ago, as `chat:message`. */
  readonly fading: ReadonlySet<string>;
  readonly reactions: ReadonlyMap<string, readonly string[]>;
  readonly faults: readonly Fault[];
  readonly calls: readonly Call[];
  /** Milliseconds by which the simulator's clock is ahead of this computer's. */
  readonly ahead: number;
}

export const emptyWorld: World = {
  bot: undefined,
  people: [],
  chats: new Map(),
  messages: new Map(),
  older: new Map(),
  unread: new Map(),
  doing: new Map(),
  fading: new Set(),
  reactions: new Map(),
  faults: [],
  calls: [],
  ahead: 0,
};

/** An event of the stream as it concerns the page. */
export type WorldEvent =
  | { readonly name: 'message' | 'edited'; readonly chatId: number; readonly message: ShownMessage }
  | { readonly name: 'deleted'; readonly chatId: number; readonly ids: readonly number[] }
  | { readonly name: 'faded'; readonly chatId: number; readonly ids: readonly number[] }
  | { readonly name: 'reaction'; readonly chatId: number; readonly id: number; readonly reactions: readonly string[] }
  | { readonly name: 'action'; readonly chatId: number; readonly action: string | undefined }
  | { readonly name: 'person'; readonly person: Person }
  | { readonly name: 'bot'; readonly bot: Bot }
  | { readonly name: 'chat'; readonly chat: ChatSummary }
  | { readonly name: 'faults'; readonly faults: readonly Fault[] }
  | { readonly name: 'call'; readonly call: Call }
  | { readonly name: 'clock'; readonly ahead: number };

/** A world as `GET /sim/state` and `GET /sim/calls` describe it, keeping what `old` had opened. */
export function fromSnapshot(old: World, snapshot: Snapshot, calls: readonly Call[], here: number): World {
  return {
    ...emptyWorld,
    unread: old.unread,
    bot: snapshot.bots[0],
    people: snapshot.people,
    chats: new Map(snapshot.chats.map((chat) => [chat.id, chat])),
    faults: snapshot.faults,
    calls: calls.slice(-keptCalls),
    ahead: Date.parse(snapshot.now) - here,
  };
}

/** The world after an event. `openChat` is the chat on the screen, whose messages count as read. */
export function after(world: World, event: WorldEvent, openChat: number | undefined): World {
  switch (event.name) {
    case 'message':
      return withMessage(world, event.chatId, event.message, event.chatId !== openChat);
    case 'edited':
      return withEdit(world, event.chatId, event.message);
    case 'deleted':
      return { ...world, fading: union(world.fading, keys(event.chatId, event.ids)) };
    case 'faded':
      return withoutMessages(world, event.chatId, event.ids);
    case 'reaction':
      return { ...world, reactions: put(world.reactions, `${event.chatId}:${event.id}`, event.reactions) };
    case 'action':
      return {
        ...world,
        doing: event.action ? put(world.doing, event.chatId, event.action) : drop(world.doing, event.chatId),
      };
    case 'person':
      return { ...world, people: [...world.people.filter((person) => person.id !== event.person.id), event.person] };
    case 'bot':
      return world.bot && world.bot.id !== event.bot.id ? world : { ...world, bot: event.bot };
    case 'chat':
      return { ...world, chats: put(world.chats, event.chat.id, event.chat) };
    case 'faults':
      return { ...world, faults: event.faults };
    case 'call':
      return { ...world, calls: [...world.calls.slice(1 - keptCalls), event.call] };
    default:
      return { ...world, ahead: event.ahead };
  }
}

function withMessage(world: World, chatId: number, message: ShownMessage, counts: boolean): World {
  const known = world.messages.get(chatId);
  const chat = world.chats.get(chatId);
  const mine = message.from?.is_bot !== true;
  const messages =
    known && !known.some((other) => other.message_id === message.message_id)
      ? put(world.messages, chatId, [...known, message])
      : world.messages;
  return {
    ...world,
    messages,
    chats: chat
      ? put(world.chats, chatId, { ...chat, last_message: message, messages: chat.messages + 1 })
      : world.chats,
    unread: counts && !mine ? put(world.unread, chatId, (world.unread.get(chatId) ?? 0) + 1) : world.unread,
    doing: mine ? world.doing : drop(world.doing, chatId),
  };
}

function withEdit(world: World, chatId: number, message: ShownMessage): World {
  const swap = (other: ShownMessage): ShownMessage => (other.message_id === message.message_id ? message : other);
  const known = world.messages.get(chatId);
  const chat = world.chats.get(chatId);
  return {
    ...world,
    messages: known ? put(world.messages, chatId, known.map(swap)) : world.messages,
    chats: chat?.last_message
      ? put(world.chats, chatId, { ...chat, last_message: swap(chat.last_message) })
      : world.chats,
  };
}

function withoutMessages(world: World, chatId: number, ids: readonly number[]): World {
  const known = world.messages.get(chatId) ?? [];
  const gone = new Set(keys(chatId, ids));
  const kept = known.filter((message) => !ids.includes(message.message_id));
  const chat = world.chats.get(chatId);
  const last =
    chat?.last_message && ids.includes(chat.last_message.message_id) ? (kept.at(-1) ?? null) : chat?.last_message;
  return {
    ...world,
    messages: world.messages.has(chatId) ? put(world.messages, chatId, kept) : world.messages,
    chats: chat ? put(world.chats, chatId, { ...chat, last_message: last ?? null }) : world.chats,
    fading: new Set([...world.fading].filter((key) => !gone.has(key))),
  };
}

const keys = (chatId: number, ids: readonly number[]): string[] => ids.map((id) => `${chatId}:${id}`);
const put = <K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> => new Map(map).set(key, value);
const drop = <K, V>(map: ReadonlyMap<K, V>, key: K): ReadonlyMap<K, V> =>
  new Map([...map].filter(([other]) => other !== key));
const union = <T>(set: ReadonlySet<T>, more: readonly T[]): ReadonlySet<T> => new Set([...set, ...more]);
