import type { AddressRefusal } from './address.js';

/** What is asked for; it decides how large the answer may be and what the request says it accepts. */
export type DoorKind = 'feed' | 'page' | 'image';

/** Why the door itself turned a request away. The text in `detail` may be shown to people. */
export type DoorRefusal = AddressRefusal | 'E_REDIRECTS' | 'E_TOO_LARGE' | 'E_ENCODING';

/** Why no answer came. */
export type DoorFailure = 'dns' | 'refused' | 'timeout' | 'reset' | 'unreachable' | 'tls' | 'protocol' | 'aborted';

/** The headers of an answer that anybody asks about. */
export interface AnswerHeaders {
  contentType: string | null;
  /** Exactly as sent, quotes and W/ kept: it is echoed as it is. */
  etag: string | null;
  /** Exactly as sent. */
  lastModified: string | null;
  /** Seconds of `Cache-Control: max-age`, null where it says nothing. */
  maxAge: number | null;
  /** All Link headers, joined by a comma. */
  link: string | null;
}

/** What became of a look at an outside address. */
export type DoorAnswer =
  | {
      kind: 'ok';
      /** The address that answered, after redirects. */
      url: string;
      status: number;
      headers: AnswerHeaders;
      /** The body, unpacked. */
      bytes: Uint8Array;
      /** Where 301 and 308 alone have led, if anywhere: the address to adopt once it has been said often enough. */
      permanentRedirect?: string;
    }
  | { kind: 'notModified'; url: string; headers: AnswerHeaders; permanentRedirect?: string }
  | { kind: 'refused'; code: DoorRefusal; detail: string }
  | { kind: 'failed'; code: DoorFailure; detail: string }
  | {
      kind: 'status';
      url: string;
      status: number;
      /** Seconds until the site wants to be asked again. */
      retryAfter?: number;
    };

type RawHeaders = Record<string, string | string[] | undefined>;

function single(value: string | string[] | undefined): string | null {
  const first = Array.isArray(value) ? value.join(', ') : value;
  return first === undefined || first === '' ? null : first;
}

/** Reads the headers an answer is used by. */
export function readHeaders(raw: RawHeaders): AnswerHeaders {
  const cache = single(raw['cache-control']) ?? '';
  const age = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/i.exec(cache)?.[1];
  return {
    contentType: single(raw['content-type']),
    etag: single(raw['etag']),
    lastModified: single(raw['last-modified']),
    maxAge: age === undefined ? null : Number(age),
    link: single(raw['link']),
  };
}

/** Seconds that a Retry-After header asks for, given as seconds or as an HTTP date; undefined where it cannot be read. */
export function readRetryAfter(raw: string | string[] | undefined, now: Date): number | undefined {
  const text = single(raw)?.trim();
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  const instant = httpDate(text);
  return instant === null ? undefined : Math.max(0, Math.ceil((instant - now.getTime()) / 1000));
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Milliseconds of an HTTP date in the form RFC 9110 asks for ("Sun, 06 Nov 1994 08:49:37 GMT"). */
function httpDate(text: string): number | null {
  const part = /^\w{3,9}, (\d{1,2})[ -](\w{3})[ -](\d{4}) (\d{2}):(\d{2}):(\d{2}) GMT$/i.exec(text);
  if (part === null) return null;
  const month = MONTHS.indexOf((part[2] ?? '').toLowerCase());
  if (month < 0) return null;
  return Date.UTC(Number(part[3]), month, Number(part[1]), Number(part[4]), Number(part[5]), Number(part[6]));
}
