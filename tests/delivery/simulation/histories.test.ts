import { describe, expect, it } from 'vitest';
import type { PlannedDelivery } from '../../../src/delivery/delivery.js';
import { BotWorld, mostInHand, rate } from './bot-world.js';

const chats = (count: number, from = 1): number[] => Array.from({ length: count }, (_, index) => from + index);

function begin(readers = 1_000, paidRate = 0): BotWorld {
  const bot = new BotWorld(7, paidRate);
  for (const chatId of chats(readers)) bot.memory.chats.set(chatId, 'active');
  bot.startMachine(0);
  return bot;
}

function plan(bot: BotWorld, to: number[], over: Partial<PlannedDelivery> = {}): void {
  bot.memory.enqueue(
    to.map((chatId) => ({
      chatId,
      cause: 'edition:1',
      kind: 'digest',
      priority: 3,
      dueAt: bot.world.clock.now(),
      params: { home: chatId },
      ...over,
    })),
  );
  for (const machine of bot.machines) machine?.sender.nudge();
}

function broadcast(bot: BotWorld, to: number[], onDoubt: 'leave' | 'again' = 'leave'): number {
  const id = bot.memory.broadcasts.size + 1;
  bot.memory.broadcasts.set(id, { id, state: 'sending', onDoubt, trouble: null });
  plan(bot, to, { kind: 'breaking', priority: 1, broadcastId: id, cause: `broadcast:${id}` });
  return id;
}

const states = (bot: BotWorld): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const row of bot.memory.rows.values()) counts[row.state] = (counts[row.state] ?? 0) + 1;
  return counts;
};
const callsBetween = (bot: BotWorld, from: number, to: number) =>
  bot.telegram.calls.filter((call) => call.at >= from && call.at < to);

describe('pace', () => {
  it('a minute of work goes out at 95 % of the rate or more, and never above it in any second', async () => {
    const bot = begin(3_000);
    await bot.world.pass(1_000);
    plan(bot, chats(3_000));
    const from = bot.world.now();
    await bot.world.pass(60_000);
    expect(callsBetween(bot, from, from + 60_000).length).toBeGreaterThanOrEqual(60 * rate * 0.95);
    bot.check();
  });

  it('breaking news overtakes alerts, alerts overtake digests, a reply overtakes all, each within a second', async () => {
    const bot = begin();
    plan(bot, chats(400));
    await bot.world.pass(2_000);
    for (const [kind, priority, from] of [
      ['alert', 2, 401],
      ['breaking', 1, 501],
      ['digest', 0, 601],
    ] as const) {
      const plannedAt = bot.world.now();
      plan(bot, chats(20, from), { kind, priority, cause: `${kind}:${priority}` });
      await bot.world.pass(1_000);
      const first = bot.telegram.calls.find((call) => call.chatId >= from && call.chatId < from + 20);
      expect((first?.at ?? Infinity) - plannedAt).toBeLessThan(1_000);
    }
  });

  it('one chat gets one message a second, a group twenty a minute, and others go on meanwhile', async () => {
    const bot = begin();
    bot.memory.chats.set(-9, 'active');
    for (let cause = 1; cause <= 30; cause++) {
      plan(bot, [-9], { cause: `alert:${cause}`, kind: 'alert', priority: 2 });
      if (cause <= 5) plan(bot, [1], { cause: `alert:${cause}`, kind: 'alert', priority: 2 });
    }
    plan(bot, chats(100, 2));
    await bot.world.pass(59_000);
    const of = (chatId: number) => bot.telegram.calls.filter((call) => call.chatId === chatId).map((call) => call.at);
    for (const chatId of [1, -9]) {
      const gaps = of(chatId).map((at, index, all) => at - (all[index - 1] ?? -Infinity));
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1_000);
    }
    expect(of(1)).toHaveLength(5);
    expect(of(-9)).toHaveLength(20);
    expect(states(bot)).toEqual({ sent: 125, planned: 10 });
    await bot.world.pass(61_000);
    expect(states(bot)).toEqual({ sent: 135 });
  });
});

