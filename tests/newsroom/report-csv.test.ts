import { expect, it } from 'vitest';
import type { DeliveryLine } from '../../src/newsroom/broadcast-report.store.js';
import { reportCsv } from '../../src/newsroom/report-csv.js';

const line = (over: Partial<DeliveryLine>): DeliveryLine => ({
  id: 1,
  chatId: 41,
  act: 'send',
  state: 'sent',
  reason: null,
  attempts: 1,
  plannedAt: new Date('2026-11-23T06:30:00Z'),
  settledAt: new Date('2026-11-23T06:30:01.500Z'),
  messageId: 7,
  ...over,
});

it('a spreadsheet reads the table as it is: no formula, no broken cell, no number of an erased chat', async () => {
  const lines = [
    line({}),
    line({ id: 2, reason: '=HYPERLINK("http://x")', state: 'refused', settledAt: null, messageId: null }),
    line({ id: 3, chatId: -9_000_000_000_000_003, act: 'edit', reason: 'a, "b"\nc' }),
    line({ id: 4, chatId: -1_001_234_567_890 }),
  ];
  const { csv, isWhole } = await reportCsv({ lines: async (_, after) => lines.filter(({ id }) => id > after) }, 1);
  expect(isWhole).toBe(true);
  expect(csv.split('\r\n')).toEqual([
    '\ufeffdelivery,chat,act,state,reason,attempts,planned_at,settled_at,seconds,message',
    '1,41,send,sent,,1,2026-11-23T06:30:00.000Z,2026-11-23T06:30:01.500Z,1.5,7',
    `2,41,send,refused,"'=HYPERLINK(""http://x"")",1,2026-11-23T06:30:00.000Z,,,`,
    '3,,edit,sent,"a, ""b""\nc",1,2026-11-23T06:30:00.000Z,2026-11-23T06:30:01.500Z,1.5,7',
    '4,-1001234567890,send,sent,,1,2026-11-23T06:30:00.000Z,2026-11-23T06:30:01.500Z,1.5,7',
    '',
  ]);
});
