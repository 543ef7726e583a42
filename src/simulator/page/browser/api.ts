import type { Bot, BotCommand, Call, ChatSummary, InlineAnswer, ShownMessage, Snapshot } from './shapes.js';

/** A file that a person sends. */
export interface Attachment {
  readonly name: string;
  readonly type: string;
  /** base64 */
  readonly data: string;
}

/** What the server said when it refused; the sentence is fit to be shown. */
export class Refusal extends Error {}

async function call<T>(method: string, path: string, body?: object): Promise<T> {
  const response = await fetch(path, {
    method,
    ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
  });
  const answer: unknown = await response.json().catch(() => ({}));
  if (response.ok) return answer as T;
  const said = typeof answer === 'object' && answer !== null && 'error' in answer ? String(answer.error) : '';
  throw new Refusal(said || `HTTP ${response.status}`);
}

/** The routes of `/sim` that the page uses; docs/simulator.md says what they do. */
export const api = {
  state: () => call<Snapshot>('GET', '/sim/state'),
  bots: () => call<{ bots: Bot[] }>('GET', '/sim/bots'),
  calls: () => call<{ calls: Call[] }>('GET', '/sim/calls?limit=200'),
  chat: (chatId: number, bot: number) => call<{ chat: ChatSummary }>('GET', `/sim/chats/${chatId}?bot=${bot}`),
  messages: (chatId: number, bot: number, before?: number) =>
    call<{ messages: ShownMessage[]; total: number }>(
      'GET',
      `/sim/chats/${chatId}/messages?bot=${bot}&limit=60${before ? `&before=${before}` : ''}`,
    ),
  send: (chatId: number, bot: number, body: object) =>
    call<{ message: ShownMessage }>('POST', `/sim/chats/${chatId}/messages?bot=${bot}`, body),
  edit: (chatId: number, bot: number, messageId: number, body: object) =>
    call<object>('PATCH', `/sim/chats/${chatId}/messages/${messageId}?bot=${bot}`, body),
  remove: (chatId: number, bot: number, messageId: number) =>
    call<object>('DELETE', `/sim/chats/${chatId}/messages/${messageId}?bot=${bot}`),
  tap: (chatId: number, bot: number, body: { from: number; message_id: number; data?: string; button?: string }) =>
    call<{ callback_query_id?: string; url?: string }>('POST', `/sim/chats/${chatId}/taps?bot=${bot}`, body),
  react: (chatId: number, bot: number, body: { from: number; message_id: number; emoji?: string }) =>
    call<object>('POST', `/sim/chats/${chatId}/reactions?bot=${bot}`, body),
  webApp: (chatId: number, bot: number, body: { from: number; url: string }) =>
    call<{ url: string }>('POST', `/sim/chats/${chatId}/web_app?bot=${bot}`, body),
  inline: (body: { from: number; query: string; chat: number; wait: number }, bot: number) =>
    call<InlineAnswer>('POST', `/sim/inline?bot=${bot}`, body),
  choose: (queryId: string, body: { result_id: string; chat: number }, bot: number) =>
    call<object>('POST', `/sim/inline/${queryId}/choose?bot=${bot}`, body),
  setBlocked: (chatId: number, bot: number, blocked: boolean) =>
    call<{ chat: ChatSummary }>('POST', `/sim/chats/${chatId}/${blocked ? 'block' : 'unblock'}?bot=${bot}`, {}),
  invite: (chatId: number, bot: number) => call<object>('POST', `/sim/chats/${chatId}/join?bot=${bot}`, {}),
  commands: (personId: number, chatId: number, bot: number) =>
    call<{ commands: BotCommand[] }>('GET', `/sim/people/${personId}/commands?chat=${chatId}&bot=${bot}`),
  addPeople: (people: readonly object[]) => call<object>('POST', '/sim/people', [...people]),
  addChat: (chat: object) => call<object>('POST', '/sim/chats', chat),
  setClock: (now: Date) => call<{ now: string }>('POST', '/sim/clock', { now: now.toISOString() }),
  addFault: (fault: object) => call<object>('POST', '/sim/faults', fault),
  removeFault: (faultId: number | string) => call<object>('DELETE', `/sim/faults/${faultId}`),
} as const;
