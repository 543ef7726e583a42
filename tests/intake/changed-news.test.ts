import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { proposalScreen } from '../../src/bot/views/proposal.view.js';
import { checkHtml } from '../../src/bot/telegram-html.js';
import { createTranslator } from '../../src/bot/translate.js';
import { createCore } from '../../src/core.js';
import type { Core } from '../../src/core.js';
import { createLog } from '../../src/log.js';
import { floods, missile, rupiah, sanctions } from '../support/articles.js';
import { createHandClock } from '../support/clock.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { startPublisher } from './publisher.js';
import type { Publisher } from './publisher.js';

const clock = createHandClock('2026-11-23T07:00:00Z');
const hours = (count: number) => count * 3_600_000;

describe('a source that changes or removes its articles', () => {
  let database: TestDatabase;
  let core: Core;
  let publisher: Publisher;
  const told: { cause: string; text: string }[] = [];
  let propose: () => Promise<number>;

  const rows = async (sql: string) => [...(await database.db.execute(sql))];
  const page = (slug: string) => {
    const found = publisher.pages.get(slug);
    if (found === undefined) throw new Error(`there is no page ${slug}`);
    return found;
  };
  const edit = (slug: string, from: string, to: string) => {
    const edited = page(slug);
    if (!edited.paragraphs.some((text) => text.includes(from))) throw new Error(`${slug} does not say ${from}`);
    edited.paragraphs = edited.paragraphs.map((text) => text.replace(from, to));
  };
  /** What the pages were asked since the last time, and what they answered. */
  const asked = () => publisher.requests.splice(0).filter((line) => line.includes(' /a/'));
  /** Lets time go by, looks at what is due, and gives what the newsroom is told. */
  const later = async (milliseconds: number): Promise<string[]> => {
    clock.advance(milliseconds);
    await core.pollFeeds();
    await core.changes.pages.lookAtDue();
    await propose();
    return told.splice(0).map(({ text }) => text);
  };

  beforeAll(async () => {
    publisher = await startPublisher(clock);
    database = await createTestDatabase();
    core = await createCore({
      config: { fetchAllowHosts: [publisher.host], pollMinutes: 15, publicUrl: null },
      database,
      clock,
      log: createLog({ level: 'silent', secrets: [] }),
      readerWorker: new URL('../../dist/intake/reader-worker.js', import.meta.url),
    });
    const translator = createTranslator();
    propose = core.changes.propose({
      ownerIds: new Set([1]),
      tell: async (_, cause, params) => {
        const json: Record<string, unknown> = JSON.parse(JSON.stringify(params));
        told.push({ cause, text: proposalScreen(translator, 'id', json, true).text });
      },
    });
    for (const article of [floods, missile, sanctions, rupiah]) publisher.publish(article.slug, article);
    page(floods.slug).published = new Date(clock.now().getTime() - hours(1));
    await core.sourceUseCases().add(`${publisher.url}/short`, null);
    await core.pollFeeds();
  });
  afterAll(async () => {
    await core.close();
    await database.drop();
    await publisher.close();
  });

  test('half an hour after publication a page is asked whether it has changed, and says no', async () => {
    expect(await core.articles.count()).toBe(4);
    asked();
    expect(await later(hours(0.6))).toEqual([]);
    expect(asked().toSorted()).toEqual([
      `GET /a/${missile.slug} 304`,
      `GET /a/${rupiah.slug} 304`,
      `GET /a/${sanctions.slug} 304`,
    ]);
    expect(await later(hours(0.2))).toEqual([]);
    expect(asked()).toEqual([]);
  });

  test('another figure is a revision and a proposed correction, told once with the difference marked', async () => {
    edit(missile.slug, '350 kilometer', '530 kilometer');
    const [notice, ...others] = await later(hours(2));
    expect(others).toEqual([]);
    expect(notice).toContain('<b>Sumber mengubah berita.</b>');
    expect(notice).toContain('>Korea Utara Uji Coba Rudal Jarak Pendek ke Laut Timur</a> (Koran Uji)');
    expect(notice).toContain('Rudal itu terbang sekitar <s>350</s> <b>530</b> kilometer sebelum jatuh');
    expect(checkHtml(notice ?? '').kind).toBe('ok');
    expect(await later(1_000)).toEqual([]);
    expect(
      await rows(`select p.kind, p.state, p.before_revision, p.after_revision, a.body like '%530 kilo%' as mended
        from proposals p join articles a on a.id = p.article_id`),
    ).toEqual([{ kind: 'correction', state: 'open', before_revision: 1, after_revision: 2, mended: true }]);
  });

  test('a better word is a revision of which nobody is told', async () => {
    edit(sanctions.slug, 'tindakan bermusuhan', 'langkah bermusuhan');
    expect(await later(hours(4))).toEqual([]);
    expect(await rows(`select 1 from articles where revision = 2 and body like '%langkah bermusuhan%'`)).toHaveLength(
      1,
    );
    expect(await rows('select 1 from article_revisions where judged_at is null')).toEqual([]);
  });

  test('an article changed again while its proposal is open makes no second one; the whole way is told', async () => {
    edit(missile.slug, '530 kilometer', '535 kilometer');
    edit(missile.slug, 'dua rudal', 'tiga rudal');
    const [notice, ...others] = await later(hours(18));
    expect(others).toEqual([]);
    expect(notice).toContain('<s>350</s> <b>535</b>');
    expect(notice).toContain('<s>dua</s> <b>tiga</b>');
    expect(await rows(`select before_revision, after_revision from proposals`)).toEqual([
      { before_revision: 1, after_revision: 3 },
    ]);
  });

  test('a page that is gone is a proposed withdrawal at once, one that is missing when it stays so', async () => {
    page(rupiah.slug).instead = { status: 410, html: 'dihapus' };
    page(sanctions.slug).instead = { status: 404, html: 'tidak ada' };
    const gone = await later(hours(48));
    expect(gone).toHaveLength(1);
    expect(gone[0]).toContain('<b>Sumber menarik berita.</b>');
    expect(gone[0]).toContain('Rupiah Menguat');
    expect(gone[0]).toContain('Halamannya sudah dihapus (kode 410).');
    const missing = await later(hours(0.2));
    expect(missing).toHaveLength(1);
    expect(missing[0]).toContain('DK PBB Bahas Sanksi Baru');
    expect(missing[0]).toContain('dua kali berturut-turut');
    expect(await later(hours(0.2))).toEqual([]);
  });

  test('an entry that leaves the feed while older ones stay has its page looked at soon', async () => {
    const left = page(missile.slug);
    left.listed = false;
    left.instead = { status: 200, html: '<h1>Pencabutan Berita</h1><p>Berita ini telah dicabut oleh redaksi.</p>' };
    asked();
    expect(await later(hours(1))).toEqual([]);
    expect(asked()).toEqual([]);
    const [notice, ...others] = await later(70_000);
    expect(others).toEqual([]);
    expect(notice).toContain('Di halamannya tertulis bahwa berita ini dicabut.');
  });

  test('a site that is away for a while has withdrawn nothing', async () => {
    page(floods.slug).instead = { status: 503, html: 'pemeliharaan' };
    expect(await later(hours(24 * 4))).toEqual([]);
    delete page(floods.slug).instead;
    expect(await later(hours(1))).toEqual([]);
  });

  test('after a week nothing is watched any more', async () => {
    expect(await rows('select 1 from page_watches')).toEqual([]);
    asked();
    edit(floods.slug, 'dua hari', 'lima hari');
    await later(hours(24));
    expect(asked()).toEqual([]);
  });
});

