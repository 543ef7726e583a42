import { edge, fitText, headBottom, phoneDrawing, phoneWidth, textWidth, tones, type } from './phone.js';
import { colours, label, px } from './svg.js';

/** Things by their size, the largest first: the name and what is known of it in words above each bar. */
export interface RankedBars {
  title: string;
  subtitle: string;
  rows: readonly {
    name: string;
    value: number;
    /** Written at the right. */
    text: string;
    /** In trouble: the bar is hatched, so that it is not told by colour alone. */
    marked?: boolean;
  }[];
}

const rowHeight = 124;

/** Draws the bars as SVG. */
export function rankedBars({ title, subtitle, rows }: RankedBars): string {
  const most = Math.max(1, ...rows.map(({ value }) => value));
  const width = phoneWidth - 2 * edge;
  const parts = rows.flatMap(({ name, value, text, marked }, index) => {
    const top = headBottom + index * rowHeight;
    const shown = fitText(name, width - textWidth(text, type.label, true) - 30, type.label);
    const length = value <= 0 ? 0 : Math.max(8, (value / most) * width);
    return [
      label({ x: edge, y: top + 46, text: shown, size: type.label }),
      label({ x: phoneWidth - edge, y: top + 46, text, size: type.label, bold: true, anchor: 'end' }),
      `<rect x="${edge}" y="${top + 64}" width="${width}" height="30" rx="8" fill="${colours.line}" fill-opacity="0.55"/>`,
      ...(length === 0
        ? []
        : [
            `<rect x="${edge}" y="${top + 64}" width="${px(length)}" height="30" rx="8" fill="${marked === true ? 'url(#hatch)' : tones.main}"/>`,
          ]),
    ];
  });
  const hatch = `<defs><pattern id="hatch" width="14" height="14" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="14" height="14" fill="#ffffff"/><rect width="8" height="14" fill="${tones.warn}"/></pattern></defs>`;
  return phoneDrawing({ title, subtitle }, [hatch, ...parts], headBottom + rows.length * rowHeight + 40);
}
