import { describe, expect, it } from 'vitest';
import { keyOf, nextEditionFor } from '../../src/editions/chat-rules.js';
import type { ChatSchedule } from '../../src/editions/chat-rules.js';
import { cutoffFrom, occasionFor, rescheduled, sendingTimes } from '../../src/editions/chat-schedule.js';

const chat: ChatSchedule = {
  status: 'active',
  pausedUntil: null,
  digestHours: ['06:30', '18:00'],
  digestDays: [0, 1, 2, 3, 4, 5, 6],
  quietHours: [],
  recap: null,
  timeZone: 'Asia/Jakarta',
  follows: 2,
  ownHours: [],
};
const at = (text: string) => new Date(`${text}+07:00`);
const hour = 3_600_000;

describe('the next edition', () => {
  it('is the reader’s next hour', () => {
    expect(nextEditionFor(chat, at('2026-11-23T07:00'))).toEqual(at('2026-11-23T18:00'));
  });

  it('does not exist for a chat that stopped, is gone, follows nothing or has no hour', () => {
    const now = at('2026-11-23T07:00');
    for (const change of [
      { status: 'stopped' as const },
      { status: 'gone' as const },
      { follows: 0 },
      { digestHours: [] },
    ])
      expect(nextEditionFor({ ...chat, ...change }, now)).toBeNull();
  });

  it('is the first one after a pause, also exactly at its end', () => {
    const now = at('2026-11-23T07:00');
    expect(nextEditionFor({ ...chat, pausedUntil: at('2026-11-30T10:00') }, now)).toEqual(at('2026-11-30T18:00'));
    expect(nextEditionFor({ ...chat, pausedUntil: at('2026-11-30T18:00') }, now)).toEqual(at('2026-11-30T18:00'));
  });

  it('comes by UTC, and not never, when a zone’s name is not known any more', () => {
    expect(nextEditionFor({ ...chat, timeZone: 'Mars/Base' }, new Date('2026-11-23T00:00Z'))).toEqual(
      new Date('2026-11-23T06:30Z'),
    );
  });
});

describe('an edition that has come up', () => {
  const due = at('2026-11-23T06:30');

  it('is composed for its hour, and the next hour is set', () => {
    expect(occasionFor(chat, due, at('2026-11-23T06:30:03'))).toEqual({
      kind: 'compose',
      digest: { slot: due, missed: [], late: false, silent: false, rules: new Set(['common']) },
      recap: null,
      next: at('2026-11-23T18:00'),
    });
  });

  it('says that it is late when it is composed more than half an hour after', () => {
    expect(occasionFor(chat, due, at('2026-11-23T07:00'))).toMatchObject({ digest: { late: false } });
    expect(occasionFor(chat, due, at('2026-11-23T07:01'))).toMatchObject({ digest: { late: true, silent: false } });
  });

  it('makes no sound when it comes late at night', () => {
    expect(occasionFor(chat, due, at('2026-11-24T03:00'))).toMatchObject({
      digest: { slot: at('2026-11-23T18:00'), silent: true },
    });
    // Who chose an hour at night gets it with sound when it is in time.
    const owl = { ...chat, digestHours: ['23:00'] };
    expect(occasionFor(owl, at('2026-11-23T23:00'), at('2026-11-23T23:00:05'))).toMatchObject({
      digest: { silent: false },
    });
  });

  it('after a downtime of any length is one digest, and every slot before it is counted as missed', () => {
    for (let hours = 0; hours <= 72; hours++) {
      const now = new Date(due.getTime() + hours * hour);
      const occasion = occasionFor(chat, due, now);
      if (occasion.kind !== 'compose' || occasion.digest === null) throw new Error('nothing was composed');
      const passed: number[] = [];
      for (let slot: Date | null = due; slot !== null && slot <= now; slot = nextEditionFor(chat, slot))
        passed.push(slot.getTime());
      expect([...occasion.digest.missed, occasion.digest.slot].map(Number)).toEqual(passed);
      expect(occasion.next?.getTime()).toBeGreaterThan(now.getTime());
    }
  });

  it('that a pause has overtaken is not composed and not missed', () => {
    const paused = { ...chat, pausedUntil: at('2026-11-25T10:00') };
    expect(occasionFor(paused, due, at('2026-11-23T06:31'))).toEqual({
      kind: 'reschedule',
      next: at('2026-11-25T18:00'),
    });
    // The bot was down when the pause ended: only what came after it counts.
    expect(occasionFor(paused, due, at('2026-11-26T07:00'))).toMatchObject({
      digest: { slot: at('2026-11-26T06:30'), missed: [at('2026-11-25T18:00')] },
    });
  });

  it('follows a law that moved the zone’s clock since it was stored', () => {
    // Stored as 06:30 by the old rules; by the new ones 06:30 is an hour later, or was an hour earlier.
    const early = at('2026-11-23T05:30');
    expect(occasionFor(chat, early, early)).toEqual({ kind: 'reschedule', next: due });
    expect(occasionFor(chat, at('2026-11-23T07:30'), at('2026-11-23T07:30'))).toMatchObject({
      digest: { slot: due, missed: [] },
    });
  });

  it('moves on when its reader chose other hours meanwhile', () => {
    expect(occasionFor({ ...chat, digestHours: ['12:00'] }, due, due)).toEqual({
      kind: 'reschedule',
      next: at('2026-11-23T12:00'),
    });
  });

  it('of a reader who follows nothing any more is forgotten', () => {
    expect(occasionFor({ ...chat, follows: 0 }, due, due)).toEqual({ kind: 'reschedule', next: null });
  });
});

