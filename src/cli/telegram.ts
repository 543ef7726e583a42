import type { Command } from 'commander';
import { createMovableClock } from '../clock.js';
import { createSimulator } from '../simulator/simulator.js';
import { createChatPage } from '../simulator/page/serve.js';
import { TOKEN } from '../simulator/world/bots.js';
import { fail } from './with-core.js';

/** `kabar telegram`: the local Telegram alone, for any bot in any language. */
export function addTelegram(program: Command): void {
  program
    .command('telegram')
    .description('run the local Telegram alone: a strict Bot API server with a chat page, for any bot')
    .option('--port <port>', 'port to listen on', '8081')
    .option('--host <host>', 'address to listen on', '127.0.0.1')
    .option('--token <token>', 'the only token that is taken; any of the form digits:letters otherwise')
    .action(async (options: { port: string; host: string; token?: string }) => {
      const port = Number(options.port);
      if (!Number.isInteger(port) || port < 0 || port > 65_535) fail('--port must be a number from 0 to 65535.');
      if (options.token !== undefined && !TOKEN.test(options.token))
        fail('--token must be digits, a colon and letters, such as 1:abc.');
      const simulator = createSimulator({
        clock: createMovableClock(),
        ...(options.token === undefined ? {} : { token: options.token }),
      });
      simulator.route('/', createChatPage());
      const listening = await simulator.listen({ host: options.host, port }).catch((error: unknown) => {
        const code = error instanceof Error && 'code' in error ? error.code : undefined;
        fail(
          code === 'EADDRINUSE'
            ? `Port ${port} is taken by another program. Choose another with --port.`
            : error instanceof Error
              ? `${error.message}. Choose another with --host or --port.`
              : String(error),
        );
      });
      process.stdout.write(
        `The local Telegram listens on ${listening.url}\n  Bot API root: ${listening.url}\n  Chat page:    ${listening.url}/\n`,
      );
      const stop = (): void => {
        void simulator.close().then(() => process.exit(0));
      };
      process.on('SIGINT', stop);
      process.on('SIGTERM', stop);
    });
}
