import type { MovableClock } from './clock.js';
import type { Config } from './config.js';
import type { Core } from './core.js';
import type { Database } from './db/client.js';
import { createSettingsStore } from './db/settings.store.js';
import type { createWeb } from './web/create-web.js';
import { createChatStore } from './readers/chats.store.js';
import { startServer } from './web/start-server.js';

/** Where the bot's Telegram is, and where Kabar's own HTTP is. */
export interface TelegramPlace {
  url: string;
  apiRoot: string;
  token: string;
  /** People who own the bot besides OWNER_IDS: the local Telegram's owner. */
  ownerIds: number[];
  /** Feeds that a first try reads; none with a real token. */
  sampleFeeds: { name: string; url: string; language: string }[];
  /** "host:port" pairs that may be fetched although private. */
  allowHosts: string[];
  close(): Promise<void>;
}

export type FoundTelegram = { kind: 'found'; place: TelegramPlace } | { kind: 'failed'; reason: string };

const openedKey = 'sample-newsroom.opened';

/** With a token: Telegram, and our own HTTP server. Without one: the bundled local Telegram on the same address. */
export async function findTelegram(parts: {
  config: Config;
  clock: MovableClock;
  db: Database;
  web: ReturnType<typeof createWeb>;
  /** Whether this process answers HTTP. */
  serve: boolean;
}): Promise<FoundTelegram> {
  const { config, clock, db, web, serve } = parts;
  const { host, port, telegram } = config;
  try {
    if (telegram.kind === 'telegram') {
      const server = serve ? await startServer(web.handle, host, port) : { url: '', close: async () => {} };
      return { kind: 'found', place: { ...server, ...telegram, ownerIds: [], sampleFeeds: [], allowHosts: [] } };
    }
    // Loaded only here: with a real token its code and pictures would only cost memory.
    const { localToken, startLocalTelegram } = await import('./local-telegram.js');
    const opened = await openingOf(db, clock.now());
    const chats = createChatStore(db);
    const hasStarted = async (chatId: number): Promise<boolean> => (await chats.find(chatId)) !== null;
    const local = await startLocalTelegram({ clock, opened, host, port, mounted: web, hasStarted });
    const place = {
      ...local,
      apiRoot: local.url,
      token: localToken,
      sampleFeeds: local.feeds,
      allowHosts: [new URL(local.url).host],
    };
    return { kind: 'found', place };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE')
      return {
        kind: 'failed',
        reason: `Port ${port} is taken by another program. End that, or set PORT to a free one.`,
      };
    if (code === 'EACCES')
      return {
        kind: 'failed',
        reason: `Port ${port} needs more rights than this user has. Set PORT to one above 1023.`,
      };
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      return { kind: 'failed', reason: 'This machine does not have the address that HOST names.' };
    throw error;
  }
}

/** When the sample newsroom opened: at the first start, so that a restart goes on with the same news. */
async function openingOf(db: Database, now: Date): Promise<Date> {
  const settings = createSettingsStore(db);
  const stored = new Date(String(await settings.get(openedKey)));
  if (!Number.isNaN(stored.getTime())) return stored;
  await settings.set(openedKey, now.toISOString());
  return now;
}

/** Has the sample newsroom's feeds read. Those of an earlier address (another port) are read no more. */
export async function readSampleFeeds(core: Core, feeds: TelegramPlace['sampleFeeds'], now: Date): Promise<void> {
  if (feeds.length === 0) return;
  const wanted = new Set(feeds.map((feed) => feed.url));
  for (const known of await core.sources.list()) {
    const isSample = /^http:\/\/[^/]+\/news\//.test(known.url);
    if (isSample && known.retiredAt === null && !wanted.has(known.url)) await core.sources.remove(known.feedId, now);
  }
  for (const feed of feeds)
    await core.sources.add({ url: feed.url, name: feed.name, home: null, language: feed.language, now });
}
