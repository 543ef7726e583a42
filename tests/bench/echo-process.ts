/** A bare grammY bot that says back what it hears, in a process of its own: the yardstick for tests/bench/commands.ts. */
import { createServer } from 'node:http';
import { Bot, webhookCallback } from 'grammy';

const { TOKEN = '', API_ROOT = '', MODE = 'webhook', SECRET = '' } = process.env;
const bot = new Bot(TOKEN, { client: { apiRoot: API_ROOT } });
bot.on('message:text', (ctx) => ctx.reply(ctx.message.text));
bot.on('callback_query', (ctx) => ctx.answerCallbackQuery());

if (MODE === 'polling') {
  void bot.start({ onStart: () => void process.stdout.write(`${JSON.stringify({ url: '' })}\n`) });
} else {
  await bot.init();
  const handle = webhookCallback(bot, 'http', { secretToken: SECRET });
  const server = createServer((request, response) => void handle(request, response));
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${port}/` })}\n`);
  });
}
