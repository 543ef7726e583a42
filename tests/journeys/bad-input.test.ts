import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config.js';
import { startApp } from '../../src/app.js';
import { createLog } from '../../src/log.js';
import { createRunningClock } from '../support/clock.js';
import { startKabar } from '../support/kabar.js';
import type { Kabar } from '../support/kabar.js';
import { startNewsSite } from '../support/news-site.js';
import type { NewsSite } from '../support/news-site.js';
import type { Person } from '../support/telegram.js';

describe('what people type wrong is answered with one clear sentence and changes nothing', () => {
  let kabar: Kabar;
  let owner: Person;
  let sari: Person;
  /** A site without any feed. */
  let bare: NewsSite;

  beforeAll(async () => {
    const clock = createRunningClock('2026-11-23T07:00:00Z');
    bare = await startNewsSite(clock, false);
    kabar = await startKabar(clock, { FETCH_ALLOW_HOSTS: bare.host });
    owner = await kabar.telegram.person(kabar.ownerId);
    sari = await kabar.telegram.person(61);
    await sari.write('/start t_korea-utara');
    await sari.reads('Anda kini mengikuti');
  });
  afterAll(async () => {
    await kabar.end();
    await bare.close();
  });

  test.each([
    ['ftp://contoh.id/feed', 'Hanya tautan http dan https yang bisa dipakai.'],
    ['javascript:alert(1)', 'Hanya tautan http dan https yang bisa dipakai.'],
    ['http://127.0.0.1/feed', 'Alamat itu tidak ada di internet publik.'],
    ['http://2130706433/', 'Alamat itu tidak ada di internet publik.'],
    ['http://[::ffff:10.0.0.1]/feed', 'Alamat itu tidak ada di internet publik.'],
    ['http://sari:rahasia@contoh.id/feed', 'Tautan dengan kata sandi tidak diterima.'],
    ['http://contoh.id:25/feed', 'Nomor port di tautan itu tidak diterima.'],
    ['http://tidak-ada.invalid/feed', /Nama situs itu tidak ditemukan|tidak ada di internet publik/],
  ])('the address %s is refused', async (address, answer) => {
    await owner.looksAway();
    await owner.write(`/sumber ${address}`);
    await owner.reads(answer);
    expect(await kabar.database.db.execute('select id from feeds')).toHaveLength(0);
  });

  test.each([
    ['/not-a-feed', 'Tidak ada umpan berita di alamat itu.'],
    ['/huge', 'Umpan terlalu besar (batas 5 MiB).'],
    ['/nothing-here', 'Tidak ada apa-apa di alamat itu (kode 404).'],
  ])('a site that answers with something else at %s is explained', async (path, answer) => {
    await owner.looksAway();
    await owner.write(`/sumber ${bare.url}${path}`);
    await owner.reads(answer);
    expect(await kabar.database.db.execute('select id from feeds')).toHaveLength(0);
  });

  test('a source number that does not exist is said to be so', async () => {
    await owner.write('/sumber hapus 99');
    await owner.reads('Tidak ada sumber nomor 99.');
  });

  test('a topic that does not exist leads to those that do', async () => {
    await sari.write('/ikuti kore utra');
    await sari.reads('Tidak ada topik “kore utra”. Maksud Anda:');
    await sari.write('/ikuti qwertyuiop');
    await sari.reads('Tidak ada topik “qwertyuiop”.');
    await sari.write('/ikuti');
    await sari.reads('Tulis nama topik sesudah perintah');
    expect(await kabar.database.db.execute('select * from subscriptions')).toHaveLength(1);
  });

  test('hours and zones that are none are asked again', async () => {
    await sari.write('/atur');
    await sari.tap('Jam & hari');
    for (const [text, answer] of [
      ['24:00', '“24:00” bukan jam yang bisa dipakai.'],
      ['7:75', '“7:75” bukan jam yang bisa dipakai.'],
      ['malam', '“malam” jam berapa?'],
    ] as const) {
      await sari.write(text);
      await sari.reads(answer);
    }
    await sari.write('jam 7 malam');
    await sari.reads('Ringkasan dikirim tiap hari pukul 06.30 dan 19.00 WIB.');
    await sari.write('/atur');
    await sari.tap('Zona waktu');
    await sari.write('Mars/Base');
    await sari.reads('“Mars/Base” tidak dikenal.');
    await sari.write('makassar');
    await sari.reads(/Zona waktu Anda kini .*Makassar|Makassar memakai/);
    const [row] = await kabar.database.db.execute<{ time_zone: string; digest_hours: string[] }>(
      'select time_zone, digest_hours from chats where id = 61',
    );
    expect(row).toMatchObject({ time_zone: 'Asia/Makassar', digest_hours: ['06:30', '19:00'] });
  });

  test('a forged button, one of another release and one of the newsroom do nothing', async () => {
    const [message] = (await sari.fromBot()).filter((one) => 'inline_keyboard' in (one.reply_markup ?? {}));
    const before = await kabar.database.db.execute('select * from chats');
    for (const data of ['zz:1', 't:999999:1:0', 'h:99999', 'bs:1', 'x'.repeat(64), 't:1:2']) {
      const answer = await sari.forge(message?.message_id ?? 0, data);
      // A client can only send what is on the message; a forged one is answered all the same where it gets through.
      expect([200, 400, 404, 409]).toContain(answer.status);
    }
    expect(await kabar.database.db.execute('select * from chats')).toEqual(before);
  });

  test('photos, unknown commands and /batal with nothing to cancel are answered', async () => {
    await sari.looksAway();
    await kabar.telegram.sim('POST', '/chats/61/messages', { from: 61, photo: true });
    await sari.reads('Kabar belum bisa membaca gambar.');
    await sari.write('/batal');
    await sari.reads('Tidak ada yang sedang berjalan.');
    await sari.write('/tidakada');
    await sari.reads('/topik — pilih topik');
    await sari.write('/ikuti');
    await sari.write('/siaran');
    await sari.reads('Perintah ini hanya untuk redaksi.');
  });
});