describe('when Telegram asks to wait', () => {
  it('no bulk call falls into the wait, no attempt is spent, and 95 % of the rate is back within five seconds', async () => {
    const bot = begin(3_000);
    plan(bot, chats(3_000));
    await bot.world.pass(5_000);
    bot.telegram.flood(35);
    const until = bot.world.now() + 35_000;
    const at = bot.world.now();
    await bot.world.pass(1_000);
    const spent = callsBetween(bot, at, bot.world.now()).length;
    expect(spent).toBeLessThanOrEqual(mostInHand + 1);
    expect(Math.max(...[...bot.memory.rows.values()].map((row) => (row.state === 'planned' ? row.attempts : 0)))).toBe(
      0,
    );
    await bot.world.pass(until - bot.world.now());
    expect(callsBetween(bot, at + 1_000, until)).toEqual([]);
    await bot.world.pass(30_000);
    const resumed = bot.telegram.calls.find((call) => call.at >= until)?.at ?? Infinity;
    expect(resumed - until).toBeLessThan(2_000);
    expect(callsBetween(bot, resumed + 5_000, resumed + 15_000).length).toBeGreaterThanOrEqual(10 * rate * 0.95);
    bot.check();
  });

  it('replies still go out while bulk waits', async () => {
    const bot = begin();
    plan(bot, chats(200));
    await bot.world.pass(2_000);
    bot.telegram.flood(30);
    await bot.world.pass(3_000);
    const at = bot.world.now();
    plan(bot, [500], { priority: 0, cause: 'edition:9' });
    await bot.world.pass(500);
    expect(callsBetween(bot, at, bot.world.now()).map((call) => call.chatId)).toEqual([500]);
  });

  it('twelve hours of wait survive a kill, a restart and a clock that is set meanwhile', async () => {
    const bot = begin();
    plan(bot, chats(100));
    await bot.world.pass(1_000);
    bot.telegram.flood(12 * 3_600);
    const until = bot.world.now() + 12 * 3_600_000;
    await bot.world.pass(2_000);
    const before = bot.telegram.calls.length;
    bot.kill(0);
    await bot.world.pass(2_000);
    bot.world.clock.step(20 * 3_600_000);
    bot.startMachine(0);
    await bot.world.pass(60_000);
    await bot.world.leap(11.9 * 3_600_000);
    await bot.world.pass(until - bot.world.now() - 100);
    expect(bot.telegram.calls.length).toBe(before);
    await bot.world.pass(60_000);
    expect(states(bot)).toEqual({ sent: 100 });
  });
});

describe('when Telegram or the way to it is down', () => {
  it.each(['5xx before', 'refused'] as const)(
    '%s for five minutes: one probe in ten seconds, nobody skipped',
    async (kind) => {
      const bot = begin();
      plan(bot, chats(400));
      await bot.world.pass(2_000);
      bot.telegram.fault = { kind, share: 1 };
      await bot.world.pass(5_000);
      const from = bot.world.now();
      await bot.world.pass(295_000);
      expect(callsBetween(bot, from, bot.world.now()).length).toBeLessThanOrEqual(30);
      bot.telegram.fault = { kind: 'none', share: 0 };
      await bot.world.pass(40_000);
      const counts = states(bot);
      expect((counts['sent'] ?? 0) + (counts['in_doubt'] ?? 0)).toBe(400);
      // Each doubt is a call that may have arrived: none is one that was never made.
      expect(counts['in_doubt'] ?? 0).toBeLessThanOrEqual(kind === 'refused' ? 0 : mostInHand + 5 + 30);
      bot.checkEnd();
    },
  );

  it('when half of the calls fail for five minutes, calls nearly stop and everybody is served afterwards', async () => {
    const bot = begin();
    plan(bot, chats(400));
    bot.telegram.fault = { kind: '5xx before', share: 0.5 };
    await bot.world.pass(300_000);
    expect(bot.telegram.calls.length).toBeLessThan(150);
    bot.telegram.fault = { kind: 'none', share: 0 };
    await bot.world.pass(60_000);
    expect(states(bot)['planned']).toBeUndefined();
    bot.checkEnd();
  });

  it('a revoked token stops everything within W calls, marks nothing failed, and is tried once a minute', async () => {
    const bot = begin();
    plan(bot, chats(200));
    await bot.world.pass(2_000);
    const before = bot.telegram.calls.length;
    bot.telegram.fault = { kind: '401', share: 1 };
    await bot.world.pass(10_000);
    expect(bot.telegram.calls.length - before).toBeLessThanOrEqual(mostInHand);
    await bot.world.pass(600_000);
    expect(bot.telegram.calls.length - before).toBeLessThanOrEqual(mostInHand + 10);
    expect(Object.keys(states(bot)).sort()).toEqual(['planned', 'sent']);
    bot.telegram.fault = { kind: 'none', share: 0 };
    await bot.world.pass(90_000);
    expect(states(bot)).toEqual({ sent: 200 });
  });

  it('while the database is away nothing is sent, and sending goes on by itself within seconds', async () => {
    const bot = begin();
    plan(bot, chats(300));
    await bot.world.pass(2_000);
    bot.database = 'away';
    await bot.world.pass(3_500);
    const from = bot.world.now();
    await bot.world.pass(1_800_000);
    expect(callsBetween(bot, from, bot.world.now())).toEqual([]);
    bot.database = 'up';
    await bot.world.pass(2_000);
    expect(callsBetween(bot, bot.world.now() - 2_000, bot.world.now()).length).toBeGreaterThan(0);
    await bot.world.pass(15_000);
    expect(states(bot)['planned']).toBeUndefined();
    bot.checkEnd();
  });
});

