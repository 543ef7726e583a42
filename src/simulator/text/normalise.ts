import { detectEntities } from './detect.js';
import { QUOTES, sortEntities, SPLITTABLE, VERBATIM, type Entity, type Formatted } from './entity.js';

/** Telegram keeps about so many entities of a message and drops the rest without a word (community figure). */
const MOST_ENTITIES = 100;

/**
 * Brings a text into the form in which Telegram keeps it: control characters out, links found, overlaps resolved, both ends trimmed.
 * Nothing but quotations holds a whole entity; bold, italic and the like are cut at the borders of the others.
 * @param detect whether links, commands and tags are looked for
 */
export function normalise({ text, entities }: Formatted, detect = true): Formatted {
  const cleaned = clean({ text, entities });
  const quotes = withoutOverlaps(cleaned.entities.filter(({ type }) => QUOTES.has(type)));
  const given = cleaned.entities.filter(({ type }) => !SPLITTABLE.has(type) && !QUOTES.has(type));
  const verbatimFirst = [...given].sort((a, b) => Number(VERBATIM.has(b.type)) - Number(VERBATIM.has(a.type)));
  const found = detect ? detectEntities(cleaned.text) : [];
  const whole = withoutOverlaps([...verbatimFirst, ...found]).filter(
    (one) => !quotes.some((quote) => crosses(one, quote)),
  );
  const styles = cleaned.entities.filter(({ type }) => SPLITTABLE.has(type));
  const split = styles.length > 0 ? resplit(styles, [...whole, ...quotes], cleaned.text) : [];
  return trim({ text: cleaned.text, entities: sortEntities([...quotes, ...whole, ...split]) });
}

function withoutOverlaps(entities: readonly Entity[]): Entity[] {
  const kept: Entity[] = [];
  for (const one of entities) {
    if (!kept.some((other) => one.offset < other.offset + other.length && other.offset < one.offset + one.length))
      kept.push(one);
  }
  return kept;
}

function crosses(one: Entity, quote: Entity): boolean {
  const end = one.offset + one.length;
  const quoteEnd = quote.offset + quote.length;
  const apart = end <= quote.offset || quoteEnd <= one.offset;
  return !apart && !(one.offset >= quote.offset && end <= quoteEnd);
}

/** Joins what touches of each style, then cuts it at every border of the others; none is left inside code. */
function resplit(styles: readonly Entity[], others: readonly Entity[], text: string): Entity[] {
  const borders = [...new Set(others.flatMap(({ offset, length }) => [offset, offset + length]))].sort((a, b) => a - b);
  const verbatim = others.filter(({ type }) => VERBATIM.has(type));
  const result: Entity[] = [];
  for (const type of SPLITTABLE) {
    const joined: { start: number; end: number }[] = [];
    for (const { offset, length } of sortEntities(styles.filter((one) => one.type === type))) {
      const last = joined.at(-1);
      if (last && offset <= last.end) last.end = Math.max(last.end, offset + length);
      else joined.push({ start: offset, end: offset + length });
    }
    for (const { start, end } of joined) {
      const cuts = [start, ...borders.filter((border) => border > start && border < end), end];
      for (let index = 0; index + 1 < cuts.length; index += 1) {
        const from = cuts[index] ?? 0;
        const to = cuts[index + 1] ?? 0;
        if (verbatim.some(({ offset, length }) => from >= offset && to <= offset + length)) continue;
        if (/\S/.test(text.slice(from, to))) result.push({ type, offset: from, length: to - from });
      }
    }
  }
  return result;
}

// Carriage returns vanish, and so do the marks that turn the direction of writing; other control characters become spaces.
const UNWANTED = /[\u0000-\u0009\u000b-\u001f\u2028-\u202e]/;

function clean({ text, entities }: Formatted): Formatted {
  const inside = entities.filter(({ offset, length }) => offset >= 0 && length > 0 && offset < text.length);
  const clipped = inside.map((one) =>
    one.offset + one.length > text.length ? { ...one, length: text.length - one.offset } : one,
  );
  if (!UNWANTED.test(text)) return { text, entities: clipped };
  let kept = '';
  const moved: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    moved.push(kept.length);
    const unit = text.charCodeAt(at);
    if (unit === 0x0d || (unit >= 0x2028 && unit <= 0x202e)) continue;
    kept += unit < 0x20 && unit !== 0x0a ? ' ' : text.charAt(at);
  }
  moved.push(kept.length);
  const placed = clipped.map((one) => {
    const offset = moved[one.offset] ?? 0;
    return { ...one, offset, length: (moved[one.offset + one.length] ?? kept.length) - offset };
  });
  return { text: kept, entities: placed.filter(({ length }) => length > 0) };
}

function trim({ text, entities }: Formatted): Formatted {
  const right = text.replace(/[\s\u200b]+$/, '').length;
  const left = Math.min(right, text.length - text.replace(/^[\s\u200b]+/, '').length);
  if (left === 0 && right === text.length) return { text, entities: entities.slice(0, MOST_ENTITIES) };
  const kept: Entity[] = [];
  for (const one of entities) {
    const offset = Math.max(one.offset, left);
    const end = Math.min(one.offset + one.length, right);
    if (end > offset) kept.push({ ...one, offset: offset - left, length: end - offset });
  }
  return { text: text.slice(left, right), entities: kept.slice(0, MOST_ENTITIES) };
}
