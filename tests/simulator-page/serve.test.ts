import { createHash } from 'node:crypto';
import { mkdtemp, mkdir, rm, cp, writeFile } from 'node:fs/promises';
import { createServer, request, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createChatPage } from '../../src/simulator/page/serve.js';

const source = fileURLToPath(new URL('../../src/simulator/page/', import.meta.url));
const servers: Server[] = [];
let folder = '';
let base = '';
let unbuilt = '';
let site = '';

async function open(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Asks for exactly this path, which fetch would tidy up first. */
function rawStatus(path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(base);
    request({ hostname, port, path }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });
}

beforeAll(async () => {
  // What the build makes of the page: its files beside its compiled modules.
  folder = await mkdtemp(join(tmpdir(), 'kabar-page-'));
  await cp(source, folder, { recursive: true });
  await writeFile(join(folder, 'browser', 'main.js'), 'export {};\n');
  await writeFile(join(folder, 'serve.js'), 'secret\n');
  base = await open(createChatPage({ directory: pathToFileURL(`${folder}/`) }));
  await mkdir(join(folder, 'empty'));
  unbuilt = await open(createChatPage({ directory: pathToFileURL(`${folder}/empty/`) }));
  const answers: Record<string, readonly [number, Record<string, string>, string]> = {
    '/moved': [302, { location: '/article' }, ''],
    '/picture.png': [200, { 'content-type': 'image/png' }, 'png'],
    '/script.svg': [200, { 'content-type': 'image/svg+xml' }, '<svg/>'],
    '/huge': [200, { 'content-type': 'text/html' }, 'x'.repeat(5_000_000)],
    '/article': [
      200,
      { 'content-type': 'text/html; charset=utf-8' },
      '<title>Judul &amp; isi</title><meta property="og:site_name" content="Warta"><meta name="description" content="Kalimat pertama."><meta property="og:image" content="/picture.png"><h1>lain</h1>',
    ],
  };
  site = await open((asked, response) => {
    const [status, headers, body] = answers[asked.url ?? ''] ?? [404, {}, ''];
    response.writeHead(status, headers).end(body);
  });
});
afterAll(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  await rm(folder, { recursive: true });
});

describe('the server part of the chat page', () => {
  test('gives the page with a policy that lets in nothing from elsewhere and no script but its own', async () => {
    const response = await fetch(`${base}/`);
    const html = await response.text();
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain('unsafe');
    const inline = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>(.*?)<\/script>/gs)].map((match) => match[1] ?? '');
    expect(inline.length).toBe(1);
    expect(policy).toContain(
      createHash('sha256')
        .update(inline[0] ?? '')
        .digest('base64'),
    );
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });

  test('gives every part that the page names, with its type', async () => {
    const html = await (await fetch(`${base}/`)).text();
    const parts = [...html.matchAll(/(?:src|href)="(\/page\/[^"]+)"/g)].map((match) => match[1] ?? '');
    const map = /importmap">(.*?)<\/script>/s.exec(html)?.[1] ?? '{}';
    parts.push(...Object.values((JSON.parse(map) as { imports: Record<string, string> }).imports));
    expect(parts.length).toBeGreaterThan(7);
    for (const part of parts) {
      const response = await fetch(base + part);
      expect([part, response.status]).toEqual([part, 200]);
      expect(response.headers.get('content-type')).toMatch(/^(text\/(css|javascript); charset=utf-8|image\/svg\+xml)$/);
      const again = await fetch(base + part, { headers: { 'if-none-match': response.headers.get('etag') ?? '' } });
      expect(again.status).toBe(304);
    }
  });

  test.each([
    '/page/serve.js',
    '/page/browser/../serve.js',
    '/page/browser/%2e%2e/serve.js',
    '/page/../../package.json',
    '/page/vendor/preact',
    '/page/vendor/constructor',
    '/etc/passwd',
  ])('keeps %s to itself', async (path) => {
    expect(await rawStatus(path)).toBe(404);
  });

  test('says what to do when the page is not built', async () => {
    const response = await fetch(`${unbuilt}/`);
    expect(response.status).toBe(500);
    expect(await response.text()).toContain('npm run build');
  });

  test('is only read, and by nobody else’s page', async () => {
    expect((await fetch(`${base}/`, { method: 'POST' })).status).toBe(405);
    const foreign = await fetch(`${base}/page/picture?url=${encodeURIComponent(`${site}/picture.png`)}`, {
      headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
    });
    expect(foreign.status).toBe(403);
  });

  test('reads the card of a link of this machine', async () => {
    const response = await fetch(`${base}/page/preview?url=${encodeURIComponent(`${site}/article`)}`);
    expect(await response.json()).toEqual({
      url: `${site}/article`,
      site: 'Warta',
      title: 'Judul & isi',
      description: 'Kalimat pertama.',
      image: `${site}/picture.png`,
    });
    const picture = await fetch(`${base}/page/picture?url=${encodeURIComponent(`${site}/picture.png`)}`);
    expect(picture.headers.get('content-type')).toBe('image/png');
  });

  test.each([
    'https://example.com/',
    'http://10.0.0.1/',
    'http://127.0.0.1.example.com/',
    'file:///etc/passwd',
    'x',
    '',
  ])('asks no other machine for a card: "%s"', async (url) => {
    expect((await fetch(`${base}/page/preview?url=${encodeURIComponent(url)}`)).status).toBe(204);
  });

  test('shows no card for what moved, what is too large or what is no page, and no picture that could hold a script', async () => {
    for (const path of ['/moved', '/huge', '/picture.png']) {
      expect((await fetch(`${base}/page/preview?url=${encodeURIComponent(site + path)}`)).status).toBe(204);
    }
    expect((await fetch(`${base}/page/picture?url=${encodeURIComponent(`${site}/script.svg`)}`)).status).toBe(404);
  });
});
