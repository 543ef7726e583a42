import type { DigestParams } from './digest-params.js';

/** Where the news of a forum goes: numbers of threads, null for the main one. */
export interface Threads {
  /** Whatever has no thread of its own. */
  main: number | null;
  /** By topic. */
  of: ReadonlyMap<number, number>;
}

/** What of a digest goes to one thread. */
export interface ThreadPart {
  threadId: number | null;
  params: DigestParams;
}

/**
 * Deals a digest out to the threads of a forum, one message each. Together the parts hold what the digest held, once; what
 * it counts and says beside its stories stays with the first.
 *
 * @param topicOf the topic of a story that is told in one line; without one it goes to the main thread
 */
export function dealToThreads(
  params: DigestParams,
  threads: Threads,
  topicOf: ReadonlyMap<number, number>,
): [ThreadPart, ...ThreadPart[]] {
  const parts = new Map<number | null, Pick<DigestParams, 'groups' | 'more'>>();
  const partFor = (topicId: number | undefined) => {
    const thread = (topicId === undefined ? undefined : threads.of.get(topicId)) ?? threads.main;
    const part = parts.get(thread) ?? { groups: [], more: [] };
    parts.set(thread, part);
    return part;
  };
  for (const group of params.groups) partFor(group.topicId).groups.push(group);
  for (const articleId of params.more) {
    const topicId = topicOf.get(articleId);
    const part = partFor(topicId);
    // A thread that gets nothing else has room for the whole story.
    const isAlone = part.groups.every((group) => !params.groups.includes(group));
    if (topicId !== undefined && isAlone && parts.size > 1) promote(part, topicId, articleId);
    else part.more.push(articleId);
  }
  const [first, ...others] = [...parts].map(([threadId, part]) => ({ threadId, part }));
  if (first === undefined) return [{ threadId: threads.main, params }];
  return [
    { threadId: first.threadId, params: { ...params, ...first.part, also: alsoOf(params, first.part) } },
    ...others.map(({ threadId, part }) => ({
      threadId,
      params: { ...restOf(params), ...part, also: alsoOf(params, part), left: 0 },
    })),
  ];
}

function promote(part: Pick<DigestParams, 'groups'>, topicId: number, articleId: number): void {
  const group = part.groups.find((one) => one.topicId === topicId);
  if (group === undefined) part.groups.push({ topicId, articleIds: [articleId] });
  else group.articleIds.push(articleId);
}

function alsoOf(params: DigestParams, part: Pick<DigestParams, 'groups'>): DigestParams['also'] {
  const here = new Set(part.groups.flatMap((group) => group.articleIds));
  return params.also.filter(({ articleId }) => here.has(articleId));
}

/** What every part says of itself. */
function restOf(
  params: DigestParams,
): Pick<DigestParams, 'kind' | 'late' | 'silent' | 'slot'> & Pick<Partial<DigestParams>, 'from'> {
  const { kind, late, silent, slot, from } = params;
  return { kind, late, silent, slot, ...(from === undefined ? {} : { from }) };
}
