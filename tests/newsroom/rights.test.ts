import { describe, expect, test } from 'vitest';
import { may, rolesWith } from '../../src/newsroom/rights.js';
import type { Role } from '../../src/newsroom/rights.js';

const person = (role: Role, categoryIds: number[] | null = null) => ({ role, categoryIds });

describe('what somebody of the newsroom may do', () => {
  test('strangers nothing, reporters only write, analysts only read, owners everything', () => {
    expect(may(null, 'draft')).toBe(false);
    expect(
      ['draft', 'send', 'approve', 'stop', 'figures'].map((right) => may(person('reporter'), right as 'draft')),
    ).toEqual([true, false, false, false, false]);
    expect(may(person('analyst'), 'figures')).toBe(true);
    expect(may(person('analyst'), 'draft')).toBe(false);
    expect(may(person('owner'), 'team')).toBe(true);
    expect(rolesWith('approve')).toEqual(['owner', 'approver']);
  });

  test('rights in some categories reach what lies within them, not what is for everybody', () => {
    const sport = person('editor', [5, 6]);
    expect(may(sport, 'send')).toBe(true);
    expect(may(sport, 'send', 5)).toBe(true);
    expect(may(sport, 'send', [5, 6])).toBe(true);
    expect(may(sport, 'send', [5, 7])).toBe(false);
    expect(may(sport, 'send', [])).toBe(false);
    expect(may(person('editor'), 'send', [])).toBe(true);
  });
});
