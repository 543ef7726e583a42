import type { RenderedMessage } from '../../../src/delivery/delivery.js';
import type { CallOutcome } from '../../../src/delivery/outcome.js';
import type { World, WorldProcess } from './world.js';

export type Fault = 'none' | '5xx before' | '5xx after' | 'refused' | 'hang' | 'lost answer' | '401';

/** The sender rounds waits up by so much. */
const marginMs = 250;

export interface ModelCall {
  at: number;
  chatId: number;
  key: string;
  broadcastId: number | null;
  isBulk: boolean;
  /** Of an edit, the message. */
  messageId: number | null;
  process: WorldProcess;
}

/** Telegram as far as it matters here: who got what, and how the answer fares on its way back. */
export class TelegramModel {
  /** Copies by "chat cause". Chats that moved are counted under their first id. */
  copies = new Map<string, number>();
  /** Edits that were made, by "chat cause" of the edit: the message and how often. */
  edits = new Map<string, { messageId: number; times: number }>();
  /** The chat of each message, and the edit that it shows. */
  messages = new Map<number, { chatId: number; shows: string }>();
  calls: ModelCall[] = [];
  fault: { kind: Fault; share: number } = { kind: 'none', share: 0 };
  floods: { toldAt: number; until: number; process: WorldProcess; chatId: number }[] = [];
  badBroadcasts = new Set<number>();
  blocked = new Set<number>();
  moved = new Map<number, number>();
  private floodUntil = 0;
  private lastMessageId = 0;

  constructor(private readonly world: World) {}

  /** From now on bulk calls are refused for so many seconds. */
  flood(seconds: number): void {
    this.floodUntil = Math.max(this.floodUntil, this.world.now() + seconds * 1000);
  }

  call(process: WorldProcess, chatId: number, { method, payload }: RenderedMessage): Promise<CallOutcome> {
    const { world } = this;
    const call: ModelCall = {
      at: world.now(),
      chatId,
      key: String(payload['key']),
      broadcastId: typeof payload['broadcastId'] === 'number' ? payload['broadcastId'] : null,
      isBulk: payload['isBulk'] === true,
      messageId: method === 'editMessageText' ? Number(payload['message_id']) : null,
      process,
    };
    this.calls.push(call);
    const isStruck = world.random() < this.fault.share;
    const fault = isStruck ? this.fault.kind : 'none';
    if (fault === 'refused') return process.answer(5, () => ({ kind: 'certainlyNotSent', why: 'ECONNREFUSED' }));
    // The request is on its way whatever becomes of the process; the answer needs somebody who waits for it.
    const toThere = 10 + world.random() * 40;
    const andBack = 10 + world.random() * 40;
    let outcome: CallOutcome = { kind: 'inDoubt', why: 'no answer' };
    world.after(toThere, () => {
      outcome = this.receive(call, fault);
    });
    return process
      .answer(fault === 'hang' ? 20_000 : toThere + andBack, () => outcome)
      .then((told) => {
        if (told.kind === 'retryAfter')
          this.floods.push({
            toldAt: world.now(),
            until: world.now() + told.waitMs - marginMs - andBack,
            process,
            chatId,
          });
        return told;
      });
  }

  private receive(call: ModelCall, fault: Fault): CallOutcome {
    const { world } = this;
    if (fault === '401') return { kind: 'unauthorised' };
    if (fault === '5xx before') return { kind: 'inDoubt', why: 'Telegram answered 502' };
    if (fault === 'hang' && world.random() < 0.5) return { kind: 'inDoubt', why: 'no answer in time' };
    const outcome = this.handle(call);
    // Handled, but the answer never arrives as it was given.
    if (fault !== 'none') return { kind: 'inDoubt', why: fault };
    return outcome;
  }

  private handle(call: ModelCall): CallOutcome {
    const { world } = this;
    if (call.isBulk && world.now() < this.floodUntil) {
      const waitMs = Math.ceil((this.floodUntil - world.now()) / 1000) * 1000 + marginMs;
      return { kind: 'retryAfter', waitMs };
    }
    const newChatId = this.moved.get(call.chatId);
    if (newChatId !== undefined) return { kind: 'migrated', newChatId };
    if (this.blocked.has(call.chatId)) return { kind: 'gone', reason: 'bot was blocked by the user' };
    if (call.broadcastId !== null && this.badBroadcasts.has(call.broadcastId))
      return { kind: 'badContent', description: "can't parse entities" };
    if (call.messageId !== null) {
      const message = this.messages.get(call.messageId);
      if (message?.chatId !== call.chatId) return { kind: 'refused', reason: 'message to edit not found', known: true };
      message.shows = call.key;
      this.edits.set(call.key, { messageId: call.messageId, times: (this.edits.get(call.key)?.times ?? 0) + 1 });
      return { kind: 'changed' };
    }
    this.copies.set(call.key, (this.copies.get(call.key) ?? 0) + 1);
    this.lastMessageId++;
    this.messages.set(this.lastMessageId, { chatId: call.chatId, shows: call.key });
    return { kind: 'sent', messageId: this.lastMessageId };
  }
}
