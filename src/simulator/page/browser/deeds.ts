import type { InlineKeyboardButton } from '@grammyjs/types';
import { cast } from '../cast.js';
import { api, type Attachment } from './api.js';
import { readLink } from './links.js';
import type { Session } from './session.js';
import type { FaultKind, ShownMessage } from './shapes.js';
import type { Words } from './words.js';

/** What the chosen person writes. */
export interface Draft {
  readonly text: string;
  readonly attachment?: Attachment;
  readonly replyTo?: number;
}

/** What waits for somebody's decision in a dialog. */
export type Question =
  | { readonly kind: 'open'; readonly url: string }
  | { readonly kind: 'share'; readonly text: string };

/** Everything that people can do on the page, as the chosen person, in the open chat. */
export interface Deeds {
  send(draft: Draft): Promise<boolean>;
  edit(messageId: number, text: string): Promise<boolean>;
  remove(messageId: number): void;
  react(messageId: number, emoji: string | undefined): void;
  press(message: ShownMessage, button: InlineKeyboardButton): Promise<void>;
  openLink(url: string): void;
  startBot(payload?: string): Promise<void>;
  shareTo(chatId: number, text: string): Promise<void>;
  setBlocked(blocked: boolean): void;
  inviteBot(): void;
  moveClock(to: Date): void;
  switchFault(kind: FaultKind, probability: number | undefined): Promise<void>;
  clearFault(id: number | string): void;
  createCast(): void;
}

/** What the deeds need. */
export interface DeedsOptions {
  readonly session: Session;
  readonly words: Words;
  /** Shows a dialog. */
  readonly ask: (question: Question) => void;
  /** Puts text into the box, such as an inline query. */
  readonly fillBox: (text: string) => void;
}

/** Chats that are made here are numbered from this on downwards. */
const newChatId = -1_001_800_000_001;

const faultShapes: Readonly<Record<FaultKind, object>> = {
  '429': { kind: '429', retry_after: 5 },
  '500': { kind: '500' },
  'reset-after': { kind: 'reset-after' },
  latency: { kind: 'latency', ms: 2000 },
};

