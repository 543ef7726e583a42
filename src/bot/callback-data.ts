/**
 * What a button does, with the numbers or the word it needs. Buttons live on messages for months, so a kind is never
 * given another meaning: a changed one gets a new name, and old ones fall through to the "no longer valid" answer.
 */
export type ButtonAction =
  | { kind: 'categories' }
  | { kind: 'category'; categoryId: number; page: number }
  | { kind: 'topic'; topicId: number; categoryId: number; page: number }
  | { kind: 'follow'; topicId: number }
  | { kind: 'own-words'; words: string }
  | { kind: 'my-topics'; page: number }
  | { kind: 'drop'; topicId: number; page: number }
  | { kind: 'picked' }
  | { kind: 'hours' }
  | { kind: 'hour'; minutes: number }
  | { kind: 'news-now' }
  | { kind: 'details'; deliveryId: number }
  | { kind: 'article'; articleId: number }
  | { kind: 'save'; articleId: number }
  | { kind: 'why'; articleId: number }
  | { kind: 'search'; page: number; query: string }
  | { kind: 'saved'; page: number }
  | { kind: 'settings' }
  | { kind: 'zones' }
  | { kind: 'zone'; index: number }
  | { kind: 'languages' }
  | { kind: 'language'; index: number }
  | { kind: 'pauses' }
  | { kind: 'pause'; days: number }
  | { kind: 'resume' }
  | { kind: 'erase'; yes: number }
  | { kind: 'audience-all' }
  | { kind: 'audience-topic'; topicId: number }
  | { kind: 'broadcast-send'; broadcastId: number }
  | { kind: 'broadcast-discard'; broadcastId: number }
  | { kind: 'broadcast-pause'; broadcastId: number }
  | { kind: 'broadcast-resume'; broadcastId: number }
  | { kind: 'broadcast-stop'; broadcastId: number };

/** The short name of each kind, and its numbers in order. A trailing "…" takes the rest as a word. */
const shapes: { [Kind in ButtonAction['kind']]: [code: string, ...fields: string[]] } = {
  categories: ['cs'],
  category: ['c', 'categoryId', 'page'],
  topic: ['t', 'topicId', 'categoryId', 'page'],
  follow: ['f', 'topicId'],
  'own-words': ['ow', '…words'],
  'my-topics': ['mt', 'page'],
  drop: ['d', 'topicId', 'page'],
  picked: ['ok'],
  hours: ['hs'],
  hour: ['h', 'minutes'],
  'news-now': ['n'],
  details: ['dt', 'deliveryId'],
  article: ['a', 'articleId'],
  save: ['s', 'articleId'],
  why: ['w', 'articleId'],
  search: ['q', 'page', '…query'],
  saved: ['sv', 'page'],
  settings: ['st'],
  zones: ['zs'],
  zone: ['z', 'index'],
  languages: ['ls'],
  language: ['l', 'index'],
  pauses: ['ps'],
  pause: ['p', 'days'],
  resume: ['r'],
  erase: ['e', 'yes'],
  'audience-all': ['ba'],
  'audience-topic': ['bt', 'topicId'],
  'broadcast-send': ['bs', 'broadcastId'],
  'broadcast-discard': ['bd', 'broadcastId'],
  'broadcast-pause': ['bp', 'broadcastId'],
  'broadcast-resume': ['br', 'broadcastId'],
  'broadcast-stop': ['bx', 'broadcastId'],
};

/** Telegram's limit for the data of a button, in bytes. */
const mostBytes = 64;

/** Writes an action as a button's data. Null: it does not fit into 64 bytes (a long word), so there can be no button. */
export function writeAction(action: ButtonAction): string | null {
  const [code, ...fields] = shapes[action.kind];
  const values = Object.fromEntries(Object.entries(action));
  const data = [code, ...fields.map((field) => String(values[field.replace('…', '')]))].join(':');
  return Buffer.byteLength(data) <= mostBytes ? data : null;
}

/** Reads a button's data. Null: not one of ours, forged, or of an older release. */
export function readAction(data: string): ButtonAction | null {
  if (Buffer.byteLength(data) > mostBytes) return null;
  const [code, ...parts] = data.split(':');
  for (const [kind, [known, ...fields]] of Object.entries(shapes)) {
    if (known !== code) continue;
    const action: Record<string, unknown> = { kind };
    for (const [index, field] of fields.entries()) {
      if (field.startsWith('…')) {
        action[field.slice(1)] = parts.slice(index).join(':');
        parts.length = Math.min(parts.length, fields.length);
      } else {
        const part = parts[index] ?? '';
        if (!/^\d{1,15}$/.test(part)) return null;
        action[field] = Number(part);
      }
    }
    return parts.length === fields.length && isAction(action) ? action : null;
  }
  return null;
}

/** All fields have been read by the shape of its kind: nothing is left to check but that there is one. */
function isAction(action: Record<string, unknown>): action is ButtonAction {
  return typeof action['kind'] === 'string' && Object.hasOwn(shapes, action['kind']);
}
