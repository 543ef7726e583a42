import { saysLate } from '../../editions/digest-params.js';
import type { DigestParams } from '../../editions/digest-params.js';
import { slotName } from '../../editions/hour.js';
import type { Chat } from '../../readers/chat.js';
import { formatDay, formatDays, formatMoment } from '../format.js';
import type { Translator } from '../translate.js';

/** What of a digest its header says. */
interface HeadedDigest {
  /** Null: a preview. */
  deliveryId: number | null;
  chat: Pick<Chat, 'locale' | 'timeZone'>;
  params: DigestParams;
  now: Date;
}

/** The top of a digest: what it is, how much there is to read, and whether it is late. */
export function digestHeader(t: Translator, view: HeadedDigest, count: number, minutes: number): string {
  const { chat, params, now } = view;
  const { locale, timeZone } = chat;
  const due = new Date(params.slot);
  const lines = [`<b>${title(t, view)}</b>`, t.html(locale, 'digest-size', { count, minutes })];
  if (view.deliveryId !== null && saysLate(params, now))
    lines.push(`<i>${t.html(locale, 'digest-late', { due: formatMoment(due, now, timeZone, locale) })}</i>`);
  return lines.join('\n');
}

function title(t: Translator, { chat, params, now, deliveryId }: HeadedDigest): string {
  const { locale, timeZone } = chat;
  const due = new Date(params.slot);
  const from = new Date(params.from ?? params.slot);
  if (deliveryId === null) return t.html(locale, 'preview-title', { when: formatMoment(due, now, timeZone, locale) });
  switch (params.kind) {
    case 'scheduled': {
      const slot = t.plain(locale, `slot-${slotName(hourIn(due, timeZone))}`);
      return t.html(locale, 'digest-title', { slot, day: formatDay(due, timeZone, locale) });
    }
    case 'recap':
      return t.html(locale, 'digest-title-recap', { days: formatDays(from, due, timeZone, locale) });
    case 'catch-up':
      return t.html(locale, 'digest-title-missed', { since: formatMoment(from, now, timeZone, locale) });
    case 'first':
      return t.html(locale, 'digest-title-first', { day: formatDay(now, timeZone, locale) });
    case 'requested':
      return t.html(locale, 'digest-title-now', { day: formatDay(now, timeZone, locale) });
  }
}

/** "HH:MM" on the wall clock of a zone. */
function hourIn(instant: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(
    instant,
  );
}
