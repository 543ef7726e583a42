import type { ClaimedDelivery, Rendering } from '../../../src/delivery/delivery.js';
import { createSender } from '../../../src/delivery/sender.js';
import type { Sender } from '../../../src/delivery/sender.js';
import { readWaits } from '../../../src/delivery/waits.js';
import type { Log } from '../../../src/log.js';
import { connect, MemoryLedger } from './memory-ledger.js';
import type { MemoryRow } from './memory-ledger.js';
import { TelegramModel } from './telegram-model.js';
import type { ModelCall } from './telegram-model.js';
import { createWorld } from './world.js';
import type { World, WorldProcess } from './world.js';

export const rate = 30;
export const mostInHand = 5;
const start = new Date('2026-11-23T06:30:00Z');

const silent: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  fatal: () => undefined,
  child: () => silent,
};

export type DatabaseMode = 'up' | 'flaky' | 'slow' | 'away';

interface Machine {
  process: WorldProcess;
  sender: Sender;
}

/** The bot's sender on two machines, its database and Telegram, all in one simulated world. */
export class BotWorld {
  readonly world: World;
  readonly memory = new MemoryLedger();
  readonly telegram: TelegramModel;
  readonly machines: (Machine | null)[] = [null, null];
  database: DatabaseMode = 'up';
  crashes = 0;
  /** When each process read the waits that were kept. */
  waitsRead = new Map<WorldProcess, number[]>();
  /** When each broadcast was paused or stopped by a tap, while it is. */
  held = new Map<number, { at: number; database: DatabaseMode }>();
  latestWall = start.getTime();

  constructor(
    seed: number,
    private readonly paidRate = 0,
  ) {
    this.world = createWorld(seed, start);
    this.telegram = new TelegramModel(this.world);
    for (let chatId = 1; chatId <= 40; chatId++) this.memory.chats.set(chatId, 'active');
  }

  startMachine(index: number): void {
    if (this.machines[index] !== null) return;
    const { world, memory, telegram } = this;
    const process = world.process();
    const ports = connect(memory, (act) => this.ask(process, act), world.now);
    const loadWaits = () =>
      this.ask(process, () => {
        this.waitsRead.set(process, [...(this.waitsRead.get(process) ?? []), world.now()]);
        return readWaits(memory.waits, world.now() - memory.waits.at);
      });
    const sender = createSender({
      leases: ports.leases,
      ledger: { ...ports.ledger, loadWaits },
      call: (chatId, message) => telegram.call(process, chatId, message),
      render: (delivery) => this.render(delivery),
      clock: world.clock,
      timing: process.timing,
      log: silent,
      holder: `machine ${index}`,
      rate,
      paidRate: this.paidRate,
      random: world.random,
      on: { chatGone: () => {}, migrated: () => {}, badContent: () => {}, trouble: () => {} },
    });
    this.machines[index] = { process, sender };
    sender.start();
  }

  kill(index: number): void {
    const machine = this.machines[index];
    if (machine == null) return;
    machine.process.kill();
    this.machines[index] = null;
    this.crashes++;
  }

  async stopMachine(index: number): Promise<void> {
    const machine = this.machines[index];
    if (machine == null || !machine.process.isAlive()) return;
    let isStopped = false;
    const stopping = machine.sender.stop().then(() => (isStopped = true));
    await this.world.pass(10_010);
    if (!isStopped) throw new Error('a sender did not stop within 10 s');
    await stopping;
    machine.process.kill();
    this.machines[index] = null;
  }

  private render(delivery: ClaimedDelivery): Promise<Rendering> {
    // The key names the chat as it was planned, so that a moved chat's copies are counted together.
    const key = `${String(delivery.params['home'])} ${delivery.cause}`;
    const payload = { key, broadcastId: delivery.broadcastId, isBulk: delivery.priority > 0 };
    if (delivery.params['breaks'] === true) return Promise.reject(new TypeError('a view with a fault'));
    const method = delivery.act === 'send' ? 'sendMessage' : 'editMessageText';
    return Promise.resolve({ kind: 'message', method, payload });
  }

  private ask<T>(process: WorldProcess, act: () => T): Promise<T> {
    const { world } = this;
    const away = (): never => {
      throw Object.assign(new Error('the database is away'), { code: 'CONNECTION_CLOSED' });
    };
    const chance = world.random();
    if (this.database === 'away') return process.answer(1, away);
    if (this.database === 'slow') return process.answer(200 + chance * 1_800, act);
    if (this.database === 'flaky' && chance < 0.1) return process.answer(2, away);
    if (this.database === 'flaky' && chance < 0.2)
      return process.answer(2, () => {
        act();
        return away();
      });
    if (this.database === 'flaky' && chance < 0.22) return process.answer(20_000, act);
    return process.answer(1 + chance * 4, act);
  }

  /** All is well again: whatever is open must come to its end. */
  async heal(): Promise<void> {
    this.database = 'up';
    this.telegram.fault = { kind: 'none', share: 0 };
    this.telegram.badBroadcasts.clear();
    for (const machine of this.machines) machine?.process.wake();
    this.startMachine(0);
    // A clock that was set back while nobody ran is put right by people.
    const behind = this.latestWall - this.world.clock.now().getTime();
    if (behind > 0) this.world.clock.step(behind);
    // The longest wait before an edit is made again is twenty minutes.
    for (let round = 0; round < 200; round++) {
      for (const broadcast of this.memory.broadcasts.values())
        if (broadcast.state === 'paused') broadcast.state = 'sending';
      this.memory.takeBack();
      this.held.clear();
      await this.world.pass(10_000);
      const isOpen = [...this.memory.rows.values()].some((row) => row.state === 'planned' || row.state === 'sending');
      const isGoingOn = [...this.memory.broadcasts.values()].some(
        ({ state }) => state !== 'done' && state !== 'stopped',
      );
      if (!isOpen && !isGoingOn) break;
    }
    await this.world.pass(2_000);
  }

