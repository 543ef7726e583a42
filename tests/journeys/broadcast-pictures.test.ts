import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRunningClock } from '../support/clock.js';
import { startKabar } from '../support/kabar.js';
import type { Kabar } from '../support/kabar.js';
import { openPlace } from '../support/place.js';
import type { Place, PlaceMessage } from '../support/place.js';
import { sender } from '../support/sent.js';
import type { Person, SeenMessage } from '../support/telegram.js';
import { waitFor } from '../support/wait.js';
import { beginDraft, chooseReaders, readersOf } from './newsroom.js';

const forumId = -1_001_000_000_077;

/**
 * Ratna writes in Indonesian, Emma approves and writes in English; Sari, Dewi, a forum and a group that takes no photos follow
 * North Korea.
 */
describe('a broadcast with a picture', () => {
  let kabar: Kabar;
  let ratna: Person;
  let emma: Person;
  let sari: Person;
  let dewi: Person;
  let forum: Place;
  let bare: Place;
  let thread: number;
  let sent: { photo: string; sari: SeenMessage; forum: PlaceMessage; bare: PlaceMessage };

  const execute = (statement: string) => kabar.database.db.execute(sql.raw(statement));
  const now = () => kabar.clock.now().toISOString();
  const sends = (person: Person, content: Record<string, unknown>) =>
    sender(kabar.telegram, kabar.calmly(person).id)(content);
  /** Somebody who takes a few seconds for everything: a chat takes one message a second. */
  const calm = (person: Person): Person => ({
    ...person,
    write: (text) => kabar.calmly(person).write(text),
    tap: (label) => kabar.calmly(person).tap(label),
  });
  const photoOf = (message: SeenMessage | undefined) => message?.photo?.at(-1)?.file_id;
  const captionOf = (message: SeenMessage | undefined) => message?.caption;
  /** The latest message of the bot that has a photo with these words below it. */
  const below = (person: Person, words: string) =>
    waitFor(async () =>
      (await person.fromBot()).toReversed().find((one) => one.photo !== undefined && one.caption?.includes(words)),
    );
  const calls = async (method: string) =>
    ((await kabar.telegram.sim('GET', `/calls?method=${method}&limit=1000`)) as { total: number; calls: object[] })
      .calls;
  const labels = (message: SeenMessage) => message.reply_markup?.inline_keyboard.flat().map(({ text }) => text) ?? [];
  const pause = async (...people: Person[]) => {
    for (const person of people) await person.looksAway();
  };

  beforeAll(async () => {
    kabar = await startKabar(createRunningClock('2026-11-23T02:00:00Z'));
    ratna = calm(await kabar.telegram.person(kabar.ownerId, 'id', 'Ratna'));
    emma = calm(await kabar.telegram.person(901, 'en', 'Emma'));
    for (const person of [ratna, emma]) await person.write('/start');
    const [one, two] = await readersOf(kabar, 'korea-utara', [41, 42]);
    if (one === undefined || two === undefined) throw new Error('two readers');
    [sari, dewi] = [one, two];
    await execute(`insert into people (id, name, role, joined_at) values (901, 'Emma', 'approver', now())`);
    forum = await openPlace(kabar.telegram, {
      id: forumId,
      type: 'supergroup',
      title: 'Forum Warga',
      is_forum: true,
      admins: [41],
    });
    await forum.reads('beritanya masuk ke utas itu');
    thread = (
      (await kabar.telegram.sim('POST', `/chats/${forumId}/topics`, { from: 41, name: 'Berita' })) as {
        message_thread_id: number;
      }
    ).message_thread_id;
    await forum.write(41, '/sini@kabar_bot', thread);
    await forum.reads('Berita grup ini kini masuk ke utas ini');
    await forum.write(41, '/ikuti@kabar_bot korea utara', thread);
    await forum.reads('Grup ini kini mengikuti Korea Utara');
    bare = await openPlace(kabar.telegram, {
      id: forumId - 1,
      type: 'supergroup',
      title: 'Grup Teks',
      admins: [42],
      permissions: { can_send_photos: false },
    });
    await bare.write(42, '/ikuti@kabar_bot korea utara');
    await bare.reads('Grup ini kini mengikuti Korea Utara');
  });
  afterAll(() => kabar.end());

  test('made from a forwarded photo is that photo: in the preview, the test, the approval, at readers and in a thread', async () => {
    await beginDraft(ratna);
    const caption = '<b>Korut luncurkan rudal</b>\nSumber: Yonhap.';
    const { message } = (await sends(ratna, { photo: true, caption, forward_from: { name: 'Yonhap TV' } })) as {
      message: SeenMessage;
    };
    await chooseReaders(ratna, { topic: 'korut' });
    const preview = await below(ratna, 'BREAKING');
    expect(preview.caption).toBe('BREAKING\n\nKorut luncurkan rudal\nSumber: Yonhap.');
    expect(photoOf(preview)).toBe(photoOf(message));
    expect(labels((await ratna.fromBot()).at(-1) ?? preview)).toEqual(
      expect.arrayContaining(['Ganti foto', 'Lepas gambar']),
    );
    await pause(ratna);
    await ratna.tap('Kirim uji ke saya');
    await ratna.reads('Uji terkirim');
    const tested = (await ratna.fromBot()).at(-2);
    expect([photoOf(tested), captionOf(tested)]).toEqual([photoOf(preview), preview.caption]);
    await pause(ratna, emma);
    await ratna.tap('Minta persetujuan');
    await emma.reads('Approval of broadcast #1');
    expect(photoOf(await below(emma, 'Korut luncurkan rudal'))).toBe(photoOf(preview));
    await emma.tap('Approve & send');
    const [atSari, atForum] = [await sari.reads('Korut luncurkan rudal'), await forum.reads('Korut luncurkan rudal')];
    await dewi.reads('Korut luncurkan rudal');
    for (const got of [atSari, atForum])
      expect([photoOf(got), captionOf(got)]).toEqual([photoOf(preview), preview.caption]);
    expect(atForum.message_thread_id).toBe(thread);
    const atBare = await bare.reads('Korut luncurkan rudal');
    expect([atBare.photo, atBare.text]).toEqual([undefined, preview.caption]);
    expect(atBare.entities?.map(({ type }) => type)).toContain('bold');
    sent = { photo: photoOf(preview) ?? '', sari: atSari, forum: atForum, bare: atBare };
    const report = await ratna.reads('Laporan siaran #1');
    expect(report.text ?? report.caption).toContain('Terkirim: 4');
  });

  test('an update changes the words below it where it stands, and no other picture can be put in', async () => {
    await pause(ratna, emma, sari);
    await ratna.tap('Perbarui');
    await ratna.reads('Tulis isi baru');
    await sends(ratna, { photo: true, caption: 'Foto baru' });
    await ratna.reads('Gambar siaran yang sudah terkirim tidak bisa diganti.');
    await ratna.write('x'.repeat(940));
    await ratna.reads(/Bersama keterangannya pesan ini 9\d\d karakter, batasnya 944\./);
    await ratna.write('<b>Korut luncurkan rudal</b>\nJepang siaga. Sumber: Yonhap.');
    await ratna.reads('untuk siaran #1');
    expect(photoOf(await below(ratna, 'Jepang siaga.'))).toBe(sent.photo);
    await ratna.tap('Minta persetujuan');
    await emma.reads('Asked for by');
    await emma.tap('Approve & send');
    const edited = await sari.reads('Jepang siaga.');
    expect(edited.message_id).toBe(sent.sari.message_id);
    expect(photoOf(edited)).toBe(sent.photo);
    expect(edited.caption).toMatch(/^BREAKING\n\n[\s\S]*\n\nDiperbarui 09\.\d\d WIB$/);
    const inForum = await waitFor(async () =>
      (await forum.fromBot()).find((one) => one.caption?.includes('Jepang siaga.') === true),
    );
    expect(inForum.message_id).toBe(sent.forum.message_id);
    const inBare = await bare.reads('Jepang siaga.');
    expect([inBare.message_id, inBare.text]).toEqual([sent.bare.message_id, edited.caption]);
    await ratna.reads('Laporan pembaruan');
    expect((await ratna.reads(/Pembaruan #2 selesai/)).text).toContain('4 dari 4 pesan disunting');
  });

  test('withdrawn, it is deleted; where it is too old for that, the photo stays and the reason stands below it', async () => {
    await pause(ratna, emma, sari);
    await execute(
      `update deliveries set settled_at = settled_at - interval '3 days' where chat_id in (41, ${forumId - 1}) and act = 'send'`,
    );
    await ratna.tap('Tarik kembali');
    await ratna.reads('dan fotonya, bila ada, tetap di atasnya');
    await ratna.write('Fotonya dari tahun lalu.');
    await ratna.reads('untuk siaran #1');
    await ratna.tap('Minta persetujuan');
    await emma.reads('Asked for by');
    await emma.tap('Approve & send');
    const replaced = await sari.reads('Fotonya dari tahun lalu.');
    expect(replaced.message_id).toBe(sent.sari.message_id);
    expect(replaced.caption).toMatch(/^DICABUT 09\.\d\d WIB\nFotonya dari tahun lalu\.$/);
    expect(photoOf(replaced)).toBe(sent.photo);
    const inBare = await bare.reads('Fotonya dari tahun lalu.');
    expect([inBare.message_id, inBare.text]).toEqual([sent.bare.message_id, replaced.caption]);
    await ratna.reads('Laporan pencabutan');
    expect((await dewi.fromBot()).some((one) => one.photo !== undefined)).toBe(false);
    expect((await forum.fromBot()).some((one) => one.photo !== undefined)).toBe(false);
    const texts = (await calls('editMessageText')).filter((call) => JSON.stringify(call).includes('tahun lalu'));
    expect(texts.every((call) => JSON.stringify(call).includes(String(forumId - 1)))).toBe(true);
  });

  test('what cannot be sent is said, an album gives its first picture, and words too long for a photo can go without it', async () => {
    await pause(emma);
    await emma.write('/broadcast');
    await emma.reads('one photo with a text below it of at most 944 characters');
    await sends(emma, { video: true, caption: 'Look' });
    await emma.reads('That cannot be broadcast. What can: a text, or one photo with a text below it.');
    await sends(emma, { document: { mime_type: 'image/png' } });
    await emma.reads('Send it again as a photo');
    await pause(emma);
    for (const _ of [1, 2, 3]) await sends(emma, { photo: true, album: 'launch' });
    await emma.reads('The first picture of that album was taken');
    await emma.reads('Now send the text below it, at most 944 characters.');
    await emma.write('y'.repeat(1_000));
    await emma.reads('The text has 1,000 characters; below a picture there is room for 944.');
    expect((await emma.fromBot()).filter((one) => one.text?.includes('of that album'))).toHaveLength(1);
    await pause(emma);
    await emma.tap('Send without picture');
    await emma.reads('How urgent is it?');
    await emma.tap('Update');
    await emma.tap('All readers');
    await emma.reads('To: all readers');
    await emma.tap('Done');
    await emma.reads(/^UPDATE\n\nyyy/);
    await emma.reads('Draft of broadcast #4');
  });

  test('a draft’s photo is added, replaced and removed, and its words stay', async () => {
    await pause(emma);
    await emma.tap('Add photo');
    await emma.reads('Send the photo for broadcast #4.');
    await emma.write('a text');
    await emma.reads('This waits for a photo.');
    await sends(emma, { photo: true });
    await emma.reads('The text of this broadcast has 1,000 characters; below a photo there is room for 944.');
    await emma.write('/cancel');
    await pause(emma);
    await emma.tap('Change text');
    expect((await emma.reads('Send the new content of broadcast #4')).text).not.toContain('Its picture');
    await sends(emma, { photo: true, caption: 'Launch seen. Source: KCNA.', album: 'two' });
    await emma.reads('Draft of broadcast #4');
    // The rest of the album comes when nothing is waited for any more: it is neither searched for nor commented on.
    await sends(emma, { photo: true, album: 'two' });
    const before = await below(emma, 'Launch seen.');
    await pause(emma);
    await emma.tap('Other photo');
    await emma.reads('Send the photo for broadcast #4.');
    await sends(emma, { photo: true, caption: 'Not these words' });
    await emma.reads('Draft of broadcast #4');
    const replaced = await below(emma, 'Launch seen.');
    expect(replaced.caption).toBe(before.caption);
    expect(photoOf(replaced)).not.toBe(photoOf(before));
    expect((await emma.fromBot()).some((one) => one.text?.includes('cannot read pictures'))).toBe(false);
  });

  test('a colleague goes on with it and sees the photo; a picture that changes voids the approval', async () => {
    await pause(ratna, emma);
    await ratna.write('/siaran');
    await ratna.reads('#4 · draf');
    await ratna.tap('#4');
    const preview = await below(ratna, 'Launch seen.');
    expect(preview.caption).toBe('UPDATE\n\nLaunch seen. Source: KCNA.');
    await ratna.reads('Draf siaran #4');
    await ratna.tap('Minta persetujuan');
    await ratna.reads('menunggu persetujuan');
    await emma.reads('Approval of broadcast #4');
    await ratna.forge(preview.message_id, 'bdi:4:0');
    expect(await execute('select state, picture from broadcasts where id = 4')).toEqual([
      { state: 'draft', picture: null },
    ]);
    expect(await emma.tap('Approve & send')).toContain('broadcast #4 has moved on');
    expect((await kabar.telegram.delivered(41)).some((one) => one.text.includes('Launch seen.'))).toBe(false);
  });

  test('an article’s own picture is offered and not taken', async () => {
    await execute(`insert into sources (name, created_at) values ('Yonhap', now())`);
    await execute(`insert into articles (source_id, canonical_url, url, title, summary, long_summary, body, language, labels,
      published_at, first_seen_at, content_hash, status, image)
      values (1, 'y', 'https://yonhap.example/1', 'Kapal induk berlabuh', '{Singkat.}', '{}', 'x', 'id', '{}', '${now()}', '${now()}', 'h',
        'published', 'https://yonhap.example/kapal.jpg')`);
    await beginDraft(ratna);
    await ratna.write('1');
    await chooseReaders(ratna, { level: 'Update' });
    await ratna.reads('Berita ini punya gambar.');
    const plain = await ratna.reads(/^UPDATE\n\nKapal induk/);
    expect(plain.link_preview_options?.url).toBeUndefined();
    await pause(ratna);
    await ratna.tap('Gambar berita');
    await ratna.reads('Draf siaran #5');
    const pictured = await ratna.reads(/^UPDATE\n\nKapal induk/);
    expect(pictured.link_preview_options?.url).toBe('https://yonhap.example/kapal.jpg');
  });

  test('a photo that Telegram does not take stops the broadcast, and its author is told; a draft of it can be mended', async () => {
    await pause(ratna, emma);
    await execute(`insert into broadcasts (author_id, state, html, level, picture, created_at, confirmed_at, fan_out_after, audience)
      values (901, 'sending', 'Banjir surut', 'breaking', 'AgAC_of-another-bot', '${now()}', '${now()}', ${Number.MIN_SAFE_INTEGER},
        '{"topics":[],"match":"any","without":[],"categories":[],"locales":[],"zones":[],"kinds":[]}')`);
    const told = await emma.reads('stopped by itself.');
    expect(told.text).toContain('Telegram does not take its picture.');
    await ratna.reads('Telegram tidak menerima gambarnya.');
    await waitFor(
      async () =>
        (await execute(`select 1 from broadcasts where id = 6 and state = 'paused'`)).length === 1 || undefined,
    );
    await execute(`update broadcasts set picture = 'AgAC_of-another-bot', article_id = null where id = 5`);
    await pause(ratna);
    await ratna.write('/siaran');
    await ratna.reads('#5 · draf');
    await ratna.tap('#5');
    await ratna.reads('Telegram tidak lagi menerima foto siaran ini');
    await ratna.reads('Draf siaran #5');
    // Said as well where the draft is shown by words that were typed.
    await pause(ratna);
    await ratna.tap('Ubah isi');
    expect((await ratna.reads('Kirim isi baru untuk siaran #5')).text).toContain('Gambarnya tetap');
    await ratna.write('Kapal induk pergi. Sumber: Yonhap.');
    await ratna.reads('Telegram tidak lagi menerima foto siaran ini');
    await ratna.reads('Draf siaran #5');
  });

  test('nobody is asked to say yes to a message whose photo cannot be shown', async () => {
    await pause(ratna, emma);
    await ratna.tap('Minta persetujuan');
    await ratna.reads('menunggu persetujuan');
    const question = await emma.reads('the message cannot be seen');
    expect(question.text).toContain('Approval of broadcast #5');
    expect(labels(question)).toEqual(['Reject', 'Remove picture']);
    await pause(emma);
    await emma.write('/broadcast');
    await emma.reads('#5 · ');
    await emma.tap('#5');
    await emma.reads('Telegram does not take the photo of this broadcast any more');
    expect(labels(await emma.reads('the message cannot be seen'))).toEqual(['Reject', 'Remove picture']);
    await pause(emma);
    await emma.tap('Remove picture');
    await emma.reads(/^UPDATE\n\nKapal induk pergi/);
    await emma.reads('Draft of broadcast #5');
    expect(await execute('select state, picture from broadcasts where id = 5')).toEqual([
      { state: 'draft', picture: null },
    ]);
  });

  test('a withdrawal is decided by its words, where the photo cannot be shown', async () => {
    await execute(`update broadcasts set state = 'stopped', picture = 'AgAC_of-another-bot' where id = 6`);
    await execute(`insert into broadcasts (author_id, state, kind, original_id, html, level, picture, created_at, audience)
      select 901, 'draft', 'withdrawal', 6, 'Salah foto.', 'breaking', picture, '${now()}', audience from broadcasts where id = 6`);
    await pause(ratna, emma);
    await emma.write('/broadcast');
    await emma.reads('#7 · ');
    await emma.tap('#7');
    expect((await emma.reads('Telegram cannot show it here.')).text).toContain('Salah foto.');
    await pause(emma);
    await emma.tap('Ask for approval');
    await ratna.reads('Pesannya tidak sampai di obrolan ini.');
    await ratna.tap('Lihat pesannya');
    await ratna.reads('di sini Telegram tidak bisa menampilkannya');
    await ratna.reads('Diajukan oleh Emma');
    expect(labels((await ratna.fromBot()).at(-1) ?? { message_id: 0 })).toEqual(['Setujui & kirim', 'Tolak']);
  });
});
