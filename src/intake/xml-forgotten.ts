/** Elements that end an unclosed field when they begin: `<title>One<link>…` has lost its `</title>`. */
const FIELDS = new Set(
  'title link description pubdate guid author category comments enclosure content:encoded dc:creator dc:date'.split(
    ' ',
  ),
);
/** Fields that hold words only, so that another field inside them is a mistake. */
const PLAIN_FIELDS = new Set('title link pubdate guid author category comments dc:creator dc:date'.split(' '));
/** HTML elements without content, which careless feeds leave open. */
const VOID = new Set('br img hr input meta wbr col'.split(' '));

/** Whether a field of an entry is ended by one that begins inside it, as `</title>` was forgotten before `<link>`. */
export function endsField(beginning: string, open: string): boolean {
  return FIELDS.has(beginning) && PLAIN_FIELDS.has(open);
}

/** Whether an element (our name of it) is one of HTML's without content, which need no end tag. */
export function isVoid(name: string): boolean {
  return VOID.has(name.slice(name.indexOf(':') + 1));
}
