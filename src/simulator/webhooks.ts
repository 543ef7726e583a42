import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Limits } from './limits.js';
import { sendUpdate, type Answered, type Webhook } from './send-update.js';
import type { Bot } from './world/types.js';
import type { PendingUpdate } from './world/update-queue.js';

/** Delivery by webhook. */
export interface Webhooks {
  of(bot: Bot): Webhook | undefined;
  set(bot: Bot, webhook: Webhook): void;
  remove(bot: Bot): void;
  /** Unix seconds and text of the last failure. */
  lastError(bot: Bot): { readonly date: number; readonly message: string } | undefined;
  /** Sends what waits. */
  wake(bot: Bot): void;
  /** Stops all. */
  close(): void;
}

/** What the webhooks need of the server around them. */
export interface WebhookDependencies {
  /** Milliseconds of the clock. */
  readonly now: () => number;
  readonly limits: Pick<Limits, 'webhookRetrySeconds' | 'webhookRetryMost'>;
  /** Runs a method that a bot named in its reply. */
  readonly perform: (bot: Bot, parameters: Readonly<Record<string, unknown>>) => void;
}

interface Running {
  readonly webhook: Webhook;
  readonly agent: HttpAgent | HttpsAgent;
  /** Chats of which an update is on its way or waits to be tried again. */
  readonly busy: Set<number>;
  readonly sending: Set<number>;
  readonly timers: Set<NodeJS.Timeout>;
  error?: { date: number; message: string };
  stopped: boolean;
}

/**
 * Creates the webhooks. Updates of one chat go out one after the other, those of different chats side by side, up to max_connections.
 * What is not accepted with a 2xx is sent again at once, then after 2, 4, 8 … seconds, or after the bot's Retry-After.
 */
export function createWebhooks(dependencies: WebhookDependencies): Webhooks {
  const { now, limits, perform } = dependencies;
  const running = new Map<number, Running>();

  const stop = (bot: Bot): void => {
    const one = running.get(bot.id);
    if (!one) return;
    one.stopped = true;
    for (const timer of one.timers) clearTimeout(timer);
    one.agent.destroy();
    running.delete(bot.id);
  };

  const attempt = (bot: Bot, one: Running, update: PendingUpdate, failures: number): void => {
    const settle = (answer: Answered): void => {
      if (one.stopped) return;
      if (answer.ok) {
        bot.updates.remove(update.id);
        one.sending.delete(update.id);
        one.busy.delete(update.key);
        if (answer.reply) perform(bot, answer.reply);
        wake(bot);
        return;
      }
      one.error = { date: Math.floor(now() / 1000), message: answer.message };
      const grown = failures === 0 ? 0 : limits.webhookRetrySeconds * 2 ** (failures - 1);
      const wait = Math.max(answer.retryAfter, Math.min(grown, limits.webhookRetryMost));
      const timer = setTimeout(() => {
        one.timers.delete(timer);
        attempt(bot, one, update, failures + 1);
      }, wait * 1000);
      one.timers.add(timer);
    };
    sendUpdate(one.webhook, one.agent, update, settle);
  };

  const wake = (bot: Bot): void => {
    const one = running.get(bot.id);
    if (!one) return;
    for (const update of bot.updates.pending(now())) {
      if (one.sending.size >= one.webhook.maxConnections) return;
      if (one.busy.has(update.key)) continue;
      one.busy.add(update.key);
      one.sending.add(update.id);
      attempt(bot, one, update, 0);
    }
  };

  return {
    of: (bot) => running.get(bot.id)?.webhook,
    set: (bot, webhook) => {
      stop(bot);
      const options = { keepAlive: true, maxSockets: webhook.maxConnections };
      const agent = webhook.url.startsWith('https:')
        ? new HttpsAgent({ ...options, ca: webhook.certificate })
        : new HttpAgent(options);
      running.set(bot.id, { webhook, agent, busy: new Set(), sending: new Set(), timers: new Set(), stopped: false });
      wake(bot);
    },
    remove: stop,
    lastError: (bot) => running.get(bot.id)?.error,
    wake,
    close: () => {
      for (const one of running.values()) {
        one.stopped = true;
        for (const timer of one.timers) clearTimeout(timer);
        one.agent.destroy();
      }
      running.clear();
    },
  };
}
