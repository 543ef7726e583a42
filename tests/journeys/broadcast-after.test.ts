import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRunningClock } from '../support/clock.js';
import { startKabar } from '../support/kabar.js';
import type { Kabar } from '../support/kabar.js';
import type { Person, SeenMessage } from '../support/telegram.js';
import { waitFor } from '../support/wait.js';
import { readersOf } from './newsroom.js';

const first = '<b>Korut luncurkan tiga rudal</b>\nSumber: Yonhap.';
const hourMs = 3_600_000;

/** Ratna writes, Budi approves; Sari, Dewi and Made have the broadcast, and Made has blocked the bot. */
describe('after a broadcast', () => {
  let kabar: Kabar;
  let ratna: Person;
  let budi: Person;
  let sari: Person;
  let dewi: Person;
  let got: SeenMessage;

  const execute = (statement: string) => kabar.database.db.execute(sql.raw(statement));
  const now = () => kabar.clock.now().toISOString();
  /** Writes a change of broadcast 1, has it approved, and waits for its report. */
  async function change(label: string, answers: [question: string, text: string][]): Promise<SeenMessage> {
    await ratna.looksAway();
    await budi.looksAway();
    await ratna.tap(label);
    for (const [question, text] of answers) {
      await ratna.reads(question);
      await ratna.write(text);
    }
    await ratna.reads('untuk siaran #1');
    await ratna.tap('Minta persetujuan');
    await budi.reads('Diajukan oleh');
    await budi.tap('Setujui & kirim');
    return ratna.reads(/^Laporan (pembaruan|ralat|pencabutan)/);
  }

  beforeAll(async () => {
    kabar = await startKabar(createRunningClock('2026-11-23T02:00:00Z'));
    ratna = await kabar.telegram.person(kabar.ownerId, 'id', 'Ratna');
    budi = await kabar.telegram.person(901, 'id', 'Budi');
    for (const person of [ratna, budi]) await person.write('/start');
    const [one, two, three] = await readersOf(kabar, 'korea-utara', [41, 42, 43]);
    if (one === undefined || two === undefined || three === undefined) throw new Error('three readers');
    [sari, dewi] = [one, two];
    await three.block();
    await waitFor(
      async () =>
        (await execute(`update chats set status = 'active' where id = 43 and status = 'gone' returning id`)).length ===
          1 || undefined,
    );
    await execute(`insert into people (id, name, role, joined_at) values (901, 'Budi', 'approver', now())`);
    await execute(`insert into sources (name, created_at) values ('Yonhap', now())`);
    await execute(`insert into articles (source_id, canonical_url, url, title, summary, long_summary, body, language, labels,
      published_at, first_seen_at, content_hash, status)
      values (1, 'y', 'https://yonhap.example/1', 'Korut luncurkan rudal', '{}', '{Isi lengkap.}', 'x', 'id', '{}', '${now()}', '${now()}', 'h', 'published')`);
    await execute(`delete from deliveries`);
    await execute(`insert into broadcasts (author_id, asked_by, state, html, level, article_id, created_at, confirmed_at, fan_out_after, audience)
      values (${kabar.ownerId}, ${kabar.ownerId}, 'sending', '${first}', 'breaking', 1, '${now()}', '${now()}', ${Number.MIN_SAFE_INTEGER},
        '{"topics":[],"match":"any","without":[],"categories":[],"locales":[],"zones":[],"kinds":[]}')`);
    // Who works in the newsroom gets the news too, as a reader; here only readers count.
    await execute(`update chats set status = 'stopped' where id in (${kabar.ownerId}, 901)`);
    got = await sari.reads('tiga rudal');
    await dewi.reads('tiga rudal');
  });
  afterAll(() => kabar.end());

  test('its author gets the report: figures that can be known, the curve as a picture, and what can be done', async () => {
    const report = await ratna.reads('Laporan siaran #1');
    expect(report.caption).toMatch(/Terkirim: 2 dari 3/);
    expect(report.caption).toContain('Memblokir bot: 1');
    expect(report.caption).toMatch(/Waktu: \d+ detik, pukul 09\.00 WIB/);
    expect(JSON.stringify(report)).toContain('"photo"');
    expect(report.reply_markup?.inline_keyboard.flat().map(({ text }) => text)).toEqual([
      'Perbarui',
      'Kirim ralat',
      'Tarik kembali',
      'Unduh CSV',
    ]);
  });

  test('a tap is counted once for each reader, and only for those whom it reached', async () => {
    await sari.tap('Selengkapnya');
    await sari.tap('Selengkapnya');
    await sari.reads('Isi lengkap.');
    await ratna.forge(1, 'fb:1');
    expect((await execute('select chat_id from broadcast_taps')).map((row) => Number(row['chat_id']))).toEqual([41]);
  });

  test('the table has a line for each delivery; a reader who forges the button gets none', async () => {
    await ratna.tap('Unduh CSV');
    const file = await ratna.reads('satu baris satu kiriman');
    expect(file.document?.file_name).toBe('siaran-1.csv');
    await sari.forge(got.message_id, 'csv:1');
    expect((await sari.fromBot()).some((message) => message.document !== undefined)).toBe(false);
  });

  test('an update replaces the message in place, also for a reader who has stopped, and rings nowhere', async () => {
    await dewi.write('/berhenti');
    await dewi.reads(/berhenti/i);
    const before = (await kabar.telegram.delivered(41)).length;
    const report = await change('Perbarui', [['Tulis isi baru', '<b>Korut luncurkan tiga rudal</b>\nJepang siaga.']]);
    expect(report.caption ?? report.text).toMatch(/Pesan yang disunting: [2-4]/);
    for (const reader of [sari, dewi]) {
      const edited = await reader.reads('Jepang siaga.');
      expect(edited.text).toMatch(/^BREAKING\n\n.*\n.*\n\nDiperbarui 09\.\d\d WIB$/);
    }
    expect((await sari.reads('Jepang siaga.')).message_id).toBe(got.message_id);
    expect((await kabar.telegram.delivered(41)).filter(({ kind }) => kind === 'new')).toHaveLength(before);
  });

  test('a correction edits, and tells everybody who has the message in a line that answers it', async () => {
    await dewi.looksAway();
    await dewi.looksAway();
    const report = await change('Kirim ralat', [
      ['Tulis isi siaran #1 yang benar', '<b>Korut luncurkan dua rudal</b>\nJepang siaga.'],
      ['Sekarang tulis baris ralatnya', 'Sebelumnya kami menulis “tiga rudal”. Yang benar dua rudal.'],
    ]);
    expect(report.caption ?? report.text).toContain('Laporan ralat');
    const line = await waitFor(async () =>
      (await sari.fromBot()).find(
        (message) => message.text?.startsWith('RALAT') && message.message_id !== got.message_id,
      ),
    );
    expect(line.text).toContain('Yang benar dua rudal.');
    expect(JSON.stringify(line)).toContain(`"message_id":${got.message_id}`);
    const edited = (await sari.fromBot()).find((message) => message.message_id === got.message_id);
    expect(edited?.text).toMatch(/luncurkan dua rudal[\s\S]*RALAT[\s\S]*Diperbarui/);
    expect((await dewi.fromBot()).filter((message) => message.text?.startsWith('RALAT'))).toHaveLength(0);
  });

  test('after a day its author hears what became of it since', async () => {
    kabar.clock.advance(25 * hourMs);
    const followUp = await ratna.reads('Siaran #1 setelah sehari');
    expect(followUp.text).toContain('Tombolnya diketuk di 1 obrolan');
    expect(followUp.text).toContain('Berhenti sesudahnya: 1');
  });

  test('a withdrawal deletes what is young enough, and puts the reason in place of the rest; then nothing can be changed', async () => {
    await execute(`update deliveries set settled_at = '${new Date(kabar.clock.now().getTime() - 60 * hourMs).toISOString()}'
      where chat_id = 42 and broadcast_id = 1`);
    const report = await change('Tarik kembali', [['Mengapa siaran #1 ditarik?', 'Sumbernya keliru.']]);
    expect(report.caption ?? report.text).toMatch(/Pesan yang dihapus: \d\n/);
    expect(report.caption ?? report.text).toContain('Pesan yang diganti dengan alasan: 1');
    expect((await sari.fromBot()).some((message) => message.message_id === got.message_id)).toBe(false);
    const replaced = await dewi.reads('Sumbernya keliru.');
    expect(replaced.text).toMatch(/^DICABUT 10\.\d\d WIB\nSumbernya keliru\.$/);
    await ratna.tap('Perbarui');
    await ratna.reads('Tulis isi baru');
    await ratna.write('Sekali lagi');
    await ratna.reads('Siaran #1 tidak bisa diubah lagi');
  });

  test('deliveries in doubt are named in a message of their own, and can be sent once more', async () => {
    await execute(`insert into broadcasts (author_id, state, html, created_at, confirmed_at, finished_at)
      values (${kabar.ownerId}, 'draft', 'x', '${now()}', '${now()}', '${now()}')`);
    await execute(`insert into deliveries (chat_id, cause, kind, priority, broadcast_id, state, due_at, created_at, settled_at, attempts)
      select 41, 'broadcast:' || max(id), 'breaking', 1, max(id), 'in_doubt', '${now()}', '${now()}', '${now()}', 1 from broadcasts`);
    const [row] = await execute(`update broadcasts set state = 'done' where html = 'x' returning id`);
    const doubtful = Number(row?.['id']);
    await sari.looksAway();
    const doubts = await ratna.reads('1 kiriman meragukan');
    expect(doubts.text).toContain('Obrolan: 41');
    // Somebody who only drafts cannot decide, not even by a forged button.
    await sari.forge(1, `bwb:${doubtful}:1`);
    await ratna.tap('Kirim lagi yang meragukan');
    const question = await ratna.reads('ke 1 obrolan yang meragukan?');
    expect(question.text).toContain('melihatnya dua kali');
    await ratna.tap('Ya, kirim lagi');
    await ratna.reads('dikirim sekali lagi ke yang meragukan');
    await sari.reads(/^(BREAKING|x)/);
    await waitFor(
      async () => (await execute(`select 1 from deliveries where broadcast_id = ${doubtful} and state = 'sent'`))[0],
    );
    expect(await ratna.tap('Kirim lagi yang meragukan')).toBe('Tidak ada kiriman yang meragukan lagi.');
    expect(await execute(`select actor_id from audit where action = 'broadcast.doubts-again'`)).toEqual([
      { actor_id: '900' },
    ]);
  });
});
