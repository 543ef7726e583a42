import type { KeyboardButton, ReplyKeyboardMarkup } from '@grammyjs/types';
import type { VNode } from 'preact';
import { usePage } from './context.js';
import type { ShownMessage } from './shapes.js';

/** The keyboard that replaces the letters, if the latest message about keyboards left one. */
export function replyKeyboardOf(messages: readonly ShownMessage[]): ReplyKeyboardMarkup | undefined {
  const latest = messages.findLast(
    ({ reply_markup: markup }) => markup && !('inline_keyboard' in markup),
  )?.reply_markup;
  return latest && 'keyboard' in latest ? latest : undefined;
}

/** The bot's keyboard under the text box; a press sends the button's text. */
export function ReplyKeyboard({ markup }: { readonly markup: ReplyKeyboardMarkup }): VNode {
  const { deeds, words } = usePage();
  const textOf = (button: string | KeyboardButton): string => (typeof button === 'string' ? button : button.text);
  return (
    <div class="reply-keyboard" role="group" aria-label={words.keyboardHelp}>
      {markup.keyboard.map((row, index) => (
        <div class="inline-row" key={index}>
          {row.map((button, column) => (
            <button
              type="button"
              class="inline-button"
              key={column}
              onClick={() => void deeds.send({ text: textOf(button) })}
            >
              <span>{textOf(button)}</span>
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}
