import type { Composer, Context } from 'grammy';
import type { Chat } from '../readers/chat.js';
import type { BotCollaborators, KabarContext } from './context.js';
import { onCommand } from './on-command.js';
import { send } from './show.js';
import { isWrittenByAdmin } from './standing.js';
import { inGroupScreen } from './views/in-group.view.js';

/** Whoever may not command is told so at most this often in one group: it must not become chatter. */
const refusedEveryMs = 60_000;

/** Answers commands of a group's admins; see {@link createOnGroupCommand}. */
export type OnGroupCommand = ReturnType<typeof createOnGroupCommand>;

/** Creates what the commands in groups are declared with. */
export function createOnGroupCommand(bot: BotCollaborators) {
  const { translator: t } = bot;
  const refusedAt = new Map<number, number>();

  /** Answers an admin's command; to others it says once in a while who may. */
  const onGroupCommand = (
    feature: Composer<KabarContext>,
    names: readonly [string, ...string[]],
    answer: (ctx: KabarContext, chat: Chat, words: string) => Promise<void>,
    otherwise: (ctx: KabarContext) => Promise<void> = (ctx) =>
      send(ctx, { text: t.html(ctx.locale, 'group-admins-only') }),
  ): void =>
    onCommand(feature, names, async (ctx, words) => {
      if (await isWrittenByAdmin(ctx)) {
        const chat = await groupOf(ctx);
        if (chat === null) return;
        await noteSteward(ctx, chat);
        await answer(ctx, chat, words);
      } else if (isTimeToRefuse(ctx.chat?.id ?? 0)) await otherwise(ctx);
    });

  /** Whoever commands here is found again when something is to be said in private; those who write as the group are nobody. */
  async function noteSteward({ from, senderChat }: KabarContext, chat: Chat): Promise<void> {
    if (from === undefined || senderChat !== undefined || (await bot.chats.find(from.id)) === null) return;
    await bot.groups.noteSteward(from.id, chat.id, bot.clock.now());
  }

  function isTimeToRefuse(chatId: number): boolean {
    const now = bot.clock.now().getTime();
    const last = refusedAt.get(chatId) ?? Number.NEGATIVE_INFINITY;
    if (now >= last && now - last < refusedEveryMs) return false;
    for (const [id, at] of refusedAt) if (now - at >= refusedEveryMs) refusedAt.delete(id);
    refusedAt.set(chatId, now);
    return true;
  }

  /** The group as it is known; one that was never met, or was erased, is met now. */
  async function groupOf(ctx: KabarContext): Promise<Chat | null> {
    const { chat } = ctx;
    if (chat === undefined || (chat.type !== 'group' && chat.type !== 'supergroup')) return null;
    const known = await bot.chats.find(chat.id);
    if (known !== null && known.status !== 'gone') return known;
    const met = await bot.chats.meet({
      id: chat.id,
      type: chat.type,
      locale: ctx.locale,
      timeZone: bot.defaults.timeZone,
      now: bot.clock.now(),
    });
    await bot.reschedule(chat.id);
    return met.chat;
  }

  return onGroupCommand;
}

/** Sends a text in a group, with the way to its settings. */
export function sendWithSetup(bot: BotCollaborators, ctx: KabarContext, chat: Chat, text: string): Promise<void> {
  return send(ctx, inGroupScreen(bot.translator, chat.locale, text, chat.id, ctx.me.username));
}

/** The thread that a message was written in; null: the main one, or there are none. */
export function threadOf({ msg }: Context): number | null {
  return msg?.is_topic_message === true ? (msg.message_thread_id ?? null) : null;
}

/** Whether a group has threads. */
export function isForum({ chat }: Context): boolean {
  return chat?.type === 'supergroup' && chat.is_forum === true;
}
