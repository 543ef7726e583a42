import type { VNode } from 'preact';
import { Avatar } from './avatar.js';
import { hourMinute, sameDay, shortDay } from './clock-times.js';
import { usePage } from './context.js';
import { nameOf, roleOf, summaryOf } from './names.js';
import type { ChatSummary } from './shapes.js';

/** The list of people and groups; choosing a person makes you that person. */
export function Sidebar(): VNode {
  const { screen, words, deeds } = usePage();
  const { people, chats, bot } = screen.world;
  const groups = [...chats.values()].filter((chat) => chat.type !== 'private');
  return (
    <nav class="sidebar" aria-label={words.people}>
      <div class="sidebar-head">
        <h2>{words.people}</h2>
        <p>{words.peopleHint}</p>
      </div>
      {people.length === 0 && screen.status === 'ready' ? (
        <div class="sidebar-empty">
          <p>{words.nobody}</p>
          {bot ? (
            <button type="button" class="button" onClick={() => deeds.createCast()}>
              {words.makeCast}
            </button>
          ) : null}
        </div>
      ) : null}
      <ul class="chats">
        {people.map((person) => (
          <Row
            key={person.id}
            id={person.id}
            name={nameOf(person)}
            about={roleOf(person.id, words)}
            chat={chats.get(person.id)}
            person
          />
        ))}
      </ul>
      {groups.length > 0 ? (
        <>
          <h2 class="sidebar-section">{words.groups}</h2>
          <ul class="chats">
            {groups.map((chat) => (
              <Row key={chat.id} id={chat.id} name={chat.title ?? ''} about="" chat={chat} />
            ))}
          </ul>
        </>
      ) : null}
    </nav>
  );
}

interface RowProps {
  readonly id: number;
  readonly name: string;
  readonly about: string;
  readonly chat: ChatSummary | undefined;
  readonly person?: boolean;
}

function Row({ id, name, about, chat, person = false }: RowProps): VNode {
  const { screen, session, words, settings } = usePage();
  const { people, unread, ahead } = screen.world;
  const count = unread.get(id) ?? 0;
  const last = chat?.last_message;
  const at = last ? new Date((last.edit_date ?? last.date) * 1000) : undefined;
  const now = new Date(Date.now() + ahead);
  const line = chat?.blocked ? words.blockedShort : last ? summaryOf(last, words) : person ? words.notStarted : '';
  const choose = (): void => {
    const from = person ? id : (screen.personId ?? people[0]?.id);
    if (from !== undefined) void session.openChat(id, from);
  };
  return (
    <li>
      <button type="button" class="chat-row" aria-current={screen.chatId === id ? 'true' : undefined} onClick={choose}>
        <Avatar name={name} id={id} kind={person ? 'person' : 'group'} />
        <span class="chat-row-text">
          <span class="chat-row-top">
            <span class="chat-row-name">{name}</span>
            {about ? <span class="chat-row-about">{about}</span> : null}
            {at ? (
              <time class="chat-row-time" dateTime={at.toISOString()}>
                {sameDay(at, now) ? hourMinute(at, settings.language) : shortDay(at, settings.language)}
              </time>
            ) : null}
          </span>
          <span class="chat-row-bottom">
            <span class="chat-row-last">{line}</span>
            {count > 0 ? (
              <span class="badge">
                {count}
                <span class="hidden"> {words.unread}</span>
              </span>
            ) : null}
          </span>
        </span>
      </button>
    </li>
  );
}
