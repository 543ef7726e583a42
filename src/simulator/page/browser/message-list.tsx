import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { longDay, sameDay } from './clock-times.js';
import { usePage } from './context.js';
import { Icon } from './icons.js';
import { MessageBubble } from './message.js';
import { nameOf } from './names.js';
import type { ShownMessage } from './shapes.js';

/** Messages of one sender within so many seconds stand together. */
const togetherSeconds = 120;

interface Props {
  readonly onReply: (message: ShownMessage) => void;
  readonly onEdit: (message: ShownMessage) => void;
}

/** The conversation: days, messages, and what the bot is doing right now. It stays at the end unless somebody scrolls up. */
export function MessageList({ onReply, onEdit }: Props): VNode {
  const { screen, session, words, settings } = usePage();
  const chatId = screen.chatId ?? 0;
  const messages = screen.world.messages.get(chatId) ?? [];
  const older = screen.world.older.get(chatId) ?? 0;
  const doing = screen.world.doing.get(chatId);
  const box = useRef<HTMLDivElement>(null);
  const [atEnd, setAtEnd] = useState(true);
  const last = messages.at(-1);
  const [seen, setSeen] = useState(last?.message_id);

  const toEnd = (): void => box.current?.scrollTo({ top: box.current.scrollHeight });
  useLayoutEffect(() => {
    setAtEnd(true);
    toEnd();
  }, [chatId]);
  useLayoutEffect(() => {
    if (atEnd || last?.from?.id === screen.personId) toEnd();
  }, [last?.message_id, last?.edit_date, doing, messages.length]);
  // Pictures and cards grow after they are drawn; the end must stay in sight then too.
  useEffect(() => {
    const content = box.current?.firstElementChild;
    if (!content || !atEnd) return undefined;
    const observer = new ResizeObserver(toEnd);
    observer.observe(content);
    return () => observer.disconnect();
  }, [atEnd, chatId]);

  const watch = (): void => {
    const element = box.current;
    if (!element) return;
    const end = element.scrollHeight - element.scrollTop - element.clientHeight < 80;
    setAtEnd(end);
    if (end) setSeen(last?.message_id);
  };
  return (
    <div class="log-frame">
      <div
        class="log"
        ref={box}
        onScroll={watch}
        role="log"
        aria-live="polite"
        aria-relevant="additions text"
        aria-label={words.log}
        tabIndex={0}
      >
        <div class="log-content">
          {older > 0 ? (
            <button type="button" class="button is-quiet older" onClick={() => void session.loadOlder()}>
              {words.older}
            </button>
          ) : null}
          {messages.length === 0 ? <p class="log-empty">{words.empty}</p> : null}
          {messages.map((message, index) => {
            const before = messages[index - 1];
            const at = new Date(message.date * 1000);
            const newDay = !before || !sameDay(new Date(before.date * 1000), at);
            return (
              <div key={message.message_id}>
                {newDay ? (
                  <p class="day">
                    <time dateTime={at.toISOString()}>{longDay(at, settings.language)}</time>
                  </p>
                ) : null}
                <MessageBubble
                  message={message}
                  follows={!newDay && standTogether(before, message)}
                  onReply={onReply}
                  onEdit={onEdit}
                />
              </div>
            );
          })}
          {doing ? (
            <p class="doing">
              <span class="dots" aria-hidden="true">
                <i />
                <i />
                <i />
              </span>
              {nameOf(screen.world.bot)} {words.typing}
            </p>
          ) : null}
        </div>
      </div>
      {atEnd ? null : (
        <button type="button" class="to-end" aria-label={words.toBottom} onClick={toEnd}>
          {last?.message_id === seen ? null : <span>{words.newMessages}</span>}
          <Icon name="down" />
        </button>
      )}
    </div>
  );
}

function standTogether(before: ShownMessage | undefined, message: ShownMessage): boolean {
  return (
    before?.from?.id === message.from?.id &&
    message.date - (before?.date ?? 0) < togetherSeconds &&
    !before?.new_chat_members
  );
}
