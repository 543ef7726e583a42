import type { Api } from 'grammy';
import type { Clock } from '../clock.js';
import type { Probed } from '../db/probe.js';
import { describeError } from '../log.js';
import type { Log } from '../log.js';
import type { AlarmStore } from '../newsroom/alarms.store.js';
import type { Locale } from '../readers/chat.js';
import type { Translator } from './translate.js';

/** A restart of the database takes a few seconds, and is nobody's trouble. */
const patienceMs = 60_000;
/** Who would have to be told is looked up so often while the database answers. */
const rememberMs = 60_000;

/**
 * Tells those who want to know that the database is away. The ledger is in it, so this one message goes straight to Telegram,
 * to those who were known to want it before, and once for each time that it is away; that it is back goes by the ledger.
 */
export function createWatchDatabase(parts: {
  probe(now: Date): Promise<Probed>;
  alarms: Pick<AlarmStore, 'listeners' | 'report'>;
  localeOf(personId: number): Promise<Locale>;
  api: Pick<Api, 'sendMessage'>;
  translator: Pick<Translator, 'html'>;
  /** Whether this process is the one that sends: one tells for all. */
  isMine(): boolean;
  clock: Clock;
  log: Log;
}): () => Promise<void> {
  const { alarms, api, translator, clock, log } = parts;
  let people: { id: number; locale: Locale }[] = [];
  let rememberedAt = -Infinity;
  let wasMine = false;
  let away: { since: Date; isTold: boolean } | null = null;

  const remember = async (now: number): Promise<void> => {
    if (Math.abs(now - rememberedAt) < rememberMs) return;
    const ids = await alarms.listeners('database');
    people = await Promise.all(ids.map(async (id) => ({ id, locale: await parts.localeOf(id) })));
    rememberedAt = now;
  };
  const tell = async (what: 'full' | 'away'): Promise<void> => {
    for (const { id, locale } of people)
      await api
        .sendMessage(id, translator.html(locale, 'alarm-database', { what }), { parse_mode: 'HTML' })
        .catch((error: unknown) =>
          log.warn({ personId: id, error: describeError(error) }, 'nobody could be told: the database is away'),
        );
  };

  return async () => {
    const now = clock.now();
    const probed = await parts.probe(now);
    if (probed === 'ok') {
      const over = away;
      if (over?.isTold === true && wasMine) {
        const facts = { since: over.since.toISOString(), until: now.toISOString() };
        await alarms.report({ kind: 'database', subject: `database:${facts.since}`, facts }, now);
      }
      away = null;
      wasMine = parts.isMine();
      await remember(now.getTime());
      return;
    }
    away ??= { since: now, isTold: false };
    if (away.isTold || now.getTime() - away.since.getTime() < patienceMs) return;
    away.isTold = true;
    log.error({ since: away.since.toISOString(), probed }, 'the database is away');
    if (wasMine) await tell(probed);
  };
}
