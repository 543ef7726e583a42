import type { Conversation } from '@grammyjs/conversations';
import type { KabarContext } from '../context.js';

/** A conversation of Kabar: the update outside has our context, the one inside grammY's own. */
export type KabarConversation = Conversation<KabarContext>;

/** A conversation that nobody goes on with is dropped after this long. */
export const conversationMs = 60 * 60 * 1000;

/**
 * Raised whenever the steps of a conversation change: a running one of another version cannot be replayed. Its reader is
 * told to start over.
 */
export const conversationVersion = 7;

/** The names by which conversations are entered. They stand here, so that a feature can enter one that uses the feature. */
export const conversationIds = {
  subscribe: 'subscribe',
  chooseHour: 'choose-hour',
  chooseZone: 'choose-zone',
  chooseQuiet: 'choose-quiet',
  composeBroadcast: 'compose-broadcast',
  chooseAudienceTopic: 'choose-audience-topic',
  scheduleBroadcast: 'schedule-broadcast',
  rejectBroadcast: 'reject-broadcast',
  changeBroadcast: 'change-broadcast',
  composeAd: 'compose-ad',
  typeForTopic: 'type-for-topic',
  rewriteCorrection: 'rewrite-correction',
} as const;
