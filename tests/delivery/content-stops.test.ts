import { describe, expect, it } from 'vitest';
import { createContentStops } from '../../src/delivery/content-stops.js';
import type { ClaimedDelivery } from '../../src/delivery/delivery.js';
import { readWaits } from '../../src/delivery/waits.js';

const delivery = (over: Partial<ClaimedDelivery>): ClaimedDelivery => ({
  id: 1,
  chatId: 7,
  cause: 'alert:3',
  kind: 'alert',
  priority: 2,
  act: 'send',
  target: null,
  editionId: null,
  broadcastId: null,
  articleIds: [],
  params: {},
  dueAt: new Date(0),
  deadlineAt: null,
  attempts: 1,
  claims: 1,
  ...over,
});

describe('content that Telegram refuses', () => {
  it('an alert that one reader cannot be sent is not tried on the next', () => {
    const stops = createContentStops();
    expect(stops.stop(delivery({}), "can't parse entities")).toBe(true);
    expect(stops.stop(delivery({ chatId: 8 }), "can't parse entities")).toBe(false);
    expect(stops.whyStopped(delivery({ chatId: 9 }))).toBe("can't parse entities");
    expect(stops.whyStopped(delivery({ cause: 'alert:4' }))).toBeNull();
    expect(stops.toStop()).toEqual([]);
  });

  it('a broadcast is stopped in the database, and gets a new chance when it goes on', () => {
    const stops = createContentStops();
    stops.stop(delivery({ broadcastId: 5 }), 'message is too long');
    expect(stops.toStop()).toEqual([{ broadcastId: 5, description: 'message is too long' }]);
    stops.forget(5);
    expect(stops.whyStopped(delivery({ broadcastId: 5 }))).toBeNull();
  });

  it('five refusals in a row that nobody can place are taken for the content, four and a success are not', () => {
    const stops = createContentStops();
    const broadcast = delivery({ broadcastId: 5 });
    for (let refusal = 0; refusal < 4; refusal++) expect(stops.unplaced(broadcast)).toBe(false);
    stops.passed(broadcast);
    for (let refusal = 0; refusal < 4; refusal++) expect(stops.unplaced(broadcast)).toBe(false);
    expect(stops.unplaced(broadcast)).toBe(true);
  });

  it('remembers a thousand causes, and forgets the oldest first', () => {
    const stops = createContentStops();
    for (let cause = 0; cause <= 1_000; cause++) stops.stop(delivery({ cause: `edition:${cause}` }), 'empty');
    expect(stops.whyStopped(delivery({ cause: 'edition:0' }))).toBeNull();
    expect(stops.whyStopped(delivery({ cause: 'edition:1000' }))).toBe('empty');
  });
});

describe('kept waits', () => {
  it('shrink by the time that went by, and never grow by a clock that was set back', () => {
    const kept = { bulkMs: 60_000, chats: [{ chatId: -7, ms: 5_000 }] };
    expect(readWaits(kept, 10_000)).toEqual({ bulkMs: 50_000, chats: [] });
    expect(readWaits(kept, -86_400_000)).toEqual(kept);
  });

  it.each([undefined, null, 'x', { bulkMs: 'long' }, { bulkMs: Infinity, chats: [null, { chatId: 'x', ms: 5 }] }])(
    'what cannot be read counts as none: %j',
    (value) => expect(readWaits(value, 0)).toEqual({ bulkMs: 0, chats: [] }),
  );
});
