import { setTimeout as sleep } from 'node:timers/promises';
import { run } from '@grammyjs/runner';
import type { RunnerHandle } from '@grammyjs/runner';
import { GrammyError } from 'grammy';
import type { Api, Bot } from 'grammy';
import type { Update } from 'grammy/types';
import type { UpdatesConfig } from '../config.js';
import { describeError } from '../log.js';
import type { Log } from '../log.js';
import type { KabarContext } from './context.js';
import type { UpdateInbox } from './update-inbox.js';

/** What Kabar wants to hear of. Named at every start: without it Telegram keeps the last list. */
export const allowedUpdates = [
  'message',
  'callback_query',
  'my_chat_member',
  'inline_query',
] as const satisfies readonly Exclude<keyof Update, 'update_id'>[];

/** A poll waits this long. Below the client's own timeout (20 s), or each quiet poll would end as an error. */
const pollSeconds = 12;
/** After a call that failed. Always the same: a wait that doubles leaves people unanswered long after an outage. */
const retryMs = 2000;
/** The runner ends for good when Telegram answers one of these, so they are waited out here. */
const waitedOut = new Map([
  [401, 'Telegram does not know the token: check BOT_TOKEN. It is tried again.'],
  [409, 'Another process takes the updates of this bot, or a webhook is set: stop it. It is tried again.'],
]);

/** Where Telegram posts updates to, under PUBLIC_URL. */
export const webhookPath = '/telegram/updates';

export interface UpdateTaker {
  start(): Promise<void>;
  /** Takes nothing more and waits for what is being handled. */
  stop(): Promise<void>;
}

/**
 * Takes updates in, by long polling or by webhook. Either way they are in the inbox before Telegram hears that they
 * arrived: with polling the next call says so, and it is made only after the answer of this one was written down.
 */
export function createUpdateTaker(parts: {
  telegram: Bot<KabarContext>;
  inbox: UpdateInbox;
  updates: UpdatesConfig;
  log: Log;
}): UpdateTaker {
  const { telegram, inbox, updates, log } = parts;
  return updates.kind === 'webhook' ? byWebhook(telegram.api, inbox, updates) : byPolling(telegram, inbox, log);
}

function byPolling(telegram: Bot<KabarContext>, inbox: UpdateInbox, log: Log): UpdateTaker {
  let runner: RunnerHandle | null = null;
  const waitOut = async (error: unknown): Promise<Update[]> => {
    const advice = error instanceof GrammyError ? waitedOut.get(error.error_code) : undefined;
    if (advice === undefined) throw error;
    log.warn({ error: describeError(error) }, advice);
    await sleep(retryMs);
    return [];
  };
  const source = {
    api: {
      getUpdates: async (args: Parameters<Api['getUpdates']>[0], signal: Parameters<Api['getUpdates']>[1]) => {
        const received = await telegram.api.getUpdates(args, signal).catch(waitOut);
        const fresh = new Set((await inbox.accept(received)).map((update) => update.update_id));
        // All are given on, since the runner counts its place by them; known ones are dropped below.
        return received.map((update) => ({
          update_id: update.update_id,
          update: fresh.has(update.update_id) ? update : null,
        }));
      },
    },
    handleUpdate: async ({ update }: { update_id: number; update: Update | null }) => {
      if (update !== null) await inbox.handle(update);
    },
    errorHandler: (error: unknown) => log.error({ error: describeError(error) }, 'an update could not be handled'),
  };
  return {
    start: async () => {
      await telegram.api.deleteWebhook();
      runner = run(source, {
        runner: {
          fetch: { allowed_updates: allowedUpdates, timeout: pollSeconds },
          maxRetryTime: Number.POSITIVE_INFINITY,
          retryInterval: retryMs,
          silent: true,
        },
      });
      runner
        .task()
        ?.catch((error: unknown) => log.error({ error: describeError(error) }, 'taking updates in has ended'));
    },
    stop: async () => {
      if (runner?.isRunning() === true) await runner.stop();
      await inbox.idle();
    },
  };
}

function byWebhook(api: Api, inbox: UpdateInbox, updates: Extract<UpdatesConfig, { kind: 'webhook' }>): UpdateTaker {
  return {
    start: async () => {
      await api.setWebhook(`${updates.publicUrl}${webhookPath}`, {
        secret_token: updates.secret,
        allowed_updates: allowedUpdates,
        max_connections: 40,
      });
    },
    stop: () => inbox.idle(),
  };
}
