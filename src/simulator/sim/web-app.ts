import { createHmac } from 'node:crypto';
import { Refused } from '../answer.js';
import { randomDigits } from '../random.js';
import type { Bot } from '../world/types.js';
import { secondsOf, type World } from '../world/world.js';
import { optionalText, wrong, type SimRoute } from './answer.js';
import { botMeant } from './lookup.js';
import { deedOf } from './messages.js';

/** The route by which people open a Mini App. */
export function webAppRoutes(world: World): Readonly<Record<string, SimRoute>> {
  return {
    'POST /sim/chats/*/web_app': (request) => {
      const deed = deedOf(world, request);
      if (deed instanceof Refused) return deed;
      const url = optionalText(deed.fields, 'url');
      if (url instanceof Refused) return url;
      if (!url || !URL.canParse(url)) return wrong('"url" must be the address of the Mini App.');
      const bot = deed.chat.bot ?? botMeant(world, request.query);
      if (bot instanceof Refused) return bot;
      return {
        url: `${url}#tgWebAppData=${encodeURIComponent(initData(world, bot, deed.person.user))}&tgWebAppVersion=9.0&tgWebAppPlatform=web`,
      };
    },
  };
}

/** The signed data that a Mini App gets, as documented under "Validating data received via the Mini App". */
function initData(world: World, bot: Bot, user: object): string {
  const fields = new Map([
    ['auth_date', String(secondsOf(world))],
    ['query_id', `AAH${randomDigits(world.random, 18)}`],
    ['user', JSON.stringify(user)],
  ]);
  // In the order of their names: auth_date, query_id, user.
  const check = [...fields].map(([name, value]) => `${name}=${value}`).join('\n');
  const secret = createHmac('sha256', 'WebAppData').update(bot.token).digest();
  fields.set('hash', createHmac('sha256', secret).update(check).digest('hex'));
  return new URLSearchParams([...fields]).toString();
}
