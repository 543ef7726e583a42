import { bad, notSimulated, type Outcome, Refused } from '../answer.js';
import { byJsonRules } from '../json-rules.js';
import { codePoints } from '../text/entity.js';
import type { Handler } from './call.js';
import { firstMessage } from './messages.js';
import { markupOf, send } from './sending.js';

const MOST_BLOCKS = 500;
const MOST_CHARACTERS = 32_768;

/** Blocks that are text all through; those that carry files or maps are not shown here. */
const SHOWN = new Set(
  (
    'paragraph heading pre footer divider mathematical_expression anchor list blockquote expandable_blockquote ' +
    'pullquote table details'
  ).split(' '),
);

/** sendRichMessage, for messages given as blocks of text. */
const sendRichMessage: Handler = (call) => {
  const value = call.args.json('rich_message', 'rich message');
  if (value instanceof Refused) return value;
  const fields = byJsonRules(value);
  if (!fields) return bad('Object expected as rich message');
  if (fields.has('html') || fields.has('markdown'))
    return notSimulated('rich messages given as HTML or Markdown; give blocks');
  const blocks = readBlocks(fields.raw('blocks'));
  if (blocks instanceof Refused) return blocks;
  const rtl = fields.boolean('is_rtl');
  if (typeof rtl === 'string') return bad(`Can't parse InputRichMessage: ${rtl}`);
  const markup = markupOf(call);
  if (markup instanceof Refused) return markup;
  return firstMessage(
    send(call, {
      right: 'messages',
      markup,
      contents: () => [{ rich_message: { blocks, ...(rtl && { is_rtl: true }) } }],
    }),
  );
};

function readBlocks(value: unknown): Outcome<unknown[]> {
  if (!Array.isArray(value)) return bad(`Can't parse InputRichMessage: Field "blocks" must be of type Array`);
  if (value.length === 0) return bad('Text must be non-empty');
  if (value.length > MOST_BLOCKS) return bad('too many blocks in the rich message');
  let characters = 0;
  for (const block of value) {
    const fields = byJsonRules(block);
    const type = fields?.string('type') ?? 'expected an Object';
    if (typeof type === 'string') return bad(`Can't parse InputRichBlock: ${type}`);
    if (!SHOWN.has(type.value)) return notSimulated(`rich blocks of type ${type.value}`);
    characters += countCharacters(block, 0);
  }
  return characters > MOST_CHARACTERS ? bad('Message is too long') : value;
}

function countCharacters(value: unknown, depth: number): number {
  if (typeof value === 'string') return codePoints(value);
  if (typeof value !== 'object' || value === null || depth > 50) return 0;
  let sum = 0;
  for (const [name, inner] of Object.entries(value))
    if (name !== 'type' && name !== 'url') sum += countCharacters(inner, depth + 1);
  return sum;
}

/** Methods that send rich messages. */
export const richMethods: Readonly<Record<string, Handler>> = { sendrichmessage: sendRichMessage };