/** Creates the deeds of the person whom the session has chosen. */
export function createDeeds({ session, words, ask, fillBox }: DeedsOptions): Deeds {
  const where = (): { chatId: number; from: number; bot: number } | undefined => {
    const { chatId, personId, world } = session.screen();
    return chatId === undefined || personId === undefined || !world.bot
      ? undefined
      : { chatId, from: personId, bot: world.bot.id };
  };
  const attempt = async (
    work: (at: { chatId: number; from: number; bot: number }) => Promise<unknown>,
  ): Promise<boolean> => {
    const at = where();
    if (!at) {
      session.notice(words.noBot);
      return false;
    }
    return (await session.attempt(async () => (await work(at), true))) ?? false;
  };
  /** A link that only names the bot opens its chat and says nothing in the person's name. */
  const openBot = (): void => {
    const { personId } = session.screen();
    if (personId !== undefined) void session.openChat(personId, personId);
  };
  /** Adds the bot where it is not yet, as Telegram does after the question where; makes such a place if there is none. */
  const addBot = (to: 'supergroup' | 'channel', payload: string): Promise<boolean> =>
    attempt(async ({ from, bot }) => {
      const { world } = session.screen();
      const free = [...world.chats.values()].find(
        ({ type, bot_status }) => type === to && (bot_status === 'left' || bot_status === 'kicked'),
      );
      const id = free?.id ?? newChatId - world.chats.size;
      if (free) await api.invite(id, bot);
      else
        await api.addChat({
          id,
          type: to,
          title: to === 'channel' ? words.newChannel : words.newGroup,
          admins: [from],
        });
      await session.openChat(id, from);
      if (payload) await api.send(id, bot, { from, text: `/start@${world.bot?.username ?? ''} ${payload}` });
    });
  const openAway = (url: string): void => void window.open(url, '_blank', 'noopener');

  const deeds: Deeds = {
    send: ({ text, attachment, replyTo }) =>
      attempt(({ chatId, from, bot }) => {
        const file = attachment && { data: attachment.data, file_name: attachment.name, mime_type: attachment.type };
        const content = file
          ? { [attachment.type.startsWith('image/') ? 'photo' : 'document']: file, ...(text ? { caption: text } : {}) }
          : { text };
        return api.send(chatId, bot, { from, ...content, ...(replyTo ? { reply_to: replyTo } : {}) });
      }),
    edit: (messageId, text) => attempt(({ chatId, from, bot }) => api.edit(chatId, bot, messageId, { from, text })),
    remove: (messageId) => void attempt(({ chatId, bot }) => api.remove(chatId, bot, messageId)),
    react: (messageId, emoji) =>
      void attempt(({ chatId, from, bot }) =>
        api.react(chatId, bot, { from, message_id: messageId, ...(emoji ? { emoji } : {}) }),
      ),
    press: async (message, button) => {
      if ('url' in button) deeds.openLink(button.url);
      else if ('copy_text' in button) {
        await navigator.clipboard.writeText(button.copy_text.text);
        session.notice(words.copied);
      } else if ('switch_inline_query_current_chat' in button) {
        fillBox(`@${session.screen().world.bot?.username ?? ''} ${button.switch_inline_query_current_chat}`);
      } else if ('switch_inline_query' in button || 'switch_inline_query_chosen_chat' in button) {
        const query =
          'switch_inline_query' in button ? button.switch_inline_query : button.switch_inline_query_chosen_chat.query;
        ask({ kind: 'share', text: `@${session.screen().world.bot?.username ?? ''} ${query ?? ''}` });
      } else if ('web_app' in button) {
        await attempt(async ({ chatId, from, bot }) =>
          openAway((await api.webApp(chatId, bot, { from, url: button.web_app.url })).url),
        );
      } else if ('callback_data' in button) {
        await attempt(async ({ chatId, from, bot }) => {
          const answer = await api.tap(chatId, bot, {
            from,
            message_id: message.message_id,
            data: button.callback_data,
          });
          if (answer.callback_query_id) await session.untilAnswered(answer.callback_query_id);
        });
      } else session.notice(words.unsupported);
    },
    openLink: (url) => {
      const target = readLink(url, session.screen().world.bot?.username ?? '');
      if (target.kind === 'bot' && target.payload !== undefined) void deeds.startBot(target.payload);
      else if (target.kind === 'bot') openBot();
      if (target.kind === 'add') void addBot(target.to, target.payload);
      if (target.kind === 'share') ask({ kind: 'share', text: target.text });
      if (target.kind === 'local') openAway(target.url);
      if (target.kind === 'elsewhere') ask({ kind: 'open', url: target.url });
    },
    startBot: async (payload) => {
      const { personId } = session.screen();
      if (personId === undefined) return;
      await session.openChat(personId, personId);
      await deeds.send({ text: payload ? `/start ${payload}` : '/start' });
    },
    shareTo: async (chatId, text) => {
      const { personId, world } = session.screen();
      const isPerson = world.people.some((person) => person.id === chatId);
      await session.openChat(chatId, isPerson ? chatId : (personId ?? world.people[0]?.id ?? chatId));
      if (text.startsWith(`@${world.bot?.username ?? ''} `)) fillBox(text);
      else await deeds.send({ text });
    },
    setBlocked: (blocked) => void attempt(({ chatId, bot }) => api.setBlocked(chatId, bot, blocked)),
    inviteBot: () => void attempt(({ chatId, bot }) => api.invite(chatId, bot)),
    moveClock: (to) => void session.attempt(() => api.setClock(to)),
    switchFault: async (kind, probability) => {
      const old = session.screen().world.faults.filter((fault) => fault.kind === kind);
      await session.attempt(async () => {
        for (const fault of old) await api.removeFault(fault.id);
        if (probability !== undefined) await api.addFault({ ...faultShapes[kind], probability });
      });
    },
    clearFault: (id) => void session.attempt(() => api.removeFault(id)),
    createCast: () =>
      void session.attempt(async () => {
        await api.addPeople(cast.people);
        for (const chat of cast.chats) await api.addChat(chat);
      }),
  };
  return deeds;
}
