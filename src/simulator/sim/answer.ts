import { Refused, type Outcome } from '../answer.js';

/** What a `/sim` route is given. */
export interface SimRequest {
  readonly verb: string;
  /** The values of the path's placeholders, in order. */
  readonly parts: readonly string[];
  readonly query: URLSearchParams;
  /** The JSON body: an object, or for lists of people an array. */
  readonly body: unknown;
}

/** A route's work: JSON, or why not. */
export type SimRoute = (request: SimRequest) => Outcome<object> | Promise<Outcome<object>>;

/** 400: the request itself is wrong. The sentence says what to change. */
export function wrong(sentence: string): Refused {
  return new Refused(400, sentence);
}

/** 404: there is no such thing. */
export function missing(sentence: string): Refused {
  return new Refused(404, sentence);
}

/** 409: a person could not do that now. */
export function impossible(sentence: string): Refused {
  return new Refused(409, sentence);
}

/** The text of a refusal of the Bot API, for a `/sim` answer. */
export function reworded(refused: Refused): Refused {
  return wrong(refused.description.replace(/^Bad Request: /, ''));
}

/** The body as an object with fields. */
export function fieldsOf(body: unknown): Outcome<Readonly<Record<string, unknown>>> {
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return { ...body };
  return wrong('The body must be a JSON object.');
}

/** A field that is a string, or not there. */
export function optionalText(fields: Readonly<Record<string, unknown>>, name: string): Outcome<string | undefined> {
  const value = fields[name];
  if (value === undefined || value === null) return undefined;
  return typeof value === 'string' ? value : wrong(`"${name}" must be a string.`);
}

/** A field that is a whole number, as a number or in digits. */
export function wholeNumber(fields: Readonly<Record<string, unknown>>, name: string): Outcome<number> {
  const value = fields[name];
  const number = typeof value === 'string' && /^-?\d{1,16}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number)
    ? number
    : wrong(`"${name}" must be a whole number.`);
}

/** A number of the query string within bounds. */
export function limitOf(query: URLSearchParams, name: string, missingValue: number, most: number): number {
  const value = Number(query.get(name) ?? missingValue);
  return Number.isFinite(value) ? Math.min(Math.max(Math.floor(value), 0), most) : missingValue;
}
