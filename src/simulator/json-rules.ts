/**
 * Fields of a JSON object, read by the rules and with the words of TDLib's JSON reader. A plain string as the result is what is wrong;
 * strings that were read come wrapped, so that they cannot be taken for it.
 */
export interface JsonFields {
  has(name: string): boolean;
  raw(name: string): unknown;
  /** A field that must be there. Numbers are taken as their digits. */
  string(name: string): { readonly value: string } | string;
  /** The empty string if it is not there. */
  optionalString(name: string): { readonly value: string } | string;
  /** A field that must be there. A string of digits counts. */
  integer(name: string): number | string;
  /** `missing` if it is not there. */
  optionalInteger(name: string, missing: number): number | string;
  /** False if it is not there. */
  boolean(name: string): boolean | string;
}

/** Looks at a value as an object with fields; undefined if it is none. */
export function byJsonRules(value: unknown): JsonFields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? new FieldsOf(value) : undefined;
}

/** A class and not closures: one is made for each button of each message. */
class FieldsOf implements JsonFields {
  readonly #object: Readonly<Record<string, unknown>>;

  constructor(value: object) {
    this.#object = { ...value };
  }

  has(name: string): boolean {
    return Object.hasOwn(this.#object, name);
  }

  raw(name: string): unknown {
    return this.has(name) ? this.#object[name] : undefined;
  }

  string(name: string): { readonly value: string } | string {
    return this.#missing(name) ? `Can't find field "${name}"` : this.optionalString(name);
  }

  optionalString(name: string): { readonly value: string } | string {
    const field = this.raw(name);
    if (field === undefined || field === null) return { value: '' };
    if (typeof field === 'number') return { value: String(field) };
    return typeof field === 'string' ? { value: field } : `Field "${name}" must be of type String`;
  }

  integer(name: string): number | string {
    return this.#missing(name) ? `Can't find field "${name}"` : this.optionalInteger(name, 0);
  }

  optionalInteger(name: string, missing: number): number | string {
    const field = this.raw(name);
    if (field === undefined || field === null) return missing;
    if (typeof field !== 'number' && typeof field !== 'string') return `Field "${name}" must be a Number`;
    return /^-?\d{1,16}$/.test(String(field)) ? Number(field) : `Field "${name}" must be a valid Number`;
  }

  boolean(name: string): boolean | string {
    const field = this.raw(name);
    if (field === undefined || field === null) return false;
    return typeof field === 'boolean' ? field : `Field "${name}" must be of type Boolean`;
  }

  #missing(name: string): boolean {
    const field = this.raw(name);
    return field === undefined || field === null;
  }
}
