import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { missile, rupiah, sanctions } from '../support/articles.js';
import { createRunningClock } from '../support/clock.js';
import { startKabar } from '../support/kabar.js';
import type { Kabar } from '../support/kabar.js';
import type { Person, SeenMessage } from '../support/telegram.js';
import { waitFor } from '../support/wait.js';

describe('choosing topics, and how each of them comes', () => {
  let kabar: Kabar;
  let sari: Person;
  let budi: Person;
  const calmly = (person: Person): Person => kabar.calmly(person);
  const labels = (message: SeenMessage | undefined) =>
    message?.reply_markup?.inline_keyboard.flat().map(({ text }) => text) ?? [];
  /** Waits until a message has a button: a tap is answered before its message is edited. */
  const shows = (person: Person, label: string) =>
    waitFor(async () => (await person.fromBot()).toReversed().find((message) => labels(message).includes(label)));
  const subscription = async (chatId: number, slug: string) => {
    const [row] = await kabar.database.db.execute<{ digest: boolean; alerts: boolean; per_day: number; at: string }>(
      `select s.digest, s.alerts, s.alerts_per_day as per_day, s.created_at as at from subscriptions s
       join topics t on t.id = s.topic_id where s.chat_id = ${chatId} and t.slug = '${slug}'`,
    );
    return row ?? null;
  };

  beforeAll(async () => {
    kabar = await startKabar(createRunningClock('2026-11-23T07:00:00Z'));
    kabar.site.publish(rupiah);
    const owner = await kabar.telegram.person(kabar.ownerId);
    await owner.write(`/sumber ${kabar.site.url}/feed`);
    await owner.reads('Ditambahkan');
    await kabar.hasArticles(1);
    sari = await kabar.telegram.person(301, 'id', 'Sari');
    budi = await kabar.telegram.person(302, 'en', 'Budi');
    await sari.write('/start t_korea-utara');
    await sari.reads('Anda kini mengikuti Korea Utara.');
    await budi.write('/start t_korea-utara');
    await budi.reads('You now follow North Korea.');
  });
  afterAll(() => kabar.end());

  test('a picker of a section: pages, ticks and words, edited in place, and a topic let go by mistake comes back', async () => {
    await calmly(sari).tap('Tambah topik');
    await calmly(sari).tap('Internasional');
    const before = (await sari.fromBot()).length;
    await calmly(sari).tap('»');
    await shows(sari, '✓ Korea Utara · diikuti');
    expect(await calmly(sari).tap('Jepang')).toBe('Mengikuti Jepang');
    await sari.reads('Diikuti di sini: Korea Utara dan Jepang');
    const followedAt = (await subscription(sari.id, 'korea-utara'))?.at;
    expect(await calmly(sari).tap('✓ Korea Utara · diikuti')).toBe('Berhenti mengikuti Korea Utara');
    expect(await subscription(sari.id, 'korea-utara')).toBeNull();
    expect(await calmly(sari).tap('Urungkan: Korea Utara')).toBe('Mengikuti Korea Utara lagi');
    expect((await subscription(sari.id, 'korea-utara'))?.at).toEqual(followedAt);
    expect(labels(await shows(sari, '✓ Korea Utara · diikuti'))).not.toContain('Urungkan: Korea Utara');
    // All of it in one message.
    expect(await sari.fromBot()).toHaveLength(before);
    await calmly(sari).tap('Selesai (2 topik)');
    await sari.reads('Selesai. Anda mengikuti Korea Utara dan Jepang.');
  });

  test.each([
    ['korut', 'Topik yang cocok dengan “korut”', '✓ Korea Utara · diikuti'],
    ['timnas', 'Topik yang cocok', 'Timnas Indonesia'],
    ['bbm', 'Topik yang cocok', 'BBM'],
    ['rupiha', 'Tidak ada topik “rupiha”. Maksud Anda:', 'Nilai tukar rupiah'],
    ['berita bbm hari ini', 'Maksud Anda:', 'BBM'],
  ])('a topic is found by “%s”', async (typed, says, label) => {
    await sari.looksAway();
    await calmly(sari).write(`/topik ${typed}`);
    const found = await sari.reads(says);
    expect(labels(found).join('\n')).toContain(label);
  });

  test('a chip that was found is ticked where it stands', async () => {
    await calmly(budi).tap('Add topics');
    await budi.reads('Pick a section.');
    await calmly(budi).write('japan');
    await budi.reads('Topics like “japan”');
    expect(await calmly(budi).tap('Japan')).toBe('Following Japan');
    await shows(budi, '✓ Japan · following');
    await shows(budi, 'Done (2 topics)');
    expect(await calmly(budi).tap('✓ Japan · following')).toBe('No longer following Japan');
    await shows(budi, 'Japan');
    await calmly(budi).tap('Done');
    await budi.reads('Done. You follow North Korea.');
  });

  test('each topic comes in the digest, at once, or both, and at once so often a day', async () => {
    await calmly(budi).write('/topics');
    await budi.reads('Your topics (1)');
    await calmly(budi).tap('✓ North Korea');
    const screen = await budi.reads('Comes in your digest.');
    expect(labels(screen)).toEqual([
      '✓ Digest only',
      'At once only',
      'Both',
      'Own hours',
      'Stop following',
      '« Your topics',
    ]);
    expect(await calmly(budi).tap('Both')).toBe('Saved');
    await budi.reads('At most 5 sent at once a day; the others come in the digest.');
    await calmly(budi).tap('1 a day');
    await budi.reads('At most 1 sent at once a day');
    expect(await subscription(budi.id, 'korea-utara')).toMatchObject({ digest: true, alerts: true, per_day: 1 });
    await calmly(budi).tap('« Your topics');
    await shows(budi, '✓ North Korea · both');
    // The first rings, the second comes in the digest.
    kabar.site.publish(missile);
    await kabar.hasArticles(2);
    await budi.reads('Korea Utara Uji Coba Rudal');
    kabar.site.publish(sanctions);
    await kabar.hasArticles(3);
    await budi.looksAway();
    kabar.clock.set('2026-11-23T23:30:02Z');
    const digest = await budi.reads('Morning digest');
    expect(digest.text).toContain('DK PBB Bahas Sanksi');
    expect(digest.text).not.toContain('Uji Coba Rudal Jarak');
  });

  test('a topic that is stopped on its own screen comes back as it was', async () => {
    await calmly(budi).write('/topics');
    await calmly(budi).tap('✓ North Korea · both');
    await budi.reads('Comes in your digest, and what is new is also sent at once.');
    expect(await calmly(budi).tap('Stop following')).toBe('No longer following North Korea');
    expect(await subscription(budi.id, 'korea-utara')).toBeNull();
    expect(await calmly(budi).tap('Undo')).toBe('Following North Korea again');
    expect(await subscription(budi.id, 'korea-utara')).toMatchObject({ digest: true, alerts: true, per_day: 1 });
    await calmly(budi).tap('At once only');
    await shows(budi, '✓ At once only');
    expect(await subscription(budi.id, 'korea-utara')).toMatchObject({ digest: false, alerts: true });
    await calmly(budi).tap('Digest only');
  });

  test('what somebody reads suggests topics, counted by topic alone', async () => {
    await calmly(sari).write('/topik');
    expect(labels(await sari.reads('Topik Anda (2)'))).not.toContain('Saran untuk Anda');
    for (const words of ['/cari rupiah', '/cari dolar rupiah']) {
      await sari.looksAway();
      await calmly(sari).write(words);
      await sari.reads('Rupiah Menguat');
      await calmly(sari).tap('1');
    }
    await waitFor(async () => {
      const rows = await kabar.database.db.execute<{ opened: number }>(
        `select opened from topic_reads r join topics t on t.id = r.topic_id where chat_id = ${sari.id} and t.slug = 'rupiah'`,
      );
      return rows[0]?.opened === 2 || undefined;
    });
    await calmly(sari).write('/topik');
    await calmly(sari).tap('Saran untuk Anda');
    await sari.reads('Topik dari berita yang sering Anda buka atau simpan.');
    await calmly(sari).tap('Nilai tukar rupiah');
    await shows(sari, '✓ Nilai tukar rupiah · diikuti');
    expect(await subscription(sari.id, 'rupiah')).not.toBeNull();
  });

  test('buttons of other people’s topics and of made-up numbers change nothing', async () => {
    const message = (await budi.fromBot()).at(-1)?.message_id ?? 0;
    const all = () => kabar.database.db.execute('select * from subscriptions order by chat_id, topic_id');
    const before = await all();
    for (const data of [
      'tm:999999:2:0',
      'tl:999999:3:0',
      'tx:999999:0',
      'tb:999999:3:5:1',
      'pz:999999:1:5:1:0:0',
      'pc:999999',
      'pt:tidak-ada',
      'pu:1',
      'pj:999999',
    ])
      expect((await budi.forge(message, data)).ok).toBe(true);
    expect(await all()).toEqual(before);
  });

  test('a fifty-first topic is one too many, and the answer says what to do', async () => {
    await kabar.database.db.execute(
      `insert into subscriptions (chat_id, topic_id, created_at)
       select ${budi.id}, id, now() from topics where words is null and slug not in ('korea-utara', 'jepang', 'rupiah') order by id limit 49`,
    );
    await calmly(budi).write('/follow japan');
    await budi.reads('You follow 50 topics already');
    await calmly(budi).write('/topics');
    await calmly(budi).tap('Quick bundles');
    await calmly(budi).tap('World');
    await budi.reads(/more topics? did not fit: the limit is 50/);
  });
});
