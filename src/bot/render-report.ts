import type { ClaimedDelivery, Rendering } from '../delivery/delivery.js';
import type { Broadcast } from '../newsroom/broadcast.js';
import type { Chat } from '../readers/chat.js';
import type { BotCollaborators } from './context.js';
import { asMessage, asPhoto } from './render-photo.js';
import type { Reading } from './views/correction.view.js';
import { curveDrawing } from './views/curve.view.js';
import { doubtsScreen } from './views/doubts.view.js';
import { followUpScreen, reportScreen } from './views/report.view.js';
import type { Screen } from './views/screen.js';

/** Steps of the curve: finer than a phone shows. */
const steps = 80;
/** A picture below so many messages would be a step or two. */
const worthAPicture = 2;
/** Doubts named: a message's worth. */
const mostDoubts = 150;

/** What the newsroom is told of a broadcast after it. Null: the notice is another one. */
export async function reportNotice(
  bot: BotCollaborators,
  delivery: ClaimedDelivery,
  chat: Chat | null,
): Promise<Rendering | null> {
  const { type, broadcastId } = delivery.params;
  if (type !== 'broadcast-report' && type !== 'broadcast-doubts' && type !== 'broadcast-follow-up') return null;
  // Rights may have ended since it was planned.
  if (!(await bot.may(delivery.chatId, 'draft'))) return { kind: 'drop', reason: 'left the newsroom' };
  const broadcast = await bot.broadcasts.find(Number(broadcastId));
  if (broadcast === null) return { kind: 'drop', reason: 'the broadcast is gone' };
  const { locale, timeZone } = chat ?? bot.defaults;
  const reading = { locale, timeZone, now: bot.clock.now() };
  // What names chats, or sends once more, is for those who may send.
  const maySend = await bot.may(delivery.chatId, 'send', broadcast.categoryIds);
  if (type === 'broadcast-doubts') return doubts(bot, broadcast, reading, maySend);
  const figures = await bot.broadcastReport.figures(broadcast.id);
  if (type === 'broadcast-follow-up') return asMessage(followUpScreen(bot.translator, broadcast.id, figures, locale));
  return withCurve(bot, broadcast, reportScreen(bot.translator, broadcast, figures, reading, maySend), reading);
}

async function doubts(
  bot: BotCollaborators,
  { id, kind, state }: Broadcast,
  { locale }: Reading,
  maySend: boolean,
): Promise<Rendering> {
  const [counts, chats] = await Promise.all([bot.broadcasts.counts(id), bot.broadcasts.doubts(id, mostDoubts)]);
  if (chats.length === 0) return { kind: 'drop', reason: 'nothing is in doubt' };
  const named = chats.map(({ chatId }) => chatId);
  return asMessage(
    doubtsScreen(bot.translator, locale, id, counts.inDoubt, named, maySend && kind === 'news' && state !== 'stopped'),
  );
}

/** The report below the picture of its curve, or alone where there is nothing to draw. */
async function withCurve(
  bot: BotCollaborators,
  { id }: Broadcast,
  screen: Screen,
  reading: Reading,
): Promise<Rendering> {
  const curve = await bot.broadcastReport.curve(id, steps);
  if (curve === null || (curve.arrived.at(-1) ?? 0) < worthAPicture) return asMessage(screen);
  return asPhoto(bot, curveDrawing(bot.translator, id, curve, reading), `${reading.locale}-${id}`, screen);
}
