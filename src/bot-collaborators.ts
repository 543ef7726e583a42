import { createMeetingStore } from './bot/meeting.store.js';
import { createAddressLimits } from './bot/address-limits.js';
import type { BotCollaborators } from './bot/context.js';
import { createLater } from './bot/later.js';
import type { NewsroomDesk } from './bot/newsroom-desk.js';
import { createPaint } from './bot/pictures/paint.js';
import type { Translator } from './bot/translate.js';
import type { Clock } from './clock.js';
import type { Config } from './config.js';
import type { Core } from './core.js';
import type { Database } from './db/client.js';
import type { DeliveryStation } from './delivery-station.js';
import { moveChat } from './delivery/chat-changes.store.js';
import { createDeliveriesStore } from './delivery/deliveries.store.js';
import { readQueueFigures } from './delivery/figures.store.js';
import { createLedgerViewStore } from './delivery/ledger-views.store.js';
import { createCatchUp } from './editions/catch-up.js';
import { createComposeRequestedEdition } from './editions/compose-requested-edition.js';
import { createPreviewEdition } from './editions/preview-edition.js';
import { createScheduleChat } from './editions/schedule-chat.js';
import type { Log } from './log.js';
import { createLatestNewsStore } from './newsroom/latest-news.store.js';
import { createAdStore } from './newsroom/ads.store.js';
import type { AlarmStore } from './newsroom/alarms.store.js';
import { createReviewStore } from './newsroom/review.store.js';
import { createSourceDeskStore } from './newsroom/source-desk.store.js';
import { createBroadcastStore } from './newsroom/broadcasts.store.js';
import { createTopicDeskStore } from './newsroom/topic-desk.store.js';
import { createTopicMergeStore } from './newsroom/topic-merge.store.js';
import { createTellHistory } from './newsroom/tell-history.js';
import { createBroadcastChangeStore } from './newsroom/broadcast-changes.store.js';
import { createBroadcastReportStore } from './newsroom/broadcast-report.store.js';
import { createCorrectionStore } from './newsroom/corrections.store.js';
import { createDecideProposals } from './newsroom/decide-proposals.js';
import { createFiguresStore } from './newsroom/figures.store.js';
import { createWeeklySummaryStore } from './newsroom/weekly-summaries.store.js';
import { createMentionStore } from './newsroom/mentions.store.js';
import { createChatStore } from './readers/chats.store.js';
import { createGroupStore } from './readers/groups.store.js';
import { createDataRightsStore } from './readers/data-rights.store.js';
import { createInterestStore } from './readers/interests.store.js';
import { createMuteStore } from './readers/mutes.store.js';
import { createOwnWordsStore } from './readers/own-words.store.js';
import { createSavedStore } from './readers/saved.store.js';
import { createTasteStore } from './readers/tastes.store.js';
import { createSubscriptionStore } from './readers/subscriptions.store.js';
import { createTopicHoursStore } from './readers/topic-hours.store.js';

/** Constructs what the bot works with: readers, broadcasts, and the use cases of the other stations. */
export function createBotCollaborators(parts: {
  config: Pick<Config, 'defaultLocale' | 'defaultTimeZone'>;
  core: Core;
  db: Database;
  clock: Clock;
  log: Log;
  translator: Translator;
  ownerIds: ReadonlySet<number>;
  delivery: DeliveryStation;
  newsroom: NewsroomDesk;
  alarms: AlarmStore;
}): BotCollaborators {
  const { config, core, db, clock, delivery } = parts;
  const deliveries = createDeliveriesStore(db);
  const ledger = createLedgerViewStore(db);
  const scheduleChat = createScheduleChat({ store: core.editions, clock });

  return {
    clock,
    log: parts.log,
    translator: parts.translator,
    defaults: { locale: config.defaultLocale, timeZone: config.defaultTimeZone },
    ownerIds: parts.ownerIds,
    directory: core.directory,
    chats: createChatStore(db),
    meetings: createMeetingStore(db),
    subscriptions: createSubscriptionStore(db),
    topicHours: createTopicHoursStore(db),
    ownWords: createOwnWordsStore(db),
    mutes: createMuteStore(db),
    interests: createInterestStore(db),
    lookBackForWords: core.lookBackForWords,
    saved: createSavedStore(db),
    tastes: createTasteStore(db),
    readingOn: core.readingOn,
    tellHistory: createTellHistory(core.readingOn),
    readSentAddress: core.readSentAddress,
    addressLimits: createAddressLimits(clock),
    later: createLater(parts.log),
    dataRights: createDataRightsStore(db),
    groups: createGroupStore(db),
    moveChat: (from, to) => db.transaction((tx) => moveChat(tx, from, to, clock.now())),
    articles: core.articles,
    search: core.search,
    latestNews: createLatestNewsStore(db),
    corrections: createCorrectionStore(db),
    broadcastChanges: createBroadcastChangeStore(db, parts.ownerIds),
    broadcastReport: createBroadcastReportStore(db),
    paint: createPaint(),
    mentions: createMentionStore(db),
    proposals: createDecideProposals({ clock, db, ownerIds: parts.ownerIds }),
    broadcasts: createBroadcastStore(db),
    newsroom: parts.newsroom,
    alarms: parts.alarms,
    may: parts.newsroom.people.may,
    sourceDesk: createSourceDeskStore(db, parts.ownerIds),
    review: createReviewStore(db, parts.ownerIds),
    alertArticle: core.alert,
    mergeStories: (from, into) => core.stories.merge(from, into),
    ads: createAdStore(db, parts.ownerIds),
    catalogue: core.catalogue,
    topicDesk: createTopicDeskStore(db, parts.ownerIds),
    topicMerge: createTopicMergeStore(db, parts.ownerIds),
    editTopics: core.editTopics(parts.ownerIds),
    audit: core.audit,
    sources: core.sources,
    sourceUseCases: core.sourceUseCases(parts.ownerIds),
    requestDigest: (() => {
      const compose = createComposeRequestedEdition({ store: core.editions, clock });
      return async (chatId, kind, topicIds) => {
        const outcome = await compose({ chatId, kind, ...(topicIds === undefined ? {} : { topicIds }) });
        if (outcome.kind === 'enqueued') delivery.nudge();
        return outcome;
      };
    })(),
    previewEdition: createPreviewEdition({ store: core.editions, clock }),
    catchUp: (() => {
      const catchUp = createCatchUp({ store: core.editions, clock });
      return async (chatId, days) => {
        const outcome = await catchUp(chatId, days);
        if (outcome.kind === 'enqueued') delivery.nudge();
        return outcome;
      };
    })(),
    reschedule: async (chatId) => {
      await scheduleChat(chatId);
    },
    deliveredArticles: (deliveryId, chatId) => ledger.articlesOf(deliveryId, chatId),
    outcomeOf: deliveries.outcomeOf,
    cancelPlanned: async (chatId) => {
      await deliveries.cancelForChat(chatId, 'stopped', clock.now());
    },
    figures: createFiguresStore(db, config.defaultTimeZone),
    weeklySummaries: createWeeklySummaryStore(db, parts.ownerIds, config.defaultTimeZone),
    queued: async () => {
      const { queue } = await readQueueFigures(db, clock.now());
      return queue.reduce((sum, { count }) => sum + count, 0);
    },
  };
}
