import type { BotCommand } from 'grammy/types';
import type { Locale } from '../readers/chat.js';
import type { Translator } from './translate.js';

const readerCommands = [
  'topik',
  'ringkasan',
  'ketinggalan',
  'cari',
  'simpan',
  'atur',
  'ikuti',
  'bisukan',
  'grup',
  'tenang',
  'senyap',
  'jeda',
  'berhenti',
  'bahasa',
  'privasi',
  'dataku',
  'hapus',
  'bantuan',
  'batal',
] as const;
/** Shown to people of the newsroom alone, each to those who have its right. */
export type NewsroomCommand = 'siaran' | 'sumber' | 'iklan' | 'statistik' | 'redaksi' | 'audit';

/** What each command is called in the English menu. */
const english: Record<(typeof readerCommands)[number] | NewsroomCommand, string> = {
  topik: 'topics',
  ikuti: 'follow',
  bisukan: 'mute',
  grup: 'groups',
  ringkasan: 'digest',
  ketinggalan: 'missed',
  tenang: 'quiet',
  senyap: 'silent',
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
  iklan: 'ads',
  statistik: 'stats',
  redaksi: 'team',
  audit: 'audit',
};

/** The readers' commands and some of the newsroom's, as a menu in a language. */
export function commandList(t: Translator, locale: Locale, newsroom: readonly NewsroomCommand[] = []): BotCommand[] {
  return [...readerCommands, ...newsroom].map((name) => ({
    command: locale === 'en' ? english[name] : name,
    description: t.plain(locale, `command-${name}`),
  }));
}

/** A command's name in a language, as it is typed. */
export function commandName(locale: Locale, name: NewsroomCommand): string {
  return locale === 'en' ? english[name] : name;
}
