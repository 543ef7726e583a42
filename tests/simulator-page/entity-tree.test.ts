import { array, assert, integer, property, record, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MessageEntity } from '@grammyjs/types';
import { layOut, plainText, type RichNode } from '../../src/simulator/page/browser/entity-tree.js';

const entity = (type: 'bold' | 'italic' | 'code' | 'blockquote', offset: number, length: number): MessageEntity => ({
  type,
  offset,
  length,
});
const draw = (nodes: readonly RichNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : `[${node.entity.type} ${draw(node.children)}]`)).join('');

describe('a message on the chat page', () => {
  test('shows entities inside each other as they were nested', () => {
    expect(draw(layOut('satu dua tiga', [entity('italic', 5, 3), entity('bold', 0, 8)]))).toBe(
      '[bold satu [italic dua]] tiga',
    );
  });

  test('counts in UTF-16 units, so that letters outside the first plane do not shift the bold part', () => {
    expect(draw(layOut('𝗔𝗕 tebal', [entity('bold', 5, 5)]))).toBe('𝗔𝗕 [bold tebal]');
  });

  test('cuts an entity that reaches out of the one around it, and drops one outside the text', () => {
    expect(draw(layOut('abcdef', [entity('bold', 0, 3), entity('italic', 2, 4), entity('code', 90, 2)]))).toBe(
      '[bold ab[italic c]]def',
    );
  });

  test('has no empty line before and after a quote, which is a block of its own', () => {
    expect(draw(layOut('atas\nkutipan\nbawah', [entity('blockquote', 5, 7)]))).toBe('atas[blockquote kutipan]bawah');
  });

  test('never loses or doubles a letter, whatever the entities are', () => {
    assert(
      property(
        string(),
        array(record({ offset: integer({ min: -3, max: 30 }), length: integer({ min: -2, max: 30 }) })),
        (text, spans) => {
          const nodes = layOut(
            text,
            spans.map(({ offset, length }) => entity('bold', offset, length)),
          );
          expect(nodes.map(plainText).join('')).toBe(text);
        },
      ),
    );
  });
});
