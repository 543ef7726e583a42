import { bad, Refused, type Outcome } from '../answer.js';
import { byJsonRules } from '../json-rules.js';
import { parseText } from '../text/format.js';
import type { SendRight } from './access.js';
import type { Call } from './call.js';
import { fileFields, lookOf, RIGHTS } from './file-fields.js';
import { readInputFile } from './input-files.js';
import { fitted, type Parsed } from './sending.js';

/** A medium ready to be fitted to a chat. */
export interface Medium {
  readonly kind: string;
  readonly right: SendRight;
  content(): Outcome<Record<string, unknown>>;
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
