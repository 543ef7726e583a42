import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Attachment } from './api.js';
import { AttachButton } from './attach.js';
import { CommandList, useCommands } from './command-list.js';
import { usePage } from './context.js';
import { Icon } from './icons.js';
import { inlineQuery, InlineResults } from './inline-results.js';
import { moveAmongSuggestions } from './move-among.js';
import { nameOf, summaryOf } from './names.js';
import { ReplyKeyboard, replyKeyboardOf } from './reply-keyboard.js';
import type { ShownMessage } from './shapes.js';

/** What the text box is about besides a new message. */
export type About = { readonly kind: 'reply' | 'edit'; readonly message: ShownMessage } | undefined;

interface Props {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly about: About;
  readonly setAbout: (about: About) => void;
}

/** The text box with the bot's commands, inline results, attachment, and the bot's own keyboard. */
export function Composer({ text, setText, about, setAbout }: Props): VNode {
  const { screen, words, deeds } = usePage();
  const [attachment, setAttachment] = useState<Attachment>();
  const [menuOpen, setMenuOpen] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const commands = useCommands();
  const keyboard = replyKeyboardOf(screen.world.messages.get(screen.chatId ?? 0) ?? []);
  const query = inlineQuery(text, screen.world.bot?.username);
  const begun = /^\/\w*$/.test(text)
    ? commands.filter(({ command }) => `/${command}`.startsWith(text.toLowerCase()))
    : [];

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${Math.min(element.scrollHeight, 180)}px`;
  }, [text]);
  useEffect(() => {
    if (about || text.startsWith('@')) box.current?.focus();
  }, [about, screen.chatId]);

  const clear = (): void => {
    setText('');
    setAttachment(undefined);
    setAbout(undefined);
    setMenuOpen(false);
    box.current?.focus();
  };
  const send = async (): Promise<void> => {
    const trimmed = text.trim();
    if (trimmed === '' && !attachment) return;
    const done =
      about?.kind === 'edit'
        ? await deeds.edit(about.message.message_id, trimmed)
        : await deeds.send({
            text: trimmed,
            ...(attachment ? { attachment } : {}),
            ...(about ? { replyTo: about.message.message_id } : {}),
          });
    if (done) clear();
  };
  const command = (name: string): void => {
    clear();
    void deeds.send({ text: `/${name}` });
  };
  const type = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      setAbout(undefined);
      setMenuOpen(false);
    }
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    if (query === undefined) void send();
  };
  return (
    <div class="composer" onKeyDown={(event) => moveAmongSuggestions(event, event.currentTarget, box.current)}>
      {query === undefined ? null : <InlineResults query={query} onChosen={clear} />}
      {menuOpen ? <CommandList commands={commands} onChosen={command} /> : null}
      {!menuOpen && begun.length > 0 ? <CommandList commands={begun} onChosen={command} /> : null}
      {about ? (
        <p class="about">
          <span>
            {about.kind === 'edit' ? words.editing : `${words.replyTo} ${nameOf(about.message.from)}`}:{' '}
            {summaryOf(about.message, words)}
          </span>
          <button type="button" class="icon-button" aria-label={words.cancel} onClick={() => setAbout(undefined)}>
            <Icon name="close" />
          </button>
        </p>
      ) : null}
      {attachment ? (
        <p class="about">
          <span>
            {words.attached}: {attachment.name}
          </span>
          <button
            type="button"
            class="icon-button"
            aria-label={words.removeAttachment}
            onClick={() => setAttachment(undefined)}
          >
            <Icon name="close" />
          </button>
        </p>
      ) : null}
      <form
        class="composer-row"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        {commands.length > 0 ? (
          <button
            type="button"
            class="icon-button"
            aria-label={words.menu}
            title={words.menu}
            aria-expanded={menuOpen}
            onClick={() => setMenuOpen(!menuOpen)}
          >
            <Icon name={menuOpen ? 'close' : 'menu'} />
          </button>
        ) : null}
        <AttachButton onAttach={setAttachment} />
        <textarea
          ref={box}
          rows={1}
          value={text}
          placeholder={words.write}
          aria-label={words.write}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={type}
        />
        <button type="submit" class="send" aria-label={words.send} disabled={text.trim() === '' && !attachment}>
          <Icon name="send" />
        </button>
      </form>
      {keyboard && text === '' ? <ReplyKeyboard markup={keyboard} /> : null}
    </div>
  );
}
