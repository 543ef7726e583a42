import type { Transformer } from 'grammy';

/** A reader waits this long for an answer; a longer wait of Telegram's is an error that is told at the next chance. */
const longestWaitSeconds = 5;
const mostTries = 5;

/**
 * Answers to a chat that is written to too fast wait as long as Telegram says, then go out. Only for answers, and only for
 * 429, which certainly sent nothing: anything else that went wrong is the handler's to judge. The sender does not use this.
 *
 * @param wrote told of every chat that was written to, so that the sender's pace counts it
 */
export function patientCalls(wait: (ms: number) => Promise<void>, wrote: (chatId: number) => void): Transformer {
  return async (previous, method, payload, signal) => {
    for (let tries = 1; ; tries++) {
      const answer = await previous(method, payload, signal);
      if (answer.ok) {
        if ('chat_id' in payload && typeof payload.chat_id === 'number') wrote(payload.chat_id);
        return answer;
      }
      const seconds = answer.parameters?.retry_after ?? 1;
      if (answer.error_code !== 429 || tries >= mostTries || seconds > longestWaitSeconds) return answer;
      await wait(seconds * 1000);
    }
  };
}
