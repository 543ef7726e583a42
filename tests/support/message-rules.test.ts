import { expect, it } from 'vitest';
import type { CallRecord } from '../../src/simulator/world/calls.js';
import { createMessageRules } from './message-rules.js';

const breachesOf = (method: string, parameters: Record<string, unknown>, answer: unknown, status = 200): string[] => {
  const rules = createMessageRules();
  const call: CallRecord = {
    id: 1,
    date: '2026-11-23T07:00:00Z',
    bot_id: 1,
    method,
    parameters,
    status,
    answer,
    ms: 1,
    processed: true,
    warnings: undefined,
  };
  rules.look(call);
  return rules.breaches();
};
const shown = (text: string, parameters: Record<string, unknown> = {}) =>
  breachesOf('sendMessage', parameters, { ok: true, result: { text } });
const keyed = (data: string, text = 'Simpan') =>
  shown('Halo', { reply_markup: JSON.stringify({ inline_keyboard: [[{ text, callback_data: data }]] }) });

it('a good message keeps the rules', () => {
  expect(shown('Ringkasan Pagi — Senin\n1. Rudal ditembakkan\nAntara · 06.12 WIB 🚀')).toEqual([]);
  expect(keyed('a:1', '✓ Korea Utara')).toEqual([]);
});

it.each([
  ['a line that begins with an emoji', () => shown('Ringkasan\n🚀 Rudal')],
  ['a key that was not translated', () => shown('Tekan button-read')],
  ['a value that was not filled in', () => shown('Halo { $name }')],
  ['a value that is not there', () => shown('Halo undefined')],
  ['a text that is too long', () => shown('x'.repeat(4_097))],
  ['a button with too much data', () => keyed('x'.repeat(65))],
  ['a button that begins with an emoji', () => keyed('a:1', '🔖 Simpan')],
  ['a button without words', () => keyed('a:1', ' ')],
  ['a toast that is too long', () => breachesOf('answerCallbackQuery', { text: 'x'.repeat(201) }, { ok: true })],
  [
    'markup that Telegram refuses',
    () =>
      breachesOf(
        'sendMessage',
        { text: '<b>x' },
        { ok: false, description: "Bad Request: can't parse entities: Unclosed start tag at byte offset 0" },
        400,
      ),
  ],
  [
    'a result of inline mode that begins with an emoji',
    () => breachesOf('answerInlineQuery', { results: [{ title: '🔥 Baru' }] }, { ok: true, result: true }),
  ],
])('%s breaks them', (_what, look) => expect(look()).toHaveLength(1));
