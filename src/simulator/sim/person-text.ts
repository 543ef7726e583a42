import type { Entity, Formatted } from '../text/entity.js';
import { normalise } from '../text/normalise.js';

/** The text of a person with the links that Telegram finds in it, and with the entities that are given. */
export function personText(text: string, given: unknown): Formatted {
  return normalise({ text, entities: Array.isArray(given) ? given.filter(isEntity) : [] });
}

function isEntity(value: unknown): value is Entity {
  if (typeof value !== 'object' || value === null) return false;
  const { type, offset, length } = { type: undefined, offset: undefined, length: undefined, ...value };
  return typeof type === 'string' && Number.isInteger(offset) && Number.isInteger(length);
}
