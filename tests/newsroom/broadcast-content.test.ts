import { describe, expect, test } from 'vitest';
import { contentAfter, isPhoto } from '../../src/newsroom/broadcast-content.js';
import type { MadeChange } from '../../src/newsroom/broadcast-content.js';

const at = new Date('2026-11-23T02:00:00Z');
const photo = 'AgACAgUAAxkBAAIB';
const address = 'https://contoh.id/rudal.jpg';
const original = { html: 'Tiga rudal', level: 'breaking', articleId: null } as const;
const change = (kind: MadeChange['kind'], html: string, line: string | null = null): MadeChange => ({
  kind,
  html,
  line,
  at,
});

describe('the picture of a broadcast', () => {
  test('is a photo by its id, and a preview by its address', () => {
    expect([photo, address, 'HTTP://contoh.id/a.png', null].map(isPhoto)).toEqual([true, false, false, false]);
  });

  test('stays the original’s through updates and corrections', () => {
    const changes = [change('update', 'Dua rudal'), change('correction', 'Satu rudal', 'Bukan dua.')];
    for (const picture of [photo, address, null])
      expect(contentAfter({ ...original, picture }, changes)).toMatchObject({
        html: 'Satu rudal',
        picture,
        updated: { times: 1 },
        corrected: { line: 'Bukan dua.' },
      });
  });

  test('of a withdrawn one: a preview goes, a photo that could not be deleted stays above the reason', () => {
    const changes = [change('withdrawal', 'Keliru.'), change('update', 'Terlambat')];
    const after = (picture: string) => contentAfter({ ...original, picture }, changes);
    expect(after(photo)).toMatchObject({ html: 'Keliru.', picture: photo, withdrawnAt: at });
    expect(after(address)).toMatchObject({ html: 'Keliru.', picture: null, withdrawnAt: at });
  });
});
