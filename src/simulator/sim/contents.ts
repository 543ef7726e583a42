import { Refused, type Outcome } from '../answer.js';
import { forwardOrigin } from '../methods/forwards.js';
import { storeUpload } from '../methods/input-files.js';
import { fileFields } from '../methods/file-fields.js';
import { codePoints } from '../text/entity.js';
import { findKept } from '../world/messages.js';
import { samplePicture } from '../world/pictures.js';
import type { ChatRecord } from '../world/types.js';
import { secondsOf, type World } from '../world/world.js';
import { fieldsOf, missing, optionalText, reworded, wholeNumber, wrong } from './answer.js';
import { botMeant, chatMeant, personMeant } from './lookup.js';
import { personText } from './person-text.js';

/** The fields of a request. */
export type Fields = Readonly<Record<string, unknown>>;

const FILES = ['photo', 'document', 'voice', 'audio', 'video', 'sticker'] as const;

/** What a person sends: a text, a file, a place, a contact, or something forwarded. */
export function readContent(world: World, chat: ChatRecord, fields: Fields): Outcome<Record<string, unknown>> {
  const kind = FILES.find((one) => fields[one] !== undefined && fields[one] !== false);
  if (kind !== undefined) return readAlbumPart(world, kind, fields);
  if (fields['location'] !== undefined) return readLocation(fields['location']);
  if (fields['contact'] !== undefined) return readContact(fields['contact']);
  if (fields['forward'] !== undefined) return readForward(world, chat, fields['forward']);
  return forwardedBy(world, readText(fields, 'text', 4096), fields);
}

/** A file, alone or as one of an album. Each part of an album is a message of its own. */
function readAlbumPart(world: World, kind: (typeof FILES)[number], fields: Fields): Outcome<Record<string, unknown>> {
  const album = optionalText(fields, 'album');
  if (album instanceof Refused) return album;
  const file = forwardedBy(world, readFile(world, kind, fields), fields);
  if (file instanceof Refused || album === undefined) return file;
  return { ...file, media_group_id: album };
}

/** Some content as it is when somebody else has written it first. */
function forwardedBy(
  world: World,
  content: Outcome<Record<string, unknown>>,
  fields: Fields,
): Outcome<Record<string, unknown>> {
  if (content instanceof Refused || fields['forward_from'] === undefined) return content;
  const from = fieldsOf(fields['forward_from']);
  if (from instanceof Refused) return wrong('"forward_from" must be {"name"} or {"person"}.');
  const date = secondsOf(world);
  if (typeof from['name'] === 'string')
    return { ...content, forward_origin: { type: 'hidden_user', date, sender_user_name: from['name'] } };
  const person = personMeant(world, from, 'person');
  return person instanceof Refused
    ? person
    : { ...content, forward_origin: { type: 'user', date, sender_user: person.user } };
}

function readText(fields: Fields, name: 'text' | 'caption', most: number): Outcome<Record<string, unknown>> {
  const given = optionalText(fields, name);
  if (given instanceof Refused) return given;
  if (given === undefined && name === 'caption') return {};
  const { text, entities } = personText(given ?? '', fields['entities']);
  if (text === '' && name === 'text')
    return wrong('There is nothing to send: give "text", a file, "location", "contact" or "forward".');
  if (codePoints(text) > most)
    return wrong(`"${name}" is longer than ${most} characters; Telegram's apps would split it.`);
  return {
    [name]: text,
    ...(entities.length > 0 && { [name === 'text' ? 'entities' : 'caption_entities']: entities }),
  };
}

const SAMPLES: Readonly<Record<string, { fileName: string; type: string }>> = {
  photo: { fileName: 'photo.png', type: 'image/png' },
  sticker: { fileName: 'sticker.png', type: 'image/png' },
  document: { fileName: 'document.txt', type: 'text/plain' },
  voice: { fileName: 'voice.ogg', type: 'audio/ogg' },
  audio: { fileName: 'audio.mp3', type: 'audio/mpeg' },
  video: { fileName: 'video.mp4', type: 'video/mp4' },
};

