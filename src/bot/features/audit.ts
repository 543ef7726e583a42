import { Composer } from 'grammy';
import type { AuditEntry } from '../../newsroom/audit.store.js';
import type { BotCollaborators, KabarContext } from '../context.js';
import { onNewsroomCommand } from '../on-newsroom-command.js';
import { send } from '../show.js';
import { auditText } from '../views/audit.view.js';
import type { AuditNames } from '../views/audit.view.js';
import { nameOf } from '../views/topics.view.js';

/** Lines of the log of actions: one message's worth. */
const mostLines = 30;

/** /audit: who did what lately. */
export function auditFeature(bot: BotCollaborators): Composer<KabarContext> {
  const { translator: t } = bot;
  const feature = new Composer<KabarContext>();

  onNewsroomCommand(feature, bot, ['audit', 'audit'], 'audit', async (ctx, _, actorId) => {
    const entries = await bot.audit.latest(mostLines);
    if (entries.length === 0) return send(ctx, { text: t.html(ctx.locale, 'audit-none') });
    const [names, chat] = await Promise.all([namesIn(entries, ctx.locale), bot.chats.find(actorId)]);
    const timeZone = chat?.timeZone ?? bot.defaults.timeZone;
    const reading = { locale: ctx.locale, timeZone, now: bot.clock.now() };
    await send(ctx, { text: auditText(t, reading, entries, names) });
  });

  async function namesIn(entries: readonly AuditEntry[], locale: KabarContext['locale']): Promise<AuditNames> {
    const ids = entries.flatMap(({ actorId, subject }) => [
      actorId,
      subject.startsWith('person:') ? Number(subject.slice('person:'.length)) : null,
    ]);
    const [people, sources, directory] = await Promise.all([
      bot.newsroom.people.names(ids),
      entries.some(({ subject }) => subject.startsWith('source:')) ? bot.sources.list() : [],
      bot.directory(),
    ]);
    return {
      people,
      sources: new Map(sources.map(({ sourceId, name }) => [sourceId, name])),
      topics: new Map([...directory.topicBySlug].map(([slug, topic]) => [slug, nameOf(topic, locale)])),
    };
  }

  return feature;
}
