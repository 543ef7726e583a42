import { Composer, InputFile } from 'grammy';
import type { BotCollaborators, KabarContext } from '../context.js';
import { formatMoment } from '../format.js';
import { createGroupDesk } from '../group-desk.js';
import { groupOfPayload } from '../group-links.js';
import { onButton } from '../on-button.js';
import { onCommand } from '../on-command.js';
import { answerTap, send, show } from '../show.js';
import { standingOf } from '../standing.js';
import { groupEraseScreen } from '../views/group-choices.view.js';
import { groupPanelScreen, groupsScreen } from '../views/groups.view.js';
import type { Screen } from '../views/screen.js';
import { groupChoicesFeature } from './group-choices.js';
import { groupTopicsFeature } from './group-topics.js';

/**
 * Setting up groups and channels, in the private chat of their admins: nobody else sees it, and the group stays quiet.
 */
export function groupSetupFeature(bot: BotCollaborators): Composer<KabarContext> {
  const { translator: t } = bot;
  const feature = new Composer<KabarContext>();
  const desk = createGroupDesk(bot);
  const { onGroup, viewOf, titleOf } = desk;

  feature.command('start', async (ctx, next) => {
    const chatId = groupOfPayload(ctx.match.trim());
    if (chatId === null || ctx.from === undefined) return next();
    // To be written to, and to find the group again, a person has to be known.
    const now = bot.clock.now();
    const { timeZone } = bot.defaults;
    await bot.chats.meet({ id: ctx.from.id, type: 'private', locale: ctx.locale, timeZone, now });
    const found = await viewOf(ctx, chatId);
    await send(ctx, 'refused' in found ? found.refused : groupPanelScreen(t, found.view));
  });

  onCommand(feature, ['grup', 'groups'], async (ctx) => send(ctx, await listed(ctx)));
  onButton(feature, 'groups', async (ctx) => {
    await answerTap(ctx);
    await show(ctx, await listed(ctx));
  });

  /** The groups and channels that somebody set up and still may. */
  async function listed(ctx: KabarContext): Promise<Screen> {
    const personId = ctx.from?.id ?? 0;
    const groups: { id: number; title: string }[] = [];
    for (const id of await bot.groups.stewardedBy(personId)) {
      const title = (await standingOf(ctx.api, id, personId)) === 'admin' ? await titleOf(ctx, id) : null;
      if (title !== null) groups.push({ id, title });
    }
    return groupsScreen(t, ctx.locale, groups, ctx.me.username);
  }

  onGroup(feature, 'group', async (view) => ({ screen: groupPanelScreen(t, view) }));
  feature.use(groupTopicsFeature(bot, desk));
  feature.use(groupChoicesFeature(bot, desk));

  onGroup(feature, 'group-news', async (view) => {
    const { locale, chat, title, now } = view;
    if (view.topics.length === 0) return { screen: null, toast: t.plain(locale, 'group-news-no-topics', { title }) };
    const digest = await bot.requestDigest(chat.id, 'requested');
    if (digest.kind === 'enqueued') return { screen: null, toast: t.plain(locale, 'group-news-sent', { title }) };
    const since = formatMoment(digest.since, now, chat.timeZone, locale);
    return { screen: null, toast: t.plain(locale, 'group-news-nothing', { since }) };
  });
  onGroup(feature, 'group-data', async (view, _action, ctx) => {
    const data = await bot.dataRights.collect(view.chat.id);
    const file = new InputFile(Buffer.from(JSON.stringify(data, null, 2)), 'kabar.json');
    await ctx.replyWithDocument(file, { caption: t.plain(view.locale, 'group-data-caption') });
    return { screen: null };
  });
  onGroup(feature, 'group-erase', async (view, { yes }) => {
    if (yes !== 1) return { screen: groupEraseScreen(t, view) };
    await bot.dataRights.erase(view.chat.id);
    return { screen: { text: t.html(view.locale, 'group-erased') } };
  });

  return feature;
}
