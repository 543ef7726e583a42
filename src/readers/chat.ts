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

/** Time zones offered by button: Indonesia's three. Any other IANA zone can be typed. */
export const offeredZones = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;

/** The IANA name that a person meant: exact, without regard to case, by WIB/WITA/WIT, or by the city. Null: none. */
export function findTimeZone(text: string): string | null {
  const wanted = text.trim().toLowerCase().replace(/\s+/g, '_');
  if (wanted === '') return null;
  const short: Record<string, string> = {
    wib: 'Asia/Jakarta',
    wita: 'Asia/Makassar',
    wit: 'Asia/Jayapura',
    utc: 'UTC',
    gmt: 'UTC',
  };
  const zones = Intl.supportedValuesOf('timeZone');
  return (
    (Object.hasOwn(short, wanted) ? short[wanted] : undefined) ??
    zones.find((zone) => zone.toLowerCase() === wanted) ??
    zones.find((zone) => zone.toLowerCase().split('/').at(-1) === wanted) ??
    null
  );
}
