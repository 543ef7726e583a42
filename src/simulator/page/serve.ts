import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { readPicture, readPreview } from './preview.js';

/** Where the compiled page lies; beside this file unless given. */
export interface ChatPageOptions {
  readonly directory?: URL;
}

const vendors = {
  preact: 'preact',
  'preact/hooks': 'preact-hooks',
  'preact/jsx-runtime': 'preact-jsx-runtime',
} as const;
const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};
const importMap = JSON.stringify({
  imports: Object.fromEntries(Object.entries(vendors).map(([name, file]) => [name, `/page/vendor/${file}.mjs`])),
});
const mapHash = createHash('sha256').update(importMap).digest('base64');
const policy = [
  "default-src 'self'",
  `script-src 'self' 'sha256-${mapHash}'`,
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Names below `/page/` that are files of the page. Nothing else of the folder is given away. */
const ownFile = /^(?:browser\/[a-z-]+\.js|cast\.js|[a-z]+\.css|icon\.svg)$/;

/**
 * The chat page as a request handler: `/` is the page, `/page/…` its parts. It shows what `/sim` of the same server
 * tells, so it needs nothing of the simulator itself.
 */
export function createChatPage({ directory = new URL('./', import.meta.url) }: ChatPageOptions = {}): (
  request: IncomingMessage,
  response: ServerResponse,
) => void {
  const require = createRequire(import.meta.url);
  const vendorFiles = new Map(
    Object.entries(vendors).map(([name, file]) => [`vendor/${file}.mjs`, require.resolve(name)]),
  );

  const pathOf = (name: string): string | undefined =>
    vendorFiles.get(name) ?? (ownFile.test(name) ? fileURLToPath(new URL(name, directory)) : undefined);
  const send = (request: IncomingMessage, response: ServerResponse, type: string, body: Uint8Array | string): void => {
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    response.setHeader('etag', etag);
    response.setHeader('cache-control', 'no-cache');
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end();
    response.writeHead(200, { 'content-type': type });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  const refuse = (response: ServerResponse, status: number, text: string): void => {
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://page');
    if (url.pathname === '/') {
      const html = await readFile(new URL('index.html', directory), 'utf8');
      response.setHeader('content-security-policy', policy);
      const map = `<script type="importmap">${importMap}</script>`;
      return send(request, response, 'text/html; charset=utf-8', html.replace('<!--import-map-->', map));
    }
    const name = url.pathname.slice('/page/'.length);
    const wanted = url.searchParams.get('url') ?? '';
    if (url.pathname === '/page/preview') {
      const preview = await readPreview(wanted);
      if (preview) return send(request, response, 'application/json', JSON.stringify(preview));
      return void response.writeHead(204).end();
    }
    if (url.pathname === '/page/picture') {
      const picture = await readPicture(wanted);
      if (!picture) return refuse(response, 404, 'There is no picture of this machine at that address.');
      response.setHeader('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
      return send(request, response, picture.type, picture.body);
    }
    const path = url.pathname.startsWith('/page/') ? pathOf(name) : undefined;
    if (!path) return refuse(response, 404, 'There is nothing at this address. The chat page is at /.');
    send(request, response, types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream', await readFile(path));
  };

  return (request, response) => {
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('referrer-policy', 'no-referrer');
    response.setHeader('cross-origin-resource-policy', 'same-origin');
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refuse(response, 405, 'The chat page is only read.');
    if (request.headers['sec-fetch-site'] === 'cross-site' && request.headers['sec-fetch-mode'] !== 'navigate') {
      return refuse(response, 403, 'Only the chat page itself may ask for its parts.');
    }
    answer(request, response).catch(() => {
      if (!response.headersSent)
        refuse(response, 500, 'The page is not built yet: run "npm run build" and load it again.');
      else response.destroy();
    });
  };
}
