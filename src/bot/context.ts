import type { ConversationFlavor } from '@grammyjs/conversations';
import type { Context } from 'grammy';
import type { Clock } from '../clock.js';
import type { Log } from '../log.js';
import type { DeliveriesStore } from '../delivery/deliveries.store.js';
import type { SourceUseCases } from '../intake/add-source.js';
import type { SentAddress } from '../intake/read-sent-address.js';
import type { SourceStore } from '../intake/sources.store.js';
import type { ArticleStore } from '../newsroom/articles.store.js';
import type { CatalogueStore } from '../newsroom/catalogue.store.js';
import type { EditTopics } from '../newsroom/edit-topics.js';
import type { TopicDeskStore } from '../newsroom/topic-desk.store.js';
import type { TopicMergeStore } from '../newsroom/topic-merge.store.js';
import type { AdStore } from '../newsroom/ads.store.js';
import type { AlarmStore } from '../newsroom/alarms.store.js';
import type { ReviewStore } from '../newsroom/review.store.js';
import type { SourceDeskStore } from '../newsroom/source-desk.store.js';
import type { AuditStore } from '../newsroom/audit.store.js';
import type { BroadcastStore } from '../newsroom/broadcasts.store.js';
import type { BroadcastChangeStore } from '../newsroom/broadcast-changes.store.js';
import type { BroadcastReportStore } from '../newsroom/broadcast-report.store.js';
import type { CorrectionStore } from '../newsroom/corrections.store.js';
import type { DecideProposals } from '../newsroom/decide-proposals.js';
import type { ReadingOnStore } from '../newsroom/reading-on.store.js';
import type { ArticleHistory } from '../newsroom/tell-history.js';
import type { MentionStore } from '../newsroom/mentions.store.js';
import type { FiguresStore } from '../newsroom/figures.store.js';
import type { WeeklySummaryStore } from '../newsroom/weekly-summaries.store.js';
import type { PeopleStore } from '../newsroom/people.store.js';
import type { LatestNewsStore } from '../newsroom/latest-news.store.js';
import type { SearchArticles } from '../newsroom/search-articles.js';
import type { FollowedPhrase } from '../newsroom/followed-words.js';
import type { WordsFound } from '../newsroom/look-back-for-words.js';
import type { TopicDirectory } from '../newsroom/topic-directory.js';
import type { Chat, Locale } from '../readers/chat.js';
import type { ChatStore } from '../readers/chats.store.js';
import type { GroupStore } from '../readers/groups.store.js';
import type { DataRightsStore } from '../readers/data-rights.store.js';
import type { InterestStore } from '../readers/interests.store.js';
import type { MuteStore } from '../readers/mutes.store.js';
import type { OwnWordsStore } from '../readers/own-words.store.js';
import type { SavedStore } from '../readers/saved.store.js';
import type { TasteStore } from '../readers/tastes.store.js';
import type { SubscriptionStore } from '../readers/subscriptions.store.js';
import type { TopicHoursStore } from '../readers/topic-hours.store.js';
import type { CaughtUp } from '../editions/catch-up.js';
import type { EditionPreview } from '../editions/preview-edition.js';
import type { AddressLimits } from './address-limits.js';
import type { Later } from './later.js';
import type { MeetingStore } from './meeting.store.js';
import type { NewsroomDesk } from './newsroom-desk.js';
import type { Paint } from './pictures/paint.js';
import type { Translator } from './translate.js';

/** What a handler has at hand beside grammY's own. */
export interface KabarFlavor {
  /** The language of whoever wrote. */
  locale: Locale;
  /** The message is a further part of an album, of which the first part was seen already. */
  isRestOfAlbum: boolean;
}

export type KabarContext = ConversationFlavor<Context & KabarFlavor>;

/** What became of asking for a digest now. */
export type RequestedDigest = { kind: 'enqueued'; articles: number } | { kind: 'empty'; since: Date };

