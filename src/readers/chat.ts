/** A language that Kabar speaks. */
export type Locale = 'id' | 'en';

/** A chat as the rest of Kabar sees it. */
export interface Chat {
  /** Telegram's id: positive for a person, negative for a group or channel. */
  id: number;
  type: 'private' | 'group' | 'supergroup' | 'channel';
  locale: Locale;
  /** IANA name. */
  timeZone: string;
  status: 'active' | 'stopped' | 'gone';
  pausedUntil: Date | null;
  /** "HH:MM" in the chat's zone, ascending. */
  digestHours: string[];
  /** Days of the week on which those hours hold, 0 is Sunday; ascending. */
  digestDays: number[];
  /** When the week is looked back on: a day of the week and "HH:MM"; both or none. */
  recapDay: number | null;
  recapHour: string | null;
  /** Stretches in which nothing is sent, "HH:MM-HH:MM"; see quiet.ts. */
  quietHours: string[];
  /** Messages come without a sound. */
  isSilent: boolean;
  /** Emergencies come at once all the same. */
  emergencies: boolean;
  /** Messages sent at once on one day at the most; null: no limit. */
  atOnceLimit: number | null;
  /** Whether a digest shows a picture. */
  pictures: boolean;
  /** Whether a digest holds a story from outside the followed topics. */
  outsideTopics: boolean;
  nextEditionAt: Date | null;
  lastCutoffAt: Date;
  createdAt: Date;
}

/** The locale for a Telegram language code ("id", "en-GB", …); anything we do not speak gets the default. */
export function localeFor(languageCode: string | undefined, fallback: Locale): Locale {
  const language = languageCode?.toLowerCase().split(/[-_]/)[0];
  if (language === 'id' || language === 'en') return language;
  // Malay readers understand Indonesian better than English.
  return language === 'ms' ? 'id' : fallback;
}

/** Time zones offered by button: Indonesia's three. Any other is found by a place's name, a location or the hour. */
export const offeredZones = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;
