import type { Database } from '../db/client.js';
import { readRunningAds } from '../newsroom/ads.store.js';
import { readAdsShown } from './ad-shows.store.js';
import { alreadyHad, forgetFutureMisses, writeEditions } from './edition-rows.store.js';
import type { EditionOutcome } from './edition-rows.store.js';
import type { DigestParams } from './digest-params.js';
import { foldWaiting, readHistories } from './history.store.js';
import { readMutes, readShownTexts } from './muted.store.js';
import { lastTold, writeRequested } from './requested-edition.store.js';
import type { AskedKind } from './requested-edition.store.js';
import { countMergedTopics, readNewsOf, readRecentNews } from './news.store.js';
import { crowdedSlots, hoursChosen } from './chosen-slots.store.js';
import { advance, findChat, lockAstray, lockChat, lockDue } from './schedules.store.js';
import type { DueAt } from './schedules.store.js';

/** Editions and the schedule they run by, on a database or in a transaction of it. */
export type EditionUnit = ReturnType<typeof unitOf>;

export interface EditionStore extends EditionUnit {
  /** Runs work in one transaction. Chats that are locked in it stay so to its end. */
  transaction<T>(work: (unit: EditionUnit) => Promise<T>): Promise<T>;
}

/** Creates the store of editions. */
export function createEditionStore(db: Database): EditionStore {
  return { ...unitOf(db), transaction: (work) => db.transaction((tx) => work(unitOf(tx))) };
}

function unitOf(db: Database) {
  return {
    lockDue: (due: DueAt, limit: number, except: readonly number[]) => lockDue(db, due, limit, except),
    lock: (chatId: number) => lockChat(db, chatId),
    lockAstray: (latestCutoff: Date, after: number, limit: number) => lockAstray(db, latestCutoff, after, limit),
    find: (chatId: number) => findChat(db, chatId),
    advance: (rows: Parameters<typeof advance>[1]) => advance(db, rows),
    crowdedSlots: (from: Date, to: Date, moreThan: number) => crowdedSlots(db, from, to, moreThan),
    hoursChosen: () => hoursChosen(db),
    recentNews: (from: Date, at: Date, topicIds?: readonly number[], halfLifeHours?: number) =>
      readRecentNews(db, from, at, topicIds, halfLifeHours),
    mergedTopics: () => countMergedTopics(db),
    newsOf: (articleIds: readonly number[], at: Date) => readNewsOf(db, articleIds, at),
    histories: (chatIds: readonly number[], since: Date, now: Date) => readHistories(db, chatIds, since, now),
    mutes: (chatIds: readonly number[], now: Date) => readMutes(db, chatIds, now),
    shownTexts: (articleIds: readonly number[]) => readShownTexts(db, articleIds),
    foldWaiting: (chatIds: readonly number[], since: Date, now: Date) => foldWaiting(db, chatIds, since, now),
    runningAds: (now: Date) => readRunningAds(db, now),
    adsShown: (chatIds: readonly number[], adIds: readonly number[]) => readAdsShown(db, chatIds, adIds),
    alreadyHad: (slots: Parameters<typeof alreadyHad>[1]) => alreadyHad(db, slots),
    write: (outcomes: readonly EditionOutcome[], now: Date) => writeEditions(db, outcomes, now),
    writeRequested: (
      chatId: number,
      window: { from: Date; to: Date },
      params: DigestParams & { kind: AskedKind },
      deadlineAt: Date,
    ) => writeRequested(db, chatId, window, params, deadlineAt),
    lastTold: (chatId: number) => lastTold(db, chatId),
    forgetFutureMisses: (chatIds: readonly number[], now: Date) => forgetFutureMisses(db, chatIds, now),
  };
}
