const minute = 60_000;

const weekdayId = new Intl.DateTimeFormat('id-ID', { weekday: 'long', timeZone: 'Asia/Jakarta' });
const weekdayEn = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'Asia/Jakarta' });
const dayMonth = new Intl.DateTimeFormat('id-ID', { day: 'numeric', month: 'numeric', timeZone: 'Asia/Jakarta' });
const seoulTime = new Intl.DateTimeFormat('id-ID', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Asia/Seoul',
});
const longId = new Intl.DateTimeFormat('id-ID', { dateStyle: 'full', timeZone: 'Asia/Jakarta' });
const clockId = new Intl.DateTimeFormat('id-ID', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Asia/Jakarta',
});
const longEn = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'Asia/Jakarta' });

const marks = {
  hari: (at: Date) => `${weekdayId.format(at)} (${dayMonth.format(at)})`,
  day: (at: Date) => weekdayEn.format(at),
  kst: (at: Date) => seoulTime.format(at).replace(':', '.'),
} as const;

/**
 * Fills the marks of an article's text with dates, so that invented news is always of today:
 * `{hari}` "Senin (23/11)", `{day}` "Monday", `{kst}` "05.40" in Seoul. `{kst:-590}` is 590 minutes
 * before the newsroom opened instead of the article's own time.
 * @param published the article's own time
 * @param opened the newsroom's opening, or that of the article's cycle
 */
export function fillMarks(text: string, published: Date, opened: Date): string {
  return text.replace(/\{(hari|day|kst)(?::(-?\d+))?\}/g, (_, name: keyof typeof marks, offset?: string) =>
    marks[name](offset === undefined ? published : new Date(opened.getTime() + Number(offset) * minute)),
  );
}

/** A date as a newspaper writes it above an article, in the zone of Jakarta. */
export function dateline(at: Date, language: 'id' | 'en'): string {
  const clock = clockId.format(at).replace(':', '.');
  return language === 'id'
    ? `${longId.format(at)} | ${clock} WIB`
    : `${longEn.format(at)}, ${clock.replace('.', ':')} WIB`;
}

/** RFC 822 with Jakarta's offset, as Indonesian newsrooms' feeds have it. */
export function rfc822(at: Date): string {
  const shifted = new Date(at.getTime() + 7 * 60 * minute);
  return shifted.toUTCString().replace('GMT', '+0700');
}

/** ISO 8601 with Jakarta's offset. */
export function isoJakarta(at: Date): string {
  const shifted = new Date(at.getTime() + 7 * 60 * minute);
  return shifted.toISOString().replace(/\.\d+Z$/, '+07:00');
}

/** The parts of a date in Jakarta that go into an address: `2026/11/23`. */
export function datePath(at: Date): string {
  return isoJakarta(at).slice(0, 10).replaceAll('-', '/');
}
