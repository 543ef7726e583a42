import type { Chat, Locale } from '../../readers/chat.js';
import type { FollowedTopic } from '../../readers/subscriptions.store.js';
import { button } from '../keyboard.js';
import type { Translator } from '../translate.js';

/** A group or channel as its settings show it. `locale` is the language of the admin who looks at them. */
export interface GroupView {
  locale: Locale;
  chat: Chat;
  title: string;
  topics: FollowedTopic[];
  threads: { main: number | null; of: ReadonlyMap<number, number> };
  now: Date;
}

/** Buttons carry the chat's number without its sign: groups and channels are all below zero. */
export const numberOf = ({ chat }: Pick<GroupView, 'chat'>): number => -chat.id;

/** The way back to a group's settings. */
export const backTo = (t: Translator, view: Pick<GroupView, 'locale' | 'chat'>) =>
  button(t.plain(view.locale, 'button-back'), { kind: 'group', group: numberOf(view) });
