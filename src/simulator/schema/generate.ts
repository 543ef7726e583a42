import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readDeclarations } from './read-declarations.js';

/** Where the generated table lies. */
export const TABLE_FILE = fileURLToPath(new URL('./table.generated.ts', import.meta.url));

/**
 * The text of `table.generated.ts`, made from the installed `@grammyjs/types`.
 * Write it anew after an update of that package: `npx tsx src/simulator/schema/generate.ts`.
 */
export function generateTable(): string {
  const folder = new URL('.', import.meta.resolve('@grammyjs/types'));
  const names = readdirSync(folder).filter((name) => name.endsWith('.d.ts') && name !== 'mod.d.ts');
  const { methods, types } = readDeclarations(names.map((name) => readFileSync(new URL(name, folder), 'utf8')));
  return [
    '// Made by generate.ts from @grammyjs/types; do not edit. The words are explained in read-declarations.ts.',
    '',
    '/** Bot API method → parameter → type word. */',
    `export const METHODS: Readonly<Record<string, Readonly<Record<string, string>>>> = ${JSON.stringify(methods, null, 2)};`,
    '',
    '/** Type → field → type word, or a union as one word. */',
    `export const TYPES: Readonly<Record<string, Readonly<Record<string, string>> | string>> = ${JSON.stringify(types, null, 2)};`,
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(TABLE_FILE, generateTable());
