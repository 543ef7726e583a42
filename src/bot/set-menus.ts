import { createHash } from 'node:crypto';
import type { Api } from 'grammy';
import type { Person } from '../newsroom/rights.js';
import type { Locale } from '../readers/chat.js';
import { commandList } from './commands.js';
import { groupCommandList } from './group-commands.js';
import { menuLanguages, newsroomCommandsOf, setPersonMenu } from './newsroom-commands.js';
import type { Translator } from './translate.js';

export interface CommandMenuCollaborators {
  translator: Translator;
  /** The people of the newsroom; null for those who have left it. */
  people: readonly { id: number; person: Pick<Person, 'role' | 'categoryIds'> | null }[];
  /** Remembers what was set, so that a restart does not say it all again. */
  settings: { get(key: string): Promise<unknown>; set(key: string, value: unknown): Promise<void> };
}

/**
 * Tells Telegram the bot's commands and descriptions, per language and scope, but only where they changed since they were
 * last set: these calls are slow and counted.
 */
export async function setMenus(
  api: Api,
  botId: number,
  collaborators: CommandMenuCollaborators,
): Promise<{ set: number }> {
  let set = 0;
  // A server that knows no menu at all has forgotten everything, whatever was set before: a local one was started anew.
  const isForgotten = (await api.getMyCommands({ scope: { type: 'all_private_chats' } })).length === 0;
  for (const call of menuCalls(collaborators)) {
    const key = `menu.${botId}.${call.key}`;
    const hash = createHash('sha256').update(JSON.stringify(call.content)).digest('hex');
    if (!isForgotten && (await collaborators.settings.get(key)) === hash) continue;
    if (await call.send(api)) {
      await collaborators.settings.set(key, hash);
      set++;
    }
  }
  return { set };
}

interface MenuCall {
  key: string;
  content: unknown;
  /** @returns whether it was taken */
  send(api: Api): Promise<boolean>;
}

function menuCalls({ translator: t, people }: CommandMenuCollaborators): MenuCall[] {
  const calls: MenuCall[] = [];
  for (const [language, locale] of menuLanguages) {
    const code = language === '' ? {} : { language_code: language };
    const list = commandList(t, locale);
    calls.push({
      key: `commands.all.${language}`,
      content: list,
      send: (api) => api.setMyCommands(list, { scope: { type: 'all_private_chats' }, ...code }),
    });
    const inGroups = groupCommandList(t, locale);
    calls.push({
      key: `commands.groups.${language}`,
      content: inGroups,
      send: (api) => api.setMyCommands(inGroups, { scope: { type: 'all_chat_administrators' }, ...code }),
    });
    calls.push(
      description('description', t.plain(locale, 'bot-description'), code, (api, text) =>
        api.setMyDescription(text, code),
      ),
    );
    calls.push(
      description('short', t.plain(locale, 'bot-short-description'), code, (api, text) =>
        api.setMyShortDescription(text, code),
      ),
    );
  }
  // Somebody who never wrote to the bot has no chat to set a menu for: it is tried again at the next start.
  for (const { id, person } of people)
    calls.push({
      key: `person.${id}`,
      content: menuLanguages.map(([, locale]) => commandList(t, locale, newsroomCommandsOf(person))),
      send: (api) => setPersonMenu(api, t, id, person),
    });
  return calls;
}

function description(
  kind: string,
  text: string,
  code: { language_code?: Locale },
  send: (api: Api, text: string) => Promise<true>,
): MenuCall {
  return { key: `${kind}.${code.language_code ?? ''}`, content: text, send: (api) => send(api, text) };
}
