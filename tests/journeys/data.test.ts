import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { floods, missile } from '../support/articles.js';
import { createRunningClock } from '../support/clock.js';
import { startKabar } from '../support/kabar.js';
import type { Kabar } from '../support/kabar.js';
import { openPlace } from '../support/place.js';
import type { Person } from '../support/telegram.js';
import { waitFor } from '../support/wait.js';
import { whereabouts } from '../support/whereabouts.js';

/** A number that nothing else in the database has. */
const sariId = 731_003_117;
/** Words that nobody else would write. */
const canary = 'zebralangit';

describe('the data of a reader', () => {
  let kabar: Kabar;
  let sari: Person;
  let oliver: Person;

  const calmly = (person: Person): Person => kabar.calmly(person);
  const placesOf = (id: number) => whereabouts(kabar.database, `(?<![0-9])${id}(?![0-9])`);
  /** Updates are let go as soon as they are handled. */
  const allHandled = () =>
    waitFor(async () => {
      const [row] = await kabar.database.db.execute<{ left: string }>('select count(body) as left from updates');
      return row?.left === '0' || undefined;
    });
  const post = (from: number, content: Record<string, unknown>) =>
    kabar.telegram.sim('POST', `/chats/${from}/messages`, { from, ...content });

  beforeAll(async () => {
    kabar = await startKabar(createRunningClock('2026-11-23T07:00:00Z'), { LOG_LEVEL: 'debug' });
    await kabar.telegram.sim('POST', '/bots', { token: kabar.telegram.token, supports_inline_queries: true });
    const owner = await kabar.telegram.person(kabar.ownerId);
    for (const article of [missile, floods]) kabar.site.publish(article);
    await owner.write(`/sumber ${kabar.site.url}/feed`);
    await owner.reads('Ditambahkan');
    await kabar.hasArticles(2);
    sari = await kabar.telegram.person(sariId, 'id', 'Sari');
    oliver = await kabar.telegram.person(731_003_118, 'en', 'Oliver');
  });
  afterAll(() => kabar.end());

  test('a reader who has used everything is in many tables', async () => {
    await sari.write('/start t_korea-utara');
    await sari.reads('Berita pertama Anda');
    await calmly(sari).write(`/ikuti "${canary} ungu"`);
    await sari.reads(`Anda kini mengikuti “${canary} ungu”`);
    await calmly(sari).write('/cari rudal');
    await sari.reads(missile.title);
    await calmly(sari).tap('1');
    await sari.reads('Korea Utara menembakkan dua rudal');
    await calmly(sari).tap('Simpan');
    await calmly(sari).write(`/bisukan ${canary}kelabu`);
    await openPlace(kabar.telegram, { id: -1_001_000_000_099, type: 'supergroup', title: 'Warga', admins: [sariId] });
    await calmly(sari).write('/start g_-1001000000099');
    await sari.reads('Warga');
    await calmly(sari).write('/topik');
    await calmly(sari).write('/jeda');
    // What the newsroom was told of her.
    await kabar.database.db.execute(`
      insert into deliveries (chat_id, cause, kind, priority, params, due_at, created_at, state)
      values (${kabar.ownerId}, 'doubts:1', 'notice', 0, '{"type":"doubts","count":2,"chats":"12, ${sariId}"}', now(), now(), 'sent')`);
    // A broadcast that she got.
    await kabar.database.db.execute(`
      with b as (insert into broadcasts (author_id, state, html, created_at) values (900, 'done', 'x', now()) returning id)
      insert into deliveries (chat_id, cause, kind, priority, broadcast_id, due_at, created_at, state, message_id)
      select ${sariId}, 'broadcast:' || id, 'breaking', 1, id, now(), now(), 'sent', 77 from b`);
    expect((await placesOf(sariId)).length).toBeGreaterThan(8);
  });

  test('/privasi says in plain words what is stored, in both languages', async () => {
    await calmly(sari).write('/privasi');
    expect((await sari.reads('Yang disimpan')).text).toContain('/hapus — menghapus semuanya, saat itu juga');
    await calmly(oliver).write('/privacy');
    expect((await oliver.reads('What is stored')).text).toContain('/forget — erase everything, at once');
    await calmly(oliver).write('/mydata');
    await oliver.reads('Kabar holds nothing about this chat.');
  });

  test('/dataku gives a file within the minute, with every table that holds something of her', async () => {
    const asked = performance.now();
    await calmly(sari).write('/dataku');
    const message = await sari.reads('Ini semua yang Kabar simpan tentang obrolan ini.');
    expect(performance.now() - asked).toBeLessThan(60_000);
    const file = await fetch(`${kabar.telegram.url}/sim/files/${message.document?.file_id}`);
    const data = (await file.json()) as Record<string, unknown[]>;
    expect(data).toMatchObject({
      chat: { id: sariId, locale: 'id', time_zone: 'Asia/Jakarta' },
      topics: [{ topic: 'korea-utara', alerts: false }, { topic: { words: `${canary} ungu` } }],
      saved: [{ url: expect.stringContaining('/a/rudal') }],
      groups: [{ chat: -1_001_000_000_099 }],
    });
    expect(data['deliveries']?.length).toBeGreaterThan(1);
    expect(data['editions']?.length).toBeGreaterThan(0);
    expect(JSON.stringify(data['muted'])).toContain(`${canary}kelabu`);
  });

  test('/hapus asks first, and "no" keeps everything', async () => {
    await calmly(sari).write('/hapus');
    await sari.reads('Hapus semua data Anda?');
    await calmly(sari).tap('Tidak jadi');
    await sari.reads('Tidak ada yang dihapus.');
    expect((await placesOf(sariId)).length).toBeGreaterThan(8);
  });

  test('after "yes" her number and her words stand nowhere in the database, within the minute', async () => {
    await calmly(sari).write('/hapus');
    await calmly(sari).tap('Ya, hapus semua');
    await sari.reads('Semua data Anda sudah dihapus.');
    // The update that asked for it is let go as soon as it is handled.
    await waitFor(async () => (await placesOf(sariId)).length === 0 || undefined).catch(() => undefined);
    expect(await placesOf(sariId)).toEqual([]);
    expect(await whereabouts(kabar.database, canary)).toEqual([]);
    // What is kept for the reports is there, and leads to nobody.
    const [kept] = await kabar.database.db.execute<{ chat: string; message: string | null }>(
      `select chat_id::text as chat, message_id::text as message from deliveries where kind = 'breaking'`,
    );
    expect(Number(kept?.chat)).toBeLessThan(-8_000_000_000_000_000);
    expect(kept?.message).toBeNull();
    await calmly(sari).write('/dataku');
    await sari.reads('Kabar tidak menyimpan apa pun tentang obrolan ini.');
  });

  test('a broadcast that met her at the moment she was erased does not keep her number', async () => {
    await kabar.database.db.execute(`
      insert into deliveries (chat_id, cause, kind, priority, due_at, created_at)
      values (${sariId}, 'late:1', 'alert', 2, now() - interval '9 years', now())`);
    await waitFor(async () => (await placesOf(sariId)).length === 0 || undefined).catch(() => undefined);
    expect(await placesOf(sariId)).toEqual([]);
  });

  test('an owner is told that the record of the newsroom keeps their name', async () => {
    const owner = await kabar.telegram.person(kabar.ownerId);
    await calmly(owner).write('/start');
    await owner.reads('Selamat datang');
    await calmly(owner).write('/hapus');
    await calmly(owner).tap('Ya, hapus semua');
    await owner.reads('catatan tindakan Anda di sana tetap atas nama Anda');
  });

  test('nothing that people write is logged or kept: words, captions, contacts, places, searches, names', async () => {
    const word = 'rahasiakenari';
    await kabar.telegram.sim('POST', '/inline', { from: oliver.id, query: word });
    for (const content of [
      { text: word },
      { text: `/cari ${word}` },
      { text: `/tidakada ${word}` },
      { text: `/start ${word}` },
      { text: `https://127.0.0.1:1/${word}?q=${word}` },
      { photo: true, caption: word },
      { document: true, caption: word },
      { contact: { phone_number: '+62812555', first_name: word } },
      { location: { latitude: -6.2, longitude: 106.8 } },
      { forward_from: { name: word }, text: word },
    ]) {
      kabar.clock.advance(3_000);
      await post(oliver.id, content);
      await allHandled();
    }
    await kabar.telegram.sim('POST', '/people', { id: oliver.id, first_name: word, username: word });
    // A command ends the conversation that was going on, and its steps are forgotten with it.
    await oliver.looksAway();
    await calmly(oliver).write('/help');
    await oliver.reads('/privacy');
    await allHandled();
    expect(await whereabouts(kabar.database, word)).toEqual([]);
    const log = kabar.log.join('\n');
    expect(log.length).toBeGreaterThan(100);
    expect(log).not.toMatch(new RegExp(`${word}|${canary}|62812555|106\\.8`));
  });
});
