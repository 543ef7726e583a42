import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from '@fluent/syntax';
import type { Message } from '@fluent/syntax';
import { describe, expect, test } from 'vitest';
import { createTranslator, messageParts } from '../../src/bot/translate.js';

const bot = fileURLToPath(new URL('../../src/bot', import.meta.url));
const files = (locale: string) => readdirSync(join(bot, 'locales', locale)).toSorted();
const textOf = (locale: string, file: string) => readFileSync(join(bot, 'locales', locale, file), 'utf8');
const messages = (locale: string) =>
  files(locale)
    .flatMap((file) => parse(textOf(locale, file), {}).body)
    .filter((entry): entry is Message => entry.type === 'Message');
const placeables = (message: Message) =>
  new Set(
    [...JSON.stringify(message.value).matchAll(/"VariableReference","id":\{[^}]*"name":"(\w+)"/g)].map(
      (match) => match[1] ?? '',
    ),
  );

describe('the messages', () => {
  test('both languages say the same things, with the same values', () => {
    const [id, en] = [messages('id'), messages('en')];
    const parts = messageParts.map((part) => `${part}.ftl`);
    expect({ id: files('id'), en: files('en') }).toEqual({ id: parts, en: parts });
    expect(en.map((message) => message.id.name)).toEqual(id.map((message) => message.id.name));
    const differing = id.filter((message) => {
      const other = en.find((one) => one.id.name === message.id.name);
      return (
        other !== undefined && [...placeables(message)].toSorted().join() !== [...placeables(other)].toSorted().join()
      );
    });
    expect(differing.map((message) => message.id.name)).toEqual([]);
  });

  test('every key that the bot uses is there, and every message is used', () => {
    const code = readdirSync(bot, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => readFileSync(join(bot, path), 'utf8'))
      .join('\n');
    const families = [/^command-/, /^slot-/, /^html-/, /^source-(refused|failed)-/];
    const unused = messages('id')
      .map((message) => message.id.name)
      .filter((name) => !code.includes(`'${name}'`) && !families.some((family) => family.test(name)));
    expect(unused).toEqual([]);
  });

  test('no line begins with an emoji', () => {
    for (const locale of ['id', 'en'])
      expect(
        files(locale)
          .flatMap((file) => textOf(locale, file).split('\n'))
          .filter((line) => /^\s*(\w[\w-]* = )?\p{Extended_Pictographic}/u.test(line)),
      ).toEqual([]);
  });

  test('markup in a value is shown as text, and commands, tags and addresses in it do not become links', () => {
    const t = createTranslator();
    const text = t.html('id', 'search-none', { query: '<b>/start</b> #x @y detik.com' });
    expect(text).toContain('&lt;b&gt;');
    expect(text).not.toMatch(/ #x| @y|detik\.com/);
    expect(t.plain('id', 'toast-followed', { topic: 'A & B' })).toBe('Mengikuti A & B');
  });
});
