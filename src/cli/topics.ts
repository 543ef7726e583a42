import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { z } from 'zod';
import { readAlias } from '../newsroom/edit-topics.js';
import { createTopicMatcher } from '../newsroom/topic-matcher.js';
import { fail, withCore } from './with-core.js';

/** Articles that a changed catalogue is tried on. */
const tried = 2_000;

/** Headlines shown for each topic. */
const shown = 5;

const catalogueFile = z.array(
  z.object({
    slug: z.string().regex(/^[a-z0-9-]{1,60}$/, 'must be lower-case letters, digits and hyphens'),
    aliases: z
      .array(
        z.object({
          text: z.string().min(2, 'must have at least two letters'),
          language: z.enum(['id', 'en']).optional(),
          caseSensitive: z.boolean().optional(),
          weak: z.boolean().optional(),
        }),
      )
      .min(1, 'must have at least one alias'),
  }),
);

/** `kabar topics list|alias|unalias|try` */
export function addTopics(program: Command): void {
  const verbs = program.command('topics').description('the subjects that readers follow');
  addAliasVerbs(verbs);
  verbs
    .command('try')
    .description(
      'what a changed catalogue would have caught in the last articles: FILE holds [{"slug","aliases":[{"text"}]}]',
    )
    .argument('<file>')
    .option('--json', 'one JSON line per match')
    .action(async (file: string, options: { json?: boolean }) => {
      const text = await readFile(file, 'utf8').catch(() => fail(`${file} cannot be read.`));
      const topics = readCatalogue(text, file);
      await withCore(async ({ core }) => {
        const [articles, directory] = await Promise.all([core.articles.latest(tried), core.directory()]);
        const changed = createTopicMatcher(topics);
        for (const topic of topics) {
          const hits = articles.flatMap((article) => {
            const given = {
              title: article.title,
              text: article.body,
              labels: article.labels,
              language: article.language,
            };
            const match = changed.match(given).find(({ slug }) => slug === topic.slug);
            if (match === undefined) return [];
            return [{ article, match, isNew: !directory.matcher.match(given).some(({ slug }) => slug === topic.slug) }];
          });
          if (options.json === true)
            for (const { article, match, isNew } of hits)
              process.stdout.write(
                `${JSON.stringify({ slug: topic.slug, articleId: article.id, title: article.title, because: match.because, isNew })}\n`,
              );
          else {
            const fresh = hits.filter(({ isNew }) => isNew);
            process.stdout.write(
              `${topic.slug}: ${hits.length} of ${articles.length} articles, ${fresh.length} of them not caught today\n`,
            );
            for (const { article, match } of fresh.slice(0, shown))
              process.stdout.write(`    “${match.because}”  ${article.title}\n`);
          }
        }
      });
    });
}

function addAliasVerbs(verbs: Command): void {
  verbs
    .command('list')
    .description('all topics with their slugs, or the aliases of one')
    .argument('[slug]')
    .action((slug: string | undefined) =>
      withCore(async ({ core }) => {
        const { topics, topicBySlug } = await core.directory();
        if (slug === undefined)
          for (const topic of topics) process.stdout.write(`${topic.slug}\t${topic.nameId}\t${topic.nameEn}\n`);
        else
          for (const alias of topicBySlug.get(slug)?.aliases ?? noTopic(slug))
            process.stdout.write(`${alias.text}${marksOf(alias)}\n`);
      }),
    );

  verbs
    .command('alias')
    .description('add a phrase that points to a topic; a running bot matches by it within seconds')
    .argument('<slug>', 'the topic, as `kabar topics list` shows it')
    .argument('<phrase>')
    .option('--language <language>', 'only in articles in id or en')
    .option('--case-sensitive', 'capitals must be as written')
    .option('--weak', 'counts only beside another sign of the topic')
    .action((slug: string, phrase: string, options: { language?: string; caseSensitive?: boolean; weak?: boolean }) => {
      const text = readAlias(phrase) ?? fail('A phrase has 2 to 100 characters and at least one word.');
      const language = languageOf(options.language);
      return withCore(async ({ core }) => {
        const alias = {
          text,
          ...(language === undefined ? {} : { language }),
          caseSensitive: options.caseSensitive ?? false,
          weak: options.weak ?? false,
        };
        const topic = (await core.directory()).topicBySlug.get(slug) ?? noTopic(slug);
        if (!(await core.editTopics(new Set()).changeAlias(topic.id, null, { kind: 'add', alias })))
          return noTopic(slug);
        process.stdout.write(`“${text}” now points to ${slug}.\n`);
      });
    });

  verbs
    .command('unalias')
    .description('take a phrase away from a topic')
    .argument('<slug>')
    .argument('<phrase>')
    .action((slug: string, phrase: string) =>
      withCore(async ({ core }) => {
        const topic = (await core.directory()).topicBySlug.get(slug) ?? noTopic(slug);
        const change = { kind: 'remove', text: phrase.trim() } as const;
        if (!(await core.editTopics(new Set()).changeAlias(topic.id, null, change)))
          fail(`${slug} has no such phrase. \`kabar topics list ${slug}\` shows those it has.`);
        process.stdout.write(`“${phrase.trim()}” no longer points to ${slug}.\n`);
      }),
    );
}

function languageOf(given: string | undefined): 'id' | 'en' | undefined {
  if (given === undefined || given === 'id' || given === 'en') return given;
  return fail('--language must be id or en.');
}

function noTopic(slug: string): never {
  return fail(`There is no topic ${slug}. \`kabar topics list\` shows them.`);
}

function marksOf(alias: { language?: 'id' | 'en'; caseSensitive?: boolean; weak?: boolean }): string {
  const marks = [
    alias.language,
    alias.caseSensitive === true ? 'case-sensitive' : undefined,
    alias.weak === true ? 'weak' : undefined,
  ];
  const shown = marks.filter((mark) => mark !== undefined);
  return shown.length === 0 ? '' : `\t(${shown.join(', ')})`;
}

function readCatalogue(
  text: string,
  file: string,
): { slug: string; aliases: { text: string; language?: 'id' | 'en'; caseSensitive?: boolean; weak?: boolean }[] }[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    fail(`${file} is not JSON.`);
  }
  const parsed = catalogueFile.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    fail(`${file}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is not a list of topics'}`);
  }
  return parsed.data.map(({ slug, aliases }) => ({
    slug,
    aliases: aliases.map(({ text: phrase, language, caseSensitive, weak }) => ({
      text: phrase,
      ...(language === undefined ? {} : { language }),
      ...(caseSensitive === undefined ? {} : { caseSensitive }),
      ...(weak === undefined ? {} : { weak }),
    })),
  }));
}
