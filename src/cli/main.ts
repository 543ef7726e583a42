#!/usr/bin/env node
import { Command } from 'commander';
import { addBackup } from './backup.js';
import { addDatabaseVerbs } from './database-verbs.js';
import { addInspect } from './inspect.js';
import { addSearch } from './search.js';
import { addSources } from './sources.js';
import { addStories } from './stories.js';
import { addTelegram } from './telegram.js';
import { addTopics } from './topics.js';
import { addDoctor } from './doctor.js';

const program = new Command('kabar')
  .description('A Telegram bot that delivers news. Every verb works while the bot runs.')
  .showHelpAfterError('(kabar --help lists the verbs)')
  .configureHelp({ showGlobalOptions: false });

program
  .command('start')
  .description('run the bot: without BOT_TOKEN against the bundled local Telegram')
  .action(async () => {
    await import('../main.js');
  });
addDoctor(program);
addDatabaseVerbs(program);
addBackup(program);
addSources(program);
addInspect(program);
addSearch(program);
addTopics(program);
addStories(program);
addTelegram(program);

await program.parseAsync();
