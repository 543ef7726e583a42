import { get } from 'node:http';
import { bad, type Outcome, Refused } from '../answer.js';
import type { Upload } from '../http/multipart.js';
import { checkLink, isLocalLink } from '../text/links.js';
import type { FileRecord } from '../world/files.js';
import { pictureInfo } from '../world/pictures.js';
import type { Call } from './call.js';

/** Bytes that may be uploaded: of a photo, of anything else. */
const MOST_PHOTO = 10_485_760;
const MOST_FILE = 52_428_800;

/**
 * The file that a parameter means: uploaded under its name or as `attach://…`, known by file_id, or given by address. Addresses on this
 * machine are fetched if the limits let them through; those elsewhere are kept as addresses, for nothing is fetched from elsewhere.
 * @returns undefined if the request holds no such file
 */
export async function readInputFile(
  call: Call,
  name: string,
  value: string,
  kind: string,
): Promise<Outcome<FileRecord | undefined>> {
  const { args, world } = call;
  const upload = value.startsWith('attach://')
    ? args.file(value.slice('attach://'.length))
    : value === ''
      ? args.file(name)
      : undefined;
  if (upload) return storeUpload(call, upload, kind);
  const text = value.trim();
  if (text === '' || value.startsWith('attach://')) return undefined;
  const known = world.files.find(text);
  if (known) return fits(known, kind) ? known : bad(`can't use file of type ${titled(known.kind)} as ${titled(kind)}`);
  if (!/^[a-z]+:\/\/|^[^/\s]+\.[a-z]{2,}\//i.test(text)) {
    return bad('wrong remote file identifier specified: Wrong character in the string');
  }
  const local = isLocalLink(text);
  const link = checkLink(text, world.limits.localLinks);
  if ('refused' in link || (local && !world.limits.localLinks)) return bad('wrong HTTP URL specified');
  if (local) return fetchLocal(call, link.url, kind);
  const size = kind === 'photo' ? { width: 1280, height: 720 } : { width: 0, height: 0 };
  const fileName = /[^/?#]+(?=[?#]|$)/.exec(link.url)?.[0] ?? 'file';
  return world.files.add({ kind, name: fileName, type: 'application/octet-stream', address: link.url, ...size });
}

/** Keeps uploaded bytes; a photo must be a picture that Telegram can use. */
export function storeUpload({ world }: Pick<Call, 'world'>, upload: Upload, kind: string): Outcome<FileRecord> {
  const { data, fileName } = upload;
  if (data.length === 0) return bad('file must be non-empty');
  if (data.length > MOST_FILE) return new Refused(413, 'Request Entity Too Large');
  const picture = pictureInfo(data);
  if (kind === 'photo') {
    if (data.length > MOST_PHOTO) {
      return bad(`File of size ${data.length} bytes is too big for a photo; the maximum size is ${MOST_PHOTO} bytes`);
    }
    if (!picture) return bad('IMAGE_PROCESS_FAILED');
    const { width, height } = picture;
    if (
      width === 0 ||
      height === 0 ||
      width + height > 10_000 ||
      Math.max(width, height) > 20 * Math.min(width, height)
    ) {
      return bad('PHOTO_INVALID_DIMENSIONS');
    }
  }
  const type = picture?.type ?? upload.type;
  const { width, height } = picture ?? { width: 0, height: 0 };
  return world.files.add({ kind, name: fileName || 'file', type, width, height, data });
}

/** The server itself loads what is given by address; here only from this machine. */
function fetchLocal(call: Call, url: string, kind: string): Promise<Outcome<FileRecord>> {
  const failed = bad('failed to get HTTP URL content');
  if (!url.startsWith('http:')) return Promise.resolve(failed);
  return new Promise((resolve) => {
    const request = get(url, { timeout: 5000 }, (response) => {
      const chunks: Buffer[] = [];
      let length = 0;
      response.on('data', (chunk: Buffer) => {
        length += chunk.length;
        if (length > MOST_FILE) response.destroy();
        else chunks.push(chunk);
      });
      response.on('error', () => resolve(failed));
      response.on('close', () => resolve(failed));
      response.on('end', () => {
        if (response.statusCode !== 200) return resolve(failed);
        const type = response.headers['content-type'] ?? 'application/octet-stream';
        const fileName = new URL(url).pathname.split('/').at(-1) ?? 'file';
        const stored = storeUpload(call, { fileName, type, data: Buffer.concat(chunks) }, kind);
        resolve(stored instanceof Refused && kind === 'photo' ? bad('wrong type of the web page content') : stored);
      });
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(failed));
  });
}

function fits(file: FileRecord, kind: string): boolean {
  return (
    file.kind === kind ||
    (kind === 'document' && file.kind !== 'photo') ||
    (kind === 'video' && file.kind === 'animation')
  );
}

function titled(kind: string): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}