describe('what is wrong with a message', () => {
  it('a broadcast that Telegram cannot parse stops after W calls, and goes on from there when it is let go again', async () => {
    const bot = begin();
    bot.telegram.badBroadcasts.add(1);
    const id = broadcast(bot, chats(300));
    await bot.world.pass(5_000);
    expect(bot.telegram.calls.length).toBeLessThanOrEqual(mostInHand);
    expect(bot.memory.broadcasts.get(id)).toMatchObject({ state: 'paused', trouble: "can't parse entities" });
    expect(states(bot)).toEqual({ planned: 300 });
    bot.telegram.badBroadcasts.clear();
    const paused = bot.memory.broadcasts.get(id);
    if (paused !== undefined) paused.state = 'sending';
    await bot.world.pass(15_000);
    expect(states(bot)).toEqual({ sent: 300 });
  });

  it('a view that throws is set aside, the others are not held up', async () => {
    const bot = begin();
    plan(bot, [1], { params: { home: 1, breaks: true } });
    plan(bot, chats(20, 2));
    await bot.world.pass(2_000);
    expect(states(bot)).toEqual({ refused: 1, sent: 20 });
    expect(bot.memory.rows.get(1)?.reason).toBe('render: TypeError');
  });

  it('a reader who blocked costs one call, whatever else was planned', async () => {
    const bot = begin();
    bot.telegram.blocked.add(5);
    for (const cause of ['a', 'b', 'c']) plan(bot, [5], { cause });
    await bot.world.pass(5_000);
    expect(bot.telegram.calls.length).toBe(1);
    expect(states(bot)).toEqual({ refused: 1, cancelled: 2 });
    expect(bot.memory.chats.get(5)).toBe('gone');
  });

  it('a group that became a supergroup twice gets its message at the last id', async () => {
    const bot = begin();
    bot.memory.chats.set(-1, 'active');
    bot.telegram.moved.set(-1, -1001);
    bot.telegram.moved.set(-1001, -1002);
    plan(bot, [-1]);
    await bot.world.pass(5_000);
    expect([...bot.memory.rows.values()]).toMatchObject([{ chatId: -1002, state: 'sent' }]);
    expect(bot.memory.chats.has(-1)).toBe(false);
  });

  it('a group that moves in a circle is refused, not chased', async () => {
    const bot = begin();
    bot.memory.chats.set(-1, 'active');
    bot.telegram.moved.set(-1, -1001);
    bot.telegram.moved.set(-1001, -1);
    plan(bot, [-1]);
    await bot.world.pass(60_000);
    expect(bot.telegram.calls.length).toBe(2);
    expect(states(bot)).toEqual({ refused: 1 });
  });

  it('a reader who was erased meanwhile gets nothing', async () => {
    const bot = begin();
    plan(bot, [5_000]);
    await bot.world.pass(2_000);
    expect(bot.telegram.calls).toEqual([]);
    expect([...bot.memory.rows.values()]).toMatchObject([{ state: 'cancelled', reason: 'erased' }]);
  });
});

describe('hands and crashes', () => {
  it('after a pause at most W messages go out, for at most two seconds', async () => {
    const bot = begin();
    const id = broadcast(bot, chats(500));
    await bot.world.pass(3_000);
    const row = bot.memory.broadcasts.get(id);
    if (row !== undefined) row.state = 'paused';
    const at = bot.world.now();
    await bot.world.pass(60_000);
    const late = callsBetween(bot, at, Infinity);
    expect(late.length).toBeLessThanOrEqual(mostInHand);
    expect(Math.max(at, ...late.map((call) => call.at)) - at).toBeLessThan(2_000);
  });

  it('a killed sender leaves at most W doubts, and the next one sends within five seconds', async () => {
    const bot = begin();
    plan(bot, chats(300));
    await bot.world.pass(3_000);
    bot.kill(0);
    const at = bot.world.now();
    bot.startMachine(0);
    await bot.world.pass(5_000);
    expect(states(bot)['in_doubt'] ?? 0).toBeLessThanOrEqual(mostInHand);
    const first = bot.telegram.calls.find((call) => call.at > at + 100);
    expect((first?.at ?? Infinity) - at).toBeLessThan(5_000);
    await bot.world.pass(20_000);
    bot.checkEnd();
  });

  it('a frozen sender is followed within ten seconds and sends nothing when it wakes', async () => {
    const bot = begin();
    plan(bot, chats(600));
    bot.startMachine(1);
    await bot.world.pass(3_000);
    const frozen = bot.machines[0]?.process;
    frozen?.freeze();
    const at = bot.world.now();
    await bot.world.pass(10_000);
    expect(callsBetween(bot, at + 200, at + 10_000).length).toBeGreaterThan(50);
    await bot.world.pass(50_000);
    const wokenAt = bot.world.now();
    frozen?.wake();
    await bot.world.pass(10_000);
    expect(callsBetween(bot, wokenAt, Infinity).filter((call) => call.process === frozen)).toEqual([]);
    bot.checkEnd();
  });

  it('a sender that is told to stop finishes what is out, leaves no doubt, and the next one goes on at once', async () => {
    const bot = begin();
    plan(bot, chats(300));
    await bot.world.pass(3_000);
    const sent = states(bot)['sent'] ?? 0;
    expect(sent).toBeGreaterThan(50);
    await bot.stopMachine(0);
    expect(Object.keys(states(bot)).sort()).toEqual(['planned', 'sent']);
    bot.startMachine(1);
    const at = bot.world.now();
    await bot.world.pass(1_000);
    expect(callsBetween(bot, at, bot.world.now()).length).toBeGreaterThan(10);
  });
});

