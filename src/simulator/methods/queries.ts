import { bad, notSimulated, Refused } from '../answer.js';
import { byJsonRules } from '../json-rules.js';
import { codePoints } from '../text/entity.js';
import { nowOf } from '../world/world.js';
import type { Handler } from './call.js';
import { readResults } from './inline-results.js';

const TOO_OLD = 'query is too old and response timeout expired or query ID is invalid';

const answerCallbackQuery: Handler = ({ world, bot, args }) => {
  const text = args.text('text');
  // Telegram measures this one in code points, without parsing it.
  if (codePoints(text) > 200) return bad('MESSAGE_TOO_LONG');
  const query = world.queries.answerable(args.text('callback_query_id'), 'callback', bot, nowOf(world));
  if (!query) return bad(TOO_OLD);
  const url = args.text('url');
  if (url !== '' && !/^(?:tg:\/\/|https?:\/\/t\.me\/)/i.test(url)) return bad('URL_INVALID');
  const toast = { ...(text !== '' && { text }), show_alert: args.flag('show_alert'), ...(url !== '' && { url }) };
  query.answer = toast;
  query.onAnswer?.(toast);
  world.events.publish('toast', {
    chat_id: query.chatId,
    bot_id: bot.id,
    person_id: query.personId,
    callback_query_id: query.id,
    ...toast,
  });
  return true;
};

const answerInlineQuery: Handler = async (call) => {
  const { world, bot, args } = call;
  const results = await readResults(call);
  if (results instanceof Refused) return results;
  if (Buffer.byteLength(args.text('next_offset')) > 64) return bad('NEXT_OFFSET_INVALID');
  const given = args.json('button', 'inline query results button');
  if (given instanceof Refused) return given;
  const button = byJsonRules(given);
  if (given !== undefined && !button)
    return bad("Can't parse inline query results button: InlineQueryResultsButton must be an Object");
  const start = button?.optionalString('start_parameter');
  if (typeof start === 'object' && !/^[A-Za-z0-9_-]{0,64}$/.test(start.value)) return bad('START_PARAM_INVALID');
  const query = world.queries.answerable(args.text('inline_query_id'), 'inline', bot, nowOf(world));
  if (!query) return bad(TOO_OLD);
  const answer = {
    results,
    next_offset: args.text('next_offset'),
    ...(given !== undefined && { button: given }),
    is_personal: args.flag('is_personal'),
    cache_time: args.integer('cache_time', 300, 0, 86_400),
  };
  query.answer = answer;
  query.onAnswer?.(answer);
  return true;
};

/** Methods that answer what people asked. */
export const queryMethods: Readonly<Record<string, Handler>> = {
  answercallbackquery: answerCallbackQuery,
  answerinlinequery: answerInlineQuery,
  answershippingquery: () => notSimulated('payments'),
  answerprecheckoutquery: () => notSimulated('payments'),
};
