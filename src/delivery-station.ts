import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Clock } from './clock.js';
import type { Config } from './config.js';
import type { DatabaseClient } from './db/client.js';
import { deliveriesChannel } from './delivery/deliveries.store.js';
import type { Render } from './delivery/delivery.js';
import { createFanOut } from './delivery/fan-out-broadcasts.js';
import { createFanOutStore } from './delivery/fan-out.store.js';
import type { MannerOf } from './delivery/held-back.js';
import { createLeaseStore } from './delivery/lease.store.js';
import { createLedger } from './delivery/ledger.store.js';
import { createSender } from './delivery/sender.js';
import type { SenderState } from './delivery/sender.js';
import { createTelegramCaller } from './delivery/telegram-caller.js';
import { systemTiming } from './delivery/timing.js';
import type { Trouble } from './delivery/trouble.js';
import { describeError } from './log.js';
import type { Log } from './log.js';
import type { Trigger } from './newsroom/alarm.js';
import { dayBegan, mannerOf, quietUntil } from './readers/quiet.js';

/** Notices name at most so many chats. */
const mostNamed = 50;

/** Delivery, put together: the sender, the fan-out of broadcasts, and what the newsroom is told of their troubles. */
export interface DeliveryStation {
  /** Messages a second at the most. */
  rate: number;
  /** The views that make the messages; must be given before the start. */
  renderWith(render: Render): void;
  state(): SenderState;
  /** A broadcast was let go, goes on or was stopped: look now. */
  nudge(): void;
  /** The bot wrote to a chat: the pace of a second a message counts it. */
  noteWrite(chatId: number): void;
  start(database: DatabaseClient): Promise<void>;
  stop(): Promise<void>;
}

/** What readers chose, asked by the fan-out of broadcasts and by the count of who gets one. */
export const atOnceManner: MannerOf = (chat, isEmergency, at) => {
  const today = dayBegan(chat.timeZone, at);
  return mannerOf(chat, isEmergency, chat.atOnce.filter((sent) => sent >= today).length, at);
};

/** Constructs delivery. */
export function createDelivery(parts: {
  config: Pick<Config, 'sendRate' | 'paidSendRate'>;
  db: DatabaseClient['db'];
  clock: Clock;
  log: Log;
  telegram: { apiRoot: string; token: string };
  /** Tells the owners, once for each cause. */
  tell(cause: string, params: Record<string, unknown>): Promise<void>;
  /** Tells those who look after a broadcast. */
  tellOf(broadcastId: number, cause: string, params: Record<string, unknown>): Promise<void>;
  /** Tells whoever wants to hear of it of something that happened. */
  report(trigger: Trigger): Promise<unknown>;
}): DeliveryStation {
  const { config, db, clock, log, telegram } = parts;
  const rate = config.paidSendRate > 0 ? config.paidSendRate : config.sendRate;
  let render: Render = () => Promise.reject(new Error('The sender was started before renderWith was called.'));
  const caller = createTelegramCaller({ ...telegram, connections: 160 });

  const tellTrouble = async (trouble: Trouble): Promise<void> => {
    const now = clock.now();
    if (trouble.kind === 'view') return parts.tell(`view:${now.toISOString()}`, { type: 'view', cause: trouble.cause });
    const trigger = triggerOf(trouble, now);
    if (trigger !== null) await parts.report(trigger);
  };

  const sender = createSender({
    ledger: createLedger(db),
    leases: createLeaseStore(db),
    call: caller.call,
    render: (delivery) => render(delivery),
    clock,
    timing: systemTiming,
    log,
    holder: `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`,
    rate: config.sendRate,
    paidRate: config.paidSendRate,
    random: Math.random,
    on: {
      chatGone: (chatId, reason) => log.info({ chatId, reason }, 'a chat cannot be reached any more'),
      migrated: (oldId, newId) => log.info({ oldId, newId }, 'a group became a supergroup'),
      badContent: async ({ broadcastId, cause, description }) => {
        log.error({ cause, description }, 'Telegram refuses a message');
        if (broadcastId === null) return;
        const notice = { type: 'bad-content', broadcastId, reason: description };
        await parts.tellOf(broadcastId, `bad-content:${broadcastId}`, notice);
      },
      trouble: tellTrouble,
    },
  });
  const fanOut = createFanOut({
    store: createFanOutStore(db, atOnceManner, quietUntil),
    clock,
    timing: systemTiming,
    log,
    nudged: () => sender.nudge(),
  });

  return {
    rate,
    renderWith: (views) => {
      render = views;
    },
    state: () => sender.state(),
    nudge: () => {
      fanOut.nudge();
      sender.nudge();
    },
    noteWrite: (chatId) => sender.noteWrite(chatId),
    start: async (database) => {
      sender.start();
      fanOut.start();
      // Only a nudge: what is planned is found by polling, too.
      await database
        .listen(deliveriesChannel, () => sender.nudge())
        .catch((error: unknown) => log.warn({ error: describeError(error) }, 'nudges cannot be heard'));
    },
    stop: async () => {
      await fanOut.stop();
      await sender.stop();
      caller.close();
    },
  };
}

/**
 * What the newsroom is told of a trouble that happened. What lasts (a refused token, a storm, a wait of all bulk) is seen by
 * the watch over delivery, which also sees its end: null.
 */
function triggerOf(trouble: Exclude<Trouble, { kind: 'view' }>, now: Date): Trigger | null {
  const at = now.toISOString();
  switch (trouble.kind) {
    case 'flood': {
      const { chatId } = trouble;
      if (chatId === null) return null;
      const until = new Date(now.getTime() + trouble.seconds * 1000).toISOString();
      return { kind: 'delivery', subject: `chat:${chatId}:${at}`, facts: { chatId, until } };
    }
    case 'doubts': {
      const chats = [...new Set(trouble.deliveries.map((delivery) => delivery.chatId))];
      const named = chats.slice(0, mostNamed).join(', ');
      return { kind: 'doubts', subject: `doubts:${at}`, facts: { count: trouble.count, chats: named } };
    }
    case 'missed':
      return { kind: 'delivery', subject: `missed:${at}`, facts: { count: trouble.count } };
    case 'unauthorised':
    case 'authorised again':
    case 'storm':
    case 'storm over':
      return null;
  }
}
