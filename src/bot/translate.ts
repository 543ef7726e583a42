import { readFileSync } from 'node:fs';
import { FluentBundle, FluentNumber, FluentResource } from '@fluent/bundle';
import type { Locale } from '../readers/chat.js';
import { escapeHtml, plainWords } from './telegram-html.js';

/** A value put into a message. Text is made safe for HTML; `{ html }` is put in as it is. */
export type MessageValue = string | number | { html: string };

/** Gives the text of a message in a language. Unknown keys are a bug and throw. */
export type Translate = (locale: Locale, key: string, values?: Record<string, MessageValue>) => string;

/** The files of each language. Listed, not looked up: a file that an older build left behind is not read. */
export const messageParts = [
  'address',
  'ads',
  'after',
  'alarms',
  'anything',
  'article',
  'broadcast',
  'bundles',
  'commands',
  'corrections',
  'data',
  'digest',
  'groups',
  'help',
  'hours',
  'inline',
  'missed',
  'mutes',
  'newsroom',
  'quiet',
  'saved',
  'schedule',
  'search',
  'settings',
  'source-desk',
  'sources',
  'start',
  'stats',
  'team',
  'topic-desk',
  'topics',
  'zone',
] as const;

const localeTags: Record<Locale, string> = { id: 'id-ID', en: 'en-GB' };

/**
 * Loads the messages of both languages from the folder of locales: one folder a language, one file for each part of the
 * conversation, named alike in both.
 *
 * Text put into a message is escaped here, in one place, and its "/words", "#tags" and bare addresses are kept from
 * becoming links by themselves. Button labels and toasts are plain text: use {@link Translator.plain} for them.
 */
export interface Translator {
  html: Translate;
  plain: Translate;
}

export function createTranslator(folder: URL = new URL('./locales/', import.meta.url)): Translator {
  const bundles = { id: loadBundle(folder, 'id'), en: loadBundle(folder, 'en') };
  const translate = (
    locale: Locale,
    key: string,
    values: Record<string, MessageValue>,
    safe: (text: string) => string,
  ): string => {
    const bundle = bundles[locale];
    const message = bundle.getMessage(key);
    if (message?.value === null || message === undefined)
      throw new Error(`There is no message "${key}" in locales/${locale}: add it.`);
    const errors: Error[] = [];
    const args = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, toFluent(value, safe)]));
    const text = bundle.formatPattern(message.value, args, errors);
    if (errors[0] !== undefined)
      throw new Error(`The message "${key}" in locales/${locale} does not work: ${errors[0].message}`);
    return text;
  };
  return {
    html: (locale, key, values = {}) => translate(locale, key, values, (text) => plainWords(escapeHtml(text))),
    plain: (locale, key, values = {}) => translate(locale, key, values, (text) => text),
  };
}

function toFluent(value: MessageValue, safe: (text: string) => string): string | FluentNumber {
  if (typeof value === 'number') return new FluentNumber(value);
  return typeof value === 'string' ? safe(value) : value.html;
}

function loadBundle(folder: URL, locale: Locale): FluentBundle {
  const bundle = new FluentBundle(localeTags[locale], { useIsolating: false });
  const messages = new URL(`${locale}/`, folder);
  for (const part of messageParts) {
    const text = readFileSync(new URL(`${part}.ftl`, messages), 'utf8');
    const errors = bundle.addResource(new FluentResource(text));
    if (errors[0] !== undefined) throw new Error(`${locale}/${part}.ftl cannot be read: ${errors[0].message}`);
  }
  return bundle;
}
