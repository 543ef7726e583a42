import { isUrl } from '../is-url.js';
/** Bytes of a robots.txt that are read; RFC 9309 asks for at least 500 KiB. */
const MAX_LENGTH = 512 * 1024;

interface Rule {
  allow: boolean;
  path: string;
}

/** What a site allows one robot. */
export interface RobotRules {
  /** Whether the address (of that site) may be fetched. */
  allows(url: string): boolean;
  /** Seconds between two requests that the site asks for, null where it does not say. */
  crawlDelay: number | null;
}

/** The rules where there is no robots.txt: everything is allowed. */
export const ALLOW_ALL: RobotRules = { allows: () => true, crawlDelay: null };
/** The rules where robots.txt answers with a server's error: nothing is, for the time being. */
export const ALLOW_NONE: RobotRules = { allows: () => false, crawlDelay: null };

/** Percent-encoding in one spelling: what need not be encoded is not, the rest in capitals. */
function normalise(path: string): string {
  try {
    return encodeURI(decodeURI(path)).replace(/%25([0-9a-f]{2})/gi, (_, hex: string) => `%${hex.toUpperCase()}`);
  } catch {
    return path;
  }
}

/**
 * Whether a path begins as the pattern says; `*` is anything, `$` at the end means the end. Walks both texts with one point to
 * return to, so that a pattern of many stars costs no more than path times pattern.
 */
export function matchesPattern(path: string, pattern: string): boolean {
  const anchored = pattern.endsWith('$');
  const body = anchored ? pattern.slice(0, -1) : `${pattern}*`;
  let at = 0;
  let inPattern = 0;
  let star = -1;
  let resume = 0;
  while (at < path.length) {
    if (body[inPattern] === '*') {
      star = inPattern;
      resume = at;
      inPattern += 1;
    } else if (inPattern < body.length && body[inPattern] === path[at]) {
      inPattern += 1;
      at += 1;
    } else if (star >= 0) {
      inPattern = star + 1;
      resume += 1;
      at = resume;
    } else return false;
  }
  while (body[inPattern] === '*') inPattern += 1;
  return inPattern === body.length;
}

interface Group {
  agents: string[];
  rules: Rule[];
  delay: number | null;
}

function readGroups(text: string): Group[] {
  const groups: Group[] = [];
  let group: Group | null = null;
  let naming = false;
  for (const line of text.slice(0, MAX_LENGTH).split(/\r\n|\r|\n/)) {
    const match = /^\s*([a-z-]+)\s*:\s*([^#]*)/i.exec(line);
    if (match === null) continue;
    const field = (match[1] ?? '').toLowerCase();
    const value = (match[2] ?? '').trim();
    if (field === 'user-agent') {
      // Several names in a row share what follows.
      if (!naming || group === null) {
        group = { agents: [], rules: [], delay: null };
        groups.push(group);
      }
      group.agents.push(value.toLowerCase());
      naming = true;
    } else if (field === 'allow' || field === 'disallow') {
      naming = false;
      if (value !== '') group?.rules.push({ allow: field === 'allow', path: normalise(value) });
    } else if (field === 'crawl-delay') {
      naming = false;
      const delay = Number(value);
      if (group !== null && Number.isFinite(delay) && delay >= 0) group.delay = delay;
    }
  }
  return groups;
}

/**
 * Reads a robots.txt (RFC 9309): the groups that name the robot count together, those for `*` only if none does; the longest
 * matching path decides, and of two equally long ones the one that allows.
 *
 * @param robot the product name alone, such as "kabar"
 */
export function readRobots(text: string, robot: string): RobotRules {
  const groups = readGroups(text.replace(/^\ufeff/, ''));
  const name = robot.toLowerCase();
  const named = groups.filter(({ agents }) => agents.some((agent) => (agent.split('/')[0] ?? '').trim() === name));
  const mine = named.length > 0 ? named : groups.filter(({ agents }) => agents.includes('*'));
  const rules = mine.flatMap((group) => group.rules);
  return {
    crawlDelay: mine.map(({ delay }) => delay).find((delay) => delay !== null) ?? null,
    allows(url) {
      if (!isUrl(url)) return false;
      const { pathname, search } = new URL(url);
      if (pathname === '/robots.txt') return true;
      const path = normalise(pathname + search);
      let best: Rule | null = null;
      for (const rule of rules) {
        const longer = best === null || rule.path.length > best.path.length;
        const asLong = best !== null && rule.path.length === best.path.length && rule.allow;
        if ((longer || asLong) && matchesPattern(path, rule.path)) best = rule;
      }
      return best?.allow ?? true;
    },
  };
}
