import { type CatalogueTopic, type NameRule, withNames } from './catalogue-topic.js';

/** One line of a table of countries: slug, names, capitals in both languages, aliases, and how its names count. */
export type CountryRow = readonly [
  slug: string,
  nameId: string,
  nameEn: string,
  capitalId: string,
  capitalEn: string,
  aliases: string,
  rule?: NameRule,
];

/** Makes the topic of a country. */
export function country(row: CountryRow): CatalogueTopic {
  const [slug, nameId, nameEn, capitalId, capitalEn, aliases, rule = 'proper'] = row;
  return {
    slug,
    category: 'internasional',
    nameId,
    nameEn,
    coversId: `Pemerintah, rakyat, ekonomi dan hubungan luar negeri ${nameId}; ibu kotanya ${capitalId.replace(/\.$/, '')}.`,
    coversEn: `Government, people, economy and foreign relations of ${nameEn}; its capital is ${capitalEn.replace(/\.$/, '')}.`,
    aliases: withNames(nameId, nameEn, rule, aliases),
  };
}
