import { setTimeout as sleep } from 'node:timers/promises';
import { createCalmNotice } from './bot/calm-notice.js';
import { createConversationStore, forgetConversations } from './bot/conversations.store.js';
import { conversationMs, conversationVersion } from './bot/conversations/conversation.js';
import { createBot } from './bot/create-bot.js';
import { createFloodGuard } from './bot/flood.js';
import { createImpatientApi } from './bot/impatient-api.js';
import { createRenderDelivery } from './bot/render-delivery.js';
import { sayBackSoon } from './bot/say-back-soon.js';
import { setMenus } from './bot/set-menus.js';
import { createUpdateTaker, webhookPath } from './bot/take-updates.js';
import { createWatchBroadcasts } from './bot/watch-broadcasts.js';
import { createTranslator } from './bot/translate.js';
import { createUpdateInbox } from './bot/update-inbox.js';
import { createUpdateStore } from './bot/updates.store.js';
import { createWatchDatabase } from './bot/watch-database.js';
import { createAlarms } from './alarms-station.js';
import { createBotCollaborators } from './bot-collaborators.js';
import type { MovableClock } from './clock.js';
import type { Config } from './config.js';
import { createCore } from './core.js';
import { isAnswering } from './db/is-answering.js';
import { diskRoom } from './db/disk-room.js';
import { probeDatabase } from './db/probe.js';
import { createServerWatch } from './db/watch-server.js';
import { openDatabase } from './db/open-database.js';
import { createRestoreWatch } from './db/watch-restore.js';
import { createDelivery } from './delivery-station.js';
import { readQueueFigures } from './delivery/figures.store.js';
import { systemTiming } from './delivery/timing.js';
import { createComposeDueEditions } from './editions/compose-due-editions.js';
import { findTelegram, readSampleFeeds } from './find-telegram.js';
import { createHearFromHub, hubPath } from './intake/hear-from-hub.js';
import { createHubSubscriptionStore } from './intake/hub-subscriptions.store.js';
import { describeError } from './log.js';
import type { Log } from './log.js';
import { createBroadcastStore } from './newsroom/broadcasts.store.js';
import { createAlarmStore } from './newsroom/alarms.store.js';
import { createDayStore } from './newsroom/days.store.js';
import { createKeepToday } from './newsroom/keep-today.js';
import { createMoveFollowers } from './newsroom/move-followers.js';
import { createNoticeStore } from './newsroom/notices.store.js';
import { membersAmong } from './newsroom/rights.store.js';
import { createNewsroom } from './newsroom-station.js';
import { createReportBroadcasts } from './newsroom/report-broadcasts.js';
import { createTopicMergingStore } from './newsroom/topic-merging.store.js';
import { createSpreadCorrections } from './newsroom/spread-corrections.js';
import { quietUntil } from './readers/quiet.js';
import { createTicker } from './ticker.js';
import { createWeb } from './web/create-web.js';
import { createMetrics } from './web/metrics.js';
import { createWriterStation } from './writer-station.js';

/** The sample newsroom is read in two seconds; a machine that is slower shows the page all the same. */
const firstNewsMs = 10_000;

export interface App {
  /** Where Kabar's HTTP is reached: in local mode the chat page. */
  url: string;
  /** Settles when the data were replaced by those of a backup: what is held in memory is not true any more, so start anew. */
  restored: Promise<void>;
  /** Ends in order: nothing more comes in, what is in flight is finished, the database is closed last. */
  stop(): Promise<void>;
}

export type AppResult =
  | { kind: 'running'; app: App }
  | { kind: 'failed'; code: 'config' | 'environment'; reason: string };

export interface AppOptions {
  config: Config;
  log: Log;
  /** Moved by the chat page in local mode; otherwise nobody moves it. */
  clock: MovableClock;
  readerWorker: URL;
}

/**
 * Puts Kabar together and starts the roles that this process runs. The one place that constructs things, in the order in
 * which they need each other, and the best map of the system.
 */
