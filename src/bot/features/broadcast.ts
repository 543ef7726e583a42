import { Composer } from 'grammy';
import type { PersonalStep } from '../../newsroom/take-step.js';
import { createBroadcastScreens } from '../broadcast-screens.js';
import type { BroadcastView } from '../broadcast-screens.js';
import type { BotCollaborators, KabarContext } from '../context.js';
import { conversationIds } from '../conversations/conversation.js';
import { button, keyboard } from '../keyboard.js';
import { notYours } from '../not-yours.js';
import { onButton } from '../on-button.js';
import { answerTap, send, show } from '../show.js';
import { showAbove, showPreview } from '../show-preview.js';
import { nameIn, refusalText } from '../views/draft.view.js';
import { screenParameters } from '../views/screen.js';
import type { Screen } from '../views/screen.js';

/**
 * The decisions on a broadcast. Whether somebody may is asked at the tap, for the answer, and again by the
 * statement that does it. What a tap leads to is in its data, so that a second tap changes nothing.
 */
export function broadcastFeature(bot: BotCollaborators): Composer<KabarContext> {
  const { translator: t, newsroom } = bot;
  const feature = new Composer<KabarContext>();
  const screens = createBroadcastScreens(bot);

  onButton(feature, 'draft-open', (ctx, { broadcastId }) => forWriters(ctx, () => open(ctx, broadcastId)));
  // The decision of an earlier release: it sends nothing any more, but shows where the broadcast stands.
  onButton(feature, 'broadcast-send', (ctx, { broadcastId }) => forWriters(ctx, () => open(ctx, broadcastId)));

  onButton(feature, 'draft-test', (ctx, { broadcastId }) =>
    forWriters(ctx, async () => {
      const broadcast = await bot.broadcasts.find(broadcastId);
      if (broadcast === null) return send(ctx, { text: refusalText(t, ctx.locale, broadcastId, 'gone') });
      const viewer = await screens.onlooker(ctx.from.id, []);
      const { preview, withoutPhoto } = await screens.previews(broadcast, viewer);
      const isShown = await showPreview(ctx, preview, withoutPhoto, 'new');
      if (isShown) await send(ctx, { text: t.html(ctx.locale, 'broadcast-tested') });
    }),
  );

  onButton(feature, 'broadcast-ask', async (ctx, { broadcastId, version }) => {
    const broadcast = await bot.broadcasts.find(broadcastId);
    const approvers = await newsroom.people.withRight('approve', broadcast?.categoryIds ?? []);
    if (broadcast?.state === 'draft' && !approvers.some((person) => person.id !== ctx.from.id)) {
      await answerTap(ctx);
      return send(ctx, await nobodyScreen(ctx, broadcastId));
    }
    await take(ctx, broadcastId, { kind: 'ask', by: ctx.from.id, version });
  });
  // Switched off where it was missed: the draft shows again, with the button that sends it.
  onButton(feature, 'broadcast-alone', async (ctx, { broadcastId }) => {
    const isAlone = await newsroom.switches.beAlone(ctx.from.id, true, bot.clock.now());
    if (!isAlone) return answerTap(ctx, t.plain(ctx.locale, 'refused-twoPeople'));
    await answerTap(ctx);
    await open(ctx, broadcastId);
  });
  onButton(feature, 'broadcast-let-go', (ctx, { broadcastId, version }) =>
    take(ctx, broadcastId, { kind: 'letGo', by: ctx.from.id, version }),
  );
  onButton(feature, 'broadcast-take-back', (ctx, { broadcastId }) =>
    take(ctx, broadcastId, { kind: 'takeBack', by: ctx.from.id }),
  );
  onButton(feature, 'broadcast-approve', (ctx, { broadcastId, version }) =>
    take(ctx, broadcastId, { kind: 'approve', by: ctx.from.id, version }),
  );
  onButton(feature, 'broadcast-pause', (ctx, { broadcastId }) =>
    take(ctx, broadcastId, { kind: 'pause', by: ctx.from.id }),
  );
  onButton(feature, 'broadcast-resume', (ctx, { broadcastId }) =>
    take(ctx, broadcastId, { kind: 'resume', by: ctx.from.id }),
  );
  onButton(feature, 'broadcast-stop-sure', (ctx, { broadcastId }) =>
    take(ctx, broadcastId, { kind: 'stop', by: ctx.from.id }),
  );
  onButton(feature, 'broadcast-stop', async (ctx, { broadcastId }) => {
    const broadcast = await bot.broadcasts.find(broadcastId);
    if (!(await bot.may(ctx.from.id, 'stop', broadcast?.categoryIds ?? [])))
      return answerTap(ctx, t.plain(ctx.locale, 'refused-rights'));
    await answerTap(ctx);
    if (broadcast?.state !== 'sending' && broadcast?.state !== 'paused') return open(ctx, broadcastId);
    const sure = button(t.plain(ctx.locale, 'button-stop-sure'), { kind: 'broadcast-stop-sure', broadcastId });
    const back = button(t.plain(ctx.locale, 'button-back'), { kind: 'draft-open', broadcastId });
    await send(ctx, {
      text: t.html(ctx.locale, 'broadcast-stop-question', { id: broadcastId }),
      keyboard: keyboard([[sure, back]]),
    });
  });
  onButton(feature, 'broadcast-reject', async (ctx, { broadcastId, version }) => {
    const broadcast = await bot.broadcasts.find(broadcastId);
    if (!(await bot.may(ctx.from.id, 'approve', broadcast?.categoryIds ?? [])))
      return answerTap(ctx, t.plain(ctx.locale, 'refused-rights'));
    if (broadcast?.state !== 'asked' || broadcast.version !== version)
      return answerTap(ctx, refusalText(t, ctx.locale, broadcastId, broadcast === null ? 'gone' : 'decided'));
    await answerTap(ctx);
    await ctx.conversation.enter(conversationIds.rejectBroadcast, broadcastId, version);
  });
  onButton(feature, 'broadcast-discard', (ctx, { broadcastId }) =>
    forWriters(ctx, async () => {
      const sure = button(t.plain(ctx.locale, 'button-discard-sure'), { kind: 'broadcast-discard-sure', broadcastId });
      const back = button(t.plain(ctx.locale, 'button-back'), { kind: 'draft-open', broadcastId });
      await show(ctx, {
        text: t.html(ctx.locale, 'broadcast-discard-question', { id: broadcastId }),
        keyboard: keyboard([[sure, back]]),
      });
    }),
  );
  onButton(feature, 'broadcast-discard-sure', async (ctx, { broadcastId }) => {
    const outcome = await newsroom.take(broadcastId, { kind: 'discard', by: ctx.from.id }, bot.clock.now());
    if (outcome.kind === 'refused') return answerTap(ctx, refusalText(t, ctx.locale, broadcastId, outcome.why));
    await answerTap(ctx);
    await show(ctx, { text: t.html(ctx.locale, 'broadcast-discarded', { id: broadcastId }) });
  });

  /** Takes a step and shows where the broadcast stands then; a refusal is told beside the button, and changes nothing. */
  async function take(ctx: KabarContext, id: number, step: PersonalStep): Promise<void> {
    const outcome = await newsroom.take(id, step, bot.clock.now());
    if (outcome.kind === 'refused') {
      const isLate = outcome.why === 'decided' && step.kind === 'approve';
      await answerTap(
        ctx,
        (isLate ? await approvedBefore(ctx, id, step.by) : null) ?? refusalText(t, ctx.locale, id, outcome.why),
      );
      // Somebody was quicker, or it was the second tap of a double one: the message shows what is true now.
      if (outcome.why === 'decided' && (await bot.may(step.by, 'draft'))) await open(ctx, id, false);
      return;
    }
    await answerTap(ctx);
    await open(ctx, id, step.kind === 'takeBack');
  }

  /** Who said yes before, for somebody whose yes came second; null: nobody did. */
  async function approvedBefore(ctx: KabarContext, id: number, personId: number): Promise<string | null> {
    const approvedBy = (await bot.broadcasts.find(id))?.approvedBy ?? null;
    if (approvedBy === null) return null;
    if (approvedBy === personId) return t.plain(ctx.locale, 'refused-approved-you', { id });
    const viewer = await screens.onlooker(personId, [approvedBy]);
    return t.plain(ctx.locale, 'refused-approved', { id, by: nameIn(viewer, approvedBy) });
  }

  /** Shows a broadcast in place of the tapped message; a preview comes before what can be done with it. */
  async function open(ctx: KabarContext, id: number, withPreview = true): Promise<void> {
    const personId = ctx.from?.id;
    if (personId === undefined) return;
    const view = await screens.open(id, personId);
    if (view === null) return show(ctx, { text: refusalText(t, ctx.locale, id, 'gone') });
    await showView(ctx, id, view, withPreview);
  }

  async function showView(ctx: KabarContext, id: number, view: BroadcastView, withPreview: boolean): Promise<void> {
    if (view.preview !== null && withPreview) {
      const panel = await showAbove(ctx, view, 'in place');
      const sent = await ctx.reply(panel.text, screenParameters(panel));
      return newsroom.panels.watch(id, { chatId: sent.chat.id, messageId: sent.message_id });
    }
    await show(ctx, view.panel);
    const message = ctx.callbackQuery?.message;
    if (message !== undefined)
      await newsroom.panels.watch(id, { chatId: message.chat.id, messageId: message.message_id });
  }

  /** Nobody could approve: how to change that. */
  async function nobodyScreen(ctx: KabarContext, broadcastId: number): Promise<Screen> {
    const personId = ctx.from?.id ?? 0;
    const [stands, mayChange] = await Promise.all([newsroom.switches.read(personId), bot.may(personId, 'team')]);
    const rows =
      mayChange && stands.canBeAlone
        ? [[button(t.plain(ctx.locale, 'button-be-alone'), { kind: 'broadcast-alone', broadcastId })]]
        : [];
    return { text: t.html(ctx.locale, 'broadcast-nobody-approves'), keyboard: keyboard(rows) };
  }

  async function forWriters(ctx: KabarContext, act: () => Promise<void>): Promise<void> {
    if (!(await bot.may(ctx.from?.id, 'draft'))) return answerTap(ctx, await notYours(bot, ctx));
    await answerTap(ctx);
    await act();
  }

  return feature;
}
