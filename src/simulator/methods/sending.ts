import { bad, notSimulated, type Outcome, Refused } from '../answer.js';
import { byJsonRules } from '../json-rules.js';
import { holdBack } from '../pace.js';
import { finishText, parseText, type FormatRules } from '../text/format.js';
import type { Formatted } from '../text/entity.js';
import { hasMet } from '../world/chats.js';
import { findKept, addMessage } from '../world/messages.js';
import { isAllowed } from '../world/members.js';
import type { ChatRecord, Kept } from '../world/types.js';
import { nowOf, type World } from '../world/world.js';
import { unreachable, writableChat, type SendRight } from './access.js';
import type { Call } from './call.js';
import { checkMarkup, readMarkup, type Markup } from './keyboards.js';

/** A text that was parsed but not yet fitted to a chat. */
export type Parsed = Formatted & { given: boolean };

/** Reads a text parameter with its parse mode or entities. */
export function parsedText({ args }: Call, name: 'text' | 'caption'): Outcome<Parsed> {
  const entities =
    args.text('parse_mode') === '' ? args.json(name === 'text' ? 'entities' : 'caption_entities') : undefined;
  return parseText(args.text(name), args.text('parse_mode'), entities instanceof Refused ? undefined : entities);
}

/** Rules for the second step of a text. */
export function rulesFor({ world, bot }: Pick<Call, 'world' | 'bot'>, kind: 'text' | 'caption'): FormatRules {
  return {
    most: kind === 'text' ? 4096 : 1024,
    tooLong: kind === 'text' ? 'Message is too long' : 'Message caption is too long',
    localLinks: world.limits.localLinks,
    person: (id) => {
      const person = world.people.get(id);
      return person && (bot.privateChats.has(id) || person.started || hasMet(world, bot, id)) ? person.user : undefined;
    },
  };
}

/** Reads `reply_markup`. */
export function markupOf({ args }: Call): Outcome<Markup | undefined> {
  const value = args.json('reply_markup', 'reply keyboard markup');
  return value instanceof Refused ? value : readMarkup(value);
}

/** `{text, entities?}` or `{caption, caption_entities?}`, with nothing for an empty caption. */
export function textFields(text: Formatted, kind: 'text' | 'caption'): Record<string, unknown> {
  if (kind === 'caption' && text.text === '') return {};
  const entities =
    text.entities.length > 0 ? { [kind === 'text' ? 'entities' : 'caption_entities']: text.entities } : {};
  return { [kind]: text.text, ...entities };
}

/** One message to be sent, once its chat is known. */
export interface Draft {
  readonly right: SendRight;
  /** How many messages the call sends. */
  readonly count?: number;
  readonly markup?: Markup | undefined;
  /** The contents, one for each message; the caption comes ready from here. */
  readonly contents: (chat: ChatRecord) => Outcome<Record<string, unknown>[]>;
}

/** Options that are understood but belong to parts of Telegram that this server does not have. */
const FOREIGN: Readonly<Record<string, string>> = {
  direct_messages_topic_id: 'direct messages of channels',
  suggested_post_parameters: 'suggested posts',
  ephemeral_message_parameters: 'ephemeral messages',
};

/**
 * Sends messages: finds the chat, checks everything in the order of the public server, holds the bot to its pace, and posts.
 */
