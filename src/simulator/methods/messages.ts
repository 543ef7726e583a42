import { bad, Refused, type Outcome } from '../answer.js';
import { byJsonRules } from '../json-rules.js';
import type { Message } from '../world/types.js';
import type { Call, Handler } from './call.js';
import { fitted, markupOf, parsedText, send } from './sending.js';

/** sendMessage. */
const sendMessage: Handler = (call) => {
  if (call.args.text('text') === '') return bad('Message text is empty');
  const preview = linkPreviewOf(call);
  if (preview instanceof Refused) return preview;
  const parsed = parsedText(call, 'text');
  if (parsed instanceof Refused) return parsed;
  const markup = markupOf(call);
  if (markup instanceof Refused) return markup;
  return firstMessage(
    send(call, {
      right: 'messages',
      markup,
      contents: () => {
        const content = fitted(call, parsed, 'text');
        return content instanceof Refused ? content : [{ ...content, ...preview }];
      },
    }),
  );
};

/** The message that the bot gets back. */
export function firstMessage(sent: ReturnType<typeof send>): Outcome<Message> {
  if (sent instanceof Refused) return sent;
  return sent[0]?.message ?? bad('there is no message to send');
}

/** `{link_preview_options}` if any was asked for. */
export function linkPreviewOf({ args }: Call): Outcome<Record<string, unknown>> {
  const value = args.json('link_preview_options', 'link preview options');
  if (value instanceof Refused) return value;
  if (value === undefined)
    return args.flag('disable_web_page_preview') ? { link_preview_options: { is_disabled: true } } : {};
  const fields = byJsonRules(value);
  if (!fields) return bad('Object expected as link preview options');
  const options: Record<string, unknown> = {};
  const url = fields.optionalString('url');
  if (typeof url === 'string') return bad(url);
  if (url.value !== '') options['url'] = url.value;
  for (const name of ['is_disabled', 'prefer_small_media', 'prefer_large_media', 'show_above_text']) {
    const flag = fields.boolean(name);
    if (typeof flag === 'string') return bad(flag);
    if (flag) options[name] = true;
  }
  return Object.keys(options).length > 0 ? { link_preview_options: options } : {};
}

/** Methods that send texts. */
export const messageMethods: Readonly<Record<string, Handler>> = { sendmessage: sendMessage };
