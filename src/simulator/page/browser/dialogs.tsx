import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Avatar } from './avatar.js';
import { usePage } from './context.js';
import type { Question } from './deeds.js';
import { nameOf } from './names.js';

/** A dialog in front of the page; Escape closes it and gives the focus back. */
function Dialog({
  title,
  onClose,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}): VNode {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="dialog-title" onClose={onClose}>
      <h2 id="dialog-title">{title}</h2>
      {children}
    </dialog>
  );
}

/** The bot's notice that wants to be confirmed. */
export function AlertDialog({ text, onClose }: { readonly text: string; readonly onClose: () => void }): VNode {
  const { screen, words } = usePage();
  return (
    <Dialog title={nameOf(screen.world.bot)} onClose={onClose}>
      <p>{text}</p>
      <form method="dialog" class="dialog-row">
        <button type="submit" class="button is-strong">
          {words.ok}
        </button>
      </form>
    </Dialog>
  );
}

/** A question before something leaves the page. */
export function QuestionDialog({
  question,
  onClose,
}: {
  readonly question: Question;
  readonly onClose: () => void;
}): VNode {
  const { screen, words, deeds } = usePage();
  if (question.kind === 'open') {
    return (
      <Dialog title={words.openLink} onClose={onClose}>
        <p>{words.openLinkHelp}</p>
        <p class="dialog-url">{question.url}</p>
        <form method="dialog" class="dialog-row">
          <button type="submit" class="button is-quiet">
            {words.cancel}
          </button>
          <a class="button is-strong" href={question.url} target="_blank" rel="noopener noreferrer" onClick={onClose}>
            {words.open}
          </a>
        </form>
      </Dialog>
    );
  }
  const { people, chats } = screen.world;
  const groups = [...chats.values()].filter((chat) => chat.type !== 'private');
  const targets = [
    ...people.map((person) => ({ id: person.id, name: nameOf(person), kind: 'person' as const })),
    ...groups.map((chat) => ({ id: chat.id, name: chat.title ?? '', kind: 'group' as const })),
  ];
  return (
    <Dialog title={words.share} onClose={onClose}>
      <ul class="dialog-list">
        {targets.map(({ id, name, kind }) => (
          <li key={id}>
            <button
              type="button"
              class="chat-row"
              onClick={() => {
                onClose();
                void deeds.shareTo(id, question.text);
              }}
            >
              <Avatar name={name} id={id} kind={kind} />
              <span class="chat-row-name">{name}</span>
            </button>
          </li>
        ))}
      </ul>
      <form method="dialog" class="dialog-row">
        <button type="submit" class="button is-quiet">
          {words.cancel}
        </button>
      </form>
    </Dialog>
  );
}
