import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlannedDelivery } from '../../../src/delivery/delivery.js';
import { BotWorld } from './bot-world.js';
import type { DatabaseMode } from './bot-world.js';
import type { Fault } from './telegram-model.js';

/** One thing that happens; `text` is what a failing run prints. */
class Happening implements fc.AsyncCommand<object, BotWorld> {
  constructor(
    private readonly text: string,
    private readonly act: (bot: BotWorld) => void | Promise<void>,
    private readonly thenMs: number,
  ) {}
  check(): boolean {
    return true;
  }
  async run(_model: object, bot: BotWorld): Promise<void> {
    await this.act(bot);
    await bot.world.pass(this.thenMs);
    bot.latestWall = Math.max(bot.latestWall, bot.world.clock.now().getTime());
    bot.check();
  }
  toString(): string {
    return `${this.text}, then ${this.thenMs} ms`;
  }
}

const thenMs = fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 300, max: 6_000 }));
const machine = fc.integer({ min: 0, max: 1 });
const chatIds = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 30 });
let causes = 0;

function plan(bot: BotWorld, chats: number[], over: Partial<PlannedDelivery>): void {
  const dueAt = bot.world.clock.now();
  causes++;
  bot.memory.enqueue(
    chats.map((chatId) => ({
      chatId: bot.telegram.moved.has(chatId) && !bot.memory.chats.has(chatId) ? -1000 - chatId : chatId,
      cause: `edition:${causes}`,
      kind: 'digest',
      priority: 3,
      dueAt,
      params: { home: chatId },
      ...over,
    })),
  );
  for (const running of bot.machines) if (running?.process.isAlive() === true) running.sender.nudge();
}

/** Has everything edited that a cause has sent, or is just sending. */
function edit(bot: BotWorld, nth: number): void {
  const sent = [...bot.memory.rows.values()].filter(({ act, state }) => act === 'send' && state !== 'planned');
  const cause = sent[nth % Math.max(1, sent.length)]?.cause;
  const dueAt = bot.world.clock.now();
  causes++;
  bot.memory.enqueue(
    sent
      .filter((row) => row.cause === cause && ['sending', 'sent', 'in_doubt'].includes(row.state))
      .map(({ id, chatId, params }) => ({
        chatId,
        cause: `correction:${causes}`,
        kind: 'correction',
        priority: 2,
        act: 'edit',
        targetId: id,
        dueAt,
        params,
      })),
  );
}

function letGo(bot: BotWorld, chats: number[], onDoubt: 'leave' | 'again'): void {
  const id = bot.memory.broadcasts.size + 1;
  bot.memory.broadcasts.set(id, { id, state: 'sending', onDoubt, trouble: null });
  plan(bot, chats, { kind: 'breaking', priority: 1, broadcastId: id, cause: `broadcast:${id}` });
}

function tap(bot: BotWorld, nth: number, button: 'pause' | 'resume' | 'stop'): void {
  const broadcast = [...bot.memory.broadcasts.values()][nth % Math.max(1, bot.memory.broadcasts.size)];
  if (broadcast === undefined || broadcast.state === 'done' || broadcast.state === 'stopped') return;
  if (button === 'resume') {
    if (broadcast.state !== 'paused') return;
    broadcast.state = 'sending';
    bot.held.delete(broadcast.id);
    return;
  }
  if (!bot.held.has(broadcast.id)) bot.held.set(broadcast.id, { at: bot.world.now(), database: bot.database });
  if (button === 'pause') broadcast.state = 'paused';
  else bot.memory.stopBroadcast(broadcast.id);
}

const happening = (arbitrary: fc.Arbitrary<[string, (bot: BotWorld) => void | Promise<void>]>) =>
  fc.tuple(arbitrary, thenMs).map(([[text, act], ms]) => new Happening(text, act, ms));

