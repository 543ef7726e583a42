import { randomBytes } from 'node:crypto';
import type { RenderedMessage } from './delivery.js';

/** The body of a call and how it is written. */
export interface CallBody {
  type: string;
  bytes: Buffer;
}

/** Writes a call: as JSON, or as a form where it brings a file along. */
export function callBody(chatId: number, { payload, file }: RenderedMessage): CallBody {
  const parameters: Record<string, unknown> = { ...payload, chat_id: chatId };
  if (file === undefined) return { type: 'application/json', bytes: Buffer.from(JSON.stringify(parameters)) };
  const boundary = `kabar-${randomBytes(16).toString('hex')}`;
  const part = (name: string, more: string, content: Uint8Array): Buffer[] => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n`),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ];
  const text = (value: unknown): Buffer => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
  const fields = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : part(name, '', text(value)),
  );
  const attached = part(file.field, `; filename="${file.name}"\r\nContent-Type: ${file.type}`, file.bytes);
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    bytes: Buffer.concat([...fields, ...attached, Buffer.from(`--${boundary}--\r\n`)]),
  };
}
