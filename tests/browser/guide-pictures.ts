import { fileURLToPath } from 'node:url';
import { startProduct } from './start-product.js';
import { createPictureTaker } from './take-pictures.js';
import { startBrowser, untilNewsIsRead, visit } from './visit.js';

/** Takes the pictures of the readers' guide, docs/guide.md: `npm run build && npx tsx tests/browser/guide-pictures.ts [folder]`. */
const folder = process.argv[2] ?? fileURLToPath(new URL('../../docs/pictures', import.meta.url));

/** Of the people that the chat page starts with: Sari reads, and runs a group. */
const sari = 71_001;
const group = -1_001_710_010_001;

const browser = await startBrowser();
const product = await startProduct();

try {
  await untilNewsIsRead(product.url);
  // On a narrow screen the list of chats and the chat are two pages; tall, so that a whole digest is one picture.
  const look = { viewport: { width: 430, height: 2_200 }, deviceScaleFactor: 1.5, locale: 'id-ID' };
  const { page, end } = await visit(browser, product.url, look);
  const { say, tap, open, picture, pause } = await createPictureTaker(product.url, page, { folder, prefix: 'guide' });
  await open(sari);

  await say(sari, '/start');
  await picture('start', 'Selamat datang di Kabar');
  await tap(sari, 'Internasional');
  await tap(sari, 'Ekonomi');
  await tap(sari, 'Selesai');
  await picture('digest', 'Berita pertama Anda');
  await pause(1_200);

  await say(sari, '/topik');
  await picture('topics', 'Topik Anda');
  await say(sari, '/ikuti "kereta cepat"');
  await picture('own-words', 'kereta cepat');
  await pause(1_200);
  await say(sari, '/atur');
  await picture('settings', 'Pengaturan');
  await say(sari, '/tenang');
  await picture('quiet', /[Jj]am tenang|[Tt]idak ada kiriman/);
  await pause(1_200);
  await say(sari, '/cari rudal');
  await picture('search', 'Hasil “rudal”');
  await tap(sari, '1');
  await picture('article', 'Dewan Keamanan PBB');
  await say(sari, '/privasi');
  await picture('data', 'Yang disimpan');

  await say(sari, '/ikuti@kabar_bot korea utara', group);
  await pause(1_500);
  await say(sari, `/start g_${group}`);
  await picture('group-setup', 'Warga Kampung Baru');
  await open(group);
  await picture('group', 'bisa mengirim ringkasan berita ke grup ini');
  await end();
} finally {
  await browser.close();
  await product.stop();
}
