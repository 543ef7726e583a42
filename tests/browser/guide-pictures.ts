import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { startProduct } from './start-product.js';
import { ask, messages, startBrowser, untilNewsIsRead, visit } from './visit.js';

/** Takes the pictures of the reader's guide: `npm run build && npx tsx tests/browser/guide-pictures.ts [folder]`. */
const folder = process.argv[2] ?? fileURLToPath(new URL('../../docs/pictures', import.meta.url));
await mkdir(folder, { recursive: true });

/** Of the people that the chat page starts with: Sari reads, and runs a group. */
const sari = 71_001;
const group = -1_001_710_010_001;

const browser = await startBrowser();
const product = await startProduct();

/** A message as the chat holds it. */
interface Shown {
  message_id: number;
  reply_markup?: { inline_keyboard?: { text: string; callback_data?: string }[][] };
}

const say = (text: string, chat = sari): Promise<unknown> =>
  ask(product.url, `/sim/chats/${chat}/messages`, { from: sari, text });

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Taps the newest button whose label begins so. */
async function tap(label: string): Promise<void> {
  const { messages: all } = await ask<{ messages: Shown[] }>(product.url, `/sim/chats/${sari}/messages?limit=60`);
  for (const { message_id, reply_markup } of all.toReversed()) {
    const key = reply_markup?.inline_keyboard?.flat().find(({ text }) => text.startsWith(label));
    if (key === undefined) continue;
    await ask(product.url, `/sim/chats/${sari}/taps`, { from: sari, message_id, data: key.callback_data, wait: 10 });
    // Telegram takes a message a second in one chat.
    await pause(1_200);
    return;
  }
  throw new Error(`There is no button “${label}”.`);
}

/** Opens the page anew, at a chat. */
async function open(page: Page, chat: number): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${product.url}/#${chat}`);
  await page.waitForTimeout(1_500);
}

/** Keeps a picture of the newest message with these words, buttons and all. */
async function picture(page: Page, name: string, words: string | RegExp): Promise<void> {
  const message = messages(page, words).last();
  await message.waitFor();
  await page.mouse.move(5, 5);
  await page.waitForTimeout(700);
  await message.screenshot({ path: `${folder}/guide-${name}.png` });
  process.stdout.write(`${folder}/guide-${name}.png\n`);
}

try {
  await untilNewsIsRead(product.url);
  // On a narrow screen the list of chats and the chat are two pages; tall, so that a whole digest is one picture.
  const look = { viewport: { width: 430, height: 2_200 }, deviceScaleFactor: 1.5, locale: 'id-ID' };
  const { page, end } = await visit(browser, product.url, look);
  await open(page, sari);

  await say('/start');
  await picture(page, 'start', 'Selamat datang di Kabar');
  await tap('Internasional');
  await tap('Ekonomi');
  await tap('Selesai');
  await picture(page, 'digest', 'Berita pertama Anda');
  await pause(1_200);

  await say('/topik');
  await picture(page, 'topics', 'Topik Anda');
  await say('/ikuti "kereta cepat"');
  await picture(page, 'own-words', 'kereta cepat');
  await pause(1_200);
  await say('/atur');
  await picture(page, 'settings', 'Pengaturan');
  await say('/tenang');
  await picture(page, 'quiet', /[Jj]am tenang|[Tt]idak ada kiriman/);
  await pause(1_200);
  await say('/cari rudal');
  await picture(page, 'search', 'Hasil “rudal”');
  await tap('1');
  await picture(page, 'article', 'Dewan Keamanan PBB');
  await say('/privasi');
  await picture(page, 'data', 'Yang disimpan');

  await say('/ikuti@kabar_bot korea utara', group);
  await pause(1_500);
  await say(`/start g_${group}`);
  await picture(page, 'group-setup', 'Warga Kampung Baru');
  await open(page, group);
  await picture(page, 'group', 'bisa mengirim ringkasan berita ke grup ini');
  await end();
} finally {
  await browser.close();
  await product.stop();
}
