import { setTimeout as sleep } from 'node:timers/promises';
import type { Oracle } from '../faults/oracle.js';

/** Longer is lost. */
const patienceMs = 15_000;
const everyMs = 250;
const lookEveryMs = 20;

/** Readers who write "/bantuan" while something else goes on, one every quarter of a second. */
export interface WrittenCommands {
  /** Chats in which somebody wrote. */
  chats: Set<number>;
  /** Ends it. @returns milliseconds until each answer could be seen; Infinity: there was none */
  stop(): Promise<number[]>;
}

/** @param ids people with an opened chat; every hundredth or so writes once */
export function writeCommands(oracle: Oracle, ids: number[]): WrittenCommands {
  const life = { running: true };
  const chats = new Set<number>();
  const times: number[] = [];
  const answers: Promise<void>[] = [];
  const step = Math.max(1, Math.floor(ids.length / 5_000)) * 7 + 1;

  const write = async (chatId: number): Promise<void> => {
    const from = performance.now();
    await oracle.post(`chats/${chatId}/messages`, { from: chatId, text: '/bantuan' });
    while (performance.now() - from < patienceMs) {
      const { messages } = (await oracle.get(`chats/${chatId}/messages?limit=10`)) as { messages: { text?: string }[] };
      if (messages.some(({ text }) => text?.includes('/topik') === true)) {
        times.push(performance.now() - from);
        return;
      }
      await sleep(lookEveryMs);
    }
    times.push(Infinity);
  };
  const loop = async (): Promise<void> => {
    for (let turn = 0; life.running; turn++) {
      const chatId = ids[(turn * step) % ids.length];
      if (chatId !== undefined && !chats.has(chatId)) {
        chats.add(chatId);
        answers.push(write(chatId));
      }
      await sleep(everyMs);
    }
  };
  const looping = loop();
  return {
    chats,
    stop: async () => {
      life.running = false;
      await looping;
      await Promise.all(answers);
      return times;
    },
  };
}
