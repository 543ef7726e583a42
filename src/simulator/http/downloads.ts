import type { ServerResponse } from 'node:http';
import type { FileRecord } from '../world/files.js';

/** Sends a file, or says why its bytes are not here. */
export function sendFile(response: ServerResponse, file: FileRecord | undefined): void {
  if (!file?.data) {
    const why = file?.address
      ? `the file was given by its address, ${file.address}, and nothing is fetched from elsewhere`
      : 'file not found';
    const body = JSON.stringify({ ok: false, error_code: 404, description: `Not Found: ${why}` });
    response.writeHead(404, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
    response.end(body);
    return;
  }
  // Only pictures are shown by a browser; anything else a bot sends could be a page with scripts.
  const type = /^image\/(?:png|jpeg|gif|webp)$/.test(file.type) ? file.type : 'application/octet-stream';
  response.writeHead(200, {
    'content-type': type,
    'content-length': file.data.length,
    'x-content-type-options': 'nosniff',
    'content-disposition': type.startsWith('image/')
      ? 'inline'
      : `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'cache-control': 'private, max-age=3600',
  });
  response.end(file.data);
}
