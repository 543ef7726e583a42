import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { missile, sanctions } from '../support/articles.js';
import { createRunningClock } from '../support/clock.js';
import { startKabar } from '../support/kabar.js';
import type { Kabar } from '../support/kabar.js';
import { openPlace } from '../support/place.js';
import type { Place } from '../support/place.js';
import type { Person } from '../support/telegram.js';
import { waitFor } from '../support/wait.js';

const channelId = -1_001_000_000_051;
const oliverId = 51;

describe('Kabar in a channel', () => {
  let kabar: Kabar;
  let oliver: Person;
  let channel: Place;

  const status = async () => {
    const [row] = await kabar.database.db.execute<{ status: string }>(
      `select status from chats where id = ${channelId}`,
    );
    return row?.status;
  };

  beforeAll(async () => {
    kabar = await startKabar(createRunningClock('2026-11-23T07:00:00Z'));
    const owner = await kabar.telegram.person(kabar.ownerId);
    kabar.site.publish(missile);
    await owner.write(`/sumber ${kabar.site.url}/feed`);
    await owner.reads('Ditambahkan');
    await kabar.hasArticles(1);
    oliver = await kabar.telegram.person(oliverId, 'en', 'Oliver');
  });
  afterAll(() => kabar.end());
  beforeEach(() => kabar.clock.advance(10_000));

  test('a reader finds the way to a channel in /groups', async () => {
    await oliver.write('/start');
    await oliver.reads('Welcome to Kabar');
    await oliver.write('/groups');
    const offer = await oliver.reads('Kabar can also send a digest to a group or channel that you run');
    expect(offer.reply_markup?.inline_keyboard.flat().map((key) => key.url)).toEqual([
      'https://t.me/kabar_bot?startgroup=kabar',
      'https://t.me/kabar_bot?startchannel&admin=post_messages',
    ]);
  });

  test('added as an admin, it speaks to whoever added it and not in the channel', async () => {
    channel = await openPlace(kabar.telegram, {
      id: channelId,
      type: 'channel',
      title: 'Warta <Kota>',
      admins: [oliverId],
    });
    await oliver.reads('Kabar is now in the channel Warta <Kota>.');
    expect(await channel.fromBot()).toEqual([]);
    await oliver.tap('Set up this channel');
    await oliver.reads('Topics: –');
  });

  test('it is set up in the private chat, and its news are the only thing that appears', async () => {
    await oliver.tap('Choose topics');
    kabar.clock.advance(3_000);
    await oliver.tap('Search topics');
    const question = await oliver.reads('Which topic for Warta <Kota>?');
    kabar.clock.advance(3_000);
    await kabar.telegram.sim('POST', `/chats/${oliverId}/messages`, {
      from: oliverId,
      text: 'north kore',
      reply_to: question.message_id,
    });
    await oliver.reads('Topics that fit “north kore”');
    kabar.clock.advance(3_000);
    expect(await oliver.tap('North Korea')).toBe('Following North Korea');
    await oliver.reads('Next: tomorrow 06:30 WIB');
    kabar.clock.advance(3_000);
    expect(await oliver.tap('Send news now')).toBe('The digest is on its way to Warta <Kota>.');
    const news = await channel.reads('NORTH KOREA');
    expect(news.text).toContain('Topics: North Korea.');
    kabar.clock.advance(3_000);
    expect(await oliver.tap('Send news now')).toContain('There is nothing new on its topics since');
    expect(await channel.fromBot()).toHaveLength(1);
  });

  test('the scheduled digest comes in one message, in the channel’s language', async () => {
    await oliver.tap('Switch to Indonesia');
    await oliver.reads('Language: Indonesia');
    kabar.site.publish(sanctions);
    await kabar.hasArticles(2);
    kabar.clock.set('2026-11-23T23:30:02Z');
    const digest = await channel.reads('Ringkasan Pagi — Selasa, 24 November 2026');
    expect(digest.text).toContain('DK PBB Bahas Sanksi Baru');
    expect(await channel.fromBot()).toHaveLength(2);
  });

  test('an admin who may not post may not have news posted', async () => {
    const dewi = await kabar.telegram.person(52, 'id', 'Dewi');
    await channel.act('join', { id: 52 });
    await channel.act('promote', { id: 52, can_delete_messages: true });
    await dewi.write(`/start g_${channelId}`);
    await dewi.reads('Anda bukan admin di sana');
    await channel.act('promote', { id: 52, can_post_messages: true });
    await dewi.write(`/start g_${channelId}`);
    await dewi.reads('Topik: Korea Utara');
  });

  test('without the right to post it falls silent and says why; with it again it goes on', async () => {
    await channel.act('promote', { can_delete_messages: true });
    await waitFor(async () => (await status()) === 'gone' || undefined);
    await oliver.reads('may not write there yet');
    kabar.clock.advance(3_000);
    await channel.act('promote', { can_post_messages: true });
    await oliver.reads('Kabar is back in the channel Warta <Kota>. Your choices are still here: North Korea.');
    expect(await status()).toBe('active');
  });
});
