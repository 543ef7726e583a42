import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** What is to be answered. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly modified?: Date;
  /** Seconds a browser may keep it; 0 makes it ask each time. */
  readonly keep?: number;
}

/**
 * Sends an answer with ETag and Last-Modified, or 304 where the asker already has it. If-None-Match goes before
 * If-Modified-Since (RFC 9110, 13.2.2).
 */
export function sendAnswer(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const etag = `"${createHash('sha256').update(answer.body).digest('base64url').slice(0, 22)}"`;
  response.setHeader('cache-control', answer.keep ? `public, max-age=${answer.keep}` : 'no-cache');
  response.setHeader('x-content-type-options', 'nosniff');
  if (answer.status === 200) {
    response.setHeader('etag', etag);
    if (answer.modified) response.setHeader('last-modified', answer.modified.toUTCString());
    if (isKnown(request, etag, answer.modified)) {
      response.writeHead(304).end();
      return;
    }
  }
  if (answer.type.startsWith('text/html')) {
    response.setHeader(
      'content-security-policy',
      "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'",
    );
  }
  const bytes = Buffer.from(answer.body);
  response.writeHead(answer.status, { 'content-type': answer.type, 'content-length': bytes.byteLength });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

function isKnown(request: IncomingMessage, etag: string, modified: Date | undefined): boolean {
  const tags = request.headers['if-none-match'];
  if (tags !== undefined)
    return tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*');
  const since = Date.parse(request.headers['if-modified-since'] ?? '');
  return modified !== undefined && Math.floor(modified.getTime() / 1000) * 1000 <= since;
}
