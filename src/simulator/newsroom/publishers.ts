import type { PublisherId } from './article.js';

/** How a publisher offers its news. `teasers` has the first sentences only, so that the page must be read. */
export type FeedKind = 'rss' | 'rss-in-description' | 'teasers' | 'atom' | 'json';

/** An invented publisher. */
export interface Publisher {
  readonly id: PublisherId;
  readonly name: string;
  readonly motto: string;
  readonly language: 'id' | 'en';
  /** First part of all its addresses, below the newsroom's prefix. */
  readonly folder: string;
  readonly feedPath: string;
  readonly feedKind: FeedKind;
  /** Ending of its article addresses. */
  readonly ending: '' | '.html';
  readonly colour: string;
}

/** The five publishers, between them one of each kind of feed. */
export const publishers: readonly Publisher[] = [
  {
    id: 'warta',
    name: 'Warta Nusantara',
    motto: 'Kabar pagi untuk semua pulau',
    language: 'id',
    folder: 'warta-nusantara',
    feedPath: 'rss.xml',
    feedKind: 'rss',
    ending: '',
    colour: '#a3372b',
  },
  {
    id: 'bahari',
    name: 'Kabar Bahari',
    motto: 'Catatan dari pesisir dan laut',
    language: 'id',
    folder: 'kabar-bahari',
    feedPath: 'feeds/posts/default',
    feedKind: 'atom',
    ending: '.html',
    colour: '#12657a',
  },
  {
    id: 'cakrawala',
    name: 'Harian Cakrawala',
    motto: 'Tenang, teliti, tepat waktu',
    language: 'id',
    folder: 'harian-cakrawala',
    feedPath: 'terbaru.xml',
    feedKind: 'teasers',
    ending: '',
    colour: '#3d4f8f',
  },
  {
    id: 'archipelago',
    name: 'The Archipelago Post',
    motto: 'Seventeen thousand islands, one paper',
    language: 'en',
    folder: 'archipelago-post',
    feedPath: 'feed.json',
    feedKind: 'json',
    ending: '',
    colour: '#2f6b46',
  },
  {
    id: 'straits',
    name: 'Straits Courier',
    motto: 'News along the shipping lanes',
    language: 'en',
    folder: 'straits-courier',
    feedPath: 'rss',
    feedKind: 'rss-in-description',
    ending: '.html',
    colour: '#7a4b12',
  },
];

const byId = new Map(publishers.map((publisher) => [publisher.id, publisher]));

/** The publisher with that id. */
export function publisherOf(id: PublisherId): Publisher {
  const publisher = byId.get(id);
  if (!publisher) throw new Error(`No publisher "${id}": add it to publishers.ts.`);
  return publisher;
}
