import type { TopicHours } from '../readers/topic-hours.store.js';

type Own = Pick<TopicHours, 'hours' | 'days'>;

/** Six hours and seven days at the most are 26 characters. */
const written = /^(?:[0-9a-z]{1,3}\.){0,5}[0-9a-z]{1,3}-[0-9a-z]{1,2}$/;

/** A topic's own hours and days, short enough for a button: minutes of the day and a set of bits, each to base 36. */
export function writeOwnHours({ hours, days }: Own): string {
  const minutes = hours.map((hour) => {
    const [h = 0, m = 0] = hour.split(':').map(Number);
    return (h * 60 + m).toString(36);
  });
  return `${minutes.join('.')}-${days.reduce((bits, day) => bits | (1 << day), 0).toString(36)}`;
}

/** Reads {@link writeOwnHours}. Null: not written by it. */
export function readOwnHours(text: string): Own | null {
  if (!written.test(text)) return null;
  const [minutes = '', bits = ''] = text.split('-');
  const set = Number.parseInt(bits, 36);
  const days = [0, 1, 2, 3, 4, 5, 6].filter((day) => (set & (1 << day)) !== 0);
  const times = [...new Set(minutes.split('.').map((part) => Number.parseInt(part, 36)))].sort((a, b) => a - b);
  if (days.length === 0 || set > 127 || times.some((time) => time >= 1440)) return null;
  const two = (number: number) => String(number).padStart(2, '0');
  return { hours: times.map((time) => `${two(Math.floor(time / 60))}:${two(time % 60)}`), days };
}
