import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import type { PostgresBinaries } from './postgres-binaries.js';
import type { Disguise } from './unprivileged.js';

/**
 * Starts the server in a session of its own, so that Ctrl-C in the terminal does not stop the database before the bot has
 * finished. It outlives this process if that is killed.
 *
 * @param onExit called once, with the exit code, or null when it could not be started
 */
export function launchPostgres(
  cluster: string,
  socketDirectory: string,
  log: string,
  binaries: PostgresBinaries,
  disguise: Disguise,
  onExit: (code: number | null) => void,
): void {
  const settings: Record<string, string> = {
    listen_addresses: '',
    unix_socket_directories: socketDirectory,
    unix_socket_permissions: '0700',
    max_connections: '100',
    shared_buffers: '32MB',
    max_wal_size: '256MB',
    jit: 'off',
    log_min_messages: 'warning',
    // What readers write and do must not end up in a log: no statements, no parameters.
    log_min_error_statement: 'panic',
    log_parameter_max_length_on_error: '0',
    log_error_verbosity: 'terse',
  };
  const [program, ...rest] = [...disguise.prefix, binaries.postgres, '-D', cluster];
  if (program === undefined) return;
  const output = openSync(log, 'w', 0o600);
  const child = spawn(
    program,
    [...rest, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    {
      detached: true,
      stdio: ['ignore', output, output],
      env: environment(binaries),
    },
  );
  closeSync(output);
  child.once('exit', onExit);
  child.once('error', () => onExit(null));
  child.unref();
}

/** Runs a program of Postgres to its end; what it printed is cut to the last 4,000 characters. */
export function runToEnd(
  command: string[],
  rest: string[],
  binaries: PostgresBinaries,
): Promise<{ code: number | null; output: string }> {
  return new Promise((done) => {
    const [program, ...first] = command;
    const child = spawn(program ?? '', [...first, ...rest], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: environment(binaries),
    });
    let output = '';
    const add = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-4_000);
    };
    child.stdout.on('data', add);
    child.stderr.on('data', add);
    child.once('error', (error) => done({ code: null, output: error.message }));
    child.once('close', (code) => done({ code, output }));
  });
}

/** Nothing of our own environment (it holds secrets) but where programs are found. */
function environment(binaries: PostgresBinaries): NodeJS.ProcessEnv {
  const libraries = binaries.libraryPath.join(':');
  return {
    PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    LC_ALL: 'C',
    TZ: 'UTC',
    ...(libraries === '' ? {} : { LD_LIBRARY_PATH: libraries, DYLD_LIBRARY_PATH: libraries }),
  };
}
