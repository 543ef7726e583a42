import { bad, type Outcome, Refused } from '../answer.js';
import { byJsonRules } from '../json-rules.js';
import { checkLink } from '../text/links.js';
import type { Bot } from '../world/types.js';
import type { World } from '../world/world.js';
import { botChanged } from './bot-changed.js';
import type { Call, Handler } from './call.js';

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
  return botChanged(call);
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

/** Methods about the button beside the message field. */
export const menuButtonMethods: Readonly<Record<string, Handler>> = {
  setchatmenubutton: setChatMenuButton,
  getchatmenubutton: getChatMenuButton,
};
