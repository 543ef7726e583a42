import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { startProduct } from './start-product.js';
import { ask, messages, startBrowser, untilNewsIsRead, visit, write } from './visit.js';

/** Takes the pictures of the README: `npm run build && npx tsx tests/browser/screenshots.ts [folder]`. */
const folder = process.argv[2] ?? fileURLToPath(new URL('../../docs/pictures', import.meta.url));
await mkdir(folder, { recursive: true });

const browser = await startBrowser();
const product = await startProduct();
const looks = { deviceScaleFactor: 2, locale: 'id-ID' };

/** Brings the beginning of the newest message with this text to the top of the conversation. */
async function show(page: Page, text: string): Promise<void> {
  await messages(page, text)
    .last()
    .evaluate((message) => message.scrollIntoView({ block: 'start' }));
  await page.locator('.log').evaluate((log) => log.scrollBy(0, -16));
  await page.waitForTimeout(600);
}
async function save(page: Page, name: string): Promise<void> {
  await page.evaluate(() =>
    document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined,
  );
  await page.mouse.move(5, 5);
  await page.screenshot({ path: `${folder}/${name}.png` });
  process.stdout.write(`${folder}/${name}.png\n`);
}

try {
  await untilNewsIsRead(product.url);
  const light = await visit(browser, product.url, { ...looks, viewport: { width: 1280, height: 820 } });
  const { page } = light;
  await ask(product.url, '/sim/chats/71002/messages', { from: 71002, text: '/start t_korea-utara' });
  await page.getByRole('button', { name: 'Tautan dalam' }).click();
  await page.getByRole('textbox', { name: /Tempel tautan/ }).fill('t_korea-utara');
  await page.getByRole('button', { name: 'Buka', exact: true }).click();
  await messages(page, 'Anda kini mengikuti').waitFor();
  await write(page, '/ikuti ekonomi');
  await page.waitForTimeout(1500);
  await page.getByRole('button', { name: /Sekarang pukul/ }).click();
  await page.getByRole('button', { name: /^(Besok|Hari ini) 06\.30$/ }).click();
  await messages(page, 'Ringkasan Pagi').waitFor({ timeout: 60_000 });
  await page.waitForTimeout(1500);
  await show(page, 'Ringkasan Pagi');
  await save(page, 'chat-light');
  await light.end();

  const dark = await visit(browser, product.url, {
    ...looks,
    colorScheme: 'dark',
    viewport: { width: 1280, height: 820 },
  });
  await messages(dark.page, 'Ringkasan Pagi').waitFor();
  await dark.page.getByRole('button', { name: 'Buka alat' }).click();
  await dark.page.getByRole('tab', { name: 'Gangguan' }).click();
  await dark.page.getByRole('switch', { name: /Terlalu ramai/ }).check();
  await dark.page.getByRole('combobox', { name: /Terlalu ramai/ }).waitFor();
  await show(dark.page, 'Ringkasan Pagi');
  await save(dark.page, 'chat-dark');
  await dark.page.getByRole('switch', { name: /Terlalu ramai/ }).uncheck();
  await dark.end();

  const phone = await visit(browser, product.url, {
    ...looks,
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
  });
  await phone.page.locator('.chat-row').first().tap();
  await messages(phone.page, 'Ringkasan Pagi').waitFor();
  await show(phone.page, 'Ringkasan Pagi');
  await save(phone.page, 'chat-phone');
  await phone.end();
} finally {
  await browser.close();
  await product.stop();
}
