import { isChange } from './delivery.js';
import type { RenderedMessage } from './delivery.js';
import type { CallOutcome } from './outcome.js';
import { waitAfterFlood } from './retry-after.js';

/** 400s that are about the chat, and final for it. Compared in lower case. */
const goneDescriptions = [
  'chat not found',
  'peer_id_invalid',
  'user not found',
  'group chat was deleted',
  'group chat was deactivated',
  'group is deactivated',
  'user_deactivated',
  'input_user_deactivated',
  'user_is_blocked',
];

/** 400s that say a forum's thread is closed or gone. */
const threadDescriptions = ['message thread not found', 'topic_closed', 'topic_deleted', 'topic_id_invalid'];

/** 400s by which a chat refuses a photo, while it may well take the same words as a text. */
const photoDescriptions = [
  'not enough rights to send photos',
  'chat_send_photos_forbidden',
  'chat_send_media_forbidden',
];

/** 400s by which a chat refuses this message, while it can still be reached by another. */
const chatDescriptions = [
  'not enough rights',
  'have no rights',
  'need administrator rights',
  'chat_write_forbidden',
  'chat_restricted',
  'chat_send_',
  'chat_admin_required',
  'user_restricted',
  'slowmode',
];

/** 400s to an edit or a deletion that say it stands already. */
const changedDescriptions = ['message is not modified', 'message to delete not found'];

/** 400s to an edit or a deletion that say there is no message to change, or that it cannot be changed any more. */
const unchangeableDescriptions = [
  'message to edit not found',
  "message can't be edited",
  "message can't be deleted",
  'message_id_invalid',
  'message identifier is not specified',
  'there is no text in the message to edit',
  'there is no caption in the message to edit',
];

/** 400s that say our text, buttons or picture are wrong. */
const contentDescriptions = [
  "can't parse",
  'message text is empty',
  'text must be non-empty',
  'message is too long',
  'message_too_long',
  'caption is too long',
  'media_caption_too_long',
  'entity_',
  'entities_too_long',
  'button_',
  'reply_markup',
  'reply markup',
  'inline keyboard',
  'keyboard',
  'wrong file identifier',
  'wrong remote file',
  'wrong file_id',
  "can't use file of type",
  'file_reference_',
  'media_empty',
  'media_invalid',
  'wrong type of the web page',
  'failed to get http url content',
  'photo_invalid',
  'image_process_failed',
  'wrong http url',
  'url host is empty',
  'webpage_',
  'wrong parameter',
  'object expected',
  'stars',
  'balance_too_low',
  'payment',
];

const contains = (text: string, parts: string[]): boolean => parts.some((part) => text.includes(part));

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/**
 * Reads Telegram's answer to a call that sends or changes one message.
 *
 * @param status the HTTP status
 * @param body the whole body as text
 * @param method what was called; a message is sent unless given
 * @returns what became of it; an answer that makes no sense is in doubt, since it may stand before a message that went out
 */
export function classifyAnswer(
  status: number,
  body: string,
  method: RenderedMessage['method'] = 'sendMessage',
): CallOutcome {
  const answer = parse(body);
  if (answer === null) return classifyBare(status);
  if (answer['ok'] === true) {
    if (isChange(method)) return { kind: 'changed' };
    const result = answer['result'];
    const messageId = isObject(result) ? result['message_id'] : undefined;
    if (typeof messageId === 'number' && Number.isSafeInteger(messageId)) return { kind: 'sent', messageId };
    return { kind: 'inDoubt', why: 'Telegram said ok without a message' };
  }
  if (answer['ok'] !== false) return { kind: 'inDoubt', why: `answer ${status} is not one of the Bot API` };
  const code = typeof answer['error_code'] === 'number' ? answer['error_code'] : status;
  const description = typeof answer['description'] === 'string' ? answer['description'].slice(0, 300) : '';
  const parameters = isObject(answer['parameters']) ? answer['parameters'] : {};
  if (code === 429) return { kind: 'retryAfter', waitMs: waitAfterFlood(parameters['retry_after']) };
  // A token of the wrong shape is "Not Found", one that was revoked "Unauthorized".
  if (code === 401 || code === 404) return { kind: 'unauthorised' };
  if (code === 403) return { kind: 'gone', reason: withoutPrefix(description) };
  if (code === 413) return { kind: 'badContent', description: description || 'the request is too large' };
  if (code === 400) return classifyBadRequest(description, parameters['migrate_to_chat_id'], method);
  return { kind: 'inDoubt', why: `Telegram answered ${code}: ${description}` };
}

function classifyBadRequest(description: string, migrateTo: unknown, method: RenderedMessage['method']): CallOutcome {
  if (typeof migrateTo === 'number' && Number.isSafeInteger(migrateTo) && migrateTo !== 0)
    return { kind: 'migrated', newChatId: migrateTo };
  const reason = withoutPrefix(description);
  const lower = description.toLowerCase();
  if (isChange(method)) {
    if (contains(lower, changedDescriptions)) return { kind: 'changed' };
    if (method === 'deleteMessage' && lower.includes("can't be deleted")) return { kind: 'tooOldToDelete' };
    if (contains(lower, unchangeableDescriptions)) return { kind: 'refused', reason, known: true };
  }
  if (contains(lower, goneDescriptions)) return { kind: 'gone', reason };
  if (contains(lower, threadDescriptions))
    return isChange(method) ? { kind: 'refused', reason, known: true } : { kind: 'threadGone', reason };
  if (method === 'sendPhoto' && contains(lower, photoDescriptions)) return { kind: 'noPhotos', reason };
  if (contains(lower, chatDescriptions)) return { kind: 'refused', reason, known: true };
  if (contains(lower, contentDescriptions)) return { kind: 'badContent', description: reason };
  return { kind: 'refused', reason: reason || 'Bad Request without a reason', known: false };
}

/** An answer without a Bot API envelope: some proxy's, or a broken one. */
function classifyBare(status: number): CallOutcome {
  if (status === 429) return { kind: 'retryAfter', waitMs: waitAfterFlood(undefined) };
  if (status === 413) return { kind: 'badContent', description: 'the request is too large' };
  return { kind: 'inDoubt', why: `answer ${status} is not JSON` };
}

function parse(body: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(body);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** "Forbidden: bot was blocked by the user" → "bot was blocked by the user". */
function withoutPrefix(description: string): string {
  return description.replace(/^[A-Z][A-Za-z ]{2,20}: /, '');
}
