import { describe, expect, it } from 'vitest';
import { createFaults } from '../../src/simulator/faults.js';
import { at, listAt, startWithSari, TOKEN, type Running } from './support.js';

const send = (telegram: Running): ReturnType<Running['call']> =>
  telegram.call('sendMessage', { chat_id: 7, text: 'x' });
const delivered = async (telegram: Running): Promise<unknown> =>
  at(await telegram.sim('GET', '/deliveries'), 'counts', 'new');

async function broken(kind: string, more: Record<string, unknown> = {}): Promise<Running> {
  const telegram = await startWithSari();
  await telegram.sim('POST', '/faults', { kind, times: 1, ...more });
  return telegram;
}

describe('a fault that was ordered', () => {
  it('429 asks for its wait and sends nothing', async () => {
    const telegram = await broken('429', { retry_after: 9 });
    expect(await send(telegram)).toEqual({
      ok: false,
      error_code: 429,
      description: 'Too Many Requests: retry after 9',
      parameters: { retry_after: 9 },
    });
    expect(await delivered(telegram)).toBe(0);
    expect(await send(telegram)).toMatchObject({ ok: true });
  });

  it('500 and 502 send nothing, and 502 is not even JSON', async () => {
    const telegram = await broken('500');
    expect(await send(telegram)).toMatchObject({ error_code: 500 });
    await telegram.sim('POST', '/faults', { kind: '502', times: 1 });
    const raw = await telegram.raw('GET', `/bot${TOKEN}/sendMessage?chat_id=7&text=x`);
    expect(raw).toMatchObject({ status: 502, text: expect.stringMatching(/^<html>/) });
    expect(await delivered(telegram)).toBe(0);
  });

  it('a lost answer leaves the message sent', async () => {
    for (const kind of ['reset-after', 'not-json', '500-after']) {
      const telegram = await broken(kind);
      await send(telegram).then(
        (envelope) => expect(envelope.ok).toBe(false),
        () => undefined,
      );
      expect(await delivered(telegram)).toBe(1);
      expect(await telegram.sim('GET', '/calls?method=sendMessage')).toMatchObject({
        calls: [{ fault: kind, processed: true }],
      });
    }
  });

  it('a connection cut before leaves nothing', async () => {
    const telegram = await broken('reset-before');
    await expect(send(telegram)).rejects.toThrow(/hang up|ECONNRESET/);
    expect(await delivered(telegram)).toBe(0);
    expect(await telegram.sim('GET', '/calls?failed=1')).toMatchObject({ calls: [{ status: null, processed: false }] });
  });

  it('a hang ends with a cut, latency with the answer', async () => {
    const telegram = await broken('hang', { ms: 50 });
    await expect(send(telegram)).rejects.toThrow(/hang up|ECONNRESET/);
    await telegram.sim('POST', '/faults', { kind: 'latency', times: 1, ms: 80 });
    const before = performance.now();
    expect(await send(telegram)).toMatchObject({ ok: true });
    expect(performance.now() - before).toBeGreaterThan(70);
    // Whoever looks on sees that it struck.
    expect(telegram.simulator.world.events.since(0)?.findLast(({ name }) => name === 'faults')).toMatchObject({
      data: {
        faults: [
          { kind: 'hang', hits: 1 },
          { kind: 'latency', hits: 1 },
        ],
      },
    });
  });

  it('401 looks like a revoked token', async () => {
    expect(await send(await broken('401'))).toEqual({ ok: false, error_code: 401, description: 'Unauthorized' });
  });

  it('hits only the method and chat that it names, after those it lets pass, while it lasts', async () => {
    const telegram = await startWithSari();
    await telegram.sim('POST', '/faults', { kind: '500', method: 'editMessageText' });
    await telegram.sim('POST', '/faults', { kind: '500', chat_id: 8 });
    const ordered = await telegram.sim('POST', '/faults', {
      kind: '500',
      method: 'sendmessage',
      chat_id: 7,
      after: 1,
      seconds: 10,
    });
    expect(await send(telegram)).toMatchObject({ ok: true });
    expect(await send(telegram)).toMatchObject({ error_code: 500 });
    expect(await telegram.result('getUpdates')).toEqual([]);
    await telegram.sim('POST', '/clock', { advance: 11 });
    expect(await send(telegram)).toMatchObject({ ok: true });
    expect(listAt(await telegram.sim('GET', '/faults'), 'faults').map((fault) => at(fault, 'hits'))).toEqual([0, 0, 1]);
    expect(await telegram.sim('DELETE', `/faults/${String(at(ordered, 'fault', 'id'))}`)).toMatchObject({
      faults: [{}, {}],
    });
    expect(await telegram.sim('DELETE', '/faults')).toEqual({ faults: [] });
  });

  it('is the same again from the same seed', () => {
    const row = (seed: number): string => {
      const faults = createFaults();
      faults.add({ kind: '500', probability: 0.4, seed }, 0);
      return Array.from({ length: 40 }, () =>
        faults.strike({ method: 'x', chatId: '', botId: 1 }, 0).fault ? '1' : '0',
      ).join('');
    };
    expect(row(3)).toBe(row(3));
    expect(row(3)).not.toBe(row(4));
    expect(row(3)).toMatch(/01|10/);
  });

  it('that makes no sense is explained', async () => {
    const telegram = await startWithSari();
    for (const [order, says] of [
      [{ kind: 'flood' }, '"kind" must be one of 429'],
      [{ kind: '500', times: 0 }, '"times" must be a number from 1'],
      [{ kind: '500', colour: 1 }, 'has no "colour"'],
      [{ kind: '500', probability: 2 }, 'from 0 to 1'],
      [[], 'JSON object'],
    ] as const) {
      expect(await telegram.sim('POST', '/faults', order)).toMatchObject({ error: expect.stringContaining(says) });
    }
  });
});
