import type { SentAddress, SentArticle } from '../../intake/read-sent-address.js';
import type { StoredTopic } from '../../newsroom/catalogue.store.js';
import type { Locale } from '../../readers/chat.js';
import { formatNewsTime } from '../format.js';
import { button, inRows, keyboard, urlButton } from '../keyboard.js';
import { link, oneLine } from '../telegram-html.js';
import type { Translator } from '../translate.js';
import { safeText } from './article.view.js';
import type { Screen } from './screen.js';
import { nameOf } from './topics.view.js';

/** Topics that are offered below what was read. */
const mostTopics = 4;

/** An article that was read from the address that a reader sent, with the topics that bring more of its kind. */
export function sentArticleScreen(
  t: Translator,
  locale: Locale,
  view: {
    article: SentArticle;
    topics: readonly StoredTopic[];
    followed: ReadonlySet<number>;
    now: Date;
    timeZone: string;
  },
): Screen {
  const { article, topics, followed, now, timeZone } = view;
  const site = oneLine(article.site, 60);
  const lines = [
    `<b>${link(article.url, safeText(article.title))}</b>`,
    '',
    ...article.sentences.map((sentence) => safeText(sentence, 500)),
    '',
    article.publishedAt === null
      ? safeText(site)
      : t.html(locale, 'article-source', {
          source: site,
          time: formatNewsTime(article.publishedAt, now, timeZone, locale),
        }),
    t.html(locale, 'address-kept-nowhere'),
  ];
  const share = encodeURIComponent(article.url);
  const title = oneLine(article.title);
  return {
    text: lines.join('\n'),
    keyboard: keyboard([
      [urlButton(t.plain(locale, 'button-read'), article.url)],
      [
        urlButton(
          t.plain(locale, 'button-share'),
          `https://t.me/share/url?url=${share}&text=${encodeURIComponent(title)}`,
        ),
        urlButton(
          t.plain(locale, 'button-share-whatsapp'),
          `https://wa.me/?text=${encodeURIComponent(`${title}\n${article.url}`)}`,
        ),
      ],
      ...inRows(
        topics
          .filter(({ id }) => !followed.has(id))
          .slice(0, mostTopics)
          .map((topic) =>
            button(t.plain(locale, 'button-follow-topic', { topic: nameOf(topic, locale) }), {
              kind: 'follow',
              topicId: topic.id,
            }),
          ),
        2,
      ),
    ]),
  };
}

const refusals = {
  E_INVALID: 'address-invalid',
  E_SCHEME: 'address-scheme',
  E_CREDENTIALS: 'address-password',
  E_PRIVATE: 'address-private',
  E_PORT: 'address-port',
} as const;

const unreadable = {
  wall: 'address-wall',
  video: 'address-video',
  list: 'address-list',
  other: 'address-other',
} as const;

const failures = { robots: 'address-robots', gone: 'address-gone', unreachable: 'address-unreachable' } as const;

/** Why an address brought no article, and what could be sent instead. */
export function noArticleScreen(
  t: Translator,
  locale: Locale,
  outcome: Exclude<SentAddress, { kind: 'archived' | 'read' }>,
): Screen {
  const key =
    outcome.kind === 'refused'
      ? refusals[outcome.code]
      : outcome.kind === 'unreadable'
        ? unreadable[outcome.why]
        : failures[outcome.kind];
  return { text: t.html(locale, key) };
}
