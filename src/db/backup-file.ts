/**
 * The text of a backup, gzipped in its file: what `pg_dump` calls plain, so that `zcat FILE | psql` can read it into a
 * migrated, empty database should Kabar ever be gone.
 *
 *     -- Kabar backup {"format":1,"at":"…","migration":1763…,"rows":…}
 *     COPY "chats" ("id", "type") FROM stdin;
 *     42	private
 *     \.
 *     SELECT setval(…);
 *     -- end
 */
export interface BackupHeading {
  format: 1;
  /** When the data were as they are here, ISO 8601. */
  at: string;
  /** The newest migration that the data know, by the instant it was made at (milliseconds since the epoch). */
  migration: number;
}

/** What a backup is made of, in order. */
export type BackupPart =
  | { kind: 'table'; statement: string; rows: AsyncIterable<Buffer> }
  | { kind: 'statement'; statement: string };

/** A file that cannot be taken for a backup; its message says why, to a person. */
export class UnusableBackup extends Error {}

const opening = '-- Kabar backup ';
/** Without it the file was cut off. */
export const backupEnd = '-- end';
/** Ends the rows of a table: no row can be this line, since COPY escapes backslashes. */
export const rowsEnd = '\\.';

/** The first line of a backup. */
export function writeHeading(heading: BackupHeading): string {
  return `${opening}${JSON.stringify(heading)}\n`;
}

/** @throws UnusableBackup when the line is not the first one of a backup that this release can read */
export function readHeading(line: string): BackupHeading {
  if (!line.startsWith(opening)) throw new UnusableBackup('it is not a backup that kabar made');
  const heading: unknown = JSON.parse(line.slice(opening.length));
  if (typeof heading !== 'object' || heading === null || !('format' in heading) || heading.format !== 1)
    throw new UnusableBackup('a newer release made it: update Kabar first');
  if (
    !('at' in heading && typeof heading.at === 'string' && !Number.isNaN(Date.parse(heading.at))) ||
    !('migration' in heading && typeof heading.migration === 'number')
  )
    throw new UnusableBackup('its first line is damaged');
  return { format: 1, at: heading.at, migration: heading.migration };
}

/**
 * Reads the text of a backup. The rows of a table must be read to their end before the next part is asked for.
 *
 * @param bytes the unzipped text, in pieces of any size
 * @throws UnusableBackup when the text breaks off or is none of ours
 */
export async function readBackup(
  bytes: AsyncIterable<Buffer>,
): Promise<{ heading: BackupHeading; parts: AsyncGenerator<BackupPart> }> {
  const lines = createLines(bytes);
  const heading = readHeading((await lines.next()) ?? '');
  return { heading, parts: readParts(lines) };
}

async function* readParts(lines: Lines): AsyncGenerator<BackupPart> {
  for (;;) {
    const line = await lines.next();
    if (line === null) throw new UnusableBackup('it breaks off before its end');
    if (line === backupEnd) return;
    if (line.startsWith('COPY ')) yield { kind: 'table', statement: line, rows: lines.until(rowsEnd) };
    else if (line !== '') yield { kind: 'statement', statement: line };
  }
}

type Lines = ReturnType<typeof createLines>;

const lineFeed = 0x0a;

/** Lines end with a line feed and nothing else: node:readline would also break rows at U+2028. */
function createLines(bytes: AsyncIterable<Buffer>) {
  const source = bytes[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);

  /** @returns whether there was more */
  const more = async (): Promise<boolean> => {
    const { value, done } = await source.next();
    if (done === true) return false;
    held = held.length === 0 ? value : Buffer.concat([held, value]);
    return true;
  };

  return {
    /** The next line without its end; null after the last. */
    async next(): Promise<string | null> {
      for (;;) {
        const end = held.indexOf(lineFeed);
        if (end >= 0) {
          const line = held.toString('utf8', 0, end);
          held = held.subarray(end + 1);
          return line;
        }
        if (!(await more())) return null;
      }
    },
    /** Whole lines in large pieces, up to a line that is exactly `last`, which is taken away. */
    async *until(last: string): AsyncGenerator<Buffer> {
      const terminator = Buffer.from(`${last}\n`);
      for (;;) {
        // The terminator stands at the start of a line: at the start of what is held, or after a line feed.
        if (held.subarray(0, terminator.length).equals(terminator)) {
          held = held.subarray(terminator.length);
          return;
        }
        const at = held.indexOf(Buffer.concat([Buffer.from('\n'), terminator]));
        if (at >= 0) {
          const rows = held.subarray(0, at + 1);
          held = held.subarray(at + 1 + terminator.length);
          yield rows;
          return;
        }
        const whole = held.lastIndexOf(lineFeed) + 1;
        // The last whole line may be the one before the terminator: only what is surely before it is handed on.
        if (whole > 0) {
          const rows = held.subarray(0, whole);
          held = held.subarray(whole);
          yield rows;
        }
        if (!(await more())) throw new UnusableBackup('it breaks off before its end');
      }
    },
  };
}
