import { describe, expect, test } from 'vitest';
import { readEvent } from '../../src/simulator/page/browser/read-event.js';
import { words } from '../../src/simulator/page/browser/words.js';

describe('the stream of events', () => {
  test('is heard for the bot on the page and not for another one with the same person', () => {
    const data = JSON.stringify({ chat_id: 7, bot_id: 2, message: { message_id: 1 } });
    expect(readEvent('message', data, 2, 0)).toMatchObject({ name: 'message', chatId: 7 });
    expect(readEvent('message', data, 1, 0)).toBeUndefined();
  });

  test('is heard in a group whichever bot speaks there', () => {
    const data = JSON.stringify({ chat_id: -100, bot_id: 2, message: { message_id: 1 } });
    expect(readEvent('message', data, 1, 0)).toMatchObject({ chatId: -100 });
  });

  test('tells by how much the clock is ahead of this computer', () => {
    expect(readEvent('clock', '{"now":"2026-11-23T06:30:00Z"}', 1, Date.parse('2026-11-23T05:30:00Z'))).toEqual({
      name: 'clock',
      ahead: 3_600_000,
    });
  });
});

describe('the words of the page', () => {
  test('are there in both languages, none of them empty', () => {
    expect(Object.keys(words.en)).toEqual(Object.keys(words.id));
    expect(
      Object.values(words)
        .flatMap((all) => Object.values(all))
        .filter((text) => text.trim() === ''),
    ).toEqual([]);
  });
});
