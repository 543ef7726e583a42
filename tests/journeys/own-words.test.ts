import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { floods, missile, rupiah } from '../support/articles.js';
import { createRunningClock } from '../support/clock.js';
import { startKabar } from '../support/kabar.js';
import type { Kabar } from '../support/kabar.js';
import type { Person } from '../support/telegram.js';
import { waitFor } from '../support/wait.js';

/** News that has the words "perahu karet" only in its text. */
const boats = {
  ...floods,
  slug: 'perahu',
  title: 'Pabrik di Bekasi Tambah Produksi',
  paragraphs: [
    'Sebuah pabrik di Bekasi menambah giliran kerja karena pesanan perahu karet naik dua kali lipat sejak awal musim hujan. Pemesannya kebanyakan pemerintah daerah.',
    'Manajer pabrik menyebut kapasitas produksi akan ditambah tahun depan. Tenaga kerja baru direkrut dari kecamatan sekitar.',
  ],
};

describe("a reader's own words", () => {
  let kabar: Kabar;
  let sari: Person;
  let budi: Person;

  const phrases = async (): Promise<string[]> =>
    (
      await kabar.database.db.execute<{ name: string }>(
        'select name_id as name from topics where words is not null order by id',
      )
    ).map(({ name }) => name);
  /** A person takes a few seconds to write or tap; Telegram takes one message a second in a chat. */
  const calmly = (person: Person): Person => kabar.calmly(person);
  /** Tables in which some words stand. */
  const whereIs = async (words: string): Promise<string[]> => {
    const tables = await kabar.database.db.execute<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const rows = await kabar.database.db.execute(
        `select from "${name}" t where to_jsonb(t)::text ilike '%${words}%' limit 1`,
      );
      if (rows.length > 0) found.push(name);
    }
    return found;
  };

  beforeAll(async () => {
    kabar = await startKabar(createRunningClock('2026-11-23T07:00:00Z'));
    const owner = await kabar.telegram.person(kabar.ownerId);
    kabar.site.publish(missile);
    kabar.site.publish(floods);
    await owner.write(`/sumber ${kabar.site.url}/feed`);
    await owner.reads('Ditambahkan');
    await kabar.hasArticles(2);
    sari = await kabar.telegram.person(71, 'id', 'Sari');
    budi = await kabar.telegram.person(72, 'en', 'Budi');
    await sari.write('/start');
    await sari.reads('Selamat datang di Kabar.');
    await budi.write('/start');
    await budi.reads('Welcome to Kabar.');
  });
  afterAll(() => kabar.end());

  test('words that are no topic can be followed by a tap, and nothing is kept before it', async () => {
    await calmly(sari).write('/ikuti Perahu  Karet');
    const offer = await sari.reads('Tidak ada topik “Perahu Karet”');
    expect(offer.text).toContain('setiap berita yang menyebutnya masuk ringkasan Anda');
    expect(await phrases()).toEqual([]);
    await calmly(sari).tap('Ikuti kata “Perahu Karet”');
    const told = await sari.reads('Anda kini mengikuti “Perahu Karet”. Ringkasan berikutnya besok 06.30 WIB.');
    expect(told.text).toContain('1 berita dalam 7 hari terakhir menyebutnya.');
  });

  test('the first news comes at once, and says why', async () => {
    const first = await sari.reads('Berita pertama Anda');
    expect(first.text).toContain('“PERAHU KARET”');
    expect(first.text).toContain('Banjir Rendam Ratusan Rumah di Semarang');
    expect(first.text).not.toContain('Rudal');
    expect(first.text).toContain('karena mengikuti “Perahu Karet”');
  });

  test('what comes in later is in the next digest, and why is told by the words', async () => {
    kabar.site.publish(boats);
    kabar.site.publish(rupiah);
    await kabar.hasArticles(4);
    await sari.looksAway();
    kabar.clock.set('2026-11-23T23:30:02Z');
    const digest = await sari.reads('Ringkasan Pagi — Selasa, 24 November 2026');
    expect(digest.text).toContain('Pabrik di Bekasi Tambah Produksi');
    expect(digest.text).toMatch(/“PERAHU KARET”\n1\. Pabrik/);
    await calmly(sari).tap('Rincian & simpan');
    await calmly(sari).tap('1');
    await sari.reads('Pabrik di Bekasi');
    await calmly(sari).tap('Mengapa saya menerima ini?');
    await sari.reads('Karena Anda mengikuti “Perahu Karet”: berita ini menyebut “perahu karet”.');
  });

  test('in English, in quotes, with words excluded: followed at once, and what has them stays out', async () => {
    await calmly(budi).write('/follow "perahu karet" without pabrik');
    const told = await budi.reads('You now follow “perahu karet” without pabrik.');
    expect(told.text).toContain('One article of the last 7 days mentions them.');
    const first = await budi.reads('Your first news');
    expect(first.text).toContain('Banjir Rendam');
    expect(first.text).not.toContain('Pabrik');
    await calmly(budi).write('/follow “Perahu Karet” tanpa PABRIK');
    await budi.reads('You follow “Perahu Karet” without pabrik already.');
    expect(await phrases()).toEqual(['“Perahu Karet”', '“perahu karet” tanpa pabrik']);
  });

  test('a topic of the catalogue is still followed by its name', async () => {
    await calmly(sari).write('/ikuti korut');
    await sari.reads('Anda kini mengikuti Korea Utara.');
    await calmly(sari).write('/ikuti kore utra');
    await sari.reads('Tidak ada topik “kore utra”. Maksud Anda:');
    await calmly(sari).tap('✓ Korea Utara');
    await sari.reads('Anda sudah mengikuti Korea Utara.');
    await calmly(sari).tap('Ikuti kata “kore utra”');
    expect((await sari.reads('Anda kini mengikuti “kore utra”')).text).toContain(
      'Belum ada berita dalam 7 hari terakhir yang menyebutnya.',
    );
  });

  test('the list of topics shows them in quotes; they are stopped, and brought back, from their own screen', async () => {
    await calmly(sari).write('/topik');
    await sari.reads('Topik Anda (3)');
    await calmly(sari).tap('✓ “kore utra”');
    await sari.reads(/^“kore utra”\n\nMasuk ringkasan harian/);
    expect(await calmly(sari).tap('Berhenti mengikuti')).toBe('Berhenti mengikuti “kore utra”');
    await sari.reads('Anda berhenti mengikuti “kore utra”.');
    expect(await phrases()).toEqual(['“Perahu Karet”', '“perahu karet” tanpa pabrik']);
    await calmly(sari).tap('Urungkan');
    await sari.reads('Anda kini mengikuti “kore utra”');
    await calmly(sari).write('/topik');
    await sari.reads('Topik Anda (3)');
    await calmly(sari).tap('✓ “kore utra”');
    await sari.reads(/^“kore utra”\n\nMasuk ringkasan harian/);
    await calmly(sari).tap('Berhenti mengikuti');
    await calmly(sari).tap('« Topik Anda');
    await sari.reads('Topik Anda (2)');
    expect(await phrases()).toEqual(['“Perahu Karet”', '“perahu karet” tanpa pabrik']);
  });

  test.each([
    ['""', 'Kata itu terlalu pendek.', 'That is too short.'],
    ['"yang dan di"', 'Kata-kata itu ada di hampir semua berita.', 'Those words are in nearly every article.'],
    [`"${'kata '.repeat(9)}"`, 'Paling banyak 8 kata dan 60 huruf.', 'At most 8 words and 60 letters.'],
    ['"mobil" "motor"', 'Ikuti satu frasa saja', 'Follow one phrase at a time'],
    ['padi tanpa padi', 'tidak bisa sekaligus dikecualikan', 'cannot be excluded'],
    [
      'padi tanpa b c d e f g h j k l m',
      'Paling banyak 10 kata yang bisa dikecualikan',
      'At most 10 words can be excluded',
    ],
    ['x', 'Kata itu terlalu pendek.', 'That is too short.'],
    ['', 'dalam tanda kutip: /ikuti "mobil listrik" tanpa tesla', 'in quotes: /follow "electric car" without tesla'],
  ])('%s cannot be followed, and the answer says why', async (words, indonesian, english) => {
    const before = await phrases();
    await sari.looksAway();
    await calmly(sari).write(`/ikuti ${words}`);
    await sari.reads(indonesian);
    await calmly(budi).write(`/follow ${words}`);
    await budi.reads(english);
    expect(await phrases()).toEqual(before);
  });

  test('nobody learns the words of others, or follows them, by made-up buttons', async () => {
    const [row] = await kabar.database.db.execute<{ id: string }>(
      `select id from topics where name_id = '“Perahu Karet”'`,
    );
    const message = (await budi.fromBot()).at(-1)?.message_id ?? 0;
    for (const data of [`f:${row?.id}`, `d:${row?.id}:0`, `t:${row?.id}:1:0`]) {
      const answer = await budi.forge(message, data);
      expect(await answer.text()).not.toMatch(/perahu/i);
    }
    expect(await kabar.database.db.execute(`select from subscriptions where topic_id = ${row?.id}`)).toHaveLength(1);
  });

  test('a twenty-first phrase is one too many', async () => {
    await kabar.database.db.execute(`
      with made as (
        insert into topics (slug, category_id, name_id, name_en, covers_id, covers_en, hidden, words)
        select 'w-' || n, (select min(id) from categories), 'k' || n, 'k' || n, '', '', true, jsonb_build_object('words', 'k' || n, 'without', '[]'::jsonb)
        from generate_series(1, 19) n returning id)
      insert into subscriptions (chat_id, topic_id, created_at) select 72, id, now() from made`);
    await calmly(budi).write('/follow "jalan tol"');
    await budi.reads('You follow 20 phrases of your own already');
    await kabar.database.db.execute(`delete from topics where slug ~ '^w-\\d{1,2}$'`);
  });

  test('erasing leaves nothing of what was typed, in any table', async () => {
    await calmly(sari).write('/ikuti "zebralangit ungu" tanpa kudaterbang');
    await sari.reads('Anda kini mengikuti “zebralangit ungu” tanpa kudaterbang.');
    // The message itself is let go as soon as it is answered.
    await waitFor(async () => ((await whereIs('zebralangit')).join() === 'topics' ? true : undefined));
    await calmly(sari).write('/hapus');
    await calmly(sari).tap('Ya, hapus semua');
    await sari.reads('Semua data Anda sudah dihapus.');
    expect([...(await whereIs('zebralangit')), ...(await whereIs('kudaterbang'))]).toEqual([]);
    // What somebody else follows too stays theirs.
    expect(await phrases()).toEqual(['“perahu karet” tanpa pabrik']);
    expect(kabar.log.join('\n')).not.toMatch(/zebralangit|perahu karet/i);
  });
});
