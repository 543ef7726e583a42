import { edge, headBottom, phoneDrawing, phoneWidth, textWidth, tones, type } from './phone.js';
import { colours, label, px } from './svg.js';

/** One figure over the days. */
export interface Panel {
  /** What it is, written above it at the left. */
  label: string;
  /** Its sum or its present value, written above it at the right. */
  total: string;
  /** One for each day; null: not known. */
  values: readonly (number | null)[];
  /** bars begin at zero; a line shows the change of something large. */
  as: 'bars' | 'line';
  tone: keyof typeof tones;
  /** How its values are written, where not like those of the others. */
  format?: (value: number) => string;
}

/** Figures over the same days, one below the other: each has its own scale, since they are never compared in height. */
export interface DayPanels {
  title: string;
  subtitle: string;
  panels: readonly Panel[];
  format: (value: number) => string;
  /** Below the first, the middle and the last day. */
  ticks: readonly [string, string, string];
}

const labelHeight = 74;
const left = edge;
const right = phoneWidth - edge;

/** Draws the panels as SVG. */
export function dayPanels({ title, subtitle, panels, format, ticks }: DayPanels): string {
  const plotHeight = panels.length > 3 ? 130 : panels.length === 3 ? 190 : 270;
  const step = labelHeight + plotHeight + 36;
  const parts = panels.flatMap((panel, index) => {
    const top = headBottom + index * step;
    return [
      label({ x: left, y: top + 48, text: panel.label, size: type.label, bold: true, colour: tones[panel.tone] }),
      label({ x: right, y: top + 48, text: panel.total, size: type.label, bold: true, anchor: 'end' }),
      ...(panel.as === 'bars'
        ? bars(panel, top + labelHeight, plotHeight, panel.format ?? format)
        : line(panel, top + labelHeight, plotHeight, panel.format ?? format)),
    ];
  });
  const bottom = headBottom + panels.length * step;
  const only = panels[0]?.values.length === 1;
  const axis = (only ? [ticks[2]] : ticks).map((text, index) =>
    label({
      x: only ? phoneWidth / 2 : ([left, phoneWidth / 2, right][index] ?? left),
      y: bottom + 30,
      text,
      size: type.small,
      colour: colours.faint,
      anchor: only ? 'middle' : ((['start', 'middle', 'end'] as const)[index] ?? 'start'),
    }),
  );
  return phoneDrawing({ title, subtitle }, [...parts, ...axis], bottom + 76);
}

const known = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);

function baseline(y: number): string {
  return `<line x1="${left}" x2="${right}" y1="${px(y)}" y2="${px(y)}" stroke="${colours.line}" stroke-width="3"/>`;
}

function bars({ values, tone }: Panel, top: number, height: number, format: (value: number) => string): string[] {
  const most = Math.max(0, ...known(values));
  const base = top + height;
  const room = height - type.small - 10;
  const slot = (right - left) / Math.max(1, values.length);
  const width = Math.min(slot * 0.74, 120);
  const center = (index: number) => left + slot * (index + 0.5);
  const drawn = values.flatMap((value, index) =>
    value === null || value <= 0
      ? []
      : [
          `<rect x="${px(center(index) - width / 2)}" y="${px(base - Math.max(4, (value / most) * room))}" width="${px(width)}" height="${px(Math.max(4, (value / most) * room))}" fill="${tones[tone]}" rx="${px(Math.min(6, width / 4))}"/>`,
        ],
  );
  const peak = values.indexOf(most);
  return [...drawn, baseline(base), ...(most > 0 ? [note(center(peak), base - room - 10, format(most))] : [])];
}

function line({ values, tone }: Panel, top: number, height: number, format: (value: number) => string): string[] {
  const all = known(values);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const room = height - 2 * type.small - 24;
  const x = (index: number) =>
    values.length === 1 ? (left + right) / 2 : left + 12 + ((right - left - 24) * index) / (values.length - 1);
  const y = (value: number) =>
    top + type.small + 12 + (most === least ? room / 2 : room - ((value - least) / (most - least)) * room);
  const points = values.flatMap((value, index) => (value === null ? [] : [{ x: x(index), y: y(value) }]));
  const path = points.map((point, index) => `${index === 0 ? 'M' : 'L'}${px(point.x)} ${px(point.y)}`).join(' ');
  const last = points.at(-1);
  return [
    ...(points.length > 1
      ? [
          `<path d="${path}" fill="none" stroke="${tones[tone]}" stroke-width="8" stroke-linejoin="round" stroke-linecap="round"/>`,
        ]
      : []),
    ...(last === undefined ? [] : [`<circle cx="${px(last.x)}" cy="${px(last.y)}" r="14" fill="${tones[tone]}"/>`]),
    ...(most === least
      ? []
      : [
          note(x(values.indexOf(most)), y(most) - 18, format(most)),
          note(x(values.indexOf(least)), y(least) + type.small + 14, format(least)),
        ]),
  ];
}

/** A value beside its place, kept within the picture. */
function note(x: number, y: number, text: string): string {
  const half = textWidth(text, type.small) / 2;
  const at = Math.min(right - half, Math.max(left + half, x));
  return label({ x: at, y, text, size: type.small, colour: colours.ink, anchor: 'middle' });
}
