import { dismissals, readLines, saidLines } from '../../newsroom/correction.js';
import type { Dismissal } from '../../newsroom/correction.js';
import type { ProposalCase } from '../../newsroom/proposal-decisions.store.js';
import type { Locale } from '../../readers/chat.js';
import { formatMoment, formatNumber } from '../format.js';
import { button, inRows, keyboard } from '../keyboard.js';
import { escapeHtml, link, plainWords } from '../telegram-html.js';
import type { Translator } from '../translate.js';
import { safeText } from './article.view.js';
import { correctionLinesText } from './correction.view.js';
import type { Screen } from './screen.js';

/** Characters of the difference in one message: with headline and tags well under Telegram's 4,096. */
const LONGEST = 2_000;

const TAGS = { same: ['', ''], removed: ['<s>', '</s>'], added: ['<b>', '</b>'] } as const;

/**
 * What the newsroom is told when a source changed or took back an article that was told: the headline as a link, and for a
 * change the places with what was removed struck through and what was added in bold.
 */
function proposalText(t: Translator, locale: Locale, params: Record<string, unknown>): string {
  const about = {
    headline: headline({ url: String(params['url']), title: String(params['title']) }),
    source: String(params['source']),
    id: String(params['proposalId']),
  };
  if (params['type'] === 'proposed-withdrawal')
    return t.html(locale, 'proposed-withdrawal', {
      ...about,
      why: String(params['why']),
      status: typeof params['status'] === 'number' ? String(params['status']) : '',
    });
  return t.html(locale, 'proposed-correction', {
    ...about,
    difference: { html: markedDifference(params['parts']) },
    left: Number(params['left'] ?? 0),
  });
}

const headline = ({ url, title }: { url: string; title: string }) => ({ html: link(url, safeText(title, 200)) });

/**
 * A proposal with what would be published, whom it concerns, and the buttons of what its onlooker may do: publish and
 * dismiss it, and of a correction write what it says.
 */
export function proposalScreen(
  t: Translator,
  locale: Locale,
  params: Record<string, unknown>,
  mayDecide: boolean,
): Screen {
  const isWithdrawal = params['type'] === 'proposed-withdrawal';
  const reach = Number(params['reach'] ?? 0);
  return {
    text: [
      proposalText(t, locale, params),
      isWithdrawal ? t.html(locale, 'proposal-withdrawal-line') : proposedLine(t, locale, params),
      t.html(locale, 'proposal-reach', { count: reach, reach: formatNumber(reach, locale) }),
    ].join('\n\n'),
    keyboard: proposalButtons(t, locale, params, mayDecide),
  };
}

/** What readers would be told, as they would read it, and by whom it was written where a person did. */
export function proposedLine(t: Translator, locale: Locale, params: Record<string, unknown>): string {
  const said = correctionLinesText(t, locale, readLines(params['lines']));
  const { wordsBy } = params;
  return [
    `${t.html(locale, 'proposal-line')}\n<blockquote>${said}</blockquote>`,
    ...(typeof wordsBy === 'string' ? [t.html(locale, 'proposal-words-by', { person: wordsBy })] : []),
  ].join('\n');
}

function proposalButtons(t: Translator, locale: Locale, params: Record<string, unknown>, mayDecide: boolean) {
  const seen = {
    proposalId: Number(params['proposalId']),
    revision: Number(params['revision'] ?? 0),
    wording: Number(params['wording'] ?? 0),
  };
  const { proposalId } = seen;
  const isWithdrawal = params['type'] === 'proposed-withdrawal';
  const isWritten = params['wordsBy'] !== undefined;
  const publish = t.plain(locale, isWithdrawal ? 'button-publish-withdrawal' : 'button-publish-correction');
  return keyboard([
    mayDecide ? [button(publish, { kind: 'proposal-publish', ...seen })] : [],
    isWithdrawal
      ? []
      : [
          button(t.plain(locale, 'button-rewrite-proposal'), { kind: 'proposal-rewrite', proposalId }),
          isWritten ? button(t.plain(locale, 'button-unwrite-proposal'), { kind: 'proposal-unwrite', ...seen }) : null,
        ],
    mayDecide ? [button(t.plain(locale, 'button-dismiss-proposal'), { kind: 'proposal-dismiss', proposalId })] : [],
  ]);
}

/**
 * What readers would read after somebody has written it, with the way back to the proposal.
 *
 * @param isAlone nobody else could publish it, and approval by two is switched off
 */
