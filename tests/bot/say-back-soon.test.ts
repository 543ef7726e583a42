import { Api } from 'grammy';
import type { Update } from 'grammy/types';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sayBackSoon } from '../../src/bot/say-back-soon.js';
import { createTranslator } from '../../src/bot/translate.js';
import type { UpdateInbox } from '../../src/bot/update-inbox.js';
import { createLog } from '../../src/log.js';
import { createHandClock } from '../support/clock.js';
import { startTelegram } from '../support/telegram.js';
import type { LocalTelegram } from '../support/telegram.js';

const clock = createHandClock('2026-11-23T07:00:00Z');
const away = Object.assign(new Error('away'), { code: 'ECONNREFUSED' });

/** An inbox that cannot be written, and what it was asked. */
function brokenInbox(fault: Error): UpdateInbox {
  const nothing = async (): Promise<void> => {};
  return { accept: () => Promise.reject(fault), handle: nothing, tidy: nothing, idle: nothing };
}

describe('while the database is away', () => {
  let telegram: LocalTelegram;
  let api: Api;
  const updates = () => api.getUpdates({ timeout: 0 });
  const inbox = (fault: Error) =>
    sayBackSoon(brokenInbox(fault), {
      api: () => api,
      translator: createTranslator(),
      locale: 'id',
      clock,
      log: createLog({ level: 'silent', secrets: [] }),
    });
  const texts = async (chatId: number) => (await telegram.delivered(chatId)).map(({ text }) => text);
  beforeAll(async () => {
    telegram = await startTelegram(clock);
    api = new Api(telegram.token, { apiRoot: telegram.url });
  });
  afterAll(() => telegram.close());

  test('who writes hears once, in their language, that it is back soon; the message stays with Telegram', async () => {
    const { accept } = inbox(away);
    const sari = await telegram.person(7, 'id');
    const oliver = await telegram.person(8, 'en', 'Oliver');
    await sari.write('rudal');
    await oliver.write('/help');
    for (let poll = 0; poll < 3; poll++) await expect(accept(await updates())).rejects.toBe(away);
    await sari.reads('segera kembali');
    await oliver.reads('back soon');
    await sari.write('halo?');
    await expect(accept(await updates())).rejects.toBe(away);
    expect(await texts(7)).toHaveLength(1);
    clock.advance(6 * 60_000);
    await expect(accept(await updates())).rejects.toBe(away);
    await expect.poll(() => texts(7)).toHaveLength(2);
    expect((await updates()).map((update: Update) => update.message?.text)).toEqual(['rudal', '/help', 'halo?']);
  });

  test('a tap gets a toast', async () => {
    const { accept } = inbox(away);
    const mawar = await telegram.person(9, 'id', 'Mawar');
    await mawar.write('/start');
    await api.sendMessage(9, 'Pilih', { reply_markup: { inline_keyboard: [[{ text: 'Ya', callback_data: 'x' }]] } });
    const toast = mawar.tap('Ya');
    await expect
      .poll(async () => (await updates()).some((update: Update) => update.callback_query !== undefined))
      .toBe(true);
    await expect(accept(await updates())).rejects.toBe(away);
    expect(await toast).toContain('segera kembali');
  });

  test('a fault that is no outage is not explained away', async () => {
    const fault = new TypeError('a bug');
    const { accept } = inbox(fault);
    const rudi = await telegram.person(10, 'id', 'Rudi');
    await rudi.write('halo');
    await expect(accept(await updates())).rejects.toBe(fault);
    expect(await texts(10)).toEqual([]);
  });
});
