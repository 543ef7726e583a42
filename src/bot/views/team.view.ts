import { inviteHours } from '../../newsroom/invites.store.js';
import { roles } from '../../newsroom/rights.js';
import type { Person, Role } from '../../newsroom/rights.js';
import type { TopicDirectory } from '../../newsroom/topic-directory.js';
import type { Locale } from '../../readers/chat.js';
import { formatList } from '../format.js';
import { button, inRows, keyboard } from '../keyboard.js';
import { oneLine } from '../telegram-html.js';
import type { Translator } from '../translate.js';
import type { Screen } from './screen.js';
import { nameOf } from './topics.view.js';

const roleKeys: Record<Role, string> = {
  owner: 'role-owner',
  approver: 'role-approver',
  editor: 'role-editor',
  reporter: 'role-reporter',
  analyst: 'role-analyst',
};
const canKeys: Record<Role, string> = {
  owner: 'role-can-owner',
  approver: 'role-can-approver',
  editor: 'role-can-editor',
  reporter: 'role-can-reporter',
  analyst: 'role-can-analyst',
};

/** A role's name. */
export const roleName = (t: Translator, locale: Locale, role: Role): string => t.plain(locale, roleKeys[role]);

/** What a role may do, in a sentence. */
export const roleCan = (t: Translator, locale: Locale, role: Role): string => t.plain(locale, canKeys[role]);

const shortName = (person: Person): string => oneLine(person.name, 40);

function categoriesText(t: Translator, locale: Locale, person: Person, directory: TopicDirectory): string {
  if (person.categoryIds === null) return t.plain(locale, 'team-all-categories');
  const names = person.categoryIds.flatMap((id) => directory.categoryById.get(id) ?? []);
  return formatList(
    names.map((category) => nameOf(category, locale)),
    locale,
  );
}

export interface TeamView {
  people: readonly Person[];
  directory: TopicDirectory;
  invites: number;
  isAlone: boolean;
  canBeAlone: boolean;
  /** Alarms that go on and that they may hear of. */
  alarms: number;
}

/** The way to one's alarms; whoever could not be told when one began sees here that it goes on. */
const alarmsButton = (t: Translator, locale: Locale, count: number) => {
  const label = count === 0 ? t.plain(locale, 'button-alarms') : t.plain(locale, 'button-alarms-open', { count });
  return button(label, { kind: 'alarms' });
};

/** Everybody of the newsroom, and what can be done about it. */
export function teamScreen(t: Translator, locale: Locale, view: TeamView): Screen {
  const { people, directory, invites, isAlone, canBeAlone } = view;
  const lines = people.map((person) => {
    const values = { name: shortName(person), role: roleName(t, locale, person.role) };
    return person.categoryIds === null
      ? t.html(locale, 'team-person', values)
      : t.html(locale, 'team-person-within', {
          ...values,
          categories: categoriesText(t, locale, person, directory),
        });
  });
  const parts = [
    t.html(locale, 'team', { people: { html: lines.join('\n') } }),
    t.html(locale, isAlone ? 'team-alone' : 'team-two'),
    ...(invites > 0 ? [t.html(locale, 'team-invites', { count: invites })] : []),
  ];
  return {
    text: parts.join('\n\n'),
    keyboard: keyboard([
      ...inRows(
        people.map((person) => button(shortName(person), { kind: 'team-person', personId: person.id })),
        2,
      ),
      [button(t.plain(locale, 'button-invite'), { kind: 'team-invite' })],
      invites > 0 ? [button(t.plain(locale, 'button-uninvite'), { kind: 'team-uninvite' })] : [],
      isAlone
        ? [button(t.plain(locale, 'button-two-people'), { kind: 'team-alone', on: 0 })]
        : canBeAlone
          ? [button(t.plain(locale, 'button-be-alone'), { kind: 'team-alone', on: 1 })]
          : [],
      [alarmsButton(t, locale, view.alarms)],
    ]),
  };
}

