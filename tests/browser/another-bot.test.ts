import { Bot, InlineKeyboard } from 'grammy';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMovableClock } from '../../src/clock.js';
import { createSampleNewsroom } from '../../src/simulator/newsroom/sample-newsroom.js';
import { cast } from '../../src/simulator/page/cast.js';
import { createChatPage } from '../../src/simulator/page/serve.js';
import { createSimulator, type Simulator } from '../../src/simulator/simulator.js';
import { ask, messages, startBrowser, visit, write, type Visit } from './visit.js';

const token = '900:a-bot-that-is-not-kabar-000000000000000';
let simulator: Simulator;
let bot: Bot;
let browser: Browser;
let desk: Visit;
let page: Page;

/** A small bot as grammY's documentation would write it; it knows nothing of the local Telegram but its address. */
function smallBot(apiRoot: string, article: string): Bot {
  const small = new Bot(token, { client: { apiRoot } });
  small.command('start', (ctx) =>
    ctx.reply('Halo, <b>ini</b> bot kecil.', {
      parse_mode: 'HTML',
      reply_markup: new InlineKeyboard()
        .text('Toast', 'toast')
        .text('Penting', 'alert')
        .row()
        .text('Ubah', 'edit')
        .text('Buang', 'delete')
        .row()
        .switchInlineCurrent('Cari di sini', 'rudal')
        .url('Ulang', 'https://t.me/small_bot?start=dua'),
    }),
  );
  small.callbackQuery('toast', (ctx) => ctx.answerCallbackQuery('Sudah dicatat'));
  small.callbackQuery('alert', (ctx) => ctx.answerCallbackQuery({ text: 'Baca ini dulu', show_alert: true }));
  small.callbackQuery('edit', async (ctx) => {
    await ctx.answerCallbackQuery();
    await ctx.editMessageText('Isi baru', { reply_markup: new InlineKeyboard().text('Buang', 'delete') });
  });
  small.callbackQuery('delete', async (ctx) => {
    await ctx.answerCallbackQuery();
    await ctx.deleteMessage();
  });
  small.command('indah', async (ctx) => {
    await ctx.replyWithChatAction('typing');
    await new Promise((resolve) => setTimeout(resolve, 700));
    await ctx.reply(
      `<i>Miring</i> <tg-spoiler>rahasia</tg-spoiler> <code>kode &lt;b&gt;</code>\n<blockquote expandable>satu\ndua\ntiga\nempat\nlima</blockquote>`,
      { parse_mode: 'HTML', link_preview_options: { url: article, prefer_large_media: true, show_above_text: true } },
    );
  });
  small.on('inline_query', (ctx) =>
    ctx.answerInlineQuery([
      {
        type: 'article',
        id: '1',
        title: 'Satu hasil',
        input_message_content: { message_text: `Hasil ${ctx.inlineQuery.query}` },
      },
    ]),
  );
  small.on('message:photo', (ctx) => ctx.reply(`Gambar ${ctx.msg.photo.at(-1)?.width ?? 0} titik`));
  small.on('message:text', (ctx) => ctx.reply(`Anda menulis: ${ctx.msg.text}`));
  return small;
}

beforeAll(async () => {
  browser = await startBrowser();
  const clock = createMovableClock();
  // This suite is about what the page shows; the limits have tests of their own, and a fast machine would meet them here.
  simulator = createSimulator({
    clock,
    token,
    botUsername: 'small_bot',
    limits: { localLinks: true, enforced: false },
  });
  const newsroom = createSampleNewsroom({ clock });
  simulator.route('/news/', (request, response) => newsroom.handle(request, response));
  simulator.route('/', createChatPage({ directory: new URL('../../dist/simulator/page/', import.meta.url) }));
  const { url } = await simulator.listen({ host: '127.0.0.1', port: 0 });
  await ask(url, '/sim/people', [...cast.people]);
  const teasers = await (await fetch(newsroom.feeds(url)[2]?.url ?? '')).text();
  bot = smallBot(url, /<link>([^<]*korea-utara-uji-coba[^<]*)</.exec(teasers)?.[1] ?? '');
  void bot.start();
  desk = await visit(browser, url);
  ({ page } = desk);
});
afterAll(async () => {
  await browser?.close();
  await bot?.stop();
  await simulator?.close();
});

