/** A phrase that points to a topic. */
export interface TopicAlias {
  /** The phrase as it is usually written, e.g. "Kim Jong-un". */
  text: string;
  /** Counts only in articles of this language; absent: in all. */
  language?: 'id' | 'en';
  /** Capitals must be as written, so that "AS" is not "as"; in running capitals a mixed-case alias still counts. */
  caseSensitive?: boolean;
  /** Counts only beside another sign of the topic. */
  weak?: boolean;
}

/** A subject that readers follow, as the starter catalogue has it. */
export interface CatalogueTopic {
  slug: string;
  /** Slug of the category it stands in. */
  category: string;
  nameId: string;
  nameEn: string;
  /** One line that says what the topic covers, in Indonesian. */
  coversId: string;
  /** The same line in English. */
  coversEn: string;
  /** Every phrase that points to it, its names among them. */
  aliases: TopicAlias[];
}

/** The marks that may stand before an alias in the tables: `=` capitals matter, `~` weak, `id:` or `en:` one language. */
const MARK = /^(?:(=)|(~)|(id|en):)\s*/;

/**
 * Reads a line of aliases as the tables write it: phrases between semicolons, each with its marks in any order,
 * e.g. `Korut; =DPRK; ~en:regime`.
 */
export function readAliases(line: string): TopicAlias[] {
  const aliases: TopicAlias[] = [];
  for (const part of line.split(';')) {
    let text = part.trim();
    if (text === '') continue;
    const alias: TopicAlias = { text };
    for (let mark = MARK.exec(text); mark; mark = MARK.exec(text)) {
      if (mark[1]) alias.caseSensitive = true;
      if (mark[2]) alias.weak = true;
      if (mark[3] === 'id' || mark[3] === 'en') alias.language = mark[3];
      text = text.slice(mark[0].length);
    }
    alias.text = text;
    aliases.push(alias);
  }
  return aliases;
}

/** How a topic's own names count as aliases, where they are not simply words of their language. */
export type NameRule =
  /** Proper names: both count in every language, whatever the capitals. */
  | 'proper'
  /** Proper names that are also common words ("Malang", "Serang"): capitals matter. */
  | 'capitals'
  /** Ordinary words: the English name counts in English articles only. */
  | 'words'
  /** The names are too wide to be a sign ("Ekonomi"): they count beside another sign, and as a label of the entry. */
  | 'weak';

/** A name made for people's eyes, not one that news texts use: "Film & bioskop", "KPK (Corruption Eradication Commission)". */
const DESCRIPTIVE = /[&,(]| and | dan /;

/** Joins a topic's names and its line of aliases; the first of two equal phrases is kept, written ones before names. */
export function withNames(nameId: string, nameEn: string, rule: NameRule, line: string): TopicAlias[] {
  const names: TopicAlias[] = [{ text: nameId }];
  if (nameEn !== nameId)
    names.push(rule === 'words' || rule === 'weak' ? { text: nameEn, language: 'en' } : { text: nameEn });
  for (const name of names) {
    if (rule === 'capitals') name.caseSensitive = true;
    if (rule === 'weak') name.weak = true;
  }
  const kept = new Map<string, TopicAlias>();
  for (const alias of [...readAliases(line), ...names.filter((name) => !DESCRIPTIVE.test(name.text))]) {
    const key = alias.text.toLowerCase();
    if (!kept.has(key)) kept.set(key, alias);
  }
  return [...kept.values()];
}
