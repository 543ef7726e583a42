import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createAuditStore } from '../../src/newsroom/audit.store.js';
import { createRunningClock } from '../support/clock.js';
import { startKabar } from '../support/kabar.js';
import type { Kabar } from '../support/kabar.js';
import { openPlace } from '../support/place.js';
import type { Person, SeenMessage } from '../support/telegram.js';
import { invitation, invite, readersOf, writeDraft } from './newsroom.js';

vi.setConfig({ testTimeout: 60_000 });

/** What somebody is told beside a button that is not theirs to tap. */
const refusals = [
  'Anda tidak berhak melakukan itu.',
  'Perintah ini hanya untuk redaksi.',
  'You may not do that.',
  'Your rights as analyst do not cover this.',
];

/**
 * A morning in a newsroom: Ratna owns it, Budi edits, Sinta approves and Alan looks at figures, both in English, Joko reports.
 * Sari and Dewi read, Tom reads in English.
 */
describe('five people of a newsroom work at the same time', () => {
  let kabar: Kabar;
  let ratna: Person;
  let budi: Person;
  let sinta: Person;
  let joko: Person;
  let alan: Person;
  let readers: Person[] = [];

  const rows = (statement: string) => kabar.database.db.execute(sql.raw(statement));
  const stateOf = async (id: number) => (await rows(`select state from broadcasts where id = ${id}`))[0]?.['state'];
  const copies = (word: string): Promise<number[]> =>
    Promise.all(
      readers.map(async ({ id }) => {
        const delivered = await kabar.telegram.delivered(id);
        return delivered.filter((one) => one.kind === 'new' && one.text.includes(word)).length;
      }),
    );
  /** The button with this label, on the latest message that has it. */
  const buttonOf = async (person: Person, label: string): Promise<{ messageId: number; data: string }> => {
    for (const message of (await person.fromBot()).toReversed()) {
      const key = message.reply_markup?.inline_keyboard.flat().find((one) => one.text.startsWith(label));
      if (key?.callback_data !== undefined) return { messageId: message.message_id, data: key.callback_data };
    }
    throw new Error(`no button ${label}`);
  };
  /** Taps a button by its data, as it is or as it was copied from somebody else. @returns what is said beside it */
  const tapData = async (person: Person, button: { messageId: number; data: string }): Promise<string | null> => {
    const answer = await person.forge(button.messageId, button.data);
    const { answer: said } = (await answer.json()) as { answer?: { text?: string } | null };
    if (said === null || said === undefined) throw new Error(`nobody answered the tap on ${button.data}`);
    return said.text ?? null;
  };
  const acts = async (action: string, subject?: string): Promise<number[]> => {
    const found = await rows(
      `select actor_id from audit where action = '${action}' ${subject === undefined ? '' : `and subject = '${subject}'`} order by id`,
    );
    return found.map((row) => Number(row['actor_id']));
  };

  beforeAll(async () => {
    // Eight in the morning in Jakarta.
    kabar = await startKabar(createRunningClock('2026-11-23T01:00:00Z'));
    // What Telegram takes in one chat is other journeys' matter; here nobody waits for it.
    await kabar.telegram.sim('POST', '/limits', { perChatSecond: 100, perChatBurst: 100 });
    ratna = await kabar.telegram.person(kabar.ownerId, 'id', 'Ratna');
    budi = await kabar.telegram.person(51, 'id', 'Budi');
    sinta = await kabar.telegram.person(52, 'en', 'Sinta');
    joko = await kabar.telegram.person(54, 'id', 'Joko');
    alan = await kabar.telegram.person(53, 'en', 'Alan');
    await ratna.write('/start');
    await invite(ratna, budi, 'editor');
    await invite(ratna, joko, 'reporter');
    for (const [person, role, called] of [
      [sinta, 'penyetuju', 'approver'],
      [alan, 'analis', 'analyst'],
    ] as const) {
      await person.write(`/start i_${await invitation(ratna, role)}`);
      await person.reads(`You are now ${called} in the newsroom.`);
    }
    readers = await readersOf(kabar, 'korea-utara', [41, 42]);
    const tom = await kabar.telegram.person(43, 'en', 'Tom');
    await tom.write('/start t_korea-utara');
    await tom.reads('You now follow North Korea.');
    readers.push(tom);
  });
  afterAll(() => kabar.end());

  test('the reporter drafts, the editor goes on with the draft and asks, and both who may approve see the message', async () => {
    await writeDraft(joko, {
      text: '<b>Korut luncurkan tiga rudal</b>\nMenurut kantor berita Yonhap.',
      topic: 'korut',
    });
    // What becomes of it is said: a reporter has no button that sends.
    await joko.reads('Rekan yang berhak mengirim menemukannya di /siaran.');
    await budi.write('/siaran');
    await budi.reads('#1 · draf · Korut luncurkan tiga rudal');
    await budi.tap('#1');
    await budi.reads('Penulis: Joko');
    await budi.tap('Ubah isi');
    await budi.reads('Kirim isi baru untuk siaran #1');
    await budi.write('<b>Korut luncurkan tiga rudal</b>\nMenurut kantor berita Yonhap, ke Laut Timur.');
    await budi.reads(/Diubah hari ini 08\.\d\d WIB oleh Budi/);
    // Meanwhile the reporter writes the next one.
    await writeDraft(joko, { text: 'Jepang siaga penuh. Sumber: NHK', topic: 'korut' });
    await budi.tap('Minta persetujuan');
    await budi.reads(/Yang bisa menyetujui: .*(Ratna|Sinta).*(Ratna|Sinta)/);
    await ratna.reads('Persetujuan siaran #1');
    const question = await sinta.reads('Approval of broadcast #1');
    expect(question.text).toContain('Asked for by Budi');
    await sinta.reads('ke Laut Timur');
  });

  test('two say yes in the same moment, while the editor changes another draft and the analyst taps a copied button: it goes once', async () => {
    const [yes, copied] = await Promise.all([buttonOf(ratna, 'Setujui & kirim'), buttonOf(sinta, 'Approve & send')]);
    await budi.looksAway();
    await budi.write('/siaran');
    await budi.reads('#2 · draf');
    await budi.tap('#2');
    await budi.reads('Draf siaran #2');
    const analysts = (await alan.fromBot()).at(-1)?.message_id ?? 0;
    const [first, second, , stolen] = await Promise.all([
      tapData(ratna, yes),
      tapData(sinta, copied),
      budi.tap('Jadwalkan'),
      tapData(alan, { messageId: analysts, data: copied.data }),
    ]);
    const told = [first, second].filter((said) => said !== null);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(
      /^(Tidak jadi: siaran #1 sudah disetujui (Ratna|Sinta)|Not done: broadcast #1 was approved by (Ratna|Sinta))/,
    );
    expect(refusals).toContain(stolen);
    await budi.reads('Kapan siaran #2 dikirim?');
    await budi.write('besok 07.00');
    await budi.reads('Dikirim besok 07.00 WIB');
    for (const reader of readers) await reader.reads('ke Laut Timur');
    await ratna.reads(/(Mengirim siaran #1|Siaran #1 selesai)/);
    await sinta.reads(/(Sending broadcast #1|Broadcast #1 is done)/);
    expect(await copies('ke Laut Timur')).toEqual([1, 1, 1]);
    expect(await acts('broadcast.approve', 'broadcast:1')).toHaveLength(1);
    expect((await alan.fromBot()).some((one) => /ke Laut Timur|#1/.test(one.text ?? ''))).toBe(false);
  });

  test('a correction takes two as well, and reaches everybody who has the message, each in their language', async () => {
    for (const one of [budi, joko]) await one.reads('Laporan siaran #1');
    await sinta.looksAway();
    await budi.tap('Kirim ralat');
    await budi.reads('Tulis isi siaran #1 yang benar');
    await budi.write('<b>Korut luncurkan dua rudal</b>\nMenurut kantor berita Yonhap, ke Laut Timur.');
    await budi.reads('Sekarang tulis baris ralatnya');
    await budi.write('Sebelumnya kami menulis “tiga rudal”. Yang benar dua rudal.');
    await budi.reads('untuk siaran #1');
    await budi.tap('Minta persetujuan');
    await sinta.reads('of broadcast #1');
    expect(await copies('Yang benar dua rudal')).toEqual([0, 0, 0]);
    await sinta.tap('Approve & send');
    await budi.reads('Laporan ralat #3');
    for (const [index, reader] of readers.entries()) {
      await reader.reads(index < 2 ? /^RALAT[\s\S]*Yang benar dua rudal/ : /^CORRECTION[\s\S]*Yang benar dua rudal/);
      const edited = (await reader.fromBot()).find((one) => one.text?.includes('luncurkan dua rudal') === true);
      expect(edited?.edit_date).toBeDefined();
      expect((await reader.fromBot()).some((one) => one.text?.includes('luncurkan tiga rudal') === true)).toBe(false);
    }
    expect(await copies('Yang benar dua rudal')).toEqual([1, 1, 1]);
  });

  test('whoever is removed in the middle has no button left that does anything, in any chat, and each says so', async () => {
    // Everything the editor has open: questions, drafts, lists, and a broadcast of his that waits for a yes.
    await writeDraft(budi, { text: 'Cuaca buruk di Selat Sunda. Sumber: BMKG' });
    await budi.tap('Minta persetujuan');
    await budi.reads('Siaran #4 menunggu persetujuan');
    // He is quick, but no flood.
    kabar.clock.advance(20_000);
    for (const [command, title] of [
      ['/sumber', 'Belum ada sumber berita.'],
      ['/iklan', 'Belum ada iklan.'],
      ['/statistik', 'Statistik Kabar'],
    ] as const) {
      await budi.write(command);
      await budi.reads(title);
    }
    await writeDraft(budi, { text: 'Gempa kecil di Lebak. Sumber: BMKG', level: 'Update' });
    await budi.tap('Penerima');
    await budi.reads('Siapa yang menerima siaran #5?');
    await budi.tap('Kategori');
    await budi.reads('Kategori mana?');
    await budi.write('/siaran');
    await budi.reads('Siaran\n');
    await budi.tap('Tulis siaran baru');
    await budi.reads('Kirim isi siarannya');

    await ratna.looksAway();
    await ratna.write('/redaksi');
    await ratna.reads('Budi · editor');
    await ratna.tap('Budi');
    await ratna.reads('menjeda dan menghentikan');
    await ratna.tap('Keluarkan');
    await ratna.reads('Keluarkan Budi dari redaksi?');
    await ratna.tap('Ya, keluarkan');
    await budi.reads('Anda tidak lagi anggota redaksi.');

    const everything = () =>
      rows(`select (select json_agg(b order by id) from broadcasts b) as broadcasts, (select count(*) from audit) as acts,
        (select json_agg(p order by id) from people p) as people, (select json_agg(s order by key) from settings s where key like 'newsroom%') as switches,
        (select count(*) from ads) as ads, (select count(*) from sources) as sources`);
    const before = await everything();
    const open = (await budi.fromBot()).flatMap((message) =>
      (message.reply_markup?.inline_keyboard.flat() ?? []).flatMap((key) =>
        key.callback_data === undefined ? [] : [{ messageId: message.message_id, data: key.callback_data }],
      ),
    );
    expect(open.length).toBeGreaterThan(30);
    for (const button of open) {
      kabar.clock.advance(1_100);
      const said = await tapData(budi, button);
      expect([button.data, refusals.includes(said ?? 'nothing')]).toEqual([button.data, true]);
    }
    // What he was asked to write is refused as well, and so is his button in a group of his.
    const group = await openPlace(kabar.telegram, {
      id: -1_001_000_000_051,
      type: 'supergroup',
      title: 'Warga',
      admins: [51],
      members: [41],
    });
    await group.reads('Kabar bisa mengirim');
    const { data } = await buttonOf(budi, 'Batalkan pengajuan');
    kabar.clock.advance(3_000);
    const sent = await fetch(`${kabar.telegram.url}/bot${kabar.telegram.token}/sendMessage`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        chat_id: group.id,
        text: 'Dipalsukan',
        reply_markup: { inline_keyboard: [[{ text: 'x', callback_data: data }]] },
      }),
    });
    const { result } = (await sent.json()) as { result: { message_id: number } };
    const inGroup = (await kabar.telegram.sim('POST', `/chats/${group.id}/taps`, {
      from: 51,
      message_id: result.message_id,
      data,
      wait: 5,
    })) as { answer?: { text?: string } | null };
    expect(inGroup.answer?.text).toBeTruthy();
    expect(await everything()).toEqual(before);

    // Nobody can say yes any more to what he asked for: it comes back to those who can go on with it.
    await sinta.reads('Approval of broadcast #4');
    expect(await sinta.tap('Approve & send')).toBe('Whoever asked may not send any more.');
    expect(await stateOf(4)).toBe('asked');
    expect(await copies('Selat Sunda')).toEqual([0, 0, 0]);
  });

  test('“stop everything” tapped twice, by two people at once, stops once', async () => {
    await sinta.write('/broadcast');
    await sinta.reads('Broadcasts');
    await sinta.tap('Stop all sending');
    await sinta.reads('Stop all sending now?');
    await ratna.write('/siaran');
    await ratna.reads('#4 · menunggu persetujuan');
    await ratna.tap('Hentikan semua pengiriman');
    await ratna.reads('Hentikan semua pengiriman sekarang?');
    const [hers, his] = await Promise.all([
      buttonOf(sinta, 'Yes, stop everything'),
      buttonOf(ratna, 'Ya, hentikan semuanya'),
    ]);
    const said = await Promise.all([
      tapData(sinta, hers),
      tapData(sinta, hers),
      tapData(ratna, his),
      tapData(ratna, his),
    ]);
    expect(said.filter((one) => one === null)).toHaveLength(1);
    expect(await acts('newsroom.stop')).toHaveLength(1);
    expect(await stateOf(4)).toBe('draft');
    await ratna.write('/siaran');
    await ratna.reads('Semua pengiriman dihentikan');
    await ratna.tap('Lanjutkan pengiriman');
    await ratna.reads('Pengiriman dilanjutkan.');
    expect(await acts('newsroom.go-on')).toHaveLength(1);
  });

  test('the audit names every act once, by whom and in words, and its chain holds', async () => {
    const [budis, sintas, ratnas] = [51, 52, kabar.ownerId];
    expect(await acts('broadcast.ask')).toEqual([budis, budis, budis]);
    expect(await acts('broadcast.approve', 'broadcast:3')).toEqual([sintas]);
    expect(await acts('person.remove')).toEqual([ratnas]);
    const doubled = await rows(
      `select action, subject, at, count(*) from audit group by action, subject, actor_id, at, detail having count(*) > 1`,
    );
    expect(doubled).toEqual([]);
    await ratna.write('/audit');
    const log: SeenMessage = await ratna.reads('tindakan terakhir');
    expect(log.text).toMatch(/Senin, 23 November 2026 \(WIB\)[\s\S]*\n08\.\d\d · Sinta menyetujui siaran #3/);
    expect(log.text).toContain('Ratna mengeluarkan Budi');
    expect(log.text).toContain('Budi meminta persetujuan siaran #4');
    expect(log.text).not.toMatch(/broadcast\.|person\.| · \d+ /);
    await sinta.write('/audit');
    const inEnglish = await sinta.reads(/The last \d+ actions/);
    expect(inEnglish.text).toContain('Sinta approved broadcast #3');
    expect(await createAuditStore(kabar.database.db).check()).toMatchObject({ brokenAt: null });
  });
});
