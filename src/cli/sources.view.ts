import type { AddedSource } from '../intake/add-source.js';
import type { SourceState } from '../intake/sources.store.js';

const refusals: Record<Extract<AddedSource, { kind: 'refused' }>['why'], string> = {
  scheme: 'Only http and https links work.',
  private: 'This address is not on the public internet. An intranet feed must be named in FETCH_ALLOW_HOSTS.',
  credentials: 'Links with a password are not accepted.',
  invalid: 'This link is not valid.',
  port: 'Only the ports 80, 443, 8080 and 8443 are read.',
  redirects: 'Too many redirects (limit 5).',
  large: 'The feed is too large (limit 5 MiB unpacked).',
};

/** Why a source was not added, as a sentence for whoever sits at the command line. */
export function refusalSentence(added: Exclude<AddedSource, { kind: 'added' | 'known' }>): string {
  switch (added.kind) {
    case 'no-feed':
      return 'No feed was found at this address.';
    case 'failed':
      return `The site cannot be reached: ${added.detail}`;
    case 'status':
      return added.status === 404 || added.status === 410
        ? `There is nothing at that address (HTTP ${added.status}). Check its spelling.`
        : `The site refused our reader (HTTP ${added.status}).`;
    case 'rights':
      return 'You may not add sources.';
    case 'refused':
      return refusals[added.why];
  }
}

/** The feeds as a table for a person. */
export function describeSources(sources: SourceState[], now: Date): string {
  if (sources.length === 0) return 'No feed is read yet. Add one: kabar sources add https://site.example/feed\n';
  const rows = sources.map((source) => [
    String(source.feedId),
    source.name,
    String(source.articles),
    stateOf(source, now),
    source.url,
  ]);
  const head = ['ID', 'NAME', 'ARTICLES', 'STATE', 'ADDRESS'];
  const widths = head.map((title, column) =>
    Math.min(40, Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length))),
  );
  return [head, ...rows]
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

function stateOf(source: SourceState, now: Date): string {
  if (source.retiredAt !== null) return `not read: ${source.lastError ?? 'removed'}`;
  if (source.failures > 0) return `failed ${source.failures}x: ${source.lastError ?? ''}`;
  if (source.nextLookAt === null) return 'not read';
  const minutes = Math.max(0, Math.round((source.nextLookAt.getTime() - now.getTime()) / 60_000));
  return `${source.lastLookAt === null ? 'new' : 'ok'}, next look in ${minutes} min`;
}
