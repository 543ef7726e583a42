import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startProduct, type Product } from './start-product.js';
import { ask, startBrowser, untilNewsIsRead, visit } from './visit.js';

let product: Product;
let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
  product = await startProduct();
  await untilNewsIsRead(product.url);
  await ask(product.url, '/sim/chats/71001/messages', { from: 71001, text: '/start t_korea-utara' });
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe('the chat page', () => {
  test('is dark for those who like it dark, and stays as they switched it', async () => {
    const { page, complaints, end } = await visit(browser, product.url, { colorScheme: 'dark' });
    await page.locator('.chat-row').first().waitFor();
    const brightness = (): Promise<number> =>
      page.evaluate(() => Number(/\d+/.exec(getComputedStyle(document.body).backgroundColor)?.[0] ?? 255));
    expect(await brightness()).toBeLessThan(60);
    await page.getByRole('button', { name: /^Tampilan/ }).click();
    expect(await brightness()).toBeGreaterThan(200);
    await page.reload();
    await page.locator('.chat-row').first().waitFor();
    expect(await brightness()).toBeGreaterThan(200);
    expect(complaints).toEqual([]);
    await end();
  });

  test('fits a phone: the list, then the chat, then back, and nothing to scroll sideways', async () => {
    const { page, complaints, end } = await visit(browser, product.url, {
      viewport: { width: 360, height: 740 },
      isMobile: true,
      hasTouch: true,
    });
    const overflow = (): Promise<number> =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await page.locator('.chat-row').first().tap();
    await page.locator('.composer').waitFor();
    expect(await page.locator('.sidebar').isVisible()).toBe(false);
    expect(await overflow()).toBe(0);
    await page.getByRole('button', { name: /Sekarang pukul/ }).tap();
    await page.getByRole('tab', { name: 'Waktu' }).waitFor();
    expect(await overflow()).toBe(0);
    await page.locator('.tools').getByRole('button', { name: 'Tutup alat' }).tap();
    await page.getByRole('button', { name: 'Kembali ke daftar' }).tap();
    await page.locator('.sidebar').waitFor();
    expect(complaints).toEqual([]);
    await end();
  });

  test('can be used by keyboard alone: past the list, along the tabs, through a menu, and out of it', async () => {
    const { page, end } = await visit(browser, product.url);
    await page.locator('.message').last().waitFor();
    await page.keyboard.press('Tab');
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');
    await page.evaluate(() => document.querySelector<HTMLElement>('.skip')?.focus());
    expect(await focused()).toContain('Langsung ke percakapan');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('chat');
    await page.getByRole('button', { name: /Sekarang pukul/ }).press('Enter');
    await page.getByRole('tab', { name: 'Waktu' }).press('ArrowRight');
    expect(await page.getByRole('tab', { name: 'Gangguan' }).getAttribute('aria-selected')).toBe('true');
    await page.locator('.actions-switch').last().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menu').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('menu').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('actions-switch');
    await end();
  });

  test('lets the arrow keys choose among the commands of the bot and come back', async () => {
    const { page, end } = await visit(browser, product.url);
    const box = page.locator('.composer textarea');
    await box.fill('/b');
    await page.getByRole('button', { name: '/bantuan' }).waitFor();
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');
    await box.press('ArrowDown');
    const first = await focused();
    expect(first).toMatch(/^\/b/);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).not.toBe(first);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await box.fill('/bantu');
    await box.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.locator('.message.is-mine', { hasText: '/bantuan' }).waitFor();
    await end();
  });

  test('says to a screen reader what everything is', async () => {
    const { page, end } = await visit(browser, product.url);
    await page.locator('.message').last().waitFor();
    await page.getByRole('button', { name: /Sekarang pukul/ }).click();
    for (const tab of ['Waktu', 'Gangguan', 'Panggilan']) {
      await page.getByRole('tab', { name: tab }).click();
      const nameless = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('button, input:not([type=file]), select, textarea, a[href]')]
          .filter((element) => element.offsetParent !== null)
          .filter((element) => {
            const label = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
            const labels =
              element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels : null;
            return label === '' && (labels?.length ?? 0) === 0;
          })
          .map((element) => element.outerHTML.slice(0, 120)),
      );
      expect(nameless).toEqual([]);
    }
    expect(await page.getByRole('log').getAttribute('aria-live')).toBe('polite');
    expect(await page.getByRole('main').count()).toBe(1);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    await end();
  });

  test('speaks English at one press', async () => {
    const { page, end } = await visit(browser, product.url);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'People' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    await end();
  });

  test('opens an article of the sample newsroom from the chat', async () => {
    const { page, end } = await visit(browser, product.url);
    const link = page.locator('.message a[href*="/news/"]').first();
    await link.waitFor();
    const [article] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
    await article.getByRole('heading', { level: 1 }).waitFor();
    expect(article.url()).toContain('/news/');
    await end();
  });

  test('says so when the server is gone', async () => {
    const { page, end } = await visit(browser, product.url);
    await page.locator('.chat-row').first().waitFor();
    await product.stop();
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain('npm start');
    await end();
  });
});
