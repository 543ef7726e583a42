import type { StoryFeatures } from './story-features.js';
import type { StoryTerm } from './story-terms.js';
import { addTo, emptyVector, type StorySum, type StoryVector, unitVector } from './story-vector.js';

/** An article with its vectors. */
export interface StoryReading {
  features: StoryFeatures;
  /** All of its terms, each once. */
  terms: readonly StoryTerm[];
  words: StoryVector;
  marks: StoryVector;
}

/** The articles about one event. */
export interface StoryCluster {
  readonly id: number;
  readonly members: Map<number, StoryReading>;
  /** The sums of its articles' vectors; null while it has a single article, as most stories do for ever. */
  sums: { words: StorySum; marks: StorySum } | null;
  /** The middle of the articles, by words and by names, figures and topics. */
  words: StoryVector;
  marks: StoryVector;
  /** When its newest article was published, in ms. */
  lastAt: number;
  /** What it has in common with the article that is being placed (see story-postings.ts); otherwise 0. */
  common: number;
}

const MOST_TERMS = 120;

/** A cluster without articles. */
export function newCluster(id: number): StoryCluster {
  return {
    id,
    members: new Map(),
    sums: null,
    words: emptyVector,
    marks: emptyVector,
    lastAt: -Infinity,
    common: 0,
  };
}

/** Takes an article in; the middle is as before until {@link settleCluster}. */
export function enterCluster(cluster: StoryCluster, reading: StoryReading): void {
  const { members } = cluster;
  if (cluster.sums === null && members.size > 0) {
    cluster.sums = { words: new Map(), marks: new Map() };
    for (const member of members.values()) addReading(cluster.sums, member, 1);
  }
  members.set(reading.features.article.id, reading);
  if (cluster.sums !== null) addReading(cluster.sums, reading, 1);
}

/** Takes an article out; the middle is as before until {@link settleCluster}. */
export function leaveCluster(cluster: StoryCluster, reading: StoryReading): void {
  if (!cluster.members.delete(reading.features.article.id)) return;
  if (cluster.members.size <= 1) cluster.sums = null;
  else if (cluster.sums !== null) addReading(cluster.sums, reading, -1);
}

/** Finds the middle and the newest article again. */
export function settleCluster(cluster: StoryCluster): void {
  const { members, sums } = cluster;
  const [only] = members.values();
  cluster.words = sums === null ? (only?.words ?? emptyVector) : middleOf(sums.words);
  cluster.marks = sums === null ? (only?.marks ?? emptyVector) : middleOf(sums.marks);
  cluster.lastAt = -Infinity;
  for (const { features } of members.values()) cluster.lastAt = Math.max(cluster.lastAt, features.article.at.getTime());
}

const middleOf = (sum: StorySum): StoryVector => unitVector([...sum.keys()], [...sum.values()], MOST_TERMS);

function addReading(sums: { words: StorySum; marks: StorySum }, { words, marks }: StoryReading, sign: 1 | -1): void {
  addTo(sums.words, words, sign);
  addTo(sums.marks, marks, sign);
}
