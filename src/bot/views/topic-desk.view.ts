import type { StoredCategory, StoredTopic } from '../../newsroom/catalogue.store.js';
import type { TopicAlias } from '../../newsroom/catalogue/catalogue-topic.js';
import type { AliasTrial, AliasWarning } from '../../newsroom/edit-topics.js';
import type { TopicFigures } from '../../newsroom/topic-desk.store.js';
import type { MergePreview, MergeProgress } from '../../newsroom/topic-merge.store.js';
import type { Locale } from '../../readers/chat.js';
import { formatNumber } from '../format.js';
import { button, inRows, keyboard } from '../keyboard.js';
import { oneLine } from '../telegram-html.js';
import type { Translator } from '../translate.js';
import { safeText } from './article.view.js';
import type { Screen } from './screen.js';
import { nameOf, topicsPerPage } from './topics.view.js';

/** Headlines that a trial shows of each kind. */
const mostHeadlines = 4;
/** Aliases that a topic's screen names. */
const mostAliases = 25;

const languageMarks = { id: 'desk-mark-id', en: 'desk-mark-en' } as const;
const warningKeys: Record<AliasWarning['kind'], string> = {
  common: 'desk-warn-common',
  stop: 'desk-warn-stop',
  short: 'desk-warn-short',
  ignored: 'desk-warn-ignored',
  shared: 'desk-warn-shared',
};

const home = (t: Translator, locale: Locale) => button(t.plain(locale, 'button-topic-desk-home'), { kind: 'desk' });
const backTo = (t: Translator, locale: Locale, topic: StoredTopic) =>
  button(t.plain(locale, 'button-desk-back', { topic: nameOf(topic, locale) }), {
    kind: 'desk-topic',
    topicId: topic.id,
  });
/** A topic as editors see it in lists: a hidden one says so. */
const labelOf = (t: Translator, locale: Locale, topic: StoredTopic): string =>
  topic.isHidden ? t.plain(locale, 'desk-hidden-chip', { topic: nameOf(topic, locale) }) : nameOf(topic, locale);

/** What an alias is marked with, as a number in a button: 1 capitals, 2 weak, 4 Indonesian, 8 English. */
export function marksOf({ caseSensitive, weak, language }: TopicAlias): number {
  return (
    (caseSensitive === true ? 1 : 0) + (weak === true ? 2 : 0) + (language === 'id' ? 4 : language === 'en' ? 8 : 0)
  );
}

/** The alias that a button's number and text mean. */
export function aliasOf(text: string, marks: number): TopicAlias {
  const language = (marks & 4) !== 0 ? ('id' as const) : (marks & 8) !== 0 ? ('en' as const) : undefined;
  return {
    text,
    caseSensitive: (marks & 1) !== 0,
    weak: (marks & 2) !== 0,
    ...(language === undefined ? {} : { language }),
  };
}

/** Where editors begin: sections to browse; a name can be typed. */
export function topicDeskScreen(t: Translator, locale: Locale, categories: readonly StoredCategory[]): Screen {
  const chips = categories.map((one) =>
    button(nameOf(one, locale), { kind: 'desk-category', categoryId: one.id, page: 0 }),
  );
  return { text: t.html(locale, 'desk-home'), keyboard: keyboard(inRows(chips, 2)) };
}

/** Topics to open, of a section or found by a name. */
export function deskTopicsScreen(
  t: Translator,
  locale: Locale,
  text: string,
  topics: readonly StoredTopic[],
  section: { categoryId: number; page: number } | null,
): Screen {
  const pages = Math.max(1, Math.ceil(topics.length / topicsPerPage));
  const page = Math.min(section?.page ?? 0, pages - 1);
  const chips = topics
    .slice(page * topicsPerPage, (page + 1) * topicsPerPage)
    .map((topic) => button(labelOf(t, locale, topic), { kind: 'desk-topic', topicId: topic.id }));
  const turn = (to: number, label: string) =>
    section === null || to < 0 || to >= pages
      ? null
      : button(label, { kind: 'desk-category', categoryId: section.categoryId, page: to });
  return {
    text,
    keyboard: keyboard([...inRows(chips, 2), [turn(page - 1, '«'), turn(page + 1, '»')], [home(t, locale)]]),
  };
}

