import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRunningClock } from '../support/clock.js';
import { startKabar } from '../support/kabar.js';
import type { Kabar } from '../support/kabar.js';
import type { Person } from '../support/telegram.js';

describe('an owner broadcasts breaking news', () => {
  let kabar: Kabar;
  let owner: Person;
  const readers: Person[] = [];

  beforeAll(async () => {
    kabar = await startKabar(createRunningClock('2026-11-23T07:00:00Z'));
    owner = await kabar.telegram.person(kabar.ownerId, 'id', 'Ratna');
    await owner.write('/start');
    for (const [index, slug] of ['korea-utara', 'korea-utara', 'korea-utara', 'rusia'].entries()) {
      const reader = await kabar.telegram.person(41 + index);
      await reader.write(`/start t_${slug}`);
      await reader.reads('Anda kini mengikuti');
      readers.push(reader);
    }
  });
  afterAll(() => kabar.end());

  test('a reader is told that the command is not for him', async () => {
    await readers[0]?.write('/siaran');
    await readers[0]?.reads('Perintah ini hanya untuk redaksi.');
  });

  test('what cannot be sent is refused with the reason and the place, before anything goes out', async () => {
    await owner.write('/siaran');
    await owner.reads('Tulis isi siaran, paling banyak 4.096 karakter.');
    await owner.write('<b>Gempa');
    await owner.reads('HTML siaran rusak: tag <b> di huruf ke-1 tidak ditutup.');
    await owner.write('<h1>Gempa</h1>');
    await owner.reads('tag <h1> di huruf ke-1 tidak dikenal Telegram');
    await owner.write('<b> </b>');
    await owner.reads('Siaran kosong.');
  });

  test('the preview is the message, and readers of the topic get it, but not the one who blocked the bot', async () => {
    const text =
      '<b>Korea Utara luncurkan rudal</b>\nSeoul mendeteksi peluncuran pukul 05.40. Sumber: <a href="https://contoh.id/rudal">Yonhap</a>';
    await owner.write(text);
    await owner.tap('Pembaca satu topik');
    await owner.reads('Ketik nama topiknya.');
    await owner.write('korut');
    await owner.tap('Korea Utara');
    await owner.reads('Penerima: 3 (pembaca Korea Utara)');
    const preview = (await owner.fromBot()).find((message) => message.text?.startsWith('Korea Utara luncurkan rudal'));
    // Blocked behind the bot's back: it finds out when it sends.
    await kabar.telegram.sim('POST', '/faults', {
      kind: '429',
      method: 'sendMessage',
      chat_id: 42,
      times: 1,
      retry_after: 1,
    });
    await readers[2]?.block();
    await kabar.database.db.execute(`update chats set status = 'active' where id = 43`);
    await owner.tap('Kirim ke');
    const received = await readers[0]?.reads('Korea Utara luncurkan rudal');
    expect(received?.text).toBe(preview?.text);
    expect(received?.entities).toEqual(preview?.entities);
    await readers[1]?.reads('Korea Utara luncurkan rudal');
    const report = await owner.reads('selesai');
    expect(report.text).toContain('Terkirim: 2');
    expect(report.text).toMatch(/Memblokir bot: [01]/);
    expect(report.text).toContain('Gagal: 0');
    expect(report.text).toContain('Meragukan: 0');
    expect((await kabar.telegram.delivered(44)).some((one) => one.text.includes('luncurkan rudal'))).toBe(false);
  });

  test('a second tap on “send” sends nothing twice', async () => {
    const panel = (await owner.fromBot()).findLast(
      (message) => message.text?.includes('siaran #') === true || message.text?.includes('Siaran #') === true,
    );
    await owner.forge(panel?.message_id ?? 0, 'bs:1');
    for (const reader of readers.slice(0, 2)) {
      const copies = (await kabar.telegram.delivered(reader.id)).filter((one) => one.text.includes('luncurkan rudal'));
      expect(copies).toHaveLength(1);
    }
  });

  test('a reader who forges the button of the newsroom changes nothing', async () => {
    await owner.write('/siaran');
    await owner.write('Percobaan untuk semua pembaca');
    await owner.tap('Semua pembaca');
    await owner.reads('Pratinjau siaran #2');
    const [reader] = readers;
    const message = (await reader?.fromBot())?.find((one) => (one.reply_markup?.inline_keyboard.length ?? 0) > 0);
    await reader?.forge(message?.message_id ?? 0, 'bs:2');
    const [row] = await kabar.database.db.execute<{ state: string }>('select state from broadcasts where id = 2');
    expect(row?.state).toBe('draft');
    await owner.tap('Buang');
    await owner.reads('Siaran #2 dibuang.');
  });
});
