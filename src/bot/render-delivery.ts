import { readDigestParams } from '../editions/digest-params.js';
import { isWithoutPhoto } from '../delivery/delivery.js';
import type { ClaimedDelivery, Rendering } from '../delivery/delivery.js';
import type { Chat, Locale } from '../readers/chat.js';
import type { BotCollaborators } from './context.js';
import { readTogether, shareReads } from './read-together.js';
import { alarmNotice } from './render-alarm.js';
import { alertScreen } from './render-alert.js';
import { broadcastRendering } from './render-broadcast.js';
import { changedScreen } from './render-change.js';
import { correctionsInDigest, correctionsMessage } from './render-correction.js';
import { digestOf } from './render-digest.js';
import { inGroup } from './render-in-group.js';
import { newsroomNotice } from './render-newsroom-notice.js';
import { asEdit, asMessage, asText } from './render-photo.js';
import { isProposal, presentProposal } from './render-proposal.js';
import { reportNotice } from './render-report.js';
import { weeklyNotice } from './render-weekly.js';
import { mainClosedScreen, threadGoneText } from './views/in-group.view.js';
import { noticeScreen } from './views/notice.view.js';
import type { Screen } from './views/screen.js';

/**
 * Makes the message of a delivery just before it is sent, from ids and small parameters: so it says what is true now, in
 * the reader's language and on the reader's clock.
 */
export function createRenderDelivery(
  given: BotCollaborators,
  botUsername: string,
): (delivery: ClaimedDelivery) => Promise<Rendering> {
  const { chats, broadcasts, broadcastChanges } = given;
  const bot: BotCollaborators = {
    ...given,
    chats: { ...chats, find: readTogether(chats.findAll) },
    broadcasts: { ...broadcasts, find: shareReads(broadcasts.find) },
    broadcastChanges: { ...broadcastChanges, made: shareReads(broadcastChanges.made) },
  };
  return async (delivery) => {
    const chat = await bot.chats.find(delivery.chatId);
    const made = await render(delivery, chat);
    // An edit goes by what became of the message that it changes.
    const { params } = delivery.act === 'send' ? delivery : (delivery.target ?? delivery);
    const rendering = isWithoutPhoto(params) ? asText(made) : made;
    if (chat === null || chat.type === 'private') return rendering;
    const { main } = await bot.groups.threads(chat.id);
    return inGroup(bot.translator, rendering, { delivery, chat, mainThread: main, botUsername });
  };

  async function render(delivery: ClaimedDelivery, chat: Chat | null): Promise<Rendering> {
    if (delivery.act === 'delete') return { kind: 'message', method: 'deleteMessage', payload: {} };
    if (delivery.act !== 'send') return edit(await changedScreen(bot, delivery, chat, botUsername));
    if (delivery.kind === 'notice') {
      if (isProposal(delivery)) {
        const found = await presentProposal(bot, delivery.params, delivery.chatId, chat);
        return send(found?.isOpen === true ? found.screen : null, 'decided, or none of their business');
      }
      const report =
        (await reportNotice(bot, delivery, chat)) ??
        (await weeklyNotice(bot, delivery, chat)) ??
        (await alarmNotice(bot, delivery));
      if (report !== null) return report;
      const ours = await newsroomNotice(bot, delivery);
      if (ours?.kind === 'drop') return ours;
      return message(ours === null ? await notice(bot, delivery, chat) : ours.screen);
    }
    if (chat === null) return { kind: 'drop', reason: 'erased' };
    if (chat.status !== 'active') return { kind: 'drop', reason: chat.status };
    switch (delivery.kind) {
      case 'correction':
        if (delivery.broadcastId !== null) return broadcastRendering(bot, delivery, chat);
        return send(await correctionsMessage(bot, delivery, chat), 'nothing to tell any more', true);
      case 'digest':
        return digest(bot, delivery, chat, botUsername);
      case 'alert':
        return send(
          await alertScreen(bot, { articleIds: delivery.articleIds, told: false }, chat, botUsername),
          'withdrawn',
          chat.isSilent,
        );
      case 'breaking':
        return broadcastRendering(bot, delivery, chat);
    }
  }
}

/** A message, or nothing where its view has nothing to show. */
function send(screen: Screen | null, why: string, silent = false): Rendering {
  return screen === null ? { kind: 'drop', reason: why } : message(screen, silent);
}

/** A screen in place of the one that was sent. */
function edit(screen: Screen | null): Rendering {
  return screen === null ? { kind: 'drop', reason: 'no view changes this message' } : asEdit(screen);
}

function message(screen: Screen, silent = false): Rendering {
  return asMessage(screen, silent ? { disable_notification: true } : {});
}

async function digest(
  bot: BotCollaborators,
  delivery: ClaimedDelivery,
  chat: Chat,
  botUsername: string,
): Promise<Rendering> {
  const params = readDigestParams(delivery.params);
  if (params === null) return { kind: 'drop', reason: 'not a digest' };
  const articles = await bot.articles.byIds(delivery.articleIds);
  if (!articles.some((article) => article.status === 'published'))
    return { kind: 'drop', reason: 'all articles were withdrawn' };
  const corrections = await correctionsInDigest(bot, delivery, chat);
  const screen = await digestOf(bot, { chat, params, deliveryId: delivery.id, corrections }, botUsername);
  return message(screen, params.silent || chat.isSilent);
}

/** Messages to the newsroom. An owner who is no reader gets them in the default language. */
async function notice(bot: BotCollaborators, delivery: ClaimedDelivery, chat: Chat | null): Promise<Screen> {
  const locale = chat?.locale ?? bot.defaults.locale;
  if (delivery.params['type'] === 'main-thread-closed')
    return mainClosedScreen(bot.translator, locale, Number(delivery.params['groupId']), delivery.chatId < 0);
  if (delivery.params['type'] === 'thread-gone') return { text: await threadGone(bot, delivery, locale) };
  return noticeScreen(
    bot.translator,
    locale,
    delivery.params,
    bot.clock.now(),
    chat?.timeZone ?? bot.defaults.timeZone,
  );
}

/** What a group is told when a thread that its news went to was closed or deleted. */
async function threadGone(bot: BotCollaborators, { params }: ClaimedDelivery, locale: Locale): Promise<string> {
  const given = Array.isArray(params['topicIds']) ? params['topicIds'] : [];
  const ids = given.filter((id): id is number => typeof id === 'number');
  const [directory, ownWords] = await Promise.all([bot.directory(), bot.ownWords.names(ids)]);
  const topics = ids.flatMap((id) => directory.topicById.get(id) ?? ownWords.get(id) ?? []);
  return threadGoneText(bot.translator, locale, topics);
}
