import type { StoredTopic } from '../newsroom/catalogue.store.js';
import type { Chat } from '../readers/chat.js';
import type { BotCollaborators, KabarContext } from './context.js';
import { mostTopics } from './features/own-words.js';
import { firstNews } from './finish-picking.js';
import { send } from './show.js';
import type { Arrival } from './views/start.view.js';
import { welcomeTopicScreen } from './views/start.view.js';

/** Follows a topic by its name or a link, and says so in a message. The news of a topic that is new follows at once. */
export async function followAndTell(
  ctx: KabarContext,
  bot: BotCollaborators,
  chat: Chat,
  topic: StoredTopic,
  arrival: Arrival,
): Promise<void> {
  const before = await bot.subscriptions.list(chat.id);
  const already = before.some(({ id }) => id === topic.id);
  if (!already && before.length >= mostTopics) {
    await send(ctx, { text: bot.translator.html(chat.locale, 'my-topics-limit', { limit: mostTopics }) });
    return;
  }
  if (!already) {
    await bot.subscriptions.follow(chat.id, topic.id, bot.clock.now());
    await bot.reschedule(chat.id);
  }
  const fresh = (await bot.chats.find(chat.id)) ?? chat;
  const others = before.filter(({ id }) => id !== topic.id).length;
  await send(ctx, welcomeTopicScreen(bot.translator, fresh, topic, { arrival, already, others, now: bot.clock.now() }));
  if (already) return;
  const none = await firstNews(bot, chat.id, [topic.id]);
  if (none !== null) await send(ctx, none);
}
