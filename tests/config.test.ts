import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readConfig, readEnvironment, variables } from '../src/config.js';

const faultsOf = (environment: Record<string, string>) => {
  const read = readConfig(environment);
  return read.kind === 'bad' ? read.faults : [];
};

describe('the configuration', () => {
  test('nothing set at all is a working try-out with the local Telegram and the embedded database', () => {
    const read = readConfig({});
    expect(read).toMatchObject({
      kind: 'ok',
      config: {
        telegram: { kind: 'local' },
        databaseUrl: null,
        port: 8080,
        sendRate: 30,
        defaultTimeZone: 'Asia/Jakarta',
      },
    });
  });

  test('.env.example names every variable with its default, and nothing else', () => {
    const lines = readFileSync(fileURLToPath(new URL('../.env.example', import.meta.url)), 'utf8').split('\n');
    const named = Object.fromEntries(
      lines.flatMap((line) => (/^[A-Z_]+=/.test(line) ? [line.split(/=(.*)/s).slice(0, 2) as [string, string]] : [])),
    );
    expect(Object.keys(named).toSorted()).toEqual(Object.keys(variables.shape).toSorted());
    expect(readConfig(named)).toEqual(readConfig({}));
  });

  test('each fault is one line that names the variable and never its value', () => {
    const secret = 'hunter2-not-a-token';
    const faults = faultsOf({
      BOT_TOKEN: secret,
      DATABASE_URL: `mysql://kabar:${secret}@db/kabar`,
      PORT: '99999',
      DEFAULT_TIME_ZONE: 'Mars/Base',
      OWNER_IDS: '12,abc',
      ROLES: 'bot,cook',
      SEND_RATE: '31',
      POLL_MINUTES: '0',
      FETCH_ALLOW_HOSTS: 'intranet',
      LOG_LEVEL: 'loud',
    });
    expect(faults).toHaveLength(10);
    for (const fault of faults) expect(fault).toMatch(/^[A-Z_]+ (is|must|names)/);
    expect(faults.join('\n')).not.toContain(secret);
  });

  test('a webhook needs its address, its secret and a token', () => {
    expect(faultsOf({ UPDATES: 'webhook' })).toEqual([
      'WEBHOOK_SECRET is needed when UPDATES is webhook',
      'PUBLIC_URL is needed when UPDATES is webhook',
      'BOT_TOKEN is needed when UPDATES is webhook',
    ]);
  });

  test('a writer needs its address and model, and is off without calls', () => {
    expect(readConfig({ WRITER_ADDRESS: 'http://127.0.0.1:11434/v1' })).toMatchObject({ config: { writer: null } });
    expect(faultsOf({ WRITER_CALLS_A_DAY: '5' })).toEqual([
      'WRITER_ADDRESS is needed when WRITER_CALLS_A_DAY is above 0',
      'WRITER_MODEL is needed when WRITER_CALLS_A_DAY is above 0',
    ]);
    expect(faultsOf({ WRITER_ADDRESS: 'https://me:secret@model.example/', WRITER_STYLE: 'pigeon' })).toEqual([
      'WRITER_ADDRESS must be an http or https address without a password; the key belongs into WRITER_KEY',
      'WRITER_STYLE must be openai or anthropic',
    ]);
    expect(
      readConfig({
        WRITER_ADDRESS: 'https://model.example/v1',
        WRITER_MODEL: 'm',
        WRITER_KEY: 'sk-secret',
        WRITER_CALLS_A_DAY: '5',
      }),
    ).toMatchObject({ config: { writer: { style: 'openai', callsADay: 5 } }, secrets: ['sk-secret'] });
  });

  test('secrets are taken out of the environment once they are read, so that no crash report holds them', () => {
    process.env['BOT_TOKEN'] = '123:abcdefghijklmnopqrstuvwxyz';
    process.env['DEFAULT_LOCALE'] = 'en';
    const given = readEnvironment();
    expect([given['BOT_TOKEN'], given['DEFAULT_LOCALE']]).toEqual(['123:abcdefghijklmnopqrstuvwxyz', 'en']);
    expect([process.env['BOT_TOKEN'], process.env['DEFAULT_LOCALE']]).toEqual([undefined, 'en']);
    delete process.env['DEFAULT_LOCALE'];
  });

  test('a secret can be given by file, and one that cannot be read is a fault', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'kabar-config-')), 'token');
    writeFileSync(file, '123456:ABCDEFGHIJKLMNOPQRSTUVWXYZ\n');
    expect(readConfig({ BOT_TOKEN_FILE: file })).toMatchObject({
      kind: 'ok',
      config: { telegram: { token: '123456:ABCDEFGHIJKLMNOPQRSTUVWXYZ' } },
    });
    expect(faultsOf({ BOT_TOKEN_FILE: `${file}.gone` })).toEqual(['BOT_TOKEN_FILE names a file that cannot be read']);
  });
});
