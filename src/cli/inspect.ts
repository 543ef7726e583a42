import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import { systemClock } from '../clock.js';
import { describeFeed } from '../intake/feed-description.js';
import { describePage } from '../intake/page.js';
import type { Page } from '../intake/page.js';
import { createReader, READER_LIMITS } from '../intake/reader.js';
import { catalogue } from '../newsroom/catalogue/catalogue.js';
import { detectLanguage } from '../newsroom/language.js';
import { summarise } from '../newsroom/summary.js';
import type { SummarySize } from '../newsroom/summary.js';
import { createTopicMatcher } from '../newsroom/topic-matcher.js';
import { fail, readerWorker } from './with-core.js';

interface Understood {
  language: string;
  summary: string[];
  topics: { slug: string; because: string }[];
}

/** `kabar inspect feed|page|text`: what Kabar makes of a file, without the database and without the network. */
export function addInspect(program: Command): void {
  const inspect = program.command('inspect').description('show what Kabar reads out of a file, one JSON line each');
  const matcher = createTopicMatcher(catalogue);

  const understand = (title: string, text: string, declared: string | null, sentences: SummarySize): Understood => {
    const language = detectLanguage(`${title}\n${text}`, declared === null ? {} : { declared });
    return {
      language,
      summary: summarise({ title, text, language }, { sentences }),
      topics: matcher.match({ title, text, language }).map(({ slug, because }) => ({ slug, because })),
    };
  };

  const withReader = async (work: (reader: ReturnType<typeof createReader>) => Promise<void>): Promise<void> => {
    const reader = createReader({ ...READER_LIMITS, workerUrl: readerWorker });
    try {
      await work(reader);
    } finally {
      await reader.close();
    }
  };

  const describe = (page: Page): Record<string, unknown> => {
    const { language, summary, topics } = understand(page.title ?? '', page.text, page.language, 2);
    return { ...describePage(page), language: page.language ?? language, summary, topics };
  };

  inspect
    .command('feed')
    .description('entries of RSS, Atom, RDF, JSON Feed and kin')
    .argument('<file...>')
    .option('--url <url>', 'address the file was fetched from, for relative links')
    .action((files: string[], options: { url?: string }) =>
      withReader((reader) =>
        eachFile(files, async (bytes) => {
          const outcome = await reader.parseFeed(bytes, { url: options.url ?? null, now: systemClock.now() });
          return outcome.kind === 'feed' ? describeFeed(outcome.feed) : { error: outcome.detail };
        }),
      ),
    );

  inspect
    .command('page')
    .description('the article of an HTML page')
    .argument('<file...>')
    .option('--url <url>', 'address the file was fetched from')
    .action((files: string[], options: { url?: string }) =>
      withReader((reader) =>
        eachFile(files, async (bytes) => {
          const outcome = await reader.readPage(bytes, { url: options.url ?? null, now: systemClock.now() });
          return outcome.kind === 'page' ? describe(outcome.page) : { error: outcome.detail };
        }),
      ),
    );

  inspect
    .command('text')
    .description(
      'the article of a page that was copied as plain text; with --jsonl: {"id","title","text"} lines from standard input',
    )
    .argument('[file...]')
    .option('--jsonl', 'read {"id","title","text"} lines, write {"id","language","summary","topics"} lines')
    .action(async (files: string[], options: { jsonl?: boolean }) => {
      if (options.jsonl === true) return eachLine((title, text) => understand(title, text, null, 'adaptive'));
      if (files.length === 0) fail('Name a file, or give --jsonl and lines on standard input.');
      await withReader((reader) =>
        eachFile(files, async (bytes) => {
          const outcome = await reader.readPlainText(new TextDecoder().decode(bytes), { now: systemClock.now() });
          return outcome.kind === 'page' ? describe(outcome.page) : { error: outcome.detail };
        }),
      );
    });
}

/** Prints one line for each file; one that cannot be read gives an error and the next goes on. */
async function eachFile(files: string[], read: (bytes: Uint8Array) => Promise<Record<string, unknown>>): Promise<void> {
  for (const file of files) {
    const bytes = await readFile(file).catch(() => null);
    const line = bytes === null ? { error: `${file} cannot be read.` } : await read(bytes);
    if ('error' in line) process.exitCode = 1;
    process.stdout.write(`${JSON.stringify(line)}\n`);
  }
}

async function eachLine(understand: (title: string, text: string) => Understood): Promise<void> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const article = readLine(line);
    if ('error' in article) process.exitCode = 1;
    const answer = 'error' in article ? article : { id: article.id, ...understand(article.title, article.text) };
    if (!process.stdout.write(`${JSON.stringify(answer)}\n`))
      await new Promise((done) => process.stdout.once('drain', done));
  }
}

function readLine(line: string): { id: unknown; title: string; text: string } | { id?: unknown; error: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { error: 'This line is not JSON.' };
  }
  if (typeof value !== 'object' || value === null)
    return { error: 'This line is not an object with id, title and text.' };
  const { id, title, text } = { id: null, title: '', text: null, ...value };
  if (typeof text !== 'string') return { id, error: 'This line has no text.' };
  return { id, title: typeof title === 'string' ? title : '', text };
}
