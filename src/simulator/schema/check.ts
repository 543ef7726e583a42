import { METHODS, TYPES } from './table.generated.js';

type Test = (value: unknown) => boolean;

const names = new Map(Object.keys(METHODS).map((name) => [name.toLowerCase(), name]));
const tests = new Map<string, Test>();

/** The proper spelling of a method's name, or undefined if Telegram has no such method. */
export function methodNamed(name: string): string | undefined {
  return names.get(name.toLowerCase());
}

/**
 * What is odd about the parameters of a call, one sentence each: names that the method does not have, values of another type than documented,
 * required ones that are missing. The public server passes over most of it; whoever reads the list of calls should not.
 * @param values as they came: strings, or what a JSON body held
 */
export function findOddities(method: string, values: Readonly<Record<string, unknown>>): string[] {
  const parameters = METHODS[method] ?? {};
  const oddities: string[] = [];
  for (const [name, value] of Object.entries(values)) {
    const word = parameters[name];
    if (word === undefined) {
      if (!isFile(value)) oddities.push(`${method} has no parameter "${name}"`);
    } else if (!testFor(word.replace('!', ''))(decoded(value, word))) {
      oddities.push(`"${name}" should be ${word.replace('!', '').replaceAll('|', ' or ')}`);
    }
  }
  for (const [name, word] of Object.entries(parameters)) {
    if (word.endsWith('!') && values[name] === undefined) oddities.push(`"${name}" is required`);
  }
  return oddities;
}

/** Forms carry everything as text: objects and arrays are decoded first. */
function decoded(value: unknown, word: string): unknown {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value) || word.startsWith('String')) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

function isFile(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'file_name' in value && 'size' in value;
}

function testFor(word: string): Test {
  let test = tests.get(word);
  if (!test) {
    // Put in before it is made, for types that hold themselves.
    tests.set(word, (value) => made(value));
    const made = makeTest(word);
    test = made;
    tests.set(word, made);
  }
  return test;
}

function makeTest(word: string): Test {
  if (word.includes('|')) {
    const parts = word.split('|').map(testFor);
    return (value) => parts.some((part) => part(value));
  }
  if (word.endsWith('[]')) {
    const inner = testFor(word.slice(0, -2));
    return (value) => Array.isArray(value) && value.every(inner);
  }
  switch (word) {
    case 'String':
      return (value) => typeof value === 'string';
    case 'Number':
      return (value) => typeof value === 'number' || (typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value));
    case 'Boolean':
    case 'True':
      return (value) =>
        typeof value === 'boolean' || (typeof value === 'string' && /^(?:true|false|yes|no|1|0)$/i.test(value));
    case 'File':
      return (value) => typeof value === 'string' || isFile(value);
    default:
      return typeTest(word);
  }
}

function typeTest(name: string): Test {
  const type = TYPES[name];
  if (type === undefined) return () => true;
  if (typeof type === 'string') return testFor(type);
  const fields = Object.entries(type).map(([field, word]) => ({
    field,
    required: word.endsWith('!'),
    test: testFor(word.replace('!', '')),
  }));
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const entries = new Map<string, unknown>(Object.entries(value));
    return fields.every(({ field, required, test }) => {
      const inner = entries.get(field);
      return inner === undefined || inner === null ? !required : test(inner);
    });
  };
}
