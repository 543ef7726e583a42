import { cast } from '../cast.js';
import type { ChatSummary, Person, ShownMessage } from './shapes.js';
import type { Words } from './words.js';

/** First and last name, or whatever there is. */
export function nameOf(
  user: { readonly first_name?: string; readonly last_name?: string; readonly id: number } | undefined,
): string {
  const name = [user?.first_name, user?.last_name].filter((part) => part).join(' ');
  return name || String(user?.id ?? '');
}

/** A chat's name as its members see it: a group's title, or the other person's name. */
export function titleOf(chat: ChatSummary, people: readonly Person[]): string {
  return (
    chat.title ??
    nameOf(people.find((person) => person.id === chat.id) ?? { id: chat.id, first_name: chat.first_name ?? '' })
  );
}

/** What somebody is in the sample cast. */
export function roleOf(id: number, words: Words): string {
  const role = cast.roles[id];
  return role ? words[role] : words.person;
}

/** One line that says what is in a message. */
export function summaryOf(message: Omit<ShownMessage, 'reply_to_message'> | null | undefined, words: Words): string {
  if (!message) return '';
  const text = message.text ?? message.caption;
  if (text) return text.replace(/\s+/g, ' ').slice(0, 120);
  if (message.photo) return words.photo;
  if (message.document) return words.document;
  if (message.location) return words.location;
  if (message.contact) return words.contact;
  if (message.new_chat_members) return `${message.new_chat_members.map(nameOf).join(', ')} ${words.joined}`;
  if (message.left_chat_member) return `${nameOf(message.left_chat_member)} ${words.left}`;
  if (message.pinned_message) return words.pinned;
  return words.media;
}

/** One of eight hues by id, for pictures of people without one. */
export function hueOf(id: number): number {
  return Math.abs(id) % 8;
}
