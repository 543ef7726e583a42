/** A row of the ledger as far as digests ask: what it carried and what became of it. */
export interface PastDelivery {
  state: 'planned' | 'sending' | 'sent' | 'refused' | 'in_doubt' | 'missed' | 'cancelled';
  /** Planned, but its deadline has passed: the sender will not send it. */
  expired: boolean;
  /** It was taken back, or never sent at once, because the next digest tells its news. */
  folded: boolean;
  articleIds: number[];
}

/** What a chat already got, and what it should have got and did not. */
export interface History {
  /** Articles that it got, has on the way, or may have got: never sent again. */
  delivered: Set<number>;
  /** Articles of messages that never went out, because they missed their deadline, were folded or held back: told in the next digest. */
  untold: Set<number>;
}

/** What the rows of one chat come to, in any order. */
export function historyOf(past: readonly PastDelivery[]): History {
  const delivered = new Set<number>();
  const untold = new Set<number>();
  for (const { state, expired, folded, articleIds } of past) {
    if (state === 'missed' || expired || folded) for (const articleId of articleIds) untold.add(articleId);
    else if (state !== 'refused' && state !== 'cancelled') for (const articleId of articleIds) delivered.add(articleId);
  }
  for (const articleId of delivered) untold.delete(articleId);
  return { delivered, untold };
}
