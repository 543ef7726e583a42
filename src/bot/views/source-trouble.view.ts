import { failureOf } from '../../intake/door-failure.js';
import type { Locale } from '../../readers/chat.js';
import type { Translator } from '../translate.js';

/** Why a feed is read no more, as its row has it. */
const endings = ['removed', 'gone', 'missing'];

/** What is wrong with a feed, as the end of a sentence: its row has it in the operator's words. */
export function sourceTroubleText(t: Translator, locale: Locale, lastError: string | null): string {
  const said = lastError ?? '';
  const status = /^HTTP (\d{3})$/.exec(said)?.[1];
  const what = status === undefined ? (endings.find((one) => one === said) ?? failureOf(said)) : 'status';
  return t.plain(locale, 'source-trouble', { what: what ?? 'other', status: status ?? '' });
}