describe('a source whose feed gives the whole text', () => {
  test('a change that only its page shows is carried over, and the feed is not believed to have changed it back', async () => {
    const publisher = await startPublisher(clock);
    const database = await createTestDatabase();
    const core = await createCore({
      config: { fetchAllowHosts: [publisher.host], pollMinutes: 15, publicUrl: null },
      database,
      clock,
      log: createLog({ level: 'silent', secrets: [] }),
      readerWorker: new URL('../../dist/intake/reader-worker.js', import.meta.url),
    });
    try {
      publisher.publish(missile.slug, missile);
      await core.sourceUseCases().add(`${publisher.url}/whole`, null);
      await core.pollFeeds();
      const causes: string[] = [];
      const propose = core.changes.propose({
        ownerIds: new Set([1]),
        tell: async (_, cause) => void causes.push(cause),
      });
      clock.advance(hours(1));
      await core.changes.pages.lookAtDue();
      const before = publisher.pages.get(missile.slug);
      const paragraphs = missile.paragraphs.map((text) => text.replace('350', '530'));
      publisher.frozenFeed = true;
      if (before !== undefined) before.paragraphs = paragraphs;
      clock.advance(hours(2));
      await core.changes.pages.lookAtDue();
      await core.pollFeeds();
      await propose();
      const [article] = [...(await database.db.execute('select body, revision from articles'))];
      expect(article).toEqual({ body: paragraphs.join('\n\n'), revision: 2 });
      expect(causes).toEqual(['proposal:1:2']);
      // The feed catches up: nothing is new about that.
      publisher.frozenFeed = false;
      clock.advance(hours(1));
      await core.pollFeeds();
      await propose();
      expect([...(await database.db.execute('select revision from articles'))]).toEqual([{ revision: 2 }]);
      expect(causes).toHaveLength(1);
    } finally {
      await core.close();
      await database.drop();
      await publisher.close();
    }
  });
});
