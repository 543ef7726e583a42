import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { createBreaker } from '../../src/delivery/breaker.js';
import { createGate } from '../../src/delivery/gate.js';
import { createPace } from '../../src/delivery/pace.js';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
/** Bytes of the heap that are still needed. */
function heapInUse(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

const fail = { kind: 'inDoubt', why: '502' } as const;
const sent = { kind: 'sent', messageId: 1 } as const;

describe('the breaker', () => {
  it('stays closed while failures are few among many answers', () => {
    const breaker = createBreaker(10_000);
    for (let call = 0; call < 200; call++) expect(breaker.answered(call * 30, call % 5 !== 0, false)).toBe('same');
    expect(breaker.allows(6_000)).toEqual({ kind: 'go' });
  });

  it('opens at a storm, lets one probe through in ten seconds, and closes when it is answered', () => {
    const breaker = createBreaker(10_000);
    for (let call = 0; call < 4; call++) expect(breaker.answered(call, false, false)).toBe('same');
    expect(breaker.answered(5, false, false)).toBe('opened');
    expect(breaker.allows(9_000)).toEqual({ kind: 'wait', ms: 1_005 });
    expect(breaker.allows(10_005)).toEqual({ kind: 'probe' });
    breaker.probe(10_005);
    expect(breaker.allows(10_006).kind).toBe('wait');
    expect(breaker.answered(10_100, false, true)).toBe('same');
    expect(breaker.allows(20_004).kind).toBe('wait');
    breaker.probe(20_005);
    expect(breaker.answered(20_010, true, false), 'an old answer is no probe').toBe('same');
    expect(breaker.answered(20_100, true, true)).toBe('closed');
    expect(breaker.allows(20_100)).toEqual({ kind: 'go' });
  });

  it('opens again at the first failure soon after it closed', () => {
    const breaker = createBreaker(10_000);
    breaker.trip(0);
    breaker.probe(10_000);
    breaker.answered(10_100, true, true);
    expect(breaker.answered(10_200, false, false)).toBe('opened');
    breaker.probe(20_200);
    breaker.answered(20_300, true, true);
    expect(breaker.answered(30_000, false, false)).toBe('same');
  });

  it('does not grow while all is well, however long that lasts', () => {
    const breaker = createBreaker(10_000);
    const before = heapInUse();
    for (let n = 0; n < 2_000_000; n++) breaker.answered(n, true, false);
    // Remembered one by one they were more than 100 MB.
    expect((heapInUse() - before) / 1_048_576).toBeLessThan(20);
    // It is still there to have grown.
    expect(breaker.isOpen()).toBe(false);
  });
});

describe('the gate', () => {
  it('a refused token closes it for a minute at a time, and a storm meanwhile does not open it', () => {
    const gate = createGate(createPace(30, 0));
    expect(gate.answered(0, { kind: 'unauthorised' }, false)).toBe('unauthorised');
    expect(gate.answered(10, { kind: 'unauthorised' }, false)).toBe('none');
    expect(gate.leave(59_000)).toEqual({ kind: 'closed' });
    expect(gate.leave(60_000)).toEqual({ kind: 'go', probe: true });
    expect(gate.answered(60_100, fail, true)).toBe('none');
    expect(gate.leave(119_000)).toEqual({ kind: 'closed' });
    expect(gate.leave(120_001)).toEqual({ kind: 'go', probe: true });
    expect(gate.answered(120_100, sent, true)).toBe('authorised again');
    expect(gate.state()).toBe('open');
  });

  it('tells what may be claimed', () => {
    const pace = createPace(30, 0);
    const gate = createGate(pace);
    expect(gate.room(0).kind).toBe('all');
    pace.pauseBulk(0, 5_000);
    expect(gate.room(0)).toEqual({ kind: 'replies', ms: 5_000 });
    for (let call = 0; call < 5; call++) gate.answered(6_000, fail, false);
    expect(gate.state()).toBe('storm');
    expect(gate.room(7_000)).toEqual({ kind: 'none', ms: 9_000 });
    expect(gate.room(16_000).kind).toBe('one');
  });
});
