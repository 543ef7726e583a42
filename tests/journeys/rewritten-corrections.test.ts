import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSourceStore } from '../../src/intake/sources.store.js';
import { missile } from '../support/articles.js';
import { createRunningClock } from '../support/clock.js';
import { startKabar } from '../support/kabar.js';
import type { Kabar } from '../support/kabar.js';
import type { Person, SeenMessage } from '../support/telegram.js';
import { waitFor } from '../support/wait.js';

const sentence = 'Rudal itu terbang 530 kilometer <dan> bukan 350 seperti yang kami tulis.';

/** Ratna owns the newsroom, Emma approves in English, Joko edits; Sari has the article by an alert. */
describe('a proposed correction is put into the newsroom’s own words', () => {
  let kabar: Kabar;
  let ratna: Person;
  let emma: Person;
  let joko: Person;
  let sari: Person;
  let alert: SeenMessage;

  const execute = (statement: string) => kabar.database.db.execute(sql.raw(statement));
  const labels = (message: SeenMessage) => message.reply_markup?.inline_keyboard.flat().map(({ text }) => text) ?? [];
  /** Somebody who takes a few seconds for everything: a chat takes one message a second. */
  const calm = (person: Person): Person => ({
    ...person,
    write: (text) => kabar.calmly(person).write(text),
    tap: (label) => kabar.calmly(person).tap(label),
  });
  const pause = async () => {
    for (const person of [ratna, emma, joko, sari]) await person.looksAway();
  };
  const published = async () => (await execute('select 1 from corrections')).length;

  beforeAll(async () => {
    kabar = await startKabar(createRunningClock('2026-11-23T07:00:00Z'));
    ratna = calm(await kabar.telegram.person(kabar.ownerId, 'id', 'Ratna'));
    emma = calm(await kabar.telegram.person(901, 'en', 'Emma'));
    joko = calm(await kabar.telegram.person(902, 'id', 'Joko'));
    sari = await kabar.telegram.person(11, 'id', 'Sari');
    for (const person of [ratna, emma, joko]) await person.write('/start');
    await execute(`insert into people (id, name, role, joined_at) values
      (901, 'Emma', 'approver', now()), (902, 'Joko', 'editor', now())`);
    await createSourceStore(kabar.database.db).add({
      url: `${kabar.site.url}/feed`,
      name: 'Warta Uji',
      home: null,
      language: 'id',
      now: kabar.clock.now(),
    });
    await sari.write('/start t_korea-utara');
    await waitFor(async () => (await execute('select 1 from subscriptions')).length === 1 || undefined);
    await execute('update subscriptions set alerts = true where chat_id = 11');
    kabar.site.publish(missile);
    await kabar.hasArticles(1);
    alert = await sari.reads('Uji Coba Rudal');
    kabar.site.change(
      missile.slug,
      missile.paragraphs.map((text) => text.replace('350', '530')),
    );
    kabar.clock.advance(60_000);
  });
  afterAll(() => kabar.end());

  test('an editor is told, may write what it says and nothing else, and sees it as readers will', async () => {
    expect(labels(await emma.reads('The correction as it will be published:'))).toEqual([
      'Publish correction',
      'Rewrite',
      'Dismiss',
    ]);
    const told = await joko.reads('Ralat yang akan terbit:');
    expect(labels(told)).toEqual(['Ubah kalimat']);
    await joko.forge(told.message_id, 'py:1:2:0');
    expect(await published()).toBe(0);
    await pause();
    await joko.tap('Ubah kalimat');
    await joko.reads('paling banyak 320 karakter');
    await joko.write('a'.repeat(321));
    await joko.reads('Kalimat itu 321 karakter, batasnya 320.');
    await joko.write('…');
    await joko.reads('Belum ada kalimatnya.');
    await joko.write(sentence.replace(' ', '\n'));
    const preview = await joko.reads('menunggu orang kedua');
    expect(preview.text).toContain(`Ralat yang akan terbit:\n${sentence}\nKalimatnya ditulis Joko.`);
    expect(await execute(`select actor_id::int as by, subject from audit where action = 'correction.rewrite'`)).toEqual(
      [{ by: 902, subject: 'article:1' }],
    );
  });

  test('those who were told see the new sentence in the same message, and nobody publishes another than they saw', async () => {
    const shown = await emma.reads('Worded by Joko.');
    expect(shown.text).toContain(sentence);
    expect(labels(shown)).toEqual(['Publish correction', 'Rewrite', 'Use the first wording', 'Dismiss']);
    const answer = (await (await emma.forge(shown.message_id, 'pa:1:2')).json()) as { answer: { text: string } };
    expect(answer.answer.text).toContain('The sentence has just been changed.');
    expect(await published()).toBe(0);
    await pause();
    await ratna.write('/audit');
    await ratna.reads('Joko menulis ulang usulan ralat berita #1');
  });

  test('whoever still writes while a colleague decides is told, and readers get the sentence that was published', async () => {
    await pause();
    await emma.tap('Rewrite');
    await emma.reads('One sentence of at most 320 characters.');
    await ratna.tap('Terbitkan ralat');
    const decided = await ratna.reads('Ralat terbit.');
    expect(decided.text).toContain('Kalimatnya ditulis Joko.');
    await emma.write('It flew 530 kilometres.');
    await emma.reads('Your sentence was not used: this proposal was decided before.');
    const edited = await sari.reads('RALAT');
    expect(edited.message_id).toBe(alert.message_id);
    expect(edited.text).toContain(`\n${sentence}\n`);
    expect(edited.text).not.toContain('Sebelumnya:');
    expect(await published()).toBe(1);
  });

  test('who wrote the sentence does not publish it alone, and can go back to what the source says', async () => {
    await pause();
    await execute(`insert into proposals (article_id, kind, before_revision, after_revision, difference, created_at, changed_at)
      select id, 'correction', 2, 3, '{"lines":[{"before":"Tiga.","after":"Dua."}]}', first_seen_at, first_seen_at from articles where id = 1`);
    await emma.reads('Correct: “Dua.”');
    await pause();
    await emma.tap('Rewrite');
    await emma.reads('One sentence of at most 320 characters.');
    await emma.write('/cancel');
    await emma.reads('Cancelled');
    await pause();
    await emma.tap('Rewrite');
    await emma.reads('One sentence of at most 320 characters.');
    await emma.write('Two, not three.');
    await emma.reads('It waits for a second person');
    await emma.tap('See the proposal');
    await emma.reads(/Worded by Emma\.[\s\S]*received/);
    expect(await emma.tap('Publish correction')).toContain('a second person publishes it');
    expect(await published()).toBe(1);
    await pause();
    await emma.tap('Use the first wording');
    await emma.reads('Correct: “Dua.”');
    await emma.tap('Publish correction');
    await emma.reads('Correction published.');
    expect(await published()).toBe(2);
  });
});
