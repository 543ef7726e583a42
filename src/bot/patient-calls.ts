import type { Transformer } from 'grammy';

/** A reader waits this long for an answer; a longer wait of Telegram's is an error that is told at the next chance. */
const longestWaitSeconds = 5;
const mostTries = 3;

/**
 * Answers to a chat that is written to too fast wait as long as Telegram says, then go out. Only for answers, and only for
 * 429, which certainly sent nothing: anything else that went wrong is the handler's to judge. The sender does not use this.
 */
export function patientCalls(wait: (ms: number) => Promise<void>): Transformer {
  return async (previous, method, payload, signal) => {
    for (let tries = 1; ; tries++) {
      const answer = await previous(method, payload, signal);
      if (answer.ok || answer.error_code !== 429 || tries >= mostTries) return answer;
      const seconds = answer.parameters?.retry_after ?? 1;
      if (seconds > longestWaitSeconds) return answer;
      await wait(seconds * 1000);
    }
  };
}
