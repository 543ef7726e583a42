import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ChatHeader } from './chat-header.js';
import { type About, Composer } from './composer.js';
import { usePage } from './context.js';
import { Mark } from './icons.js';
import { MessageList } from './message-list.js';
import { nameOf } from './names.js';

interface Props {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly onBack: () => void;
}

/** The open chat: header, conversation, text box; or what to do first. */
export function ChatPane({ text, setText, onBack }: Props): VNode {
  const { screen, words, deeds } = usePage();
  const [about, setAbout] = useState<About>();
  const { chatId, world } = screen;
  const newest = chatId === undefined ? undefined : world.messages.get(chatId)?.at(-1);
  // A bot that asks for a reply gets one without the person choosing the message.
  useEffect(() => {
    if (newest?.reply_markup && 'force_reply' in newest.reply_markup) setAbout({ kind: 'reply', message: newest });
  }, [chatId, newest?.message_id]);
  if (chatId === undefined) {
    return (
      <main class="chat is-empty" id="chat" tabIndex={-1}>
        <Mark />
        <p>{screen.status === 'loading' ? words.loading : words.chooseChat}</p>
      </main>
    );
  }
  const chat = world.chats.get(chatId);
  const isPrivate = chatId > 0;
  const blocked = chat?.blocked === true;
  const fresh = isPrivate && chat?.opened !== true;
  const away = !isPrivate && (chat?.bot_status === 'left' || chat?.bot_status === 'kicked');
  return (
    <main class="chat" id="chat" tabIndex={-1}>
      <ChatHeader chat={chat} onBack={onBack} />
      {fresh ? (
        <Welcome />
      ) : (
        <MessageList
          onReply={(message) => setAbout({ kind: 'reply', message })}
          onEdit={(message) => {
            setAbout({ kind: 'edit', message });
            setText(message.text ?? '');
          }}
        />
      )}
      {blocked ? (
        <div class="banner">
          <p>{words.blockedBanner}</p>
          <button type="button" class="button" onClick={() => deeds.setBlocked(false)}>
            {words.unblock}
          </button>
        </div>
      ) : null}
      {away ? (
        <div class="banner">
          <p>{words.botAway}</p>
          <button type="button" class="button" onClick={() => deeds.inviteBot()}>
            {words.invite}
          </button>
        </div>
      ) : null}
      {fresh || blocked ? null : (
        <Composer key={chatId} text={text} setText={setText} about={about} setAbout={setAbout} />
      )}
    </main>
  );
}

/** What stands in a chat before its person has pressed Start. */
function Welcome(): VNode {
  const { screen, words, deeds } = usePage();
  const { bot } = screen.world;
  return (
    <div class="welcome">
      <div class="welcome-card">
        <Mark />
        <h2>{nameOf(bot)}</h2>
        {bot?.description ? (
          <>
            <p class="welcome-question">{words.whatCanItDo}</p>
            <p class="welcome-description">{bot.description}</p>
          </>
        ) : null}
        <button type="button" class="button is-strong" disabled={!bot} onClick={() => void deeds.startBot()}>
          {words.start}
        </button>
        <p class="welcome-help">{bot ? words.startHelp : words.noBot}</p>
      </div>
    </div>
  );
}
