import type {
  ClaimedDelivery,
  DeliveryState,
  DoubtfulDelivery,
  PlannedDelivery,
} from '../../../src/delivery/delivery.js';
import type { LeaseStore } from '../../../src/delivery/lease.store.js';
import type { Claim, ClaimRequest, KeptWaits, Ledger } from '../../../src/delivery/ledger.js';
import type { Settlement } from '../../../src/delivery/outcome.js';

export interface MemoryRow extends ClaimedDelivery {
  state: DeliveryState;
  epoch: number | null;
  messageId: number | null;
  reason: string | null;
  targetId: number | null;
}

export interface MemoryBroadcast {
  id: number;
  state: 'sending' | 'paused' | 'stopped' | 'done';
  onDoubt: 'leave' | 'again';
  trouble: string | null;
}

const byUrgency = (a: MemoryRow, b: MemoryRow): number =>
  a.priority - b.priority || a.dueAt.getTime() - b.dueAt.getTime() || a.id - b.id;

/** The ledger's rules once more, in memory and without waiting: what one transaction does is one function call. */
export class MemoryLedger {
  rows = new Map<number, MemoryRow>();
  broadcasts = new Map<number, MemoryBroadcast>();
  chats = new Map<number, 'active' | 'stopped' | 'gone'>();
  waits: KeptWaits & { at: number } = { bulkMs: 0, chats: [], at: -Infinity };
  /** All waits that were ever written down. */
  savedWaits: (KeptWaits & { at: number })[] = [];
  lease: { epoch: number; until: number } | null = null;
  private lastId = 0;

  enqueue(planned: PlannedDelivery[]): number {
    let count = 0;
    const known = new Set([...this.rows.values()].map((row) => `${row.chatId} ${row.cause}`));
    for (const row of planned) {
      // As in Postgres, a row that was there already has used a number up.
      this.lastId++;
      if (known.has(`${row.chatId} ${row.cause}`)) continue;
      known.add(`${row.chatId} ${row.cause}`);
      count++;
      this.rows.set(this.lastId, {
        id: this.lastId,
        chatId: row.chatId,
        cause: row.cause,
        kind: row.kind,
        priority: row.priority,
        act: row.act ?? 'send',
        target: null,
        targetId: row.targetId ?? null,
        editionId: row.editionId ?? null,
        broadcastId: row.broadcastId ?? null,
        articleIds: row.articleIds ?? [],
        params: row.params ?? {},
        dueAt: row.dueAt,
        deadlineAt: row.deadlineAt ?? null,
        attempts: 0,
        claims: 0,
        state: 'planned',
        epoch: null,
        messageId: null,
        reason: null,
      });
    }
    return count;
  }

  take(now: number, forMs: number): number | null {
    if (this.lease !== null && this.lease.until > now) return null;
    this.lease = { epoch: (this.lease?.epoch ?? 0) + 1, until: now + forMs };
    return this.lease.epoch;
  }

  renew(now: number, epoch: number, forMs: number): boolean {
    if (this.lease?.epoch !== epoch) return false;
    this.lease.until = now + forMs;
    return true;
  }

  advance(epoch: number): number | null {
    if (this.lease?.epoch !== epoch) return null;
    this.lease.epoch++;
    return this.lease.epoch;
  }

  release(now: number, epoch: number): void {
    if (this.lease?.epoch === epoch && this.lease.until > now) this.lease.until = now;
  }

  claim({ epoch, now, limit, bulk, exceptChats, exceptIds }: ClaimRequest): Claim {
    if (this.lease?.epoch !== epoch) return { claimed: [], cancelled: 0 };
    const except = new Set(exceptChats);
    const inHand = new Set(exceptIds);
    const isDue = (row: MemoryRow): boolean =>
      row.state === 'planned' &&
      row.dueAt <= now &&
      (row.deadlineAt === null || row.deadlineAt > now) &&
      !except.has(row.chatId) &&
      !inHand.has(row.id) &&
      (row.broadcastId === null
        ? bulk || row.priority === 0
        : bulk && this.broadcasts.get(row.broadcastId)?.state === 'sending');
    // The few most urgent ones, in order.
    const due: MemoryRow[] = [];
    for (const row of this.rows.values()) {
      if (!isDue(row)) continue;
      const last = due.at(-1);
      if (due.length === limit && last !== undefined && byUrgency(last, row) <= 0) continue;
      due.push(row);
      due.sort(byUrgency);
      if (due.length > limit) due.pop();
    }
    const claimed: ClaimedDelivery[] = [];
    let cancelled = 0;
    for (const row of due) {
      const status = this.chats.get(row.chatId);
      row.claims++;
      if (row.act !== 'send') {
        const target = this.targetOf(row);
        const why = this.whyNoEdit(row, target);
        if (why !== null) {
          row.state = 'cancelled';
          row.reason = why;
          row.epoch = null;
          cancelled++;
          continue;
        }
        if (target?.state === 'sending') {
          row.dueAt = new Date(now.getTime() + 2_000);
          continue;
        }
        row.target = {
          deliveryId: target?.id ?? 0,
          messageId: target?.messageId ?? 0,
          kind: target?.kind ?? 'digest',
          cause: target?.cause ?? '',
          broadcastId: target?.broadcastId ?? null,
          articleIds: target?.articleIds ?? [],
          params: target?.params ?? {},
          sentAt: now,
        };
      } else if (row.kind !== 'notice' && row.priority !== 0 && status !== 'active') {
        row.state = 'cancelled';
        row.reason = status ?? 'erased';
        row.epoch = null;
        cancelled++;
        continue;
      }
      row.state = 'sending';
      row.epoch = epoch;
      row.attempts++;
      claimed.push({ ...row });
    }
    return { claimed, cancelled };
  }

