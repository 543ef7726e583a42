import { readFile, stat } from 'node:fs/promises';
import type { Command } from 'commander';
import type { AddedSource } from '../intake/add-source.js';
import { describeSources, refusalSentence } from './sources.view.js';
import { fail, withCore } from './with-core.js';
import { parseOpml, writeOpml } from '../intake/opml.js';

/** Larger lists of feeds are no lists of feeds. */
const largestOpml = 10 * 1024 * 1024;

/** `kabar sources add|list|remove|import|export` */
export function addSources(program: Command): void {
  const sources = program.command('sources').description('the feeds that are read');

  sources
    .command('add')
    .description('read the feed at each address, or the feed of the site there')
    .argument('<url...>')
    .action((urls: string[]) =>
      withCore(async ({ core }) => {
        for (const url of urls) report(url, await core.sourceUseCases().add(url, null));
      }),
    );

  sources
    .command('list')
    .description('all feeds, with their state')
    .option('--json', 'one JSON line per feed')
    .action((options: { json?: boolean }) =>
      withCore(async ({ core, clock }) => {
        const list = await core.sources.list();
        if (options.json === true) for (const source of list) process.stdout.write(`${JSON.stringify(source)}\n`);
        else process.stdout.write(describeSources(list, clock.now()));
      }),
    );

  sources
    .command('remove')
    .description('read a feed no more; its articles stay in the archive')
    .argument('<id>', 'number of the feed, as `kabar sources list` shows it')
    .action((id: string) => {
      if (!/^\d{1,15}$/.test(id)) fail('The id is the number that `kabar sources list` shows.');
      return withCore(async ({ core }) => {
        const url = await core.sourceUseCases().remove(Number(id), null);
        if (url === null) {
          process.stderr.write(`There is no feed ${id} that is read. \`kabar sources list\` shows them.\n`);
          process.exitCode = 1;
        } else process.stdout.write(`${url} is read no more.\n`);
      });
    });

  sources
    .command('import')
    .description('add all feeds of an OPML file')
    .argument('<file>')
    .action(async (file: string) => {
      const size = await stat(file).then(
        (found) => found.size,
        () => fail(`${file} cannot be read.`),
      );
      if (size > largestOpml) fail(`${file} is too large: at most 10 MiB are read.`);
      const parsed = parseOpml(await readFile(file));
      if (parsed.kind === 'refused') fail(parsed.detail);
      await withCore(async ({ core }) => {
        for (const feed of parsed.feeds) report(feed.url, await core.sourceUseCases().add(feed.url, null));
        const left = parsed.total - parsed.feeds.length;
        if (left > 0)
          process.stdout.write(
            `${left} more feeds in ${file} were left out: at most ${parsed.feeds.length} are taken at once.\n`,
          );
      });
    });

  sources
    .command('export')
    .description('write all feeds as OPML to standard output')
    .action(() =>
      withCore(async ({ core }) => {
        const list = (await core.sources.list()).filter((source) => source.retiredAt === null);
        process.stdout.write(
          writeOpml(
            'Kabar',
            list.map((source) => ({ title: source.title ?? source.name, url: source.url, home: null, folders: [] })),
          ),
        );
      }),
    );
}

function report(url: string, added: AddedSource): void {
  if (added.kind === 'added')
    process.stdout.write(`${added.feedId}\t${added.name} (${added.format}, ${added.entries} entries)\n`);
  else if (added.kind === 'known') process.stdout.write(`${added.feedId}\tis read already: ${url}\n`);
  else {
    process.stderr.write(`${url}: ${refusalSentence(added)}\n`);
    process.exitCode = 1;
  }
}
