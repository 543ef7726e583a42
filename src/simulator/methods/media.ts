import { bad, Refused, type Outcome } from '../answer.js';
import { byJsonRules } from '../json-rules.js';
import { parseText } from '../text/format.js';
import type { FileRecord } from '../world/files.js';
import type { World } from '../world/world.js';
import type { SendRight } from './access.js';
import type { Call, Handler } from './call.js';
import { readInputFile } from './input-files.js';
import { firstMessage } from './messages.js';
import { fitted, markupOf, parsedText, send, type Parsed } from './sending.js';

const RIGHTS: Readonly<Record<string, SendRight>> = {
  photo: 'photos',
  video: 'videos',
  animation: 'other_messages',
  sticker: 'other_messages',
  audio: 'audios',
  voice: 'voice_notes',
  document: 'documents',
};

/** A medium ready to be fitted to a chat. */
export interface Medium {
  readonly kind: string;
  readonly right: SendRight;
  content(): Outcome<Record<string, unknown>>;
}

/** The part of a message that shows a file: `{photo: [sizes]}`, `{document: {…}}`, … */
export function fileFields(
  world: World,
  file: FileRecord,
  kind: string,
  extra: Record<string, unknown> = {},
): Record<string, unknown> {
  const { fileId, uniqueId, size, width, height, name, type } = file;
  const ids = { file_id: fileId, file_unique_id: uniqueId, ...(size > 0 && { file_size: size }) };
  switch (kind) {
    case 'photo': {
      const scale = Math.min(1, 90 / Math.max(width, height, 1));
      const small = world.files.add({
        kind,
        name,
        type,
        width: Math.ceil(width * scale),
        height: Math.ceil(height * scale),
        ...(file.address && { address: file.address }),
        ...(file.data && { data: file.data }),
      });
      const thumb = {
        file_id: small.fileId,
        file_unique_id: `${uniqueId.slice(0, -1)}s`,
        width: small.width,
        height: small.height,
      };
      return {
        photo: [
          { ...thumb, ...(size > 0 && { file_size: size }) },
          { ...ids, width, height },
        ],
      };
    }
    case 'voice':
    case 'audio':
      return {
        [kind]: { duration: 0, mime_type: type, ...(kind === 'audio' && { file_name: name }), ...extra, ...ids },
      };
    case 'video':
      return { video: { width, height, duration: 0, file_name: name, mime_type: type, ...extra, ...ids } };
    case 'animation': {
      const animation = { width, height, duration: 0, file_name: name, mime_type: type, ...extra, ...ids };
      return { animation, document: { file_name: name, mime_type: type, ...ids } };
    }
    case 'sticker':
      return {
        sticker: {
          type: 'regular',
          width: width || 512,
          height: height || 512,
          is_animated: false,
          is_video: false,
          ...extra,
          ...ids,
        },
      };
    default:
      return { document: { file_name: name, mime_type: type, ...ids } };
  }
}

/** A method that sends one file given by the parameter of its name. */
function sendFile(kind: string, says: string): Handler {
  return async (call) => {
    const { args, world } = call;
    const file = await readInputFile(call, kind, args.text(kind), kind);
    if (file instanceof Refused) return file;
    if (!file) return bad(`There is no ${says} in the request`);
    const caption = kind === 'sticker' ? undefined : parsedText(call, 'caption');
    if (caption instanceof Refused) return caption;
    const markup = markupOf(call);
    if (markup instanceof Refused) return markup;
    const extra: Record<string, unknown> = {};
    for (const name of ['duration', 'width', 'height'])
      if (args.has(name)) extra[name] = args.integer(name, 0, 0, 86_400);
    for (const name of ['title', 'performer', 'emoji']) if (args.text(name) !== '') extra[name] = args.text(name);
    return firstMessage(
      send(call, {
        right: RIGHTS[kind] ?? 'documents',
        markup,
        contents: () => {
          const text = caption ? fitted(call, caption, 'caption') : {};
          if (text instanceof Refused) return text;
          return [
            {
              ...fileFields(world, file, kind, extra),
              ...text,
              ...lookOf(args.flag('show_caption_above_media'), args.flag('has_spoiler')),
            },
          ];
        },
      }),
    );
  };
}

