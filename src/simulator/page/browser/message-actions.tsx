import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { usePage } from './context.js';
import { Icon } from './icons.js';
import type { ShownMessage } from './shapes.js';

const emojis = ['👍', '👎', '❤'];

interface Props {
  readonly message: ShownMessage;
  readonly mine: boolean;
  readonly reactions: readonly string[];
  readonly onReply: (message: ShownMessage) => void;
  readonly onEdit: (message: ShownMessage) => void;
}

/** The three dots at a message, with what can be done to it. */
export function MessageActions({ message, mine, reactions, onReply, onEdit }: Props): VNode {
  const { words, deeds, session } = usePage();
  const [open, setOpen] = useState(false);
  const [up, setUp] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const text = message.text ?? message.caption;

  // Before the menu is painted, or a key pressed at once would find the focus still outside of it.
  useLayoutEffect(() => {
    if (!open) return undefined;
    const shut = (event: Event): void => {
      if (!(event.target instanceof Node && root.current?.contains(event.target))) setOpen(false);
    };
    document.addEventListener('pointerdown', shut);
    root.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    return () => document.removeEventListener('pointerdown', shut);
  }, [open]);

  // A menu near the lower end of the window opens upwards.
  const toggle = (): void => {
    setUp((root.current?.getBoundingClientRect().bottom ?? 0) > window.innerHeight * 0.55);
    setOpen(!open);
  };
  const done = (deed: () => void) => () => {
    setOpen(false);
    root.current?.querySelector<HTMLElement>('.actions-switch')?.focus();
    deed();
  };
  const move = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') done(() => {})();
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    const entries = [...(root.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    const at = entries.findIndex((entry) => entry === document.activeElement);
    if (step === undefined || entries.length === 0) return;
    event.preventDefault();
    entries[(at + step + entries.length) % entries.length]?.focus();
  };
  return (
    <div class="actions" ref={root} onKeyDown={open ? move : undefined}>
      <button
        type="button"
        class="actions-switch"
        aria-label={words.more}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={toggle}
      >
        <Icon name="more" />
      </button>
      {open ? (
        <div class={`actions-menu ${up ? 'is-up' : ''}`} role="menu" aria-label={words.more}>
          <div class="actions-emojis">
            {emojis.map((emoji) => (
              <button
                type="button"
                role="menuitem"
                key={emoji}
                aria-label={`${words.react} ${emoji}`}
                onClick={done(() => deeds.react(message.message_id, reactions.includes(emoji) ? undefined : emoji))}
              >
                {emoji}
              </button>
            ))}
          </div>
          <button type="button" role="menuitem" onClick={done(() => onReply(message))}>
            {words.reply}
          </button>
          {text === undefined ? null : (
            <button
              type="button"
              role="menuitem"
              onClick={done(() => void navigator.clipboard.writeText(text).then(() => session.notice(words.copied)))}
            >
              {words.copy}
            </button>
          )}
          {mine && message.text !== undefined ? (
            <button type="button" role="menuitem" onClick={done(() => onEdit(message))}>
              {words.edit}
            </button>
          ) : null}
          {mine ? (
            <button
              type="button"
              role="menuitem"
              class="is-danger"
              onClick={done(() => deeds.remove(message.message_id))}
            >
              {words.remove}
            </button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
