import { bad, type Outcome, Refused } from '../answer.js';
import { byJsonRules } from '../json-rules.js';
import { codePoints } from '../text/entity.js';
import { checkLink } from '../text/links.js';
import { meOf } from '../world/bots.js';
import { findChat } from '../world/chats.js';
import type { Bot, BotCommand } from '../world/types.js';
import type { World } from '../world/world.js';
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
  return changed(call);
};

const deleteMyCommands: Handler = (call) => {
  const scope = scopeOf(call);
  if (scope instanceof Refused) return scope;
  call.bot.commands.delete(scope);
  return changed(call);
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

function changed({ world, bot }: Call): true {
  world.events.publish('bot', { bot_id: bot.id });
  return true;
}

/** A text in several languages, with a method that sets it and one that reads it. */
function localised(
  field: string,
  texts: (bot: Bot) => Map<string, string>,
  most: number,
  tooLong: string,
): readonly [Handler, Handler] {
  const set: Handler = (call) => {
    const { bot, args } = call;
    const language = args.text('language_code');
    if (language !== '' && !/^[a-z]{2}$/.test(language)) return bad('LANG_CODE_INVALID');
    const text = args.text(field).trim();
    if (codePoints(text) > most) return bad(tooLong);
    if (text === '') texts(bot).delete(language);
    else texts(bot).set(language, text);
    return changed(call);
  };
  const get: Handler = ({ bot, args }) => {
    const found = texts(bot).get(args.text('language_code')) ?? texts(bot).get('');
    return { [field]: found ?? (field === 'name' ? bot.firstName : '') };
  };
  return [set, get];
}

const [setMyName, getMyName] = localised('name', (bot) => bot.names, 64, 'BOT_TITLE_INVALID');
const [setMyDescription, getMyDescription] = localised(
  'description',
  (bot) => bot.descriptions,
  512,
  'Description is too long',
);
const [setMyShortDescription, getMyShortDescription] = localised(
  'short_description',
  (bot) => bot.shortDescriptions,
  120,
  'Short description is too long',
);

function menuChatOf({ bot, args }: Call): Outcome<number> {
  if (!args.has('chat_id')) return 0;
  const id = args.integer('chat_id', 0, 0, Number.MAX_SAFE_INTEGER);
  if (id === 0) return bad('Invalid chat_id specified');
  return bot.privateChats.has(id) ? id : bad('user not found');
}

const setChatMenuButton: Handler = (call) => {
  const { bot, args, world } = call;
  const value = args.json('menu_button', 'menu button');
  if (value instanceof Refused) return value;
  const button = readMenuButton(value, world);
  if (button instanceof Refused) return button;
  const chatId = menuChatOf(call);
  if (chatId instanceof Refused) return chatId;
  bot.menuButtons.set(chatId, button);
  return changed(call);
};

function readMenuButton(value: unknown, world: World): Outcome<object> {
  const fail = (reason: string): Refused => bad(`Can't parse menu button: ${reason}`);
  if (value === undefined) return { type: 'default' };
  const fields = byJsonRules(value);
  if (!fields) return fail('MenuButton must be an Object');
  const type = fields.string('type');
  if (typeof type === 'string') return fail(type);
  if (type.value === 'default' || type.value === 'commands') return { type: type.value };
  if (type.value !== 'web_app') return fail('MenuButton has unsupported type');
  const text = fields.string('text');
  if (typeof text === 'string') return fail(text);
  const app = byJsonRules(fields.raw('web_app'));
  const url = app?.string('url') ?? `Can't find field "web_app"`;
  if (typeof url === 'string') return fail(url);
  const link = checkLink(url.value, world.limits.localLinks);
  if ('refused' in link) return bad(`Menu button Web App URL '${url.value}' is invalid: ${link.refused}`);
  if (!link.url.startsWith('https:') && !world.limits.localLinks) {
    return bad(`Menu button Web App URL '${url.value}' is invalid: Only HTTPS links are allowed`);
  }
  return { type: 'web_app', text: text.value, web_app: { url: link.url } };
}

const getChatMenuButton: Handler = (call) => {
  const chatId = menuChatOf(call);
  if (chatId instanceof Refused) return chatId;
  return menuButtonIn(call.bot, chatId);
};

/** The menu button that holds in a private chat (0: the default). */
export function menuButtonIn(bot: Bot, chatId: number): object {
  return bot.menuButtons.get(chatId) ?? bot.menuButtons.get(0) ?? { type: 'default' };
}

/** Methods about the bot itself. */
export const profileMethods: Readonly<Record<string, Handler>> = {
  getme: ({ bot }) => meOf(bot),
  setmycommands: setMyCommands,
  getmycommands: getMyCommands,
  deletemycommands: deleteMyCommands,
  setmyname: setMyName,
  getmyname: getMyName,
  setmydescription: setMyDescription,
  getmydescription: getMyDescription,
  setmyshortdescription: setMyShortDescription,
  getmyshortdescription: getMyShortDescription,
  setchatmenubutton: setChatMenuButton,
  getchatmenubutton: getChatMenuButton,
  getmystarbalance: ({ bot }) => ({
    amount: Math.floor(bot.stars),
    ...(bot.stars % 1 !== 0 && { nanostar_amount: Math.round((bot.stars % 1) * 1e9) }),
  }),
};
