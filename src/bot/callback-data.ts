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
  | {
      kind: 'chip-undo-hours';
      topicId: number;
      mode: number;
      perDay: number;
      at: number;
      categoryId: number;
      page: number;
      own: string;
    }
  | { kind: 'topic-screen'; topicId: number; page: number }
  | { kind: 'topic-mode'; topicId: number; mode: number; page: number }
  | { kind: 'topic-limit'; topicId: number; perDay: number; page: number }
  | { kind: 'topic-stop'; topicId: number; page: number }
  | { kind: 'topic-back'; topicId: number; mode: number; perDay: number; at: number }
  | { kind: 'topic-back-hours'; topicId: number; mode: number; perDay: number; at: number; own: string }
  | { kind: 'words-again'; words: string }
  | { kind: 'mute-menu'; articleId: number }
  | { kind: 'mute-story'; articleId: number }
  | { kind: 'mute-source'; articleId: number }
  | { kind: 'mute-end'; muteId: number; days: number }
  | { kind: 'mute-lift'; muteId: number; page: number }
  | { kind: 'mutes'; page: number }
  | { kind: 'hours' }
  | { kind: 'hour'; minutes: number }
  | { kind: 'hour-toggle'; minutes: number; topicId: number }
  | { kind: 'day-toggle'; day: number; topicId: number }
  | { kind: 'days-set'; which: number; topicId: number }
  | { kind: 'topic-hours'; topicId: number }
  | { kind: 'topic-hours-off'; topicId: number }
  | { kind: 'recap' }
  | { kind: 'recap-day'; day: number }
  | { kind: 'recap-hour'; minutes: number }
  | { kind: 'recap-off' }
  | { kind: 'quiet' }
  | { kind: 'quiet-toggle'; from: number; to: number }
  | { kind: 'quiet-none' }
  | { kind: 'emergencies'; on: number }
  | { kind: 'sound'; on: number }
  | { kind: 'at-once' }
  | { kind: 'at-once-limit'; most: number }
  | { kind: 'contents' }
  | { kind: 'pictures'; on: number }
  | { kind: 'outside'; on: number }
  | { kind: 'preview' }
  | { kind: 'missed'; days: number }
  | { kind: 'zone-named'; name: string }
  | { kind: 'zone-location' }
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
  | { kind: 'group-search'; group: number }
  | { kind: 'group-follow'; group: number; topicId: number }
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
  | { kind: 'sources' }
  | { kind: 'source'; sourceId: number }
  | { kind: 'source-trust'; sourceId: number; trust: number }
  | { kind: 'source-mute'; sourceId: number; days: number }
  | { kind: 'source-drop'; sourceId: number }
  | { kind: 'source-remove'; sourceId: number }
  | { kind: 'sources-export' }
  | { kind: 'review' }
  | { kind: 'review-publish'; articleId: number }
  | { kind: 'review-later'; articleId: number }
  | { kind: 'review-reject'; articleId: number }
  | { kind: 'review-merge'; articleId: number }
  | { kind: 'review-merge-into'; articleId: number; storyId: number }
  | { kind: 'desk' }
  | { kind: 'desk-category'; categoryId: number; page: number }
  | { kind: 'desk-topic'; topicId: number }
  | { kind: 'desk-type'; topicId: number; what: number }
  | { kind: 'desk-aliases'; topicId: number; page: number }
  | { kind: 'desk-alias'; topicId: number; marks: number; text: string }
  | { kind: 'desk-alias-sure'; topicId: number; marks: number; text: string }
  | { kind: 'desk-unalias'; topicId: number; text: string }
  | { kind: 'desk-unalias-sure'; topicId: number; text: string }
  | { kind: 'desk-hide'; topicId: number; on: number }
  | { kind: 'desk-merge'; topicId: number; intoId: number }
  | { kind: 'desk-merge-sure'; topicId: number; intoId: number }
  | { kind: 'ads' }
  | { kind: 'ad'; adId: number }
  | { kind: 'ad-new' }
  | { kind: 'ad-everyone' }
  | { kind: 'ad-start'; adId: number }
  | { kind: 'ad-stop'; adId: number }
  | { kind: 'ad-discard'; adId: number }
  | { kind: 'ad-preview'; adId: number }
  | { kind: 'ad-set'; adId: number; what: number; value: number }
  | { kind: 'ad-open'; adId: number }
  | { kind: 'ad-why'; adId: number }
  | { kind: 'ad-hide'; adId: number; yes: number }
  | { kind: 'audience-all' }
  | { kind: 'audience-topic'; topicId: number }
  | { kind: 'change-begin'; broadcastId: number; how: number }
  | { kind: 'report-csv'; broadcastId: number }
  | { kind: 'doubts-again'; broadcastId: number }
  | { kind: 'doubts-decided'; broadcastId: number; again: number }
  | { kind: 'from-broadcast'; broadcastId: number }
  | { kind: 'proposal-accept'; proposalId: number; revision: number }
  | { kind: 'proposal-publish'; proposalId: number; revision: number; wording: number }
  | { kind: 'proposal-rewrite'; proposalId: number }
  | { kind: 'proposal-unwrite'; proposalId: number; revision: number; wording: number }
  | { kind: 'proposal-dismiss'; proposalId: number }
  | { kind: 'proposal-reason'; proposalId: number; reason: number }
  | { kind: 'proposal-back'; proposalId: number }
  | { kind: 'broadcast-send'; broadcastId: number }
  | { kind: 'broadcast-discard'; broadcastId: number }
  | { kind: 'broadcast-pause'; broadcastId: number }
  | { kind: 'broadcast-resume'; broadcastId: number }
  | { kind: 'broadcast-stop'; broadcastId: number }
  | { kind: 'broadcasts' }
  | { kind: 'broadcast-new' }
  | { kind: 'stop-all' }
  | { kind: 'stop-all-sure' }
  | { kind: 'go-on' }
  | { kind: 'draft-open'; broadcastId: number }
  | { kind: 'draft-done'; broadcastId: number }
  | { kind: 'draft-level'; broadcastId: number; level: number }
  | { kind: 'draft-audience'; broadcastId: number }
  | { kind: 'draft-everyone'; broadcastId: number }
  | { kind: 'draft-topic'; broadcastId: number; topicId: number; how: number }
  | { kind: 'draft-add-topic'; broadcastId: number; how: number }
  | { kind: 'draft-match'; broadcastId: number; all: number }
  | { kind: 'draft-categories'; broadcastId: number }
  | { kind: 'draft-category'; broadcastId: number; categoryId: number; on: number }
  | { kind: 'draft-locale'; broadcastId: number; index: number }
  | { kind: 'draft-zone'; broadcastId: number; index: number; on: number }
  | { kind: 'draft-kind'; broadcastId: number; index: number; on: number }
  | { kind: 'draft-text'; broadcastId: number }
  | { kind: 'draft-picture'; broadcastId: number; on: number }
  | { kind: 'draft-photo'; broadcastId: number }
  | { kind: 'draft-without-photo' }
  | { kind: 'draft-test'; broadcastId: number }
  | { kind: 'draft-schedule'; broadcastId: number }
  | { kind: 'draft-unscheduled'; broadcastId: number }
  | { kind: 'broadcast-discard-sure'; broadcastId: number }
  | { kind: 'broadcast-ask'; broadcastId: number; version: number }
  | { kind: 'broadcast-let-go'; broadcastId: number; version: number }
  | { kind: 'broadcast-alone'; broadcastId: number }
  | { kind: 'broadcast-take-back'; broadcastId: number }
  | { kind: 'broadcast-approve'; broadcastId: number; version: number }
  | { kind: 'broadcast-reject'; broadcastId: number; version: number }
  | { kind: 'broadcast-stop-sure'; broadcastId: number }
  | { kind: 'stats' }
  | { kind: 'stats-picture'; picture: number; days: number }
  | { kind: 'stats-weekly'; on: number }
  | { kind: 'alarms' }
  | { kind: 'alarm-switch'; what: number; on: number }
  | { kind: 'alarm-draft'; alarmId: number }
  | { kind: 'alarm-dismiss'; alarmId: number }
  /** Opens one of the things that wait for somebody; `what` is its place in waitingKinds. */
  | { kind: 'waiting'; what: number; id: number }
  | { kind: 'team' }
  | { kind: 'team-invite' }
  | { kind: 'team-invite-as'; role: number }
  | { kind: 'team-uninvite' }
  | { kind: 'team-alone'; on: number }
  | { kind: 'team-person'; personId: number }
  | { kind: 'team-role'; personId: number; role: number }
  | { kind: 'team-categories'; personId: number }
  | { kind: 'team-category'; personId: number; categoryId: number; on: number }
  | { kind: 'team-remove'; personId: number }
  | { kind: 'team-remove-sure'; personId: number };

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
  'chip-undo-hours': ['pw', 'topicId', 'mode', 'perDay', 'at', 'categoryId', 'page', '…own'],
  'topic-screen': ['tt', 'topicId', 'page'],
  'topic-mode': ['tm', 'topicId', 'mode', 'page'],
  'topic-limit': ['tl', 'topicId', 'perDay', 'page'],
  'topic-stop': ['tx', 'topicId', 'page'],
  'topic-back': ['tb', 'topicId', 'mode', 'perDay', 'at'],
  'topic-back-hours': ['tq', 'topicId', 'mode', 'perDay', 'at', '…own'],
  'words-again': ['tw', '…words'],
  'mute-menu': ['mm', 'articleId'],
  'mute-story': ['my', 'articleId'],
  'mute-source': ['mr', 'articleId'],
  'mute-end': ['me', 'muteId', 'days'],
  'mute-lift': ['ml', 'muteId', 'page'],
  mutes: ['ms', 'page'],
  hours: ['hs'],
  hour: ['h', 'minutes'],
  'hour-toggle': ['ht', 'minutes', 'topicId'],
  'day-toggle': ['dy', 'day', 'topicId'],
  'days-set': ['ds', 'which', 'topicId'],
  'topic-hours': ['th', 'topicId'],
  'topic-hours-off': ['to', 'topicId'],
  recap: ['rc'],
  'recap-day': ['rd', 'day'],
  'recap-hour': ['rh', 'minutes'],
  'recap-off': ['ro'],
  quiet: ['qs'],
  'quiet-toggle': ['qt', 'from', 'to'],
  'quiet-none': ['qn'],
  emergencies: ['em', 'on'],
  sound: ['so', 'on'],
  'at-once': ['ao'],
  'at-once-limit': ['al', 'most'],
  contents: ['ct'],
  pictures: ['pi', 'on'],
  outside: ['os', 'on'],
  preview: ['pv'],
  missed: ['mi', 'days'],
  'zone-named': ['zn', '…name'],
  'zone-location': ['zl'],
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
  'group-search': ['gq', 'group'],
  'group-follow': ['gw', 'group', 'topicId'],
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
  sources: ['ns'],
  source: ['nb', 'sourceId'],
  'source-trust': ['nt', 'sourceId', 'trust'],
  'source-mute': ['nm', 'sourceId', 'days'],
  'source-drop': ['nd', 'sourceId'],
  'source-remove': ['nr', 'sourceId'],
  'sources-export': ['nx'],
  review: ['v'],
  'review-publish': ['vp', 'articleId'],
  'review-later': ['vl', 'articleId'],
  'review-reject': ['vr', 'articleId'],
  'review-merge': ['vm', 'articleId'],
  'review-merge-into': ['vi', 'articleId', 'storyId'],
  desk: ['k'],
  'desk-category': ['kc', 'categoryId', 'page'],
  'desk-topic': ['kt', 'topicId'],
  'desk-type': ['ky', 'topicId', 'what'],
  'desk-aliases': ['ka', 'topicId', 'page'],
  'desk-alias': ['kb', 'topicId', 'marks', '…text'],
  'desk-alias-sure': ['ks', 'topicId', 'marks', '…text'],
  'desk-unalias': ['ku', 'topicId', '…text'],
  'desk-unalias-sure': ['kx', 'topicId', '…text'],
  'desk-hide': ['kh', 'topicId', 'on'],
  'desk-merge': ['km', 'topicId', 'intoId'],
  'desk-merge-sure': ['kw', 'topicId', 'intoId'],
  ads: ['ia'],
  ad: ['ib', 'adId'],
  'ad-new': ['ic'],
  'ad-everyone': ['il'],
  'ad-start': ['id', 'adId'],
  'ad-stop': ['ie', 'adId'],
  'ad-discard': ['if', 'adId'],
  'ad-preview': ['ik', 'adId'],
  'ad-set': ['ig', 'adId', 'what', 'value'],
  'ad-open': ['ih', 'adId'],
  'ad-why': ['ii', 'adId'],
  'ad-hide': ['ij', 'adId', 'yes'],
  'audience-all': ['ba'],
  'audience-topic': ['bt', 'topicId'],
  'change-begin': ['cg', 'broadcastId', 'how'],
  'report-csv': ['csv', 'broadcastId'],
  'doubts-again': ['bwa', 'broadcastId'],
  'doubts-decided': ['bwb', 'broadcastId', 'again'],
  'from-broadcast': ['fb', 'broadcastId'],
  'proposal-accept': ['pa', 'proposalId', 'revision'],
  'proposal-publish': ['py', 'proposalId', 'revision', 'wording'],
  'proposal-rewrite': ['px', 'proposalId'],
  'proposal-unwrite': ['pq', 'proposalId', 'revision', 'wording'],
  'proposal-dismiss': ['pd', 'proposalId'],
  'proposal-reason': ['pr', 'proposalId', 'reason'],
  'proposal-back': ['pb', 'proposalId'],
  'broadcast-send': ['bs', 'broadcastId'],
  'broadcast-discard': ['bd', 'broadcastId'],
  'broadcast-pause': ['bp', 'broadcastId'],
  'broadcast-resume': ['br', 'broadcastId'],
  'broadcast-stop': ['bx', 'broadcastId'],
  broadcasts: ['bhm'],
  'broadcast-new': ['bnw'],
  'stop-all': ['bea'],
  'stop-all-sure': ['beb'],
  'go-on': ['beg'],
  'draft-open': ['bdo', 'broadcastId'],
  'draft-done': ['bdd', 'broadcastId'],
  'draft-level': ['bdl', 'broadcastId', 'level'],
  'draft-audience': ['bau', 'broadcastId'],
  'draft-everyone': ['bae', 'broadcastId'],
  'draft-topic': ['bat', 'broadcastId', 'topicId', 'how'],
  'draft-add-topic': ['bap', 'broadcastId', 'how'],
  'draft-match': ['bam', 'broadcastId', 'all'],
  'draft-categories': ['bac', 'broadcastId'],
  'draft-category': ['bak', 'broadcastId', 'categoryId', 'on'],
  'draft-locale': ['bal', 'broadcastId', 'index'],
  'draft-zone': ['baz', 'broadcastId', 'index', 'on'],
  'draft-kind': ['bag', 'broadcastId', 'index', 'on'],
  'draft-text': ['bdx', 'broadcastId'],
  'draft-picture': ['bdi', 'broadcastId', 'on'],
  'draft-photo': ['bdf', 'broadcastId'],
  'draft-without-photo': ['bdw'],
  'draft-test': ['bdt', 'broadcastId'],
  'draft-schedule': ['bdh', 'broadcastId'],
  'draft-unscheduled': ['bdn', 'broadcastId'],
  'broadcast-discard-sure': ['bds', 'broadcastId'],
  'broadcast-ask': ['bqa', 'broadcastId', 'version'],
  'broadcast-let-go': ['bqg', 'broadcastId', 'version'],
  'broadcast-alone': ['bqb', 'broadcastId'],
  'broadcast-take-back': ['bqt', 'broadcastId'],
  'broadcast-approve': ['bqy', 'broadcastId', 'version'],
  'broadcast-reject': ['bqn', 'broadcastId', 'version'],
  'broadcast-stop-sure': ['bxs', 'broadcastId'],
  stats: ['sh'],
  'stats-picture': ['sk', 'picture', 'days'],
  'stats-weekly': ['sw', 'on'],
  alarms: ['ya'],
  'alarm-switch': ['yb', 'what', 'on'],
  'alarm-draft': ['yc', 'alarmId'],
  'alarm-dismiss': ['yd', 'alarmId'],
  waiting: ['ye', 'what', 'id'],
  team: ['rdk'],
  'team-invite': ['rdi'],
  'team-invite-as': ['rdr', 'role'],
  'team-uninvite': ['rdu'],
  'team-alone': ['rda', 'on'],
  'team-person': ['rdp', 'personId'],
  'team-role': ['rdo', 'personId', 'role'],
  'team-categories': ['rdc', 'personId'],
  'team-category': ['rdg', 'personId', 'categoryId', 'on'],
  'team-remove': ['rdx', 'personId'],
  'team-remove-sure': ['rdy', 'personId'],
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
  const shape = byCode.get(code ?? '');
  if (shape === undefined) return null;
  const { kind, fields } = shape;
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

/** Kinds by their short names; each tap is looked up here. */
const byCode = new Map(Object.entries(shapes).map(([kind, [code, ...fields]]) => [code, { kind, fields }]));

/** All fields have been read by the shape of its kind: nothing is left to check but that there is one. */
function isAction(action: Record<string, unknown>): action is ButtonAction {
  return typeof action['kind'] === 'string' && Object.hasOwn(shapes, action['kind']);
}
