import { setTimeout as sleep } from 'node:timers/promises';
import { conversations, createConversation } from '@grammyjs/conversations';
import { sequentialize } from '@grammyjs/runner';
import { Bot } from 'grammy';
import type { Context } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import { localeFor } from '../readers/chat.js';
import { createAlbums } from './albums.js';
import { answerInTime } from './answer-in-time.js';
import { createTypeForTopic } from './conversations/type-for-topic.js';
import { followMerged } from './follow-merged.js';
import { createRewriteCorrection } from './conversations/rewrite-correction.js';
import { createComposeAd } from './conversations/compose-ad.js';
import { createChangeBroadcast } from './conversations/change-broadcast.js';
import { createComposeBroadcast } from './conversations/compose-broadcast.js';
import { createChooseHour } from './conversations/choose-hour.js';
import { createChooseQuiet } from './conversations/choose-quiet.js';
import { createChooseZone } from './conversations/choose-zone.js';
import type { ConversationStore } from './conversations.store.js';
import { conversationIds, conversationMs, conversationVersion } from './conversations/conversation.js';
import { createSubscribe } from './conversations/subscribe.js';
import {
  createChooseAudienceTopic,
  createRejectBroadcast,
  createScheduleBroadcast,
} from './conversations/type-for-broadcast.js';
import { rememberReader } from './context.js';
import type { BotCollaborators, KabarContext } from './context.js';
import { readAhead } from './read-ahead.js';
import { patientCalls } from './patient-calls.js';
import { createReadFile } from './read-file.js';
import { sayWhatWentWrong } from './error-boundary.js';
import { addressFeature } from './features/address.js';
import { anythingFeature } from './features/anything.js';
import { articlesFeature } from './features/articles.js';
import { sourceDeskFeature } from './features/source-desk.js';
import { adsFeature } from './features/ads.js';
import { alarmsFeature } from './features/alarms.js';
import { auditFeature } from './features/audit.js';
import { broadcastFeature } from './features/broadcast.js';
import { broadcastHomeFeature } from './features/broadcast-home.js';
import { contentsFeature } from './features/contents.js';
import { dataFeature } from './features/data.js';
import { draftsFeature } from './features/drafts.js';
import { emergencyStopFeature } from './features/emergency-stop.js';
import { digestFeature } from './features/digest.js';
import { groupPresenceFeature } from './features/group-presence.js';
import { groupSetupFeature } from './features/group-setup.js';
import { groupsFeature } from './features/groups.js';
import { helpFeature, lastResort } from './features/help.js';
import { hoursFeature } from './features/hours.js';
import { inlineFeature } from './features/inline.js';
import { ownWordsFeature } from './features/own-words.js';
import { mutesFeature } from './features/mutes.js';
import { myTopicsFeature } from './features/my-topics.js';
import { presenceFeature } from './features/presence.js';
import { proposalsFeature } from './features/proposals.js';
import { reportsFeature } from './features/reports.js';
import { savedFeature } from './features/saved.js';
import { quietFeature } from './features/quiet.js';
import { readingFeature } from './features/reading.js';
import { recapFeature } from './features/recap.js';
import { searchFeature } from './features/search.js';
import { settingsFeature } from './features/settings.js';
import { sourcesFeature } from './features/sources.js';
import { startFeature } from './features/start.js';
import { statsFeature } from './features/stats.js';
import { invitationsFeature, teamFeature } from './features/team.js';
import { topicDeskFeature } from './features/topic-desk.js';
import { topicsFeature } from './features/topics.js';
import { waitingFeature } from './features/waiting.js';
import { zoneFeature } from './features/zone.js';

export interface BotOptions {
  token: string;
  apiRoot: string;
  /** Known from an earlier getMe, so that starting needs none. */
  botInfo?: UserFromGetMe;
  sendRate: number;
  /** Told of every chat that an answer was sent to. */
  wrote: (chatId: number) => void;
  conversationStore: ConversationStore;
}

/**
 * The bot: the whole way of an update, in order. One error boundary holds for polling and webhook alike, since
 * `bot.handleUpdate` never calls `bot.catch`.
 */
