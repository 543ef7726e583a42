import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { floods, missile, rupiah, sanctions } from '../support/articles.js';
import { createRunningClock } from '../support/clock.js';
import { startKabar } from '../support/kabar.js';
import type { Kabar } from '../support/kabar.js';
import type { Person } from '../support/telegram.js';
import { waitFor } from '../support/wait.js';

/** Monday, 23 November 2026, 14:00 in Jakarta. */
const monday = '2026-11-23T07:00:00Z';

describe('not now', () => {
  let kabar: Kabar;
  let sari: Person;
  let emma: Person;

  beforeAll(async () => {
    kabar = await startKabar(createRunningClock(monday));
    const owner = await kabar.telegram.person(kabar.ownerId, 'id', 'Ratna');
    sari = await kabar.telegram.person(11, 'id', 'Sari');
    emma = await kabar.telegram.person(12, 'en', 'Emma');
    kabar.site.publish(missile);
    await owner.write(`/sumber ${kabar.site.url}/feed`);
    await kabar.hasArticles(1);
    for (const words of ['/start', '/ikuti korea utara']) await sari.write(words);
    await sari.reads('Anda kini mengikuti Korea Utara');
    for (const words of ['/start', '/follow north korea']) await emma.write(words);
    await emma.reads('You now follow North Korea');
    await kabar.database.db.execute(sql`update subscriptions set alerts = true`);
  });
  afterAll(() => kabar.end());

  const silentCalls = async (chatId: number): Promise<boolean[]> => {
    const { calls } = (await kabar.telegram.sim('GET', '/calls?method=sendMessage&limit=200')) as {
      calls: { parameters: { chat_id?: number | string; disable_notification?: boolean | string } }[];
    };
    return calls
      .filter(({ parameters }) => String(parameters.chat_id) === String(chatId))
      .map(({ parameters }) => String(parameters.disable_notification) === 'true');
  };

  test('quiet hours hold: an alert of the night comes with the morning’s digest, and nothing before', async () => {
    await sari.write('/tenang');
    await sari.reads('Belum ada jam tenang.');
    expect(await sari.tap('Malam 22.00–05.00')).toBe('Jam tenang disimpan.');
    await sari.reads('Jam tenang Anda: 22.00–05.00.');
    await sari.write('21.30-04.30');
    await sari.reads('21.30–04.30');
    await sari.write('tengah malam');
    await sari.reads('“tengah malam” bukan rentang jam.');
    await sari.tap('Hapus semua jam tenang');
    await sari.tap('Malam 22.00–05.00');
    // 23:00.
    kabar.clock.set('2026-11-23T16:00:00Z');
    kabar.site.publish(sanctions);
    await kabar.hasArticles(2);
    await emma.reads('DK PBB Bahas Sanksi Baru untuk Korea Utara');
    expect((await kabar.telegram.delivered(sari.id)).some(({ text }) => text.includes('DK PBB'))).toBe(false);
    await sari.looksAway();
    kabar.clock.set('2026-11-23T23:30:02Z');
    expect((await sari.reads('Ringkasan Pagi — Selasa')).text).toContain('DK PBB Bahas Sanksi Baru');
  });

  test('a digest hour inside quiet hours comes when they end, and the reader is told so', async () => {
    await emma.write('/quiet');
    await emma.write('5 am to 7 am');
    await emma.reads('The digest of 06:30 WIB comes as soon as quiet hours end.');
    await emma.write('/settings');
    await emma.reads('Next: today 07:00 WIB');
    await emma.write('/quiet');
    await emma.write('7 am to 4 am');
    await emma.reads('That is nearly the whole day. To stop for a while, use Pause.');
  });

  test('silence is no pause: messages come, without a sound, until it is switched back', async () => {
    await sari.write('/senyap');
    await sari.reads('Bunyi: senyap, pesan datang tanpa bunyi');
    await sari.looksAway();
    kabar.site.publish({ ...missile, slug: 'kapal', title: 'Korea Utara Luncurkan Kapal Perang Baru di Nampo' });
    await kabar.hasArticles(3);
    await sari.reads('Kapal Perang Baru di Nampo');
    expect((await silentCalls(sari.id)).at(-1)).toBe(true);
    await sari.write('/senyap');
    await waitFor(async () => {
      const [row] = await kabar.database.db.execute<{ off: boolean }>(
        sql`select is_silent as off from chats where id = ${sari.id}`,
      );
      return row?.off === false || undefined;
    });
  });

  test('no more than so many at once: the rest comes with the digest', async () => {
    await sari.write('/atur');
    await sari.tap('Kabar langsung');
    await sari.tap('Tidak ada');
    await sari.reads('Tidak ada yang dikirim seketika; semuanya masuk ringkasan.');
    expect(await sari.tap('Darurat tetap masuk')).toBeNull();
    await sari.reads('Selama jeda, kabar darurat pun tidak dikirim.');
    await sari.looksAway();
    kabar.site.publish({ ...sanctions, slug: 'resolusi', title: 'Rancangan Resolusi Korea Utara Ditolak Dua Negara' });
    await kabar.hasArticles(4);
    kabar.clock.set('2026-11-24T23:30:02Z');
    expect((await sari.reads('Ringkasan Pagi — Rabu')).text).toContain('Ditolak Dua Negara');
  });

  test('a pause is no message at all; what was missed comes in one, for the asking', async () => {
    await sari.write('/jeda');
    await sari.tap('Satu minggu');
    await sari.reads('Kiriman dijeda sampai');
    const before = (await kabar.telegram.delivered(sari.id)).length;
    kabar.site.publish({ ...missile, slug: 'satelit', title: 'Korea Utara Siapkan Peluncuran Satelit Mata-mata' });
    kabar.site.publish(rupiah);
    kabar.site.publish(floods);
    await kabar.hasArticles(7);
    kabar.clock.set('2026-11-26T02:00:00Z');
    expect((await kabar.telegram.delivered(sari.id)).length).toBe(before);
    await sari.looksAway();
    await sari.tap('Lanjutkan sekarang');
    await sari.reads('Kiriman dilanjutkan.');
    await sari.tap('Lihat yang terlewat');
    const missed = await sari.reads('Yang Anda lewatkan — sejak');
    expect(missed.text).toContain('Satelit Mata-mata');
    expect(missed.text).not.toContain('Rupiah');
    await sari.looksAway();
    await sari.write('/ketinggalan');
    await sari.reads('Anda tidak ketinggalan apa pun sejak');
  });
});