describe('the cut-off', () => {
  const now = at('2026-11-23T06:30');
  const daysBack = (days: number) => new Date(now.getTime() - days * 24 * hour);

  it('is the last one, however long the bot was down', () => {
    expect(cutoffFrom(daysBack(3), null, now)).toEqual(daysBack(3));
  });

  it('is a day back after a pause: its news is not poured out', () => {
    expect(cutoffFrom(daysBack(10), daysBack(0.1), now)).toEqual(daysBack(1));
    expect(cutoffFrom(daysBack(0.5), daysBack(0.1), now)).toEqual(daysBack(0.5));
  });

  it('is a day back when it lies in the future', () => {
    expect(cutoffFrom(daysBack(-1), null, now)).toEqual(daysBack(1));
  });
});

describe('after a change of choices', () => {
  const now = at('2026-11-23T06:30:01');
  const lastCutoffAt = at('2026-11-22T18:00');

  it('an edition that is due and not composed yet stays due', () => {
    const nextEditionAt = at('2026-11-23T06:30');
    expect(rescheduled({ ...chat, nextEditionAt, lastCutoffAt }, now)).toEqual({ nextEditionAt, lastCutoffAt });
  });

  it('a reader who pauses in that very second gets nothing more', () => {
    const paused = { ...chat, pausedUntil: at('2026-11-24T07:00') };
    expect(rescheduled({ ...paused, nextEditionAt: at('2026-11-23T06:30'), lastCutoffAt }, now).nextEditionAt).toEqual(
      at('2026-11-24T18:00'),
    );
  });

  it('news of a long rest is told a day back', () => {
    const rested = { ...chat, nextEditionAt: null, lastCutoffAt: at('2026-10-01T00:00') };
    expect(rescheduled(rested, now).lastCutoffAt).toEqual(new Date(now.getTime() - 24 * hour));
  });

  it('a chat that a clock moved into the future is brought back', () => {
    const ahead = { ...chat, nextEditionAt: at('2026-11-25T06:30'), lastCutoffAt: at('2026-11-24T07:00') };
    expect(rescheduled(ahead, now)).toEqual({
      nextEditionAt: at('2026-11-23T18:00'),
      lastCutoffAt: new Date(now.getTime() - 24 * hour),
    });
  });
});