const planning = [
  happening(chatIds.map((chats) => [`digests for ${chats.length}`, (bot) => plan(bot, chats, {})])),
  happening(
    fc
      .tuple(chatIds, fc.integer({ min: 0, max: 20 }))
      .map(([chats, seconds]) => [
        `digests for ${chats.length} within ${seconds} s`,
        (bot) => plan(bot, chats, { deadlineAt: new Date(bot.world.clock.now().getTime() + seconds * 1000) }),
      ]),
  ),
  happening(
    chatIds.map((chats) => [`alerts for ${chats.length}`, (bot) => plan(bot, chats, { kind: 'alert', priority: 2 })]),
  ),
  happening(
    chatIds.map((chats) => [
      `replies for ${chats.length}, one with a broken view`,
      (bot) => {
        plan(bot, chats, { priority: 0 });
        plan(bot, chats.slice(0, 1), { priority: 0, params: { home: chats[0], breaks: true } });
      },
    ]),
  ),
  happening(
    fc
      .tuple(chatIds, fc.constantFrom<'leave' | 'again'>('leave', 'again'))
      .map(([chats, onDoubt]) => [
        `broadcast to ${chats.length}, doubts: ${onDoubt}`,
        (bot) => letGo(bot, chats, onDoubt),
      ]),
  ),
];
const editing = happening(fc.nat(200).map((nth) => [`edit ${nth}`, (bot) => edit(bot, nth)]));
const tapping = happening(
  fc
    .tuple(fc.nat(5), fc.constantFrom<'pause' | 'resume' | 'stop'>('pause', 'pause', 'resume', 'resume', 'stop'))
    .map(([nth, button]) => [`${button} #${nth}`, (bot) => tap(bot, nth, button)]),
);
const dying = [
  happening(machine.map((index) => [`kill ${index}`, (bot) => bot.kill(index)])),
  happening(machine.map((index) => [`start ${index}`, (bot) => bot.startMachine(index)])),
  happening(machine.map((index) => [`start ${index}`, (bot) => bot.startMachine(index)])),
  happening(machine.map((index) => [`stop ${index}`, (bot) => bot.stopMachine(index)])),
  happening(machine.map((index) => [`freeze ${index}`, (bot) => bot.machines[index]?.process.freeze()])),
  happening(machine.map((index) => [`wake ${index}`, (bot) => bot.machines[index]?.process.wake()])),
];
const timing = [
  happening(
    fc
      .integer({ min: -86_400, max: 86_400 })
      .map((seconds) => [`clock ${seconds} s`, (bot) => bot.world.clock.step(seconds * 1000)]),
  ),
  happening(
    fc.integer({ min: 1, max: 12 }).map((hours) => [`${hours} h of sleep`, (bot) => bot.world.leap(hours * 3_600_000)]),
  ),
];
const failing = [
  happening(
    fc
      .tuple(
        fc.constantFrom<Fault>('none', '5xx before', '5xx after', 'refused', 'hang', 'lost answer', '401'),
        fc.constantFrom(0.05, 0.5, 1),
      )
      .map(([kind, share]) => [
        `fault ${kind} ${share}`,
        (bot) => {
          bot.telegram.fault = { kind, share };
        },
      ]),
  ),
  happening(
    fc.constantFrom(1, 5, 35).map((seconds) => [`flood of ${seconds} s`, (bot) => bot.telegram.flood(seconds)]),
  ),
  happening(
    fc.constantFrom<DatabaseMode>('up', 'flaky', 'slow', 'away').map((mode) => [
      `database ${mode}`,
      (bot) => {
        bot.database = mode;
      },
    ]),
  ),
  happening(
    fc
      .integer({ min: 1, max: 40 })
      .map((chatId) => [`${chatId} blocks`, (bot) => void bot.telegram.blocked.add(chatId)]),
  ),
  happening(
    fc
      .integer({ min: 1, max: 40 })
      .map((chatId) => [`${chatId} moves`, (bot) => void bot.telegram.moved.set(chatId, -1000 - chatId)]),
  ),
  happening(
    fc
      .integer({ min: 1, max: 3 })
      .map((id) => [`broadcast ${id} is bad`, (bot) => void bot.telegram.badBroadcasts.add(id)]),
  ),
];

/** Runs many random histories; a failure prints the seed and path that repeat it, and the shortest history found. */
async function simulate(happenings: fc.Arbitrary<Happening>[], runs: number): Promise<void> {
  const from = performance.now();
  let simulatedMs = 0;
  let simulatedCalls = 0;
  const seed = process.env['SEED'] === undefined ? undefined : Number(process.env['SEED']);
  const path = process.env['SEED_PATH'];
  await fc.assert(
    fc.asyncProperty(
      fc.commands(happenings, { maxCommands: 25, size: 'max' }),
      fc.integer(),
      async (history, chance) => {
        const bot = new BotWorld(chance);
        bot.startMachine(0);
        await fc.asyncModelRun(() => ({ model: {}, real: bot }), history);
        await bot.heal();
        bot.checkEnd();
        simulatedMs += bot.world.now();
        simulatedCalls += bot.telegram.calls.length;
        for (const [index] of bot.machines.entries()) bot.kill(index);
      },
    ),
    {
      numRuns: Number(process.env['SEQUENCES'] ?? runs),
      ...(seed === undefined ? {} : { seed }),
      ...(path === undefined ? {} : { path }),
      endOnFailure: process.env['SHRINK'] === undefined,
    },
  );
  if (process.env['SEQUENCES'] !== undefined)
    process.stdout.write(
      `${JSON.stringify({
        histories: Number(process.env['SEQUENCES']),
        botDays: Math.round(simulatedMs / 86_400_000),
        calls: simulatedCalls,
        seconds: Math.round((performance.now() - from) / 1_000),
      })}\n`,
    );
}

describe('in random histories', () => {
  it('pausing, resuming, stopping, crashes and clock steps end exactly as the ledger says', async () => {
    await simulate([...planning, editing, tapping, tapping, ...dying, ...timing], 150);
    expect(causes).toBeGreaterThan(0);
  });

  it('whatever Telegram, the network and the database do, nobody is skipped and nobody gets a digest twice', async () => {
    await simulate([...planning, editing, editing, tapping, ...dying, ...timing, ...failing, ...failing], 150);
    expect(causes).toBeGreaterThan(0);
  });
});
