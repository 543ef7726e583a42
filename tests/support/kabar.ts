import { readConfig } from '../../src/config.js';
import { startApp } from '../../src/app.js';
import type { App } from '../../src/app.js';
import { createLog } from '../../src/log.js';
import type { HandClock } from './clock.js';
import { createTestDatabase } from './database.js';
import type { TestDatabase } from './database.js';
import { startNewsSite } from './news-site.js';
import type { NewsSite } from './news-site.js';
import { waitFor } from './wait.js';
import { startTelegram } from './telegram.js';
import type { LocalTelegram } from './telegram.js';

/** The whole of Kabar on a hand-moved clock: real Postgres, a local Telegram and a news site over HTTP. */
export interface Kabar {
  clock: HandClock;
  telegram: LocalTelegram;
  site: NewsSite;
  database: TestDatabase;
  ownerId: number;
  /** Waits until the archive holds so many articles, looking at the feeds in the meantime. */
  hasArticles(count: number): Promise<void>;
  /** Lets three seconds pass before somebody writes or taps, as people do: nobody's flood, and one message a second. */
  calmly<Someone>(person: Someone): Someone;
  /** Lines of the log. */
  log: string[];
  url(): string;
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Stops everything and drops the database. */
  end(): Promise<void>;
}

/** The compiled thread; `npm test` builds before it runs. */
const readerWorker = new URL('../../dist/intake/reader-worker.js', import.meta.url);

/** Starts Kabar with one owner and no sources. */
export async function startKabar(clock: HandClock, environment: Record<string, string> = {}): Promise<Kabar> {
  const database = await createTestDatabase();
  const telegram = await startTelegram(clock);
  const site = await startNewsSite(clock);
  const ownerId = 900;
  const lines: string[] = [];
  let app: App | null = null;

  const start = async (): Promise<void> => {
    const read = readConfig({
      BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.url,
      DATABASE_URL: database.url,
      OWNER_IDS: String(ownerId),
      PORT: '0',
      FETCH_ALLOW_HOSTS: site.host,
      POLL_MINUTES: '0.001',
      LOG_LEVEL: 'info',
      ...environment,
    });
    if (read.kind === 'bad') throw new Error(read.faults.join('; '));
    const log = createLog({
      level: read.config.logLevel,
      secrets: read.secrets,
      destination: { write: (line) => void lines.push(line) },
    });
    const started = await startApp({ config: read.config, log, clock, readerWorker });
    if (started.kind === 'failed') throw new Error(started.reason);
    app = started.app;
  };
  await start();
  const stop = async (): Promise<void> => {
    await app?.stop();
    app = null;
  };
  return {
    clock,
    telegram,
    site,
    database,
    ownerId,
    calmly: (person) => {
      clock.advance(3_000);
      return person;
    },
    log: lines,
    hasArticles: async (count) => {
      await waitFor(async () => {
        clock.advance(1_000);
        const [row] = await database.db.execute<{ count: string; placed: string }>(
          'select count(*) as count, count(story_id) as placed from articles',
        );
        // An article is in the archive a moment before its story is known.
        return (Number(row?.count) === count && row?.placed === row?.count) || undefined;
      }, 20_000);
    },
    url: () => app?.url ?? '',
    start,
    stop,
    end: async () => {
      await stop();
      // A message that broke the rules fails the journey, once everything is cleared away.
      const closed = await Promise.allSettled([telegram.close(), site.close()]);
      await database.drop();
      for (const one of closed) if (one.status === 'rejected') throw one.reason;
    },
  };
}
