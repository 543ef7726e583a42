import { request } from 'node:http';
import { Parser } from 'htmlparser2';

/** What the card of a link says. */
export interface Preview {
  readonly url: string;
  readonly site: string;
  readonly title: string;
  readonly description: string;
  readonly image?: string;
}

/** Bytes with their type. */
export interface Fetched {
  readonly type: string;
  readonly body: Buffer;
}

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
const most = 4 * 1024 * 1024;
const patienceMs = 4000;

/** Reads an address of this machine, and of no other; undefined if it is another's, no 200, too large or too slow. */
function readLocal(address: string): Promise<Fetched | undefined> {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'http:' || !loopback.test(url.hostname)) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const asking = request(url, { signal: AbortSignal.timeout(patienceMs), agent: false }, (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        chunks.push(chunk);
        if (size > most) response.destroy();
      });
      response.on('close', () =>
        resolve(
          response.complete && response.statusCode === 200
            ? { type: response.headers['content-type'] ?? '', body: Buffer.concat(chunks) }
            : undefined,
        ),
      );
      response.on('error', () => resolve(undefined));
    });
    asking.on('error', () => resolve(undefined));
    asking.end();
  });
}

/** What a page of this machine says about itself in its head (Open Graph, else title and description). */
export async function readPreview(address: string): Promise<Preview | undefined> {
  const page = await readLocal(address);
  if (!page?.type.startsWith('text/html')) return undefined;
  const said = new Map<string, string>();
  let inTitle = false;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      inTitle = name === 'title';
      const key = attributes['property'] ?? attributes['name'];
      const content = attributes['content'];
      if (name === 'meta' && key && content && !said.has(key)) said.set(key, content);
    },
    ontext: (text) => {
      if (inTitle) said.set('title', (said.get('title') ?? '') + text);
    },
    onclosetag: () => {
      inTitle = false;
    },
  });
  parser.end(page.body.toString('utf8'));
  const title = said.get('og:title') ?? said.get('title')?.trim();
  const image = said.get('og:image');
  if (!title) return undefined;
  return {
    url: address,
    site: said.get('og:site_name') ?? new URL(address).host,
    title,
    description: said.get('og:description') ?? said.get('description') ?? '',
    ...(image && URL.canParse(image, address) ? { image: new URL(image, address).href } : {}),
  };
}

/** A picture of this machine. */
export async function readPicture(address: string): Promise<Fetched | undefined> {
  const picture = await readLocal(address);
  return picture && /^image\/(png|jpeg|webp|gif)\b/.test(picture.type) ? picture : undefined;
}
