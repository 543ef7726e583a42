import type { IncomingMessage } from 'node:http';

const LOCAL = /^(?:localhost|[\w-]+\.localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?$/i;

/**
 * Why a request for `/sim` or a page comes from where it should not: a page of another site, or a name that was turned to this machine
 * (DNS rebinding). Undefined if all is well. The Bot API itself asks for its token instead.
 * @param onLoopback whether the server listens on this machine only
 */
export function foreignReason(request: IncomingMessage, onLoopback: boolean): string | undefined {
  const { host = '', origin } = request.headers;
  if (onLoopback && !LOCAL.test(host))
    return `This server is for this machine; the Host header says "${host}". Ask for 127.0.0.1.`;
  if (origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`) {
    return `A page of ${origin} may not use this server.`;
  }
  return request.headers['sec-fetch-site'] === 'cross-site' && request.headers['sec-fetch-mode'] !== 'navigate'
    ? 'A page of another site may not use this server.'
    : undefined;
}
