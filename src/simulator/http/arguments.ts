import { isUtf8 } from 'node:buffer';
import { bad, type Outcome, Refused } from '../answer.js';
import { readMultipart, type Upload } from './multipart.js';

/**
 * The parameters of one call, whatever way they came. Like the public server it knows strings only: numbers and objects of a JSON body count
 * as their text, and each method reads from that text what it needs.
 */
export interface Arguments {
  has(name: string): boolean;
  /** The empty string if it is not there. */
  text(name: string): string;
  /** An integer held within bounds; what is no number counts as 0, what is not there as `missing`. */
  integer(name: string, missing: number, least: number, most: number): number;
  /** True for true, yes and 1. */
  flag(name: string): boolean;
  /** Decoded JSON. `undefined` if it is not there or empty; refused, with a text that names `what`, if it is no JSON. */
  json(name: string, what?: string): Outcome<unknown>;
  file(name: string): Upload | undefined;
  /** Everything, for the list of calls. */
  all(): Record<string, unknown>;
}

/** Wraps the parameters of a call. */
export function createArguments(
  values: ReadonlyMap<string, unknown>,
  files: ReadonlyMap<string, Upload> = new Map(),
): Arguments {
  return new ArgumentsOf(values, files);
}

/** A class and not closures: one is made for each call. */
class ArgumentsOf implements Arguments {
  readonly #values: ReadonlyMap<string, unknown>;
  readonly #files: ReadonlyMap<string, Upload>;

  constructor(values: ReadonlyMap<string, unknown>, files: ReadonlyMap<string, Upload>) {
    this.#values = values;
    this.#files = files;
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  text(name: string): string {
    const value = this.#values.get(name);
    if (value === undefined) return '';
    return typeof value === 'string' ? value : JSON.stringify(value);
  }

  integer(name: string, missing: number, least: number, most: number): number {
    const value = this.text(name).trim();
    const number = value === '' ? missing : Number(/^-?\d{1,15}/.exec(value)?.[0] ?? 0);
    return Math.min(Math.max(number, least), most);
  }

  flag(name: string): boolean {
    if (!this.#values.has(name)) return false;
    const value = this.text(name).trim().toLowerCase();
    return value === 'true' || value === 'yes' || value === '1';
  }

  json(name: string, what = name): Outcome<unknown> {
    const value = this.#values.get(name);
    if (typeof value !== 'string') return value;
    if (value === '') return undefined;
    try {
      return JSON.parse(value);
    } catch {
      return bad(`Can't parse ${what} JSON object`);
    }
  }

  file(name: string): Upload | undefined {
    return this.#files.get(name);
  }

  all(): Record<string, unknown> {
    const all: Record<string, unknown> = Object.fromEntries(this.#values);
    for (const [name, { fileName, data }] of this.#files) all[name] = { file_name: fileName, size: data.length };
    return all;
  }
}

/**
 * Reads the parameters of a request: the query string first, the body over it.
 * @param query what stands behind the question mark
 */
export function readArguments(query: string, contentType: string, body: Buffer): Outcome<Arguments> {
  const values = new Map<string, unknown>();
  if (!addPairs(values, query)) return NOT_UTF8;
  if (body.length === 0) return createArguments(values);
  const kind = contentType.toLowerCase().split(';')[0]?.trim() ?? '';
  if (kind === 'application/json') {
    const parsed = readJson(body);
    if (parsed instanceof Refused) return parsed;
    for (const [name, value] of Object.entries(parsed)) values.set(name, value);
  } else if (kind === 'multipart/form-data') {
    const form = readMultipart(body, contentType);
    if (form instanceof Refused) return form;
    for (const [name, value] of form.values) values.set(name, value);
    return createArguments(values, form.files);
  } else if (kind === 'application/x-www-form-urlencoded' && !addPairs(values, body.toString('utf8'))) {
    return NOT_UTF8;
  }
  return createArguments(values);
}

const NOT_UTF8 = bad('strings must be encoded in UTF-8');

/** Adds `name=value&…`; false if something in it is no UTF-8, which decodes to a replacement character that nobody wrote. */
function addPairs(values: Map<string, unknown>, pairs: string): boolean {
  if (pairs === '') return true;
  const written = pairs.includes('\ufffd') || /%ef%bf%bd/i.test(pairs);
  for (const [name, value] of new URLSearchParams(pairs)) {
    if (!written && value.includes('\ufffd')) return false;
    values.set(name, value);
  }
  return true;
}

function readJson(body: Buffer): Outcome<object> {
  if (!isUtf8(body)) return NOT_UTF8;
  const text = body.toString('utf8');
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return NO_OBJECT;
    return hasHalfPairs(text, parsed) ? NOT_UTF8 : parsed;
  } catch {
    return NO_OBJECT;
  }
}

const NO_OBJECT = bad("Can't parse request: JSON object expected");

/** Whether a string holds half of a surrogate pair, written as an escape: JSON.stringify leaves only such halves escaped. */
function hasHalfPairs(text: string, parsed: object): boolean {
  return /\\ud[89a-f]/i.test(text) && /(?<!\\)(?:\\\\)*\\ud[89a-f]/.test(JSON.stringify(parsed));
}
