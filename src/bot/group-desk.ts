import { GrammyError } from 'grammy';
import type { Composer } from 'grammy';
import type { Chat } from '../readers/chat.js';
import type { ButtonAction } from './callback-data.js';
import type { BotCollaborators, KabarContext } from './context.js';
import { onButton } from './on-button.js';
import type { ActionOf } from './on-button.js';
import { answerTap, show } from './show.js';
import { standingOf } from './standing.js';
import { groupPanelScreen } from './views/groups.view.js';
import type { GroupView } from './views/group-view.js';
import type { Screen } from './views/screen.js';

/** Buttons that act on a group carry its number. */
type GroupAction = Extract<ButtonAction, { group: number }>;

/** What a tap does: what is shown afterwards, and the line that answers the tap. */
export interface GroupAnswer {
  screen: Screen | null;
  toast?: string;
}

/** What the settings of groups are made with. */
export type GroupDesk = ReturnType<typeof createGroupDesk>;

/** Whoever may set a group up gets at it here: asked of Telegram at each command and tap. */
export function createGroupDesk(bot: BotCollaborators) {
  const { translator: t } = bot;

  /** A group as its settings show it, for an admin; for anybody else what to say. */
  async function viewOf(ctx: KabarContext, chatId: number): Promise<{ view: GroupView } | { refused: Screen }> {
    const { locale } = ctx;
    const personId = ctx.from?.id ?? 0;
    const standing = await standingOf(ctx.api, chatId, personId);
    const place = standing === 'admin' ? await placeOf(ctx, chatId) : null;
    if (standing !== 'admin' || place === null) {
      await bot.groups.forgetSteward(personId, chatId);
      return { refused: { text: t.html(locale, standing === 'member' ? 'group-not-admin' : 'group-away') } };
    }
    const now = bot.clock.now();
    let chat = await bot.chats.find(chatId);
    if (chat === null || chat.status === 'gone') {
      const { type } = place;
      ({ chat } = await bot.chats.meet({ id: chatId, type, locale, timeZone: bot.defaults.timeZone, now }));
      await bot.reschedule(chatId);
    }
    if ((await bot.chats.find(personId)) !== null) await bot.groups.noteSteward(personId, chatId, now);
    const [topics, threads] = await Promise.all([bot.subscriptions.list(chatId), bot.groups.threads(chatId)]);
    return { view: { locale, chat, title: place.title, topics, threads, now } };
  }

  async function placeOf(ctx: KabarContext, chatId: number): Promise<{ title: string; type: Chat['type'] } | null> {
    try {
      const chat = await ctx.api.getChat(chatId);
      return { title: chat.title ?? String(chatId), type: chat.type };
    } catch (error) {
      if (error instanceof GrammyError) return null;
      throw error;
    }
  }
  const titleOf = async (ctx: KabarContext, chatId: number): Promise<string | null> =>
    (await placeOf(ctx, chatId))?.title ?? null;

  /** Answers taps of one kind: whoever is no admin there (any more) is told so, and nothing is done. */
  function onGroup<Kind extends GroupAction['kind']>(
    feature: Composer<KabarContext>,
    kind: Kind,
    act: (view: GroupView, action: ActionOf<Kind>, ctx: KabarContext) => Promise<GroupAnswer>,
  ): void {
    onButton(feature, kind, async (ctx, action) => {
      const found = await viewOf(ctx, -groupOf(action));
      if ('refused' in found) {
        await answerTap(ctx);
        return show(ctx, found.refused);
      }
      const { screen, toast } = await act(found.view, action, ctx);
      await answerTap(ctx, toast);
      if (screen !== null) await show(ctx, screen);
    });
  }

  /** The view again, after something has changed. */
  async function changed(view: GroupView): Promise<GroupView> {
    await bot.reschedule(view.chat.id);
    const [chat, topics] = await Promise.all([bot.chats.find(view.chat.id), bot.subscriptions.list(view.chat.id)]);
    return { ...view, chat: chat ?? view.chat, topics };
  }
  const panelAfter = async (view: GroupView): Promise<GroupAnswer> => ({
    screen: groupPanelScreen(t, await changed(view)),
  });

  return { viewOf, titleOf, onGroup, changed, panelAfter };
}

const groupOf = (action: ButtonAction): number => ('group' in action ? action.group : 0);
