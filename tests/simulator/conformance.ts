/**
 * What a Bot API server must answer to what: a table that runs against the local server in the tests, and against the public one by
 * `KABAR_CONFORMANCE_TOKEN=… KABAR_CONFORMANCE_CHAT=… npx tsx tests/simulator/conformance-run.ts` (a private chat with somebody who has
 * started the bot). Cases that only the local server can be brought to say so.
 */
export interface Setup {
  /** A private chat into which the bot may write. */
  readonly chat: number | string;
  /** Sends a text and returns its id. */
  readonly send: (text: string, more?: Record<string, unknown>) => Promise<number>;
}

export interface Case {
  readonly name: string;
  readonly method: string;
  readonly parameters: (setup: Setup) => Record<string, unknown> | Promise<Record<string, unknown>>;
  /** 200, or the error code. */
  readonly code: number;
  readonly description?: string;
}

const text = (
  name: string,
  value: unknown,
  description: string | undefined,
  more: Record<string, unknown> = {},
): Case => ({
  name,
  method: 'sendMessage',
  parameters: ({ chat }) => ({ chat_id: chat, text: value, ...more }),
  code: description === undefined ? 200 : 400,
  ...(description !== undefined && { description: `Bad Request: ${description}` }),
});

const html = (value: string, reason: string | undefined): Case =>
  text(`HTML ${value.slice(0, 40)}`, value, reason === undefined ? undefined : `can't parse entities: ${reason}`, {
    parse_mode: 'HTML',
  });

const markdown = (value: string, reason: string): Case =>
  text(`MarkdownV2 ${value}`, value, `can't parse entities: ${reason}`, { parse_mode: 'MarkdownV2' });

const keyboard = (name: string, markup: unknown, description: string | undefined): Case =>
  text(`keyboard: ${name}`, 'x', description, { reply_markup: markup });

const button = (name: string, one: unknown, description: string | undefined): Case =>
  keyboard(name, { inline_keyboard: [[one]] }, description);

const plain = (
  name: string,
  method: string,
  parameters: Record<string, unknown>,
  code: number,
  description?: string,
): Case => ({
  name,
  method,
  parameters: () => parameters,
  code,
  ...(description !== undefined && { description }),
});

const inChat = (
  name: string,
  method: string,
  parameters: Record<string, unknown>,
  code: number,
  description?: string,
): Case => ({
  name,
  method,
  parameters: ({ chat }) => ({ chat_id: chat, ...parameters }),
  code,
  ...(description !== undefined && { description }),
});

