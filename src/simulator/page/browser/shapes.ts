import type {
  BotCommand,
  Chat,
  ForceReply,
  InlineKeyboardMarkup,
  InlineQueryResult,
  Message,
  ReplyKeyboardMarkup,
  ReplyKeyboardRemove,
  User,
} from '@grammyjs/types';

/** The keyboards that people see under a message or under the text box. */
export type Keyboard = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply;

/** A message as `/sim` shows it: Telegram's, with keyboards of all four kinds. */
export type ShownMessage = Omit<Message, 'reply_markup'> & { readonly reply_markup?: Keyboard };

export interface Bot extends User {
  readonly username: string;
  readonly description?: string;
  readonly short_description?: string;
}

export interface Person extends User {
  readonly deactivated: boolean;
  readonly started: readonly number[];
  readonly blocked: readonly number[];
}

/** A chat in the list of chats. */
export interface ChatSummary {
  readonly id: number;
  readonly type: Chat['type'];
  readonly title?: string;
  readonly first_name?: string;
  readonly opened?: boolean;
  readonly blocked?: boolean;
  readonly bot_status?: string;
  readonly last_message: ShownMessage | null;
  readonly messages: number;
}

/** A call of a bot with what it was answered. */
export interface Call {
  readonly id: number;
  readonly date: string;
  readonly bot_id: number;
  readonly method: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly status: number | null;
  readonly answer: unknown;
  readonly ms: number;
  readonly fault?: string;
  readonly processed: boolean;
}

export type FaultKind = '429' | '500' | 'reset-after' | 'latency';

/** A disturbance that is switched on. */
export interface Fault {
  readonly id: number | string;
  readonly kind: string;
  readonly hits: number;
  readonly times?: number;
  readonly probability?: number;
}

/** The answer of `GET /sim/state`. */
export interface Snapshot {
  readonly now: string;
  readonly bots: readonly Bot[];
  readonly people: readonly Person[];
  readonly chats: readonly ChatSummary[];
  readonly faults: readonly Fault[];
  readonly last_event_id: number;
}

/** A notice that answers a tap. */
export interface Toast {
  readonly chat_id: number;
  readonly person_id: number;
  readonly callback_query_id: string;
  readonly text?: string;
  readonly show_alert: boolean;
  readonly url?: string;
}

/** What an inline query found. */
export interface InlineAnswer {
  readonly inline_query_id: string;
  readonly results: readonly InlineQueryResult[];
  readonly button?: { readonly text: string; readonly start_parameter?: string };
}

export type { BotCommand };
