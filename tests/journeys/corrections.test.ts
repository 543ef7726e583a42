import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSourceStore } from '../../src/intake/sources.store.js';
import { missile, sanctions } from '../support/articles.js';
import { createRunningClock } from '../support/clock.js';
import { startKabar } from '../support/kabar.js';
import type { Kabar } from '../support/kabar.js';
import type { Person, SeenMessage } from '../support/telegram.js';
import { waitFor } from '../support/wait.js';

/** Monday, 23 November 2026, 14.00 in Jakarta. */
const monday = '2026-11-23T07:00:00Z';
const deepLink = '/start t_korea-utara';

/** Sari has alerts, Budi digests, Emma digests in English. */
describe('a source corrects what readers have got', () => {
  let kabar: Kabar;
  let owner: Person;
  let sari: Person;
  let budi: Person;
  let emma: Person;
  let alert: SeenMessage;

  const execute = (statement: string) => kabar.database.db.execute(sql.raw(statement));
  /** Messages that hold these words, edited ones too. */
  const holding = async (person: Person, words: string) =>
    (await person.fromBot()).filter((message) => message.text?.includes(words));

  beforeAll(async () => {
    kabar = await startKabar(createRunningClock(monday));
    owner = await kabar.telegram.person(kabar.ownerId, 'id', 'Ratna');
    sari = await kabar.telegram.person(11, 'id', 'Sari');
    budi = await kabar.telegram.person(12, 'id', 'Budi');
    emma = await kabar.telegram.person(13, 'en', 'Emma');
    await owner.write('/start');
    await createSourceStore(kabar.database.db).add({
      url: `${kabar.site.url}/feed`,
      name: 'Warta Uji',
      home: null,
      language: 'id',
      now: kabar.clock.now(),
    });
    for (const person of [sari, budi, emma]) await person.write(deepLink);
    await waitFor(async () => (await execute('select 1 from subscriptions')).length === 3 || undefined);
    await execute('update subscriptions set alerts = true where chat_id = 11');
    kabar.site.publish(missile);
    await kabar.hasArticles(1);
    alert = await sari.reads('Uji Coba Rudal');
    await budi.write('/ringkasan');
    await budi.reads('Rudal Jarak Pendek');
    await emma.write('/digest');
    await emma.reads('Rudal Jarak Pendek');
  });
  afterAll(() => kabar.end());

  test('whoever may decide sees the change, the line that would be published and whom it concerns', async () => {
    kabar.site.change(
      missile.slug,
      missile.paragraphs.map((text) => text.replace('350', '530')),
    );
    kabar.clock.advance(60_000);
    const proposal = await owner.reads('Sumber mengubah berita.');
    expect(proposal.text).toContain('Ralat yang akan terbit:');
    expect(proposal.text).toMatch(/Sebelumnya: “Rudal itu terbang sekitar 350 kilometer sebelum jatuh di laut\.”/);
    expect(proposal.text).toMatch(/Yang benar: “Rudal itu terbang sekitar 530 kilometer sebelum jatuh di laut\.”/);
    expect(proposal.text).toContain('Sudah diterima 3 pembaca.');
  });

  test('a reader who forges the button publishes nothing', async () => {
    const [message] = await sari.fromBot();
    await sari.forge(message?.message_id ?? 0, 'pa:1:2');
    expect(await execute('select 1 from corrections')).toHaveLength(0);
  });

  test('a tap publishes it once: the alert is edited in place, the tap and its twin decide once', async () => {
    for (const person of [sari, budi, emma]) await person.looksAway();
    const proposal = await owner.reads('Ralat yang akan terbit:');
    await Promise.all([owner.tap('Terbitkan ralat'), owner.forge(proposal.message_id, 'pa:1:2')]);
    const decided = await owner.reads('Ralat terbit.');
    expect(decided.message_id).toBe(proposal.message_id);
    expect(decided.reply_markup).toBeUndefined();
    expect(decided.text).toMatch(/\nRatna · hari ini 14\.\d\d WIB$/);
    const edited = await sari.reads('RALAT');
    expect(edited.message_id).toBe(alert.message_id);
    expect(edited.text).toContain('Sebelumnya: “Rudal itu terbang sekitar 350 kilometer');
    expect(edited.text).toContain('Yang benar: “Rudal itu terbang sekitar 530 kilometer');
    expect(edited.text).toContain('Kepala Staf Gabungan');
    expect(await execute('select 1 from corrections')).toHaveLength(1);
  });

  test('the next digest tells each of them once, in their language, and its button shows it too', async () => {
    await budi.looksAway();
    kabar.site.publish(sanctions);
    await kabar.hasArticles(2);
    await budi.write('/ringkasan');
    const digest = await budi.reads('DK PBB Bahas');
    expect(digest.text).toMatch(/RALAT\nKorea Utara Uji Coba[^\n]+\nSebelumnya:/);
    kabar.clock.set('2026-11-23T23:30:02Z');
    await emma.looksAway();
    const english = await emma.reads('Morning digest');
    expect(english.text).toContain('CORRECTIONS');
    expect(english.text).toContain('Before: “Rudal itu terbang sekitar 350 kilometer');
    await budi.looksAway();
    await budi.write('/start a_1');
    expect((await budi.reads('530 kilometer')).text).toContain('RALAT');
    expect(await holding(budi, 'RALAT\n')).toHaveLength(1);
    expect(await holding(emma, 'CORRECTIONS')).toHaveLength(1);
  });

  test('what is no error is let fall with a reason, and readers hear nothing', async () => {
    await owner.looksAway();
    await execute(`insert into proposals (article_id, kind, before_revision, after_revision, difference, created_at, changed_at)
      select id, 'correction', 1, 2, '{"lines":[{"before":"Tiga.","after":"Dua."}]}', first_seen_at, first_seen_at from articles where id = 1`);
    await owner.reads('Ralat yang akan terbit:');
    await owner.tap('Abaikan');
    await owner.reads('Mengapa usulan ini diabaikan?');
    await owner.tap('Kembali');
    await owner.reads('Ralat yang akan terbit:');
    await owner.tap('Abaikan');
    await owner.tap('Bukan kesalahan');
    const decided = await owner.reads('Usulan diabaikan.');
    expect(decided.text).toContain('Alasan: Bukan kesalahan');
    expect(await execute('select 1 from corrections')).toHaveLength(1);
  });

  test('a withdrawn article is replaced by the reason everywhere, and told silently where no digest is due', async () => {
    await execute('update chats set next_edition_at = null where id = 13');
    await execute(`insert into proposals (article_id, kind, before_revision, difference, created_at, changed_at)
      select id, 'withdrawal', revision, '{"why":"gone","status":410}', first_seen_at, first_seen_at from articles where id = 1`);
    await owner.looksAway();
    for (const person of [sari, budi, emma]) await person.looksAway();
    kabar.clock.advance(2_000);
    await owner.reads('Sumber menarik berita.');
    await owner.tap('Cabut berita');
    await owner.reads('Berita dicabut.');
    const gone = await sari.reads('DICABUT');
    expect(gone.message_id).toBe(alert.message_id);
    expect(gone.text).toContain('Sumbernya sudah menghapus berita ini.');
    expect(gone.text).not.toContain('530 kilometer');
    expect(gone.reply_markup).toBeUndefined();
    const told = await emma.reads('An article we sent you was withdrawn');
    expect(told.text).toContain('WITHDRAWN');
    await budi.write('/cari rudal jarak pendek');
    await budi.reads(/Tidak ada|Hasil/);
    expect((await budi.fromBot()).at(-1)?.text).not.toContain('Uji Coba Rudal Jarak Pendek');
    await budi.looksAway();
    await budi.write('/start a_1');
    expect((await budi.reads('DICABUT')).text).toContain('Sumbernya sudah menghapus berita ini.');
  });

  test('nobody was told of one correction twice', async () => {
    kabar.clock.advance(5_000);
    const rows = await execute(
      `select chat_id, correction_id, told_at is not null as told from correction_mentions order by 1, 2`,
    );
    expect(rows.map((row) => Number(row['chat_id']))).toEqual([11, 11, 12, 12, 13, 13]);
    expect(await holding(emma, 'An article we sent you was withdrawn')).toHaveLength(1);
  });
});
