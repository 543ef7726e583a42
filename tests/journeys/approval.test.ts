import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createRunningClock } from '../support/clock.js';
import { startKabar } from '../support/kabar.js';
import type { Kabar } from '../support/kabar.js';
import type { Person } from '../support/telegram.js';
import { invite, readersOf, writeDraft } from './newsroom.js';

vi.setConfig({ testTimeout: 60_000 });

describe('five people of a newsroom, two for every broadcast', () => {
  let kabar: Kabar;
  let owner: Person;
  let editor: Person;
  let approver: Person;
  let second: Person;
  let reporter: Person;
  let readers: Person[] = [];

  const state = async (id: number): Promise<string | undefined> => {
    const [row] = await kabar.database.db.execute<{ state: string }>(`select state from broadcasts where id = ${id}`);
    return row?.state;
  };
  const copies = async (word: string): Promise<number[]> =>
    Promise.all(
      readers.map(
        async (reader) => (await kabar.telegram.delivered(reader.id)).filter((one) => one.text.includes(word)).length,
      ),
    );
  /** The data of the button with this label, on the latest message that has it. */
  const dataOf = async (person: Person, label: string): Promise<{ messageId: number; data: string }> => {
    for (const message of (await person.fromBot()).toReversed()) {
      const key = message.reply_markup?.inline_keyboard.flat().find((one) => one.text.startsWith(label));
      if (key?.callback_data !== undefined) return { messageId: message.message_id, data: key.callback_data };
    }
    throw new Error(`no button ${label}`);
  };

  beforeAll(async () => {
    kabar = await startKabar(createRunningClock('2026-11-23T01:00:00Z'));
    owner = await kabar.telegram.person(kabar.ownerId, 'id', 'Ratna');
    editor = await kabar.telegram.person(51, 'id', 'Budi');
    approver = await kabar.telegram.person(52, 'id', 'Sinta');
    second = await kabar.telegram.person(53, 'id', 'Dewi');
    reporter = await kabar.telegram.person(54, 'id', 'Joko');
    await owner.write('/start');
    await invite(owner, editor, 'editor');
    await invite(owner, approver, 'penyetuju');
    await invite(owner, second, 'penyetuju');
    await invite(owner, reporter, 'reporter');
    readers = await readersOf(kabar, 'korea-utara', [41, 42]);
  });
  afterAll(() => kabar.end());

  test('a reporter’s draft is sent by an editor and a second person, who sees it exactly as readers do', async () => {
    await writeDraft(reporter, { text: '<b>Gempa guncang Palu</b>\nMenurut BMKG kekuatannya 6,1.' });
    expect(
      (await reporter.fromBot())
        .at(-1)
        ?.reply_markup?.inline_keyboard.flat()
        .map((key) => key.text),
    ).not.toContain('Minta persetujuan');
    await editor.looksAway();
    await editor.write('/siaran');
    await editor.reads('#1 · draf');
    await editor.tap('#1');
    await editor.reads('Penulis: Joko');
    await editor.tap('Minta persetujuan');
    const waiting = await editor.reads('menunggu persetujuan');
    expect(waiting.text).toMatch(/Yang bisa menyetujui: .*Sinta/);
    const question = await approver.reads('Persetujuan siaran #1');
    expect(question.text).toContain('Diajukan Budi');
    const seen = (await approver.fromBot()).find((one) => one.text?.startsWith('BREAKING\n\nGempa guncang Palu'));
    await approver.tap('Setujui & kirim');
    const received = await readers[0]?.reads('Gempa guncang Palu');
    expect(received?.text).toBe(seen?.text);
    expect(received?.entities).toEqual(seen?.entities);
    await editor.reads(/Siaran #1 selesai/);
    expect(await copies('Gempa guncang')).toEqual([1, 1]);
  });

  test('nobody approves their own, no stranger and no reporter approves anything, and a double tap approves once', async () => {
    await writeDraft(editor, { text: 'Rupiah menguat pagi ini. Sumber: Antara' });
    await editor.tap('Minta persetujuan');
    await editor.reads('menunggu persetujuan');
    await approver.reads('Persetujuan siaran #2');
    const { messageId, data } = await dataOf(approver, 'Setujui & kirim');
    const own = (await editor.fromBot()).at(-1)?.message_id ?? 0;
    await editor.forge(own, data);
    await reporter.forge((await reporter.fromBot()).at(-1)?.message_id ?? 0, data);
    await readers[0]?.forge((await readers[0].fromBot()).at(-1)?.message_id ?? 0, data);
    expect(await state(2)).toBe('asked');
    await Promise.all([
      approver.forge(messageId, data),
      approver.forge(messageId, data),
      second.forge((await second.fromBot()).at(-1)?.message_id ?? 0, data),
    ]);
    await readers[0]?.reads('Rupiah menguat');
    await editor.reads(/Siaran #2 selesai/);
    expect(await copies('Rupiah menguat')).toEqual([1, 1]);
  });

  test('a change of the text voids the approval, and an old yes approves nothing', async () => {
    await writeDraft(editor, { text: 'Banjir di Semarang. Sumber: Antara' });
    await editor.tap('Minta persetujuan');
    await approver.reads('Persetujuan siaran #3');
    const old = await dataOf(approver, 'Setujui & kirim');
    await approver.looksAway();
    await editor.looksAway();
    await editor.tap('Batalkan pengajuan');
    await editor.reads('Draf siaran #3');
    await editor.tap('Ubah isi');
    await editor.reads('Kirim isi baru');
    await editor.write('Banjir di Semarang surut. Sumber: Antara');
    await editor.reads('Panjang 40 karakter');
    await editor.tap('Minta persetujuan');
    await editor.reads('menunggu persetujuan');
    await approver.forge(old.messageId, old.data);
    expect(await state(3)).toBe('asked');
    expect(await copies('Banjir di Semarang')).toEqual([0, 0]);
  });

  test('a no comes back with its reason, as a draft', async () => {
    await approver.reads('Persetujuan siaran #3');
    await approver.tap('Tolak');
    await approver.reads('Apa alasannya? Budi akan membacanya.');
    await approver.write('Belum ada konfirmasi BPBD');
    await approver.reads('Siaran #3 Anda tolak.');
    const notice = await editor.reads('Siaran #3 kembali menjadi draf.');
    expect(notice.text).toContain('Ditolak Sinta: Belum ada konfirmasi BPBD');
    expect(await state(3)).toBe('draft');
  });

  test('a question that nobody answers lapses after fifteen minutes', async () => {
    await editor.looksAway();
    await editor.tap('Buka siaran #3');
    await editor.reads('Draf siaran #3');
    await editor.tap('Minta persetujuan');
    await editor.reads('menunggu persetujuan');
    await second.reads(/Persetujuan siaran #3/);
    kabar.clock.advance(16 * 60_000);
    await editor.reads('Tidak ada yang menyetujui dalam 15 menit.');
    const late = await dataOf(second, 'Setujui & kirim');
    await second.forge(late.messageId, late.data);
    expect(await state(3)).toBe('draft');
  });

  test('an approver who is removed while the question is open cannot answer it any more', async () => {
    await writeDraft(editor, { text: 'Timnas menang. Sumber: Antara' });
    await editor.tap('Minta persetujuan');
    await second.reads('Persetujuan siaran #4');
    const { messageId, data } = await dataOf(second, 'Setujui & kirim');
    await owner.looksAway();
    await owner.write('/redaksi');
    await owner.reads('Dewi · penyetuju');
    await owner.tap('Dewi');
    await owner.reads('menyetujui siaran orang lain');
    await owner.tap('Keluarkan');
    await owner.reads('Keluarkan Dewi dari redaksi?');
    await owner.tap('Ya, keluarkan');
    await owner.reads('Dewi sudah dikeluarkan');
    await second.forge(messageId, data);
    expect(await state(4)).toBe('asked');
    expect(await copies('Timnas menang')).toEqual([0, 0]);
  });
});
