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
  const text = (name: string): string => {
    const value = values.get(name);
    if (value === undefined) return '';
    return typeof value === 'string' ? value : JSON.stringify(value);
  };
  return {
    has: (name) => values.has(name),
    text,
    integer: (name, missing, least, most) => {
      const value = text(name).trim();
      const number = value === '' ? missing : Number(/^-?\d{1,15}/.exec(value)?.[0] ?? 0);
      return Math.min(Math.max(number, least), most);
    },
    flag: (name) => ['true', 'yes', '1'].includes(text(name).trim().toLowerCase()),
    json: (name, what = name) => {
      const value = values.get(name);
      if (typeof value !== 'string') return value;
      if (value === '') return undefined;
      try {
        return JSON.parse(value);
      } catch {
        return bad(`Can't parse ${what} JSON object`);
      }
    },
    file: (name) => files.get(name),
    all: () => ({
      ...Object.fromEntries(values),
      ...Object.fromEntries(
        [...files].map(([name, { fileName, data }]) => [name, { file_name: fileName, size: data.length }]),
      ),
    }),
  };
}

/**
 * Reads the parameters of a request: the query string first, the body over it.
 * @param query what stands behind the question mark
 */
export function readArguments(query: string, contentType: string, body: Buffer): Outcome<Arguments> {
  const values = new Map<string, unknown>();
  if (query !== '') for (const [name, value] of new URLSearchParams(query)) values.set(name, value);
  if (body.length === 0) return checked(values);
  const kind = contentType.toLowerCase().split(';')[0]?.trim() ?? '';
  if (kind === 'application/json') {
    const parsed = readJson(body);
    if (parsed instanceof Refused) return parsed;
    for (const [name, value] of Object.entries(parsed)) values.set(name, value);
    return checked(values);
  }
  if (kind === 'multipart/form-data') {
    const form = readMultipart(body, contentType);
    if (form instanceof Refused) return form;
    for (const [name, value] of form.values) values.set(name, value);
    return checked(values, form.files);
  }
  if (kind === 'application/x-www-form-urlencoded') {
    for (const [name, value] of new URLSearchParams(body.toString('utf8'))) values.set(name, value);
  }
  return checked(values);
}

function readJson(body: Buffer): Outcome<object> {
  try {
    const parsed: unknown = JSON.parse(body.toString('utf8'));
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
      ? parsed
      : bad("Can't parse request: JSON object expected");
  } catch {
    return bad("Can't parse request: JSON object expected");
  }
}

function checked(values: Map<string, unknown>, files?: Map<string, Upload>): Outcome<Arguments> {
  for (const value of values.values()) {
    if (typeof value === 'string' && /\p{Surrogate}|\ufffd/u.test(value))
      return bad('strings must be encoded in UTF-8');
  }
  return createArguments(values, files);
}
