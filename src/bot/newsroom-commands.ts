import type { Api } from 'grammy';
import type { BotCommand } from 'grammy/types';
import { may } from '../newsroom/rights.js';
import type { Person, Right } from '../newsroom/rights.js';
import type { Locale } from '../readers/chat.js';
import { commandList } from './commands.js';
import type { NewsroomCommand } from './commands.js';
import type { Translator } from './translate.js';

/** The right that each command of the newsroom takes: nobody else sees it in the menu. Null: being of the newsroom is enough. */
const rightFor: Record<NewsroomCommand, Right | null> = {
  siaran: 'draft',
  sumber: 'sources',
  iklan: 'ads',
  statistik: 'figures',
  redaksi: null,
  audit: 'audit',
};

/** The languages of menus: the empty one is what everybody sees whose language has no menu of its own. */
export const menuLanguages = [
  ['', 'id'],
  ['id', 'id'],
  ['en', 'en'],
] as const;

/** The commands of the newsroom that a person has, in order. */
export function newsroomCommandsOf(person: Pick<Person, 'role' | 'categoryIds'> | null): NewsroomCommand[] {
  const names: NewsroomCommand[] = ['siaran', 'sumber', 'iklan', 'statistik', 'redaksi', 'audit'];
  return names.filter((name) => {
    const right = rightFor[name];
    return right === null ? person !== null : may(person, right);
  });
}

/** The menu of one person of the newsroom in a language: the readers' commands, then theirs. */
export function menuOf(t: Translator, locale: Locale, person: Pick<Person, 'role' | 'categoryIds'>): BotCommand[] {
  return commandList(t, locale, newsroomCommandsOf(person));
}

/**
 * Shows somebody the commands they have now, or takes the newsroom's away from who has left it. A person whose chat
 * Telegram does not know yet has none to show them in.
 *
 * @returns whether Telegram took it
 */
export async function setPersonMenu(
  api: Api,
  t: Translator,
  personId: number,
  person: Pick<Person, 'role' | 'categoryIds'> | null,
): Promise<boolean> {
  const scope = { type: 'chat', chat_id: personId } as const;
  const calls = menuLanguages.map(([language, locale]) => {
    const where = { scope, ...(language === '' ? {} : { language_code: language }) };
    return person === null ? api.deleteMyCommands(where) : api.setMyCommands(menuOf(t, locale, person), where);
  });
  const results = await Promise.allSettled(calls);
  return results.every((result) => result.status === 'fulfilled');
}