function lookOf(above: boolean, spoiler: boolean): Record<string, unknown> {
  return { ...(above && { show_caption_above_media: true }), ...(spoiler && { has_media_spoiler: true }) };
}

/** Reads one InputMedia. @param forAlbum whether it is for sendMediaGroup, which takes no animations */
export async function readInputMedia(call: Call, value: unknown, forAlbum: boolean): Promise<Outcome<Medium>> {
  const fail = (reason: string): Refused => bad(`Can't parse InputMedia: ${reason}`);
  const fields = byJsonRules(value);
  if (!fields) return fail('expected an Object');
  const caption = fields.optionalString('caption');
  const mode = fields.optionalString('parse_mode');
  const media = fields.optionalString('media');
  const above = fields.boolean('show_caption_above_media');
  const spoiler = fields.boolean('has_spoiler');
  for (const one of [caption, mode, media, above, spoiler]) if (typeof one === 'string') return fail(one);
  if (typeof caption === 'string' || typeof mode === 'string' || typeof media === 'string')
    return fail('expected an Object');
  const parsed: Outcome<Parsed> = parseText(caption.value, mode.value, fields.raw('caption_entities'));
  if (parsed instanceof Refused) return fail(parsed.description.replace(/^Bad Request: /, ''));
  const type = fields.string('type');
  if (typeof type === 'string') return fail(type);
  const kind = type.value;
  if (forAlbum && kind === 'animation') return fail(`type "${kind}" can't be used in sendMediaGroup`);
  const right = ['photo', 'video', 'animation', 'audio', 'document'].includes(kind) ? RIGHTS[kind] : undefined;
  if (!right) return fail(`type "${kind}" is unsupported`);
  const file = await readInputFile(call, '', media.value, kind);
  if (file instanceof Refused) return file;
  if (!file) return fail('media not found');
  return {
    kind,
    right,
    content: () => {
      const text = fitted(call, parsed, 'caption');
      return text instanceof Refused
        ? text
        : { ...fileFields(call.world, file, kind), ...text, ...lookOf(above === true, spoiler === true) };
    },
  };
}

const sendMediaGroup: Handler = async (call) => {
  const { args, world } = call;
  if (args.text('media') === '') return bad('Parameter "media" is required');
  const value = args.json('media');
  if (value instanceof Refused) return value;
  if (!Array.isArray(value)) return bad('Expected an Array of InputMedia');
  const media: Medium[] = [];
  for (const one of value) {
    const medium = await readInputMedia(call, one, true);
    if (medium instanceof Refused) return medium;
    media.push(medium);
  }
  if (media.length === 0) return bad('There are no messages to send');
  if (media.length > 10) return bad('Too many messages to send as an album');
  const kinds = new Set(media.map(({ kind }) => (kind === 'video' ? 'photo' : kind)));
  if (kinds.size > 1) return bad("documents and audio files can't be mixed with other media in an album");
  const album =
    media.length > 1
      ? { media_group_id: String(10_000_000_000_000_000n + BigInt(Math.floor(world.random() * 1e15))) }
      : {};
  const sent = send(call, {
    right: media[0]?.right ?? 'photos',
    items: media.length,
    contents: () => {
      const contents: Record<string, unknown>[] = [];
      for (const medium of media) {
        const content = medium.content();
        if (content instanceof Refused) return content;
        contents.push({ ...album, ...content });
      }
      return contents;
    },
  });
  return sent instanceof Refused ? sent : sent.map(({ message }) => message);
};

/** Methods that send files. */
export const mediaMethods: Readonly<Record<string, Handler>> = {
  sendphoto: sendFile('photo', 'photo'),
  senddocument: sendFile('document', 'document'),
  sendvideo: sendFile('video', 'video'),
  sendanimation: sendFile('animation', 'animation'),
  sendaudio: sendFile('audio', 'audio'),
  sendvoice: sendFile('voice', 'voice'),
  sendsticker: sendFile('sticker', 'sticker'),
  sendmediagroup: sendMediaGroup,
};
