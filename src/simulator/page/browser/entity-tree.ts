import type { MessageEntity } from '@grammyjs/types';

/** A piece of a message: plain text, or an entity around further pieces. */
export type RichNode = string | { readonly entity: MessageEntity; readonly children: readonly RichNode[] };

const blocks = new Set(['blockquote', 'expandable_blockquote', 'pre']);

/** Whether an entity is a block of its own and not part of a line. */
export function isBlock(entity: MessageEntity): boolean {
  return blocks.has(entity.type);
}

/**
 * Turns Telegram's flat list of entities (offsets in UTF-16 code units, which are JavaScript's own) into a tree.
 * An entity that reaches out of the one around it is cut off there; one outside the text is dropped.
 */
export function layOut(text: string, entities: readonly MessageEntity[] = []): readonly RichNode[] {
  const sorted = entities
    .filter((entity) => entity.length > 0 && entity.offset >= 0 && entity.offset < text.length)
    .sort((a, b) => a.offset - b.offset || b.length - a.length);
  let next = 0;
  const fill = (from: number, to: number): RichNode[] => {
    const nodes: RichNode[] = [];
    let at = from;
    for (let entity = sorted[next]; entity && entity.offset < to; entity = sorted[next]) {
      next += 1;
      const start = Math.max(entity.offset, at);
      const end = Math.min(entity.offset + entity.length, to);
      if (end <= start) continue;
      if (start > at) nodes.push(text.slice(at, start));
      nodes.push({ entity, children: fill(start, end) });
      at = end;
    }
    if (to > at) nodes.push(text.slice(at, to));
    return nodes;
  };
  return withoutDoubleBreaks(fill(0, text.length));
}

/** A block begins and ends its own lines, so the line break on either side of it would show as an empty line. */
function withoutDoubleBreaks(nodes: readonly RichNode[]): RichNode[] {
  const block = (node: RichNode | undefined): boolean => typeof node === 'object' && isBlock(node.entity);
  return nodes
    .map((node, index) => {
      if (typeof node !== 'string') return node;
      const head = block(nodes[index - 1]) ? node.replace(/^\n/, '') : node;
      return block(nodes[index + 1]) ? head.replace(/\n$/, '') : head;
    })
    .filter((node) => node !== '');
}

/** The plain text of a node. */
export function plainText(node: RichNode): string {
  return typeof node === 'string' ? node : node.children.map(plainText).join('');
}