  private targetOf(row: MemoryRow): MemoryRow | undefined {
    const target = row.targetId === null ? undefined : this.rows.get(row.targetId);
    return target?.chatId === row.chatId ? target : undefined;
  }

  private whyNoEdit(row: MemoryRow, target: MemoryRow | undefined): string | null {
    if (target === undefined) return 'its message is not known any more';
    if (target.state === 'planned') return 'its message is still to be sent';
    if (target.state !== 'sending' && (target.state !== 'sent' || target.messageId === null))
      return 'it has no message';
    if (row.kind === 'notice' || row.priority === 0) return null;
    const status = this.chats.get(row.chatId);
    return status === undefined ? 'erased' : status === 'gone' ? 'gone' : null;
  }

  settle(epoch: number, settlements: Settlement[]): void {
    for (const settlement of settlements) {
      if (settlement.kind === 'migrated') this.move(settlement.chatId, settlement.newChatId);
    }
    for (const settlement of settlements) {
      const row = this.rows.get(settlement.id);
      if (row === undefined || row.epoch !== epoch || row.claims !== settlement.claims) continue;
      const isPlanned =
        settlement.kind === 'putBack' ||
        settlement.kind === 'migrated' ||
        settlement.kind === 'again' ||
        settlement.kind === 'later' ||
        settlement.kind === 'editInstead' ||
        settlement.kind === 'withoutPhoto';
      const isFact = settlement.kind === 'sent' || settlement.kind === 'refused' || settlement.kind === 'gone';
      const clearsDoubt = row.state === 'in_doubt' && (isFact || (isPlanned && row.broadcastId === null));
      if (row.state !== 'sending' && !clearsDoubt) continue;
      if (isPlanned) {
        row.state = 'planned';
        row.epoch = null;
        if (settlement.kind === 'again') row.dueAt = settlement.dueAt;
        else row.attempts = Math.max(0, row.attempts - 1);
        if (settlement.kind === 'later') {
          row.dueAt = settlement.dueAt;
          row.deadlineAt = settlement.deadlineAt;
        }
        if (settlement.kind === 'editInstead') row.act = 'edit';
      } else if (settlement.kind === 'sent') {
        row.state = 'sent';
        row.messageId = settlement.messageId;
      } else {
        row.state =
          settlement.kind === 'inDoubt' ? 'in_doubt' : settlement.kind === 'cancelled' ? 'cancelled' : 'refused';
        row.reason = settlement.kind === 'gone' ? `gone: ${settlement.reason}` : settlement.reason;
      }
    }
    for (const settlement of settlements) {
      if (settlement.kind !== 'gone') continue;
      if (this.chats.get(settlement.chatId) === 'active') this.chats.set(settlement.chatId, 'gone');
      for (const row of this.rows.values())
        if (row.chatId === settlement.chatId && row.state === 'planned') {
          row.state = 'cancelled';
          row.reason = 'gone';
        }
    }
  }

  private move(from: number, to: number): void {
    const status = this.chats.get(from);
    if (status !== undefined && !this.chats.has(to)) this.chats.set(to, status);
    this.chats.delete(from);
    for (const row of this.rows.values()) {
      if (row.chatId !== from) continue;
      const isTaken = [...this.rows.values()].some((other) => other.chatId === to && other.cause === row.cause);
      if (!isTaken) {
        row.chatId = to;
        row.messageId = null;
      } else if (row.state === 'planned' || row.state === 'sending') {
        row.state = 'cancelled';
        row.reason = 'moved: the new chat has its own';
      }
    }
  }

  recover(epoch: number): DoubtfulDelivery[] {
    if (this.lease?.epoch !== epoch) return [];
    const why = 'the sender stopped before the answer was written down';
    const doubts: DoubtfulDelivery[] = [];
    for (const row of this.rows.values())
      if (row.state === 'sending' && (row.epoch === null || row.epoch < epoch)) {
        if (row.act !== 'send') {
          row.state = 'planned';
          row.epoch = null;
          continue;
        }
        row.state = 'in_doubt';
        row.reason = why;
        doubts.push({ id: row.id, chatId: row.chatId, cause: row.cause, why });
      }
    return doubts;
  }

