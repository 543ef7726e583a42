import { Socket } from 'node:net';

/** How Postgres ends what it says when it is ready for a query: 'Z', the length, and one of three states. */
const isReadyForQuery = (chunk: Buffer): boolean =>
  chunk.length >= 6 && chunk[chunk.length - 6] === 0x5a && chunk.readUInt32BE(chunk.length - 5) === 5;

/**
 * A socket to Postgres that, once the session stands, ends without an error event, however it is cut off.
 *
 * The driver (postgres 3.4.9) settles what is under way in two places: on `error` it rejects it, on `close` it takes the
 * connection out of use, and between the two our own code already runs and may ask again. Such a statement goes onto the
 * dead connection, where it is neither sent nor rejected, and the connection is lost to the pool for good: after as many
 * outages as there are connections everything would wait for ever. When a connection only closes, the driver does both at
 * once. While a session is being set up it needs the error, and gets it.
 */
export class SteadySocket extends Socket {
  #isSetUp = false;

  constructor() {
    super();
    this.on('data', (chunk: Buffer) => {
      this.#isSetUp ||= isReadyForQuery(chunk);
    });
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    if (this.#isSetUp) super._destroy(null, () => done(null));
    else super._destroy(error, done);
  }
}
