/** Jakarta keeps the same seven hours all year. */
const zoneMs = 7 * 3_600_000;
const day = 86_400_000;

/** The next moment (never the present one) at which the clocks of Jakarta show `hour`.`minute`. */
export function nextAt(now: Date, hour: number, minute: number): Date {
  const local = now.getTime() + zoneMs;
  const wanted = local - (local % day) + (hour * 60 + minute) * 60_000;
  return new Date((wanted > local ? wanted : wanted + day) - zoneMs);
}

/** Whether two moments are on the same day in Jakarta. */
export function sameDay(a: Date, b: Date): boolean {
  return Math.floor((a.getTime() + zoneMs) / day) === Math.floor((b.getTime() + zoneMs) / day);
}

/** `2026-11-23T06:30` in Jakarta, as a datetime-local field has it. */
export function toField(at: Date): string {
  return new Date(at.getTime() + zoneMs).toISOString().slice(0, 16);
}

/** The moment that a datetime-local field means in Jakarta; undefined if it is empty or no date. */
export function fromField(value: string): Date | undefined {
  const at = new Date(`${value}:00+07:00`);
  return Number.isNaN(at.getTime()) ? undefined : at;
}

/** `06.30` in Indonesian, `06:30` in English, by Jakarta's clock. */
export function hourMinute(at: Date, language: 'id' | 'en'): string {
  return toField(at)
    .slice(11)
    .replace(':', language === 'id' ? '.' : ':');
}

/** "Senin, 23 November" or "Monday 23 November", by Jakarta's calendar. */
export function longDay(at: Date, language: 'id' | 'en'): string {
  return new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'Asia/Jakarta',
  }).format(at);
}

/** "Sen 23 Nov" or "Mon 23 Nov". */
export function shortDay(at: Date, language: 'id' | 'en'): string {
  return new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'Asia/Jakarta',
  })
    .format(at)
    .replace(',', '');
}
