import type { Formatted } from '../text/entity.js';
import type { Archive } from './archive.js';
import type { UpdateQueue } from './update-queue.js';

/** Telegram's User, as the bot sees a person or a bot. */
export interface User {
  readonly id: number;
  readonly is_bot: boolean;
  readonly first_name: string;
  readonly last_name?: string;
  readonly username?: string;
  readonly language_code?: string;
  readonly is_premium?: boolean;
}

/** Somebody who has Telegram. */
export interface Person {
  readonly user: User;
  deactivated: boolean;
  /** Whether every bot may write to them without having been written to. */
  started: boolean;
}

/** Telegram's Message, as far as this server looks into it; the rest is passed through. */
export interface Message {
  readonly message_id: number;
  readonly date: number;
  readonly chat: { readonly id: number; readonly type: string; readonly [field: string]: unknown };
  readonly from?: User;
  readonly sender_chat?: object;
  readonly text?: string;
  readonly entities?: Formatted['entities'];
  readonly caption?: string;
  readonly caption_entities?: Formatted['entities'];
  readonly reply_markup?: InlineKeyboard;
  readonly message_thread_id?: number;
  readonly edit_date?: number;
  readonly has_protected_content?: boolean;
  readonly [field: string]: unknown;
}

/** An inline keyboard that has been checked. */
export interface InlineKeyboard {
  readonly inline_keyboard: readonly (readonly InlineButton[])[];
}

/** One button of it. */
export interface InlineButton {
  readonly text: string;
  readonly url?: string;
  readonly callback_data?: string;
  readonly [field: string]: unknown;
}

/** A message whose content is still kept. Edits replace `message`; what was handed out before does not change. */
export interface Kept {
  message: Message;
  readonly chat: ChatRecord;
  /** The bot that sent it, directly or as the author of an inline result. */
  readonly bot?: Bot;
  /** A keyboard of another kind than inline: people see it, the Bot API does not return it. */
  readonly keyboard?: object;
  readonly service: boolean;
  inlineMessageId?: string;
  /** What people put under it, by who did. */
  reactions?: Map<number, string[]>;
  /** False once it was deleted or its content was dropped. */
  kept: boolean;
}

/** What a member of a group or channel is and may do. */
export interface Membership {
  status: 'creator' | 'administrator' | 'member' | 'restricted' | 'left' | 'kicked';
  /** Rights by Telegram's names, for administrators and restricted members. */
  rights: Record<string, boolean>;
  customTitle?: string;
}

/** A topic of a forum. */
export interface Topic {
  readonly message_thread_id: number;
  name: string;
  icon_color: number;
  icon_custom_emoji_id?: string;
  is_closed: boolean;
  readonly creator: number;
}

/** What became visible in a chat because a bot called. */
export interface DeliveryCounts {
  readonly botId: number;
  new: number;
  edit: number;
  delete: number;
}

/** How fast a chat was written to; see pace.ts. */
export interface ChatPace {
  tokens: number;
  at: number;
  parkedUntil: number;
  /** Sends of the last minute, oldest first; groups and channels only. */
  minute?: number[];
}

/** A chat. Each bot has a private chat of its own with each person; groups and channels are shared. */
export interface ChatRecord {
  readonly id: number;
  readonly type: 'private' | 'group' | 'supergroup' | 'channel';
  title: string;
  username?: string;
  isForum: boolean;
  /** Private chats: the two in it, whether the person ever wrote, whether they blocked the bot. */
  readonly bot?: Bot;
  readonly person?: Person;
  opened: boolean;
  blocked: boolean;
  /** Groups and channels. */
  readonly members: Map<number, Membership> | undefined;
  permissions: Record<string, boolean> | undefined;
  topics: Map<number, Topic> | undefined;
  /** Forums: nobody but those who manage topics may write into the General topic. */
  isGeneralClosed?: boolean;
  pinned: number[];
  deleted: boolean;
  migratedTo?: number;
  readonly ids: MessageIds;
  /** Messages with content, oldest first. */
  readonly kept: Kept[];
  /** How many there ever were. */
  total: number;
  readonly counts: DeliveryCounts[];
  pace: ChatPace | undefined;
  /** When its person last wrote or tapped, in milliseconds; a reply is not bulk. */
  lastHeard: number;
  lastBotToWrite?: number;
}

/** Where message ids come from: all private chats of a bot share a row, every other chat has its own. */
export interface MessageIds {
  next: number;
  readonly archive: Archive;
}

/** A BotCommand. */
export interface BotCommand {
  readonly command: string;
  readonly description: string;
}

/** A bot, known by its token. */
export interface Bot {
  readonly id: number;
  readonly token: string;
  firstName: string;
  username: string;
  canJoinGroups: boolean;
  readsAllGroupMessages: boolean;
  inline: boolean;
  inlineFeedback: boolean;
  topicsInPrivate: boolean;
  /** Stars to pay broadcasts from, and paid so far. */
  stars: number;
  starsSpent: number;
  /** By scope and language, as in `{"type":"default"} en`. */
  readonly commands: Map<string, readonly BotCommand[]>;
  /** By private chat; 0 is the default. */
  readonly menuButtons: Map<number, object>;
  /** By language; the empty one is the default. */
  readonly names: Map<string, string>;
  readonly descriptions: Map<string, string>;
  readonly shortDescriptions: Map<string, string>;
  readonly privateChats: Map<number, ChatRecord>;
  readonly privateIds: MessageIds;
  readonly updates: UpdateQueue;
  readonly pace: BotPace;
}

/** How fast a bot sends; see pace.ts. */
export interface BotPace {
  tokens: number;
  paidTokens: number;
  at: number;
  parkedUntil: number;
}
