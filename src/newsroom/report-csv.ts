import type { BroadcastReportStore, DeliveryLine } from './broadcast-report.store.js';

/** Lines read at once. */
const page = 10_000;
/** Telegram takes files of 50 MB from a bot; a line is a hundred bytes. */
const mostLines = 400_000;

const columns = [
  'delivery',
  'chat',
  'act',
  'state',
  'reason',
  'attempts',
  'planned_at',
  'settled_at',
  'seconds',
  'message',
];

/** A table of all deliveries of a broadcast: RFC 4180, with a byte order mark, by which spreadsheets know UTF-8. */
export async function reportCsv(
  report: Pick<BroadcastReportStore, 'lines'>,
  broadcastId: number,
): Promise<{ csv: string; isWhole: boolean }> {
  const lines = [columns.join(',')];
  let after = 0;
  for (;;) {
    const found = await report.lines(broadcastId, after, page);
    lines.push(...found.map(csvLine));
    after = found.at(-1)?.id ?? after;
    if (found.length < page) return { csv: bom + lines.join('\r\n') + '\r\n', isWhole: true };
    if (lines.length > mostLines) return { csv: bom + lines.join('\r\n') + '\r\n', isWhole: false };
  }
}

const bom = '\ufeff';

function csvLine(line: DeliveryLine): string {
  const { settledAt, plannedAt } = line;
  return [
    line.id,
    // The number of an erased chat leads back to nobody, and is left out.
    line.chatId < -8_000_000_000_000_000 ? '' : line.chatId,
    line.act,
    line.state,
    line.reason ?? '',
    line.attempts,
    plannedAt.toISOString(),
    settledAt?.toISOString() ?? '',
    settledAt === null ? '' : ((settledAt.getTime() - plannedAt.getTime()) / 1000).toFixed(1),
    line.messageId ?? '',
  ]
    .map(cell)
    .join(',');
}

/** A cell that begins like a formula would be worked out by a spreadsheet. */
function cell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+@\t\r-]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
