import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refused } from '../../src/simulator/answer.js';
import type { Entity } from '../../src/simulator/text/entity.js';
import { finishText, parseText } from '../../src/simulator/text/format.js';
import { normalise } from '../../src/simulator/text/normalise.js';

const people = new Map([[7, { id: 7, is_bot: false, first_name: 'Sari' }]]);

/** The text as Telegram keeps it, or its error. */
function kept(
  raw: string,
  mode = '',
  entities?: unknown,
  localLinks = false,
): { text: string; entities: Entity[] } | string {
  const parsed = parseText(raw, mode, entities);
  if (parsed instanceof Refused) return parsed.description;
  const finished = finishText(parsed, {
    most: 4096,
    tooLong: 'Message is too long',
    localLinks,
    person: (id) => people.get(id),
  });
  return finished instanceof Refused ? finished.description : finished;
}

/** Entities as `type@offset+length`, short enough to read. */
function marks(raw: string, mode = ''): string[] | string {
  const result = kept(raw, mode);
  return typeof result === 'string'
    ? result
    : result.entities.map(({ type, offset, length }) => `${type}@${offset}+${length}`);
}

describe('a text is kept as Telegram keeps it', () => {
  it('offsets count UTF-16 units, so an emoji is two', () => {
    expect(marks('😀<b>a</b>', 'HTML')).toEqual(['bold@2+1']);
  });

  it('commands, names, tags and addresses in plain text become links by themselves', () => {
    expect(marks('/start @sari_id #Korea $TLKM a@b.co antaranews.com https://x.org/a_(b).')).toEqual([
      'bot_command@0+6',
      'mention@7+8',
      'hashtag@16+6',
      'cashtag@23+5',
      'email@29+6',
      'url@36+14',
      'url@51+19',
    ]);
  });

  it('a date, a fraction, a file name and a dotted abbreviation do not', () => {
    expect(marks('22/11 a/b berkas.txt S.Kom 3.14 versi 1.2.3 # @a')).toEqual([]);
  });

  it('an address at the end of a sentence or in brackets leaves the punctuation outside', () => {
    expect(marks('Lihat https://example.com/a. (https://example.com/b)')).toEqual(['url@6+21', 'url@30+21']);
  });

  it('bold around a link is cut at its borders', () => {
    expect(marks('<b>a <a href="https://x.org">l</a> c</b>', 'HTML')).toEqual([
      'bold@0+2',
      'text_link@2+1',
      'bold@2+1',
      'bold@3+2',
    ]);
  });

  it('nothing is found or kept inside code', () => {
    expect(marks('<pre>/start <b>#a</b></pre> <code>x.org</code>', 'HTML')).toEqual(['pre@0+9', 'code@10+5']);
  });

  it('a link whose host has no dot loses its link without a word, and keeps it when links to this machine are let through', () => {
    expect(kept('<a href="http://localhost:80/a">x</a>', 'HTML')).toEqual({ text: 'x', entities: [] });
    expect(kept('<a href="http://localhost:80/a">x</a>', 'HTML', undefined, true)).toMatchObject({
      entities: [{ url: 'http://localhost:80/a' }],
    });
  });

  it('a link to a person becomes a mention if the bot knows them', () => {
    expect(kept('<a href="tg://user?id=7">S</a><a href="tg://user?id=8">B</a>', 'HTML')).toEqual({
      text: 'SB',
      entities: [{ type: 'text_mention', offset: 0, length: 1, user: people.get(7) }],
    });
  });

  it('a moment for every reader keeps its time and format', () => {
    expect(kept('<tg-time unix="1795337794" format="t">06.12 WIB</tg-time>', 'HTML')).toEqual({
      text: '06.12 WIB',
      entities: [{ type: 'date_time', offset: 0, length: 9, unix_time: 1795337794, date_time_format: 't' }],
    });
  });

  it('code with a language is one block, whichever tag stands outside', () => {
    const block = { text: 'x', entities: [{ type: 'pre', offset: 0, length: 1, language: 'ts' }] };
    expect(kept('<pre><code class="language-ts">x</code></pre>', 'HTML')).toEqual(block);
    expect(kept('<code class="language-ts"><pre>x</pre></code>', 'HTML')).toEqual(block);
    expect(kept('```ts\nx```', 'MarkdownV2')).toEqual(block);
    expect(kept('```ts\nx```', 'Markdown')).toEqual(block);
  });

  it('carriage returns vanish, control characters become spaces, and the entities follow', () => {
    expect(kept('a\r\n\u0001<b>b</b>', 'HTML')).toEqual({
      text: 'a\n b',
      entities: [{ type: 'bold', offset: 3, length: 1 }],
    });
  });

  it('spaces at both ends go, with what was marked in them', () => {
    expect(kept(' <b> a </b><i> </i> ', 'HTML')).toEqual({
      text: 'a',
      entities: [{ type: 'bold', offset: 0, length: 1 }],
    });
  });

  it('entities past the hundredth are dropped', () => {
    expect(marks('<b>a</b> '.repeat(150), 'HTML')).toHaveLength(100);
  });

  it('named references other than the four stay as they are, numeric ones are decoded', () => {
    expect(kept('&nbsp;&laquo;&#8364;&#x20AC;&lt b&ltc', 'HTML')).toMatchObject({ text: '&nbsp;&laquo;€€< b&ltc' });
    expect(kept('&#xD800;', 'HTML')).toMatch(/invalid Unicode characters/);
  });
});

