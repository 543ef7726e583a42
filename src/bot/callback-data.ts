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
  | { kind: 'start-screen' }
  | { kind: 'start-topic'; topicId: number }
  | { kind: 'start-language'; index: number }
  | { kind: 'bundles' }
  | { kind: 'bundle'; slug: string }
  | { kind: 'bundle-undo'; at: number }
  | { kind: 'suggested' }
  | { kind: 'suggested-topic'; topicId: number }
  | { kind: 'chip-undo'; topicId: number; mode: number; perDay: number; at: number; categoryId: number; page: number }
  | { kind: 'topic-screen'; topicId: number; page: number }
  | { kind: 'topic-mode'; topicId: number; mode: number; page: number }
  | { kind: 'topic-limit'; topicId: number; perDay: number; page: number }
  | { kind: 'topic-stop'; topicId: number; page: number }
  | { kind: 'topic-back'; topicId: number; mode: number; perDay: number; at: number }
  | { kind: 'words-again'; words: string }
  | { kind: 'mute-menu'; articleId: number }
  | { kind: 'mute-story'; articleId: number }
  | { kind: 'mute-source'; articleId: number }
  | { kind: 'mute-end'; muteId: number; days: number }
  | { kind: 'mute-lift'; muteId: number; page: number }
  | { kind: 'mutes'; page: number }
  | { kind: 'hours' }
  | { kind: 'hour'; minutes: number }
  | { kind: 'news-now' }
  | { kind: 'details'; deliveryId: number }
  | { kind: 'article'; articleId: number }
  | { kind: 'save'; articleId: number }
  | { kind: 'why'; articleId: number }
  | { kind: 'more'; articleId: number }
  | { kind: 'less'; articleId: number }
  | { kind: 'history'; articleId: number }
  | { kind: 'unsave'; articleId: number; page: number }
  | { kind: 'save-back'; articleId: number; page: number; savedAt: number }
  | { kind: 'saved-search'; page: number; query: string }
  | { kind: 'find'; page: number; topicId: number; days: number; sourceId: number; query: string }
  | { kind: 'narrow'; by: number; topicId: number; days: number; sourceId: number; query: string }
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
  | { kind: 'groups' }
  | { kind: 'group'; group: number }
  | { kind: 'group-categories'; group: number }
  | { kind: 'group-category'; group: number; categoryId: number; page: number }
  | { kind: 'group-topic'; group: number; topicId: number; categoryId: number; page: number }
  | { kind: 'group-followed'; group: number; page: number }
  | { kind: 'group-drop'; group: number; topicId: number; page: number }
  | { kind: 'group-mode'; group: number; topicId: number; page: number }
  | { kind: 'group-hours'; group: number }
  | { kind: 'group-hour'; group: number; minutes: number }
  | { kind: 'group-zones'; group: number }
  | { kind: 'group-zone'; group: number; index: number }
  | { kind: 'group-language'; group: number; index: number }
  | { kind: 'group-pauses'; group: number }
  | { kind: 'group-pause'; group: number; days: number }
  | { kind: 'group-resume'; group: number }
  | { kind: 'group-news'; group: number }
  | { kind: 'group-data'; group: number }
  | { kind: 'group-erase'; group: number; yes: number }
  | { kind: 'audience-all' }
  | { kind: 'audience-topic'; topicId: number }
  | { kind: 'proposal-accept'; proposalId: number; revision: number }
  | { kind: 'proposal-dismiss'; proposalId: number }
  | { kind: 'proposal-reason'; proposalId: number; reason: number }
  | { kind: 'proposal-back'; proposalId: number }
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
  'start-screen': ['pm'],
  'start-topic': ['pc', 'topicId'],
  'start-language': ['pl', 'index'],
  bundles: ['pk'],
  bundle: ['pt', '…slug'],
  'bundle-undo': ['pu', 'at'],
  suggested: ['pg'],
  'suggested-topic': ['pj', 'topicId'],
  'chip-undo': ['pz', 'topicId', 'mode', 'perDay', 'at', 'categoryId', 'page'],
  'topic-screen': ['tt', 'topicId', 'page'],
  'topic-mode': ['tm', 'topicId', 'mode', 'page'],
  'topic-limit': ['tl', 'topicId', 'perDay', 'page'],
  'topic-stop': ['tx', 'topicId', 'page'],
  'topic-back': ['tb', 'topicId', 'mode', 'perDay', 'at'],
  'words-again': ['tw', '…words'],
  'mute-menu': ['mm', 'articleId'],
  'mute-story': ['my', 'articleId'],
  'mute-source': ['mr', 'articleId'],
  'mute-end': ['me', 'muteId', 'days'],
  'mute-lift': ['ml', 'muteId', 'page'],
  mutes: ['ms', 'page'],
  hours: ['hs'],
  hour: ['h', 'minutes'],
  'news-now': ['n'],
  details: ['dt', 'deliveryId'],
  article: ['a', 'articleId'],
  save: ['s', 'articleId'],
  why: ['w', 'articleId'],
  more: ['mo', 'articleId'],
  less: ['le', 'articleId'],
  history: ['hi', 'articleId'],
  unsave: ['rm', 'articleId', 'page'],
  'save-back': ['sb', 'articleId', 'page', 'savedAt'],
  'saved-search': ['sq', 'page', '…query'],
  find: ['fi', 'page', 'topicId', 'days', 'sourceId', '…query'],
  narrow: ['na', 'by', 'topicId', 'days', 'sourceId', '…query'],
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
  groups: ['gs'],
  group: ['g', 'group'],
  'group-categories': ['gcs', 'group'],
  'group-category': ['gc', 'group', 'categoryId', 'page'],
  'group-topic': ['gt', 'group', 'topicId', 'categoryId', 'page'],
  'group-followed': ['gf', 'group', 'page'],
  'group-drop': ['gd', 'group', 'topicId', 'page'],
  'group-mode': ['gm', 'group', 'topicId', 'page'],
  'group-hours': ['ghs', 'group'],
  'group-hour': ['gh', 'group', 'minutes'],
  'group-zones': ['gzs', 'group'],
  'group-zone': ['gz', 'group', 'index'],
  'group-language': ['gl', 'group', 'index'],
  'group-pauses': ['gps', 'group'],
  'group-pause': ['gp', 'group', 'days'],
  'group-resume': ['gr', 'group'],
  'group-news': ['gn', 'group'],
  'group-data': ['gx', 'group'],
  'group-erase': ['ge', 'group', 'yes'],
  'audience-all': ['ba'],
  'audience-topic': ['bt', 'topicId'],
  'proposal-accept': ['pa', 'proposalId', 'revision'],
  'proposal-dismiss': ['pd', 'proposalId'],
  'proposal-reason': ['pr', 'proposalId', 'reason'],
  'proposal-back': ['pb', 'proposalId'],
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
