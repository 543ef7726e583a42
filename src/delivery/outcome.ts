/**
 * What became of one call to Telegram. Sending is not idempotent, so the line that matters runs between "certainly not
 * sent" and "in doubt": only the first may be tried again without asking anybody.
 */
export type CallOutcome =
  | { kind: 'sent'; messageId: number }
  /** An edit or a deletion stands: made by this call, or by one before it. */
  | { kind: 'changed' }
  /** Telegram deletes only what is younger than two days. */
  | { kind: 'tooOldToDelete' }
  /** Refused for flooding, certainly not sent. The wait is in milliseconds and already within bounds. */
  | { kind: 'retryAfter'; waitMs: number }
  /** The chat cannot be reached any more. */
  | { kind: 'gone'; reason: string }
  /** The group has become a supergroup with another id. */
  | { kind: 'migrated'; newChatId: number }
  /** The chat refuses this message, for a reason of its own (rights, a closed thread). */
  | { kind: 'refused'; reason: string; known: boolean }
  /** The chat takes no photos; the same words may reach it as a text. */
  | { kind: 'noPhotos'; reason: string }
  /** The thread of a forum that it was for is closed or gone; the group itself can be reached. */
  | { kind: 'threadGone'; reason: string }
  /** What we send is wrong: every other chat would refuse it too. */
  | { kind: 'badContent'; description: string }
  | { kind: 'certainlyNotSent'; why: string }
  | { kind: 'inDoubt'; why: string }
  /** Telegram does not take our token. Says nothing about the message. */
  | { kind: 'unauthorised' };

/** What becomes of a delivery that the sender holds. */
export type Fate =
  | { kind: 'sent'; messageId: number }
  | { kind: 'refused'; reason: string }
  | { kind: 'gone'; reason: string }
  | { kind: 'cancelled'; reason: string }
  | { kind: 'inDoubt'; reason: string }
  /** Planned again for the main thread, where it was for another one; else it is refused. */
  | { kind: 'threadGone'; reason: string }
  /** Planned again as a text, and so are the edits of it. */
  | { kind: 'withoutPhoto' }
  /** Certainly not sent: planned again as it was, and the attempt is not counted. */
  | { kind: 'putBack' }
  /** A change of a message of which it is not known whether it was made: made once more after a while. */
  | { kind: 'again'; dueAt: Date }
  /** Not called, since its reader's quiet hours have begun meanwhile: planned for afterwards, and not counted. */
  | { kind: 'later'; dueAt: Date; deadlineAt: Date }
  /** It cannot be deleted: planned as an edit. */
  | { kind: 'editInstead' }
  | { kind: 'migrated'; newChatId: number };

/** The fate of one delivery, as it is written into the ledger. `claims` says which handing-out is meant. */
export type Settlement = { id: number; chatId: number; claims: number } & Fate;
