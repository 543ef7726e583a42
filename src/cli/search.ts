import type { Command } from 'commander';
import { withCore } from './with-core.js';

/** Hits that are shown. */
const shown = 10;

/** `kabar search WORDS` */
export function addSearch(program: Command): void {
  program
    .command('search')
    .description('search the archive')
    .argument('<words...>')
    .option('--json', 'one JSON line per article')
    .action((words: string[], options: { json?: boolean }) =>
      withCore(async ({ core, clock }) => {
        const found = await core.search.find(words.join(' '), { offset: 0, limit: shown, now: clock.now() });
        const articles = await core.articles.byIds(found.articleIds);
        if (options.json === true) {
          for (const { id, title, url, summary, language, sourceName, publishedAt } of articles)
            process.stdout.write(
              `${JSON.stringify({ id, title, url, summary, language, source: sourceName, published: publishedAt })}\n`,
            );
          return;
        }
        if (articles.length === 0) process.stdout.write('Nothing was found. Try a more general word.\n');
        for (const article of articles)
          process.stdout.write(
            `${article.publishedAt.toISOString().slice(0, 16)}Z  ${article.title}\n    ${article.sourceName}  ${article.url}\n`,
          );
        if (found.total > articles.length) process.stdout.write(`${found.total} articles in all.\n`);
      }),
    );
}
