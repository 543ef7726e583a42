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
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const object: Readonly<Record<string, unknown>> = Object.assign(Object.create(null), value);
  const optionalString = (name: string): { value: string } | string => {
    const field = object[name];
    if (field === undefined || field === null) return { value: '' };
    if (typeof field === 'number') return { value: String(field) };
    return typeof field === 'string' ? { value: field } : `Field "${name}" must be of type String`;
  };
  const optionalInteger = (name: string, missing: number): number | string => {
    const field = object[name];
    if (field === undefined || field === null) return missing;
    if (typeof field !== 'number' && typeof field !== 'string') return `Field "${name}" must be a Number`;
    return /^-?\d{1,16}$/.test(String(field)) ? Number(field) : `Field "${name}" must be a valid Number`;
  };
  const missing = (name: string): boolean => object[name] === undefined || object[name] === null;
  return {
    has: (name) => name in object,
    raw: (name) => object[name],
    string: (name) => (missing(name) ? `Can't find field "${name}"` : optionalString(name)),
    optionalString,
    integer: (name) => (missing(name) ? `Can't find field "${name}"` : optionalInteger(name, 0)),
    optionalInteger,
    boolean: (name) => {
      const field = object[name];
      if (field === undefined || field === null) return false;
      return typeof field === 'boolean' ? field : `Field "${name}" must be of type Boolean`;
    },
  };
}