describe('time', () => {
  it('a clock set back a day stalls nothing, a clock set on and back repeats nothing', async () => {
    const bot = begin();
    plan(bot, chats(300));
    await bot.world.pass(2_000);
    for (const hours of [-24, 24, 24, -24]) {
      bot.world.clock.step(hours * 3_600_000);
      const at = bot.world.now();
      await bot.world.pass(5_000);
      const isOver = states(bot)['planned'] === undefined;
      expect(isOver || callsBetween(bot, at, bot.world.now()).length > 60).toBe(true);
    }
    await bot.world.pass(10_000);
    expect(states(bot)).toEqual({ sent: 300 });
    bot.checkEnd();
  });

  it('a clock from before all rows sends nothing, and all when it is put right', async () => {
    const bot = new BotWorld(7);
    plan(bot, chats(10));
    const real = bot.world.clock.now().getTime();
    bot.world.clock.step(-real - 86_400_000);
    bot.startMachine(0);
    await bot.world.pass(60_000);
    expect(bot.world.clock.now().getTime()).toBeLessThan(0);
    expect(bot.telegram.calls).toEqual([]);
    bot.world.clock.step(real + 86_400_000);
    await bot.world.pass(5_000);
    expect(states(bot)).toEqual({ sent: 10 });
  });

  it('a digest whose deadline passes while bulk waits is missed, counted and not sent late', async () => {
    const bot = begin();
    bot.telegram.flood(60);
    plan(bot, chats(10), { deadlineAt: new Date(bot.world.clock.now().getTime() + 30_000) });
    await bot.world.pass(90_000);
    expect(states(bot)).toEqual({ missed: 10 });
    expect(bot.machines[0]?.sender.state().missed).toBe(10);
  });
});

describe('edits', () => {
  /** Has everything edited that was sent. */
  const editAll = (bot: BotWorld): void => {
    const sent = [...bot.memory.rows.values()].filter(({ act, state }) => act === 'send' && state === 'sent');
    for (const { id, chatId, params } of sent)
      plan(bot, [chatId], {
        cause: 'correction:1',
        kind: 'correction',
        priority: 2,
        act: 'edit',
        targetId: id,
        params,
      });
  };

  it('are made again until they stand, however often their answers are lost, and are never a second message', async () => {
    const bot = begin();
    plan(bot, chats(40));
    await bot.world.pass(5_000);
    bot.telegram.fault = { kind: 'lost answer', share: 0.3 };
    editAll(bot);
    await bot.world.pass(30_000);
    bot.kill(0);
    bot.telegram.fault = { kind: 'none', share: 0 };
    await bot.heal();
    bot.checkEnd();
    expect(states(bot)).toEqual({ sent: 80 });
    expect([...bot.telegram.edits.values()].some(({ times }) => times > 1)).toBe(true);
    expect([...bot.telegram.messages.values()].every(({ shows }) => shows.endsWith('correction:1'))).toBe(true);
  });

  it('keep to the free rate where messages are paid for to go faster', async () => {
    const bot = begin(1_000, 200);
    await bot.world.pass(1_000);
    plan(bot, chats(600));
    const from = bot.world.now();
    await bot.world.pass(10_000);
    expect(callsBetween(bot, from, from + 3_500)).toHaveLength(600);
    const edited = bot.world.now();
    editAll(bot);
    await bot.world.pass(10_000);
    const edits = callsBetween(bot, edited, edited + 10_000);
    expect(edits.length).toBeGreaterThan(10 * rate * 0.9);
    for (const [index, call] of edits.entries()) {
      const later = edits[index + rate];
      expect(later === undefined || later.at - call.at >= 1_000).toBe(true);
    }
  });
});
