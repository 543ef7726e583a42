import type { Locale } from '../readers/chat.js';

const tags: Record<Locale, string> = { id: 'id-ID', en: 'en-GB' };
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs a hundred times what using one does. */
function formatter(locale: Locale, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(tags[locale], { ...options, timeZone });
  formatters.set(key, made);
  return made;
}

const numberFormats = { id: new Intl.NumberFormat(tags.id), en: new Intl.NumberFormat(tags.en) };
const shareFormats = {
  id: new Intl.NumberFormat(tags.id, { style: 'percent', maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat(tags.en, { style: 'percent', maximumFractionDigits: 1 }),
};
const listFormats = {
  id: new Intl.ListFormat(tags.id, { type: 'conjunction' }),
  en: new Intl.ListFormat(tags.en, { type: 'conjunction' }),
};

/** Since 2012 the offsets of all zones are whole quarters of an hour, and so are the instants at which they change. */
const quarterMs = 15 * 60_000;
/** A page of articles asks for the same few zones and quarters again and again; more than this is begun anew. */
const mostQuarters = 5_000;

/** What holds for a whole quarter of an hour in a zone, worked out once: taking a date apart costs 50 times a look-up. */
function rememberQuarters<Value>(read: (instant: Date, timeZone: string) => Value) {
  const known = new Map<string, Value>();
  return (instant: Date, timeZone: string): Value => {
    const key = `${Math.floor(instant.getTime() / quarterMs)} ${timeZone}`;
    let value = known.get(key);
    if (value === undefined) {
      if (known.size >= mostQuarters) known.clear();
      known.set(key, (value = read(instant, timeZone)));
    }
    return value;
  };
}

/** "Senin, 23 November 2026" */
export function formatDay(instant: Date, timeZone: string, locale: Locale): string {
  return formatter(locale, timeZone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(
    instant,
  );
}

/** "16–22 November 2026" */
export function formatDays(from: Date, to: Date, timeZone: string, locale: Locale): string {
  const days = formatter(locale, timeZone, { day: 'numeric', month: 'long', year: 'numeric' }).formatRange(from, to);
  // Numbers stand close, whatever the language's data say; months do not.
  return days.replace(/^(\d{1,2})\s*–\s*(\d{1,2} )/, '$1–$2');
}

/** "06.30 WIB", "06:30 GMT+1" */
export function formatTime(instant: Date, timeZone: string, locale: Locale): string {
  return `${formatter(locale, timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(instant)} ${zoneName(instant, timeZone)}`;
}

/** What the zone is called on that day: "WIB" for Jakarta in every language, else the offset. */
export const zoneName = rememberQuarters((instant, timeZone) => {
  // English data do not know WIB, WITA and WIT, which every Indonesian reader does.
  const name = formatter('id', timeZone, { timeZoneName: 'short' }).formatToParts(instant);
  return name.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
});

/** A zone as a person names it: "Makassar (WITA)". */
export function formatZone(timeZone: string, now: Date): string {
  return `${timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone} (${zoneName(now, timeZone)})`;
}

/** An hour of the reader's: "06.30 WIB" for "06:30". */
export function formatHour(hour: string, timeZone: string, locale: Locale, now: Date): string {
  return `${locale === 'id' ? hour.replace(':', '.') : hour} ${zoneName(now, timeZone)}`;
}

/** Several hours of the reader's, the zone named once: "06.30 dan 18.00 WIB". */
export function formatHours(hours: readonly string[], timeZone: string, locale: Locale, now: Date): string {
  const shown = hours.map((hour) => (locale === 'id' ? hour.replace(':', '.') : hour));
  return `${formatList(shown, locale, 9)} ${zoneName(now, timeZone)}`;
}

/** 1970-01-04 was a Sunday. */
const aSunday = Date.UTC(1970, 0, 4);

/** The name of a day of the week, 0 is Sunday: "Senin", or "Sen" where there is little room. */
export function formatWeekday(day: number, locale: Locale, width: 'long' | 'short'): string {
  return formatter(locale, 'UTC', { weekday: width }).format(aSunday + day * 86_400_000);
}

/**
 * When something is, told from now: "hari ini 06.30 WIB", "besok 06.30 WIB", "kemarin …", else with the day's name and,
 * a week away or more, the date.
 */
export function formatMoment(instant: Date, now: Date, timeZone: string, locale: Locale): string {
  const time = formatTime(instant, timeZone, locale);
  const days = dayNumber(instant, timeZone) - dayNumber(now, timeZone);
  const near = {
    id: { [-1]: 'kemarin', 0: 'hari ini', 1: 'besok' },
    en: { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' },
  }[locale];
  if (days === 0 || days === 1 || days === -1) return `${near[days]} ${time}`;
  const options: Intl.DateTimeFormatOptions =
    Math.abs(days) < 7
      ? { weekday: 'long' }
      : { weekday: 'long', day: 'numeric', month: 'long', ...(Math.abs(days) > 300 ? { year: 'numeric' } : {}) };
  return `${formatter(locale, timeZone, options).format(instant)} ${time}`;
}

/** Time of an article: the hour alone on the same day, else with the day. */
export function formatNewsTime(instant: Date, now: Date, timeZone: string, locale: Locale): string {
  return dayNumber(instant, timeZone) === dayNumber(now, timeZone)
    ? formatTime(instant, timeZone, locale)
    : formatMoment(instant, now, timeZone, locale);
}

/** "18.392" in Indonesian, "18,392" in English. */
export function formatNumber(value: number, locale: Locale): string {
  return numberFormats[locale].format(value);
}

/** A part of a whole: "98,9%". */
export function formatShare(share: number, locale: Locale): string {
  return shareFormats[locale].format(share);
}

/** "Korea Utara, Ekonomi dan Olahraga"; beyond `most` the rest is counted. */
export function formatList(names: string[], locale: Locale, most = 5): string {
  const shown =
    names.length > most
      ? [...names.slice(0, most), locale === 'id' ? `${names.length - most} lainnya` : `${names.length - most} more`]
      : names;
  return listFormats[locale].format(shown);
}

/** Days since the epoch on the wall calendar of a zone. */
const dayNumber = rememberQuarters((instant, timeZone) => {
  const parts = formatter('en', timeZone, { year: 'numeric', month: 'numeric', day: 'numeric' }).formatToParts(instant);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(of('year'), of('month') - 1, of('day')) / 86_400_000;
});
