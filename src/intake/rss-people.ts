import { distinctPeople, readPerson } from './entry-people.js';
import { titleText } from './entry-text.js';
import type { Person } from './feed-shape.js';
import { attribute, childrenNamed, childText, type XmlNode } from './xml-node.js';

/** Who wrote an item or a channel: the first way of saying so that has a name. */
export function rssPeople(node: XmlNode): Person[] {
  const atom = childrenNamed(node, 'atom:author').map(personOf);
  const named = ['author', 'dc:creator', 'dc:author', 'itunes:author'].map((name) =>
    distinctPeople(childrenNamed(node, name).map(personOf)),
  );
  const credit = childrenNamed(node, 'media:credit').filter((one) => /^author$/i.test(attribute(one, 'role') ?? ''));
  const groups = [...named, distinctPeople(atom), distinctPeople(credit.map((one) => readPerson(one.text)))];
  const [first] = groups.filter((people) => people.length > 0);
  // A mail address says less than a name that stands beside it: WordPress writes both.
  return groups.find((people) => people.some(({ name }) => name !== null)) ?? first ?? [];
}

/** A person written as text, or with Atom's elements inside. */
function personOf(node: XmlNode): Person | null {
  const name = childText(node, 'atom:name', 'name');
  const email = childText(node, 'atom:email', 'email');
  return name === null && email === null
    ? readPerson(node.text)
    : { name: name === null ? null : titleText(name, 'text'), email };
}
