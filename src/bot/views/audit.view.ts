import type { AuditEntry } from '../../newsroom/audit.store.js';
import { roles } from '../../newsroom/rights.js';
import type { Locale } from '../../readers/chat.js';
import { formatDay, formatTime, zoneName } from '../format.js';
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

/**
 * Who did what, newest first: in words and by name, since it is read by people in doubt and not by machines. Each day is named
 * once, and what somebody did several times within a minute is one line.
 */
export function auditText(t: Translator, reading: Reading, entries: readonly AuditEntry[], names: AuditNames): string {
  const { locale, timeZone } = reading;
  const blocks: string[][] = [];
  let day = '';
  let last = { line: '', times: 0 };
  for (const entry of entries) {
    const zone = zoneName(entry.at, timeZone);
    const its = `${formatDay(entry.at, timeZone, locale)} (${zone})`;
    if (its !== day) blocks.push([`<b>${(day = its)}</b>`]);
    const line = t.html(locale, 'audit-line', {
      at: formatTime(entry.at, timeZone, locale).replace(` ${zone}`, ''),
      // Without a number it was the clock, or the operator at the command line.
      actor: entry.actorId === null ? 'Kabar' : personName(names, entry.actorId),
      act: { html: actText(t, locale, entry, names) },
    });
    const block = blocks.at(-1) ?? [];
    last = line === last.line && block.length > 1 ? { line, times: last.times + 1 } : { line, times: 1 };
    if (last.times > 1) block.pop();
    block.push(last.times === 1 ? line : `${line} (${last.times}×)`);
  }
  return [t.html(locale, 'audit-title', { count: entries.length }), ...blocks.map((block) => block.join('\n'))].join(
    '\n\n',
  );
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
