import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createRunningClock } from '../support/clock.js';
import { startKabar } from '../support/kabar.js';
import type { Kabar } from '../support/kabar.js';
import type { Person } from '../support/telegram.js';
import { waitFor } from '../support/wait.js';
import { invite, writeDraft } from './newsroom.js';

/** Half past five in the morning. */
const wakes = '2026-11-23T22:30:00Z';

vi.setConfig({ testTimeout: 60_000 });

describe('a broadcast on its way', () => {
  let kabar: Kabar;
  let owner: Person;
  let approver: Person;

  const received = async (id: number, word: string): Promise<number> =>
    (await kabar.telegram.delivered(id)).filter((one) => one.text.includes(word)).length;
  const approve = async (id: number): Promise<void> => {
    await owner.tap('Minta persetujuan');
    await owner.reads('menunggu persetujuan');
    await approver.reads(`Persetujuan siaran #${id}`);
    await approver.tap('Setujui');
  };

  beforeAll(async () => {
    // Half past nine in the evening in Jakarta.
    kabar = await startKabar(createRunningClock('2026-11-23T14:30:00Z'), { SEND_RATE: '20' });
    owner = await kabar.telegram.person(kabar.ownerId, 'id', 'Ratna');
    approver = await kabar.telegram.person(52, 'id', 'Sinta');
    await owner.write('/start');
    await invite(owner, approver, 'penyetuju');
    const crowd = Array.from({ length: 300 }, (_, index) => ({ id: 101 + index, first_name: 'Warga', started: true }));
    await kabar.telegram.sim('POST', '/people', crowd);
    await kabar.database.db.execute(`
      insert into chats (id, type, locale, time_zone, last_cutoff_at, created_at)
      select id, 'private', 'id', 'Asia/Jakarta', now(), now() from generate_series(101, 400) id`);
  });
  afterAll(() => kabar.end());

  test('it is watched in one message that is edited, paused, continued and stopped', async () => {
    await writeDraft(owner, { text: 'Gempa di Palu. Sumber: Antara' });
    await owner.reads('Penerima: 302');
    await approve(1);
    const going = await approver.reads(/Mengirim siaran #1[\s\S]*▓[\s\S]*dari 302 terkirim/);
    await approver.tap('Jeda');
    await approver.reads('Siaran #1 dijeda');
    const [paused] = await kabar.database.db.execute<{ state: string }>('select state from broadcasts where id = 1');
    expect(paused?.state).toBe('paused');
    await approver.looksAway();
    await approver.tap('Lanjutkan');
    const again = await approver.reads('Mengirim siaran #1');
    expect(again.message_id).toBe(going.message_id);
    await approver.tap('Hentikan');
    await approver.reads('Hentikan siaran #1 untuk selamanya?');
    await approver.tap('Ya, hentikan');
    await owner.reads('Siaran #1 dihentikan');
    const rows = await kabar.database.db.execute<{ state: string; count: string }>(
      'select state, count(*) as count from deliveries where broadcast_id = 1 group by 1',
    );
    const counts = Object.fromEntries(rows.map((row) => [row.state, Number(row.count)]));
    expect(counts['cancelled'] ?? 0).toBeGreaterThan(0);
    expect((counts['sent'] ?? 0) + (counts['cancelled'] ?? 0) + (counts['sending'] ?? 0)).toBe(302);
  });

  test('everything can be stopped at once: what waits is a draft again, and nothing can be approved until it goes on', async () => {
    await writeDraft(owner, { text: 'Banjir di Demak. Sumber: Antara' });
    await owner.tap('Minta persetujuan');
    await approver.reads('Persetujuan siaran #2');
    await approver.looksAway();
    await approver.write('/siaran');
    await approver.reads('#2 · menunggu persetujuan');
    await approver.tap('Hentikan semua pengiriman');
    await approver.reads('Hentikan semua pengiriman sekarang?');
    await approver.tap('Ya, hentikan semuanya');
    await approver.reads('Semua pengiriman dihentikan.');
    await owner.reads('Sinta menghentikan semua pengiriman.');
    expect(await received(101, 'Banjir di Demak')).toBe(0);
    await owner.looksAway();
    await owner.write('/siaran');
    await owner.reads('Semua pengiriman dihentikan');
    await owner.tap('Lanjutkan pengiriman');
    await owner.reads('Pengiriman dilanjutkan.');
    await approver.reads('Ratna melanjutkan pengiriman.');
  });

  test('whose quiet hours begin while it is still being sent is not woken by it', async () => {
    const { db } = kabar.database;
    await writeDraft(owner, { text: 'Harga beras naik. Sumber: Antara' });
    await owner.reads('Penerima: 302');
    await approve(3);
    await owner.reads('Mengirim siaran #3');
    await approver.tap('Jeda');
    await approver.reads('Siaran #3 dijeda');
    // The last of the crowd goes to bed while the newsroom thinks it over.
    await db.execute(`update chats set quiet_hours = '{21:00-05:00}', next_edition_at = '${wakes}' where id = 400`);
    await approver.tap('Lanjutkan');
    await waitFor(async () => ((await received(399, 'Harga beras')) === 1 ? true : undefined), 50_000);
    const later = await waitFor(async () => {
      const [row] = await db.execute<{ state: string; params: { waited?: boolean }; attempts: number }>(
        `select state, params, attempts from deliveries where broadcast_id = 3 and chat_id = 400`,
      );
      return row?.params.waited === true ? row : undefined;
    });
    expect(later).toMatchObject({ state: 'planned', attempts: 0 });
    expect(await received(400, 'Harga beras')).toBe(0);
  });

  test('quiet hours hold breaking news back until they end; an emergency reaches those who agreed to it', async () => {
    const { db } = kabar.database;
    await db.execute(`update chats set quiet_hours = '{21:00-05:00}' where id between 101 and 103`);
    await db.execute(`update chats set emergencies = true, next_edition_at = '${wakes}' where id = 102`);
    await db.execute(`update chats set quiet_hours = '{21:00-23:00}' where id = 103`);
    await db.execute(`update chats set paused_until = '2026-12-24T00:00:00Z' where id = 104`);
    await db.execute(`update chats set at_once_limit = 0 where id = 105`);
    await db.execute(`update chats set status = 'stopped' where id between 111 and 400`);

    await writeDraft(owner, { text: 'Rupiah melemah. Sumber: Antara' });
    const panel = await owner.reads(/sedang jeda: 1/);
    expect(panel.text).toMatch(
      /Penerima: 7\nmenyusul setelah jam tenang: 2 · sedang jeda: 1 · jam tenang, tidak dikirimi: 1 · batas harian tercapai: 1/,
    );
    await approve(4);
    await waitFor(async () => ((await received(110, 'Rupiah melemah')) === 1 ? true : undefined));
    for (const id of [101, 102, 103, 104, 105]) expect(await received(id, 'Rupiah melemah')).toBe(0);
    await approver.reads(/Mengirim siaran #4[\s\S]*menunggu jam tenang/);

    await writeDraft(owner, { text: 'Peringatan tsunami. Sumber: BMKG', level: 'Darurat' });
    await approve(5);
    await waitFor(async () => ((await received(102, 'Peringatan tsunami')) === 1 ? true : undefined));
    await waitFor(async () => ((await received(110, 'Peringatan tsunami')) === 1 ? true : undefined));
    for (const id of [101, 103, 104]) expect(await received(id, 'Peringatan tsunami')).toBe(0);

    kabar.clock.set('2026-11-23T16:00:05Z');
    await waitFor(async () => ((await received(103, 'Rupiah melemah')) === 1 ? true : undefined));
    const [late] = (await kabar.telegram.delivered(103)).filter((one) => one.text.includes('Rupiah melemah'));
    expect(late?.text).toMatch(/^BREAKING\nSiaran hari ini 21\.3\d WIB, tertahan oleh jam tenang Anda/);
    expect(await received(101, 'Rupiah melemah')).toBe(0);
  });
});
