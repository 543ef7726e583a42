import { bad, type Outcome, Refused } from '../answer.js';
import { byJsonRules } from '../json-rules.js';
import { codePoints } from '../text/entity.js';
import { findChat } from '../world/chats.js';
import type { Bot, BotCommand } from '../world/types.js';
import { botChanged } from './bot-changed.js';
import type { Call, Handler } from './call.js';

const MOST_COMMANDS = 100;

/** Where commands hold, as the key under which they are kept: `default`, `chat 7`, `chat_member -5 7` … followed by a language. */
function scopeOf({ world, bot, args }: Call): Outcome<string> {
  const language = args.text('language_code');
  if (language !== '' && !/^[a-z]{2}$/.test(language)) return bad('LANG_CODE_INVALID');
  const value = args.json('scope', 'BotCommandScope');
  if (value instanceof Refused) return value;
  const fail = (reason: string): Refused => bad(`Can't parse BotCommandScope: ${reason}`);
  if (value === undefined) return `default ${language}`;
  const fields = byJsonRules(value);
  if (!fields) return fail('BotCommandScope must be an Object');
  const type = fields.string('type');
  if (typeof type === 'string') return fail(type);
  switch (type.value) {
    case 'default':
    case 'all_private_chats':
    case 'all_group_chats':
    case 'all_chat_administrators':
      return `${type.value} ${language}`;
    case 'chat':
    case 'chat_administrators':
    case 'chat_member': {
      const chatId = fields.string('chat_id');
      if (typeof chatId === 'string') return fail(chatId);
      if (chatId.value === '') return fail('chat_id is empty');
      const chat = findChat(world, bot, chatId.value);
      if (chat instanceof Refused) return chat;
      if (type.value !== 'chat' && chat.type === 'private') return bad("can't use specified scope in private chats");
      if (chat.type === 'channel') return bad("can't change commands in channel chats");
      const userId = type.value === 'chat_member' ? fields.integer('user_id') : '';
      if (typeof userId === 'string' && userId !== '') return fail(userId);
      return `${type.value} ${chat.id}${userId === '' ? '' : ` ${userId}`} ${language}`;
    }
    default:
      return fail('Unsupported type specified');
  }
}

function readCommands({ args }: Call): Outcome<BotCommand[]> {
  const value = args.json('commands', 'commands');
  if (value instanceof Refused) return value;
  if (value === undefined) return [];
  if (!Array.isArray(value)) return bad('Expected an Array of BotCommand');
  if (value.length > MOST_COMMANDS) return bad('BOT_COMMANDS_TOO_MUCH');
  const commands: BotCommand[] = [];
  for (const one of value) {
    const fields = byJsonRules(one);
    if (!fields) return bad("Can't parse BotCommand: expected an Object");
    const command = fields.string('command');
    const description = fields.string('description');
    if (typeof command === 'string') return bad(`Can't parse BotCommand: ${command}`);
    if (typeof description === 'string') return bad(`Can't parse BotCommand: ${description}`);
    const name = command.value.trim().replace(/^\//, '');
    if (!/^[a-z0-9_]{1,32}$/.test(name)) return bad('BOT_COMMAND_INVALID');
    const text = description.value.trim();
    if (text === '' || codePoints(text) > 256) return bad('BOT_COMMAND_DESCRIPTION_INVALID');
    commands.push({ command: name, description: text });
  }
  return commands;
}

const setMyCommands: Handler = (call) => {
  const commands = readCommands(call);
  if (commands instanceof Refused) return commands;
  const scope = scopeOf(call);
  if (scope instanceof Refused) return scope;
  if (commands.length > 0) call.bot.commands.set(scope, commands);
  else call.bot.commands.delete(scope);
  return botChanged(call);
};

const deleteMyCommands: Handler = (call) => {
  const scope = scopeOf(call);
  if (scope instanceof Refused) return scope;
  call.bot.commands.delete(scope);
  return botChanged(call);
};

const getMyCommands: Handler = (call) => {
  const scope = scopeOf(call);
  return scope instanceof Refused ? scope : (call.bot.commands.get(scope) ?? []);
};

/** The commands that somebody sees in a chat: the first list that there is, from the narrowest scope to the widest. */
export function commandsSeenBy(
  bot: Bot,
  person: { id: number; language: string; isAdmin: boolean },
  chatId: number,
): readonly BotCommand[] {
  const language = person.language.slice(0, 2).toLowerCase();
  const wide =
    chatId > 0 ? ['all_private_chats'] : [...(person.isAdmin ? ['all_chat_administrators'] : []), 'all_group_chats'];
  const narrow =
    chatId > 0
      ? []
      : [`chat_member ${chatId} ${person.id}`, ...(person.isAdmin ? [`chat_administrators ${chatId}`] : [])];
  for (const scope of [...narrow, `chat ${chatId}`, ...wide, 'default']) {
    const found = bot.commands.get(`${scope} ${language}`) ?? bot.commands.get(`${scope} `);
    if (found) return found;
  }
  return [];
}

/** Methods about the list of commands. */
export const commandMethods: Readonly<Record<string, Handler>> = {
  setmycommands: setMyCommands,
  getmycommands: getMyCommands,
  deletemycommands: deleteMyCommands,
};
