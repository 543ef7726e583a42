import { afterAll, beforeAll, expect, test } from 'vitest';
import { missile } from '../support/articles.js';
import { createRunningClock } from '../support/clock.js';
import { startKabar } from '../support/kabar.js';
import type { Kabar } from '../support/kabar.js';

let kabar: Kabar;
beforeAll(async () => {
  kabar = await startKabar(createRunningClock('2026-11-23T07:00:00Z'));
});
afterAll(() => kabar.end());

test('an owner hears of a source that changes a figure, with the difference marked', async () => {
  const owner = await kabar.telegram.person(kabar.ownerId, 'id', 'Ratna');
  kabar.site.publish(missile);
  await owner.write(`/sumber ${kabar.site.url}/feed`);
  await kabar.hasArticles(1);
  kabar.site.change(
    missile.slug,
    missile.paragraphs.map((text) => text.replace('350', '530')),
  );
  kabar.clock.advance(60_000);
  const notice = await owner.reads('Sumber mengubah berita.');
  const marked = (type: string) =>
    (notice.entities ?? [])
      .filter((entity) => entity.type === type)
      .map((entity) => notice.text?.slice(entity.offset, entity.offset + entity.length));
  expect(marked('strikethrough')).toEqual(['350']);
  expect(marked('bold')).toEqual(['Sumber mengubah berita.', '530']);
});
