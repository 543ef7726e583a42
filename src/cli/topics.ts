import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { z } from 'zod';
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

/** `kabar topics try FILE` */
export function addTopics(program: Command): void {
  program
    .command('topics')
    .description('the subjects that readers follow')
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
