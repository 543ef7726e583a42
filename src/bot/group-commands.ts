import type { BotCommand } from 'grammy/types';
import type { Locale } from '../readers/chat.js';
import type { Translator } from './translate.js';

/** The commands that admins of a group see there; other members see none, since none is theirs. */
export function groupCommandList(t: Translator, locale: Locale): BotCommand[] {
  const isEnglish = locale === 'en';
  return [
    { command: isEnglish ? 'follow' : 'ikuti', description: t.plain(locale, 'command-ikuti') },
    { command: isEnglish ? 'topics' : 'topik', description: t.plain(locale, 'command-group-topik') },
    { command: isEnglish ? 'digest' : 'ringkasan', description: t.plain(locale, 'command-group-ringkasan') },
    { command: isEnglish ? 'here' : 'sini', description: t.plain(locale, 'command-group-sini') },
    { command: isEnglish ? 'stop' : 'berhenti', description: t.plain(locale, 'command-group-berhenti') },
    { command: isEnglish ? 'help' : 'bantuan', description: t.plain(locale, 'command-bantuan') },
  ];
}
