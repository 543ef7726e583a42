import type { Locale } from '../readers/chat.js';
import type { Translator } from './translate.js';

/** "45 detik", "7 mnt 12 dtk", "2 jam 5 mnt". */
export function formatDuration(t: Translator, locale: Locale, seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  if (whole < 60) return t.plain(locale, 'duration-seconds', { count: whole });
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return t.plain(locale, 'duration-minutes', { minutes, seconds: whole % 60 });
  return t.plain(locale, 'duration-hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}
