import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast } from '../../src/simulator/page/cast.js';
import { startProduct, type Product } from './start-product.js';
import { ask, become, messages, startBrowser, untilNewsIsRead, visit, write, type Visit } from './visit.js';

let product: Product;
let browser: Browser;
let desk: Visit;
const [sari, oliver] = [71001, 71002];

/** How many new messages with this text a person has got. */
async function got(person: number, text: string): Promise<number> {
  const found = await ask<{ deliveries: unknown[] }>(
    product.url,
    `/sim/deliveries?kind=new&chat_id=${person}&text=${encodeURIComponent(text)}`,
  );
  return found.deliveries.length;
}

beforeAll(async () => {
  browser = await startBrowser();
  product = await startProduct();
  await untilNewsIsRead(product.url);
  desk = await visit(browser, product.url);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe('somebody who has just cloned Kabar and opened its page', () => {
  test('sees the people and the bot, and is told what the bot can do', async () => {
    const { page } = desk;
    for (const person of cast.people) await page.locator('.sidebar').getByText(person.first_name).waitFor();
    await page.getByText('Warga Kampung Baru').waitFor();
    await page.getByText('Apa yang bisa dilakukan bot ini?').waitFor();
    await page.getByRole('button', { name: 'Mulai' }).waitFor();
    expect(await page.title()).toContain('Kabar');
  });

  test('follows a topic in one tap of a deep link and gets the first news at once', async () => {
    const { page } = desk;
    await page.getByRole('button', { name: 'Tautan dalam' }).click();
    await page.getByRole('textbox', { name: /Tempel tautan/ }).fill('https://t.me/kabar_bot?start=t_korea-utara');
    await page.getByRole('button', { name: 'Buka', exact: true }).click();
    await messages(page, 'Anda kini mengikuti Korea Utara').waitFor();
    await messages(page, /KOREA UTARA[^]*rudal/).waitFor();
    expect(await got(sari, 'KOREA UTARA')).toBe(1);
  });

  test('taps a button and sees the bot answer in place', async () => {
    const { page } = desk;
    await write(page, '/atur');
    const settings = page.locator('.message.is-theirs').last();
    await settings.locator('.inline-button').first().waitFor();
    const before = await settings.innerText();
    await settings.locator('.inline-button').first().click();
    await expect.poll(() => page.locator('.message.is-theirs').last().innerText()).not.toBe(before);
  });

  test('finds a command by its first letters', async () => {
    const { page } = desk;
    const box = page.locator('.composer textarea');
    await box.fill('/ba');
    await page.getByRole('button', { name: '/bantuan' }).click();
    await messages(page, '/bantuan').first().waitFor();
    expect(await box.inputValue()).toBe('');
  });

  test('asks the bot inline and shares what it found', async () => {
    const { page } = desk;
    await page.locator('.composer textarea').fill('@kabar_bot rudal');
    await page.getByRole('group', { name: 'Hasil bot' }).getByRole('button', { name: /rudal/i }).first().click();
    const shared = messages(page, 'lewat @kabar_bot');
    await shared.waitFor();
    expect(await shared.innerText()).toMatch(/rudal/i);
  });

  test('moves the clock to the morning, and the digest comes with the news of the night', async () => {
    const { page } = desk;
    await page.getByRole('button', { name: /Sekarang pukul/ }).click();
    await page.getByRole('button', { name: /^(Besok|Hari ini) 06\.30$/ }).click();
    await messages(page, 'Ringkasan Pagi').waitFor({ timeout: 60_000 });
    expect(await got(sari, 'Ringkasan Pagi')).toBe(1);
  });

  test('blocks the bot and is left in peace, and can take it back', async () => {
    const { page } = desk;
    const before = await got(sari, '');
    await page.getByRole('button', { name: 'Blokir bot' }).click();
    await page.getByText('Anda memblokir bot ini').waitFor();
    await page.getByRole('button', { name: '+1 hari' }).click();
    await page.waitForTimeout(6000);
    expect(await got(sari, '')).toBe(before);
    await page.locator('.banner').getByRole('button', { name: 'Buka blokir' }).click();
    await page.getByText('Anda memblokir bot ini').waitFor({ state: 'detached' });
    await write(page, '/start');
    await expect.poll(() => got(sari, '')).toBeGreaterThan(before);
  });

  test('sends a broadcast as the owner, and every reader gets it once', async () => {
    const { page } = desk;
    await become(page, 'Oliver');
    await page.getByRole('button', { name: 'Mulai' }).click();
    await page.locator('.message.is-theirs').first().waitFor();
    await broadcast('Uji siaran: kantor redaksi pindah ke lantai dua.');
    for (const reader of [sari, oliver]) {
      await expect.poll(() => got(reader, 'kantor redaksi pindah'), { timeout: 30_000 }).toBe(1);
    }
    await become(page, 'Oliver');
    await messages(page, 'kantor redaksi pindah').waitFor();
  });

  test('lets a storm of 429 break over a broadcast, and still every reader gets it, once', async () => {
    const { page } = desk;
    const crowd = Array.from({ length: 60 }, (_, index) => ({ id: 72001 + index, first_name: `Warga ${index + 1}` }));
    await ask(product.url, '/sim/people', crowd);
    for (const { id } of crowd) await ask(product.url, `/sim/chats/${id}/messages`, { from: id, text: '/start' });
    const welcomed = async (): Promise<number> =>
      (await ask<{ chats: number }>(product.url, '/sim/deliveries?text=Selamat%20datang')).chats;
    await expect.poll(welcomed, { timeout: 30_000 }).toBeGreaterThanOrEqual(crowd.length);

    await page.getByRole('tab', { name: 'Gangguan' }).click();
    await broadcast('Uji badai: hujan lebat nanti malam.');
    const storm = page.getByRole('switch', { name: /Terlalu ramai/ });
    await storm.check();
    await page.getByRole('combobox', { name: /Terlalu ramai/ }).selectOption({ label: 'Semua panggilan' });
    const hits = async (): Promise<number> =>
      (await ask<{ faults: { hits: number }[] }>(product.url, '/sim/faults')).faults[0]?.hits ?? 0;
    await expect.poll(hits, { timeout: 15_000 }).toBeGreaterThan(0);
    await storm.uncheck();

    const readers = [sari, oliver, ...crowd.map(({ id }) => id)];
    const copies = async (): Promise<number[]> => {
      const { deliveries } = await ask<{ deliveries: { chat_id: number }[] }>(
        product.url,
        '/sim/deliveries?kind=new&text=hujan%20lebat',
      );
      return readers.map((id) => deliveries.filter((delivery) => delivery.chat_id === id).length);
    };
    await expect.poll(copies, { timeout: 60_000, interval: 500 }).toEqual(readers.map(() => 1));
    await page.getByRole('tab', { name: 'Panggilan' }).click();
    await page.getByLabel('Hanya yang gagal').check();
    await page.locator('.call.is-failure', { hasText: '429' }).first().waitFor();
  });

  test('meets no error on the console, and nothing is fetched from elsewhere', () => {
    expect(desk.complaints).toEqual([]);
  });
});

/** Goes through a broadcast to all readers, as the owner. */
async function broadcast(text: string): Promise<void> {
  const { page } = desk;
  await become(page, 'Bu Ratna');
  const start = page.getByRole('button', { name: 'Mulai' });
  await page.locator('.composer').or(start).first().waitFor();
  if (await start.isVisible()) await start.click();
  await page.locator('.message.is-theirs').first().waitFor();
  // What an earlier broadcast left in the chat must not be taken for the answers to this one.
  const shown = (words: string) => messages(page, words);
  const steps = {
    question: shown('Kirim isi siarannya'),
    level: shown('Tingkatnya apa?'),
    audience: shown('Siapa yang menerima siaran'),
    draft: shown('Draf siaran #'),
  };
  const asked = await steps.question.count();
  const drafts = await steps.draft.count();
  const button = (name: string | RegExp) => page.getByRole('button', { name }).last();
  await write(page, '/siaran');
  await steps.question.nth(asked).waitFor();
  await write(page, text);
  await steps.level.last().waitFor();
  await button(/^Breaking$/).click();
  await steps.audience.last().waitFor();
  await button('Semua pembaca').click();
  await button('✓ Semua pembaca').waitFor();
  await button('Selesai').click();
  await steps.draft.nth(drafts).waitFor();
  // Whoever tries Kabar is alone in the newsroom: approval by two is switched off once.
  const approval = button('Minta persetujuan');
  const go = button(/^Kirim ke/);
  await approval.or(go).last().waitFor();
  if (drafts === 0) {
    await approval.click();
    await button('Matikan persetujuan dua orang').click();
  }
  await go.click();
  await shown('dikirim dalam 10 detik').last().waitFor();
}
