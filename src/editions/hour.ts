/** Parts of the day as Indonesians name them. */
export type PartOfDay = 'pagi' | 'siang' | 'sore' | 'malam';

/** What part of the day an hour lies in: pagi 04-10, siang 11-14, sore 15-17, malam 18-03. */
export function slotName(hour: string): PartOfDay {
  const h = Number(hour.slice(0, 2));
  if (h >= 4 && h < 11) return 'pagi';
  if (h >= 11 && h < 15) return 'siang';
  return h >= 15 && h < 18 ? 'sore' : 'malam';
}

/** What a person meant by an hour, or why it must be asked again, with hours to offer. */
export type ParsedHour =
  | { kind: 'hour'; hour: string }
  | {
      kind: 'unclear';
      /** range: no clock shows it · part: a part of the day without an hour · zone: another clock than the reader's · words: not an hour at all. */
      why: 'range' | 'part' | 'zone' | 'words';
      suggestions: string[];
    };

const offered = ['06:30', '12:00', '18:00'];

/** Hours to offer when only the part of the day was said. */
const partHours: Record<string, string[]> = {
  subuh: ['04:30', '05:00'],
  pagi: ['06:00', '06:30', '07:00'],
  morning: ['06:00', '06:30', '07:00'],
  siang: ['12:00', '13:00'],
  afternoon: ['12:00', '15:00'],
  sore: ['16:00', '17:00'],
  petang: ['17:00', '18:00'],
  evening: ['18:00', '19:00'],
  malam: ['19:00', '20:00', '21:00'],
  night: ['20:00', '21:00'],
};

/** Names that are an hour by themselves. */
const namedHours: Record<string, string> = {
  noon: '12:00',
  'tengah hari': '12:00',
  midnight: '00:00',
  'tengah malam': '00:00',
};

const numberWords = 'satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas dua belas'.split(
  / (?!belas)/,
);

const hourShape =
  /^(?:(?:jam|pukul|pkl\.?|at|jm)\s*)?(setengah\s+)?(\d{1,4})(?:\s*[.:,h]\s*(\d{1,2}))?\s*(subuh|dini hari|pagi|siang|sore|petang|malam|am|a\.m\.|pm|p\.m\.|o'clock)?\s*(wib|wita|wit|utc|gmt)?$/;

/**
 * Reads an hour as people type it: "6.30", "06:30", "jam 7", "7 malam", "setengah 7", "7 pm", "19".
 *
 * @param zoneLabel the short name of the reader's own zone, e.g. "WIB"; an hour said in another zone is asked again
 */
export function parseHour(text: string, zoneLabel?: string): ParsedHour {
  const clean = withNumbers(text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' '));
  const named = Object.hasOwn(namedHours, clean) ? namedHours[clean] : undefined;
  if (named !== undefined) return { kind: 'hour', hour: named };
  const part = Object.hasOwn(partHours, clean) ? partHours[clean] : undefined;
  if (part !== undefined) return { kind: 'unclear', why: 'part', suggestions: part };

  const [, half, digits, minuteDigits, partOfDay, zone] = hourShape.exec(clean) ?? [];
  if (digits === undefined) return { kind: 'unclear', why: 'words', suggestions: offered };
  if (zone !== undefined && zone !== zoneLabel?.toLowerCase())
    return { kind: 'unclear', why: 'zone', suggestions: offered };

  const joined = digits.length > 2 && minuteDigits === undefined;
  let hours = Number(joined ? digits.slice(0, -2) : digits);
  let minutes = joined ? digits.slice(-2) : (minuteDigits ?? '00');
  if (digits.length > 2 && !joined) return { kind: 'unclear', why: 'range', suggestions: offered };
  if (minutes.length === 1)
    return hours < 24
      ? {
          kind: 'unclear',
          why: 'range',
          suggestions: [clock(hours, Number(minutes)), clock(hours, Number(minutes) * 10)],
        }
      : { kind: 'unclear', why: 'range', suggestions: offered };
  if (half !== undefined) {
    // "setengah tujuh" is half an hour before seven; "setengah satu" is 12.30.
    if (joined || minuteDigits !== undefined || hours === 0)
      return { kind: 'unclear', why: 'range', suggestions: offered };
    hours = hours === 1 ? 12 : hours - 1;
    minutes = '30';
  }
  const day = onTheDay(hours, partOfDay);
  if (day === null || day > 23 || Number(minutes) > 59)
    return { kind: 'unclear', why: 'range', suggestions: hours === 24 ? ['00:00'] : offered };
  return { kind: 'hour', hour: clock(day, Number(minutes)) };
}

/** The hour of 24 that is meant by one of 12 and a part of the day; null when the two do not go together. */
function onTheDay(hour: number, part: string | undefined): number | null {
  // Said on a clock of 24 hours already, "19 malam", the words add nothing; but "19 pagi" is a slip.
  const said = hour > 12 ? hour : null;
  switch (part) {
    case undefined:
    case "o'clock":
      return hour;
    case 'am':
    case 'a.m.':
      return said === null ? hour % 12 : null;
    case 'pm':
    case 'p.m.':
      return said ?? (hour % 12) + 12;
    case 'dini hari':
    case 'subuh':
      return hour % 12 < 6 && said === null ? hour % 12 : null;
    case 'pagi':
      return said === null && hour < 12 ? hour : null;
    case 'siang':
      return hour >= 10 && hour <= 15 ? hour : hour >= 1 && hour <= 3 ? hour + 12 : null;
    case 'sore':
    case 'petang':
      return hour >= 3 && hour <= 7 ? hour + 12 : hour >= 15 && hour <= 19 ? hour : null;
    default:
      // "malam": from six in the evening to four at night; "12 malam" is midnight.
      if (hour === 12 || hour === 0) return 0;
      if (hour <= 4) return hour;
      return hour >= 6 && hour <= 11 ? hour + 12 : hour >= 18 ? hour : null;
  }
}

/** "jam tujuh" becomes "jam 7". */
function withNumbers(text: string): string {
  return numberWords.reduceRight(
    (rest, word, index) => rest.replace(new RegExp(`\\b${word}\\b`), String(index + 1)),
    text,
  );
}

function clock(hours: number, minutes: number): string {
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
