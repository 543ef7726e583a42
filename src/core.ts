import { randomBytes } from 'node:crypto';
import { createChanges } from './changes-station.js';
import type { Clock } from './clock.js';
import type { Config } from './config.js';
import type { DatabaseClient } from './db/client.js';
import { createSettingsStore } from './db/settings.store.js';
import { createAlertStore } from './editions/alerts.store.js';
import { createEditionStore } from './editions/editions.store.js';
import { createEnqueueAlerts } from './editions/enqueue-alerts.js';
import { createSourceUseCases } from './intake/add-source.js';
import { lookForFeed } from './intake/discover-feed.js';
import { createDoor } from './intake/door.js';
import { createFeedStore } from './intake/feeds.store.js';
import { createFetchArticlePage } from './intake/fetch-article-page.js';
import { createFollowHubs } from './intake/follow-hubs.js';
import { hubPath } from './intake/hear-from-hub.js';
import { createHubSubscriptionStore } from './intake/hub-subscriptions.store.js';
import { createLookAtFeed } from './intake/look-at-feed.js';
import { createPollFeeds } from './intake/poll-feeds.js';
import { createReadEntry } from './intake/read-entry.js';
import { createReadSentAddress } from './intake/read-sent-address.js';
import { createReader, READER_LIMITS } from './intake/reader.js';
import { createRobotsRules } from './intake/robots-rules.js';
import { createSourceStore } from './intake/sources.store.js';
import type { Log } from './log.js';
import { createArticleStore } from './newsroom/articles.store.js';
import { createAuditStore } from './newsroom/audit.store.js';
import { canonicalUrl } from './newsroom/canonical-url.js';
import { createCategorise } from './newsroom/category.js';
import { createCatalogueStore } from './newsroom/catalogue.store.js';
import { catalogue } from './newsroom/catalogue/catalogue.js';
import { categories } from './newsroom/catalogue/categories.js';
import { createLookBackForWords } from './newsroom/look-back-for-words.js';
import { createOwnWordsMatcher } from './newsroom/match-own-words.js';
import { createFollowedWordsStore } from './newsroom/own-words.store.js';
import { createPlaceArticles } from './newsroom/place-articles.js';
import { createLearnWords } from './newsroom/learn-words.js';
import { createReadingOnStore } from './newsroom/reading-on.store.js';
import { createReceiveArticle } from './newsroom/receive-article.js';
import { createSearchArticles } from './newsroom/search-articles.js';
import { createSearchStore } from './newsroom/search.store.js';
import { createSpellingStore } from './newsroom/spelling.store.js';
import { createStoriesStore } from './newsroom/stories.store.js';
import { createEditTopics } from './newsroom/edit-topics.js';
import { createTopicDeskStore } from './newsroom/topic-desk.store.js';
import { createTopicDirectory } from './newsroom/topic-directory.js';
import type { OwnerIds } from './newsroom/rights.store.js';

/** Name under which we read other people's sites, with an address where our manners are described. */
const userAgent = 'Kabar/0.1 (news reader; respects robots.txt and Retry-After)';
const robotName = 'Kabar';

export interface CoreOptions {
  config: Pick<Config, 'fetchAllowHosts' | 'pollMinutes' | 'publicUrl'>;
  database: DatabaseClient;
  clock: Clock;
  log: Log;
  /** The compiled reader-worker: the thread that reads strangers' bytes. */
  readerWorker: URL;
}

/** Intake and newsroom, put together: what the bot and the command line both work with. */
export type Core = Awaited<ReturnType<typeof createCore>>;

