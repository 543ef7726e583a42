import type { IncomingMessage } from 'node:http';

/**
 * Reads the body of a request.
 * @param most bytes that are taken; of a longer body the rest is read and thrown away
 * @returns the body, `too-long`, or `cut-off` if the client went away before its end
 */
export function readBody(request: IncomingMessage, most: number): Promise<Buffer | 'too-long' | 'cut-off'> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= most) chunks.push(chunk);
      else chunks.length = 0;
    });
    request.on('end', () =>
      resolve(length > most ? 'too-long' : chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)),
    );
    request.on('error', () => resolve('cut-off'));
    request.on('close', () => resolve('cut-off'));
  });
}
