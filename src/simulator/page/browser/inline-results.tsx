import type { InlineQueryResult } from '@grammyjs/types';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { api, Refusal } from './api.js';
import { usePage } from './context.js';
import type { InlineAnswer } from './shapes.js';

/** How long to wait after the last letter before the bot is asked. */
const pauseMs = 350;

/** The query in a text such as "@bot rudal"; undefined if the text is none. */
export function inlineQuery(text: string, username: string | undefined): string | undefined {
  const start = `@${username ?? ''} `.toLowerCase();
  return username && text.toLowerCase().startsWith(start) ? text.slice(start.length) : undefined;
}

/** What the bot finds for an inline query, to be chosen by tap or by keyboard. */
export function InlineResults({
  query,
  onChosen,
}: {
  readonly query: string;
  readonly onChosen: () => void;
}): VNode | null {
  const { screen, session, words, deeds } = usePage();
  const [answer, setAnswer] = useState<InlineAnswer>();
  const [trouble, setTrouble] = useState<string>();
  const { chatId, personId } = screen;
  const botId = screen.world.bot?.id;

  useEffect(() => {
    if (chatId === undefined || personId === undefined || botId === undefined) return undefined;
    let old = false;
    setAnswer(undefined);
    setTrouble(undefined);
    const timer = setTimeout(() => {
      api.inline({ from: personId, query, chat: chatId, wait: 10 }, botId).then(
        (found) => old || setAnswer(found),
        (error: unknown) => {
          if (!old) setTrouble(error instanceof Refusal ? error.message : String(error));
        },
      );
    }, pauseMs);
    return () => {
      old = true;
      clearTimeout(timer);
    };
  }, [query, chatId, personId, botId]);

  const choose = (result: InlineQueryResult): void => {
    if (!answer || chatId === undefined || botId === undefined) return;
    void session.attempt(() => api.choose(answer.inline_query_id, { result_id: result.id, chat: chatId }, botId));
    onChosen();
  };
  if (!answer) {
    return (
      <div class="suggestions" role="status">
        <p>{trouble === undefined ? words.inlineSearching : `${words.inlineSilent} ${trouble}`}</p>
      </div>
    );
  }
  const { button } = answer;
  return (
    <div class="suggestions" role="group" aria-label={words.inlineResults}>
      {button ? (
        <button type="button" class="suggestion" onClick={() => void deeds.startBot(button.start_parameter)}>
          <span class="suggestion-name">{button.text}</span>
        </button>
      ) : null}
      {answer.results.length === 0 ? <p>{words.inlineNothing}</p> : null}
      {answer.results.map((result) => (
        <button type="button" class="suggestion" key={result.id} onClick={() => choose(result)}>
          <span class="suggestion-name">{'title' in result ? result.title : result.id}</span>
          {'description' in result && result.description ? (
            <span class="suggestion-about">{result.description}</span>
          ) : null}
        </button>
      ))}
    </div>
  );
}
