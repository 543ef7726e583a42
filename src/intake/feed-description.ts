import type { Feed } from './feed-shape.js';

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

/** A feed as `kabar inspect feed` prints it: the public names first, dates in ISO 8601 and UTC, then whatever else is known. */
export function describeFeed(feed: Feed): Record<string, unknown> {
  const { format, title, entries, published, updated, ...rest } = feed;
  return {
    format,
    title,
    entries: entries.map(
      ({ id, url, title: heading, published: from, updated: changed, author, categories, html, image, ...more }) => ({
        id,
        url,
        title: heading,
        published: iso(from),
        updated: iso(changed),
        author,
        categories,
        html,
        image,
        ...more,
      }),
    ),
    published: iso(published),
    updated: iso(updated),
    ...rest,
  };
}
