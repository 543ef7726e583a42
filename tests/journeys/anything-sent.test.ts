import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { missile, rupiah } from '../support/articles.js';
import { createRunningClock } from '../support/clock.js';
import { startKabar } from '../support/kabar.js';
import type { Kabar } from '../support/kabar.js';
import { sender } from '../support/sent.js';
import { readNewsSite } from '../support/source.js';
import type { Person } from '../support/telegram.js';

describe('whatever a reader sends', () => {
  let kabar: Kabar;
  let sari: Person;
  let budi: Person;

  /** A person takes a few seconds to write or tap; Telegram takes one message a second in a chat. */
  const calmly = async (person: Person): Promise<Person> => {
    await person.looksAway();
    return kabar.calmly(person);
  };
  /** Sends the same to Kabar by the Indonesian and by the English reader, and gives both answers. */
  const bothSend = async (content: Record<string, unknown>, indonesian: string | RegExp, english: string | RegExp) => {
    await calmly(sari);
    await sender(kabar.telegram, sari.id)(content);
    const id = await sari.reads(indonesian);
    await calmly(budi);
    await sender(kabar.telegram, budi.id)(content);
    return { id, en: await budi.reads(english) };
  };
  const labels = (message: Awaited<ReturnType<Person['reads']>>) =>
    message.reply_markup?.inline_keyboard.flat().map((key) => key.text) ?? [];
  const archive = async () =>
    Number((await kabar.database.db.execute<{ count: string }>('select count(*) as count from articles'))[0]?.count);

  beforeAll(async () => {
    kabar = await startKabar(createRunningClock('2026-11-23T07:00:00Z'));
    kabar.site.publish(missile);
    await readNewsSite(kabar);
    await kabar.hasArticles(1);
    sari = await kabar.telegram.person(71, 'id', 'Sari');
    budi = await kabar.telegram.person(72, 'en', 'Budi');
    await sari.write('/start');
    await sari.reads('Selamat datang');
    await budi.write('/start');
    await budi.reads('Welcome');
  });
  afterAll(() => kabar.end());

  test.each([
    ['a photo', { photo: true }, 'belum bisa membaca gambar', 'cannot read pictures'],
    ['a sticker', { sticker: true }, 'bukan stiker', 'not stickers'],
    ['a voice message', { voice: true }, 'mendengarkan suara', 'listen to sound'],
    ['a video', { video: true }, 'menonton video', 'watch videos'],
    ['a file', { document: true }, 'tidak membuka berkas', 'does not open files'],
    [
      'a contact',
      { contact: { phone_number: '+62811', first_name: 'Ani' } },
      'Kontak itu tidak dibuka dan tidak disimpan',
      'neither opened nor stored',
    ],
    ['a row of emoji', { text: '🙏🙏' }, 'Tidak ada kata yang bisa dicari', 'no words to search for'],
  ])('%s is told what could be sent instead', async (_, content, indonesian, english) => {
    const { id, en } = await bothSend(content, indonesian, english);
    expect(id.text).toContain('kirim alamatnya untuk diringkas');
    expect(en.text).toContain('send an article’s address to have it summed up');
  });

  test('a photo with words below it is searched for by them', async () => {
    const { id } = await bothSend({ photo: true, caption: 'Rudal Korea Utara' }, 'Hasil', 'Results for');
    expect(id.text).toContain('Korea Utara Uji Coba Rudal');
  });

  test('a greeting and thanks are answered as such, and an unknown command by the help', async () => {
    await bothSend({ text: 'Halo!' }, 'Halo. Ketik kata', 'Hello. Type words');
    await bothSend({ text: 'terima kasih ya' }, 'Sama-sama.', 'You are welcome.');
    const { id } = await bothSend({ text: '/apaini' }, 'Perintah itu tidak ada.', 'There is no such command.');
    expect(id.text).toContain('/topik');
  });

  test('nonsense is said to be nothing, with a way on', async () => {
    const { id, en } = await bothSend(
      { text: 'xqzvw ghrtp' },
      'Tidak ada hasil untuk “xqzvw ghrtp”',
      'Nothing found for',
    );
    expect(labels(id)).toEqual(['Beri tahu bila ada berita baru', 'Pilih topik']);
    expect(labels(en)).toEqual(['Tell me when there is news', 'Choose topics']);
  });

  test('a pasted article that nobody has is told by the topics it is about', async () => {
    const text = `Latihan Gabungan Dimulai Pekan Depan\n\n${sanctionsLike}`;
    const { id } = await bothSend({ text }, 'Topik yang mirip', 'Topics like it');
    expect(labels(id)).toContain('Korea Utara');
  });

  test('the address of an article that the archive has shows it from there, however it is written', async () => {
    const address = `${kabar.site.url}/a/${missile.slug}?utm_source=wa`;
    const { id, en } = await bothSend(
      { text: `Lihat ini: ${address}.` },
      'Korea Utara Uji Coba',
      'Korea Utara Uji Coba',
    );
    expect(labels(id)).toContain('Simpan');
    expect(labels(en)).toContain('Save');
    expect(id.text).not.toContain('tidak disimpan');
  });

  test('any other article is read for its sender alone: told in short, with its topics, and stored nowhere', async () => {
    kabar.site.publish({ ...rupiah, unlisted: true });
    const page = `${kabar.site.url}/a/${rupiah.slug}`;
    const { id, en } = await bothSend({ text: page }, 'Rupiah Menguat ke 15.870', 'Rupiah Menguat ke 15.870');
    expect(id.text).toContain('Halaman ini dibaca hanya untuk Anda dan tidak disimpan.');
    expect(en.text).toContain('read for you only and is not stored');
    expect(labels(id)).toContain('Ikuti Nilai tukar rupiah');
    expect(labels(id)).not.toContain('Simpan');
    expect(await archive()).toBe(1);
    await calmly(sari);
    await sari.write('/cari rupiah');
    await sari.reads('Tidak ada hasil');
  });

  test('a forwarded message is read by the address behind its words', async () => {
    const page = `${kabar.site.url}/a/${missile.slug}`;
    const { id } = await bothSend(
      {
        text: 'Baca di sini\nIkuti t.me/kanalberita',
        entities: [{ type: 'text_link', offset: 0, length: 12, url: page }],
        forward_from: { name: 'Kanal Berita' },
      },
      'Korea Utara Uji Coba',
      'Korea Utara Uji Coba',
    );
    expect(labels(id)).toContain('Simpan');
  });

  test('a link to an article of this bot opens it', async () => {
    const link = { text: 'https://t.me/kabar_bot?start=a_1' };
    const { en } = await bothSend(link, 'Korea Utara Uji Coba', 'Korea Utara Uji Coba');
    expect(labels(en)).toContain('Save');
    await bothSend(
      { text: 'https://t.me/kabar_bot?start=a_999' },
      'tidak ada lagi di arsip',
      'no longer in the archive',
    );
  });

  test.each([
    ['ftp://berita.example/a', 'diawali http atau https', 'begin with http or https'],
    ['http://localhost/rahasia', 'tidak ada di internet umum', 'not on the public internet'],
    ['http://169.254.169.254/latest/meta-data', 'tidak ada di internet umum', 'not on the public internet'],
    ['http://orang:sandi@berita.example/', 'kata sandi tidak dibuka', 'with a password'],
    ['https://berita.example:22/', 'port yang tidak lazim', 'uses a port'],
  ])('%s is not opened, and the answer says why', async (text, indonesian, english) => {
    const { id, en } = await bothSend({ text }, indonesian, english);
    expect([...labels(id), ...labels(en)]).toEqual([]);
  });

  test('a page that is gone, and one that is no article, are told apart', async () => {
    const gone = { text: `${kabar.site.url}/a/tidak-ada` };
    const { id } = await bothSend(gone, 'Halaman itu sudah tidak ada', 'That page is gone');
    expect(id.text).toContain('Coba cari judulnya');
    await bothSend({ text: `${kabar.site.url}/not-a-feed` }, 'Tidak ditemukan berita', 'No article was found');
  });

  test('a twenty-first address within an hour has to wait, and words are searched all the same', async () => {
    for (let sent = 0, isEnough = false; !isEnough; sent++) {
      expect(sent).toBeLessThan(21);
      await calmly(sari);
      await sari.write(`ftp://berita.example/${sent}`);
      const { text } = await sari.reads(/http atau https|Anda sudah mengirim 20 alamat dalam satu jam/);
      isEnough = text?.startsWith('Anda sudah') ?? false;
    }
    await calmly(sari);
    await sari.write('rudal');
    await sari.reads('Hasil “rudal”');
    kabar.clock.advance(3_600_000);
    await calmly(sari);
    await sari.write(`${kabar.site.url}/a/${missile.slug}`);
    await sari.reads('Korea Utara Uji Coba');
  });

  test('a place is not stored, and leads to the time zone', async () => {
    const { id } = await bothSend(
      { location: { latitude: -5.14, longitude: 119.43 } },
      /lokasi|zona waktu/i,
      /place|time zone/i,
    );
    expect(JSON.stringify(id)).not.toMatch(/119\.43/);
  });

  test('nothing that was sent stays in the log', () => {
    expect(kabar.log.join('\n')).not.toMatch(/xqzvw|rahasia|meta-data|\+62811/);
  });
});

const sanctionsLike =
  'Militer Korea Selatan dan Amerika Serikat menggelar latihan gabungan mulai pekan depan. Pyongyang mengecam latihan itu dan menyebutnya persiapan perang terhadap Korea Utara. '.repeat(
    3,
  );
