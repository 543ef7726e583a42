import nearestZone from '@photostructure/tz-lookup';
import { cities, otherPlaces } from './cities.js';
import { isTimeZone, wallAt } from './wall-clock.js';

/** A zone with the name of the place it was found by. */
export interface FoundZone {
  timeZone: string;
  place: string;
}

/** Letters and figures in lower case, no accents: "Palangka Raya", "palangkaraya" and "Palangka-raya" are one. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+]/gu, '');
}

/** Words before a city's name that say what it is. */
const kindOfPlace = /^(?:kota|kab(?:upaten)?\.?|provinsi|pulau|city of|di|in)\s+/i;

/** All places by their folded name. Made at the first question and kept: some 700 names. */
let places: ReadonlyMap<string, FoundZone> | null = null;

function allPlaces(): ReadonlyMap<string, FoundZone> {
  if (places !== null) return places;
  const found = new Map<string, FoundZone>();
  const add = (timeZone: string, place: string) => {
    if (!found.has(folded(place))) found.set(folded(place), { timeZone, place });
  };
  for (const [timeZone, list] of Object.entries(cities)) for (const [place] of list) add(timeZone, place);
  for (const [timeZone, list] of Object.entries(otherPlaces)) for (const place of list) add(timeZone, place);
  for (const timeZone of Intl.supportedValuesOf('timeZone')) {
    add(timeZone, timeZone);
    // "America/Argentina/Salta" is found by its city too.
    add(timeZone, timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone);
  }
  places = found;
  return found;
}

/**
 * The zone that a person meant: by a city, province or country, by WIB/WITA/WIT, or by its IANA name, in any case. One slip of
 * the finger is forgiven in names of five letters and more where only one zone is meant by it.
 */
export function findZone(text: string): FoundZone | null {
  const asTyped = text.trim();
  const known = allPlaces();
  const wanted = folded(asTyped.replace(kindOfPlace, ''));
  const exact = known.get(folded(asTyped)) ?? known.get(wanted);
  if (exact !== undefined) return exact;
  // A zone that only goes by an older name, such as Asia/Calcutta.
  if (/^[A-Za-z_]+\/[A-Za-z_/+-]+$/.test(asTyped) && isTimeZone(asTyped)) return { timeZone: asTyped, place: asTyped };
  if (wanted.length < 5) return null;
  const near = [...known].filter(([name]) => isOneSlipAway(wanted, name)).map(([, zone]) => zone);
  const [first] = near;
  return first !== undefined && near.every(({ timeZone }) => timeZone === first.timeZone) ? first : null;
}

/** Whether two words differ by one letter put in, left out or replaced, or by two neighbours that changed places. */
function isOneSlipAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

/** A location as near as this to a city of ours is in its zone: the package's map is coarser than a border. */
const nearbyKm = 70;
const earthKm = 6_371;

/** The zone of a place on Earth, by the nearest city of ours, or else by a map of the zones. Nothing is asked of a network. */
export function zoneAt(latitude: number, longitude: number): FoundZone {
  let nearest: { zone: FoundZone; km: number } | null = null;
  for (const [timeZone, list] of Object.entries(cities))
    for (const [place, lat, lon] of list) {
      const km = distanceKm(latitude, longitude, lat, lon);
      if (nearest === null || km < nearest.km) nearest = { zone: { timeZone, place }, km };
    }
  if (nearest !== null && nearest.km <= nearbyKm) return nearest.zone;
  const timeZone = nearestZone(latitude, longitude);
  const known = isTimeZone(timeZone) ? timeZone : 'UTC';
  return { timeZone: known, place: known.split('/').at(-1)?.replaceAll('_', ' ') ?? known };
}

/** The haversine formula: short distances are all that counts here. */
function distanceKm(lat1: number, lon1: number, lat2: number, lon2: number): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const height = Math.sin(radians(lat2 - lat1) / 2) ** 2;
  const width = Math.sin(radians(lon2 - lon1) / 2) ** 2;
  const arc = height + Math.cos(radians(lat1)) * Math.cos(radians(lat2)) * width;
  return 2 * earthKm * Math.asin(Math.min(1, Math.sqrt(arc)));
}

/** Zones offered for an hour, where more than one fits: where most readers live first. */
const wellKnown = [
  'Asia/Jakarta',
  'Asia/Makassar',
  'Asia/Jayapura',
  'Asia/Singapore',
  'Asia/Kuala_Lumpur',
  'Asia/Hong_Kong',
  'Asia/Taipei',
  'Asia/Bangkok',
  'Asia/Tokyo',
  'Asia/Seoul',
  'Asia/Riyadh',
  'Asia/Dubai',
  'Asia/Kolkata',
  'Europe/Istanbul',
  'Africa/Cairo',
  'Europe/Amsterdam',
  'Europe/Berlin',
  'Europe/London',
  'Australia/Perth',
  'Australia/Darwin',
  'Australia/Brisbane',
  'Australia/Adelaide',
  'Australia/Sydney',
  'Pacific/Auckland',
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
  'America/Sao_Paulo',
];

/** A watch that is off by no more than this shows the zone's time all the same; zones differ by a quarter of an hour or more. */
const watchMs = 7 * 60_000;
const minuteMs = 60_000;
const dayMs = 86_400_000;

/**
 * The zones whose clock shows an hour at an instant, well-known ones first; others only where none of those does.
 *
 * @param hour "HH:MM"
 */
export function zonesShowing(hour: string, now: Date, most = 6): string[] {
  const said = (Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3, 5))) * minuteMs;
  const shows = (timeZone: string) => {
    const apart = Math.abs((((wallAt(timeZone, now.getTime()) % dayMs) + dayMs) % dayMs) - said);
    return Math.min(apart, dayMs - apart) <= watchMs;
  };
  const known = wellKnown.filter(shows);
  return (known.length > 0 ? known : Intl.supportedValuesOf('timeZone').filter(shows)).slice(0, most);
}
