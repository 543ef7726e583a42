import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { enqueue } from '../../src/delivery/deliveries.store.js';
import { mostInHand } from '../../src/delivery/delivery.js';
import { audit, canaryToken, createStation, growsBy, readerIds } from './station.js';
import type { Station } from './station.js';

const rate = 100;
const most = mostInHand(rate);
const callsSince = async (station: Station, since: number): Promise<number> => {
  const { calls } = (await station.oracle.get('calls?method=sendMessage&limit=1000')) as { calls: { date: string }[] };
  return calls.filter(({ date }) => Date.parse(date) > since).length;
};

it('on a bad way to Telegram everybody is accounted for', async () => {
  const station = await createStation(rate);
  try {
    const readers = readerIds(600);
    await station.addReaders(readers);
    await station.oracle.post('chats', { id: -7, type: 'group', title: 'Keluarga', admins: [1_001] });
    await station.db.execute(sql`
      insert into chats (id, type, locale, time_zone, last_cutoff_at, created_at)
      values (-7, 'group', 'id', 'Asia/Jakarta', now(), now())`);
    const sender = station.startSender();
    await sender.until((line) => line.msg === 'this process sends from now on');

    // A flood: not one call inside the wait, though hundreds are due.
    await station.planDigests(readers, (id) => `edition:${id}`);
    await growsBy(station, 50);
    await station.oracle.post('faults', { kind: '429', method: 'sendMessage', retry_after: 4, seconds: 3 });
    while ((await callsSince(station, Date.now() - 500)) > 0) await sleep(50);
    const quietFrom = Date.now();
    await sleep(2_000);
    expect(await callsSince(station, quietFrom)).toBe(0);
    await growsBy(station, 50);

    // Lost answers of all kinds, fewer than make a storm, and people who left.
    for (const kind of ['reset-after', '500-after', 'not-json', 'reset-before'])
      await station.oracle.post('faults', { kind, method: 'sendMessage', times: 1 });
    await station.oracle.post('chats/1500/block', {});
    await station.oracle.post('people/1501/deactivate', {});
    await station.oracle.post('chats/-7/migrate', { id: -1_000_000_000_007 });
    await station.planDigests([-7], () => 'edition:-7');
    // A view whose error holds the token, of all things.
    const now = new Date();
    const broken = { cause: 'broken', kind: 'digest' as const, priority: 3, params: { breaks: true }, dueAt: now };
    await enqueue(station.db, [{ chatId: 1_502, ...broken }], now);
    await station.settled(60_000);

    const { faults, doubts } = await audit(station, new Set());
    expect(faults).toEqual([]);
    expect(doubts).toBe(4);
    const [view] = await station.db.execute(sql`select state, reason from deliveries where cause = 'broken'`);
    expect(view).toEqual({ state: 'refused', reason: 'render: TypeError' });
    const chats = await station.db.execute<{ id: string; status: string }>(
      sql`select id::text, status from chats where id in (1500, 1501, -7, -1000000000007) order by id desc`,
    );
    expect([...chats]).toEqual([
      { id: '1501', status: 'gone' },
      { id: '1500', status: 'gone' },
      { id: '-1000000000007', status: 'active' },
    ]);

    // Text that nobody can parse: it stops after W calls, and the newsroom is told within five seconds.
    const from = Date.now();
    const unclosed = await station.addBroadcast('<b>Gempa', 'leave');
    await sender.until((line) => line['told'] === 'badContent' && line['broadcastId'] === unclosed, 5_000);
    await sleep(1_000);
    expect(await callsSince(station, from)).toBeLessThanOrEqual(most);
    const [paused] = await station.db.execute(sql`select state, trouble from broadcasts where id = ${unclosed}`);
    expect(paused).toMatchObject({ state: 'paused', trouble: expect.stringContaining("can't parse entities") });
    expect(station.senders.map((each) => each.output()).join('')).not.toContain(canaryToken);
  } finally {
    await station.close();
  }
}, 120_000);