describe('somebody who writes to a bot that is not Kabar', () => {
  test('presses Start, and then the buttons: a passing notice, and one that wants to be confirmed', async () => {
    await page.getByRole('button', { name: 'Mulai' }).click();
    await messages(page, 'ini bot kecil').waitFor();
    expect(await page.locator('.text strong').innerText()).toBe('ini');
    await page.getByRole('button', { name: 'Toast' }).click();
    await page.locator('.notice', { hasText: 'Sudah dicatat' }).waitFor();
    await page.getByRole('button', { name: 'Penting' }).click();
    await page.getByRole('dialog').getByText('Baca ini dulu').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('follows a deep link inside a message', async () => {
    await page.getByRole('button', { name: 'Ulang' }).click();
    await messages(page, '/start dua').waitFor();
    await expect.poll(() => messages(page, 'ini bot kecil').count()).toBe(2);
  });

  test('opens the chat by a link that only names the bot, and says nothing by that', async () => {
    await write(page, 'Coba ketuk @small_bot atau t.me/small_bot');
    const own = page.locator('.message.is-mine', { hasText: 'Coba ketuk' });
    const started = await messages(page, '/start').count();
    await own.getByRole('link', { name: '@small_bot', exact: true }).click();
    await own.getByRole('link', { name: 't.me/small_bot', exact: true }).click();
    await write(page, 'Sesudah itu');
    await messages(page, 'Anda menulis: Sesudah itu').waitFor();
    expect(await messages(page, '/start').count()).toBe(started);
    expect(page.context().pages()).toHaveLength(1);
  });

  test('sees a message change and go away', async () => {
    await page.getByRole('button', { name: 'Ubah' }).last().click();
    const changed = messages(page, 'Isi baru');
    await changed.getByText('diedit').waitFor();
    await page.getByRole('button', { name: 'Buang' }).last().click();
    await page.getByText('Pesan dihapus').waitFor();
    await expect.poll(() => page.getByText('Pesan dihapus').count(), { timeout: 8000 }).toBe(0);
    expect(await changed.count()).toBe(0);
  });

  test('sees the bot type, and then everything that a message can hold', async () => {
    await write(page, '/indah');
    await page.getByText('sedang mengetik').waitFor();
    const rich = messages(page, 'Miring');
    await rich.locator('.link-card img').waitFor();
    await expect
      .poll(() =>
        rich
          .locator('.link-card img')
          .evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0)),
      )
      .toBe(1200);
    expect(await rich.locator('.text code').innerText()).toBe('kode <b>');
    await rich.getByRole('button', { name: /Teks tersembunyi/ }).click();
    expect(await rich.locator('.spoiler-open').innerText()).toBe('rahasia');
    const more = rich.getByRole('button', { name: 'Selengkapnya' });
    await more.click();
    expect(await rich.getByRole('button', { name: 'Lipat' }).getAttribute('aria-expanded')).toBe('true');
  });

  test('searches inline and sends what was found', async () => {
    await page.getByRole('button', { name: 'Cari di sini' }).last().click();
    await page.getByRole('group', { name: 'Hasil bot' }).getByRole('button', { name: 'Satu hasil' }).click();
    await messages(page, 'Hasil rudal').first().waitFor();
    await page.getByText('lewat @small_bot').waitFor();
    expect(await page.locator('.composer textarea').inputValue()).toBe('');
  });

  test('sends a picture, answers a message, corrects and deletes an own one', async () => {
    const picture = await fetch(`${new URL(page.url()).origin}/news/pictures/layar.png`);
    await page.locator('input[type=file]').setInputFiles({
      name: 'layar.png',
      mimeType: 'image/png',
      buffer: Buffer.from(await picture.arrayBuffer()),
    });
    await page.getByRole('button', { name: 'Kirim' }).click();
    await messages(page, /Gambar \d+ titik/).waitFor();
    await act('Gambar', 'Balas');
    await write(page, 'Terima kaish');
    await messages(page, 'Anda menulis: Terima kaish').waitFor();
    await act('Terima kaish', 'Ubah');
    await write(page, 'Terima kasih');
    const own = page.locator('.message.is-mine', { hasText: 'Terima kasih' });
    await own.getByText('diedit').waitFor();
    expect(await own.locator('.replied').innerText()).toContain('Gambar');
    await act('Terima kasih', 'Hapus');
    await expect.poll(() => own.count()).toBe(0);
  });

  test('meets no error on the console', () => {
    expect(desk.complaints).toEqual([]);
  });
});

/** Opens the menu of the first message with this text that may do it, and chooses from it. */
async function act(text: string, deed: string): Promise<void> {
  const kind = deed === 'Balas' ? '.is-theirs' : '.is-mine';
  const message = page.locator(`.message${kind}`, { hasText: text }).last();
  await message.hover();
  await message.getByRole('button', { name: 'Tindakan untuk pesan ini' }).click();
  await message.getByRole('menuitem', { name: deed }).click();
}
