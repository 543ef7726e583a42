import { describe, expect, it } from 'vitest';
import { cities, otherPlaces } from '../../src/readers/cities.js';
import { findZone, zoneAt, zonesShowing } from '../../src/readers/find-zone.js';
import { isTimeZone } from '../../src/readers/wall-clock.js';

describe('a zone by the name of a place', () => {
  it.each([
    ['WITA', 'Asia/Makassar'],
    ['wit', 'Asia/Jayapura'],
    ['Surabaya', 'Asia/Jakarta'],
    ['  balikpapan ', 'Asia/Makassar'],
    ['Kota Ambon', 'Asia/Jayapura'],
    ['palangkaraya', 'Asia/Pontianak'],
    ['Jogja', 'Asia/Jakarta'],
    ['Bali', 'Asia/Makassar'],
    ['papua barat', 'Asia/Jayapura'],
    ['IKN', 'Asia/Makassar'],
    ['Mekkah', 'Asia/Riyadh'],
    ['Hongkong', 'Asia/Hong_Kong'],
    ['kuala lumpur', 'Asia/Kuala_Lumpur'],
    ['Den Haag', 'Europe/Amsterdam'],
    ['São Paulo', 'America/Sao_Paulo'],
    ['europe/amsterdam', 'Europe/Amsterdam'],
    ['Asia/Saigon', 'Asia/Saigon'],
    ['new york', 'America/New_York'],
    ['utc', 'UTC'],
  ])('%s is %s', (text, timeZone) => {
    expect(findZone(text)?.timeZone).toBe(timeZone);
  });

  it('forgives one slip of the finger where only one zone can be meant', () => {
    expect(findZone('makasar')?.place).toBe('Makassar');
    expect(findZone('jayapuar')?.place).toBe('Jayapura');
    expect(findZone('Mdan')).toBeNull();
    expect(findZone('')).toBeNull();
    expect(findZone('berita hari ini')).toBeNull();
  });

  it('is known of every zone of this machine, by its own name', () => {
    for (const zone of Intl.supportedValuesOf('timeZone')) expect(findZone(zone)?.timeZone).toBe(zone);
    for (const zone of [...Object.keys(cities), ...Object.keys(otherPlaces)]) expect(isTimeZone(zone)).toBe(true);
  });
});

describe('a zone by a location', () => {
  it('is that of every city of ours, also where the border is near', () => {
    for (const [zone, list] of Object.entries(cities))
      for (const [place, lat, lon] of list)
        expect([place, zoneAt(lat + 0.05, lon - 0.05).timeZone]).toEqual([place, zone]);
  });

  it('is found all over the world without a network', () => {
    expect(zoneAt(52.37, 4.9).timeZone).toBe('Europe/Amsterdam');
    expect(zoneAt(40.71, -74.01).timeZone).toBe('America/New_York');
    expect(zoneAt(-33.87, 151.21).timeZone).toBe('Australia/Sydney');
    expect(isTimeZone(zoneAt(0, -150).timeZone)).toBe(true);
  });
});

describe('a zone by the hour that it is there', () => {
  const now = new Date('2026-11-23T07:30:00Z');

  it('offers Indonesia’s first, and forgives a watch some minutes', () => {
    expect(zonesShowing('14:30', now)[0]).toBe('Asia/Jakarta');
    expect(zonesShowing('14:34', now)[0]).toBe('Asia/Jakarta');
    expect(zonesShowing('15:30', now).slice(0, 2)).toEqual(['Asia/Makassar', 'Asia/Singapore']);
    expect(zonesShowing('16:30', now)).toContain('Asia/Jayapura');
  });

  it('knows the rare ones, and says when there is none', () => {
    expect(zonesShowing('13:15', now)[0]).toMatch(/Kath?mandu/);
    expect(zonesShowing('07:52', now)).toEqual([]);
    // The last minutes of a day there, the first of the next by a watch that is fast.
    expect(zonesShowing('00:02', new Date('2026-11-23T16:59:00Z'))[0]).toBe('Asia/Jakarta');
  });
});
