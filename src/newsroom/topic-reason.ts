import type { TopicPlace } from './topic-score.js';

/** What the sentence about a match needs. */
export interface TopicReason {
  because: string;
  place: TopicPlace;
}

const SENTENCES: Record<'id' | 'en', Record<TopicPlace, (words: string) => string>> = {
  id: {
    title: (words) => `menyebut ${words} di judul`,
    lead: (words) => `menyebut ${words} di awal berita`,
    text: (words) => `berkali-kali menyebut ${words}`,
    label: (words) => `berlabel ${words}`,
  },
  en: {
    title: (words) => `mentions ${words} in the headline`,
    lead: (words) => `mentions ${words} at the beginning`,
    text: (words) => `mentions ${words} several times`,
    label: (words) => `labelled ${words}`,
  },
};

/** Says why an article was matched, in the reader's language, without capital and full stop; the words come as plain text. */
export function topicReason(reason: TopicReason, locale: 'id' | 'en'): string {
  return SENTENCES[locale][reason.place](reason.because);
}
