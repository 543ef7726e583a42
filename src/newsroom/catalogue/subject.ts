import { type CatalogueTopic, type NameRule, withNames } from './catalogue-topic.js';

/** One line of a table of subjects: slug, names, what it covers in both languages, aliases, and how its names count. */
export type SubjectRow = readonly [
  slug: string,
  nameId: string,
  nameEn: string,
  coversId: string,
  coversEn: string,
  aliases: string,
  rule?: NameRule,
];

/** Makes the topics of one category from its table. Without a rule the names are words of their language. */
export function subjects(category: string, rows: readonly SubjectRow[]): CatalogueTopic[] {
  return rows.map(([slug, nameId, nameEn, coversId, coversEn, aliases, rule = 'words']) => ({
    slug,
    category,
    nameId,
    nameEn,
    coversId,
    coversEn,
    aliases: withNames(nameId, nameEn, rule, aliases),
  }));
}
