import { withoutDateline } from './dateline.js';
import { type TopicWord, topicWords } from './topic-words.js';

/** A stretch of an article whose mentions weigh alike. */
export interface Zone {
  part: 'title' | 'opening' | 'lead' | 'text';
  words: readonly TopicWord[];
  /** The text that the words' offsets count in. */
  source: string;
  /** Nearly all letters are capitals, so that an abbreviation cannot be told from a word. */
  shouting: boolean;
  /** Nearly all longer words begin with a capital, so that a name cannot be told from a word. */
  titleCase: boolean;
}

/** News says who and where in its first sentence; sentences of more words than this are rare. */
const OPENING_WORDS = 35;
const LEAD_PARAGRAPHS = 2;
/** A text that came without paragraphs still has a lead of about two. */
const LEAD_WORDS = 90;

/** Parts an article into title, opening, lead and text. */
export function readZones(title: string, text: string): Zone[] {
  const zones = [zone('title', topicWords(title), title)];
  const paragraphs = text.split(/\n+/).filter((paragraph) => paragraph.trim() !== '');
  let leadLeft = LEAD_WORDS;
  paragraphs.forEach((paragraph, index) => {
    // Where a text was written says nothing about what it is about.
    const source = index === 0 ? withoutDateline(paragraph) : paragraph;
    const words = topicWords(source);
    if (index >= LEAD_PARAGRAPHS || leadLeft <= 0) {
      zones.push(zone('text', words, source));
      return;
    }
    const opening = index === 0 ? Math.min(OPENING_WORDS, words.length) : 0;
    const lead = Math.max(opening, Math.min(leadLeft, words.length));
    if (opening > 0) zones.push(zone('opening', words.slice(0, opening), source));
    if (lead > opening) zones.push(zone('lead', words.slice(opening, lead), source));
    if (words.length > lead) zones.push(zone('text', words.slice(lead), source));
    leadLeft -= lead;
  });
  return zones;
}

function zone(part: Zone['part'], words: readonly TopicWord[], source: string): Zone {
  const longer = words.filter(({ surface }) => surface.length > 3 && /\p{L}/u.test(surface));
  const share = (test: (surface: string) => boolean): number =>
    longer.length === 0 ? 0 : longer.filter(({ surface }) => test(surface)).length / longer.length;
  const shouting = longer.length >= 3 && share((surface) => surface === surface.toUpperCase()) > 0.7;
  const titleCase = longer.length >= 3 && share((surface) => surface[0] !== surface[0]?.toLowerCase()) > 0.8;
  return { part, words, source, shouting, titleCase };
}
