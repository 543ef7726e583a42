import type { ButtonAction } from './callback-data.js';
import type { BotCollaborators } from './context.js';
import { mostTopics } from './features/own-words.js';
import { button } from './keyboard.js';
import { bundlesToPick, firstChoice, offeredBundles, section, standing, suggested } from './picking-screens.js';
import { bringBack, toggleTopic } from './toggle-topic.js';
import { bundleDoneScreen } from './views/bundles.view.js';
import type { Screen } from './views/screen.js';
import type { Undo } from './views/topics.view.js';
import { categoriesScreen, nameOf } from './views/topics.view.js';

/** The buttons that pick topics: in the conversation, and on messages whose conversation is over. */
const pickingKinds = [
  'categories',
  'category',
  'topic',
  'start-screen',
  'start-topic',
  'start-language',
  'bundles',
  'bundle',
  'bundle-undo',
  'suggested',
  'suggested-topic',
  'chip-undo',
  'chip-undo-hours',
] as const satisfies ButtonAction['kind'][];

export type PickingAction = Extract<ButtonAction, { kind: (typeof pickingKinds)[number] }>;

/** Whether a button picks topics. */
export function isPicking(action: ButtonAction): action is PickingAction {
  return pickingKinds.some((kind) => kind === action.kind);
}

/** What a tap came to: a line for the toast, what the message shows now, and what is followed more or less than before. */
export interface Picked {
  toast: string | null;
  /** Null: the button is of something that is gone. */
  screen: Screen | null;
  added: number[];
  dropped: number[];
}

/** Does what a picking button says, for a chat that is known. */
export async function pick(bot: BotCollaborators, chatId: number, action: PickingAction): Promise<Picked> {
  const { translator: t } = bot;
  const nothing = { toast: null, added: [], dropped: [] };
  const toggled = async (topicId: number, screen: (undo: Undo | null) => Promise<Screen | null>): Promise<Picked> => {
    const { toast, follows, undo } = await toggleTopic(bot, chatId, topicId);
    return { toast, screen: await screen(undo), added: follows ? [topicId] : [], dropped: undo ? [topicId] : [] };
  };
  switch (action.kind) {
    case 'categories': {
      const [directory, chat] = await Promise.all([bot.directory(), bot.chats.find(chatId)]);
      const locale = chat?.locale ?? bot.defaults.locale;
      return {
        ...nothing,
        screen: categoriesScreen(t, locale, t.html(locale, 'categories-title'), directory.categories, true, [
          button(t.plain(locale, 'button-bundles'), { kind: 'bundles' }),
          button(t.plain(locale, 'button-back'), { kind: 'start-screen' }),
        ]),
      };
    }
    case 'category':
      return { ...nothing, screen: await section(bot, chatId, action.categoryId, action.page) };
    case 'topic':
      return toggled(action.topicId, (undo) => section(bot, chatId, action.categoryId, action.page, undo));
    case 'start-screen':
      return { ...nothing, screen: await firstChoice(bot, chatId) };
    case 'start-topic':
      return toggled(action.topicId, (undo) => firstChoice(bot, chatId, null, undo));
    case 'start-language': {
      await bot.chats.choose(chatId, { locale: action.index === 1 ? 'en' : 'id' });
      return { ...nothing, screen: await firstChoice(bot, chatId) };
    }
    case 'bundles':
      return { ...nothing, screen: await bundlesToPick(bot, chatId) };
    case 'bundle':
      return followBundle(bot, chatId, action.slug);
    case 'bundle-undo': {
      const dropped = await bot.subscriptions.unfollowOf(chatId, new Date(action.at));
      if (dropped.length > 0) await bot.reschedule(chatId);
      const locale = (await bot.chats.find(chatId))?.locale ?? bot.defaults.locale;
      const toast = t.plain(locale, 'toast-bundle-undone', { count: dropped.length });
      return { toast, screen: await bundlesToPick(bot, chatId), added: [], dropped };
    }
    case 'suggested':
      return { ...nothing, screen: await suggested(bot, chatId) };
    case 'suggested-topic':
      return toggled(action.topicId, () => suggested(bot, chatId, action.topicId));
    case 'chip-undo':
    case 'chip-undo-hours': {
      const restored = await bringBack(bot, chatId, action);
      const [directory, chat] = await Promise.all([bot.directory(), bot.chats.find(chatId)]);
      const topic = directory.topicById.get(action.topicId);
      const locale = chat?.locale ?? bot.defaults.locale;
      return {
        toast:
          restored && topic !== undefined ? t.plain(locale, 'toast-restored', { topic: nameOf(topic, locale) }) : null,
        screen:
          action.categoryId === 0
            ? await firstChoice(bot, chatId)
            : await section(bot, chatId, action.categoryId, action.page),
        added: restored ? [action.topicId] : [],
        dropped: [],
      };
    }
  }
}

async function followBundle(bot: BotCollaborators, chatId: number, slug: string): Promise<Picked> {
  const { translator: t } = bot;
  const { chat, directory } = await standing(bot, chatId);
  const offered = offeredBundles(directory).find(({ bundle }) => bundle.slug === slug);
  if (chat === null || offered === undefined) return { toast: null, screen: null, added: [], dropped: [] };
  const now = bot.clock.now();
  const ids = offered.topics.map(({ id }) => id);
  const { followed, left } = await bot.subscriptions.followAll(chatId, ids, mostTopics, now);
  if (followed.length > 0) await bot.reschedule(chatId);
  const count = await bot.subscriptions.count(chatId);
  return {
    toast: followed.length > 0 ? t.plain(chat.locale, 'toast-bundle', { count: followed.length }) : null,
    screen: bundleDoneScreen(t, chat.locale, {
      offered,
      followed,
      left,
      limit: mostTopics,
      at: now.getTime(),
      count,
    }),
    added: followed,
    dropped: [],
  };
}