describe('a start that cannot work says what to do', () => {
  const start = async (environment: Record<string, string>) => {
    const read = readConfig({ PORT: '0', LOG_LEVEL: 'silent', ...environment });
    if (read.kind === 'bad') throw new Error(read.faults.join('; '));
    const log = createLog({ level: 'silent', secrets: [] });
    return startApp({
      config: read.config,
      log,
      clock: createRunningClock('2026-11-23T07:00:00Z'),
      readerWorker: new URL('file:///nowhere'),
    });
  };

  test('a database that is not there', async () => {
    const started = await start({
      BOT_TOKEN: '123456:ABCDEFGHIJKLMNOPQRSTUVWXYZ',
      DATABASE_URL: 'postgres://kabar:rahasia@127.0.0.1:9/kabar',
    });
    expect(started).toMatchObject({ kind: 'failed', code: 'environment' });
    expect(JSON.stringify(started)).toContain('Start Postgres there, or correct DATABASE_URL');
    expect(JSON.stringify(started)).not.toContain('rahasia');
  });

  test('a token that Telegram refuses', async () => {
    const kabar = await startKabar(createRunningClock('2026-11-23T07:00:00Z'));
    const started = await start({
      BOT_TOKEN: '123456:ABCDEFGHIJKLMNOPQRSTUVWXYZ',
      TELEGRAM_API_ROOT: kabar.telegram.url,
      DATABASE_URL: kabar.database.url,
    });
    expect(started).toMatchObject({ kind: 'failed', code: 'config' });
    expect(JSON.stringify(started)).toContain('Copy the token again from @BotFather');
    expect(JSON.stringify(started)).not.toContain('ABCDEFGHIJ');
    await kabar.end();
  });
});