  giveBackStrays({ first, current }: { first: number; current: number }, inHand: number[]): number {
    const known = new Set(inHand);
    let count = 0;
    for (const row of this.rows.values())
      if (
        row.state === 'sending' &&
        row.epoch !== null &&
        row.epoch >= first &&
        row.epoch < current &&
        !known.has(row.id)
      ) {
        row.state = 'planned';
        row.epoch = null;
        row.attempts = Math.max(0, row.attempts - 1);
        count++;
      }
    return count;
  }

  planDoubtsAgain(): number {
    let count = 0;
    for (const row of this.rows.values()) {
      const broadcast = row.broadcastId === null ? undefined : this.broadcasts.get(row.broadcastId);
      if (row.state !== 'in_doubt' || row.attempts >= 2 || broadcast?.onDoubt !== 'again') continue;
      if (broadcast.state !== 'sending' && broadcast.state !== 'paused') continue;
      row.reason = `sent again, in doubt before: ${row.reason ?? ''}`;
      row.state = 'planned';
      row.epoch = null;
      count++;
    }
    return count;
  }

  markMissed(now: Date): number {
    let count = 0;
    for (const row of this.rows.values())
      if (row.state === 'planned' && row.deadlineAt !== null && row.deadlineAt <= now) {
        row.state = 'missed';
        row.reason = 'its deadline passed';
        count++;
      }
    return count;
  }

  keepDue(before: Date, now: Date): number {
    let count = 0;
    for (const row of this.rows.values())
      if (row.state === 'planned' && row.dueAt > now && row.dueAt <= before) {
        row.dueAt = now;
        count++;
      }
    return count;
  }

  finishBroadcasts(): number[] {
    const finished: number[] = [];
    for (const broadcast of this.broadcasts.values()) {
      const own = [...this.rows.values()].filter((row) => row.broadcastId === broadcast.id);
      const isOpen = own.some(
        (row) =>
          row.state === 'planned' ||
          row.state === 'sending' ||
          (row.state === 'in_doubt' && broadcast.onDoubt === 'again' && row.attempts < 2),
      );
      if (broadcast.state !== 'sending' || isOpen) continue;
      broadcast.state = 'done';
      finished.push(broadcast.id);
    }
    return finished;
  }

  stopContent(broadcastId: number, trouble: string): boolean {
    const broadcast = this.broadcasts.get(broadcastId);
    if (broadcast?.state !== 'sending') return false;
    broadcast.state = 'paused';
    broadcast.trouble = trouble;
    return true;
  }

  /** A tap on "stop", with what the fan-out then takes back. */
  stopBroadcast(id: number): void {
    const broadcast = this.broadcasts.get(id);
    if (broadcast === undefined || broadcast.state === 'done') return;
    broadcast.state = 'stopped';
    this.takeBack();
  }

  /** What the fan-out does over and over: nothing of a stopped broadcast stays planned. */
  takeBack(): void {
    for (const row of this.rows.values())
      if (
        row.state === 'planned' &&
        row.broadcastId !== null &&
        this.broadcasts.get(row.broadcastId)?.state === 'stopped'
      ) {
        row.state = 'cancelled';
        row.reason = 'the broadcast was stopped';
      }
  }
}

/** How long each question takes, and whether it goes wrong: before it was done, or only on the way back. */
export type Transport = <T>(act: () => T) => Promise<T>;

/** The memory ledger behind the ports, reached over a transport that can be slow, away, or lose its answers. */
export function connect(
  memory: MemoryLedger,
  transport: Transport,
  now: () => number,
): { ledger: Ledger; leases: LeaseStore } {
  return {
    ledger: {
      claim: (request) => transport(() => memory.claim(request)),
      settle: (epoch, settlements) => transport(() => memory.settle(epoch, settlements)),
      recover: (epoch) => transport(() => memory.recover(epoch)),
      giveBackStrays: (epochs, inHand) => transport(() => memory.giveBackStrays(epochs, inHand)),
      planDoubtsAgain: () => transport(() => memory.planDoubtsAgain()),
      markMissed: (at) => transport(() => memory.markMissed(at)),
      keepDue: (before, at) => transport(() => memory.keepDue(before, at)),
      finishBroadcasts: () => transport(() => memory.finishBroadcasts()),
      stopContent: (id, trouble) => transport(() => memory.stopContent(id, trouble)),
      loadWaits: () =>
        transport(() => {
          const elapsed = now() - memory.waits.at;
          return {
            bulkMs: Math.max(0, memory.waits.bulkMs - elapsed),
            chats: memory.waits.chats.map(({ chatId, ms }) => ({ chatId, ms: Math.max(0, ms - elapsed) })),
          };
        }),
      saveWaits: (waits) =>
        transport(() => {
          memory.waits = { ...waits, at: now() };
          memory.savedWaits.push(memory.waits);
        }),
    },
    leases: {
      take: (_holder, forMs) => transport(() => memory.take(now(), forMs)),
      renew: (epoch, forMs) => transport(() => memory.renew(now(), epoch, forMs)),
      advance: (epoch) => transport(() => memory.advance(epoch)),
      release: (epoch) => transport(() => memory.release(now(), epoch)),
    },
  };
}
