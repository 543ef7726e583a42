/**
 * How fast the local Telegram answers sendMessage, and whether its memory stays flat: `npx tsx tests/bench/simulator.ts [messages] [chats]`.
 * The server is compiled and runs in a process of its own; this one makes the load over keep-alive connections. A bare node:http server that reads the body
 * and answers as much JSON is the yardstick.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CONNECTIONS = 16;
const root = fileURLToPath(new URL('../..', import.meta.url));

const TELEGRAM = `
  import { createSimulator } from './simulator/simulator.js';
  import { createMovableClock } from './clock.js';
  const simulator = createSimulator({ clock: createMovableClock(), limits: { enforced: false } });
  process.on('message', () => process.send({ rss: process.memoryUsage().rss, cpu: process.cpuUsage() }));
  process.send(await simulator.listen({ host: '127.0.0.1', port: 0 }));
`;
const BARE = `
  import { createServer } from 'node:http';
  const server = createServer((request, response) => {
    const parts = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => {
      const body = JSON.stringify({ ok: true, result: JSON.parse(Buffer.concat(parts).toString()) });
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
      response.end(body);
    });
  });
  process.on('message', () => process.send({ rss: process.memoryUsage().rss, cpu: process.cpuUsage() }));
  server.listen(0, '127.0.0.1', () => process.send({ url: 'http://127.0.0.1:' + server.address().port }));
`;

void measure(Number(process.argv[2] ?? 100_000), Number(process.argv[3] ?? 10_000));

/** Compiles the server as the product is compiled; a transpiler on the fly would be measured too. */
function compile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'local-telegram-'));
  const options = {
    rootDir: join(root, 'src'),
    outDir: folder,
    incremental: false,
    tsBuildInfoFile: null,
    typeRoots: [join(root, 'node_modules/@types')],
  };
  const files = [join(root, 'src/simulator/simulator.ts'), join(root, 'src/clock.ts')];
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: join(root, 'tsconfig.json'), compilerOptions: options, include: [], files }),
  );
  execFileSync(join(root, 'node_modules/.bin/tsc'), ['-p', folder], { stdio: 'inherit' });
  writeFileSync(join(folder, 'telegram.js'), TELEGRAM);
  writeFileSync(join(folder, 'bare.js'), BARE);
  return folder;
}

async function measure(messages: number, chats: number): Promise<void> {
  const folder = compile();
  await run('bare node:http', join(folder, 'bare.js'), Math.min(messages, 50_000), 0);
  await run('local Telegram', join(folder, 'telegram.js'), messages, chats);
  rmSync(folder, { recursive: true });
}

async function run(name: string, script: string, messages: number, chats: number): Promise<void> {
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const { url } = (await answerOf(child)) as { url: string };
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  for (let from = 1; from <= chats; from += 1000) {
    const many = Math.min(1000, chats - from + 1);
    const people = Array.from({ length: many }, (_, index) => ({
      id: from + index,
      first_name: 'Sari',
      started: true,
    }));
    await post(agent, `${url}/sim/people`, people);
  }
  const step = Math.max(1, Math.floor(messages / 10));
  let sent = 0;
  let refused = 0;
  let mark = performance.now();
  let busy = 0;
  const worker = async (): Promise<void> => {
    while (sent < messages) {
      sent += 1;
      const number = sent;
      const body = {
        chat_id: 1 + (number % Math.max(1, chats)),
        text: `<b>Korea Utara menguji rudal ${number}</b>\nPeluncuran ke-${number} tahun ini, kata Seoul. <a href="https://example.com/a/${number}">Baca</a>`,
        parse_mode: 'HTML',
        link_preview_options: { is_disabled: true },
        reply_markup: {
          inline_keyboard: [
            [
              { text: 'Simpan', callback_data: `s:${number}` },
              { text: 'Lebih', callback_data: `m:${number}` },
            ],
          ],
        },
      };
      if ((await post(agent, `${url}/bot1:abc/sendMessage`, body)) !== 200) refused += 1;
      if (number % step === 0) {
        const seconds = (performance.now() - mark) / 1000;
        mark = performance.now();
        child.send('memory');
        const { rss, cpu } = (await answerOf(child)) as { rss: number; cpu: NodeJS.CpuUsage };
        const used = cpu.user + cpu.system;
        const each = ((used - busy) / step / 1000).toFixed(3);
        busy = used;
        console.log(
          `${name}: ${number} messages, ${Math.round(step / seconds)} a second, ${each} ms of processor each, ${Math.round(rss / 1_048_576)} MiB, ${refused} refused`,
        );
      }
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  agent.destroy();
  child.kill();
}

function answerOf(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve) => child.once('message', resolve));
}

function post(agent: Agent, url: string, value: unknown): Promise<number> {
  const body = JSON.stringify(value);
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        method: 'POST',
        agent,
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      },
      (answer) => {
        answer.resume();
        answer.on('end', () => resolve(answer.statusCode ?? 0));
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
