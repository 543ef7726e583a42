import type { Command } from 'commander';
import { fail, withCore } from './with-core.js';

/** Stories that are listed. */
const listed = 30;

/** `kabar stories list|show|merge|split` */
export function addStories(program: Command): void {
  const stories = program.command('stories').description('articles about one event, and mending that by hand');

  stories
    .command('list')
    .description('the latest stories that several articles tell')
    .option('--json', 'one JSON line per story')
    .action((options: { json?: boolean }) =>
      withCore(async ({ core }) => {
        for (const story of await core.stories.latest(listed))
          process.stdout.write(
            options.json === true
              ? `${JSON.stringify(story)}\n`
              : `${story.id}\t${story.articles} articles of ${story.sources} sources\t${story.title}\n`,
          );
      }),
    );

  stories
    .command('show')
    .description('the articles of one story')
    .argument('<story>')
    .action((story: string) =>
      withCore(async ({ core }) => {
        const articles = await core.stories.articlesOf(numberOf(story));
        if (articles.length === 0) report(false, '', `There is no story ${story}.`);
        for (const article of articles) process.stdout.write(`${article.id}\t${article.title}\n`);
      }),
    );

  stories
    .command('merge')
    .description('put all articles of one story into another; nothing parts them again')
    .argument('<story>')
    .argument('<into>')
    .action((story: string, into: string) =>
      withCore(async ({ core }) => {
        const merged = story !== into && (await core.stories.merge(numberOf(story), numberOf(into)));
        report(
          merged,
          `Story ${story} is now part of story ${into}.`,
          'Both must be stories that `kabar stories list` shows, and not the same.',
        );
      }),
    );

  stories
    .command('split')
    .description('take an article out of its story; nothing puts it back')
    .argument('<article>')
    .action((article: string) =>
      withCore(async ({ core, clock }) => {
        const story = await core.stories.split(numberOf(article), clock.now());
        report(
          story !== null,
          `Article ${article} is now story ${story}.`,
          `Article ${article} is in no story with others.`,
        );
      }),
    );
}

function numberOf(text: string): number {
  return /^\d{1,15}$/.test(text)
    ? Number(text)
    : fail(`“${text}” is not a number that \`kabar stories list\` or \`show\` shows.`);
}

function report(done: boolean, success: string, failure: string): void {
  if (done) process.stdout.write(`${success}\n`);
  else {
    process.stderr.write(`${failure}\n`);
    process.exitCode = 1;
  }
}
