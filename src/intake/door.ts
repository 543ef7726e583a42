import type { Clock } from '../clock.js';
import { checkAddress, hostAndPort } from './address.js';
import { createDeadline, type Deadline } from './deadline.js';
import type { DoorAnswer, DoorKind } from './door-answer.js';
import { createAgent, type Lookup } from './door-connect.js';
import { readError } from './door-failure.js';
import { askOnce, type Call } from './door-hop.js';
import { DOOR_LIMITS, type DoorLimits } from './door-limits.js';
import { createHostTurns } from './host-turns.js';

const ACCEPT: Record<DoorKind, string> = {
  feed: 'application/atom+xml, application/rss+xml, application/feed+json;q=0.9, application/xml;q=0.8, text/xml;q=0.8, */*;q=0.5',
  page: 'text/html, application/xhtml+xml;q=0.9, */*;q=0.5',
  image: 'image/*, */*;q=0.1',
};

/** What a look is for, and what is known from the last one. */
export interface LookOptions {
  kind: DoorKind;
  /** The validators of the last answer, sent back exactly. */
  etag?: string | null;
  lastModified?: string | null;
  /** In place of the usual Accept header. */
  accept?: string;
  /** Calls the look off; the answer is then `failed` with `aborted`. */
  signal?: AbortSignal;
}

/** The one way to addresses that others have given us. Never throws for what the other side does. */
export interface Door {
  get(url: string, options: LookOptions): Promise<DoorAnswer>;
  /** Sends a form (a WebSub subscription). Only 307 and 308 are followed: the others would turn it into a GET. */
  post(url: string, form: URLSearchParams, signal?: AbortSignal): Promise<DoorAnswer>;
  /** Ends all connections; looks that are under way fail. */
  close(): Promise<void>;
}

/** What a door is made of. */
export interface DoorOptions {
  clock: Clock;
  /** Exact `host:port` pairs (FETCH_ALLOW_HOSTS) that may be private. */
  allowHosts: readonly string[];
  /** Name, version and an address to complain to. */
  userAgent: string;
  limits?: Partial<DoorLimits>;
  /** Asks the name servers; the system's resolver unless given. */
  lookup?: Lookup;
}

/** Creates the door. It holds connections and the hosts' turns, so there is one in a process. */
export function createDoor({ clock, allowHosts, userAgent, limits: changed, lookup }: DoorOptions): Door {
  const limits = { ...DOOR_LIMITS, ...changed };
  const allowed = new Set(allowHosts.map((host) => host.toLowerCase()));
  const agents = { guarded: createAgent(limits, true, lookup), open: createAgent(limits, false, lookup) };
  const turns = createHostTurns();

  async function follow(start: string, call: Call, deadline: Deadline, signal: AbortSignal): Promise<DoorAnswer> {
    let verdict = checkAddress(start, allowed);
    let permanent: string | undefined;
    let onlyPermanent = true;
    let host = '';
    let endTurn: () => void = () => undefined;
    try {
      for (let hops = 0; ; hops += 1) {
        if (verdict.kind === 'refused') return verdict;
        const { url, allowed: named } = verdict;
        // A redirect within one host goes on in the same turn, as a browser's would.
        if (hostAndPort(url) !== host) {
          endTurn();
          host = hostAndPort(url);
          deadline.hold();
          endTurn = await turns.take(host, named ? 0 : limits.pauseMs, signal);
        }
        deadline.run();
        const hop = await askOnce(url, call, named ? agents.open : agents.guarded, limits, clock.now(), signal);
        if (hop.kind === 'answer') return withAdoption(hop.answer, permanent);
        if (hops >= limits.redirects) {
          return { kind: 'refused', code: 'E_REDIRECTS', detail: `Too many redirects (limit ${limits.redirects}).` };
        }
        if (call.method === 'POST' && hop.status !== 307 && hop.status !== 308) {
          return { kind: 'status', url: url.href, status: hop.status };
        }
        verdict = checkAddress(hop.location, allowed, url);
        onlyPermanent &&= hop.status === 301 || hop.status === 308;
        if (onlyPermanent && verdict.kind === 'ok') permanent = verdict.url.href;
      }
    } finally {
      endTurn();
    }
  }

  async function send(url: string, call: Call, signal: AbortSignal | undefined): Promise<DoorAnswer> {
    const deadline = createDeadline(limits.totalMs);
    const either = signal === undefined ? deadline.signal : AbortSignal.any([deadline.signal, signal]);
    try {
      return await follow(url, call, deadline, either);
    } catch (error) {
      return readError(error, deadline.signal.aborted, signal?.aborted ?? false);
    } finally {
      deadline.hold();
    }
  }

  const common = { 'user-agent': userAgent, 'accept-encoding': 'gzip, deflate, br' };
  return {
    get(url, { kind, etag, lastModified, accept, signal }) {
      const headers: Record<string, string> = { ...common, accept: accept ?? ACCEPT[kind] };
      if (etag) headers['if-none-match'] = etag;
      if (lastModified) headers['if-modified-since'] = lastModified;
      return send(url, { method: 'GET', kind, headers, body: null }, signal);
    },
    post(url, form, signal) {
      const headers = { ...common, accept: '*/*', 'content-type': 'application/x-www-form-urlencoded' };
      return send(url, { method: 'POST', kind: 'page', headers, body: form.toString() }, signal);
    },
    async close() {
      await Promise.all([agents.guarded.destroy(), agents.open.destroy()]);
    },
  };
}

function withAdoption(answer: DoorAnswer, permanent: string | undefined): DoorAnswer {
  if (permanent === undefined || (answer.kind !== 'ok' && answer.kind !== 'notModified')) return answer;
  return { ...answer, permanentRedirect: permanent };
}
