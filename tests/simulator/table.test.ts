import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findOddities, methodNamed } from '../../src/simulator/schema/check.js';
import { readDeclarations } from '../../src/simulator/schema/read-declarations.js';
import { METHODS, TYPES } from '../../src/simulator/schema/table.generated.js';

describe('the table of methods', () => {
  it('is what the installed @grammyjs/types says; if not: npx tsx src/simulator/schema/generate.ts', () => {
    const folder = new URL('../../node_modules/@grammyjs/types/', import.meta.url);
    const files = readdirSync(folder).filter((name) => name.endsWith('.d.ts') && name !== 'mod.d.ts');
    const read = readDeclarations(files.map((name) => readFileSync(new URL(name, folder), 'utf8')));
    expect(read.methods).toEqual(METHODS);
    expect(read.types).toEqual(TYPES);
  });

  it('knows all methods and their required parameters', () => {
    expect(Object.keys(METHODS).length).toBeGreaterThan(150);
    expect(METHODS['sendMessage']).toMatchObject({
      chat_id: 'Number|String!',
      text: 'String!',
      reply_markup: expect.stringContaining('InlineKeyboardMarkup'),
    });
    expect(METHODS['setMyCommands']).toMatchObject({ commands: 'BotCommand[]!' });
    expect(TYPES['BotCommand']).toMatchObject({ command: 'String!', description: 'String!' });
    expect(methodNamed('SENDmessage')).toBe('sendMessage');
    expect(methodNamed('sendNothing')).toBeUndefined();
  });

  it('reads the forms that declarations take', () => {
    const { methods, types } = readDeclarations([
      'export interface Child extends Parent { /** x */ own?: readonly (string | 1)[]; }',
      'interface Parent { id: number; kind: "a" | "b"; self?: Parent; }',
      'export type Either<F> = Child | Spaced.Inner; declare namespace Spaced { interface Inner { f: F; when: ReadonlyArray<Exclude<keyof X, "y">>; } }',
      'export type ApiMethods<F> = { get(args?: { a: Either<F>; b?: (string & {}) | true; }): Child; got: ApiMethods<F>["get"]; };',
    ]);
    expect(methods).toEqual({ get: { a: 'Either!', b: 'String|True' }, got: { a: 'Either!', b: 'String|True' } });
    expect(types).toEqual({
      Child: { id: 'Number!', kind: 'String!', self: 'Parent', own: 'String[]|Number[]' },
      Either: 'Child|Spaced.Inner',
      Parent: { id: 'Number!', kind: 'String!', self: 'Parent' },
      'Spaced.Inner': { f: 'File!', when: 'String[]!' },
    });
  });

  it('says what is odd about a call', () => {
    expect(
      findOddities('sendMessage', {
        chat_id: 7,
        text: 'x',
        parse_mode: 'HTML',
        reply_markup: { inline_keyboard: [[{ text: 'a', callback_data: 'b' }]] },
      }),
    ).toEqual([]);
    expect(
      findOddities('sendMessage', {
        chat_id: '7',
        text: 'x',
        disable_notification: 'true',
        reply_markup: '{"inline_keyboard":[]}',
      }),
    ).toEqual([]);
    expect(findOddities('sendMessage', { chat_id: {}, txt: 'x' })).toEqual([
      '"chat_id" should be Number or String',
      'sendMessage has no parameter "txt"',
      '"text" is required',
    ]);
    expect(
      findOddities('sendMessage', { chat_id: 7, text: 'x', reply_markup: { inline_keyboard: [{}] } }),
    ).toHaveLength(1);
  });
});
