import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CASES } from './conformance.js';
import { numberAt, startWithSari, type Running } from './support.js';

describe('the local server answers as the public one', () => {
  let telegram: Running;
  let close: () => Promise<void>;
  beforeAll(async () => {
    telegram = await startWithSari({ limits: { enforced: false } }, (closer) => {
      close = closer;
    });
  });
  afterAll(() => close());

  for (const one of CASES) {
    it(`${one.method}: ${one.name}`, async () => {
      const send = async (text: string): Promise<number> =>
        numberAt(await telegram.result('sendMessage', { chat_id: 7, text }), 'message_id');
      const envelope = await telegram.call(one.method, await one.parameters({ chat: 7, send }));
      const answered = { code: envelope.ok ? 200 : envelope.error_code, description: envelope.description };
      const { code, description = code === 200 ? undefined : answered.description } = one;
      expect(answered).toEqual({ code, description });
    });
  }
});
