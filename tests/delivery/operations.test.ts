import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createMetrics } from '../../src/web/metrics.js';
import { createHandClock } from '../support/clock.js';

const read = (name: string): string => readFileSync(new URL(`../../docs/operations/${name}`, import.meta.url), 'utf8');

interface Panel {
  id: number;
  title: string;
  gridPos: { x: number; y: number; w: number; h: number };
  targets: { expr: string; refId: string }[];
}
const dashboard = JSON.parse(read('grafana-delivery.json')) as {
  title: string;
  uid: string;
  schemaVersion: number;
  panels: Panel[];
};

/** Rules of the alert file: its lists and keys stand at fixed depths, which is checked by reading it that way. */
function readAlerts(): { alert: string; fields: Map<string, string> }[] {
  const rules: { alert: string; fields: Map<string, string> }[] = [];
  for (const line of read('alerts.yml').split('\n')) {
    if (line.startsWith('#') || line.trim() === '') continue;
    const rule = /^ {6}- alert: (\w+)$/.exec(line);
    if (rule?.[1] !== undefined) {
      rules.push({ alert: rule[1], fields: new Map() });
      continue;
    }
    const field = /^ {8}(?: {2})?(\w+):(?: (.+))?$/.exec(line);
    if (field?.[1] !== undefined) rules.at(-1)?.fields.set(field[1], field[2] ?? '');
    else if (!/^(groups:| {2}- name: [\w-]+| {4}rules:)$/.test(line)) throw new Error(`unexpected: ${line}`);
  }
  return rules;
}

/** All that the bot exports, from a scrape. */
async function exported(): Promise<Set<string>> {
  const metrics = createMetrics({
    clock: createHandClock('2026-11-23T06:30:00Z'),
    figures: async () => ({
      queue: [{ kind: 'digest', state: 'planned', count: 1 }],
      oldestDueSeconds: 0,
      inDoubt: 0,
      missed: 0,
    }),
  });
  metrics.watch({
    sender: () => ({
      outcomes: [{ kind: 'digest', outcome: 'sent', count: 1 }],
      floodMs: { bulk: 0, chat: 0 },
      missed: 0,
      cancelled: 0,
      doubtsRecovered: 0,
      epoch: 1,
      gate: 'open',
      bulkWaitMs: 0,
      speed: 29,
      inHand: 0,
      mostInHand: 5,
    }),
    openAlarms: async () => [],
  });
  const text = await metrics.text();
  return new Set([...text.matchAll(/^# TYPE (\w+) /gm)].map((match) => String(match[1])));
}

const metricsIn = (expression: string): string[] =>
  [...expression.matchAll(/\b(?:kabar|nodejs|process)_\w+/g)].map((match) => match[0]);

/** Brackets of all kinds close in the order in which they opened. */
function isBalanced(expression: string): boolean {
  const closing = new Map([
    ['(', ')'],
    ['[', ']'],
    ['{', '}'],
  ]);
  const open: string[] = [];
  for (const sign of expression.replaceAll(/"[^"]*"/g, '')) {
    const partner = closing.get(sign);
    if (partner !== undefined) open.push(partner);
    else if ([')', ']', '}'].includes(sign) && open.pop() !== sign) return false;
  }
  return open.length === 0;
}

describe('what an operator looks at', () => {
  it('the dashboard shows only figures that the bot exports, in panels that do not overlap', async () => {
    const known = await exported();
    expect(dashboard).toMatchObject({ uid: 'kabar-delivery', schemaVersion: 39 });
    expect(new Set(dashboard.panels.map((panel) => panel.id)).size).toBe(dashboard.panels.length);
    const cells = new Set<string>();
    let taken = 0;
    for (const { gridPos, targets } of dashboard.panels) {
      expect(gridPos.x + gridPos.w).toBeLessThanOrEqual(24);
      for (let x = gridPos.x; x < gridPos.x + gridPos.w; x++)
        for (let y = gridPos.y; y < gridPos.y + gridPos.h; y++) {
          cells.add(`${x},${y}`);
          taken++;
        }
      expect(targets.length).toBeGreaterThan(0);
      for (const { expr } of targets) {
        expect(isBalanced(expr)).toBe(true);
        expect(metricsIn(expr).filter((name) => !known.has(name))).toEqual([]);
        expect(metricsIn(expr).length).toBeGreaterThan(0);
      }
    }
    expect(cells.size).toBe(taken);
  });

  it('each alert asks for figures that the bot exports, for some time, and says what to do', async () => {
    const known = await exported();
    const alerts = readAlerts();
    expect(alerts.length).toBeGreaterThanOrEqual(10);
    expect(new Set(alerts.map(({ alert }) => alert)).size).toBe(alerts.length);
    for (const { fields } of alerts) {
      const expr = fields.get('expr') ?? '';
      expect(isBalanced(expr)).toBe(true);
      expect(metricsIn(expr).filter((name) => !known.has(name))).toEqual([]);
      expect(metricsIn(expr).length).toBeGreaterThan(0);
      expect(fields.get('for')).toMatch(/^\d+[sm]$/);
      expect(fields.get('severity')).toMatch(/^(page|warn)$/);
      // A colon and a space inside would end the text of a YAML value.
      expect(fields.get('summary')).toMatch(/^[A-Z][^:#]{40,}[.?]$/);
    }
  });

  it('every figure of delivery that the bot exports is on the dashboard', async () => {
    const shown = new Set(dashboard.panels.flatMap(({ targets }) => targets.flatMap(({ expr }) => metricsIn(expr))));
    const missing = [...(await exported())].filter((name) => /^kabar_(deliver|sender)/.test(name) && !shown.has(name));
    expect(missing).toEqual([]);
  });
});