/** What somebody sees of the newsroom who does not look after its people: what they are in it. */
export function memberScreen(
  t: Translator,
  locale: Locale,
  person: Person,
  view: { directory: TopicDirectory; alarms: number },
): Screen {
  return {
    text: t.html(locale, 'team-who', {
      name: shortName(person),
      role: roleName(t, locale, person.role),
      can: roleCan(t, locale, person.role),
      categories: categoriesText(t, locale, person, view.directory),
    }),
    keyboard: keyboard([[alarmsButton(t, locale, view.alarms)]]),
  };
}

/** As what somebody is invited. */
export function inviteScreen(t: Translator, locale: Locale): Screen {
  const lines = roles.map((role) => `<b>${t.html(locale, roleKeys[role])}</b>: ${t.html(locale, canKeys[role])}`);
  return {
    text: [t.html(locale, 'team-invite-question'), lines.join('\n')].join('\n\n'),
    keyboard: keyboard([
      ...inRows(
        roles.map((role, index) => button(roleName(t, locale, role), { kind: 'team-invite-as', role: index })),
        2,
      ),
      [button(t.plain(locale, 'button-back'), { kind: 'team' })],
    ]),
  };
}

/** The link to be passed on. */
export function invitationScreen(t: Translator, locale: Locale, role: Role, link: string): Screen {
  return {
    text: t.html(locale, 'team-invite', { hours: inviteHours, role: roleName(t, locale, role), link: { html: link } }),
    keyboard: keyboard([[button(t.plain(locale, 'button-back'), { kind: 'team' })]]),
  };
}

/** One person, and what can be changed. */
export function personScreen(
  t: Translator,
  locale: Locale,
  person: Person,
  view: { directory: TopicDirectory; isFixed: boolean },
): Screen {
  const { id: personId } = person;
  const text = t.html(locale, 'team-who', {
    name: shortName(person),
    role: roleName(t, locale, person.role),
    can: roleCan(t, locale, person.role),
    categories: categoriesText(t, locale, person, view.directory),
  });
  const back = [button(t.plain(locale, 'button-back'), { kind: 'team' })];
  if (view.isFixed) return { text: `${text}\n\n${t.html(locale, 'team-owner-fixed')}`, keyboard: keyboard([back]) };
  const others = roles.flatMap((role, index) =>
    role === person.role
      ? []
      : [
          button(t.plain(locale, 'button-role', { role: roleName(t, locale, role) }), {
            kind: 'team-role',
            personId,
            role: index,
          }),
        ],
  );
  return {
    text,
    keyboard: keyboard([
      ...inRows(others, 2),
      [button(t.plain(locale, 'button-person-categories'), { kind: 'team-categories', personId })],
      [button(t.plain(locale, 'button-remove-person'), { kind: 'team-remove', personId })],
      back,
    ]),
  };
}

/** The categories in which somebody's rights hold. */
export function personCategoriesScreen(
  t: Translator,
  locale: Locale,
  person: Person,
  directory: TopicDirectory,
): Screen {
  const chosen = new Set(person.categoryIds ?? []);
  const buttons = directory.categories.map((category) =>
    button(`${chosen.has(category.id) ? '✓ ' : ''}${nameOf(category, locale)}`, {
      kind: 'team-category',
      personId: person.id,
      categoryId: category.id,
      on: chosen.has(category.id) ? 0 : 1,
    }),
  );
  return {
    text: t.html(locale, 'team-categories-question', { name: shortName(person) }),
    keyboard: keyboard([
      ...inRows(buttons, 2),
      [button(t.plain(locale, 'button-back'), { kind: 'team-person', personId: person.id })],
    ]),
  };
}

/** The question before somebody is removed. */
export function removalScreen(t: Translator, locale: Locale, person: Person): Screen {
  const { id: personId } = person;
  return {
    text: t.html(locale, 'team-remove-question', { name: shortName(person) }),
    keyboard: keyboard([
      [
        button(t.plain(locale, 'button-remove-sure'), { kind: 'team-remove-sure', personId }),
        button(t.plain(locale, 'button-back'), { kind: 'team-person', personId }),
      ],
    ]),
  };
}
