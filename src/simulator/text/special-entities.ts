import type { Entity } from './entity.js';
import { mentionedPerson } from './links.js';

interface Range {
  readonly offset: number;
  readonly length: number;
}

/** What a link in a text becomes: a mention of a person, or a link whose address is checked later. Undefined for an empty address. */
export function linkEntity(link: string, range: Range): Entity | undefined {
  const userId = mentionedPerson(link);
  if (userId !== undefined) return { type: 'text_mention', ...range, userId };
  return link.trim() === '' ? undefined : { type: 'text_link', ...range, url: link };
}

/** A moment that each reader sees by their own clock. Returns the reason when the parameters are wrong. */
export function timeEntity(unix: string, format: string, range: Range): Entity | string {
  if (!/^\d{1,10}$/.test(unix)) return 'Invalid Unix time specified';
  if (!/^(?:r|w?[dD]?[tT]?)$/.test(format)) return 'Invalid date-time format specified';
  return { type: 'date_time', ...range, unix_time: Number(unix), date_time_format: format };
}

/** What stands behind `![text](…)` in MarkdownV2: a custom emoji or a moment. Returns the reason when it is neither. */
export function pictureEntity(link: string, range: Range): Entity | string {
  const [, scheme = '', host = '', query = ''] =
    /^([a-z]+):(?:\/\/)?([^/?#]*)\/?(?:\?([^#]*))?/i.exec(link.trim()) ?? [];
  if (scheme.toLowerCase() !== 'tg') return 'Custom emoji URL must have scheme tg';
  const values = new URLSearchParams(query);
  if (host.toLowerCase() === 'time') return timeEntity(values.get('unix') ?? '', values.get('format') ?? '', range);
  if (host.toLowerCase() !== 'emoji') return 'Custom emoji URL must have host "emoji"';
  const id = values.get('id');
  if (id === null) return 'Custom emoji URL must have an emoji identifier';
  if (!/^[1-9]\d{0,18}$/.test(id)) return 'Invalid custom emoji identifier specified';
  return { type: 'custom_emoji', ...range, custom_emoji_id: id };
}
