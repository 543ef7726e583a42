import type { InlineKeyboardButton, InlineKeyboardMarkup } from '@grammyjs/types';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { usePage } from './context.js';
import { Icon } from './icons.js';
import type { ShownMessage } from './shapes.js';

/** The buttons under a message. */
export function InlineKeyboard({
  message,
  markup,
}: {
  readonly message: ShownMessage;
  readonly markup: InlineKeyboardMarkup;
}): VNode {
  return (
    <div class="inline-keyboard">
      {markup.inline_keyboard.map((row, index) => (
        <div class="inline-row" key={index}>
          {row.map((button, column) => (
            <InlineButton key={column} message={message} button={button} />
          ))}
        </div>
      ))}
    </div>
  );
}

function InlineButton({
  message,
  button,
}: {
  readonly message: ShownMessage;
  readonly button: InlineKeyboardButton;
}): VNode {
  const { deeds } = usePage();
  const [busy, setBusy] = useState(false);
  const away = 'url' in button || 'web_app' in button;
  const press = async (): Promise<void> => {
    setBusy(true);
    await deeds.press(message, button);
    setBusy(false);
  };
  return (
    <button
      type="button"
      class={`inline-button ${button.style ? `is-${button.style}` : ''}`}
      aria-busy={busy}
      title={'url' in button ? button.url : undefined}
      onClick={() => void press()}
    >
      <span>{button.text}</span>
      {away ? <Icon name="out" /> : null}
    </button>
  );
}
