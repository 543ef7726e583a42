import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createRunningClock } from '../support/clock.js';
import { startKabar } from '../support/kabar.js';
import type { Kabar } from '../support/kabar.js';
import type { Person } from '../support/telegram.js';
import { waitFor } from '../support/wait.js';
import { invitation, invite, menuOf } from './newsroom.js';

vi.setConfig({ testTimeout: 60_000 });

describe('the people of a newsroom', () => {
  let kabar: Kabar;
  let owner: Person;
  let editor: Person;
  let reporter: Person;
  let analyst: Person;
  let stranger: Person;

  beforeAll(async () => {
    kabar = await startKabar(createRunningClock('2026-11-23T01:00:00Z'));
    owner = await kabar.telegram.person(kabar.ownerId, 'id', 'Ratna');
    editor = await kabar.telegram.person(51, 'id', 'Budi');
    reporter = await kabar.telegram.person(52, 'id', 'Sinta');
    analyst = await kabar.telegram.person(53, 'en', 'Alan');
    stranger = await kabar.telegram.person(54, 'id', 'Joko');
    await owner.write('/start');
  });
  afterAll(() => kabar.end());

  test('each is invited by a link, is told what they may, and finds their own commands in the menu', async () => {
    await invite(owner, editor, 'editor');
    await owner.reads('Budi bergabung sebagai editor.');
    await invite(owner, reporter, 'reporter');
    const token = await invitation(owner, 'analis');
    await analyst.write(`/start i_${token}`);
    await analyst.reads('You are now analyst in the newsroom.');
    expect(await menuOf(kabar, 51)).toEqual(expect.arrayContaining(['siaran', 'sumber', 'statistik']));
    expect(await menuOf(kabar, 51)).not.toContain('audit');
    expect(
      (await menuOf(kabar, 52)).filter((one) => ['siaran', 'sumber', 'statistik', 'redaksi', 'audit'].includes(one)),
    ).toEqual(['siaran', 'redaksi']);
    expect(await menuOf(kabar, 53)).toContain('statistik');
    expect(await menuOf(kabar, 54)).toEqual([]);
  });

  test('a link works once, and only the hash of its word is kept', async () => {
    const token = await invitation(owner, 'editor');
    const rows = await kabar.database.db.execute<{ token_hash: string }>('select token_hash from invites');
    expect(rows.some((row) => row.token_hash.includes(token))).toBe(false);
    await stranger.write(`/start i_${token}`);
    await stranger.reads('Anda kini editor di redaksi.');
    const late = await kabar.telegram.person(55, 'id', 'Tono');
    await late.write(`/start i_${token}`);
    await late.reads('Undangan ini tidak berlaku lagi');
    await late.write('/siaran');
    await late.reads('Perintah ini hanya untuk redaksi.');
  });

  test('a link that is a day old, or was taken back, lets nobody in', async () => {
    const [old, revoked] = [await invitation(owner, 'penyetuju'), await invitation(owner, 'penyetuju')];
    kabar.clock.advance(25 * 3_600_000);
    const late = await kabar.telegram.person(56, 'id', 'Lia');
    await late.write(`/start i_${old}`);
    await late.reads('lewat 24 jam');
    await late.looksAway();
    const fresh = await invitation(owner, 'penyetuju');
    await owner.looksAway();
    await owner.write('/redaksi');
    await owner.reads('Undangan yang belum dipakai: 1');
    await owner.tap('Batalkan undangan');
    await owner.reads('undangan dibatalkan');
    for (const token of [revoked, fresh]) {
      await late.write(`/start i_${token}`);
      await late.reads('Undangan ini tidak berlaku lagi');
      await late.looksAway();
    }
  });

  test('nobody but an owner changes people, not even by forged buttons', async () => {
    await editor.write('/redaksi');
    const own = await editor.reads('Budi · editor');
    expect(own.reply_markup?.inline_keyboard.flat().map((key) => key.text)).toEqual(['Atur alarm']);
    const message = (await editor.fromBot()).at(-1)?.message_id ?? 0;
    for (const data of ['rdy:52', 'rdo:51:0', 'rdr:0', 'rdg:52:1:1', 'rda:1', 'rdu']) await editor.forge(message, data);
    const rows = await kabar.database.db.execute<{ id: string; role: string | null }>(
      'select id, role from people where id in (51, 52) order by id',
    );
    expect(rows.map((row) => row.role)).toEqual(['editor', 'reporter']);
  });

  test('rights can be bound to categories and changed, and the person is told', async () => {
    await owner.looksAway();
    await owner.write('/redaksi');
    await owner.reads('Sinta · reporter');
    await owner.tap('Sinta');
    await owner.tap('Jadikan editor');
    await reporter.reads('Anda kini editor di redaksi.');
    await owner.tap('Batasi kategori');
    await owner.reads('berlaku di kategori mana?');
    await owner.tap('Olahraga');
    await owner.tap('« Kembali');
    await owner.reads('Berlaku untuk: Olahraga');
    const [row] = await kabar.database.db.execute<{ own: boolean }>(
      `select category_ids = array[(select id from categories where slug = 'olahraga')] as own from people where id = 52`,
    );
    expect(row?.own).toBe(true);
  });

  test('whoever is removed is out at once: commands, menu, and buttons that were sent before', async () => {
    await editor.looksAway();
    await editor.write('/siaran');
    await editor.reads('Kirim isi siarannya');
    await editor.write('Draf yang ditulis Budi. Sumber: Antara');
    await editor.reads('Tingkatnya apa?');
    await owner.looksAway();
    await owner.write('/redaksi');
    await owner.reads('Budi · editor');
    await owner.tap('Budi');
    await owner.reads('menjeda dan menghentikan');
    await owner.tap('Keluarkan');
    await owner.reads('Keluarkan Budi dari redaksi?');
    await owner.tap('Ya, keluarkan');
    await owner.reads('Budi sudah dikeluarkan dari redaksi.');
    await editor.reads('Anda tidak lagi anggota redaksi.');
    expect(await editor.tap('Breaking')).toBe('Anda tidak berhak melakukan itu.');
    const [draft] = await kabar.database.db.execute<{ level: string | null }>('select level from broadcasts');
    expect(draft?.level).toBeNull();
    await editor.looksAway();
    await editor.write('/siaran');
    await editor.reads('Perintah ini hanya untuk redaksi.');
    await waitFor(async () => ((await menuOf(kabar, 51)).length === 0 ? true : undefined));
  });

  test('every change is in the audit, with who made it', async () => {
    const rows = await kabar.database.db.execute<{ action: string; actor_id: string }>(
      `select distinct action, actor_id from audit where action like 'person.%' order by 1, 2`,
    );
    expect([...new Set(rows.map((row) => row.action))]).toEqual([
      'person.categories',
      'person.invite',
      'person.join',
      'person.remove',
      'person.role',
      'person.uninvite',
    ]);
    expect(rows.filter((row) => row.action !== 'person.join').every((row) => Number(row.actor_id) === 900)).toBe(true);
  });
});
