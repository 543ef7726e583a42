import ipaddr from 'ipaddr.js';
import { isUrl } from '../is-url.js';

/** The ports that public news sites are served from; every other one is refused. */
const PORTS = new Set(['', '80', '443', '8080', '8443']);

/** Longest address taken, in characters: what browsers and proxies agree on. */
export const MAX_ADDRESS_LENGTH = 2048;

/** Names that never leave a private network, besides all names without a dot (RFC 6761, 6762, 8375, ICANN's .internal). */
const PRIVATE_SUFFIXES = [
  '.localhost',
  '.localdomain',
  '.local',
  '.internal',
  '.intranet',
  '.lan',
  '.home',
  '.corp',
  '.home.arpa',
  '.onion',
];

/** Why an address is not dialled. */
export type AddressRefusal = 'E_INVALID' | 'E_SCHEME' | 'E_CREDENTIALS' | 'E_PRIVATE' | 'E_PORT';

/** An address that may be dialled, or the reason why not. */
export type AddressVerdict =
  | { kind: 'ok'; url: URL; allowed: boolean }
  | { kind: 'refused'; code: AddressRefusal; detail: string };

/** The sentence for each refusal. One sentence for everything private: no hint at which host or port would have answered. */
export const PRIVATE_DETAIL = 'This address is not on the public internet.';

const refused = (code: AddressRefusal, detail: string): AddressVerdict => ({ kind: 'refused', code, detail });

/**
 * Tells whether an IP address (text, with or without zone) is an ordinary address of the public internet.
 * ipaddr.js knows the special ranges; IPv6 must besides lie in 2000::/3, the only space IANA has given out for unicast.
 */
export function isPublicIp(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  if (address.range() !== 'unicast') return false;
  return !(address instanceof ipaddr.IPv6) || ((address.parts[0] ?? 0) & 0xe000) === 0x2000;
}

function isPrivateName(name: string): boolean {
  return !name.includes('.') || PRIVATE_SUFFIXES.some((suffix) => name.endsWith(suffix));
}

/** The `host:port` of an address with the scheme's own port written out, as FETCH_ALLOW_HOSTS has it. */
export function hostAndPort(url: URL): string {
  return `${url.hostname}:${url.port || (url.protocol === 'https:' ? '443' : '80')}`;
}

/** The position (from 1) of the first control character, or 0. */
function controlCharacterAt(text: string): number {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x20 || code === 0x7f) return index + 1;
  }
  return 0;
}

/**
 * Decides whether an address may be dialled, by its text alone. Called for what was asked for and again for every redirect,
 * because undici never asks `lookup` about literal addresses: 0x7f.1, 2130706433 and ①②⑦.0.0.1 would reach this machine.
 *
 * @param text the address; `base` makes a relative one (a Location header) absolute
 * @param allowHosts exact `host:port` pairs that may be private and use any port
 */
export function checkAddress(text: string, allowHosts: ReadonlySet<string>, base?: URL): AddressVerdict {
  if (text.length > MAX_ADDRESS_LENGTH) {
    return refused('E_INVALID', `This link is not valid: longer than ${MAX_ADDRESS_LENGTH} characters.`);
  }
  const position = controlCharacterAt(text.trim());
  if (position > 0) return refused('E_INVALID', `This link is not valid: control character at position ${position}.`);
  const url = isUrl(text, base?.href) ? new URL(text, base?.href) : null;
  if (url === null) return refused('E_INVALID', 'This link is not valid: it is not a complete web address.');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return refused('E_SCHEME', 'Only http and https links work.');
  }
  if (url.username !== '' || url.password !== '') {
    return refused('E_CREDENTIALS', 'Links with a password are not accepted.');
  }
  if (allowHosts.has(hostAndPort(url))) return { kind: 'ok', url, allowed: true };
  const host = url.hostname.replace(/\.$/, '');
  const literal = host.startsWith('[') ? host.slice(1, -1) : host;
  const reachable = ipaddr.isValid(literal) ? isPublicIp(literal) : !isPrivateName(host);
  if (!reachable) return refused('E_PRIVATE', PRIVATE_DETAIL);
  if (!PORTS.has(url.port)) return refused('E_PORT', 'This link uses a port that news sites do not use.');
  return { kind: 'ok', url, allowed: false };
}
