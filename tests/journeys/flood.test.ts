import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRunningClock } from '../support/clock.js';
import { startKabar } from '../support/kabar.js';
import type { Kabar } from '../support/kabar.js';
import type { Person } from '../support/telegram.js';
import { waitFor } from '../support/wait.js';

describe('a flood of messages', () => {
  let kabar: Kabar;
  let loud: Person;
  let calm: Person;

  beforeAll(async () => {
    kabar = await startKabar(createRunningClock('2026-11-23T07:00:00Z'));
    loud = await kabar.telegram.person(71, 'id', 'Sari');
    calm = await kabar.telegram.person(72, 'en', 'Budi');
    for (const person of [loud, calm]) {
      await person.write('/start');
      await person.reads(/Selamat datang|Welcome/);
    }
    kabar.clock.advance(60_000);
  });
  afterAll(() => kabar.end());

  test('one person’s flood slows nobody else, and gets one calm notice', async () => {
    await loud.looksAway();
    await calm.looksAway();
    await Promise.all(Array.from({ length: 120 }, () => loud.write('/bantuan')));
    const began = performance.now();
    await calm.write('/help');
    await calm.reads('Kabar');
    // A slow machine included: behind a hundred answers at one a second it would be minutes.
    expect(performance.now() - began).toBeLessThan(5_000);
    await loud.reads('Pesan Anda datang terlalu cepat.');
    const notices = async () => (await loud.fromBot()).filter(({ text }) => text?.includes('terlalu cepat')).length;
    expect(await notices()).toBe(1);
    // What was dropped was not even written down.
    const kept = await kabar.database.db.execute('select id from updates');
    expect(kept.length).toBeLessThan(60);
  });

  test('taps are counted too, with the notice below the tap; and whoever floods can stop all the same', async () => {
    const third = await kabar.telegram.person(73, 'en', 'Wati');
    await third.write('/start');
    const { message_id, reply_markup } = await third.reads('Welcome');
    const data = reply_markup?.inline_keyboard.flat().find((key) => key.callback_data !== undefined)?.callback_data;
    const tap = () => kabar.telegram.sim('POST', '/chats/73/taps', { from: 73, message_id, data, wait: 2 });
    const answers = JSON.stringify(await Promise.all(Array.from({ length: 60 }, tap)));
    expect(answers.match(/You are sending too fast/g)).toHaveLength(1);
    await third.write('/stop');
    await waitFor(async () => {
      const rows = await kabar.database.db.execute(`select from chats where id = 73 and status = 'stopped'`);
      return rows.length === 1 || undefined;
    }, 60_000);
    // Her burst is answered at the pace of one message a second before her stop is.
  }, 80_000);
});
