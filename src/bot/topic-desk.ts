import type { StoredCategory, StoredTopic } from '../newsroom/catalogue.store.js';
import { readAlias } from '../newsroom/edit-topics.js';
import { findTopics } from '../newsroom/topic-finder.js';
import type { Locale } from '../readers/chat.js';
import type { BotCollaborators } from './context.js';
import { oneLine } from './telegram-html.js';
import type { Screen } from './views/screen.js';
import {
  aliasOf,
  aliasTrialScreen,
  deskTopicScreen,
  deskTopicsScreen,
  mergeTargetsScreen,
} from './views/topic-desk.view.js';

/** Days that a topic's articles are counted for. */
const days = 7;
const dayMs = 86_400_000;
/** Topics shown for a name that was typed. */
const mostFound = 8;
const longestName = 60;

/** What is typed for: finding a topic, an alias, a name in Indonesian or English, the topic to merge into. */
export const deskWaits = ['find', 'alias', 'name-id', 'name-en', 'merge'] as const;

/** A topic that somebody may change now, with its section. */
export interface OpenTopic {
  topic: StoredTopic;
  category: StoredCategory | undefined;
}

/** Reads a topic as it is this moment. Null: it is gone, or they may not change it. */
export async function openTopic(bot: BotCollaborators, personId: number, topicId: number): Promise<OpenTopic | null> {
  const [topics, categories] = await Promise.all([bot.catalogue.topics(), bot.catalogue.categories()]);
  const topic = topics.find(({ id }) => id === topicId);
  const category = categories.find(({ slug }) => slug === topic?.category);
  if (topic === undefined || category === undefined) return null;
  return (await bot.may(personId, 'topics', category.id)) ? { topic, category } : null;
}

/** A topic's screen, below a line on what was just done. */
export async function deskTopicOf(
  bot: BotCollaborators,
  locale: Locale,
  { topic, category }: OpenTopic,
  said: string | null = null,
): Promise<Screen> {
  const [figures, merge, directory] = await Promise.all([
    bot.topicDesk.figures(topic.id, new Date(bot.clock.now().getTime() - days * dayMs)),
    bot.topicMerge.progress(topic.id),
    bot.directory(),
  ]);
  const into = merge === null ? undefined : directory.topicById.get(merge.intoId);
  const merging = merge === null || into === undefined ? null : { ...merge, into };
  return deskTopicScreen(bot.translator, locale, { topic, category, figures, days, said, merging });
}

/** Tries an alias and shows what it would do. */
export async function aliasTrialOf(
  bot: BotCollaborators,
  locale: Locale,
  topic: StoredTopic,
  change: { text: string; marks: number; isAdding: boolean },
): Promise<Screen> {
  const { text, isAdding } = change;
  const alias = isAdding ? aliasOf(text, change.marks) : (topic.aliases.find((one) => one.text === text) ?? { text });
  const trial = await bot.editTopics.tryAlias(topic.id, isAdding ? { kind: 'add', alias } : { kind: 'remove', text });
  if (trial === null) return { text: bot.translator.html(locale, 'desk-gone') };
  return aliasTrialScreen(bot.translator, locale, { topic, alias, isAdding, trial });
}

/** Takes what was typed. @returns what to show, and whether nothing more is waited for */
export async function takeTyped(
  bot: BotCollaborators,
  personId: number,
  topicId: number,
  what: (typeof deskWaits)[number],
  typed: string,
): Promise<{ screen: Screen; isDone: boolean }> {
  const { translator: t } = bot;
  const locale = (await bot.chats.find(personId))?.locale ?? bot.defaults.locale;
  const say = (text: string, isDone: boolean) => ({ screen: { text }, isDone });
  const found = async () =>
    findTopics(oneLine(typed, longestName), await bot.catalogue.topics(), locale).map(({ topic }) => topic);
  if (what === 'find') {
    if (!(await bot.may(personId, 'topics'))) return say(t.html(locale, 'not-newsroom'), true);
    const topics = (await found()).slice(0, mostFound);
    const query = oneLine(typed, longestName);
    const text = t.html(locale, topics.length === 0 ? 'desk-found-none' : 'desk-found', { query });
    return { screen: deskTopicsScreen(t, locale, text, topics, null), isDone: false };
  }
  const open = await openTopic(bot, personId, topicId);
  if (open === null) return say(t.html(locale, 'desk-gone'), true);
  const { topic } = open;
  if (what === 'alias') {
    const text = readAlias(typed);
    if (text === null) return say(t.html(locale, 'desk-alias-bad'), false);
    // A short word in capitals is an abbreviation that may be a word as well.
    const marks = text.length <= 4 && text === text.toUpperCase() && text !== text.toLowerCase() ? 1 : 0;
    return { screen: await aliasTrialOf(bot, locale, topic, { text, marks, isAdding: true }), isDone: false };
  }
  if (what === 'merge') {
    const targets = (await found()).filter(({ id }) => id !== topicId).slice(0, mostFound);
    if (targets.length === 0)
      return say(t.html(locale, 'desk-found-none', { query: oneLine(typed, longestName) }), false);
    return { screen: mergeTargetsScreen(t, locale, topic, targets), isDone: true };
  }
  const name = oneLine(typed, 200);
  if (name.length < 2 || name.length > longestName)
    return say(t.html(locale, 'desk-name-bad', { limit: longestName }), false);
  const names = {
    nameId: topic.nameId,
    nameEn: topic.nameEn,
    ...(what === 'name-id' ? { nameId: name } : { nameEn: name }),
  };
  const key = what === 'name-id' ? 'nameId' : 'nameEn';
  const same = (await bot.catalogue.topics()).find(
    (one) => one.id !== topicId && one[key].toLowerCase() === name.toLowerCase(),
  );
  if (same !== undefined) return say(t.html(locale, 'desk-name-taken', { name }), false);
  const done = await bot.topicDesk.rename(topicId, personId, names, bot.clock.now());
  const after = await openTopic(bot, personId, topicId);
  if (after === null) return say(t.html(locale, 'desk-gone'), true);
  const said = t.html(locale, done ? 'desk-renamed' : 'desk-unchanged', { old: topic[key], name });
  return { screen: await deskTopicOf(bot, locale, after, said), isDone: true };
}
