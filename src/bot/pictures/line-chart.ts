import { colours, drawing, label, pictureSize, px } from './svg.js';

/** A line that grows from left to right: how much of something there was by when. */
export interface LineChart {
  title: string;
  subtitle: string;
  /** From 0 to 1 along the axis; values from 0. In order. */
  points: readonly { at: number; value: number }[];
  /** The top of the picture. */
  most: number;
  /** How a value is written. */
  format: (value: number) => string;
  /** What is written below the axis, at these places from 0 to 1. */
  ticks: readonly { at: number; text: string }[];
}

const plot = { left: 150, right: pictureSize.width - 60, top: 190, bottom: pictureSize.height - 110 };
const titleSize = 46;
const textSize = 32;
/** About so many lines across. */
const wantedSteps = 4;

/** The next larger of 1, 2 or 5 times a power of ten: what a person counts in. */
export function roundStep(most: number): number {
  const raw = Math.max(1, most / wantedSteps);
  const power = 10 ** Math.floor(Math.log10(raw));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= raw) ?? raw;
}

/** Draws the chart as SVG. */
export function lineChart({ title, subtitle, points, most, format, ticks }: LineChart): string {
  const step = roundStep(most);
  const top = step * Math.max(1, Math.ceil(most / step));
  const x = (at: number): number => plot.left + Math.min(1, Math.max(0, at)) * (plot.right - plot.left);
  const y = (value: number): number =>
    plot.bottom - (Math.min(top, Math.max(0, value)) / top) * (plot.bottom - plot.top);
  const grid = Array.from({ length: top / step + 1 }, (_, index) => index * step).flatMap((value) => [
    `<line x1="${plot.left}" x2="${plot.right}" y1="${px(y(value))}" y2="${px(y(value))}" stroke="${colours.line}" stroke-width="2"/>`,
    label({
      x: plot.left - 20,
      y: y(value) + textSize / 3,
      text: format(Math.round(value)),
      size: textSize,
      colour: colours.faint,
      anchor: 'end',
    }),
  ]);
  const path = points.map(({ at, value }, index) => `${index === 0 ? 'M' : 'L'}${px(x(at))} ${px(y(value))}`).join(' ');
  const last = points.at(-1);
  const line =
    last === undefined
      ? []
      : [
          `<path d="${path} L${px(x(last.at))} ${plot.bottom} L${px(x(points[0]?.at ?? 0))} ${plot.bottom} Z" fill="${colours.accent}" fill-opacity="0.14"/>`,
          `<path d="${path}" fill="none" stroke="${colours.accent}" stroke-width="6" stroke-linejoin="round" stroke-linecap="round"/>`,
          `<circle cx="${px(x(last.at))}" cy="${px(y(last.value))}" r="11" fill="${colours.accent}"/>`,
        ];
  const axis = ticks.map(({ at, text }) =>
    label({
      x: x(at),
      y: plot.bottom + textSize + 22,
      text,
      size: textSize,
      colour: colours.faint,
      anchor: at <= 0.05 ? 'start' : at >= 0.95 ? 'end' : 'middle',
    }),
  );
  return drawing([
    label({ x: 60, y: 84, text: title, size: titleSize, bold: true }),
    label({ x: 60, y: 138, text: subtitle, size: textSize, colour: colours.faint }),
    ...grid,
    ...line,
    ...axis,
  ]);
}
