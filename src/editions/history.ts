/** A row of the ledger as far as digests ask: what it carried and what became of it. */
export interface PastDelivery {
  state: 'planned' | 'sending' | 'sent' | 'refused' | 'in_doubt' | 'missed' | 'cancelled';
  /** Planned, but its deadline has passed: the sender will not send it. */
  expired: boolean;
  /** It was taken back because the next digest tells its news. */
  folded: boolean;
  articleIds: number[];
  /** From when on its edition told; null for anything but a scheduled digest. */
  cutoffFrom: Date | null;
}

/** What a chat already got, and what it should have got and did not. */
export interface History {
  /** Articles that it got, has on the way, or may have got: never sent again. */
  delivered: Set<number>;
  /** The last digests did not reach it: the next one tells from here on. Null: they did. */
  untoldSince: Date | null;
}

/** @param past newest first */
export function historyOf(past: readonly PastDelivery[]): History {
  const delivered = new Set<number>();
  let untoldSince: Date | null = null;
  let reached = false;
  for (const { state, expired, folded, articleIds, cutoffFrom } of past) {
    const came = !expired && (state === 'planned' || state === 'sending' || state === 'sent' || state === 'in_doubt');
    if (came) for (const articleId of articleIds) delivered.add(articleId);
    if (cutoffFrom === null || reached) continue;
    if (state === 'missed' || expired || folded) {
      if (untoldSince === null || cutoffFrom < untoldSince) untoldSince = cutoffFrom;
    } else reached = true;
  }
  return { delivered, untoldSince };
}
