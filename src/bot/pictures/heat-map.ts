import { edge, headBottom, phoneDrawing, phoneWidth, tones, type } from './phone.js';
import { colours, label, px } from './svg.js';

/** Counts by day of the week and hour: one map for each kind of count, with its own scale. */
export interface HeatMaps {
  title: string;
  subtitle: string;
  maps: readonly { label: string; peak: string; counts: readonly (readonly number[])[] }[];
  /** Seven short names, Monday first. */
  weekdays: readonly string[];
  /** How an hour is written: "06". */
  hour: (hour: number) => string;
}

const left = edge + 92;
const cellWidth = (phoneWidth - edge - left) / 24;
const cellHeight = 46;
const mapHeight = 74 + 7 * cellHeight + 78;

/** Draws the maps as SVG. The busiest cell has a frame, so that it is found without telling shades apart. */
export function heatMaps({ title, subtitle, maps, weekdays, hour }: HeatMaps): string {
  const parts = maps.flatMap((map, index) => {
    const top = headBottom + index * (mapHeight + 30);
    const most = Math.max(0, ...map.counts.flat());
    const grid = top + 74;
    const cells = map.counts.flatMap((row, day) =>
      row.map((count, at) => {
        const place = `x="${px(left + at * cellWidth + 1)}" y="${px(grid + day * cellHeight + 1)}" width="${px(cellWidth - 2)}" height="${cellHeight - 2}"`;
        if (count <= 0) return `<rect ${place} fill="#eef2f5"/>`;
        const shade = 0.2 + 0.8 * (count / most);
        const frame = count === most ? ` stroke="${colours.ink}" stroke-width="5"` : '';
        return `<rect ${place} fill="${tones.main}" fill-opacity="${shade.toFixed(2)}"${frame}/>`;
      }),
    );
    return [
      label({ x: edge, y: top + 48, text: map.label, size: type.label, bold: true, colour: tones.main }),
      label({ x: phoneWidth - edge, y: top + 48, text: map.peak, size: type.small, anchor: 'end' }),
      ...cells,
      ...weekdays.map((name, day) =>
        label({ x: edge, y: grid + day * cellHeight + 35, text: name, size: type.small, colour: colours.faint }),
      ),
      ...[0, 6, 12, 18, 23].map((at) =>
        label({
          x: left + (at + 0.5) * cellWidth,
          y: grid + 7 * cellHeight + 44,
          text: hour(at),
          size: type.small,
          colour: colours.faint,
          anchor: 'middle',
        }),
      ),
    ];
  });
  return phoneDrawing({ title, subtitle }, parts, headBottom + maps.length * (mapHeight + 30) + 10);
}
