import { setTimeout as sleep } from 'node:timers/promises';
import type { Oracle } from '../faults/oracle.js';

/** What came of it. */
export interface Asked {
  sent: number;
  seconds: number;
  /** Milliseconds until the first answer; what was never answered is missing. */
  times: number[];
  byKind: Map<string, number[]>;
  /** The same times by when they were asked for: a backlog that grows shows in the last of these parts. */
  byThird: [number[], number[], number[]];
}

/** What readers write and tap, in the proportion in which they do. A tap stands for its button's data. */
const mix: readonly { kind: string; text?: string; tap?: string }[] = [
  { kind: 'tap an article', tap: 'a:17' },
  { kind: 'tap an article', tap: 'a:423' },
  { kind: 'tap save', tap: 's:99' },
  { kind: 'tap why', tap: 'w:17' },
  { kind: 'tap my topics', tap: 'mt:0' },
  { kind: 'tap settings', tap: 'st' },
  { kind: 'tap a page', tap: 'q:1:rudal' },
  { kind: '/start', text: '/start' },
  { kind: '/topik', text: '/topik' },
  { kind: '/simpan', text: '/simpan' },
  { kind: '/atur', text: '/atur' },
  { kind: '/bantuan', text: '/bantuan' },
  { kind: '/cari', text: '/cari rudal korea' },
  { kind: 'words', text: 'banjir semarang' },
];

/** Longer is lost. */
const patienceMs = 15_000;
/** How often the local Telegram is asked what calls came in: well before it forgets them. */
const lookEveryMs = 1_000;

interface Waiting {
  kind: string;
  from: number;
}

/** Readers write and tap, evenly, so many a second; each comes again only when all others have. */
export async function askAway(parts: {
  oracle: Oracle;
  /** A call of the Bot API in the bot's name, to give readers messages whose buttons they tap. */
  call(method: string, parameters: object): Promise<unknown>;
  ids: readonly number[];
  botId: number;
  perSecond: number;
  seconds: number;
}): Promise<Asked> {
  const { oracle, ids, perSecond, seconds, botId } = parts;
  const total = Math.round(perSecond * seconds);
  // Those who tap have chats of their own, so that each call is the answer to one thing. A tap may change the message it was
  // on, so that every tap has a message of its own, given before the time begins.
  const tappers = ids.slice(0, Math.floor(ids.length / 2));
  const writers = ids.slice(tappers.length);
  const taps = Math.ceil((total * mix.filter(({ tap }) => tap !== undefined).length) / mix.length) + mix.length;
  const tapped = await giveButtons({ ...parts, ids: tappers }, taps);
  const waitingTaps = new Map<string, Waiting>();
  const waitingChats = new Map<number, Waiting>();
  const asked: Asked = { sent: 0, seconds, times: [], byKind: new Map(), byThird: [[], [], []] };

  let beginAt = 0;
  const settle = ({ kind, from }: Waiting, at: number): void => {
    const ms = Math.max(0, at - from);
    asked.times.push(ms);
    const third = Math.min(2, Math.floor((3 * (from - beginAt)) / (seconds * 1000)));
    asked.byThird[third === 0 || third === 1 ? third : 2].push(ms);
    asked.byKind.set(kind, [...(asked.byKind.get(kind) ?? []), ms]);
  };
  let lastCall = Number((await oracle.get('calls?limit=0'))['total']);
  const look = async (): Promise<void> => {
    const { calls } = (await oracle.get(`calls?since=${lastCall}&limit=1000`)) as { calls: Call[] };
    for (const { id, date, bot_id: bot, method, parameters } of calls) {
      lastCall = Math.max(lastCall, id);
      if (bot !== botId || parameters['text'] === 'Siaran') continue;
      const at = Date.parse(date);
      const tap =
        method === 'answerCallbackQuery' ? waitingTaps.get(String(parameters['callback_query_id'])) : undefined;
      if (tap !== undefined) {
        waitingTaps.delete(String(parameters['callback_query_id']));
        settle(tap, at);
      }
      const chatId = Number(parameters['chat_id']);
      const chat = waitingChats.get(chatId);
      if (chat !== undefined) {
        waitingChats.delete(chatId);
        settle(chat, at);
      }
    }
  };
  const ask = async (turn: number): Promise<void> => {
    const one = mix[turn % mix.length];
    if (one === undefined) return;
    const from = Date.now();
    if (one.tap !== undefined) {
      const reader = tapped.pop();
      if (reader === undefined) return;
      const { callback_query_id: query } = await oracle.post(`chats/${reader.id}/taps?bot=${botId}`, {
        from: reader.id,
        message_id: reader.messageId,
        data: one.tap,
      });
      waitingTaps.set(String(query), { kind: one.kind, from });
    } else {
      const id = writers[turn % writers.length];
      if (id === undefined) return;
      waitingChats.set(id, { kind: one.kind, from });
      await oracle.post(`chats/${id}/messages?bot=${botId}`, { from: id, text: one.text });
    }
  };

  const begin = performance.now();
  beginAt = Date.now();
  const writing: Promise<void>[] = [];
  let lookedAt = begin;
  while (asked.sent < total) {
    const due = Math.min(total, Math.floor(((performance.now() - begin) / 1000) * perSecond) + 1);
    while (asked.sent < due) writing.push(ask(asked.sent++));
    if (performance.now() - lookedAt > lookEveryMs) {
      lookedAt = performance.now();
      writing.push(look());
    }
    await sleep(4);
  }
  await Promise.all(writing);
  const end = performance.now();
  asked.seconds = (end - begin) / 1000;
  while (waitingTaps.size + waitingChats.size > 0 && performance.now() - end < patienceMs) {
    await look();
    await sleep(100);
  }
  return asked;
}

interface Call {
  id: number;
  date: string;
  bot_id: number;
  method: string;
  parameters: Record<string, unknown>;
}

/** Sends readers, one after the other, so many messages with all the buttons of the mix. */
async function giveButtons(
  { oracle, call, ids }: Pick<Parameters<typeof askAway>[0], 'oracle' | 'call' | 'ids'>,
  count: number,
): Promise<{ id: number; messageId: number }[]> {
  await oracle.post('limits', { enforced: false });
  const rows = mix.flatMap(({ tap }) => (tap === undefined ? [] : [[{ text: tap, callback_data: tap }]]));
  const given: { id: number; messageId: number }[] = [];
  for (let turn = 0; turn < count; turn++) {
    const id = ids[turn % ids.length] ?? 0;
    const sent = (await call('sendMessage', {
      chat_id: id,
      text: 'Siaran',
      reply_markup: { inline_keyboard: rows },
    })) as { message_id: number };
    given.push({ id, messageId: sent.message_id });
  }
  await oracle.post('limits', { enforced: true });
  return given;
}