  /** What has to hold at any time. */
  check(): void {
    const { calls, floods } = this.telegram;
    for (let index = 0; index < calls.length; index++) {
      const last = calls[index];
      const first = calls[index - rate];
      if (last !== undefined && first !== undefined && last.at - first.at < 1_000)
        throw new Error(`${rate + 1} calls within ${last.at - first.at} ms`);
    }
    for (const flood of floods) {
      // A group's flood is the group's alone.
      const concerned = calls.filter((call) => (flood.chatId < 0 ? call.chatId === flood.chatId : call.isBulk));
      for (const call of concerned)
        if (call.at > flood.toldAt && call.at < flood.until && this.knew(call, flood))
          throw new Error(`a call at ${call.at}, inside the wait from ${flood.toldAt} to ${flood.until}`);
    }
    for (const [id, { at, database }] of this.held) {
      const late = calls.filter((call) => call.broadcastId === id && call.at > at);
      // A claim that was written before the tap may take the database's time to be heard of.
      const bound = database === 'up' && this.database === 'up' ? 2_000 : 22_000;
      if (late.length > mostInHand) throw new Error(`${late.length} calls after broadcast ${id} was held`);
      for (const call of late)
        if (call.at > at + bound) throw new Error(`a call ${call.at - at} ms after broadcast ${id} was held`);
    }
  }

  /** A wait is known to who was told, and to others once it is written down: which pays for waits of 5 s and more only. */
  private knew(
    call: ModelCall,
    flood: { toldAt: number; until: number; process: WorldProcess; chatId: number },
  ): boolean {
    if (call.process === flood.process) return true;
    const reads = (this.waitsRead.get(call.process) ?? []).filter((readAt) => readAt <= call.at);
    return this.memory.savedWaits.some(({ at, bulkMs, chats }) => {
      const ms = flood.chatId > 0 ? bulkMs : (chats.find((chat) => chat.chatId === flood.chatId)?.ms ?? 0);
      return at >= flood.toldAt && at + ms >= flood.until && reads.some((readAt) => readAt >= at);
    });
  }

  /** What has to hold at the end. */
  checkEnd(): void {
    this.check();
    let extra = 0;
    for (const row of this.memory.rows.values()) {
      const key = `${String(row.params['home'])} ${row.cause}`;
      const copies = this.telegram.copies.get(key) ?? 0;
      const broadcast = row.broadcastId === null ? undefined : this.memory.broadcasts.get(row.broadcastId);
      const isAgain = broadcast?.onDoubt === 'again';
      const name = `${key} (${row.state}, ${row.attempts} attempts, ${row.reason ?? 'no reason'})`;
      if (row.state === 'planned' || row.state === 'sending') throw new Error(`never settled: ${name}`);
      if (row.act !== 'send') {
        this.checkEdit(row, key, name);
        continue;
      }
      if (copies > (isAgain ? 2 : 1)) throw new Error(`${copies} copies: ${name}`);
      if (row.state === 'sent' && copies === 0) throw new Error(`said to be sent, never arrived: ${name}`);
      if ((row.state === 'missed' || row.state === 'cancelled' || row.state === 'refused') && copies > 0 && !isAgain)
        throw new Error(`arrived, said to be ${row.state}: ${name}`);
      if (copies === 2 && row.attempts !== 2) throw new Error(`two copies without a second attempt: ${name}`);
      extra += Math.max(0, copies - 1);
    }
    for (const broadcast of this.memory.broadcasts.values())
      if (broadcast.state !== 'done' && broadcast.state !== 'stopped')
        throw new Error(`broadcast ${broadcast.id} ended as ${broadcast.state}`);
    if (extra > 0 && this.memory.broadcasts.size === 0) throw new Error(`${extra} doubles without a broadcast`);
  }

  /** An edit that is said to be made was made, in its own message; one that was not had a reason. It never is a message. */
  private checkEdit(row: MemoryRow, key: string, name: string): void {
    const target = row.targetId === null ? undefined : this.memory.rows.get(row.targetId);
    const made = this.telegram.edits.get(key);
    if (this.telegram.copies.has(key)) throw new Error(`an edit came as a message: ${name}`);
    if (row.state === 'sent' && made === undefined) throw new Error(`said to be edited, was not: ${name}`);
    if (made !== undefined && row.messageId !== null && made.messageId !== row.messageId)
      throw new Error(`another message was edited: ${name}`);
    if (row.state === 'in_doubt' && row.attempts < 20) throw new Error(`given up too early: ${name}`);
    const isReachable = this.memory.chats.get(row.chatId) === 'active' && target?.messageId != null;
    if (row.state === 'cancelled' && isReachable && row.reason !== 'its message is still to be sent')
      // Cleared up only after the edit was given up: the message was in doubt then.
      if (row.reason !== 'it has no message') throw new Error(`an edit was dropped: ${name}`);
  }
}
