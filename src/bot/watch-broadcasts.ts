import { GrammyError } from 'grammy';
import type { Api } from 'grammy';
import type { Timing } from '../delivery/timing.js';
import { describeError } from '../log.js';
import type { BroadcastCounts } from '../newsroom/broadcast.js';
import type { BotCollaborators } from './context.js';
import { progressScreen } from './views/progress.view.js';
import { screenParameters } from './views/screen.js';

/** A message is edited no more often than this, so that watching does not cost readers their turn. */
const everyMs = 3_000;
/** The first look comes sooner, so that it is seen to move. */
const firstLookMs = 1_500;
/** Counting may take no more than this part of the time: of a million rows it is done less often. */
const countShare = 0.05;
/** The speed is that of this last stretch. */
const speedMs = 15_000;

interface Watched {
  nextAt: number;
  /** What each message shows, by chat and message. */
  shown: Map<string, string>;
  /** How many were settled when, in the last stretch. */
  samples: { at: number; settled: number }[];
  /** Its end was to be shown, and is shown. */
  endTried: boolean;
  isOver: boolean;
}

/**
 * Keeps the messages in which people watch a broadcast up to date while it is sent, and writes its end into them. Where
 * they are is in the database, so this goes on after a restart; one process does it, the one that sends.
 *
 * @param isMine whether this process is the one
 */
export function createWatchBroadcasts(parts: {
  bot: BotCollaborators;
  api: Api;
  /** Told of every chat that was written to, so that the sender's pace counts it. */
  wrote: (chatId: number) => void;
  timing: Timing;
  isMine: () => boolean;
}): () => Promise<void> {
  const { bot, api, wrote, timing, isMine } = parts;
  const { translator: t, newsroom, log } = bot;
  const known = new Map<number, Watched>();
  /** Chats that Telegram wants left alone, until when: people's own answers come first there. */
  const held = new Map<number, number>();

  async function watch(id: number): Promise<void> {
    const broadcast = await bot.broadcasts.find(id);
    if (broadcast === null) return void known.delete(id);
    const { state } = broadcast;
    if (state === 'draft' || state === 'asked' || state === 'scheduled') return;
    const watched = known.get(id) ?? {
      // The tap that let it go has just shown how it stands.
      nextAt: timing.now() + firstLookMs,
      shown: new Map(),
      samples: [],
      endTried: false,
      isOver: false,
    };
    known.set(id, watched);
    if (watched.isOver) return;
    const isOver = state === 'done' || state === 'stopped';
    const now = timing.now();
    const isEnd = isOver && broadcast.finishedAt !== null;
    if (now < watched.nextAt && (!isEnd || watched.endTried)) return;
    watched.endTried = isEnd;

    const counts = await bot.broadcasts.counts(id);
    const counted = timing.now();
    watched.nextAt = Math.max(now + everyMs, counted + (counted - now) / countShare);
    const rate = speedOf(watched, counts, counted);
    const heldMs = state === 'sending' ? await newsroom.heldMs() : 0;
    const waiting = await bot.broadcasts.waiting(id, bot.clock.now());
    const panels = await newsroom.panels.of(id);
    const latest = new Map<number, number>();
    for (const { chatId, messageId } of panels) latest.set(chatId, Math.max(messageId, latest.get(chatId) ?? 0));
    let isShown = true;
    for (const panel of panels) {
      // One message moves in each chat; an older one is only told the end, so that the chat is not written to too often.
      if (!isOver && latest.get(panel.chatId) !== panel.messageId) continue;
      // Somebody who has left the newsroom watches nothing any more.
      if ((await newsroom.people.find(panel.chatId)) === null) continue;
      const locale = (await bot.chats.find(panel.chatId))?.locale ?? bot.defaults.locale;
      const screen = progressScreen(t, locale, { broadcast, counts, waiting, rate, heldMs });
      const key = `${panel.chatId} ${panel.messageId}`;
      if (watched.shown.get(key) === screen.text) continue;
      if (await edit(panel.chatId, panel.messageId, screen.text, screenParameters(screen)))
        watched.shown.set(key, screen.text);
      else isShown = false;
    }
    if (isEnd && isShown) {
      await newsroom.panels.forget(id);
      watched.isOver = true;
    }
  }

  /** @returns whether the message shows it, or will never show anything again */
  async function edit(
    chatId: number,
    messageId: number,
    text: string,
    parameters: ReturnType<typeof screenParameters>,
  ): Promise<boolean> {
    try {
      if (timing.now() < (held.get(chatId) ?? 0)) return false;
      await api.editMessageText(chatId, messageId, text, parameters);
      held.delete(chatId);
      wrote(chatId);
      return true;
    } catch (error) {
      // A message that was deleted, or shows just this; one that Telegram would not take now is tried the next time.
      if (error instanceof GrammyError && (error.error_code === 400 || error.error_code === 403)) return true;
      if (error instanceof GrammyError && error.error_code === 429)
        held.set(chatId, timing.now() + (error.parameters.retry_after ?? 1) * 1000 + everyMs);
      log.debug({ error: describeError(error) }, 'a progress message could not be edited');
      return false;
    }
  }

  return async () => {
    if (!isMine()) return;
    const ids = await newsroom.panels.watched(bot.clock.now());
    for (const id of known.keys()) if (!ids.includes(id)) known.delete(id);
    for (const id of ids) await watch(id);
  };
}

/** Messages a second over the last stretch; null: nothing to tell yet. */
function speedOf(watched: Watched, counts: BroadcastCounts, now: number): number | null {
  const settled = counts.sent + counts.blocked + counts.failed + counts.inDoubt;
  watched.samples = [...watched.samples.filter((sample) => now - sample.at <= speedMs), { at: now, settled }];
  const [first] = watched.samples;
  if (first === undefined || now - first.at < everyMs / 2) return null;
  return (settled - first.settled) / ((now - first.at) / 1000);
}
