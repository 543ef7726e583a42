import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { missile } from '../support/articles.js';
import { createRunningClock } from '../support/clock.js';
import { startKabar } from '../support/kabar.js';
import type { Kabar } from '../support/kabar.js';
import { waitFor } from '../support/wait.js';

describe('taking in what people write', () => {
  let kabar: Kabar;

  beforeAll(async () => {
    kabar = await startKabar(createRunningClock('2026-11-23T07:00:00Z'));
  });
  afterAll(() => kabar.end());

  const polls = async (): Promise<{ parameters: { timeout: number } }[]> => {
    const { calls } = (await kabar.telegram.sim('GET', '/calls?method=getUpdates&limit=1000')) as {
      calls: { parameters: { timeout: number } }[];
    };
    return calls;
  };

  test('a poll ends by itself before the client gives it up, or a quiet night would look like an outage', async () => {
    const sari = await kabar.telegram.person(61);
    await sari.write('/start');
    await sari.reads('Selamat datang');
    // The client's own timeout is 20 seconds.
    for (const { parameters } of await polls()) expect(parameters.timeout).toBeLessThan(20);
    expect(await polls()).not.toHaveLength(0);
  });

  test('another program that polls with the same token for a moment does not make the bot deaf', async () => {
    const budi = await kabar.telegram.person(62, 'id', 'Budi');
    await fetch(`${kabar.telegram.url}/bot${kabar.telegram.token}/getUpdates?timeout=0`);
    await budi.write('/start');
    await budi.reads('Selamat datang');
    expect(kabar.log.join('\n')).toContain('Another process takes the updates of this bot');
  });

  test('a token that is refused for a moment does not make the bot deaf', async () => {
    const citra = await kabar.telegram.person(63, 'id', 'Citra');
    await kabar.telegram.sim('POST', '/faults', { kind: '401', method: 'getUpdates', times: 1 });
    await anybodyWrites();
    await citra.write('/start');
    await citra.reads('Selamat datang');
    expect(kabar.log.join('\n')).toContain('check BOT_TOKEN');
  });

  test('an article that a reader shares by inline mode in the chat with the bot is not taken for a question', async () => {
    kabar.site.publish(missile);
    const owner = await kabar.telegram.person(kabar.ownerId);
    await owner.write(`/sumber ${kabar.site.url}/feed`);
    await owner.reads('Ditambahkan');
    await kabar.hasArticles(1);
    const dewi = await kabar.telegram.person(64, 'id', 'Dewi');
    await dewi.write('/start');
    await dewi.reads('Selamat datang');
    const found = (await kabar.telegram.sim('POST', '/inline', { from: 64, query: 'rudal', chat: 64 })) as {
      inline_query_id: string;
      results: { id: string }[];
    };
    await kabar.telegram.sim('POST', `/inline/${found.inline_query_id}/choose`, {
      result_id: found.results[0]?.id,
      chat: 64,
    });
    // What comes after it is answered, so it has been seen as well.
    await dewi.write('/bantuan');
    await dewi.reads('/topik');
    const texts = (await dewi.fromBot()).map(({ text }) => text);
    expect(texts.filter((text) => text?.includes('Hasil'))).toEqual([]);
  });

  test('a Telegram that has forgotten the bot hears of its commands and its description again', async () => {
    const bots = async (): Promise<{ commands: object[]; description: string }[]> =>
      ((await kabar.telegram.sim('GET', '/bots')) as { bots: { commands: object[]; description: string }[] }).bots;
    const [before] = await bots();
    await kabar.telegram.sim('POST', '/reset');
    expect((await bots())[0]?.description).toBe('');
    await kabar.stop();
    await kabar.start();
    const after = await waitFor(async () =>
      (await bots()).find(({ commands }) => commands.length === before?.commands.length),
    );
    expect(after.description).toBe(before?.description);
  });

  /** Ends the poll that waits, so that the next one meets the fault. */
  async function anybodyWrites(): Promise<void> {
    const budi = await kabar.telegram.person(62, 'id', 'Budi');
    await budi.write('/bantuan');
  }
});
