import { describe, expect, test } from 'vitest';
import { createFloodGuard } from '../../src/bot/flood.js';
import type { FloodVerdict } from '../../src/bot/flood.js';
import { createHandClock } from '../support/clock.js';

const person = (id: number) => ({ id, is_bot: false, first_name: 'Sari' });
let updates = 0;
const message = (from: number, text = 'rudal', chat = from) => ({
  update_id: ++updates,
  message: {
    message_id: updates,
    date: 0,
    from: person(from),
    chat:
      chat === from
        ? { id: chat, type: 'private' as const, first_name: 'Sari' }
        : { id: chat, type: 'supergroup' as const, title: 'Kampung' },
    text,
  },
});
const tap = (from: number) => ({
  update_id: ++updates,
  callback_query: { id: String(updates), from: person(from), chat_instance: '1', data: 'a:1' },
});
const typed = (from: number) => ({
  update_id: ++updates,
  inline_query: { id: String(updates), from: person(from), query: 'r', offset: '' },
});
const count = (verdicts: FloodVerdict[], verdict: FloodVerdict) => verdicts.filter((one) => one === verdict).length;

describe('a flood', () => {
  test('a burst of twenty taps passes; what comes on top gets one notice and then silence', () => {
    const guard = createFloodGuard(createHandClock('2026-11-23T07:00:00Z'));
    const verdicts = Array.from({ length: 100 }, () => guard.judge(tap(71)));
    expect([count(verdicts, 'pass'), count(verdicts, 'notice'), count(verdicts, 'drop')]).toEqual([20, 1, 79]);
    expect(verdicts[20]).toBe('notice');
  });

  test('nobody else is slowed, not even in the same group', () => {
    const guard = createFloodGuard(createHandClock('2026-11-23T07:00:00Z'));
    for (let times = 0; times < 200; times++) guard.judge(message(71, 'x', -100));
    expect(guard.judge(message(71, 'x', -100))).toBe('drop');
    expect(guard.judge(message(72, 'x', -100))).toBe('pass');
    expect(guard.judge(message(72))).toBe('pass');
  });

  test('one a second comes back, and the next notice after a minute', () => {
    const clock = createHandClock('2026-11-23T07:00:00Z');
    const guard = createFloodGuard(clock);
    for (let times = 0; times < 21; times++) guard.judge(message(71));
    clock.advance(2_000);
    expect([1, 2, 3].map(() => guard.judge(message(71)))).toEqual(['pass', 'pass', 'drop']);
    clock.advance(57_000);
    const minute = Array.from({ length: 40 }, () => guard.judge(message(71)));
    expect(count(minute, 'notice')).toBe(0);
    clock.advance(1_000);
    expect([guard.judge(message(71)), guard.judge(message(71)), guard.judge(message(71))]).toEqual([
      'pass',
      'notice',
      'drop',
    ]);
  });

  test('whoever floods can still stop, pause or be erased', () => {
    const guard = createFloodGuard(createHandClock('2026-11-23T07:00:00Z'));
    for (let times = 0; times < 60; times++) guard.judge(message(71));
    expect(['/berhenti', '/stop@kabar_bot', '/jeda', '/hapus'].map((text) => guard.judge(message(71, text)))).toEqual([
      'pass',
      'pass',
      'pass',
      'pass',
    ]);
    const more = Array.from({ length: 50 }, () => guard.judge(message(71, '/stop')));
    expect(count(more, 'pass')).toBe(1);
  });

  test('a query that is typed quickly is dropped without a notice, and a block is always heard', () => {
    const guard = createFloodGuard(createHandClock('2026-11-23T07:00:00Z'));
    const verdicts = Array.from({ length: 40 }, () => guard.judge(typed(71)));
    expect(verdicts.slice(20)).toEqual(Array(20).fill('drop'));
    const chat = { id: 71, type: 'private' as const, first_name: 'Sari' };
    const member = { status: 'member' as const, user: person(1) };
    const blocked = { status: 'kicked' as const, user: person(1), until_date: 0 };
    expect(
      guard.judge({
        update_id: ++updates,
        my_chat_member: { chat, from: person(71), date: 0, old_chat_member: member, new_chat_member: blocked },
      }),
    ).toBe('pass');
  });

  test('a clock that is set back neither gives nor takes', () => {
    const clock = createHandClock('2026-11-23T07:00:00Z');
    const guard = createFloodGuard(clock);
    for (let times = 0; times < 19; times++) guard.judge(message(71));
    clock.advance(-3_600_000);
    expect([guard.judge(message(71)), guard.judge(message(71))]).toEqual(['pass', 'notice']);
  });
});
