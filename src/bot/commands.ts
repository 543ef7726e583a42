import { createHash } from 'node:crypto';
import type { Api } from 'grammy';
import type { BotCommand, BotCommandScope } from 'grammy/types';
import type { Locale } from '../readers/chat.js';
import type { Translator } from './translate.js';

const readerCommands = [
  'topik',
  'ringkasan',
  'cari',
  'simpan',
  'atur',
  'ikuti',
  'bisukan',
  'jeda',
  'berhenti',
  'bahasa',
  'privasi',
  'dataku',
  'hapus',
  'bantuan',
  'batal',
] as const;
const newsroomCommands = ['siaran', 'sumber', 'statistik', 'redaksi', 'audit'] as const;

/** What each command is called in the English menu. */
const english: Record<(typeof readerCommands)[number] | (typeof newsroomCommands)[number], string> = {
  topik: 'topics',
  ikuti: 'follow',
  bisukan: 'mute',
  ringkasan: 'digest',
  cari: 'search',
  simpan: 'saved',
  atur: 'settings',
  jeda: 'pause',
  berhenti: 'stop',
  bahasa: 'language',
  privasi: 'privacy',
  dataku: 'mydata',
  hapus: 'forget',
  bantuan: 'help',
  batal: 'cancel',
  siaran: 'broadcast',
  sumber: 'sources',
  statistik: 'stats',
  redaksi: 'team',
  audit: 'audit',
};

export interface CommandMenuCollaborators {
  translator: Translator;
  ownerIds: ReadonlySet<number>;
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

function menuCalls({ translator: t, ownerIds }: CommandMenuCollaborators): MenuCall[] {
  const calls: MenuCall[] = [];
  // The empty language is what everybody sees whose language has no menu of its own; English readers get theirs.
  for (const [language, locale] of [
    ['', 'id'],
    ['id', 'id'],
    ['en', 'en'],
  ] as const) {
    const code = language === '' ? {} : { language_code: language };
    const menu = (names: readonly (keyof typeof english)[]): BotCommand[] =>
      names.map((name) => ({
        command: locale === 'en' ? english[name] : name,
        description: t.plain(locale, `command-${name}`),
      }));
    const commands = (key: string, list: BotCommand[], scope: BotCommandScope, always: boolean): MenuCall => ({
      key: `commands.${key}.${language}`,
      content: list,
      // An owner who never wrote to the bot has no chat to set a menu for: it is tried again at the next start.
      send: (api) => api.setMyCommands(list, { scope, ...code }).catch(always ? undefined : () => false),
    });
    calls.push(commands('all', menu(readerCommands), { type: 'all_private_chats' }, true));
    for (const id of ownerIds)
      calls.push(
        commands(`owner.${id}`, menu([...readerCommands, ...newsroomCommands]), { type: 'chat', chat_id: id }, false),
      );
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
