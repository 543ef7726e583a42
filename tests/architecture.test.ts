import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const src = join(root, 'src');

interface SourceFile {
  /** Path below src, with slashes. */
  path: string;
  station: string;
  text: string;
  /** Files below src that it imports, and packages by name. */
  imports: { file: string | null; pkg: string | null; typeOnly: boolean }[];
}

const stations = ['intake', 'newsroom', 'readers', 'editions', 'delivery', 'bot', 'web', 'simulator', 'cli', 'db'];

const files: SourceFile[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => {
    const text = readFileSync(join(src, path), 'utf8');
    const imports = [...text.matchAll(/^\s*(?:import|export)\s+(type\s+)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm)].map(
      (match) => {
        const target = match[2] ?? '';
        const file = target.startsWith('.')
          ? relative(src, resolve(dirname(join(src, path)), target))
              .replace(/\.js$/, '')
              .replaceAll('\\', '/')
          : null;
        const pkg =
          file === null
            ? target
                .split('/')
                .slice(0, target.startsWith('@') ? 2 : 1)
                .join('/')
            : null;
        return { file, pkg, typeOnly: match[1] !== undefined };
      },
    );
    return {
      path,
      station: stations.includes(path.split('/')[0] ?? '') ? (path.split('/')[0] ?? '') : '',
      text,
      imports,
    };
  });

/** Files for which `isWrong` is true, as readable lines: an empty list is the rule kept. */
function offences(isWrong: (file: SourceFile, imported: SourceFile['imports'][number]) => boolean): string[] {
  return files.flatMap((file) =>
    file.imports
      .filter((imported) => isWrong(file, imported))
      .map((imported) => `${file.path} imports ${imported.file ?? imported.pkg}`),
  );
}

const isStore = (path: string) => /\.store(\.ts)?$/.test(path);

describe('the layout of design.md', () => {
  test('the way of the data is one way: intake, newsroom, editions, delivery; readers is asked by editions', () => {
    // Each may use what is behind it on the way, and the database.
    const mayUse: Record<string, string[]> = {
      intake: ['newsroom', 'db'],
      newsroom: ['editions', 'delivery', 'db'],
      readers: ['db'],
      editions: ['readers', 'delivery', 'newsroom', 'db'],
      delivery: ['db'],
      db: [],
    };
    expect(
      offences((file, { file: imported }) => {
        const allowed = mayUse[file.station];
        const station = imported?.split('/')[0] ?? '';
        return (
          allowed !== undefined &&
          imported !== null &&
          stations.includes(station) &&
          station !== file.station &&
          !allowed.includes(station)
        );
      }),
    ).toEqual([]);
  });

  test('the simulator knows nothing of the bot, and the bot nothing of the simulator', () => {
    const constructors = ['local-telegram.ts', 'cli/telegram.ts'];
    expect(
      offences(
        (file, { file: imported }) =>
          file.station === 'simulator' && imported !== null && !imported.startsWith('simulator/'),
      ),
    ).toEqual([]);
    expect(
      offences(
        (file, { file: imported }) =>
          file.station !== 'simulator' &&
          !constructors.includes(file.path) &&
          (imported?.startsWith('simulator/') ?? false),
      ),
    ).toEqual([]);
  });

  test('only stores and db speak drizzle', () => {
    expect(
      offences(
        (file, { pkg }) =>
          (pkg === 'drizzle-orm' || pkg === 'postgres') && file.station !== 'db' && !isStore(file.path),
      ),
    ).toEqual([]);
  });

  test('only the bot, the sender and the webhook speak grammY', () => {
    expect(
      offences(
        (file, { pkg, typeOnly }) =>
          (pkg === 'grammy' || (pkg ?? '').startsWith('@grammyjs/')) &&
          file.station !== 'bot' &&
          !(file.path === 'delivery/telegram-caller.ts') &&
          !(typeOnly && (file.station === 'web' || file.station === 'simulator')),
      ),
    ).toEqual([]);
  });

  test('only the ticker knows node-cron', () => {
    expect(offences((file, { pkg }) => pkg === 'node-cron' && file.path !== 'ticker.ts')).toEqual([]);
  });

  test('only the guarded door fetches what others have given us', () => {
    // The others call Telegram's own server, or the writer that the operator named.
    const mayCall = [
      'local-telegram.ts',
      'cli/doctor.ts',
      'core.ts',
      'app.ts',
      'writer-station.ts',
      'bot/read-file.ts',
    ];
    expect(
      offences(
        (file, { pkg }) => pkg === 'undici' && !file.path.startsWith('intake/door') && !mayCall.includes(file.path),
      ),
    ).toEqual([]);
    expect(
      files
        .filter((file) => file.station !== 'simulator' && /(?<![.\w])fetch\(/.test(file.text))
        .map((file) => file.path),
    ).toEqual([]);
  });

  test('nobody imports app.ts but main.ts', () => {
    expect(offences((file, { file: imported }) => imported === 'app' && file.path !== 'main.ts')).toEqual([]);
  });

  test('pure files import no store and no use case of another station', () => {
    const isPure = (path: string) => /^(intake|newsroom|readers|editions|delivery)\/[a-z]+\.ts$/.test(path);
    expect(
      offences(
        (file, { file: imported, typeOnly }) =>
          isPure(file.path) && imported !== null && isStore(imported) && !typeOnly,
      ),
    ).toEqual([]);
  });

  test('the environment and the clock are read in one place each', () => {
    const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '');
    const browser = (path: string) => path.startsWith('simulator/page/');
    const reading = (pattern: RegExp, place: string) =>
      files
        .filter((file) => file.path !== place && !browser(file.path) && pattern.test(withoutComments(file.text)))
        .map((file) => file.path);
    expect(reading(/\bprocess\.env\b/, 'config.ts')).toEqual([]);
    expect(reading(/\bDate\.now\(\)|new Date\(\)/, 'clock.ts')).toEqual([]);
  });

  test('nothing under src knows about tests', () => {
    expect(
      files.filter((file) => /vitest|NODE_ENV\s*===?\s*['"]test/.test(file.text)).map((file) => file.path),
    ).toEqual([]);
  });

  test('nothing is called utils, helpers, manager or service', () => {
    expect(
      files
        .filter((file) => /(^|[/.-])(utils?|helpers?|managers?|services?)([/.-])/.test(file.path))
        .map((file) => file.path),
    ).toEqual([]);
  });

  test('main.ts fits one screen', () => {
    const main = readFileSync(join(src, 'main.ts'), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '');
    expect(main.length).toBeLessThanOrEqual(60);
  });
});
