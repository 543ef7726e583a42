import { Composer } from 'grammy';
import { may, roles } from '../../newsroom/rights.js';
import type { Person } from '../../newsroom/rights.js';
import { inviteHours } from '../../newsroom/invites.store.js';
import type { BotCollaborators, KabarContext } from '../context.js';
import { setPersonMenu } from '../newsroom-commands.js';
import { notYours } from '../not-yours.js';
import { onButton } from '../on-button.js';
import { onCommand } from '../on-command.js';
import { answerTap, send, show } from '../show.js';
import {
  invitationScreen,
  inviteScreen,
  memberScreen,
  personCategoriesScreen,
  personScreen,
  removalScreen,
  roleCan,
  roleName,
  teamScreen,
} from '../views/team.view.js';
import type { Screen } from '../views/screen.js';
import { whatWaits } from '../what-waits.js';
import { welcomeWithinMs } from './start.js';

/**
 * /redaksi: who is of the newsroom, inviting, changing and removing. Only owners may; each change is checked as it is made. The
 * others see what they are themselves, and set their alarms.
 */
export function teamFeature(bot: BotCollaborators): Composer<KabarContext> {
  const { translator: t, newsroom } = bot;
  const { people, invites, switches } = newsroom;
  const feature = new Composer<KabarContext>();

  onCommand(feature, ['redaksi', 'team'], async (ctx) => {
    const personId = ctx.from?.id ?? 0;
    const person = await people.find(personId);
    if (person === null) return send(ctx, { text: t.html(ctx.locale, 'not-newsroom') });
    await people.remember(personId, ctx.from?.first_name ?? '', bot.clock.now());
    const isBack = await comesBack(ctx, personId);
    await send(ctx, may(person, 'team') ? await teamOf(ctx) : await memberOf(ctx, person));
    const waits = isBack ? await whatWaits(bot, personId) : null;
    if (waits !== null) await send(ctx, waits);
  });

  /**
   * Whether somebody comes for the first time, or after they could not be written to; from now on they can. Who has stopped
   * reading the news stays so: the newsroom's notices reach them all the same.
   */
  async function comesBack(ctx: KabarContext, personId: number): Promise<boolean> {
    const now = bot.clock.now();
    const known = await bot.chats.find(personId);
    if (known === null || known.status === 'gone') {
      const { timeZone } = bot.defaults;
      await bot.chats.meet({ id: personId, type: 'private', locale: ctx.locale, timeZone, now });
      await bot.reschedule(personId);
      return true;
    }
    return bot.chats.takeReturn(personId, new Date(now.getTime() - welcomeWithinMs));
  }
  async function memberOf(ctx: KabarContext, person: Person): Promise<Screen> {
    const [directory, open] = await Promise.all([bot.directory(), bot.alarms.openFor(person.id)]);
    return memberScreen(t, ctx.locale, person, { directory, alarms: open.length });
  }
  onButton(feature, 'team', (ctx) => forOwners(ctx, async () => show(ctx, await teamOf(ctx))));
  onButton(feature, 'team-invite', (ctx) => forOwners(ctx, () => show(ctx, inviteScreen(t, ctx.locale))));

  onButton(feature, 'team-invite-as', (ctx, { role: index }) =>
    forOwners(ctx, async () => {
      const role = roles[index];
      if (role === undefined) return;
      const { token, hash } = newsroom.inviteToken();
      const invite = { tokenHash: hash, role, categoryIds: null, invitedBy: ctx.from.id };
      if (!(await invites.add(invite, bot.clock.now()))) return send(ctx, unchanged(ctx));
      const link = `https://t.me/${ctx.me.username}?start=i_${token}`;
      await show(ctx, invitationScreen(t, ctx.locale, role, link));
    }),
  );

  onButton(feature, 'team-uninvite', (ctx) =>
    forOwners(ctx, async () => {
      const count = await invites.revokeAll(ctx.from.id, bot.clock.now());
      await send(ctx, { text: t.html(ctx.locale, 'team-uninvited', { count }) });
      await show(ctx, await teamOf(ctx));
    }),
  );

  onButton(feature, 'team-alone', (ctx, { on }) =>
    forOwners(ctx, async () => {
      if (!(await switches.beAlone(ctx.from.id, on === 1, bot.clock.now()))) return send(ctx, unchanged(ctx));
      await show(ctx, await teamOf(ctx));
    }),
  );

  onButton(feature, 'team-person', (ctx, { personId }) => forOwners(ctx, () => showPerson(ctx, personId)));

  onButton(feature, 'team-role', (ctx, { personId, role: index }) =>
    forOwners(ctx, async () => {
      const role = roles[index];
      if (role === undefined || !(await people.setRole(ctx.from.id, personId, role, bot.clock.now())))
        return send(ctx, unchanged(ctx));
      await setPersonMenu(ctx.api, t, personId, await people.find(personId));
      await tellPerson(ctx, personId, (locale) =>
        t.html(locale, 'team-role-you', { role: roleName(t, locale, role), can: roleCan(t, locale, role) }),
      );
      await showPerson(ctx, personId);
    }),
  );

  onButton(feature, 'team-categories', (ctx, { personId }) => forOwners(ctx, () => showCategories(ctx, personId)));
  onButton(feature, 'team-category', (ctx, { personId, categoryId, on }) =>
    forOwners(ctx, async () => {
      const before = (await people.find(personId))?.categoryIds ?? [];
      const after = on === 1 ? [...new Set([...before, categoryId])] : before.filter((id) => id !== categoryId);
      const ids = after.length === 0 ? null : after;
      if (!(await people.setCategories(ctx.from.id, personId, ids, bot.clock.now()))) return send(ctx, unchanged(ctx));
      await showCategories(ctx, personId);
    }),
  );

  onButton(feature, 'team-remove', (ctx, { personId }) =>
    forOwners(ctx, async () => {
      const person = await people.find(personId);
      await show(ctx, person === null ? unchanged(ctx) : removalScreen(t, ctx.locale, person));
    }),
  );
  onButton(feature, 'team-remove-sure', (ctx, { personId }) =>
    forOwners(ctx, async () => {
      const name = (await people.find(personId))?.name ?? String(personId);
      if (!(await people.remove(ctx.from.id, personId, bot.clock.now()))) return show(ctx, unchanged(ctx));
      await show(ctx, { text: t.html(ctx.locale, 'team-removed', { name }) });
      await setPersonMenu(ctx.api, t, personId, null);
      await tellPerson(ctx, personId, (locale) => t.html(locale, 'team-removed-you'));
    }),
  );

  const unchanged = (ctx: KabarContext): Screen => ({ text: t.html(ctx.locale, 'team-unchanged') });

  async function teamOf(ctx: KabarContext): Promise<Screen> {
    const [list, directory, open, stands, going] = await Promise.all([
      people.list(),
      bot.directory(),
      invites.open(bot.clock.now()),
      switches.read(ctx.from?.id ?? 0),
      bot.alarms.openFor(ctx.from?.id ?? 0),
    ]);
    const { isAlone, canBeAlone } = stands;
    return teamScreen(t, ctx.locale, {
      people: list,
      directory,
      invites: open,
      isAlone,
      canBeAlone,
      alarms: going.length,
    });
  }

  async function showPerson(ctx: KabarContext, personId: number): Promise<void> {
    const person = await people.find(personId);
    if (person === null) return show(ctx, unchanged(ctx));
    const view = { directory: await bot.directory(), isFixed: bot.ownerIds.has(personId) };
    await show(ctx, personScreen(t, ctx.locale, person, view));
  }

  async function showCategories(ctx: KabarContext, personId: number): Promise<void> {
    const person = await people.find(personId);
    if (person === null) return show(ctx, unchanged(ctx));
    await show(ctx, personCategoriesScreen(t, ctx.locale, person, await bot.directory()));
  }

  /** Tells somebody of a change of their rights. Who blocked the bot need not know it to have lost them. */
  async function tellPerson(
    ctx: KabarContext,
    personId: number,
    text: (locale: KabarContext['locale']) => string,
  ): Promise<void> {
    const locale = (await bot.chats.find(personId))?.locale ?? bot.defaults.locale;
    await ctx.api.sendMessage(personId, text(locale), { parse_mode: 'HTML' }).catch(() => undefined);
  }

  async function forOwners(ctx: KabarContext, act: () => Promise<void>): Promise<void> {
    if (!(await bot.may(ctx.from?.id, 'team'))) return answerTap(ctx, await notYours(bot, ctx));
    await answerTap(ctx);
    await act();
  }

  return feature;
}

