import { describe, expect, it } from 'vitest';
import { lineChart, roundStep } from '../../src/bot/pictures/line-chart.js';
import { createPaint } from '../../src/bot/pictures/paint.js';
import { createTranslator } from '../../src/bot/translate.js';
import { curveDrawing } from '../../src/bot/views/curve.view.js';

const chart = {
  title: 'Siaran <b>#1</b> & "lain"',
  subtitle: 'Gempa 🌋 Maluku',
  points: [
    { at: 0, value: 0 },
    { at: 1, value: 120 },
  ],
  most: 120,
  format: String,
  ticks: [{ at: 0, text: '06.12' }],
};

describe('a picture for the newsroom', () => {
  it('counts in round steps, from a handful to a million', () => {
    expect([1, 4, 7, 18_604, 1_000_000].map(roundStep)).toEqual([1, 1, 2, 5_000, 500_000]);
  });

  it('holds whatever is written in it, and leaves out what the font cannot draw', () => {
    const svg = lineChart(chart);
    expect(svg).toContain('Siaran &lt;b&gt;#1&lt;/b&gt; &amp; &quot;lain&quot;');
    expect(svg).toContain('Gempa  Maluku');
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('of a broadcast that reached one reader in one instant is drawn, too', () => {
    const at = new Date('2026-11-23T06:30:00Z');
    const curve = { from: at, to: at, arrived: [1] };
    const svg = curveDrawing(createTranslator(), 1, curve, { locale: 'id', timeZone: 'Asia/Jakarta' });
    expect(svg).toContain('13.30.00');
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('is a PNG of the size that a phone shows', async () => {
    const png = Buffer.from(await createPaint()(lineChart(chart)));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 750]);
  });
});
