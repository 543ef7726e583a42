import type { AuditEntry } from '../../newsroom/audit.store.js';
import { roles } from '../../newsroom/rights.js';
import type { Locale } from '../../readers/chat.js';
import { formatMoment } from '../format.js';
import { oneLine } from '../telegram-html.js';
import type { MessageValue, Translator } from '../translate.js';
import type { Reading } from './correction.view.js';
import { roleName } from './team.view.js';

/** What the numbers in the audit are called today. */
export interface AuditNames {
  people: ReadonlyMap<number, string>;
  sources: ReadonlyMap<number, string>;
  topics: ReadonlyMap<string, string>;
}

/** Who did what, newest first: in words and by name, since it is read by people in doubt and not by machines. */
export function auditText(t: Translator, reading: Reading, entries: readonly AuditEntry[], names: AuditNames): string {
  const { locale, now, timeZone } = reading;
  const lines = entries.map((entry) =>
    t.html(locale, 'audit-line', {
      at: formatMoment(entry.at, now, timeZone, locale),
      // Without a number it was the clock, or the operator at the command line.
      actor: entry.actorId === null ? 'Kabar' : personName(names, entry.actorId),
      act: { html: actText(t, locale, entry, names) },
    }),
  );
  return [t.html(locale, 'audit-title', { count: entries.length }), lines.join('\n')].join('\n\n');
}

const personName = (names: AuditNames, id: number): string => oneLine(names.people.get(id) ?? String(id), 40);

const roleIn = (t: Translator, locale: Locale, word: unknown): string => {
  const role = roles.find((one) => one === word);
  return role === undefined ? '' : roleName(t, locale, role);
};

function actText(t: Translator, locale: Locale, { action, subject, detail }: AuditEntry, names: AuditNames): string {
  return t.html(locale, 'audit-act', {
    action: action.replace('.', '-'),
    name: action,
    on: subjectText(t, locale, subject, detail, names),
    role: roleIn(t, locale, detail['role']),
  });
}

/** "#12", as drafts and broadcasts are called everywhere; only what is no number is kept from becoming a tag. */
const numbered = (word: string): MessageValue => (/^\d+$/.test(word) ? { html: `#${word}` } : `#${word}`);

/** What it was done to: "#12" of a broadcast, the name of a person, a source or a topic. */
function subjectText(
  t: Translator,
  locale: Locale,
  subject: string,
  detail: Record<string, unknown>,
  names: AuditNames,
): MessageValue {
  const [kind, word = ''] = subject.split(/:(.*)/s);
  switch (kind) {
    case 'person':
      return personName(names, Number(word));
    case 'role':
      return roleIn(t, locale, word);
    case 'topic':
      return names.topics.get(word) ?? word;
    case 'source':
      return names.sources.get(Number(word)) ?? numbered(word);
    case 'feed':
      return typeof detail['url'] === 'string' ? oneLine(detail['url'], 80) : numbered(word);
    default:
      return word === '' ? '' : numbered(word);
  }
}
