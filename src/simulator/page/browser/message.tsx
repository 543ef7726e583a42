import type { VNode } from 'preact';
import { Avatar } from './avatar.js';
import { hourMinute } from './clock-times.js';
import { Content } from './content.js';
import { usePage } from './context.js';
import { InlineKeyboard } from './keyboard.js';
import { MessageActions } from './message-actions.js';
import { nameOf, summaryOf } from './names.js';
import type { ShownMessage } from './shapes.js';

interface Props {
  readonly message: ShownMessage;
  /** Whether the message before it is by the same sender, so that the name need not be said again. */
  readonly follows: boolean;
  readonly onReply: (message: ShownMessage) => void;
  readonly onEdit: (message: ShownMessage) => void;
}

/** One message of the conversation. */
export function MessageBubble({ message, follows, onReply, onEdit }: Props): VNode {
  const { screen, words, settings } = usePage();
  const chatId = screen.chatId ?? 0;
  const key = `${chatId}:${message.message_id}`;
  const isService = summaryOfService(message, words);
  if (isService) return <p class="service">{isService}</p>;

  const mine = message.from?.id === screen.personId && !message.sender_chat;
  const fading = screen.world.fading.has(key);
  const reactions = screen.world.reactions.get(key) ?? [];
  const at = new Date(message.date * 1000);
  const inline = message.reply_markup && 'inline_keyboard' in message.reply_markup ? message.reply_markup : undefined;
  const sender = message.sender_chat?.title ?? nameOf(message.from);
  return (
    <article
      class={`message ${mine ? 'is-mine' : 'is-theirs'} ${fading ? 'is-fading' : ''} ${follows ? 'follows' : ''}`}
      data-message={message.message_id}
    >
      {mine || follows ? null : (
        <Avatar name={sender} id={message.from?.id ?? 0} kind={message.from?.is_bot ? 'bot' : 'person'} />
      )}
      <div class={`message-body ${inline ? 'has-keyboard' : ''}`}>
        <div class="bubble">
          <header class={follows || mine ? 'hidden' : 'sender'}>{sender}</header>
          {message.via_bot ? <p class="via">{`${words.via} @${message.via_bot.username ?? ''}`}</p> : null}
          {message.forward_origin ? <p class="forwarded">{`${words.forwarded} ${originOf(message)}`}</p> : null}
          {message.reply_to_message ? (
            <p class="replied">
              <strong>{nameOf(message.reply_to_message.from)}</strong>
              <span>{summaryOf(message.reply_to_message, words)}</span>
            </p>
          ) : null}
          {fading ? <p class="gone">{words.deleted}</p> : <Content message={message} />}
          <footer class="meta">
            {message.edit_date ? <span class="edited">{words.edited} </span> : null}
            <time dateTime={at.toISOString()}>{hourMinute(at, settings.language)}</time>
          </footer>
          {fading ? null : (
            <MessageActions message={message} mine={mine} reactions={reactions} onReply={onReply} onEdit={onEdit} />
          )}
        </div>
        {inline && !fading ? <InlineKeyboard message={message} markup={inline} /> : null}
        {reactions.length > 0 ? <p class="reactions">{reactions.join(' ')}</p> : null}
      </div>
    </article>
  );
}

function originOf(message: ShownMessage): string {
  const origin = message.forward_origin;
  if (!origin) return '';
  if (origin.type === 'user') return nameOf(origin.sender_user);
  if (origin.type === 'hidden_user') return origin.sender_user_name;
  const chat = origin.type === 'chat' ? origin.sender_chat : origin.chat;
  return chat.title ?? '';
}

function summaryOfService(message: ShownMessage, words: Parameters<typeof summaryOf>[1]): string | undefined {
  if (message.pinned_message) return `${nameOf(message.from)} ${words.pinned}`;
  return message.new_chat_members || message.left_chat_member ? summaryOf(message, words) : undefined;
}
