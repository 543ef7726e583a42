import { isUtf8 } from 'node:buffer';
import { bad, type Outcome } from '../answer.js';

/** A file in a form. */
export interface Upload {
  readonly fileName: string;
  readonly type: string;
  readonly data: Buffer;
}

/** The parts of a form. */
export interface Form {
  readonly values: Map<string, unknown>;
  readonly files: Map<string, Upload>;
}

const BLANK_LINE = Buffer.from('\r\n\r\n');

/**
 * Takes a `multipart/form-data` body apart (RFC 7578). Parts with a file name are files, all others are values.
 * @param contentType the header, which names the boundary
 */
export function readMultipart(body: Buffer, contentType: string): Outcome<Form> {
  const boundary = /;\s*boundary=(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(contentType);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (mark === undefined) return bad('boundary not found');
  const form: Form = { values: new Map(), files: new Map() };
  const border = Buffer.from(`--${mark}`);
  const inner = Buffer.from(`\r\n--${mark}`);
  if (body.indexOf(border) !== 0) return bad("boundary doesn't match");
  let at = border.length;
  for (;;) {
    const after = body.toString('latin1', at, at + 2);
    if (after === '--') return form;
    const headEnd = body.indexOf(BLANK_LINE, at);
    if (after !== '\r\n' || headEnd < 0) return bad("can't parse multipart form data");
    const dataStart = headEnd + BLANK_LINE.length;
    // A part may be empty: then its border follows the blank line at once.
    const end = body.indexOf(inner, dataStart - 2);
    if (end < 0) return bad("can't find the end of a part of the multipart form data");
    const data = body.subarray(dataStart, Math.max(dataStart, end));
    if (!readPart(body.toString('utf8', at, headEnd), data, form)) return bad('strings must be encoded in UTF-8');
    at = end + inner.length;
  }
}

/** Adds one part to the form; false if it is a value that is no UTF-8. */
function readPart(head: string, data: Buffer, form: Form): boolean {
  const disposition = /^content-disposition:\s*form-data\s*;(.*)$/im.exec(head)?.[1] ?? '';
  const name = parameter(disposition, 'name');
  const fileName = parameter(disposition, 'filename');
  if (name === undefined) return true;
  if (fileName === undefined) {
    form.values.set(name, data.toString('utf8'));
    return isUtf8(data);
  }
  const type = /^content-type:\s*(\S+)/im.exec(head)?.[1] ?? 'application/octet-stream';
  form.files.set(name, { fileName, type, data: Buffer.from(data) });
  return true;
}

function parameter(disposition: string, name: string): string | undefined {
  const found = new RegExp(String.raw`(?:^|;)\s*${name}=(?:"((?:[^"\\]|\\.)*)"|([^\s;]+))`, 'i').exec(disposition);
  const quoted = found?.[1]?.replace(/\\(.)/g, '$1').replace(/%22/g, '"');
  return quoted ?? found?.[2];
}