describe('topics with hours of their own', () => {
  const friday = { hours: ['16:00'], days: [5] };
  const evening = { hours: ['18:00'], days: [0, 1, 2, 3, 4, 5, 6] };
  const apart = { ...chat, ownHours: [friday, evening] };

  it('come in an edition of their own, and topics of the same minute in one', () => {
    // 2026-11-27 is a Friday.
    expect(occasionFor(apart, at('2026-11-27T16:00'), at('2026-11-27T16:00:02'))).toMatchObject({
      digest: { slot: at('2026-11-27T16:00'), rules: new Set([keyOf(friday)]) },
      next: at('2026-11-27T18:00'),
    });
    expect(occasionFor(apart, at('2026-11-27T18:00'), at('2026-11-27T18:00:02'))).toMatchObject({
      digest: { rules: new Set(['common', keyOf(evening)]) },
    });
  });

  it('keep a chat served that has no others', () => {
    const alone = { ...chat, follows: 0, ownHours: [friday] };
    expect(nextEditionFor(alone, at('2026-11-23T07:00'))).toEqual(at('2026-11-27T16:00'));
  });

  it('after a downtime come in one late digest, with every slot of every rule accounted for', () => {
    const occasion = occasionFor(apart, at('2026-11-27T06:30'), at('2026-11-27T20:00'));
    expect(occasion).toMatchObject({
      digest: {
        slot: at('2026-11-27T18:00'),
        missed: [at('2026-11-27T06:30'), at('2026-11-27T16:00')],
        late: true,
        rules: new Set(['common', keyOf(friday), keyOf(evening)]),
      },
    });
  });
});

describe('days of the week', () => {
  it('are those of the reader’s calendar', () => {
    const workdays = { ...chat, digestHours: ['06:30'], digestDays: [1, 2, 3, 4, 5] };
    expect(nextEditionFor(workdays, at('2026-11-27T07:00'))).toEqual(at('2026-11-30T06:30'));
  });

  it('do not make a week without a digest a rest: nothing of it is left out', () => {
    const weekly = { ...chat, digestHours: ['06:30'], digestDays: [1] };
    const lastCutoffAt = at('2026-11-16T06:30');
    const now = at('2026-11-20T12:00');
    expect(rescheduled({ ...weekly, nextEditionAt: at('2026-11-23T06:30'), lastCutoffAt }, now)).toEqual({
      nextEditionAt: at('2026-11-23T06:30'),
      lastCutoffAt,
    });
  });
});

describe('the look back on the week', () => {
  const looking = { ...chat, recap: { day: 0, hour: '18:00' } };

  it('comes beside the digest of the same minute, and alone where there is none', () => {
    const sunday = at('2026-11-22T18:00');
    expect(occasionFor(looking, sunday, sunday)).toMatchObject({ digest: { slot: sunday }, recap: { slot: sunday } });
    const alone = { ...looking, digestHours: ['06:30'] };
    expect(occasionFor(alone, sunday, sunday)).toMatchObject({ digest: null, recap: { slot: sunday, missed: [] } });
  });

  it('after weeks of downtime comes once', () => {
    const occasion = occasionFor(looking, at('2026-11-22T18:00'), at('2026-12-07T12:00'));
    expect(occasion).toMatchObject({
      recap: { slot: at('2026-12-06T18:00'), missed: [at('2026-11-22T18:00'), at('2026-11-29T18:00')], late: true },
    });
  });
});

describe('quiet hours', () => {
  const quiet = { ...chat, quietHours: ['22:00-07:00'] };

  it('move an hour inside them to their end', () => {
    expect(nextEditionFor(quiet, at('2026-11-23T05:00'))).toEqual(at('2026-11-23T07:00'));
    expect(nextEditionFor(quiet, at('2026-11-23T07:00'))).toEqual(at('2026-11-23T18:00'));
  });

  it('hold a late digest back for the next one: counted as missed, not sent at night', () => {
    expect(occasionFor(quiet, at('2026-11-23T18:00'), at('2026-11-23T22:10'))).toMatchObject({
      digest: { slot: null, missed: [at('2026-11-23T18:00')] },
      next: at('2026-11-24T07:00'),
    });
  });

  it('are kept by digests that are laid out around a crowded hour', () => {
    const slot = at('2026-11-23T07:00');
    const early = sendingTimes(quiet, slot, at('2026-11-23T06:40'), at('2026-11-23T06:30'));
    expect(early.dueAt).toEqual(slot);
    // 21.50 laid out to 22.05: sent at its hour, and not after the quiet has begun.
    const evening = at('2026-11-23T21:50');
    expect(sendingTimes(quiet, evening, at('2026-11-23T22:05'), at('2026-11-23T21:30'))).toEqual({
      dueAt: evening,
      late: false,
      deadlineAt: at('2026-11-23T22:00'),
    });
  });
});
