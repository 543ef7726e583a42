import { Composer } from 'grammy';
import { readMutedWord } from '../../newsroom/muted-words.js';
import type { Chat } from '../../readers/chat.js';
import { endAfter, mostMutes, usualEnd } from '../../readers/mutes.js';
import type { MuteSubject } from '../../readers/mutes.js';
import { readerOf } from '../context.js';
import type { BotCollaborators, KabarContext } from '../context.js';
import { onButton } from '../on-button.js';
import { onCommand } from '../on-command.js';
import { answerTap, send, show } from '../show.js';
import { oneLine } from '../telegram-html.js';
import { mutedScreen, muteMenuScreen, mutesScreen } from '../views/mutes.view.js';
import { refusalText } from '../views/own-words.view.js';

/** Muting a word, a story or a source, and taking that back: /bisukan and the buttons of an article. */
export function mutesFeature(bot: BotCollaborators): Composer<KabarContext> {
  const { translator: t } = bot;
  const feature = new Composer<KabarContext>();

  /** Runs `answer` for a chat that is known; anyone else is told how to begin. */
  const forReader = async (ctx: KabarContext, answer: (chat: Chat) => Promise<void>): Promise<void> => {
    const chat = await readerOf(ctx, bot);
    if (chat !== null) return answer(chat);
    await answerTap(ctx);
    await send(ctx, { text: t.html(ctx.locale, 'not-reader') });
  };

  const list = async (chat: Chat, page: number) => {
    const now = bot.clock.now();
    return mutesScreen(t, chat, await bot.mutes.list(chat.id, now), page, now);
  };

  /** Mutes something and shows for how long. */
  const mute = async (ctx: KabarContext, chat: Chat, subject: MuteSubject): Promise<void> => {
    const now = bot.clock.now();
    const outcome = await bot.mutes.mute(chat.id, subject, usualEnd(subject.kind, now), mostMutes, now);
    if (outcome.kind === 'gone') return send(ctx, { text: t.html(ctx.locale, 'not-reader') });
    if (outcome.kind === 'tooMany') return send(ctx, { text: t.html(chat.locale, 'mute-limit', { limit: mostMutes }) });
    const muted = await bot.mutes.find(chat.id, outcome.id, now);
    if (muted !== null) await show(ctx, mutedScreen(t, chat, muted, { already: outcome.kind === 'already', now }));
  };

  onCommand(feature, ['bisukan', 'mute'], (ctx, words) =>
    forReader(ctx, async (chat) => {
      if (words === '') return send(ctx, await list(chat, 0));
      const request = readMutedWord(words);
      if (request.kind === 'refused') return send(ctx, { text: refusalText(t, chat.locale, request.reason) });
      await mute(ctx, chat, request);
    }),
  );

  onButton(feature, 'mutes', (ctx, { page }) =>
    forReader(ctx, async (chat) => {
      await answerTap(ctx);
      await show(ctx, await list(chat, page));
    }),
  );

  // A message of its own: the article stays where it is.
  onButton(feature, 'mute-menu', (ctx, { articleId }) =>
    forReader(ctx, async (chat) => {
      await answerTap(ctx);
      const article = await bot.mutes.subjectsOf(articleId);
      await send(
        ctx,
        article === null ? { text: t.html(chat.locale, 'mute-gone') } : muteMenuScreen(t, chat, articleId, article),
      );
    }),
  );

  for (const kind of ['mute-story', 'mute-source'] as const)
    onButton(feature, kind, (ctx, { articleId }) =>
      forReader(ctx, async (chat) => {
        await answerTap(ctx);
        const article = await bot.mutes.subjectsOf(articleId);
        if (article === null) return show(ctx, { text: t.html(chat.locale, 'mute-gone') });
        await mute(
          ctx,
          chat,
          kind === 'mute-story' ? { kind: 'story', articleId } : { kind: 'source', sourceId: article.sourceId },
        );
      }),
    );

  onButton(feature, 'mute-end', (ctx, { muteId, days }) =>
    forReader(ctx, async (chat) => {
      const now = bot.clock.now();
      await bot.mutes.end(chat.id, muteId, endAfter(days, now));
      const muted = await bot.mutes.find(chat.id, muteId, now);
      if (muted === null) return answerTap(ctx, t.plain(chat.locale, 'stale-button'));
      await answerTap(ctx, t.plain(chat.locale, 'toast-saved-choice'));
      await show(ctx, mutedScreen(t, chat, muted, { already: false, now }));
    }),
  );

  onButton(feature, 'mute-lift', (ctx, { muteId, page }) =>
    forReader(ctx, async (chat) => {
      const muted = await bot.mutes.find(chat.id, muteId, bot.clock.now());
      if (muted === null || !(await bot.mutes.lift(chat.id, muteId))) {
        await answerTap(ctx, t.plain(chat.locale, 'stale-button'));
      } else {
        await answerTap(ctx, t.plain(chat.locale, 'toast-unmuted', { name: oneLine(muted.name, 80) }));
      }
      await show(ctx, await list(chat, page));
    }),
  );

  return feature;
}
