import type { Clock } from '../clock.js';
import type { Log } from '../log.js';
import type { FallbackReason, Writer } from './writer.js';
import type { WrittenSummaryStore } from './written-summaries.store.js';

const minute = 60_000;
/** News that is older has been told, or will not be. */
const newsMs = 3 * 60 * minute;
/** A process that dies in the middle leaves its articles to be asked for again after this long. */
const leaseMs = 5 * minute;
/** How often a service in trouble is asked for one article, and the pause after the first time; it grows with each. */
const mostAttempts = 3;
const pauseMs = 2 * minute;
/** Answers are kept this long: the same text does not come again later. */
const memoryMs = 30 * 24 * 60 * minute;

/** Trouble of the service and not of the article: worth another try later. */
const passing: ReadonlySet<FallbackReason> = new Set(['late', 'unreachable', 'refused']);

export interface WriteSummariesCollaborators {
  clock: Clock;
  log: Log;
  writer: Writer;
  summaries: WrittenSummaryStore;
  memory: { forgetBefore(instant: Date): Promise<void> };
}

/**
 * Has summaries written for articles that are stored with extracted ones already, so that nothing waits for the writer. A
 * service in trouble ends the round.
 *
 * @returns how many were replaced
 */
export function createWriteSummaries(collaborators: WriteSummariesCollaborators) {
  const { clock, log, writer, summaries, memory } = collaborators;

  return async function writeSummaries(signal?: AbortSignal): Promise<number> {
    let written = 0;
    const isStopping = (): boolean => signal?.aborted === true;
    // One after the other: a slow service would not be quicker for more, and one in trouble is left alone at once.
    while (!isStopping()) {
      const now = clock.now();
      const due = await summaries.claimNext({
        since: new Date(now.getTime() - newsMs),
        mostAttempts,
        now,
        leaseUntil: new Date(now.getTime() + leaseMs),
      });
      if (due === null) break;
      const { articleId, revision, attempts, title, text, language } = due;
      const result = await writer.write({ title, text, language: language === 'en' ? 'en' : 'id' });
      if (result.kind === 'written') {
        await summaries.replace(articleId, revision, result.sentences);
        await summaries.settle(articleId, revision, 'written', null);
        await memory.forgetBefore(new Date(now.getTime() - memoryMs));
        written++;
        continue;
      }
      // Called off because the process ends: the lease has it asked for again.
      if (isStopping()) break;
      const { why, detail } = result;
      log.info({ articleId, why, detail }, 'the extracted summary stays');
      const again = passing.has(why) ? new Date(clock.now().getTime() + pauseMs * attempts) : null;
      await summaries.settle(articleId, revision, why, again);
      if (again !== null) break;
    }
    return written;
  };
}
