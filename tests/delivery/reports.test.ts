import { expect, it } from 'vitest';
import { createReports } from '../../src/delivery/reports.js';

const doubt = (id: number) => ({ id, chatId: id, cause: `edition:${id}`, why: 'reset' });

it('the first trouble is told at once, a thousand more are one message a minute later', () => {
  const reports = createReports();
  expect(reports.due(0)).toEqual([]);
  reports.doubts([doubt(1)]);
  expect(reports.due(1_000)).toEqual([{ kind: 'doubts', count: 1, deliveries: [doubt(1)] }]);
  for (let id = 2; id < 1_002; id++) reports.doubts([doubt(id)]);
  expect(reports.due(30_000)).toEqual([]);
  const [told] = reports.due(61_000);
  expect(told).toMatchObject({ kind: 'doubts', count: 1_000 });
  expect(told?.kind === 'doubts' ? told.deliveries.length : 0).toBe(200);
});

it('kinds do not wait for each other, and a view that fails again and again is named once', () => {
  const reports = createReports();
  reports.missed(3);
  reports.viewFailed({ deliveryId: 1, cause: 'edition:1', error: 'TypeError' });
  reports.viewFailed({ deliveryId: 2, cause: 'edition:2', error: 'TypeError' });
  expect(reports.due(0)).toEqual([
    { kind: 'missed', count: 3 },
    { kind: 'view', deliveryId: 1, cause: 'edition:1', error: 'TypeError', count: 2 },
  ]);
  reports.missed(1);
  reports.missed(4);
  reports.doubts([doubt(1)]);
  expect(reports.due(1_000).map(({ kind }) => kind)).toEqual(['doubts']);
  expect(reports.due(60_000)).toEqual([{ kind: 'missed', count: 5 }]);
});
