import type { BroadcastControlStore } from './broadcast-control.store.js';

/** What a tap did: `unchanged` when it was so already, `ended` when nothing can be changed any more. */
export type ControlOutcome =
  | { kind: 'changed' }
  | { kind: 'unchanged' }
  | { kind: 'ended'; state: 'stopped' | 'done' }
  | { kind: 'notSent' }
  | { kind: 'unknown' };

type Wanted = 'paused' | 'sending' | 'stopped';

async function change(
  store: BroadcastControlStore,
  id: number,
  wanted: Wanted,
  act: (id: number) => Promise<boolean>,
): Promise<ControlOutcome> {
  if (await act(id)) return { kind: 'changed' };
  const state = await store.state(id);
  if (state === null) return { kind: 'unknown' };
  if (state === wanted) return { kind: 'unchanged' };
  if (state === 'draft' || state === 'asked' || state === 'scheduled') return { kind: 'notSent' };
  if (state === 'stopped' || state === 'done') return { kind: 'ended', state };
  // Somebody changed it between the two questions: the tap came too late for what it saw.
  return { kind: 'unchanged' };
}

/** Nothing more is handed out: the last message is at most two seconds and W messages after this. */
export function pauseBroadcast(store: BroadcastControlStore, id: number): Promise<ControlOutcome> {
  return change(store, id, 'paused', (broadcastId) => store.pause(broadcastId));
}

/** Goes on where it was. One that was stopped or withdrawn meanwhile stays so: `ended`. */
export function resumeBroadcast(store: BroadcastControlStore, id: number): Promise<ControlOutcome> {
  return change(store, id, 'sending', (broadcastId) => store.resume(broadcastId));
}

/** Ends it: what is planned is taken back. What arrived stays, unless it is withdrawn as well. */
export function stopBroadcast(store: BroadcastControlStore, id: number): Promise<ControlOutcome> {
  return change(store, id, 'stopped', (broadcastId) => store.stop(broadcastId));
}

/** The author's choice for deliveries in doubt; `again` risks that a few readers get it twice. */
export async function decideDoubts(
  store: BroadcastControlStore,
  id: number,
  wish: 'leave' | 'again',
): Promise<ControlOutcome> {
  if (await store.decideDoubts(id, wish)) return { kind: 'changed' };
  const state = await store.state(id);
  if (state === null) return { kind: 'unknown' };
  return state === 'stopped' || state === 'done' ? { kind: 'ended', state } : { kind: 'unchanged' };
}