/** One topic with what editors can do about it. */
export function deskTopicScreen(
  t: Translator,
  locale: Locale,
  view: {
    topic: StoredTopic;
    category: StoredCategory | undefined;
    figures: TopicFigures;
    days: number;
    said: string | null;
    /** Its followers are being moved. */
    merging: (MergeProgress & { into: StoredTopic }) | null;
  },
): Screen {
  const { topic, category, figures, days, said, merging } = view;
  const topicId = topic.id;
  const aliases = topic.aliases.slice(0, mostAliases).map((alias) => withMarks(t, locale, alias));
  const left = topic.aliases.length - aliases.length;
  return {
    text: [
      ...(said === null ? [] : [said, '']),
      `<b>${safeText(nameOf(topic, locale), 100)}</b>`,
      t.html(locale, 'desk-topic', {
        nameId: topic.nameId,
        nameEn: topic.nameEn,
        section: category === undefined ? '–' : nameOf(category, locale),
        slug: { html: `<code>${topic.slug}</code>` },
        followers: figures.followers,
        articles: figures.articles,
        days,
      }),
      t.html(locale, 'desk-aliases', { count: topic.aliases.length, aliases: aliases.join(', ') || '–', left }),
      ...(topic.isHidden && merging === null ? [t.html(locale, 'desk-is-hidden')] : []),
      ...(merging === null
        ? []
        : [
            t.html(locale, 'desk-merging', {
              into: nameOf(merging.into, locale),
              moved: formatNumber(merging.moved, locale),
              count: formatNumber(merging.followers, locale),
            }),
          ]),
    ].join('\n'),
    keyboard: keyboard([
      [merging === null ? null : button(t.plain(locale, 'button-desk-merging'), { kind: 'desk-topic', topicId })],
      [
        button(t.plain(locale, 'button-desk-add-alias'), { kind: 'desk-type', topicId, what: 1 }),
        button(t.plain(locale, 'button-desk-remove-alias'), { kind: 'desk-aliases', topicId, page: 0 }),
      ],
      [
        button(t.plain(locale, 'button-desk-name-id'), { kind: 'desk-type', topicId, what: 2 }),
        button(t.plain(locale, 'button-desk-name-en'), { kind: 'desk-type', topicId, what: 3 }),
      ],
      [
        button(t.plain(locale, 'button-desk-merge'), { kind: 'desk-type', topicId, what: 4 }),
        button(t.plain(locale, topic.isHidden ? 'button-desk-show' : 'button-desk-hide'), {
          kind: 'desk-hide',
          topicId,
          on: topic.isHidden ? 0 : 1,
        }),
      ],
      [home(t, locale)],
    ]),
  };
}

function withMarks(t: Translator, locale: Locale, alias: TopicAlias): string {
  const marks = [
    ...(alias.language === undefined ? [] : [t.plain(locale, languageMarks[alias.language])]),
    ...(alias.caseSensitive === true ? [t.plain(locale, 'desk-mark-case')] : []),
    ...(alias.weak === true ? [t.plain(locale, 'desk-mark-weak')] : []),
  ];
  return marks.length === 0 ? alias.text : `${alias.text} (${marks.join(', ')})`;
}

/** The aliases of a topic, each to be taken away by a tap. Those too long for a button are changed on the command line. */
export function deskAliasesScreen(t: Translator, locale: Locale, topic: StoredTopic, wanted: number): Screen {
  const pages = Math.max(1, Math.ceil(topic.aliases.length / topicsPerPage));
  const page = Math.min(wanted, pages - 1);
  const topicId = topic.id;
  const chips = topic.aliases
    .slice(page * topicsPerPage, (page + 1) * topicsPerPage)
    .map((alias) => button(alias.text, { kind: 'desk-unalias', topicId, text: alias.text }));
  const turn = (to: number, label: string) =>
    to < 0 || to >= pages ? null : button(label, { kind: 'desk-aliases', topicId, page: to });
  return {
    text: t.html(locale, 'desk-which-alias', { topic: nameOf(topic, locale) }),
    keyboard: keyboard([...inRows(chips, 2), [turn(page - 1, '«'), turn(page + 1, '»')], [backTo(t, locale, topic)]]),
  };
}

