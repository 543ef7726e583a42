import type { Clock } from '../clock.js';
import { decodeBytes } from './charset.js';
import type { Door } from './door.js';
import { ALLOW_ALL, ALLOW_NONE, readRobots } from './robots.js';
import type { RobotRules } from './robots.js';
import { isUrl } from '../is-url.js';

/** Rules are asked for again after a day, as RFC 9309 wants. */
const freshMs = 24 * 3_600_000;

/** Sites whose rules are remembered; the one asked longest ago gives way. */
const mostSites = 500;

/**
 * Asks a site's robots.txt whether our reader may fetch an article page. No robots.txt means yes; a site whose server fails
 * means not now (RFC 9309).
 */
export function createRobotsRules(parts: {
  door: Door;
  clock: Clock;
  robot: string;
}): (url: string) => Promise<boolean> {
  const { door, clock, robot } = parts;
  const known = new Map<string, { rules: RobotRules; at: number }>();

  async function ask(origin: string): Promise<RobotRules> {
    const answer = await door.get(`${origin}/robots.txt`, { kind: 'page', accept: 'text/plain, */*;q=0.1' });
    if (answer.kind === 'ok') return readRobots(decodeBytes(answer.bytes, answer.headers.contentType), robot);
    return (answer.kind === 'status' && answer.status >= 500) || answer.kind === 'failed' ? ALLOW_NONE : ALLOW_ALL;
  }

  return async (url) => {
    if (!isUrl(url)) return false;
    const { origin } = new URL(url);
    const now = clock.now().getTime();
    let entry = known.get(origin);
    if (entry === undefined || Math.abs(now - entry.at) > freshMs) {
      entry = { rules: await ask(origin), at: now };
      known.delete(origin);
      known.set(origin, entry);
      if (known.size > mostSites) known.delete(known.keys().next().value ?? origin);
    }
    return entry.rules.allows(url);
  };
}