/** /start i_…: an invitation to the newsroom is used. It stands before the readers' /start, which knows no such word. */
export function invitationsFeature(bot: BotCollaborators): Composer<KabarContext> {
  const { translator: t, newsroom } = bot;
  const feature = new Composer<KabarContext>();
  feature.command('start').filter(
    (ctx) => /^i_[\w-]{20,60}$/.test(ctx.match),
    async (ctx) => {
      if (ctx.from === undefined) return;
      const { id, first_name: name } = ctx.from;
      const now = bot.clock.now();
      const redeemed = await newsroom.invites.redeem(newsroom.hashOf(ctx.match.slice(2)), { id, name }, now);
      if (redeemed.kind === 'member') return send(ctx, { text: t.html(ctx.locale, 'team-already') });
      if (redeemed.kind === 'invalid')
        return send(ctx, { text: t.html(ctx.locale, 'team-invite-invalid', { hours: inviteHours }) });
      // Their language and clock are needed from now on; they follow nothing by joining.
      const timeZone = bot.defaults.timeZone;
      await bot.chats.meet({ id, type: 'private', locale: ctx.locale, timeZone, now });
      const { role } = redeemed;
      await setPersonMenu(ctx.api, t, id, await newsroom.people.find(id));
      await send(ctx, {
        text: t.html(ctx.locale, 'team-joined-you', {
          role: roleName(t, ctx.locale, role),
          can: roleCan(t, ctx.locale, role),
        }),
      });
      const waits = await whatWaits(bot, id);
      if (waits !== null) await send(ctx, waits);
    },
  );
  return feature;
}
