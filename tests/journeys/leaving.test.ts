import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { missile, sanctions } from '../support/articles.js';
import { createRunningClock } from '../support/clock.js';
import { startKabar } from '../support/kabar.js';
import type { Kabar } from '../support/kabar.js';
import type { Person } from '../support/telegram.js';
import { waitFor } from '../support/wait.js';

describe('pause, stop and erase', () => {
  let kabar: Kabar;
  let sari: Person;
  const digests = async (id: number) =>
    (await kabar.telegram.delivered(id)).filter((one) => one.text.startsWith('Ringkasan '));

  beforeAll(async () => {
    kabar = await startKabar(createRunningClock('2026-11-23T07:00:00Z'));
    const owner = await kabar.telegram.person(kabar.ownerId);
    await owner.write(`/sumber ${kabar.site.url}/feed`);
    await owner.reads('Ditambahkan');
    sari = await kabar.telegram.person(7_310_031);
    await sari.write('/start t_korea-utara');
    await sari.reads('Anda kini mengikuti Korea Utara');
  });
  afterAll(() => kabar.end());

  test('a reader who pauses for a day gets no digest the next morning', async () => {
    await sari.write('/jeda');
    await sari.tap('Satu hari');
    await sari.reads('Kiriman dijeda sampai besok 14.00 WIB');
    kabar.site.publish(missile);
    await kabar.hasArticles(1);
    kabar.clock.set('2026-11-23T23:31:00Z');
    await new Promise((done) => setTimeout(done, 2_500));
    expect(await digests(sari.id)).toHaveLength(0);
  });

  test('when she goes on, the morning after brings what is new', async () => {
    await sari.tap('Lanjutkan sekarang');
    await sari.reads('Kiriman dilanjutkan. Ringkasan berikutnya besok 06.30 WIB.');
    kabar.site.publish(sanctions);
    await kabar.hasArticles(2);
    kabar.clock.set('2026-11-24T23:30:02Z');
    const digest = await sari.reads('Ringkasan Pagi — Rabu, 25 November 2026');
    expect(digest.text).toContain('DK PBB Bahas Sanksi Baru');
  });

  test('after stop nothing more comes, and the choices are kept for a return', async () => {
    await sari.write('/berhenti');
    await sari.reads('Anda berhenti berlangganan.');
    kabar.site.publish({ ...missile, slug: 'rudal-2', title: 'Korea Utara Tembakkan Rudal Kedua dari Pyongyang' });
    await kabar.hasArticles(3);
    const before = (await kabar.telegram.delivered(sari.id)).length;
    kabar.clock.set('2026-11-25T23:31:00Z');
    await new Promise((done) => setTimeout(done, 2_500));
    expect((await kabar.telegram.delivered(sari.id)).length).toBe(before);
    await sari.write('/start');
    await sari.reads('Selamat datang kembali.');
    await sari.reads('Korea Utara');
  });

  test('her data come as a file, and erasing leaves nothing of her in any table', async () => {
    await sari.write('/dataku');
    const file = await sari.reads('Ini semua yang Kabar simpan tentang obrolan ini.');
    expect(file.document?.file_name).toBe('kabar.json');
    await sari.write('/hapus');
    await sari.tap('Ya, hapus semua');
    await sari.reads('Semua data Anda sudah dihapus.');
    const tables = await kabar.database.db.execute<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    for (const { name } of tables) {
      // The update that asked for it is still in the inbox's memory by its id alone.
      const [row] = await waitFor(async () => {
        const rows = await kabar.database.db.execute<{ count: string }>(
          `select count(*) as count from "${name}" t where to_jsonb(t)::text ~ '\\m${sari.id}\\M' and '${name}' not in ('articles', 'stories', 'matches', 'topic_aliases', 'article_revisions')`,
        );
        return rows[0]?.count === '0' ? rows : undefined;
      }).catch(() => [{ count: `rows in ${name}` }]);
      expect(row?.count).toBe('0');
    }
  });

  test('a button from before the erasure answers and does nothing', async () => {
    const [old] = (await sari.fromBot()).filter((message) => (message.reply_markup?.inline_keyboard.length ?? 0) > 0);
    const data = old?.reply_markup?.inline_keyboard.flat()[0]?.callback_data ?? '';
    const answer = await sari.forge(old?.message_id ?? 0, data);
    expect(answer.ok).toBe(true);
    const [row] = await kabar.database.db.execute<{ count: string }>(
      `select count(*) as count from chats where id = ${sari.id}`,
    );
    expect(row?.count).toBe('0');
  });

  test('a reader who blocks the bot is not written to again, and is welcomed when he comes back', async () => {
    const budi = await kabar.telegram.person(32, 'id', 'Budi');
    await budi.write('/start t_korea-utara');
    await budi.reads('Anda kini mengikuti Korea Utara');
    await budi.block();
    await waitFor(async () => {
      const [row] = await kabar.database.db.execute<{ status: string }>('select status from chats where id = 32');
      return row?.status === 'gone' || undefined;
    });
    await budi.unblock();
    await waitFor(async () => {
      const [row] = await kabar.database.db.execute<{ status: string; next: string | null }>(
        'select status, next_edition_at as next from chats where id = 32',
      );
      return (row?.status === 'active' && row.next !== null) || undefined;
    });
  });
});