describe('MarkdownV2 has its own traps', () => {
  it('a quotation goes on while lines begin with > and can be unfolded when it ends with ||', () => {
    expect(marks('>a\n>b\nc', 'MarkdownV2')).toEqual(['blockquote@0+4']);
    expect(marks('>a\n>b||\nc', 'MarkdownV2')).toEqual(['expandable_blockquote@0+4']);
  });

  it('what is opened in a quotation must be closed in it', () => {
    expect(marks('>*b\n>ld\nx*', 'MarkdownV2')).toBe(
      "Bad Request: can't parse entities: Can't find end of Bold entity at byte offset 1",
    );
    expect(marks('*a\n>b\nc*', 'MarkdownV2')).toEqual(['bold@0+2', 'blockquote@2+2', 'bold@2+2', 'bold@4+1']);
  });

  it('underline wins over italic where both could begin or end', () => {
    expect(marks('_a __b___', 'MarkdownV2')).toEqual(['italic@0+3', 'underline@2+1']);
    expect(marks('__a _b___', 'MarkdownV2')).toBe(
      "Bad Request: can't parse entities: Can't find end of Italic entity at byte offset 8",
    );
  });

  it('every reserved character needs its backslash, and takes it', () => {
    for (const char of ')]>#+-=|{}.!') {
      expect(kept(`a${char}`, 'MarkdownV2')).toBe(
        `Bad Request: can't parse entities: Character '${char}' is reserved and must be escaped with the preceding '\\'`,
      );
      expect(kept(`a\\${char}`, 'MarkdownV2')).toMatchObject({ text: `a${char}` });
    }
  });

  it('custom emoji say what is wrong with them', () => {
    expect(marks('![a](tg://emoji?id=25)', 'MarkdownV2')).toEqual(['custom_emoji@0+1']);
    expect(kept('![a]', 'MarkdownV2')).toMatch(/must contain a tg:\/\/emoji URL/);
    expect(kept('![a](https://x.org)', 'MarkdownV2')).toMatch(/must have scheme tg/);
  });
});

describe('whatever comes in', () => {
  const types = fc.constantFrom('bold', 'italic', 'code', 'pre', 'text_link', 'blockquote', 'spoiler');
  const entity = fc.record({
    type: types,
    offset: fc.integer({ min: -2, max: 40 }),
    length: fc.integer({ min: -1, max: 40 }),
    url: fc.constant('https://x.org/'),
  });
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc
      .array(
        fc.constantFrom(
          'a',
          ' ',
          '\n',
          '/a',
          '#b',
          '@cde',
          'x.org',
          '😀',
          '\r',
          '<b>',
          '</b>',
          '&lt;',
          '*',
          '_',
          '`',
          '>',
          '||',
          '[',
          '](',
          ')',
          '\\',
        ),
        { maxLength: 30 },
      )
      .map((parts) => parts.join('')),
  );

  it('entities lie inside the text, are sorted, and nothing but quotations and styles overlaps', () => {
    fc.assert(
      fc.property(texts, fc.array(entity, { maxLength: 8 }), (text, entities) => {
        const result = normalise({ text, entities });
        for (const [index, one] of result.entities.entries()) {
          expect(one.offset).toBeGreaterThanOrEqual(0);
          expect(one.length).toBeGreaterThan(0);
          expect(one.offset + one.length).toBeLessThanOrEqual(result.text.length);
          const next = result.entities[index + 1] ?? { offset: Number.POSITIVE_INFINITY, length: 0 };
          expect(next.offset > one.offset || (next.offset === one.offset && next.length <= one.length)).toBe(true);
        }
        const whole = result.entities.filter(({ type }) =>
          ['code', 'pre', 'text_link', 'url', 'mention', 'hashtag', 'bot_command'].includes(type),
        );
        for (const [index, one] of whole.entries()) {
          expect(whole[index + 1]?.offset ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(one.offset + one.length);
        }
      }),
    );
  });

  it('every parser answers with a text or with a Bad Request', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('HTML', 'Markdown', 'MarkdownV2', ''), (text, mode) => {
        const result = kept(text, mode);
        const asItShould =
          typeof result === 'string' ? result.startsWith('Bad Request: ') : result.text === result.text.trim();
        expect(asItShould).toBe(true);
      }),
    );
  });
});
