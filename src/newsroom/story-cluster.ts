import type { StoryFeatures } from './story-features.js';
import { createStorySum, type StorySum, type StoryVector, unitVector } from './story-vector.js';

/** An article with its vectors. */
export interface StoryReading {
  features: StoryFeatures;
  words: StoryVector;
  marks: StoryVector;
}

/** The articles about one event. */
export interface StoryCluster {
  readonly id: number;
  readonly members: Map<number, StoryReading>;
  readonly wordSum: StorySum;
  readonly markSum: StorySum;
  /** The middle of the articles, by words and by names, figures and topics. */
  words: StoryVector;
  marks: StoryVector;
  /** When its newest article was published, in ms. */
  lastAt: number;
}

const MOST_TERMS = 120;

/** A cluster without articles. */
export function newCluster(id: number): StoryCluster {
  return {
    id,
    members: new Map(),
    wordSum: createStorySum(),
    markSum: createStorySum(),
    words: new Map(),
    marks: new Map(),
    lastAt: -Infinity,
  };
}

/** Takes an article in; the middle is as before until {@link settleCluster}. */
export function enterCluster(cluster: StoryCluster, reading: StoryReading): void {
  cluster.members.set(reading.features.article.id, reading);
  cluster.wordSum.add(reading.words, 1);
  cluster.markSum.add(reading.marks, 1);
}

/** Takes an article out; the middle is as before until {@link settleCluster}. */
export function leaveCluster(cluster: StoryCluster, reading: StoryReading): void {
  if (!cluster.members.delete(reading.features.article.id)) return;
  cluster.wordSum.add(reading.words, -1);
  cluster.markSum.add(reading.marks, -1);
}

/** Finds the middle and the newest article again. */
export function settleCluster(cluster: StoryCluster): void {
  cluster.words = unitVector(cluster.wordSum.entries(), MOST_TERMS);
  cluster.marks = unitVector(cluster.markSum.entries(), MOST_TERMS);
  cluster.lastAt = Math.max(...[...cluster.members.values()].map(({ features }) => features.article.at.getTime()));
}
