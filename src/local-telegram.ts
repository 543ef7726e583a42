import { request } from 'undici';
import type { MovableClock } from './clock.js';
import { createSimulator } from './simulator/simulator.js';
import { createSampleNewsroom } from './simulator/newsroom/sample-newsroom.js';
import type { SampleFeed } from './simulator/newsroom/sample-newsroom.js';
import { cast } from './simulator/page/cast.js';
import { createChatPage } from './simulator/page/serve.js';
import type { WebHandler } from './web/create-web.js';

/** A token that only the bundled local Telegram knows. */
export const localToken = '7000000001:local-telegram-token-of-nobody-0001';

/** The name of the bot there. */
const botUsername = 'kabar_bot';

/** The bundled Telegram with its people, its chat page and its newsroom. */
export interface LocalTelegram {
  /** Where it is reached, without a slash at the end: the chat page, and the Bot API's root. */
  url: string;
  ownerIds: number[];
  feeds: SampleFeed[];
  close(): Promise<void>;
}

/**
 * Starts everything that Kabar needs to be tried without a token, on one address: the local Telegram, the chat page, and a
 * newsroom whose articles come out as the clock goes on.
 *
 * @param opened when the newsroom opened, so that a restart goes on with the same news
 * @param mounted further paths of the same server, answered by Kabar itself
 * @throws the system's error when the port cannot be had
 */
export async function startLocalTelegram(options: {
  clock: MovableClock;
  opened: Date;
  host: string;
  port: number;
  mounted: { paths: string[]; handle: WebHandler };
  /** Whether somebody pressed Start before a restart: the local Telegram itself remembers nothing. */
  hasStarted: (chatId: number) => Promise<boolean>;
}): Promise<LocalTelegram> {
  const { clock, opened, host, port, mounted, hasStarted } = options;
  // The sample news live on this machine, so their links must work here although Telegram would drop them.
  const simulator = createSimulator({
    clock,
    token: localToken,
    bot: { username: botUsername, firstName: 'Kabar' },
    limits: { localLinks: true },
  });
  const newsroom = createSampleNewsroom({ clock, opened });
  simulator.route('/news/', (request, response) => newsroom.handle(request, response));
  simulator.route('/', createChatPage());
  for (const path of mounted.paths) simulator.route(path, mounted.handle);
  const { url } = await simulator.listen({ host, port });
  for (const person of cast.people)
    await tell(`${url}/sim/people`, (await hasStarted(person.id)) ? { ...person, started: true } : person);
  for (const chat of cast.chats) await tell(`${url}/sim/chats`, chat);
  return {
    url,
    ownerIds: Object.entries(cast.roles).flatMap(([id, role]) => (role === 'owner' ? [Number(id)] : [])),
    feeds: newsroom.feeds(url),
    close: () => simulator.close(),
  };
}

/** Says something to the local Telegram as anybody would, over HTTP. */
async function tell(url: string, what: unknown): Promise<void> {
  const answer = await request(url, { method: 'POST', body: JSON.stringify(what) });
  const body = await answer.body.text();
  if (answer.statusCode !== 200) throw new Error(`The local Telegram does not take its cast: ${body}`);
}