/** Constructs intake and newsroom on a database that is up to date, and loads the starter catalogue at the first start. */
export async function createCore({ config, database, clock, log, readerWorker }: CoreOptions) {
  const { db } = database;
  const catalogueStore = createCatalogueStore(db);
  const { added } = await catalogueStore.load({ categories, topics: catalogue });
  if (added > 0) log.info({ topics: added }, 'topics were added from the catalogue');
  const directory = createTopicDirectory({ store: catalogueStore, clock });
  const audit = createAuditStore(db);
  const articles = createArticleStore(db);
  const sources = createSourceStore(db);
  const feeds = createFeedStore(db);
  const spelling = createSpellingStore(db);
  const stories = createStoriesStore(db);
  const followedWords = createFollowedWordsStore(db);

  const door = createDoor({ clock, allowHosts: config.fetchAllowHosts, userAgent });
  const reader = createReader({ ...READER_LIMITS, workerUrl: readerWorker });
  const alert = createEnqueueAlerts({ store: createAlertStore(db), clock });
  const tellAtOnce = async (articleId: number): Promise<void> => void (await alert({ articleId }));
  const receive = createReceiveArticle({
    clock,
    articles,
    directory,
    categorise: createCategorise(),
    ownWords: createOwnWordsMatcher({ store: followedWords }),
    placeInStories: createPlaceArticles({ stories, clock }),
    alert: tellAtOnce,
  });
  const pages = {
    clock,
    door,
    readPage: reader.readPage,
    mayFetch: createRobotsRules({ door, clock, robot: robotName }),
  };
  const fetchPage = createFetchArticlePage(pages);
  const readingOn = createReadingOnStore(db);
  const changes = createChanges({ clock, log, db, fetchPage, receive });
  const hubs =
    config.publicUrl === null
      ? null
      : createFollowHubs({
          clock,
          log,
          subscriptions: createHubSubscriptionStore(db),
          door,
          callbackBase: `${config.publicUrl}${hubPath}`,
          allowHosts: config.fetchAllowHosts,
          secretText: () => randomBytes(24).toString('base64url'),
        });
  const lookAtFeed = createLookAtFeed({
    clock,
    log,
    door,
    feeds,
    readFeed: reader.readFeed,
    readEntry: createReadEntry({ fetchPage }),
    isKnown: (url, hash) => articles.isKnown(canonicalUrl(url), hash),
    receive: async (entry) => {
      await changes.pages.begin(entry);
      return (await receive(entry)).kind;
    },
    feedRead: async (feed, read, link) => {
      await changes.pages.noticeVanished(feed.id, read.entries);
      await hubs?.note(feed.id, read, link, feed.url);
    },
    random: Math.random,
    pollMinutes: config.pollMinutes,
  });

  return {
    directory,
    catalogue: catalogueStore,
    /** Changes of topics by those who may. */
    editTopics: (ownerIds: ReadonlySet<number>) =>
      createEditTopics({ clock, catalogue: catalogueStore, articles, desk: createTopicDeskStore(db, ownerIds) }),
    articles,
    audit,
    sources,
    stories,
    editions: createEditionStore(db),
    lookBackForWords: createLookBackForWords({ store: followedWords, clock }),
    readingOn,
    readSentAddress: createReadSentAddress({
      clock,
      // Somebody waits for the answer: the first page says enough.
      fetchPage: createFetchArticlePage({ ...pages, mostPages: 1 }),
      atAddress: readingOn.atAddress,
      directory,
      allowHosts: config.fetchAllowHosts,
    }),
    search: createSearchArticles({ store: createSearchStore(db), spelling, directory }),
    learnWords: createLearnWords(spelling),
    settings: createSettingsStore(db),
    door,
    reader,
    receive,
    alert: tellAtOnce,
    changes,
    /** Null: no hub can reach us, since no PUBLIC_URL is set. */
    hubs,
    pollFeeds: createPollFeeds({ clock, log, feeds, lookAtFeed }),
    sourceUseCases: (ownerIds: OwnerIds = new Set()) =>
      createSourceUseCases({
        clock,
        sources: createSourceStore(db, ownerIds),
        lookForFeed: (address) => lookForFeed(door, address, { now: clock.now(), parse: reader.parseFeed }),
        record: (entry) => audit.add({ at: clock.now(), ...entry }),
      }),
    close: async () => {
      await Promise.all([door.close(), reader.close()]);
    },
  };
}
