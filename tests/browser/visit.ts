import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { findBrowser } from './find-browser.js';

/** A visit of the chat page, with everything that went wrong on the way. */
export interface Visit {
  readonly page: Page;
  /** Console errors and warnings, exceptions, failed requests, and requests that left the machine. */
  readonly complaints: string[];
  readonly end: () => Promise<void>;
}

/** Starts the machine's browser; throws the sentence that says how to get one. */
export function startBrowser(): Promise<Browser> {
  const found = findBrowser(process.env);
  if (found.kind === 'missing') throw new Error(found.advice);
  return chromium.launch({
    executablePath: found.path,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}

/** Opens the chat page in a fresh browser profile. */
export async function visit(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 840 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:'))
      complaints.push(`left for ${request.url()}`);
  });
  await page.goto(`${url}/`);
  return { page, complaints, end: () => context.close() };
}

/** Becomes one of the people. */
export async function become(page: Page, name: string): Promise<void> {
  await page.locator('.sidebar').getByRole('button', { name }).click();
}

/** Writes a message as the chosen person. */
export async function write(page: Page, text: string): Promise<void> {
  const box = page.locator('.composer textarea');
  await box.fill(text);
  await box.press('Enter');
}

/** The messages on the screen that contain `text`. */
export function messages(page: Page, text: string | RegExp): ReturnType<Page['locator']> {
  return page.locator('.message', { hasText: text });
}

/** Asks the simulator for something. */
export async function ask<T>(url: string, path: string, body?: object): Promise<T> {
  const response = await fetch(url + path, body ? { method: 'POST', body: JSON.stringify(body) } : {});
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

/** Waits until the product has read its sample newsroom, which it begins to do when it starts. */
export async function untilNewsIsRead(url: string): Promise<void> {
  const [asker, patienceSeconds] = [71004, 40];
  for (let second = 0; second < patienceSeconds; second += 1) {
    await ask(url, `/sim/chats/${asker}/messages`, { from: asker, text: '/cari rudal' });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const { deliveries } = await ask<{ deliveries: unknown[] }>(url, `/sim/deliveries?chat_id=${asker}&text=Korea`);
    if (deliveries.length > 0) return;
  }
  throw new Error(`The product read no news within ${patienceSeconds} seconds.`);
}
