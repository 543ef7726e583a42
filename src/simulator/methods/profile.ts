import { bad } from '../answer.js';
import { codePoints } from '../text/entity.js';
import { meOf } from '../world/bots.js';
import type { Bot } from '../world/types.js';
import type { Handler } from './call.js';
import { botChanged } from './bot-changed.js';

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
    return botChanged(call);
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

/** Methods about the bot itself. */
export const profileMethods: Readonly<Record<string, Handler>> = {
  getme: ({ bot }) => meOf(bot),
  setmyname: setMyName,
  getmyname: getMyName,
  setmydescription: setMyDescription,
  getmydescription: getMyDescription,
  setmyshortdescription: setMyShortDescription,
  getmyshortdescription: getMyShortDescription,
  getmystarbalance: ({ bot }) => ({
    amount: Math.floor(bot.stars),
    ...(bot.stars % 1 !== 0 && { nanostar_amount: Math.round((bot.stars % 1) * 1e9) }),
  }),
};