export function createBot(options: BotOptions, bot: BotCollaborators): Bot<KabarContext> {
  const telegram = new Bot<KabarContext>(options.token, {
    client: { apiRoot: options.apiRoot, timeoutSeconds: 20 },
    ...(options.botInfo === undefined ? {} : { botInfo: options.botInfo }),
  });
  const patient = patientCalls((ms) => sleep(ms), options.wrote);
  telegram.api.config.use(patient);
  telegram.use(sequentialize((ctx: Context) => (ctx.chat ?? ctx.from)?.id.toString()));

  const stored = readAhead(options.conversationStore);
  const albums = createAlbums();

  const guarded = telegram.errorBoundary(sayWhatWentWrong(bot));
  guarded.use(presenceFeature(bot));
  guarded.use(groupPresenceFeature(bot));
  guarded.use(async (ctx, next) => {
    // A group has a language of its own; an inline query belongs to no chat, and its person's counts.
    const met = bot.meetings.meet(ctx.chat?.id ?? ctx.from?.id ?? 0);
    if (ctx.chat?.type === 'private') {
      const key = ctx.chat.id.toString();
      await stored.expect(
        key,
        met.then((found) => options.conversationStore.check(key, found?.conversation)),
      );
    }
    const chat = (await met)?.chat ?? null;
    if (ctx.chat !== undefined) rememberReader(ctx, chat);
    ctx.locale = chat?.locale ?? localeFor(ctx.from?.language_code, bot.defaults.locale);
    ctx.isRestOfAlbum = albums.isRest(ctx.message);
    await next();
  });
  guarded.use(answerInTime(bot));
  guarded.chatType(['group', 'supergroup']).use(groupsFeature(bot));

  guarded.use(inlineFeature(bot));

  const chat = guarded.chatType('private');
  chat.use(followMerged(bot));
  chat.use(
    conversations<KabarContext, Context>({
      storage: {
        type: 'key',
        version: conversationVersion,
        getStorageKey: (ctx) => ctx.chatId?.toString(),
        adapter: stored,
      },
      // What is installed on the bot does not reach inside a conversation.
      plugins: [
        async (ctx, next) => {
          ctx.api.config.use(patient);
          await next();
        },
      ],
    }),
  );
  // A running conversation would swallow commands: any of them ends it first.
  chat.on('message:text').filter(
    (ctx) => ctx.message.text.startsWith('/'),
    async (ctx, next) => {
      const wasRunning = Object.keys(ctx.conversation.active()).length > 0;
      await ctx.conversation.exitAll();
      if (wasRunning && ctx.hasCommand(['batal', 'cancel']))
        await ctx.reply(bot.translator.plain(ctx.locale, 'cancelled'));
      else await next();
    },
  );
  const within = { maxMillisecondsToWait: conversationMs };
  chat.use(createConversation(createSubscribe(bot), { id: conversationIds.subscribe, ...within }));
  chat.use(createConversation(createChooseHour(bot), { id: conversationIds.chooseHour, ...within }));
  chat.use(createConversation(createChooseZone(bot), { id: conversationIds.chooseZone, ...within }));
  chat.use(createConversation(createChooseQuiet(bot), { id: conversationIds.chooseQuiet, ...within }));
  chat.use(createConversation(createTypeForTopic(bot), { id: conversationIds.typeForTopic, ...within }));
  chat.use(createConversation(createComposeAd(bot), { id: conversationIds.composeAd, ...within }));
  chat.use(
    createConversation(createComposeBroadcast(bot), { id: conversationIds.composeBroadcast, ...within }),
    createConversation(createChooseAudienceTopic(bot), { id: conversationIds.chooseAudienceTopic, ...within }),
    createConversation(createScheduleBroadcast(bot), { id: conversationIds.scheduleBroadcast, ...within }),
    createConversation(createRejectBroadcast(bot), { id: conversationIds.rejectBroadcast, ...within }),
    createConversation(createChangeBroadcast(bot), { id: conversationIds.changeBroadcast, ...within }),
    createConversation(createRewriteCorrection(bot), { id: conversationIds.rewriteCorrection, ...within }),
  );

  chat.use(groupSetupFeature(bot));
  chat.use(invitationsFeature(bot));
  chat.use(startFeature(bot));
  chat.use(topicsFeature(bot));
  chat.use(topicDeskFeature(bot));
  chat.use(myTopicsFeature(bot));
  chat.use(mutesFeature(bot));
  chat.use(readingFeature(bot));
  chat.use(ownWordsFeature(bot));
  chat.use(hoursFeature(bot));
  chat.use(digestFeature(bot));
  chat.use(articlesFeature(bot));
  chat.use(savedFeature(bot));
  chat.use(settingsFeature(bot));
  chat.use(zoneFeature(bot));
  chat.use(quietFeature(bot));
  chat.use(recapFeature(bot));
  chat.use(contentsFeature(bot));
  chat.use(dataFeature(bot));
  chat.use(broadcastHomeFeature(bot));
  chat.use(broadcastFeature(bot));
  chat.use(reportsFeature(bot));
  chat.use(adsFeature(bot));
  chat.use(sourceDeskFeature(bot, createReadFile(options)));
  chat.use(proposalsFeature(bot));
  chat.use(draftsFeature(bot));
  chat.use(emergencyStopFeature(bot));
  chat.use(teamFeature(bot));
  chat.use(alarmsFeature(bot));
  chat.use(waitingFeature(bot));
  chat.use(sourcesFeature(bot));
  chat.use(statsFeature(bot));
  chat.use(auditFeature(bot));
  chat.use(helpFeature(bot));
  chat.use(searchFeature(bot));
  chat.use(addressFeature(bot));
  chat.use(anythingFeature(bot));
  chat.use(lastResort(bot));
  return telegram;
}
