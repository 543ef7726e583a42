import { request } from 'undici';

/** A list of feeds takes moments; what takes longer does not come. */
const deadlineMs = 15_000;

/**
 * Reads files that people send, from where Telegram keeps them.
 *
 * @returns a function that takes the `file_path` of a getFile and gives the bytes; null: not there, too large or too slow.
 *   Its address holds the token, so no error of it is passed on.
 */
export function createReadFile({ apiRoot, token }: { apiRoot: string; token: string }) {
  return async (path: string, mostBytes: number): Promise<Uint8Array | null> => {
    try {
      const { statusCode, body } = await request(`${apiRoot}/file/bot${token}/${path}`, {
        signal: AbortSignal.timeout(deadlineMs),
      });
      const pieces: Buffer[] = [];
      let size = 0;
      for await (const piece of body) {
        const bytes = Buffer.from(piece);
        size += bytes.length;
        if (size > mostBytes) return null;
        pieces.push(bytes);
      }
      return statusCode === 200 ? Buffer.concat(pieces) : null;
    } catch {
      return null;
    }
  };
}
