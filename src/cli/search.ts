import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';
import type { Core } from '../core.js';
import type { Marked } from '../newsroom/search-snippet.js';
import { findTopics } from '../newsroom/topic-finder.js';
import { withCore } from './with-core.js';

/** Hits that are shown when nothing else is asked for, and at the most. */
const shown = 10;
const mostShown = 100;

interface SearchOptions {
  json?: boolean;
  topic?: string;
  source?: string;
  days?: number;
  limit: number;
}

/** `kabar search WORDS` */
export function addSearch(program: Command): void {
  program
    .command('search')
    .description('search the archive: all words, "in quotes" in this order, -without')
    .argument('<words...>')
    .option('--json', 'one JSON line per article; "bold" holds [start, end] of the found words')
    .option('--topic <slug>', 'only articles about a topic, by its slug, id or name')
    .option('--source <name>', 'only articles of a source, by its id or name')
    .option('--days <n>', 'only articles of the last n days', wholeNumber(36_500))
    .option('--limit <n>', 'articles at the most', wholeNumber(mostShown), shown)
    .action((words: string[], options: SearchOptions) =>
      withCore(async ({ core, clock }) => {
        const typed = words.join(' ');
        const topicId = options.topic === undefined ? undefined : await topicIdOf(core, options.topic);
        const sourceId = options.source === undefined ? undefined : await sourceIdOf(core, options.source);
        if (topicId === null || sourceId === null) return;
        const found = await core.search.find(typed, {
          offset: 0,
          limit: options.limit,
          now: clock.now(),
          ...(topicId === undefined ? {} : { topicId }),
          ...(sourceId === undefined ? {} : { sourceId }),
          ...(options.days === undefined ? {} : { days: options.days }),
        });
        const articles = new Map((await core.articles.byIds(found.articleIds)).map((article) => [article.id, article]));
        const say = options.json === true ? process.stderr : process.stdout;
        if (found.isTooCommon) say.write('These words are in nearly every article. Add a telling one.\n');
        else if (found.hits.length === 0) say.write('Nothing was found. Try a more general word.\n');
        if (found.isMended) say.write(`Nothing has “${typed}”. This is for “${found.searched}”.\n`);
        for (const { articleId, title, snippet } of found.hits) {
          const article = articles.get(articleId);
          if (article === undefined) continue;
          const { id, url, summary, language, sourceName, publishedAt } = article;
          process.stdout.write(
            options.json === true
              ? `${JSON.stringify({
                  id,
                  title: article.title,
                  url,
                  summary,
                  snippet: snippet.text,
                  bold: snippet.bold,
                  language,
                  source: sourceName,
                  published: publishedAt,
                })}\n`
              : `${publishedAt.toISOString().slice(0, 16)}Z  ${forPeople(title)}\n    ${forPeople(snippet)}\n    ${sourceName}  ${url}\n`,
          );
        }
        if (options.json === true) return;
        if (found.total > found.hits.length)
          process.stdout.write(`${found.isMore ? 'More than ' : ''}${found.total} articles in all.\n`);
        if (found.didYouMean !== null) process.stdout.write(`Did you mean “${found.didYouMean}”?\n`);
      }),
    );
}

/** Bold on a terminal, plain in a file. */
function forPeople({ text, bold }: Marked): string {
  if (!process.stdout.isTTY) return text;
  let shownText = '';
  let at = 0;
  for (const [start, end] of bold) {
    shownText += `${text.slice(at, start)}\u001b[1m${text.slice(start, end)}\u001b[22m`;
    at = end;
  }
  return shownText + text.slice(at);
}

function wholeNumber(most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (!/^\d{1,6}$/.test(text) || number < 1 || number > most)
      throw new InvalidArgumentError(`Give a whole number from 1 to ${most}.`);
    return number;
  };
}

async function topicIdOf(core: Core, wanted: string): Promise<number | null> {
  const { topics, topicBySlug, topicById } = await core.directory();
  const known = topicBySlug.get(wanted) ?? topicById.get(Number(wanted));
  if (known !== undefined) return known.id;
  const [found, ...others] = findTopics(wanted, topics, 'id');
  if (found?.isExact === true) return found.topic.id;
  const like = [found, ...others].slice(0, 5).flatMap((one) => one?.topic.slug ?? []);
  return refuse(`There is no topic “${wanted}”.${like.length === 0 ? '' : ` Topics like it: ${like.join(', ')}.`}`);
}

async function sourceIdOf(core: Core, wanted: string): Promise<number | null> {
  const sources = await core.sources.list();
  const name = wanted.toLowerCase();
  const known =
    sources.find((source) => String(source.sourceId) === wanted || source.name.toLowerCase() === name) ??
    sources.find((source) => source.name.toLowerCase().includes(name));
  if (known !== undefined) return known.sourceId;
  return refuse(`There is no source “${wanted}”. \`kabar sources list\` names them.`);
}

/** Says why nothing is searched; the database is still to be closed, so the process ends by itself. */
function refuse(reason: string): null {
  process.stderr.write(`${reason}\n`);
  process.exitCode = 1;
  return null;
}