/** What a change of an alias would do, and the decision. `isAdding`: it is not an alias yet. */
export function aliasTrialScreen(
  t: Translator,
  locale: Locale,
  view: { topic: StoredTopic; alias: TopicAlias; isAdding: boolean; trial: AliasTrial },
): Screen {
  const { topic, alias, isAdding, trial } = view;
  const topicId = topic.id;
  const { text } = alias;
  const marks = marksOf(alias);
  const name = nameOf(topic, locale);
  const sure = isAdding
    ? button(t.plain(locale, 'button-desk-add'), { kind: 'desk-alias-sure', topicId, marks, text })
    : button(t.plain(locale, 'button-desk-remove'), { kind: 'desk-unalias-sure', topicId, text });
  const mark = (bit: number, label: string) =>
    isAdding
      ? button(
          (marks & bit) === 0
            ? t.plain(locale, label)
            : t.plain(locale, 'button-chosen', { label: t.plain(locale, label) }),
          { kind: 'desk-alias', topicId, marks: marks ^ bit, text },
        )
      : null;
  const headline = (title: string, beside: string) => `– ${safeText(oneLine(title, 90), 90)} (${safeText(beside, 40)})`;
  return {
    text: [
      t.html(locale, isAdding ? 'desk-try-add' : 'desk-try-remove', {
        alias: text,
        topic: name,
        count: trial.articles,
      }),
      '',
      t.html(locale, 'desk-gained', { count: trial.gained.length }),
      ...trial.gained.slice(0, mostHeadlines).map((one) => headline(one.title, one.because)),
      t.html(locale, 'desk-lost', { count: trial.lost.length }),
      ...trial.lost.slice(0, mostHeadlines).map((one) => headline(one.title, nameOf(one.topic, locale))),
      ...trial.warnings.slice(0, 5).map((warning) => warningText(t, locale, warning)),
      ...(sure === null ? [t.html(locale, 'desk-alias-too-long')] : []),
    ].join('\n'),
    keyboard: keyboard([
      [mark(1, 'button-desk-case'), mark(2, 'button-desk-weak')],
      [sure, sure === null ? null : button(t.plain(locale, 'button-desk-do-not'), { kind: 'desk-topic', topicId })],
      [backTo(t, locale, topic)],
    ]),
  };
}

function warningText(t: Translator, locale: Locale, warning: AliasWarning): string {
  return `<b>${t.html(locale, 'desk-warning')}</b> ${t.html(locale, warningKeys[warning.kind], {
    topic: warning.kind === 'shared' ? nameOf(warning.topic, locale) : '',
  })}`;
}

/** Below what was done, the button that undoes it. */
export function aliasDoneScreen(
  t: Translator,
  locale: Locale,
  view: { topic: StoredTopic; alias: TopicAlias; isAdded: boolean },
): Screen {
  const { topic, alias, isAdded } = view;
  const { text } = alias;
  const topicId = topic.id;
  return {
    text: t.html(locale, isAdded ? 'desk-alias-added' : 'desk-alias-removed', {
      alias: text,
      topic: nameOf(topic, locale),
    }),
    keyboard: keyboard([
      [
        isAdded
          ? button(t.plain(locale, 'button-undo'), { kind: 'desk-unalias-sure', topicId, text })
          : button(t.plain(locale, 'button-undo'), { kind: 'desk-alias-sure', topicId, marks: marksOf(alias), text }),
      ],
      [backTo(t, locale, topic)],
    ]),
  };
}

/** Topics that another one may be merged into. */
export function mergeTargetsScreen(
  t: Translator,
  locale: Locale,
  topic: StoredTopic,
  targets: readonly StoredTopic[],
): Screen {
  return {
    text: t.html(locale, 'desk-merge-which', { topic: nameOf(topic, locale) }),
    keyboard: keyboard([
      ...inRows(
        targets.map((one) =>
          button(labelOf(t, locale, one), { kind: 'desk-merge', topicId: topic.id, intoId: one.id }),
        ),
        2,
      ),
      [backTo(t, locale, topic)],
    ]),
  };
}

/** What a merge would move, and that it cannot be undone. */
export function mergeScreen(
  t: Translator,
  locale: Locale,
  view: { topic: StoredTopic; into: StoredTopic; preview: MergePreview },
): Screen {
  const { topic, into, preview } = view;
  const names = { topic: nameOf(topic, locale), into: nameOf(into, locale) };
  return {
    text: [
      t.html(locale, 'desk-merge-title', names),
      '',
      t.html(locale, 'desk-merge-moves', {
        ...names,
        followers: preview.from,
        articles: preview.articles,
        aliases: preview.aliases,
        have: preview.into,
      }),
      ...(preview.both > 0 ? [t.html(locale, 'desk-merge-both', { count: preview.both, calmer: preview.calmer })] : []),
      t.html(locale, 'desk-merge-final', names),
    ].join('\n'),
    keyboard: keyboard([
      [
        button(t.plain(locale, 'button-desk-merge-sure'), {
          kind: 'desk-merge-sure',
          topicId: topic.id,
          intoId: into.id,
        }),
      ],
      [button(t.plain(locale, 'button-desk-do-not'), { kind: 'desk-topic', topicId: topic.id })],
    ]),
  };
}
