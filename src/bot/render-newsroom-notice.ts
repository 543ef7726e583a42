import type { ClaimedDelivery } from '../delivery/delivery.js';
import { isPhoto } from '../newsroom/broadcast-content.js';
import type { Broadcast, Returned } from '../newsroom/broadcast.js';
import { roles } from '../newsroom/rights.js';
import { previewOf } from './broadcast-previews.js';
import { createBroadcastScreens } from './broadcast-screens.js';
import type { BotCollaborators } from './context.js';
import { formatMoment } from './format.js';
import { button, keyboard } from './keyboard.js';
import { notShownScreen, unseenScreen } from './views/approval.view.js';
import { nameIn, returnedText } from './views/draft.view.js';
import type { Screen } from './views/screen.js';
import { roleName } from './views/team.view.js';

/** What a notice of the newsroom's own says: a screen, or why there is nothing to say any more. */
export type NewsroomNotice = { kind: 'screen'; screen: Screen } | { kind: 'drop'; reason: string } | null;

const whys: readonly Returned['why'][] = ['rejected', 'expired', 'rights', 'overdue', 'stopped'];

/**
 * Notices about broadcasts and people, made from what is true when they are sent: a question that was answered or changed
 * meanwhile is not put any more. Null: not one of these.
 */
export async function newsroomNotice(bot: BotCollaborators, delivery: ClaimedDelivery): Promise<NewsroomNotice> {
  const { params, chatId } = delivery;
  const type = String(params['type']);
  if (type === 'person-joined' || type === 'stopped-all' || type === 'went-on') {
    if ((await bot.newsroom.people.find(chatId)) === null) return { kind: 'drop', reason: 'left the newsroom' };
    return { kind: 'screen', screen: await peopleNotice(bot, chatId, type, params) };
  }
  if (!/^broadcast-(preview|ask|going|scheduled|returned)$/.test(type)) return null;
  const broadcast = await bot.broadcasts.find(Number(params['broadcastId']));
  if (broadcast === null) return { kind: 'drop', reason: 'broadcast is gone' };
  // Rights may have ended since it was planned.
  if (!(await bot.may(chatId, 'draft'))) return { kind: 'drop', reason: 'left the newsroom' };
  return broadcastNotice(bot, delivery, type, broadcast);
}

async function broadcastNotice(
  bot: BotCollaborators,
  { chatId, cause, params }: ClaimedDelivery,
  type: string,
  broadcast: Broadcast,
): Promise<NewsroomNotice> {
  const { translator: t } = bot;
  const screens = createBroadcastScreens(bot);
  const viewer = await screens.onlooker(chatId, [broadcast.approvedBy, Number(params['by'] ?? 0)]);
  const { locale, now } = viewer;
  if (type === 'broadcast-preview' || type === 'broadcast-ask') {
    if (broadcast.state !== 'asked' || broadcast.version !== params['version'])
      return { kind: 'drop', reason: 'decided or changed' };
    if (type === 'broadcast-preview') return { kind: 'screen', screen: await previewOf(bot, broadcast, viewer) };
    // The message is the notice before this one, and nobody is asked about what they cannot see.
    const above = await bot.outcomeOf(chatId, cause.replace(/:ask$/, ':preview'));
    if (above?.state === 'sent') return { kind: 'screen', screen: await screens.question(broadcast, chatId) };
    const isRefused = above?.state === 'refused' && above.reason?.startsWith('content:') === true;
    const isUnseen = isRefused && broadcast.kind === 'news' && isPhoto(broadcast.picture);
    return { kind: 'screen', screen: (isUnseen ? unseenScreen : notShownScreen)(t, viewer, broadcast) };
  }
  if (type === 'broadcast-going') {
    const view = await screens.open(broadcast.id, chatId);
    return view === null ? { kind: 'drop', reason: 'gone' } : { kind: 'screen', screen: view.panel };
  }
  if (type === 'broadcast-scheduled') {
    const at =
      broadcast.sendAt === null
        ? '–'
        : formatMoment(broadcast.sendAt, now, broadcast.sendZone ?? viewer.timeZone, locale);
    const by = nameIn(viewer, broadcast.approvedBy);
    const text = t.html(locale, 'broadcast-scheduled-notice', { id: broadcast.id, by, at });
    return { kind: 'screen', screen: { text, keyboard: openButton(bot, locale, broadcast.id) } };
  }
  const why = whys.find((one) => one === params['why']);
  const returned: Returned = {
    why: why ?? 'expired',
    ...(typeof params['by'] === 'number' ? { by: params['by'] } : {}),
    ...(typeof params['words'] === 'string' ? { words: params['words'] } : {}),
  };
  const text = t.html(locale, 'broadcast-returned', {
    id: broadcast.id,
    why: { html: returnedText(t, viewer, returned) },
  });
  return { kind: 'screen', screen: { text, keyboard: openButton(bot, locale, broadcast.id) } };
}

function openButton({ translator: t }: BotCollaborators, locale: 'id' | 'en', broadcastId: number) {
  return keyboard([
    [button(t.plain(locale, 'button-open-draft', { id: String(broadcastId) }), { kind: 'draft-open', broadcastId })],
  ]);
}

async function peopleNotice(
  bot: BotCollaborators,
  chatId: number,
  type: 'person-joined' | 'stopped-all' | 'went-on',
  params: Record<string, unknown>,
): Promise<Screen> {
  const { translator: t } = bot;
  const who = Number(params[type === 'person-joined' ? 'personId' : 'by']);
  const viewer = await createBroadcastScreens(bot).onlooker(chatId, [who]);
  const name = nameIn(viewer, who);
  if (type === 'stopped-all')
    return { text: t.html(viewer.locale, 'stop-all-notice', { by: name, count: Number(params['count']) }) };
  if (type === 'went-on') return { text: t.html(viewer.locale, 'go-on-notice', { by: name }) };
  const role = roles.find((one) => one === params['role']) ?? 'reporter';
  const lines = [t.html(viewer.locale, 'team-joined', { name, role: roleName(t, viewer.locale, role) })];
  const stands = await bot.newsroom.switches.read(chatId);
  if (!stands.canBeAlone) lines.push(t.html(viewer.locale, 'team-two-again'));
  return { text: lines.join(' ') };
}
