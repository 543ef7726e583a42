import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Avatar } from './avatar.js';
import { usePage } from './context.js';
import { Icon } from './icons.js';
import { payloadOf } from './links.js';
import { nameOf, titleOf } from './names.js';
import type { ChatSummary } from './shapes.js';

/** Who is talked to, as whom, and the deeds that concern the whole chat. */
export function ChatHeader({
  chat,
  onBack,
}: {
  readonly chat: ChatSummary | undefined;
  readonly onBack: () => void;
}): VNode {
  const { screen, session, words, deeds } = usePage();
  const { bot, people } = screen.world;
  const [linking, setLinking] = useState(false);
  const person = people.find(({ id }) => id === screen.personId);
  const isPrivate = screen.chatId !== undefined && screen.chatId > 0;
  const title = isPrivate || !chat ? nameOf(bot) : titleOf(chat, people);
  const blocked = chat?.blocked === true;
  return (
    <header class="chat-header">
      <button type="button" class="icon-button only-phone" aria-label={words.back} onClick={onBack}>
        <Icon name="back" />
      </button>
      <Avatar name={title} id={isPrivate ? (bot?.id ?? 0) : (screen.chatId ?? 0)} kind={isPrivate ? 'bot' : 'group'} />
      <div class="chat-header-text">
        <h1 tabIndex={-1}>{title}</h1>
        {isPrivate ? (
          <p>
            {words.youAre} {nameOf(person)}
            {bot ? ` · @${bot.username}` : ''}
          </p>
        ) : (
          <p class="chat-header-as">
            <label>
              {words.as}{' '}
              <select
                value={screen.personId}
                onChange={(event) => session.change({ personId: Number(event.currentTarget.value) })}
              >
                {people.map((one) => (
                  <option key={one.id} value={one.id}>
                    {nameOf(one)}
                  </option>
                ))}
              </select>
            </label>
          </p>
        )}
      </div>
      {isPrivate ? (
        <div class="chat-header-deeds">
          <button
            type="button"
            class="icon-button"
            aria-label={words.deepLink}
            title={words.deepLink}
            aria-expanded={linking}
            onClick={() => setLinking(!linking)}
          >
            <Icon name="link" />
          </button>
          {chat?.opened ? (
            <button
              type="button"
              class={`icon-button ${blocked ? 'is-on' : ''}`}
              aria-pressed={blocked}
              aria-label={blocked ? words.unblock : words.block}
              title={blocked ? words.unblock : words.block}
              onClick={() => deeds.setBlocked(!blocked)}
            >
              <Icon name="block" />
            </button>
          ) : null}
        </div>
      ) : null}
      {linking ? <DeepLink onDone={() => setLinking(false)} /> : null}
    </header>
  );
}

function DeepLink({ onDone }: { readonly onDone: () => void }): VNode {
  const { screen, words, deeds } = usePage();
  const [value, setValue] = useState('');
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);
  const payload = payloadOf(value);
  const username = screen.world.bot?.username ?? '';
  return (
    <form
      class="deep-link"
      onSubmit={(event) => {
        event.preventDefault();
        if (!payload) return;
        onDone();
        void deeds.startBot(payload);
      }}
    >
      <label>
        <span>{words.deepLinkHelp}</span>
        <input
          value={value}
          placeholder={`https://t.me/${username}?start=t_korea-utara`}
          onInput={(event) => setValue(event.currentTarget.value)}
          ref={box}
          spellcheck={false}
        />
      </label>
      <button type="submit" class="button" disabled={!payload}>
        {words.open}
      </button>
    </form>
  );
}
