import { afterAll, beforeAll, expect, test } from 'vitest';
import { missile } from '../support/articles.js';
import { createRunningClock } from '../support/clock.js';
import { startKabar } from '../support/kabar.js';
import type { Kabar } from '../support/kabar.js';
import { waitFor } from '../support/wait.js';
import { startWritingService } from '../newsroom/writing-service.js';
import type { WritingService } from '../newsroom/writing-service.js';

const key = 'sk-key-that-no-log-may-hold';
let kabar: Kabar;
let service: WritingService;
beforeAll(async () => {
  service = await startWritingService();
  kabar = await startKabar(createRunningClock('2026-11-23T07:00:00Z'), {
    WRITER_ADDRESS: service.url,
    WRITER_MODEL: 'kecil-1',
    WRITER_KEY: key,
    WRITER_CALLS_A_DAY: '1',
  });
});
afterAll(async () => {
  await kabar.end();
  await service.close();
});

test('with a writer set, what it wrote takes the place of the extracted summary, and no log holds its key', async () => {
  const owner = await kabar.telegram.person(kabar.ownerId, 'id', 'Ratna');
  const sentence = 'Dua rudal balistik Korea Utara jatuh di Laut Timur pada Senin pagi tanpa merusak kapal.';
  service.answer = { sentences: [sentence, 'Rudal itu terbang sekitar 350 kilometer, kata militer Korea Selatan.'] };
  kabar.site.publish(missile);
  await owner.write(`/sumber ${kabar.site.url}/feed`);
  await kabar.hasArticles(1);
  await waitFor(async () => {
    const [row] = await kabar.database.db.execute<{ summary: string[] }>('select summary from articles');
    return row?.summary[0] === sentence || undefined;
  });
  expect(service.seen).toHaveLength(1);
  expect(kabar.log.join('')).not.toContain(key);
});
