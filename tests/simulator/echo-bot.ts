import { Bot, InlineKeyboard } from 'grammy';

/** A small bot such as grammY's documentation would have anyone write: it greets, echoes, counts on a button, and can be searched. */
export function createEchoBot(token: string, apiRoot: string): Bot {
  const bot = new Bot(token, { client: { apiRoot } });
  const keyboard = (count: number): InlineKeyboard =>
    new InlineKeyboard().text(`Tapped ${count} times`, `count:${count}`);
  bot.command('start', (ctx) =>
    ctx.reply(`Welcome, <b>${ctx.from?.first_name}</b>! ${ctx.match}`, {
      parse_mode: 'HTML',
      reply_markup: keyboard(0),
    }),
  );
  bot.callbackQuery(/^count:(\d+)$/, async (ctx) => {
    const count = Number(ctx.match[1]) + 1;
    await ctx.answerCallbackQuery(`That makes ${count}`);
    await ctx.editMessageReplyMarkup({ reply_markup: keyboard(count) });
  });
  bot.inlineQuery(/.+/, (ctx) =>
    ctx.answerInlineQuery([
      {
        type: 'article',
        id: '1',
        title: ctx.inlineQuery.query,
        input_message_content: { message_text: ctx.inlineQuery.query },
      },
    ]),
  );
  bot.on('message:photo', (ctx) => ctx.replyWithPhoto(ctx.msg.photo[0]?.file_id ?? '', { caption: 'Nice!' }));
  bot.on('message:text', (ctx) => ctx.reply(ctx.msg.text, { reply_parameters: { message_id: ctx.msg.message_id } }));
  bot.on('my_chat_member', (ctx) => void ctx.myChatMember.new_chat_member.status);
  return bot;
}