export function rewrittenScreen(
  t: Translator,
  locale: Locale,
  params: Record<string, unknown>,
  isAlone: boolean,
): Screen {
  return {
    text: [
      headline({ url: String(params['url']), title: String(params['title']) }).html,
      proposedLine(t, locale, params),
      ...(isAlone ? [] : [t.html(locale, 'proposal-second-person')]),
    ].join('\n\n'),
    keyboard: keyboard([
      [
        button(t.plain(locale, 'button-to-proposal'), {
          kind: 'proposal-back',
          proposalId: Number(params['proposalId']),
        }),
      ],
    ]),
  };
}

const dismissalKeys: Record<Dismissal, string> = {
  'no-error': 'dismissal-no-error',
  minor: 'dismissal-minor',
  source: 'dismissal-source',
  other: 'dismissal-other',
};

/** Why a proposal is to be dismissed, as buttons. */
export function dismissalScreen(t: Translator, locale: Locale, proposal: ProposalCase): Screen {
  const reasons = dismissals.map((reason, index) =>
    button(t.plain(locale, dismissalKeys[reason]), { kind: 'proposal-reason', proposalId: proposal.id, reason: index }),
  );
  return {
    text: `${link(proposal.url, safeText(proposal.title, 200))}\n\n${t.html(locale, 'proposal-ask-reason')}`,
    keyboard: keyboard([
      ...inRows(reasons, 2),
      [button(t.plain(locale, 'button-back-to-proposal'), { kind: 'proposal-back', proposalId: proposal.id })],
    ]),
  };
}

const outcomeKeys = {
  correction: 'proposal-published',
  withdrawal: 'proposal-withdrawn',
} as const;

/** What became of a proposal: in place of the message that asked, for everybody who was asked. */
export function decidedScreen(
  t: Translator,
  locale: Locale,
  proposal: ProposalCase,
  now: Date,
  timeZone: string,
): Screen {
  const about = { headline: headline(proposal), source: proposal.sourceName };
  if (proposal.state === 'superseded') return { text: t.html(locale, 'proposal-superseded', about) };
  const lines = [
    t.html(locale, proposal.state === 'rejected' ? 'proposal-dismissed' : outcomeKeys[proposal.kind], about),
  ];
  if (proposal.state === 'accepted' && proposal.kind === 'correction')
    lines.push(`<blockquote>${correctionLinesText(t, locale, saidLines(proposal))}</blockquote>`);
  if (proposal.state === 'accepted' && proposal.wordsBy !== null)
    lines.push(t.html(locale, 'proposal-words-by', { person: proposal.wordsByName ?? String(proposal.wordsBy) }));
  const reason = dismissals.find((one) => one === proposal.reason);
  if (reason !== undefined)
    lines.push(t.html(locale, 'proposal-decided-reason', { reason: t.plain(locale, dismissalKeys[reason]) }));
  if (proposal.decidedAt !== null)
    lines.push(
      t.html(locale, 'proposal-decided-by', {
        person: proposal.decidedByName ?? String(proposal.decidedBy ?? '–'),
        time: formatMoment(proposal.decidedAt, now, timeZone, locale),
      }),
    );
  return { text: lines.join('\n') };
}

/** A difference as it was kept with its proposal, as Telegram HTML on few lines. */
function markedDifference(parts: unknown): string {
  if (!Array.isArray(parts)) return '';
  let room = LONGEST;
  let html = '';
  let last = 'same';
  for (const part of parts) {
    const { kind, text } = readPart(part);
    const words = plainText(text.slice(0, room));
    room -= words.length;
    // Tags go round the words and not round the spaces beside them.
    const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(words) ?? [];
    const [open, close] = TAGS[kind];
    // Old and new words would otherwise touch.
    if (last === 'removed' && kind === 'added' && before === '' && !/\s$/.test(html)) html += ' ';
    const gap = /\s$/.test(html) ? before.replaceAll(' ', '') : before;
    html += inner === '' ? words : `${gap}${open}${plainWords(escapeHtml(inner))}${close}${after}`;
    last = kind;
  }
  return html.trim();
}

/** One line a paragraph. Spaces are kept at both ends, since the parts stand side by side; halves of a cut emoji are dropped. */
const plainText = (text: string): string =>
  text
    .replaceAll(
      /[\u0000-\u0008\u000b-\u001f\u007f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu,
      '',
    )
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replaceAll(/\s+/g, ' '))
    .join('\n');

function readPart(part: unknown): { kind: keyof typeof TAGS; text: string } {
  if (typeof part !== 'object' || part === null || !('kind' in part) || !('text' in part))
    return { kind: 'same', text: '' };
  const kind = part.kind === 'removed' || part.kind === 'added' ? part.kind : 'same';
  return { kind, text: String(part.text) };
}
