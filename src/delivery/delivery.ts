/** Why a chat gets a message. */
export type DeliveryKind = 'digest' | 'alert' | 'breaking' | 'notice' | 'correction';

/** send: a new message · edit, delete: what becomes of the message that an earlier delivery sent. */
export type DeliveryAct = 'send' | 'edit' | 'delete';

export type DeliveryState = 'planned' | 'sending' | 'sent' | 'refused' | 'in_doubt' | 'missed' | 'cancelled';

/** What is asked for when a message to one chat is planned. */
export interface PlannedDelivery {
  chatId: number;
  /** The reason, e.g. "edition:12": a chat gets one message for one cause, however often it is planned. */
  cause: string;
  kind: DeliveryKind;
  /** Lower goes first; see deliveryPriorities. */
  priority: number;
  /** A new message unless given. */
  act?: DeliveryAct;
  /** The delivery whose message is edited or deleted, or answered by a new one. */
  targetId?: number | null;
  editionId?: number | null;
  broadcastId?: number | null;
  articleIds?: number[];
  /** What the view needs beside the ids: small, and never a text that somebody wrote. */
  params?: Record<string, unknown>;
  dueAt: Date;
  /** Not sent after this instant, but marked missed. */
  deadlineAt?: Date | null;
}

/** A message that is to be edited or deleted, as the ledger has it. */
export interface TargetMessage {
  /** The delivery that sent it. */
  deliveryId: number;
  messageId: number;
  kind: DeliveryKind;
  cause: string;
  broadcastId: number | null;
  articleIds: number[];
  params: Record<string, unknown>;
  sentAt: Date;
}

/** A delivery that the sender has claimed: what the view needs to make its message. */
export interface ClaimedDelivery {
  id: number;
  chatId: number;
  cause: string;
  kind: DeliveryKind;
  priority: number;
  act: DeliveryAct;
  /** The message that an edit or a deletion changes, or that a new one answers; null: it answers none. */
  target: TargetMessage | null;
  editionId: number | null;
  broadcastId: number | null;
  articleIds: number[];
  params: Record<string, unknown>;
  dueAt: Date;
  deadlineAt: Date | null;
  /** Calls that may have reached Telegram, this one included. */
  attempts: number;
  /** How often it was handed out, this time included. */
  claims: number;
}

/** Whether a message went, or is to go, without its photo, since its chat takes none: by the delivery's parameters. */
export function isWithoutPhoto(params: Record<string, unknown>): boolean {
  return params['withoutPhoto'] === true;
}

/** A delivery of which nobody knows whether it arrived, by name. */
export interface DoubtfulDelivery {
  id: number;
  chatId: number;
  cause: string;
  why: string;
}

/** Calls that make a new message, and calls that change one. */
export type SendMethod = 'sendMessage' | 'sendPhoto' | 'sendDocument';
export type ChangeMethod = 'editMessageText' | 'editMessageCaption' | 'deleteMessage';

/** A file of ours. Its name is plain ASCII. */
export interface AttachedFile {
  field: 'photo' | 'document';
  name: string;
  /** Its media type. */
  type: string;
  bytes: Uint8Array;
}

/** The method and parameters of one call. `chat_id` and `message_id` are set by the sender, from the ledger. */
export interface RenderedMessage {
  method: SendMethod | ChangeMethod;
  payload: Record<string, unknown>;
  /** A file that goes along, under the name of its parameter. */
  file?: AttachedFile;
}

/** What a view makes of a delivery just before the call. */
export type Rendering =
  | ({ kind: 'message' } & RenderedMessage)
  | { kind: 'drop'; reason: string }
  /** Its reader's quiet hours have begun: not now, but then. */
  | { kind: 'later'; dueAt: Date; deadlineAt: Date };

export type Render = (delivery: ClaimedDelivery) => Promise<Rendering>;

const changes: Record<RenderedMessage['method'], boolean> = {
  sendMessage: false,
  sendPhoto: false,
  sendDocument: false,
  editMessageText: true,
  editMessageCaption: true,
  deleteMessage: true,
};

/**
 * Whether a method changes a message instead of making one. Only then may a call be made a second time without asking
 * anybody: an edit that was made already changes nothing, and what is deleted stays so.
 */
export function isChange(method: RenderedMessage['method']): method is ChangeMethod {
  return changes[method];
}

/** The slowest answer that a full rate is promised with: 5 calls out at 30/s, 150 at 1000/s. */
const slowAnswerSeconds = 0.15;

/**
 * W: deliveries that may be out at once, claimed and not settled. As many can be in doubt after a crash, so it is kept as
 * small as the rate allows.
 *
 * @param rate messages a second
 */
export function mostInHand(rate: number): number {
  return Math.min(150, Math.max(5, Math.ceil(rate * slowAnswerSeconds)));
}
