/** Runs the table of conformance.ts against the public server, or any other: see there. Sends about 60 messages to the chat. */
import { CASES } from './conformance.js';

const {
  KABAR_CONFORMANCE_TOKEN: token,
  KABAR_CONFORMANCE_CHAT: chat,
  KABAR_CONFORMANCE_ROOT: root = 'https://api.telegram.org',
} = process.env;

if (!token || !chat) {
  process.stderr.write(
    'Set KABAR_CONFORMANCE_TOKEN to a bot token and KABAR_CONFORMANCE_CHAT to the id of a chat with somebody who has started that bot.\n',
  );
  process.exit(78);
}

interface Envelope {
  ok: boolean;
  error_code?: number;
  description?: string;
  result?: { message_id?: number };
  parameters?: { retry_after?: number };
}

async function call(method: string, parameters: Record<string, unknown>): Promise<Envelope> {
  const answer = await fetch(`${root}/bot${token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(parameters),
  });
  const envelope = (await answer.json()) as Envelope;
  const wait = envelope.parameters?.retry_after;
  if (wait === undefined) return envelope;
  await pause(wait);
  return call(method, parameters);
}

function pause(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}

let different = 0;
for (const one of CASES) {
  const send = async (text: string): Promise<number> =>
    (await call('sendMessage', { chat_id: chat, text })).result?.message_id ?? 0;
  const envelope = await call(one.method, await one.parameters({ chat, send }));
  const code = envelope.ok ? 200 : (envelope.error_code ?? 0);
  const same = code === one.code && (one.description === undefined || one.description === envelope.description);
  if (!same) different += 1;
  process.stdout.write(
    `${same ? 'same     ' : 'DIFFERENT'} ${one.name}${same ? '' : `\n  expected ${one.code} ${one.description ?? ''}\n  got      ${code} ${envelope.description ?? ''}`}\n`,
  );
  await pause(1.1);
}
process.stdout.write(`${CASES.length - different} of ${CASES.length} as expected\n`);
process.exitCode = different === 0 ? 0 : 1;
