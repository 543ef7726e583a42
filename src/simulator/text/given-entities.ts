import { bad, type Outcome } from '../answer.js';
import { byJsonRules } from '../json-rules.js';
import type { Entity } from './entity.js';

const PLAIN = new Set('bold italic underline strikethrough spoiler code blockquote expandable_blockquote'.split(' '));
/** Telegram finds these itself and does not take them from a bot. */
const FOUND = new Set([
  'mention',
  'hashtag',
  'cashtag',
  'bot_command',
  'url',
  'email',
  'phone_number',
  'bank_card_number',
]);

/** Reads the `entities` or `caption_entities` that a bot gives instead of a parse mode. What is no array counts as none, as on the public server. */
export function readEntities(given: unknown): Outcome<Entity[]> {
  const entities: Entity[] = [];
  for (const value of Array.isArray(given) ? given : []) {
    const read = readEntity(value);
    if (typeof read === 'string') return bad(`Can't parse MessageEntity: ${read}`);
    if (read) entities.push(read);
  }
  return entities;
}

function readEntity(value: unknown): Entity | string | undefined {
  const fields = byJsonRules(value);
  if (!fields) return 'expected an Object';
  const offset = fields.integer('offset');
  if (typeof offset === 'string') return offset;
  const length = fields.integer('length');
  if (typeof length === 'string') return length;
  const type = fields.string('type');
  if (typeof type !== 'object') return type;
  const range = { offset, length };
  if (PLAIN.has(type.value)) return { type: type.value, ...range };
  if (FOUND.has(type.value)) return undefined;
  switch (type.value) {
    case 'pre': {
      const language = fields.optionalString('language');
      if (typeof language !== 'object') return language;
      return { type: 'pre', ...range, ...(language.value !== '' && { language: language.value }) };
    }
    case 'text_link': {
      const url = fields.string('url');
      return typeof url === 'object' ? { type: 'text_link', ...range, url: url.value } : url;
    }
    case 'text_mention': {
      const user = byJsonRules(fields.raw('user'));
      if (!user) return `Can't find field "user"`;
      const id = user.integer('id');
      return typeof id === 'string' ? id : { type: 'text_mention', ...range, userId: id };
    }
    case 'custom_emoji': {
      const id = fields.string('custom_emoji_id');
      return typeof id === 'object' ? { type: 'custom_emoji', ...range, custom_emoji_id: id.value } : id;
    }
    case 'date_time': {
      const unix = fields.integer('unix_time');
      if (typeof unix === 'string') return unix;
      const format = fields.optionalString('date_time_format');
      return typeof format === 'object'
        ? { type: 'date_time', ...range, unix_time: unix, date_time_format: format.value }
        : format;
    }
    default:
      return 'Unsupported type specified';
  }
}
