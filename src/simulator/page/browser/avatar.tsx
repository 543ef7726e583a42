import type { VNode } from 'preact';
import { hueOf } from './names.js';

/** The initial of a name on one of eight quiet colours. */
export function Avatar({
  name,
  id,
  kind = 'person',
}: {
  readonly name: string;
  readonly id: number;
  readonly kind?: 'person' | 'group' | 'bot';
}): VNode {
  const initials = name
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word))
    .slice(0, kind === 'group' ? 2 : 1)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
  return (
    <span class={`avatar avatar-${kind} ${kind === 'bot' ? '' : `hue-${hueOf(id)}`}`} aria-hidden="true">
      {initials}
    </span>
  );
}
