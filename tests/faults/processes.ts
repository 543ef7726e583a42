import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { SenderOrders } from './sender-process.js';

/** A line of a process's log. */
export type LogLine = Record<string, unknown> & { msg?: string };

/** A process of ours that a test may kill. */
export interface Running {
  pid: number;
  /** What it has logged, and when (milliseconds of the test's own clock). */
  lines: { at: number; line: LogLine }[];
  /** All it wrote, to standard error too. */
  output(): string;
  signal(name: NodeJS.Signals): void;
  /** Ends with the exit code, or null when it was killed. */
  ended: Promise<number | null>;
  /** The first line (from the start, or behind `from`) that passes. */
  until(passes: (line: LogLine) => boolean, withinMs?: number): Promise<LogLine>;
}

/** Starts a TypeScript file of this folder in a process of its own. */
export function startProcess(file: string, env: Record<string, string>, nodeOptions: string[] = []): Running {
  const path = fileURLToPath(new URL(file, import.meta.url));
  return watch(file, [...nodeOptions, '--import', 'tsx', path], { ...process.env, ...env });
}

/** Starts the whole of Kabar as `npm start` does, built before, with nothing in its environment but what is given. */
export function startBuiltKabar(env: Record<string, string>, nodeOptions: string[] = []): Running {
  const path = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
  const given = { PATH: process.env['PATH'], PORT: '0', ...env };
  return watch('Kabar', ['--max-semi-space-size=4', ...nodeOptions, path], given);
}

function watch(name: string, args: string[], env: NodeJS.ProcessEnv): Running {
  const child: ChildProcess = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: Running['lines'] = [];
  const watchers = new Set<() => void>();
  let text = '';
  if (child.stdout === null || child.stderr === null || child.pid === undefined)
    throw new Error(`${name} did not start`);
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  createInterface({ input: child.stdout }).on('line', (raw) => {
    text += `${raw}\n`;
    try {
      lines.push({ at: performance.now(), line: JSON.parse(raw) as LogLine });
    } catch {
      lines.push({ at: performance.now(), line: { msg: raw } });
    }
    for (const watcher of watchers) watcher();
  });
  const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
  return {
    pid: child.pid,
    lines,
    output: () => text,
    signal: (signal) => void child.kill(signal),
    ended,
    until: (passes, withinMs = 20_000) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = lines.find(({ line }) => passes(line));
          if (found === undefined) return;
          watchers.delete(look);
          clearTimeout(timer);
          resolve(found.line);
        };
        const timer = setTimeout(() => {
          watchers.delete(look);
          reject(new Error(`${name} did not say it within ${withinMs} ms. It said:\n${text.slice(-3_000)}`));
        }, withinMs);
        watchers.add(look);
        look();
      }),
  };
}

/** Starts a sender; it sends when it gets the lease. */
export function startSender(orders: SenderOrders): Running {
  return startProcess('./sender-process.ts', { ORDERS: JSON.stringify(orders) });
}

/** Starts a local Telegram. @returns it and its address */
export async function startTelegram(env: Record<string, string> = {}): Promise<Running & { url: string }> {
  const running = startProcess('./telegram-process.ts', env, ['--max-old-space-size=8192']);
  const { url } = await running.until((line) => typeof line['url'] === 'string');
  return { ...running, url: String(url) };
}

/** Resident memory in MiB and CPU seconds used so far, as Linux counts them; null elsewhere, or when it has ended. */
export function usage(pid: number): { rss: number; cpu: number } | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    const rss = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
    // utime and stime stand 12th and 13th behind the name, in hundredths of a second.
    return { rss, cpu: (Number(fields[11]) + Number(fields[12])) / 100 };
  } catch {
    return null;
  }
}

/** CPU seconds of a process and of all that descend from it; the backends that have ended count with their parent. */
export function treeCpu(pid: number): number {
  const parents = new Map<number, number>();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const fields = readFileSync(`/proc/${entry}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      parents.set(Number(entry), Number(fields[1]));
    } catch {
      // Ended while we looked.
    }
  }
  let cpu = 0;
  for (const candidate of parents.keys()) {
    let ancestor: number | undefined = candidate;
    while (ancestor !== undefined && ancestor !== pid) ancestor = parents.get(ancestor);
    if (ancestor === pid) cpu += usage(candidate)?.cpu ?? 0;
  }
  return cpu;
}
