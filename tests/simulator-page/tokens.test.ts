import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../../src/simulator/page/tokens.css', import.meta.url), 'utf8');

/** The custom properties of the block that begins with `start`. */
function tokens(start: string): Record<string, string> {
  const block = css.slice(css.indexOf(start) + start.length).split('}')[0] ?? '';
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((match) => [match[1], match[2]]));
}

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
function luminance(colour: string): number {
  const channels = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return (channels[0] ?? 0) * 0.2126 + (channels[1] ?? 0) * 0.7152 + (channels[2] ?? 0) * 0.0722;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const light = tokens(':root {');
const darkBySystem = tokens(":root:not([data-theme='light']) {");
const darkByChoice = tokens(":root[data-theme='dark'] {");

const written: readonly (readonly [string, readonly string[]])[] = [
  ['ink', ['paper', 'surface', 'raised', 'code', 'accent-soft', 'sun-soft']],
  ['soft', ['paper', 'surface', 'raised', 'accent-soft']],
  ['link', ['paper', 'surface', 'raised', 'accent-soft', 'mine']],
  ['accent', ['surface', 'raised']],
  ['accent-ink', ['accent']],
  ['mine-ink', ['mine']],
  ['danger', ['raised', 'danger-soft']],
  ['success', ['raised', 'success-soft']],
];

describe('the colours of the chat page', () => {
  test.each([
    ['light', light],
    ['dark', { ...light, ...darkBySystem }],
  ])('can be read by people with weak eyes: %s, 4.5 to 1', (_, colours) => {
    const weak = written.flatMap(([ink, grounds]) =>
      grounds
        .filter((ground) => contrast(colours[ink] ?? '', colours[ground] ?? '') < 4.5)
        .map((ground) => `${ink} on ${ground}`),
    );
    expect(weak).toEqual([]);
  });

  test('are the same dark ones whether the system or the reader asked for them', () => {
    expect(darkByChoice).toEqual(darkBySystem);
    expect(Object.keys(darkBySystem).length).toBeGreaterThan(20);
  });

  test('let the initials of people be read on their colours', () => {
    const hues = Object.entries(light).filter(([name]) => name.startsWith('hue-'));
    expect(hues.length).toBe(8);
    expect(hues.filter(([, colour]) => contrast('#ffffff', colour) < 4.5)).toEqual([]);
  });
});
