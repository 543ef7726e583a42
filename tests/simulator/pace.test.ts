import { describe, expect, it } from 'vitest';
import { at, numberAt, startTelegram, startWithSari, TOKEN, type Running } from './support.js';

/** People 1001 … who have all pressed Start. */
async function withPeople(many: number, limits = {}): Promise<Running> {
  const telegram = await startTelegram({ token: TOKEN, limits });
  await telegram.sim(
    'POST',
    '/people',
    Array.from({ length: many }, (_, index) => ({ id: 1001 + index, first_name: 'Sari', started: true })),
  );
  return telegram;
}

/** Sends to each in turn and counts what happened; the clock stands still as far as the test is fast. */
async function broadcast(
  telegram: Running,
  from: number,
  many: number,
  more: Record<string, unknown> = {},
): Promise<{ sent: number; waits: number[] }> {
  const waits: number[] = [];
  let sent = 0;
  for (let index = 0; index < many; index += 1) {
    const { ok, parameters } = await telegram.call('sendMessage', { chat_id: from + index, text: 'x', ...more });
    if (ok) sent += 1;
    else waits.push(parameters?.retry_after ?? 0);
  }
  return { sent, waits };
}

describe('a bot that sends too fast', () => {
  it('gets 429 after its burst, with the wait in body and header, and longer the more it insists', async () => {
    const telegram = await withPeople(60, { perSecond: 0.001, burst: 30, retryAfterBulk: 3 });
    const { sent, waits } = await broadcast(telegram, 1001, 33);
    expect(sent).toBe(30);
    expect(waits[0]).toBeGreaterThanOrEqual(3);
    expect(waits[1]).toBeGreaterThan(waits[0] ?? 0);
    expect(waits[2]).toBeGreaterThan(waits[1] ?? 0);
    const raw = await telegram.raw('GET', `/bot${TOKEN}/sendMessage?chat_id=1050&text=x`);
    const wait = numberAt(JSON.parse(raw.text), 'parameters', 'retry_after');
    expect(raw.status).toBe(429);
    expect(raw.headers['retry-after']).toBe(String(wait));
    expect(at(JSON.parse(raw.text), 'description')).toBe(`Too Many Requests: retry after ${wait}`);
  });

  it('may go on after the wait', async () => {
    const telegram = await withPeople(60);
    const first = await broadcast(telegram, 1001, 60);
    expect(first.sent).toBeLessThan(60);
    await telegram.sim('POST', '/clock', { advance: 60 });
    expect(await broadcast(telegram, 1001, 10)).toEqual({ sent: 10, waits: [] });
  });

  it('still answers people who write to it', async () => {
    const telegram = await withPeople(40, { perSecond: 0.001, burst: 1, replySeconds: 30 });
    await broadcast(telegram, 1001, 3);
    await telegram.sim('POST', '/chats/1020/messages', { from: 1020, text: '/start' });
    expect(await telegram.call('sendMessage', { chat_id: 1020, text: 'balasan' })).toMatchObject({ ok: true });
    await telegram.sim('POST', '/clock', { advance: 31 });
    expect(await telegram.call('sendMessage', { chat_id: 1020, text: 'bukan balasan' })).toMatchObject({
      error_code: 429,
    });
  });

  it('is held to one message a second in one chat after a short burst, and the others are not', async () => {
    const telegram = await withPeople(3, { perChatSecond: 0.01 });
    for (let index = 0; index < 5; index += 1) await telegram.result('sendMessage', { chat_id: 1001, text: 'x' });
    expect(await telegram.call('sendMessage', { chat_id: 1001, text: 'x' })).toMatchObject({ error_code: 429 });
    expect(await telegram.call('sendMessage', { chat_id: 1002, text: 'x' })).toMatchObject({ ok: true });
  });

  it('is held to twenty a minute in a group, and an album counts each picture', async () => {
    const telegram = await startWithSari();
    await telegram.sim('POST', '/chats', { id: -100, type: 'group', title: 'Redaksi', admins: [7], quiet: true });
    await telegram.sim('POST', '/limits', { burst: 1000 });
    for (let index = 0; index < 18; index += 1) await telegram.result('sendMessage', { chat_id: -100, text: 'x' });
    const picture = 'https://example.com/a.png';
    const album = { chat_id: -100, media: [1, 2, 3].map(() => ({ type: 'photo', media: picture })) };
    const refused = await telegram.call('sendMediaGroup', album);
    expect(refused).toMatchObject({ error_code: 429 });
    expect(refused.parameters?.retry_after).toBeGreaterThan(50);
    await telegram.sim('POST', '/clock', { advance: 61 });
    expect(await telegram.call('sendMediaGroup', album)).toMatchObject({ ok: true });
  });

  it('pays a tenth of a Star for each message above the free rate, as long as it has some', async () => {
    const telegram = await withPeople(40, { perSecond: 0.001, burst: 10 });
    await telegram.sim('POST', '/bots', { token: TOKEN, stars: 2 });
    expect(await broadcast(telegram, 1001, 30, { allow_paid_broadcast: true })).toEqual({ sent: 30, waits: [] });
    expect(await telegram.sim('GET', '/bots')).toMatchObject({ bots: [{ stars: 0, stars_spent: 2 }] });
    expect(await telegram.call('sendMessage', { chat_id: 1035, text: 'x', allow_paid_broadcast: true })).toMatchObject({
      error_code: 400,
      description: 'Bad Request: BALANCE_TOO_LOW',
    });
  });

  it('can be let loose', async () => {
    const telegram = await withPeople(100, { enforced: false });
    expect(await broadcast(telegram, 1001, 100)).toEqual({ sent: 100, waits: [] });
  });

  it('counts edits and deletions unless told not to', async () => {
    const telegram = await withPeople(1, { perSecond: 0.001, burst: 2 });
    const id = numberAt(await telegram.result('sendMessage', { chat_id: 1001, text: 'x' }), 'message_id');
    await telegram.result('editMessageText', { chat_id: 1001, message_id: id, text: 'y' });
    expect(await telegram.call('editMessageText', { chat_id: 1001, message_id: id, text: 'z' })).toMatchObject({
      error_code: 429,
    });
    await telegram.sim('POST', '/limits', { editsCount: false });
    expect(await telegram.call('editMessageText', { chat_id: 1001, message_id: id, text: 'z' })).toMatchObject({
      ok: true,
    });
    expect(await telegram.call('deleteMessage', { chat_id: 1001, message_id: id })).toMatchObject({ ok: true });
  });
});
