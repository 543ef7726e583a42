import { bad, notSimulated, type Outcome, Refused } from '../answer.js';
import { byJsonRules, type JsonFields } from '../json-rules.js';
import { finishText, parseText } from '../text/format.js';
import type { InlineKeyboard } from '../world/types.js';
import type { Call } from './call.js';
import { readInputFile } from './input-files.js';
import { readMarkup } from './keyboards.js';
import { fileFields } from './file-fields.js';
import { fitted, rulesFor, textFields } from './sending.js';

/** A checked result: as the bot gave it, and the message that choosing it posts. */
export interface InlineResult {
  readonly id: string;
  readonly shown: object;
  readonly content: Readonly<Record<string, unknown>>;
  readonly keyboard?: InlineKeyboard;
}

const MOST_RESULTS = 50;

/** Reads the `results` of answerInlineQuery. Articles and photos are acted out, other kinds say that they are not. */
export async function readResults(call: Call): Promise<Outcome<InlineResult[]>> {
  const value = call.args.json('results', 'JSON encoded inline query results');
  if (value instanceof Refused) return bad("Can't parse JSON encoded inline query results");
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) return bad('Expected an Array of inline query results');
  if (value.length > MOST_RESULTS) return bad('Too many inline query results specified');
  const results: InlineResult[] = [];
  for (const one of value) {
    const result = await readResult(call, one);
    if (result instanceof Refused) return result;
    if (results.some(({ id }) => id === result.id)) return bad('RESULT_ID_DUPLICATE');
    results.push(result);
  }
  return results;
}

const fail = (reason: string): Refused => bad(`Can't parse inline query result: ${reason}`);

async function readResult(call: Call, value: unknown): Promise<Outcome<InlineResult>> {
  const fields = byJsonRules(value);
  if (!fields || typeof value !== 'object' || value === null) return fail('Inline query result must be an object');
  const type = fields.string('type');
  if (typeof type === 'string') return fail(type);
  const id = fields.string('id');
  if (typeof id === 'string') return fail(id);
  if (id.value === '' || Buffer.byteLength(id.value) > 64) return bad('RESULT_ID_INVALID');
  const markup = readMarkup(fields.raw('reply_markup'));
  if (markup instanceof Refused) return fail(markup.description.replace(/^Bad Request: /, ''));
  if (markup && 'other' in markup) return bad('inline keyboard expected');
  const message = readMessage(call, fields, type.value === 'article');
  if (message instanceof Refused) return message;
  const content = message ?? (await readPhoto(call, fields, type.value));
  if (content instanceof Refused) return content;
  if (type.value === 'article') {
    const title = fields.string('title');
    if (typeof title === 'string') return fail(title);
    if (title.value.trim() === '') return bad('ARTICLE_TITLE_EMPTY');
  }
  return { id: id.value, shown: value, content, ...(markup && { keyboard: markup.inline }) };
}

/** The text that is posted; undefined if the result itself is posted. */
function readMessage(call: Call, fields: JsonFields, required: boolean): Outcome<Record<string, unknown> | undefined> {
  const inner = byJsonRules(fields.raw('input_message_content'));
  const text = (inner ?? fields).optionalString('message_text');
  if (typeof text === 'string') return fail(text);
  if (text.value === '') {
    if (inner && !inner.has('message_text'))
      return notSimulated('inline results that post anything but text or a photo');
    return required ? fail(inner ? 'Message text is empty' : `Can't find field "input_message_content"`) : undefined;
  }
  const mode = (inner ?? fields).optionalString('parse_mode');
  if (typeof mode === 'string') return fail(mode);
  const parsed = parseText(text.value, mode.value, inner?.raw('entities'));
  if (parsed instanceof Refused) return fail(parsed.description.replace(/^Bad Request: /, ''));
  const finished = finishText(parsed, rulesFor(call, 'text'));
  if (finished instanceof Refused) return finished;
  if (finished.text === '') return bad('MESSAGE_EMPTY');
  const preview = inner?.raw('link_preview_options');
  return { ...textFields(finished, 'text'), ...(preview !== undefined && { link_preview_options: preview }) };
}

async function readPhoto(call: Call, fields: JsonFields, type: string): Promise<Outcome<Record<string, unknown>>> {
  if (type !== 'photo') return notSimulated(`inline results of type ${type}`);
  const known = fields.optionalString('photo_file_id');
  const address = fields.optionalString('photo_url');
  if (typeof known === 'string') return fail(known);
  if (typeof address === 'string') return fail(address);
  const file = await readInputFile(call, '', known.value || address.value, 'photo');
  if (file instanceof Refused) return file;
  if (!file) return fail(`Can't find field "photo_file_id"`);
  const caption = fields.optionalString('caption');
  const mode = fields.optionalString('parse_mode');
  if (typeof caption === 'string') return fail(caption);
  if (typeof mode === 'string') return fail(mode);
  const parsed = parseText(caption.value, mode.value, fields.raw('caption_entities'));
  if (parsed instanceof Refused) return fail(parsed.description.replace(/^Bad Request: /, ''));
  const text = fitted(call, parsed, 'caption');
  return text instanceof Refused ? text : { ...fileFields(call.world, file, 'photo'), ...text };
}
