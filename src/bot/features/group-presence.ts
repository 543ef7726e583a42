import { Composer, GrammyError } from 'grammy';
import type { Api } from 'grammy';
import type { Chat } from '../../readers/chat.js';
import { localeFor } from '../../readers/chat.js';
import type { BotCollaborators, KabarContext } from '../context.js';
import { button, keyboard } from '../keyboard.js';
import { canWrite, isInside } from '../standing.js';
import { formatList } from '../format.js';
import { inGroupScreen } from '../views/in-group.view.js';
import type { Screen } from '../views/screen.js';
import { screenParameters } from '../views/screen.js';
import { nextWords } from '../views/settings.view.js';
import { nameOf } from '../views/topics.view.js';

/**
 * Coming to and leaving groups and channels. Where the bot cannot write any more, nothing is planned and what was planned
 * is taken back; choices stay for a return. A group is greeted in the group, a channel in the chat of whoever added the
 * bot: in a channel only news appears.
 */
export function groupPresenceFeature(bot: BotCollaborators): Composer<KabarContext> {
  const { translator: t } = bot;
  const feature = new Composer<KabarContext>();

  feature.on('my_chat_member').filter(
    (ctx) => ctx.chat.type !== 'private',
    async (ctx) => {
      const { chat, from, old_chat_member: before, new_chat_member: now } = ctx.myChatMember;
      const { type } = chat;
      if (type === 'private') return;
      if (!canWrite(type, now)) {
        await bot.chats.markGone(chat.id, `the bot is ${now.status} there`, bot.clock.now());
        await bot.cancelPlanned(chat.id);
        if (type === 'channel' && isInside(now))
          await tell(ctx.api, from.id, {
            text: t.html(await localeOf(from.id, from.language_code), 'channel-no-right', titleOf(chat)),
          });
        return;
      }
      const known = await bot.chats.find(chat.id);
      // A group that has stopped stays so when somebody changes the bot's rights, and starts again when it is added again.
      const isAdded = !isInside(before);
      if (known !== null && !isAdded && known.status !== 'gone') return;
      const locale = await localeOf(from.id, from.language_code);
      const met = await bot.chats.meet({
        id: chat.id,
        type,
        locale,
        timeZone: bot.defaults.timeZone,
        now: bot.clock.now(),
      });
      if (met.before === 'active') return;
      await bot.reschedule(chat.id);
      if (type === 'channel') return greetChannel(ctx.api, chat.id, titleOf(chat), from.id, locale);
      const isForum = chat.type === 'supergroup' && chat.is_forum === true;
      await greetGroup(ctx.api, chat.id, isForum, ctx.me.username);
    },
  );

  // A group that became a supergroup says so in both, in whichever order they are heard.
  const moved = feature.chatType(['group', 'supergroup']);
  moved.on('message:migrate_to_chat_id', async (ctx) => move(ctx.chat.id, ctx.message.migrate_to_chat_id));
  moved.on('message:migrate_from_chat_id', async (ctx) => move(ctx.message.migrate_from_chat_id, ctx.chat.id));

  async function move(from: number, to: number): Promise<void> {
    await bot.moveChat(from, to);
    await bot.reschedule(to);
  }

  async function localeOf(personId: number, code: string | undefined): Promise<Chat['locale']> {
    return (await bot.chats.find(personId))?.locale ?? localeFor(code, bot.defaults.locale);
  }

  async function greetGroup(api: Api, chatId: number, isForum: boolean, botUsername: string): Promise<void> {
    const chat = await bot.chats.find(chatId);
    if (chat === null) return;
    const back = await returning(chat, chat.locale);
    const text =
      back === null
        ? t.html(chat.locale, isForum ? 'group-hello-forum' : 'group-hello')
        : t.html(chat.locale, 'group-back', back);
    await tell(api, chatId, inGroupScreen(t, chat.locale, text, chatId, botUsername));
  }

  async function greetChannel(
    api: Api,
    chatId: number,
    title: { title: string },
    personId: number,
    locale: Chat['locale'],
  ): Promise<void> {
    const chat = await bot.chats.find(chatId);
    const person = await bot.chats.find(personId);
    if (chat === null) return;
    if (person !== null) await bot.groups.noteSteward(personId, chatId, bot.clock.now());
    const back = await returning(chat, locale);
    await tell(api, personId, {
      text:
        back === null ? t.html(locale, 'channel-hello', title) : t.html(locale, 'channel-back', { ...title, ...back }),
      keyboard: keyboard([[button(t.plain(locale, 'button-channel-setup'), { kind: 'group', group: -chatId })]]),
    });
  }

  /** What a chat that comes back has chosen; null: nothing yet. */
  async function returning(chat: Chat, locale: Chat['locale']): Promise<{ topics: string; next: string } | null> {
    const topics = await bot.subscriptions.list(chat.id);
    if (topics.length === 0) return null;
    const names = topics.map((topic) => nameOf(topic, locale));
    return { topics: formatList(names, locale), next: nextWords(chat, bot.clock.now(), locale) };
  }

  return feature;
}

const titleOf = (chat: { title?: string | undefined }): { title: string } => ({ title: chat.title ?? '–' });

/** Says something that nobody asked for: where it cannot be said, nothing is lost. */
async function tell(api: Api, chatId: number, screen: Screen): Promise<void> {
  try {
    await api.sendMessage(chatId, screen.text, screenParameters(screen));
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error;
  }
}