/** Everything the bot works with; made in app.ts. */
export interface BotCollaborators {
  clock: Clock;
  log: Log;
  translator: Translator;
  defaults: { locale: Locale; timeZone: string };
  ownerIds: ReadonlySet<number>;
  directory: () => Promise<TopicDirectory>;
  chats: ChatStore;
  /** What every update needs, read as its handling begins. */
  meetings: MeetingStore;
  subscriptions: SubscriptionStore;
  topicHours: TopicHoursStore;
  ownWords: OwnWordsStore;
  mutes: MuteStore;
  interests: InterestStore;
  /** What the archive has of a phrase that begins to be followed; the last two days' articles become its first news. */
  lookBackForWords(topicId: number, phrase: FollowedPhrase): Promise<WordsFound>;
  saved: SavedStore;
  tastes: TasteStore;
  readingOn: ReadingOnStore;
  /** Reads an address for whoever sent it; nothing of it is kept. */
  readSentAddress(address: string): Promise<SentAddress>;
  addressLimits: AddressLimits;
  /** Work that goes on after its update was handled. */
  later: Later;
  tellHistory(articleId: number): Promise<ArticleHistory | null>;
  dataRights: DataRightsStore;
  groups: GroupStore;
  /** A group became a supergroup with another number: everything of it goes along. */
  moveChat(from: number, to: number): Promise<void>;
  articles: ArticleStore;
  search: SearchArticles;
  latestNews: LatestNewsStore;
  corrections: CorrectionStore;
  mentions: MentionStore;
  /** Broadcasts that change earlier ones. */
  broadcastChanges: BroadcastChangeStore;
  broadcastReport: BroadcastReportStore;
  /** Makes a picture of a drawing. */
  paint: Paint;
  /** Corrections and withdrawals that a source's change asks for. */
  proposals: DecideProposals;
  broadcasts: BroadcastStore;
  /** The newsroom's people, and the way of a broadcast. */
  newsroom: NewsroomDesk;
  /** Whether somebody of the newsroom may do something, by their Telegram id; asked anew each time. */
  may: PeopleStore['may'];
  ads: AdStore;
  /** What the newsroom is told of by itself. */
  alarms: AlarmStore;
  /** Topics as they are this moment, also hidden ones. */
  catalogue: Pick<CatalogueStore, 'topics' | 'categories'>;
  topicDesk: TopicDeskStore;
  topicMerge: TopicMergeStore;
  editTopics: EditTopics;
  sourceDesk: SourceDeskStore;
  review: ReviewStore;
  /** Sends an article at once to those who asked for that; of one that was published by hand. */
  alertArticle(articleId: number): Promise<void>;
  mergeStories(from: number, into: number): Promise<boolean>;
  audit: AuditStore;
  sources: SourceStore;
  /** Adding and removing sources, with the look that tells whether an address is a feed. */
  sourceUseCases: SourceUseCases;
  /** Composes what is new now and hands it to the sender; only of these topics, or of all that the chat follows. */
  requestDigest(chatId: number, kind: 'requested' | 'first', topicIds?: number[]): Promise<RequestedDigest>;
  /** The next edition as it would be now; null: the chat is not known. */
  previewEdition(chatId: number): Promise<EditionPreview | null>;
  /** Composes what was missed: since the last digest that came, or so many days back. */
  catchUp(chatId: number, days: number | null): Promise<CaughtUp>;
  /** Works out when a chat's next edition is due, after its hours, zone, pause or topics have changed. */
  reschedule(chatId: number): Promise<void>;
  /** The articles of a delivery, in the order shown; only of the chat that got it. */
  deliveredArticles(deliveryId: number, chatId: number): Promise<number[]>;
  /** What became of a chat's message for a cause; null: there is none. */
  outcomeOf: DeliveriesStore['outcomeOf'];
  /** Takes back everything that is planned for a chat and not yet out. */
  cancelPlanned(chatId: number): Promise<void>;
  /** Days in counts, for /statistik and the week's summary. */
  figures: FiguresStore;
  weeklySummaries: WeeklySummaryStore;
  /** Deliveries that wait. */
  queued(): Promise<number>;
}

/** Chats as they were read when the handling of their update began, until somebody asks. */
const asRead = new WeakMap<Context, Chat | null>();

/** Keeps the chat of an update as it was read when its handling began, so that it need not be read again at once. */
export function rememberReader(ctx: Context, chat: Chat | null): void {
  asRead.set(ctx, chat);
}

/**
 * The chat of a private message or tap, as it is known; null: this person does not use Kabar (yet). The first time it is as
 * the update found it; asked for again, after a choice was changed, it is read anew.
 */
export async function readerOf(ctx: Context, bot: Pick<BotCollaborators, 'chats'>): Promise<Chat | null> {
  const known = asRead.get(ctx);
  asRead.delete(ctx);
  if (known !== undefined) return known;
  return ctx.chat === undefined ? null : bot.chats.find(ctx.chat.id);
}
