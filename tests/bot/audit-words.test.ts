import { describe, expect, test } from 'vitest';
import { createTranslator } from '../../src/bot/translate.js';
import { auditText } from '../../src/bot/views/audit.view.js';
import type { AuditEntry } from '../../src/newsroom/audit.store.js';

/** Everything that is written into the audit, with what it is done to. */
const acts: [action: string, subject: string, detail?: Record<string, unknown>][] = [
  ...['draft', 'change', 'discard', 'ask', 'take-back', 'approve', 'reject', 'send', 'release', 'give-back'].map(
    (verb): [string, string] => [`broadcast.${verb}`, 'broadcast:12'],
  ),
  ...['pause', 'resume', 'stop', 'doubts-leave', 'doubts-again', 'export'].map((verb): [string, string] => [
    `broadcast.${verb}`,
    'broadcast:12',
  ]),
  ...['stop', 'go-on', 'alone', 'two-people'].map((verb): [string, string] => [`newsroom.${verb}`, 'newsroom']),
  ['person.invite', 'role:editor'],
  ['person.uninvite', 'invites', { count: 2 }],
  ['person.join', 'person:51', { role: 'editor' }],
  ['person.role', 'person:51', { role: 'approver' }],
  ['person.categories', 'person:51'],
  ['person.remove', 'person:51', { role: null }],
  ['source.add', 'feed:4', { url: 'https://situs.example/feed' }],
  ['source.remove', 'feed:4', { url: 'https://situs.example/feed' }],
  ['source.trust', 'source:3', { trust: 'review' }],
  ['source.mute', 'source:3'],
  ...['review.publish', 'review.reject', 'review.later'].map((action): [string, string] => [action, 'article:9']),
  ...['correction', 'withdrawal'].flatMap((kind): [string, string][] => [
    [`${kind}.publish`, 'article:9'],
    [`${kind}.dismiss`, 'article:9'],
  ]),
  ...['alias', 'unalias', 'rename', 'hide', 'show', 'merge'].map((verb): [string, string] => [
    `topic.${verb}`,
    'topic:jepang',
  ]),
  ...['draft', 'start', 'stop', 'adjust', 'discard'].map((verb): [string, string] => [`ad.${verb}`, 'ad:2']),
  ['correction.rewrite', 'article:9', { wording: 1 }],
  ['correction.unwrite', 'article:9', { wording: 2 }],
  ['alarm.settle', '12'],
  ['alarm.on', 'newsroom', { kind: 'disk' }],
  ['alarm.off', 'newsroom', { kind: 'disk' }],
  ['summary.on', 'newsroom'],
  ['summary.off', 'newsroom'],
];
const names = {
  people: new Map([
    [900, 'Ratna'],
    [51, 'Budi <b>'],
  ]),
  sources: new Map([[3, 'Warta Uji']]),
  topics: new Map([['jepang', 'Jepang']]),
};
const now = new Date('2026-11-23T02:00:00Z');
const t = createTranslator();
const textOf = (locale: 'id' | 'en', entries: AuditEntry[]) =>
  auditText(t, { locale, timeZone: 'Asia/Jakarta', now }, entries, names);
const entry = (action: string, subject: string, detail: Record<string, unknown> = {}): AuditEntry => ({
  at: new Date('2026-11-23T01:12:00Z'),
  actorId: 900,
  action,
  subject,
  detail,
});

describe('the log of actions', () => {
  test.each(acts)('says %s in words, in both languages', (action, subject, detail) => {
    for (const locale of ['id', 'en'] as const) {
      const [, , line] = textOf(locale, [entry(action, subject, detail)]).split(/\n+/);
      expect(line).toMatch(/^08[.:]12 · Ratna \p{L}/u);
      expect(line).not.toContain(action);
      expect(line).not.toMatch(/ · .* · |person:|article:|feed:|undefined/);
    }
  });

  test('reads as somebody would tell it', () => {
    const yesterday = new Date('2026-11-22T16:59:00Z');
    const text = textOf('id', [
      entry('broadcast.approve', 'broadcast:12'),
      entry('broadcast.change', 'broadcast:12'),
      entry('broadcast.change', 'broadcast:12'),
      entry('broadcast.change', 'broadcast:12'),
      entry('person.role', 'person:51', { role: 'approver' }),
      { ...entry('source.trust', 'source:3'), at: yesterday },
      { ...entry('broadcast.release', 'broadcast:12'), at: yesterday, actorId: null },
    ]);
    expect(text).toBe(
      '<b>7 tindakan terakhir</b>, yang terbaru di atas\n\n' +
        '<b>Senin, 23 November 2026 (WIB)</b>\n' +
        '08.12 · Ratna menyetujui siaran #12\n' +
        '08.12 · Ratna mengubah siaran #12 (3×)\n' +
        '08.12 · Ratna menjadikan Budi &lt;b&gt; penyetuju\n\n' +
        '<b>Minggu, 22 November 2026 (WIB)</b>\n' +
        '23.59 · Ratna mengubah cara terbit sumber Warta Uji\n' +
        '23.59 · Kabar mengirim siaran #12 pada jamnya',
    );
  });

  test('an act of another release is shown by its name', () => {
    expect(textOf('en', [entry('moon.land', 'moon:1')])).toMatch(/Ratna · moon\S?\.land · #1$/);
  });
});
