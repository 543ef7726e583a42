import { colours, drawing, label } from './svg.js';

/** Wide enough to be sharp, and three times a phone's 360: 42 here are 14 there. */
export const phoneWidth = 1_080;
export const edge = 60;
/** Sizes of type: nothing is smaller than what a phone shows as 12. */
export const type = { title: 60, subtitle: 40, label: 44, small: 36 } as const;
/** Where the head ends. */
export const headBottom = 190;

/** Colours that are told apart by people who do not see all of them (Okabe and Ito); each also has its own place and label. */
export const tones = { main: '#0072b2', warn: '#d55e00', calm: '#56798c' } as const;

/** A drawing for a phone: title and period, then its parts, on its own light ground with an edge that shows in a light chat. */
export function phoneDrawing(
  { title, subtitle }: { title: string; subtitle: string },
  parts: readonly string[],
  height: number,
): string {
  return drawing(
    [
      `<rect x="1.5" y="1.5" width="${phoneWidth - 3}" height="${height - 3}" fill="none" stroke="${colours.line}" stroke-width="3"/>`,
      label({
        x: edge,
        y: 96,
        text: fitText(title, phoneWidth - 2 * edge, type.title, true),
        size: type.title,
        bold: true,
      }),
      label({
        x: edge,
        y: 154,
        text: fitText(subtitle, phoneWidth - 2 * edge, type.subtitle),
        size: type.subtitle,
        colour: colours.faint,
      }),
      ...parts,
    ],
    { width: phoneWidth, height },
  );
}

/** About how wide a letter is, in parts of its size: measured on the shipped font, and generous. */
function widthOf(letter: string): number {
  if ("iIlj.,:;|!' ".includes(letter)) return 0.3;
  if ('mwMW'.includes(letter)) return 0.9;
  return /[A-Z0-9%]/.test(letter) ? 0.68 : 0.57;
}

/** How wide a text will be, about. */
export function textWidth(text: string, size: number, bold = false): number {
  let width = 0;
  for (const letter of text) width += widthOf(letter);
  return width * size * (bold ? 1.06 : 1);
}

/** A text that fits a width: cut with an ellipsis where it does not. */
export function fitText(text: string, width: number, size: number, bold = false): string {
  if (textWidth(text, size, bold) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size, bold) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