export function send(call: Call, draft: Draft): Outcome<Kept[]> {
  const { world, bot, args } = call;
  if (args.text('business_connection_id') !== '') return bad('business connection not found');
  for (const [name, what] of Object.entries(FOREIGN)) if (args.has(name)) return notSimulated(what);
  const chat = writableChat(world, bot, args.text('chat_id'), draft.right);
  if (chat instanceof Refused) return chat;
  const thread = threadOf(call, chat);
  if (thread instanceof Refused) return thread;
  const reply = replyOf(call, chat);
  if (reply instanceof Refused) return reply;
  const contents = draft.contents(chat);
  if (contents instanceof Refused) return contents;
  const markup = checkMarkup(draft.markup, chat, world.limits.localLinks);
  if (markup instanceof Refused) return markup;
  const refused = holdBack(world, bot, chat, draft.count ?? 1, args.flag('allow_paid_broadcast')) ?? unreachable(chat);
  if (refused) return refused;
  const extra = {
    ...thread,
    ...(reply && { reply_to_message: reply }),
    ...(args.flag('protect_content') && { has_protected_content: true }),
    ...(markup && 'inline' in markup && { reply_markup: markup.inline }),
  };
  const keyboard = markup && 'other' in markup ? markup.other : undefined;
  return contents.map((content) => {
    const kept = addMessage(world, chat, { bot }, { ...content, ...extra }, keyboard);
    deliver(call, kept, 'new');
    return kept;
  });
}

/** Writes into the ledger what people now see. */
export function deliver(
  { world, bot, method }: Pick<Call, 'world' | 'bot' | 'method'>,
  kept: Kept,
  kind: 'new' | 'edit',
): void {
  const { message, chat } = kept;
  const text = message.text ?? message.caption ?? '';
  world.ledger.add(chat, {
    chat_id: chat.id,
    bot_id: bot.id,
    message_id: message.message_id,
    method,
    at: nowOf(world),
    text,
    kind,
  });
}

function threadOf({ bot, args }: Call, chat: ChatRecord): Outcome<Record<string, unknown>> {
  const text = args.text('message_thread_id');
  if (text === '' || text === '0') {
    const mayAlways = isAllowed(chat.members?.get(bot.id), 'can_manage_topics');
    return chat.isGeneralClosed === true && !mayAlways ? bad('TOPIC_CLOSED') : {};
  }
  const id = args.integer('message_thread_id', 0, 0, 2_147_483_647);
  const topic = chat.isForum ? chat.topics?.get(id) : undefined;
  if (!topic) return bad('message thread not found');
  const membership = chat.members?.get(bot.id);
  if (topic.is_closed && topic.creator !== bot.id && !isAllowed(membership, 'can_manage_topics'))
    return bad('TOPIC_CLOSED');
  return { message_thread_id: id, is_topic_message: true };
}

function replyOf({ args }: Call, chat: ChatRecord): Outcome<object | undefined> {
  const given = args.json('reply_parameters', 'reply parameters');
  if (given instanceof Refused) return given;
  let messageId = args.integer('reply_to_message_id', 0, 0, 2_147_483_647);
  let lenient = args.flag('allow_sending_without_reply');
  if (given !== undefined) {
    const fields = byJsonRules(given);
    if (!fields) return bad('Object expected as reply parameters');
    const id = fields.integer('message_id');
    if (typeof id === 'string') return bad(id);
    const allowed = fields.boolean('allow_sending_without_reply');
    if (typeof allowed === 'string') return bad(allowed);
    const elsewhere = fields.optionalString('chat_id');
    if (typeof elsewhere === 'string') return bad(elsewhere);
    if (elsewhere.value !== '' && elsewhere.value !== String(chat.id)) return notSimulated('replies to another chat');
    messageId = id;
    lenient = allowed;
  }
  if (messageId <= 0) return undefined;
  const found = findKept(chat, messageId);
  if (!found) return lenient ? undefined : bad('message to be replied not found');
  const { reply_to_message: _nested, ...message } = found.message;
  return message;
}

/** Fits a parsed caption or text to a chat, in the second step. */
export function fitted(
  call: Pick<Call, 'world' | 'bot'>,
  parsed: Parsed,
  kind: 'text' | 'caption',
): Outcome<Record<string, unknown>> {
  const finished = finishText(parsed, rulesFor(call, kind));
  if (finished instanceof Refused) return finished;
  if (kind === 'text' && finished.text === '') return bad('Text must be non-empty');
  return textFields(finished, kind);
}

/** Whether a message of this age, in Unix seconds, is past the 48 hours in which messages can be deleted. */
export function isTooOld(world: World, date: number): boolean {
  return nowOf(world) / 1000 - date > 48 * 3600;
}