export const CASES: readonly Case[] = [
  plain('getMe', 'getMe', {}, 200),
  plain('method names in any case', 'GETme', {}, 200),
  plain('an unknown method', 'getNothing', {}, 404, 'Not Found: method not found'),

  text('no text', '', 'message text is empty'),
  text('spaces only', '   ', 'text must be non-empty'),
  text('tags around nothing', '<b></b>', 'text must be non-empty', { parse_mode: 'HTML' }),
  text('4096 characters', 'a'.repeat(4096), undefined),
  text('4097 characters', 'a'.repeat(4097), 'message is too long'),
  text('4096 emoji are 4096 characters', '😀'.repeat(4096), undefined),
  text('spaces at the ends are not counted', ` ${'a'.repeat(4096)} `, undefined),
  text('tags are not counted', `<b>${'a'.repeat(4096)}</b>`, undefined, { parse_mode: 'HTML' }),
  text('more than 32768 bytes raw', '<b>a</b>'.repeat(4097), 'text is too long', { parse_mode: 'HTML' }),
  text('an unknown parse mode', 'x', 'unsupported parse_mode', { parse_mode: 'XML' }),
  text('parse modes in any case', '<b>x</b>', undefined, { parse_mode: 'html' }),
  text('a number as text', 12, undefined),
  text('entities that are no entities', 'x', "can't parse MessageEntity: Unsupported type specified", {
    entities: [{ type: 'loud', offset: 0, length: 1 }],
  }),
  text('an entity without length', 'x', `can't parse MessageEntity: Can't find field "length"`, {
    entities: [{ type: 'bold', offset: 0 }],
  }),
  text('a link entity to localhost', 'x', "entity URL 'localhost' is invalid: Wrong HTTP URL", {
    entities: [{ type: 'text_link', offset: 0, length: 1, url: 'localhost' }],
  }),

  html('<b>a</b> <strong>a</strong> <i>a</i> <em>a</em> <u>a</u> <ins>a</ins>', undefined),
  html(
    '<s>a</s> <strike>a</strike> <del>a</del> <span class="tg-spoiler">a</span> <tg-spoiler>a</tg-spoiler>',
    undefined,
  ),
  html('<a href="https://example.com/?a=1&amp;b=2">a</a> <code>a</code> <pre>a</pre>', undefined),
  html('<blockquote>a</blockquote><blockquote expandable>a</blockquote>', undefined),
  html('<a href="http://localhost/">a link that loses its link</a>', undefined),
  html('&lt; &gt; &amp; &quot; &nbsp; &#8364; &#x20ac; & &;', undefined),
  html('a<br>b', 'Unsupported start tag "br" at byte offset 1'),
  html('é<br/>b', 'Unsupported start tag "br/" at byte offset 2'),
  html('<p>a</p>', 'Unsupported start tag "p" at byte offset 0'),
  html('😀<h1>a</h1>', 'Unsupported start tag "h1" at byte offset 4'),
  html('<B>a', `Can't find end tag corresponding to start tag "b"`),
  html('a < b', 'Unsupported start tag "" at byte offset 2'),
  html('1 <2', 'Unclosed start tag at byte offset 2'),
  html('<a href="https://example.com', 'Unclosed start tag at byte offset 0'),
  html('<a href=', 'Unclosed start tag "a" at byte offset 0'),
  html('<a =x>a</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
  html('<a href=a,b>a</a>', 'Unexpected end of name token at byte offset 8'),
  html('a</b>', 'Unexpected end tag at byte offset 1'),
  html('<b>a</b', 'Unclosed end tag at byte offset 4'),
  html('<b><i>a</b></i>', 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
  html('<b>a</i>', 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
  html('<b>a', `Can't find end tag corresponding to start tag "b"`),
  html('<b>a</>', undefined),
  html('<span>a</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'),

  markdown('a.b', "Character '.' is reserved and must be escaped with the preceding '\\'"),
  markdown('a-b', "Character '-' is reserved and must be escaped with the preceding '\\'"),
  markdown('*a', "Can't find end of Bold entity at byte offset 0"),
  markdown('é _a', "Can't find end of Italic entity at byte offset 3"),
  markdown('[a](b', "Can't find end of a URL at byte offset 4"),
  text('old Markdown', '*a', "can't parse entities: Can't find end of the entity starting at byte offset 0", {
    parse_mode: 'Markdown',
  }),

  button('a callback', { text: 'a', callback_data: 'a' }, undefined),
  button('64 bytes of data', { text: 'a', callback_data: 'é'.repeat(32) }, undefined),
  button('65 bytes of data', { text: 'a', callback_data: `${'é'.repeat(32)}a` }, 'BUTTON_DATA_INVALID'),
  button(
    'text alone',
    { text: 'a' },
    "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
  ),
  button(
    'empty data is no data',
    { text: 'a', callback_data: '' },
    "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
  ),
  button('no text', { callback_data: 'a' }, `can't parse inline keyboard button: Can't find field "text"`),
  button(
    'text of another type',
    { text: {}, callback_data: 'a' },
    `can't parse inline keyboard button: Field "text" must be of type String`,
  ),
  button('no object', 'a', "can't parse inline keyboard button: InlineKeyboardButton must be an Object"),
  button('a link', { text: 'a', url: 'https://example.com/a' }, undefined),
  button('a link without scheme', { text: 'a', url: 'example.com' }, undefined),
  button(
    'a link to localhost',
    { text: 'a', url: 'http://localhost:8080/' },
    "inline keyboard button URL 'http://localhost:8080/' is invalid: Wrong HTTP URL",
  ),
  button(
    'a link of another protocol',
    { text: 'a', url: 'ftp://example.com/' },
    "inline keyboard button URL 'ftp://example.com/' is invalid: Unsupported URL protocol",
  ),
  button(
    'a Mini App over http',
    { text: 'a', web_app: { url: 'http://example.com/' } },
    "inline keyboard button Web App URL 'http://example.com/' is invalid: Only HTTPS links are allowed",
  ),
  keyboard('no array', { inline_keyboard: {} }, 'field "inline_keyboard" must be of type Array'),
  keyboard('no array of arrays', { inline_keyboard: [{}] }, 'field "inline_keyboard" must be an Array of Arrays'),
  keyboard('no object', [], 'object expected as reply markup'),
  keyboard('no JSON', '{', "can't parse reply keyboard markup JSON object"),
  keyboard('an empty inline keyboard', { inline_keyboard: [] }, undefined),
  keyboard('a reply keyboard', { keyboard: [['a', { text: 'b' }]], resize_keyboard: true }, undefined),
  keyboard('a reply keyboard that is none', { keyboard: 'a' }, 'field "keyboard" must be of type Array'),
  keyboard('removing it', { remove_keyboard: true }, undefined),

  plain('no chat', 'sendMessage', { text: 'x' }, 400, 'Bad Request: chat_id is empty'),
  plain('a chat that is not there', 'sendMessage', { chat_id: 1, text: 'x' }, 400, 'Bad Request: chat not found'),
  plain(
    'a chat id that is no number',
    'sendMessage',
    { chat_id: 'abc', text: 'x' },
    400,
    'Bad Request: chat not found',
  ),
  plain(
    'markup is looked at before the chat',
    'sendMessage',
    { chat_id: 1, text: '<br>', parse_mode: 'HTML' },
    400,
    `Bad Request: can't parse entities: Unsupported start tag "br" at byte offset 0`,
  ),
  inChat(
    'a thread that is not there',
    'sendMessage',
    { text: 'x', message_thread_id: 99 },
    400,
    'Bad Request: message thread not found',
  ),
  inChat(
    'a reply to nothing',
    'sendMessage',
    { text: 'x', reply_parameters: { message_id: 2_000_000_000 } },
    400,
    'Bad Request: message to be replied not found',
  ),
  inChat(
    'a reply to nothing, allowed',
    'sendMessage',
    { text: 'x', reply_parameters: { message_id: 2_000_000_000, allow_sending_without_reply: true } },
    200,
  ),
  inChat(
    'reply parameters without message',
    'sendMessage',
    { text: 'x', reply_parameters: { quote: 'x' } },
    400,
    `Bad Request: can't find field "message_id"`,
  ),

  inChat('no photo', 'sendPhoto', {}, 400, 'Bad Request: there is no photo in the request'),
  inChat('no document', 'sendDocument', {}, 400, 'Bad Request: there is no document in the request'),
  inChat('a file id that is none', 'sendPhoto', { photo: 'abc' }, 400),
  inChat('an album without media', 'sendMediaGroup', { media: [] }, 400),
  inChat('an album of texts', 'sendMediaGroup', { media: [{ type: 'text', media: 'x' }] }, 400),
  inChat('an action', 'sendChatAction', { action: 'typing' }, 200),
  inChat(
    'an unknown action',
    'sendChatAction',
    { action: 'sleeping' },
    400,
    'Bad Request: wrong parameter action in request',
  ),

  {
    name: 'an edit',
    method: 'editMessageText',
    parameters: async ({ chat, send }) => ({ chat_id: chat, message_id: await send('a'), text: 'b' }),
    code: 200,
  },
  {
    name: 'an edit that changes nothing',
    method: 'editMessageText',
    parameters: async ({ chat, send }) => ({ chat_id: chat, message_id: await send('a'), text: ' a ' }),
    code: 400,
    description:
      'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
  },
  {
    name: 'an edit to nothing',
    method: 'editMessageText',
    parameters: async ({ chat, send }) => ({ chat_id: chat, message_id: await send('a'), text: '' }),
    code: 400,
    description: 'Bad Request: message text is empty',
  },
  {
    name: 'an edit with a reply keyboard',
    method: 'editMessageText',
    parameters: async ({ chat, send }) => ({
      chat_id: chat,
      message_id: await send('a'),
      text: 'b',
      reply_markup: { keyboard: [['a']] },
    }),
    code: 400,
    description: 'Bad Request: inline keyboard expected',
  },
  {
    name: 'a caption for a text',
    method: 'editMessageCaption',
    parameters: async ({ chat, send }) => ({ chat_id: chat, message_id: await send('a'), caption: 'b' }),
    code: 400,
    description: 'Bad Request: there is no caption in the message to edit',
  },
  {
    name: 'a new keyboard',
    method: 'editMessageReplyMarkup',
    parameters: async ({ chat, send }) => ({
      chat_id: chat,
      message_id: await send('a'),
      reply_markup: { inline_keyboard: [[{ text: 'a', callback_data: 'a' }]] },
    }),
    code: 200,
  },
  inChat(
    'an edit of nothing',
    'editMessageText',
    { message_id: 2_000_000_000, text: 'b' },
    400,
    'Bad Request: message to edit not found',
  ),
  inChat(
    'an edit without message',
    'editMessageText',
    { text: 'b' },
    400,
    'Bad Request: message identifier is not specified',
  ),
  {
    name: 'deleting',
    method: 'deleteMessage',
    parameters: async ({ chat, send }) => ({ chat_id: chat, message_id: await send('a') }),
    code: 200,
  },
  inChat(
    'deleting nothing',
    'deleteMessage',
    { message_id: 2_000_000_000 },
    400,
    'Bad Request: message to delete not found',
  ),
  inChat(
    'deleting no ids',
    'deleteMessages',
    { message_ids: [] },
    400,
    'Bad Request: message identifiers are not specified',
  ),
  inChat(
    'deleting 101',
    'deleteMessages',
    { message_ids: Array.from({ length: 101 }, (_, index) => index + 1) },
    400,
    'Bad Request: too many message identifiers specified',
  ),
  inChat('deleting what may be missing', 'deleteMessages', { message_ids: [2_000_000_000] }, 200),
  inChat('copying nothing', 'copyMessage', { from_chat_id: 1, message_id: 1 }, 400, 'Bad Request: chat not found'),
  inChat(
    'forwarding from nowhere',
    'forwardMessage',
    { message_id: 1 },
    400,
    'Bad Request: parameter "from_chat_id" is required',
  ),

  plain(
    'a tap that was none',
    'answerCallbackQuery',
    { callback_query_id: '1' },
    400,
    'Bad Request: query is too old and response timeout expired or query ID is invalid',
  ),
  plain(
    'an inline query that was none',
    'answerInlineQuery',
    { inline_query_id: '1', results: [] },
    400,
    'Bad Request: query is too old and response timeout expired or query ID is invalid',
  ),
  plain(
    '51 results',
    'answerInlineQuery',
    { inline_query_id: '1', results: Array.from({ length: 51 }, () => ({})) },
    400,
    'Bad Request: too many inline query results specified',
  ),

  plain('commands', 'setMyCommands', { commands: [{ command: 'start', description: 'Mulai' }] }, 200),
  plain(
    'a command in capitals',
    'setMyCommands',
    { commands: [{ command: 'Start', description: 'Mulai' }] },
    400,
    'Bad Request: BOT_COMMAND_INVALID',
  ),
  plain('a command of 33 letters', 'setMyCommands', { commands: [{ command: 'a'.repeat(33), description: 'x' }] }, 400),
  plain('a command without description', 'setMyCommands', { commands: [{ command: 'a' }] }, 400),
  plain(
    '101 commands',
    'setMyCommands',
    { commands: Array.from({ length: 101 }, (_, index) => ({ command: `a${index}`, description: 'x' })) },
    400,
  ),
  plain(
    'commands for a language of three letters',
    'setMyCommands',
    { commands: [{ command: 'a', description: 'x' }], language_code: 'ind' },
    400,
  ),
  plain(
    'commands for no scope there is',
    'setMyCommands',
    { commands: [], scope: { type: 'nowhere' } },
    400,
    "Bad Request: can't parse BotCommandScope: Unsupported type specified",
  ),
  plain('forgetting commands', 'deleteMyCommands', {}, 200),
  plain('a file that is none', 'getFile', { file_id: 'abc' }, 400),
  plain('no file', 'getFile', {}, 400, 'Bad Request: file_id is not specified'),
  plain('webhook info', 'getWebhookInfo', {}, 200),
  plain(
    'a webhook over http',
    'setWebhook',
    { url: 'http://example.com/' },
    400,
    'Bad Request: bad webhook: An HTTPS URL must be provided for webhook',
  ),
  plain(
    'a webhook on another port',
    'setWebhook',
    { url: 'https://example.com:81/' },
    400,
    'Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443',
  ),
  inChat('the chat', 'getChat', {}, 200),
  plain('a member of nothing', 'getChatMember', { chat_id: 1, user_id: 1 }, 400, 'Bad Request: chat not found'),
  inChat(
    'leaving a private chat',
    'leaveChat',
    {},
    400,
    "Bad Request: chat member status can't be changed in private chats",
  ),
];