function readFile(world: World, kind: (typeof FILES)[number], fields: Fields): Outcome<Record<string, unknown>> {
  const given = fields[kind] === true ? {} : fieldsOf(fields[kind]);
  if (given instanceof Refused) return wrong(`"${kind}" must be true or an object such as {"data": base64}.`);
  const sample = SAMPLES[kind] ?? { fileName: 'file', type: 'application/octet-stream' };
  const data = optionalText(given, 'data');
  const fileName = optionalText(given, 'file_name');
  const type = optionalText(given, 'mime_type');
  for (const one of [data, fileName, type]) if (one instanceof Refused) return one;
  if (data instanceof Refused || fileName instanceof Refused || type instanceof Refused)
    return wrong(`"${kind}" cannot be read.`);
  const picture = kind === 'photo' || kind === 'sticker';
  const bytes =
    data === undefined ? (picture ? samplePicture() : Buffer.from(`a ${kind}`)) : Buffer.from(data, 'base64');
  const file = storeUpload(
    { world },
    { fileName: fileName ?? sample.fileName, type: type ?? sample.type, data: bytes },
    kind,
  );
  if (file instanceof Refused) return reworded(file);
  const caption = kind === 'sticker' ? {} : readText(fields, 'caption', 1024);
  if (caption instanceof Refused) return caption;
  const extra: Record<string, unknown> = {};
  for (const name of ['duration', 'width', 'height', 'emoji']) if (given[name] !== undefined) extra[name] = given[name];
  return { ...fileFields(world, file, kind, extra), ...caption };
}

function readLocation(value: unknown): Outcome<Record<string, unknown>> {
  const fields = fieldsOf(value);
  const latitude = fields instanceof Refused ? undefined : fields['latitude'];
  const longitude = fields instanceof Refused ? undefined : fields['longitude'];
  if (typeof latitude !== 'number' || typeof longitude !== 'number')
    return wrong('"location" must be {"latitude","longitude"} in degrees.');
  return { location: { latitude, longitude } };
}

function readContact(value: unknown): Outcome<Record<string, unknown>> {
  const fields = fieldsOf(value);
  if (
    fields instanceof Refused ||
    typeof fields['phone_number'] !== 'string' ||
    typeof fields['first_name'] !== 'string'
  ) {
    return wrong('"contact" must be {"phone_number","first_name"}.');
  }
  const { phone_number, first_name, last_name, user_id } = fields;
  return {
    contact: {
      phone_number,
      first_name,
      ...(typeof last_name === 'string' && { last_name }),
      ...(typeof user_id === 'number' && { user_id }),
    },
  };
}

function readForward(world: World, chat: ChatRecord, value: unknown): Outcome<Record<string, unknown>> {
  const fields = fieldsOf(value);
  if (fields instanceof Refused) return wrong('"forward" must be {"chat_id","message_id"}.');
  const chatId = wholeNumber(fields, 'chat_id');
  const messageId = wholeNumber(fields, 'message_id');
  if (chatId instanceof Refused) return chatId;
  if (messageId instanceof Refused) return messageId;
  const query = new URLSearchParams(chat.bot ? { bot: String(chat.bot.id) } : {});
  const bot = chatId > 0 ? botMeant(world, query) : undefined;
  if (bot instanceof Refused) return bot;
  const from = chatMeant(world, String(chatId), query);
  if (from instanceof Refused) return from;
  const found = findKept(from, messageId);
  if (!found) return missing(`There is no message ${messageId} in chat ${chatId}.`);
  const {
    message_id: _id,
    from: _from,
    chat: _chat,
    date: _date,
    sender_chat: _sender,
    reply_markup: _markup,
    reply_to_message: _reply,
    ...content
  } = found.message;
  return { ...content, ...forwardOrigin(found) };
}
