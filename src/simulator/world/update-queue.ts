/** An update that waits for its bot. */
export interface PendingUpdate {
  readonly id: number;
  readonly type: string;
  readonly content: object;
  /** Updates with the same key reach a webhook one after the other. */
  readonly key: number;
  /** When it is forgotten, in milliseconds of the clock. */
  readonly expires: number;
}

/** The updates of one bot, in order. */
export interface UpdateQueue {
  /** Types that are put in. */
  allowed: ReadonlySet<string>;
  /** Adds an update if its type is allowed; returns its id, or null. `now` in milliseconds. */
  add(type: string, content: object, key: number, now: number): number | null;
  /**
   * The updates from `offset` on, at most `limit`. A positive offset forgets all before it; a negative one counts from the end and forgets
   * all before that.
   */
  take(offset: number, limit: number, now: number): PendingUpdate[];
  /** Takes one out, as a webhook does when it was accepted. */
  remove(id: number): void;
  pending(now: number): readonly PendingUpdate[];
  clear(): void;
  /** Called after each update that was added. */
  onAdded: () => void;
}

/** Everything but these is sent unless a bot asks for more. */
export const ON_REQUEST: ReadonlySet<string> = new Set(['chat_member', 'message_reaction', 'message_reaction_count']);

const TYPES = (
  'message edited_message channel_post edited_channel_post business_connection business_message ' +
  'edited_business_message deleted_business_messages message_reaction message_reaction_count inline_query ' +
  'chosen_inline_result callback_query shipping_query pre_checkout_query purchased_paid_media poll ' +
  'poll_answer my_chat_member chat_member chat_join_request chat_boost removed_chat_boost'
).split(' ');

/** The set meant by an `allowed_updates` list; an empty list means the default. Unknown names are passed over, as on the public server. */
export function allowedTypes(list: readonly string[]): ReadonlySet<string> {
  const known = list.filter((type) => TYPES.includes(type));
  return new Set(known.length > 0 ? known : TYPES.filter((type) => !ON_REQUEST.has(type)));
}

const DAY = 86_400_000;
/** How long each kind waits, in milliseconds. */
const LIFETIMES: Readonly<Record<string, number>> = { callback_query: 150_000, inline_query: 30_000 };

/** Creates an empty queue. Ids begin at a random number, and again after a week without updates, as Telegram's do. */
export function createUpdateQueue(random: () => number): UpdateQueue {
  let updates: PendingUpdate[] = [];
  let nextId = 0;
  let lastAt = Number.NEGATIVE_INFINITY;
  const expire = (now: number): void => {
    if (updates.some((update) => update.expires <= now)) updates = updates.filter((update) => update.expires > now);
  };
  const queue: UpdateQueue = {
    allowed: allowedTypes([]),
    onAdded: () => undefined,
    add: (type, content, key, now) => {
      if (!queue.allowed.has(type)) return null;
      if (now - lastAt > 7 * DAY) nextId = 100_000_000 + Math.floor(random() * 800_000_000);
      lastAt = now;
      const id = nextId;
      nextId += 1;
      updates.push({ id, type, content, key, expires: now + (LIFETIMES[type] ?? DAY) });
      queue.onAdded();
      return id;
    },
    take: (offset, limit, now) => {
      expire(now);
      if (offset < 0) updates = updates.slice(offset);
      else if (offset > 0) updates = updates.filter((update) => update.id >= offset);
      return updates.slice(0, limit);
    },
    remove: (id) => {
      const at = updates.findIndex((update) => update.id === id);
      if (at >= 0) updates.splice(at, 1);
    },
    pending: (now) => {
      expire(now);
      return updates;
    },
    clear: () => {
      updates = [];
    },
  };
  return queue;
}
