import { createHash } from 'node:crypto';
import type { Clock } from '../clock.js';
import { summarise } from './summary.js';
import { createPurse, type Budget, type WriterStore } from './writer-budget.js';
import { checkAnswer } from './writer-check.js';
import { promptFor, PROMPT_VERSION, type Writable } from './writer-prompt.js';
import { callFor, readAnswer, type FetchJson, type WriterResponse, type WriterService } from './writer-styles.js';

/** Why a summary was not written but extracted. */
export type FallbackReason =
  /** The day's calls or tokens are used up. */
  | 'budget'
  /** No answer within the time limit. */
  | 'late'
  /** The service could not be reached. */
  | 'unreachable'
  /** The service answered with an error status. */
  | 'refused'
  /** The answer could not be read, or is not two plain sentences. */
  | 'misshapen'
  /** The answer has a name, a figure or a quotation that the article does not have. */
  | 'unfounded'
  /** There is too little text to write from. */
  | 'short';

/** What became of it. `detail` is for the operator and never holds the key or a service's own words. */
export type Written =
  | { readonly kind: 'written'; readonly sentences: string[] }
  | { readonly kind: 'fallback'; readonly why: FallbackReason; readonly detail: string; readonly sentences: string[] };

/** Writes an article's two sentences; it never throws for what a service does. */
export interface Writer {
  write(article: Writable): Promise<Written>;
}

/** What a writer is made of. */
export interface WriterParts extends WriterService {
  readonly fetchJson: FetchJson;
  readonly budget: Budget;
  /** Time for the whole call, in milliseconds. */
  readonly timeoutMs: number;
  readonly cache: WriterStore;
  readonly clock: Clock;
}

/** An answer is two sentences; a body beyond this is not one. */
const MAX_BYTES = 200_000;
/** Below this there is nothing to shorten, and the article is its own summary. */
const SHORTEST_TEXT = 300;
/** Characters a token stands for in Indonesian, on the careful side; used until the service tells its own count. */
const CHARACTERS_A_TOKEN = 3;
const ANSWER_TOKENS = 400;

/**
 * Creates a writer over an OpenAI-compatible or Anthropic-style service. Every answer is checked against its article; whatever goes
 * wrong, the extractive summary stands in and the reason is told. Answers, also rejected ones, are cached by article and model, so
 * that none is paid for twice.
 */
export function createWriter(parts: WriterParts): Writer {
  const { fetchJson, timeoutMs, cache } = parts;
  const purse = createPurse({ budget: parts.budget, store: cache, clock: parts.clock });

  const call = async (prompt: {
    system: string;
    content: string;
  }): Promise<WriterResponse | 'late' | 'unreachable'> => {
    const limit = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(() => {
        resolve('late');
        limit.abort();
      }, timeoutMs);
    });
    // What a caller throws may hold the address and the headers with the key: it is dropped here and only told by name.
    const answered = fetchJson({ ...callFor(parts, prompt), signal: limit.signal, maxBytes: MAX_BYTES }).catch(
      () => 'unreachable' as const,
    );
    try {
      return await Promise.race([answered, late]);
    } finally {
      clearTimeout(timer);
    }
  };

  return {
    write: async (article) => {
      const instead = (why: FallbackReason, detail: string): Written => ({
        kind: 'fallback',
        why,
        detail,
        sentences: summarise(article, { sentences: 2 }),
      });
      if (article.text.trim().length < SHORTEST_TEXT)
        return instead('short', `${article.text.trim().length} characters`);
      const name = JSON.stringify([
        PROMPT_VERSION,
        parts.kind,
        parts.model,
        article.language,
        article.title,
        article.text,
      ]);
      const key = `writer:answer:${createHash('sha256').update(name).digest('hex')}`;
      const judge = (answer: string): Written => {
        const checked = checkAnswer(answer, article);
        return checked.kind === 'good'
          ? { kind: 'written', sentences: checked.sentences }
          : instead(checked.kind, checked.detail);
      };
      const known = await cache.get(key);
      if (known !== undefined) return judge(known);
      const prompt = promptFor(article);
      const estimate = Math.ceil((prompt.system.length + prompt.content.length) / CHARACTERS_A_TOKEN) + ANSWER_TOKENS;
      if (!(await purse.take(estimate))) return instead('budget', 'the budget of the day is used up');
      const response = await call(prompt);
      if (response === 'late') return instead('late', `no answer within ${timeoutMs} ms`);
      if (response === 'unreachable') return instead('unreachable', 'the service could not be reached');
      if (response.status < 200 || response.status > 299) return instead('refused', `status ${response.status}`);
      const answer = readAnswer(parts.kind, response.body.slice(0, MAX_BYTES));
      if (answer === undefined) return instead('misshapen', `no answer in the style of ${parts.kind}`);
      if (answer.tokens !== undefined) await purse.settle(estimate, answer.tokens);
      await cache.put(key, answer.text);
      return judge(answer.text);
    },
  };
}
