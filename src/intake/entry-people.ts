import type { Person } from './feed-shape.js';
import { oneLine, titleText } from './entry-text.js';

const EMAIL = /[^\s<>()[\],;:"']+@[^\s<>()[\],;:"']+\.[a-z0-9-]{2,}/i;
/** Longest name kept. */
const MAX_NAME = 200;

/** Reads "email (name)", "name (email)", "name <email>", an email or a name; null for nothing. */
export function readPerson(text: string | null | undefined): Person | null {
  const line = titleText(text ?? '', 'html').slice(0, MAX_NAME * 2);
  if (line === '') return null;
  const email = EMAIL.exec(line)?.[0].replace(/^mailto:/i, '') ?? null;
  const rest = email === null ? line : line.replace(email, ' ').replace(/mailto:/i, ' ');
  const name = oneLine(
    rest
      .replace(/[<(["]\s*[>)\]"]/g, ' ')
      .trim()
      .replace(/^[(<["]([^()<>[\]"]*)[)>\]"]$/, '$1')
      .replace(/^[\s,;-]+|[\s,;-]+$/g, ''),
  ).slice(0, MAX_NAME);
  return name === '' && email === null ? null : { name: name === '' ? null : name, email };
}

/** Everyone once, by name and address. */
export function distinctPeople(people: ReadonlyArray<Person | null>): Person[] {
  const seen = new Map<string, Person>();
  for (const person of people) {
    if (person !== null) seen.set(`${person.name ?? ''}\n${person.email ?? ''}`.toLowerCase(), person);
  }
  return [...seen.values()];
}

/** The names, or where there is none the address, joined by commas. */
export function nameOf(people: readonly Person[]): string | null {
  const names = people.map(({ name, email }) => name ?? email).filter((name) => name !== null);
  return names.length === 0 ? null : names.join(', ');
}