export async function startApp({ config, log, clock, readerWorker }: AppOptions): Promise<AppResult> {
  const has = (role: Config['roles'][number]) => config.roles.includes(role);
  const opened = await openDatabase({ ...config, applicationName: 'kabar' });
  if (opened.kind === 'failed') return { ...opened, code: 'environment' };
  const { database } = opened;
  const { db } = database;
  const serverWatch =
    config.databaseUrl === null
      ? createServerWatch({ dataDir: config.dataDir, isAnswering: () => isAnswering(db), log })
      : null;

  const metrics = createMetrics({ clock, figures: (now) => readQueueFigures(db, now) });
  const updateStore = createUpdateStore(db);
  const translator = createTranslator();
  const inbox = sayBackSoon(
    createUpdateInbox({
      store: updateStore,
      clock,
      log,
      flood: createFloodGuard(clock),
      calm: createCalmNotice({ api: () => telegram.bot.api, translator, locale: config.defaultLocale, log }),
      handleUpdate: (update) => telegram.bot.handleUpdate(update),
    }),
    { api: () => telegram.bot.api, translator, locale: config.defaultLocale, clock, log },
  );
  const webhook =
    config.updates.kind === 'webhook' && has('bot')
      ? { path: webhookPath, secret: config.updates.secret, ...inbox }
      : null;
  const hub =
    config.publicUrl === null
      ? null
      : { path: hubPath, ...createHearFromHub({ clock, log, subscriptions: createHubSubscriptionStore(db) }) };
  const web = createWeb({ log, isReady: () => isAnswering(db), metrics: metrics.text, webhook, hub });

  const found = await findTelegram({ config, clock, db, web, serve: has('web') });
  if (found.kind === 'failed') {
    await database.close();
    return { kind: 'failed', code: 'environment', reason: found.reason };
  }
  const { place } = found;
  const core = await createCore({
    config: { ...config, fetchAllowHosts: [...config.fetchAllowHosts, ...place.allowHosts] },
    database,
    clock,
    log,
    readerWorker,
  });
  const ownerIds = new Set([...config.ownerIds, ...place.ownerIds]);
  await readSampleFeeds(core, place.sampleFeeds, clock.now());

  const notices = createNoticeStore(db);
  const tell = (cause: string, params: Record<string, unknown>): Promise<void> =>
    notices.tell(ownerIds, cause, params, clock.now());
  const tellOf = async (broadcastId: number, cause: string, params: Record<string, unknown>): Promise<void> => {
    const authors = await createBroadcastStore(db).authors(broadcastId);
    const members = await membersAmong(db, ownerIds, authors);
    await notices.tell(new Set([...ownerIds, ...members]), cause, params, clock.now());
  };
  const restores = await createRestoreWatch({ settings: core.settings, tell, clock });
  const alarms = createAlarmStore(db, ownerIds);
  const delivery = createDelivery({
    config,
    db,
    clock,
    log,
    telegram: place,
    tell,
    tellOf,
    report: (trigger) => alarms.report(trigger, clock.now()),
  });
  const newsroom = createNewsroom({ core, db, clock, ownerIds, delivery });
  const collaborators = createBotCollaborators({
    config,
    core,
    db,
    clock,
    log,
    translator,
    ownerIds,
    delivery,
    newsroom,
    alarms,
  });
  const telegram = {
    bot: createBot(
      {
        token: place.token,
        apiRoot: place.apiRoot,
        sendRate: delivery.rate,
        wrote: delivery.noteWrite,
        conversationStore: createConversationStore(db, clock, conversationVersion, async (chatId) =>
          notices.tell(
            [chatId],
            `conversation-lost:${clock.now().toISOString()}`,
            { type: 'conversation-lost' },
            clock.now(),
          ),
        ),
      },
      collaborators,
    ),
  };

  const stopEarly = async (): Promise<void> => {
    await Promise.all([place.close(), core.close()]);
    await database.close();
    await serverWatch?.release();
  };
  try {
    await telegram.bot.init();
  } catch (error) {
    await stopEarly();
    const reason =
      'Telegram refuses BOT_TOKEN. Copy the token again from @BotFather, or leave BOT_TOKEN empty to try Kabar without one.';
    if (describeError(error).code === 401 || describeError(error).code === 404)
      return { kind: 'failed', code: 'config', reason };
    return {
      kind: 'failed',
      code: 'environment',
      reason: `Telegram cannot be reached (${describeError(error).name}). Check the network and TELEGRAM_API_ROOT.`,
    };
  }
  delivery.renderWith(createRenderDelivery(collaborators, telegram.bot.botInfo.username));
  metrics.watch({ sender: delivery.state, openAlarms: alarms.open });

  const taker = createUpdateTaker({ telegram: telegram.bot, inbox, updates: config.updates, log });
  const composeDueEditions = createComposeDueEditions({ store: core.editions, clock, log, rate: delivery.rate });
  const watchBroadcasts = createWatchBroadcasts({
    bot: collaborators,
    api: createImpatientApi(place),
    wrote: delivery.noteWrite,
    timing: systemTiming,
    isMine: () => delivery.state().epoch !== null,
  });
  const followUp = () => collaborators.broadcastReport.followUp(clock.now());
  const watches = createAlarms({
    alarms,
    db,
    clock,
    room: () => diskRoom(config.dataDir),
    sender: delivery.state,
  });
  const watchDatabase = createWatchDatabase({
    probe: (now) => probeDatabase(db, now),
    alarms,
    localeOf: async (personId) => (await collaborators.chats.find(personId))?.locale ?? config.defaultLocale,
    api: createImpatientApi(place),
    translator,
    isMine: () => delivery.state().epoch !== null,
    clock,
    log,
  });
  const days = createDayStore(db, config.defaultTimeZone);
  const closeDays = () => days.closeDays(clock.now());
  const keepToday = createKeepToday({ days, clock });
  const moveFollowers = createMoveFollowers({ store: createTopicMergingStore(db), clock });
  const tellWeek = () => collaborators.weeklySummaries.tell(clock.now());
  const reportBroadcasts = createReportBroadcasts({ broadcasts: collaborators.broadcasts, clock });
  const proposeChanges = core.changes.propose({
    ownerIds,
    tell: (people, cause, params) => notices.tell(people, cause, params, clock.now()),
  });
  const spreadCorrections = createSpreadCorrections({ clock, db, quietUntil });
  const writer = config.writer === null ? null : createWriterStation({ config: config.writer, db, clock, log });
  const forgetLeft = () => forgetConversations(db, new Date(clock.now().getTime() - conversationMs));
  const ticker = createTicker(
    [
      ...(has('intake') ? [{ name: 'intake', everySeconds: 1 as const, run: core.pollFeeds }] : []),
      ...(has('intake') ? [{ name: 'words', everySeconds: 15 as const, run: core.learnWords }] : []),
      ...(has('intake') ? [{ name: 'pages', everySeconds: 10 as const, run: core.changes.pages.lookAtDue }] : []),
      ...(has('intake') && core.hubs !== null
        ? [{ name: 'hubs', everySeconds: 10 as const, run: core.hubs.askDue }]
        : []),
      ...(has('intake') ? [{ name: 'changes', everySeconds: 2 as const, run: proposeChanges }] : []),
      ...(has('intake') && writer !== null
        ? [{ name: 'writer', everySeconds: 2 as const, run: writer.writeSummaries }]
        : []),
      ...(has('editions') ? [{ name: 'editions', everySeconds: 1 as const, run: composeDueEditions }] : []),
      ...(has('editions') ? [{ name: 'corrections', everySeconds: 2 as const, run: spreadCorrections }] : []),
      ...(has('sender') ? [{ name: 'releases', everySeconds: 1 as const, run: newsroom.releaseDue }] : []),
      ...(has('sender') ? [{ name: 'progress', everySeconds: 1 as const, run: watchBroadcasts }] : []),
      ...(has('sender') ? [{ name: 'reports', everySeconds: 1 as const, run: reportBroadcasts }] : []),
      ...(has('sender') ? [{ name: 'follow-ups', everySeconds: 5 as const, run: followUp }] : []),
      ...(has('sender') ? [{ name: 'merges', everySeconds: 1 as const, run: moveFollowers }] : []),
      ...(has('sender') ? [{ name: 'days', everySeconds: 15 as const, run: closeDays }] : []),
      ...(has('sender') ? [{ name: 'today', everySeconds: 15 as const, run: keepToday }] : []),
      ...(has('sender') ? [{ name: 'weeks', everySeconds: 5 as const, run: tellWeek }] : []),
      ...(has('intake') ? [{ name: 'silent sources', everySeconds: 5 as const, run: watches.watchSources }] : []),
      ...(has('intake') ? [{ name: 'breaking stories', everySeconds: 5 as const, run: watches.watchStories }] : []),
      ...(has('sender') ? [{ name: 'held up', everySeconds: 5 as const, run: watches.watchDelivery }] : []),
      ...(has('sender') ? [{ name: 'away', everySeconds: 15 as const, run: watchDatabase }] : []),
      { name: 'disk', everySeconds: 15 as const, run: watches.watchDisk },
      ...(has('bot') ? [{ name: 'inbox', everySeconds: 15 as const, run: inbox.tidy }] : []),
      ...(has('bot') ? [{ name: 'conversations', everySeconds: 60 as const, run: forgetLeft }] : []),
      { name: 'restores', everySeconds: 5 as const, run: restores.look },
      ...(serverWatch === null ? [] : [{ name: 'database', everySeconds: 2 as const, run: serverWatch.look }]),
    ],
    log,
  );

  // Whoever tries Kabar for the first time finds news at once.
  if (place.sampleFeeds.length > 0)
    await Promise.race([core.pollFeeds(), sleep(firstNewsMs, undefined, { ref: false })]);
  if (has('sender')) await delivery.start(database);
  if (has('bot')) {
    await taker.start();
    const menus = async (): Promise<void> => {
      const people = await newsroom.people.everybody();
      await setMenus(telegram.bot.api, telegram.bot.botInfo.id, { translator, people, settings: core.settings });
    };
    void menus().catch((error: unknown) =>
      log.warn({ error: describeError(error) }, 'the command menus could not be set'),
    );
  }
  ticker.start();

  return {
    kind: 'running',
    app: {
      url: place.url,
      restored: restores.found,
      stop: async () => {
        if (has('bot')) await taker.stop();
        await collaborators.later.idle();
        await ticker.stop();
        await writer?.close();
        if (has('sender')) await delivery.stop();
        await stopEarly();
      },
    },
  };
}
