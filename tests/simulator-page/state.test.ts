import { describe, expect, test } from 'vitest';
import type { ChatSummary, ShownMessage } from '../../src/simulator/page/browser/shapes.js';
import { after, emptyWorld, keptCalls, type World, type WorldEvent } from '../../src/simulator/page/browser/state.js';

const person = { id: 7, is_bot: false as const, first_name: 'Sari' };
const bot = { id: 1, is_bot: true as const, first_name: 'Kabar', username: 'kabar_bot' };
const privateChat = { id: 7, type: 'private' as const, first_name: 'Sari' };
const message = (id: number, text: string, from: typeof bot | typeof person = bot): ShownMessage => ({
  message_id: id,
  date: 100 + id,
  chat: privateChat,
  from,
  text,
});
const summary: ChatSummary = { id: 7, type: 'private', opened: true, last_message: null, messages: 0 };
const opened: World = { ...emptyWorld, chats: new Map([[7, summary]]), messages: new Map([[7, []]]) };
const play = (world: World, events: readonly WorldEvent[], open?: number): World =>
  events.reduce((now, event) => after(now, event, open), world);
const texts = (world: World): (string | undefined)[] => (world.messages.get(7) ?? []).map(({ text }) => text);

describe('the chat page', () => {
  test('shows what arrives once, even when the stream tells it twice', () => {
    const arrived = { name: 'message', chatId: 7, message: message(1, 'Halo') } as const;
    const world = play(opened, [arrived, arrived]);
    expect(texts(world)).toEqual(['Halo']);
    expect(world.chats.get(7)?.last_message?.text).toBe('Halo');
  });

  test('counts as unread what the bot sent to a chat that is not open, and not what the person wrote', () => {
    const events = [
      { name: 'message', chatId: 7, message: message(1, 'Halo') },
      { name: 'message', chatId: 7, message: message(2, 'Hai', person) },
    ] as const;
    expect(play(opened, events).unread.get(7)).toBe(1);
    expect(play(opened, events, 7).unread.get(7)).toBeUndefined();
  });

  test('replaces an edited message in its place, in the list too', () => {
    const world = play(opened, [
      { name: 'message', chatId: 7, message: message(1, 'tiga rudal') },
      { name: 'message', chatId: 7, message: message(2, 'lain') },
      { name: 'edited', chatId: 7, message: message(1, 'dua rudal') },
    ]);
    expect(texts(world)).toEqual(['dua rudal', 'lain']);
    expect(world.chats.get(7)?.last_message?.text).toBe('lain');
  });

  test('lets a deleted message fade before it is gone', () => {
    const before = play(opened, [
      { name: 'message', chatId: 7, message: message(1, 'satu') },
      { name: 'message', chatId: 7, message: message(2, 'dua') },
      { name: 'deleted', chatId: 7, ids: [2] },
    ]);
    expect(texts(before)).toEqual(['satu', 'dua']);
    expect([...before.fading]).toEqual(['7:2']);
    const gone = after(before, { name: 'faded', chatId: 7, ids: [2] }, 7);
    expect(texts(gone)).toEqual(['satu']);
    expect(gone.fading.size).toBe(0);
    expect(gone.chats.get(7)?.last_message?.text).toBe('satu');
  });

  test('stops saying that the bot types once its message is there', () => {
    const world = play(opened, [
      { name: 'action', chatId: 7, action: 'typing' },
      { name: 'message', chatId: 7, message: message(1, 'Halo') },
    ]);
    expect(world.doing.has(7)).toBe(false);
  });

  test('keeps a few hundred calls, however many the bot makes', () => {
    const calls = Array.from({ length: keptCalls + 50 }, (_, id) => ({
      name: 'call' as const,
      call: {
        id,
        date: '',
        bot_id: 1,
        method: 'sendMessage',
        parameters: {},
        status: 200,
        answer: {},
        ms: 1,
        processed: true,
      },
    }));
    const world = play(opened, calls);
    expect(world.calls.length).toBe(keptCalls);
    expect(world.calls.at(-1)?.id).toBe(keptCalls + 49);
  });
});
