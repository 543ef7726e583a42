/** Text as it stands in SVG. Emoji and scripts that the font lacks would come out as boxes: they are left out. */
export function svgText(text: string): string {
  return text
    .replaceAll(/\p{Extended_Pictographic}|\p{Surrogate}|[\u0000-\u001f]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A number of a drawing: a tenth of a pixel is fine enough. */
export const px = (value: number): string => String(Math.round(value * 10) / 10);

/** Colours that hold on a light and on a dark screen, since every picture brings its own ground. */
export const colours = {
  ground: '#ffffff',
  ink: '#17212b',
  faint: '#5b6b7a',
  line: '#d9e0e6',
  accent: '#0b63ce',
} as const;

/** Wide enough for a phone held upright to show it without enlarging. */
export const pictureSize = { width: 1200, height: 750 } as const;

interface Label {
  x: number;
  y: number;
  text: string;
  size: number;
  bold?: boolean;
  colour?: string;
  anchor?: 'start' | 'middle' | 'end';
}

/** One line of text in a drawing. */
export function label({ x, y, text, size, bold = false, colour = colours.ink, anchor = 'start' }: Label): string {
  return `<text x="${px(x)}" y="${px(y)}" font-size="${size}" font-weight="${bold ? 700 : 400}" fill="${colour}" text-anchor="${anchor}">${svgText(text)}</text>`;
}

/** A whole drawing on its own ground. */
export function drawing(
  parts: readonly string[],
  { width, height }: { width: number; height: number } = pictureSize,
): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${colours.ground}"/>${parts.join('')}</svg>`;
}
