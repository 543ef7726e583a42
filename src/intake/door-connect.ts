import { lookup as systemLookup, type LookupAddress, type LookupOptions } from 'node:dns';
import { Agent, buildConnector } from 'undici';
import type { DoorLimits } from './door-limits.js';
import { watchAnswer } from './watch-drip.js';
import { isPublicIp, PRIVATE_DETAIL } from './address.js';

/** Asks for all addresses of a name; the shape of Node's own dns.lookup with `all: true`. */
export type Lookup = (
  hostname: string,
  options: LookupOptions & { all: true },
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** The error by which a guarded connection says that the name leads into a private network. */
export class PrivateAddressError extends Error {
  readonly code = 'E_PRIVATE';
  constructor() {
    super(PRIVATE_DETAIL);
  }
}

type NetCallback = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

/**
 * A lookup that gives its answer only if every address of it is public. The connection is made to exactly these addresses,
 * so a name that changes its mind between the check and the call (rebinding) gains nothing.
 */
function guardLookup(lookup: Lookup) {
  return (hostname: string, options: LookupOptions, callback: NetCallback): void => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, []);
      const [first] = addresses;
      if (first === undefined) return callback(Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), []);
      if (!addresses.every(({ address }) => isPublicIp(address))) return callback(new PrivateAddressError(), []);
      if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

/** Deadlines of a connection, in milliseconds. */
export interface ConnectLimits {
  connectMs: number;
  headersMs: number;
}

/**
 * Creates undici's agent for outside addresses. `guarded` ones look at every resolved address before dialling and once more
 * at the socket's own far end before a byte is sent; the other kind is for the hosts that the operator has named.
 */
export function createAgent(limits: DoorLimits, guarded: boolean, lookup: Lookup = systemLookup): Agent {
  const dial = buildConnector({
    timeout: limits.connectMs,
    lookup: guarded ? guardLookup(lookup) : plainLookup(lookup),
  });
  const connect: buildConnector.connector = (options, callback) => {
    dial(options, (error, socket) => {
      if (error !== null) return callback(error, null);
      if (guarded && !isPublicIp(socket.remoteAddress ?? '')) {
        socket.destroy();
        return callback(new PrivateAddressError(), null);
      }
      watchAnswer(socket, limits.drip);
      callback(null, socket);
    });
  };
  return new Agent({
    connect,
    connections: 4,
    // 0 means a connection for each request: looks at one host are minutes apart, and a kept connection that the site has
    // closed meanwhile reads as a failure of the feed. It also has the name looked up, and checked, each time.
    pipelining: 0,
    headersTimeout: limits.headersMs,
    bodyTimeout: limits.headersMs,
    maxHeaderSize: 16 * 1024,
  });
}

function plainLookup(lookup: Lookup) {
  return (hostname: string, options: LookupOptions, callback: NetCallback): void => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error || first === undefined) return callback(error ?? new Error('no address'), []);
      if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}
