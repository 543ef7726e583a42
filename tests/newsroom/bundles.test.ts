import { describe, expect, it } from 'vitest';
import { bundles, firstTopics } from '../../src/newsroom/catalogue/bundles.js';
import { catalogue } from '../../src/newsroom/catalogue/catalogue.js';

const slugs = new Set(catalogue.map(({ slug }) => slug));

describe('what a new reader is offered', () => {
  it('is in the catalogue', () => {
    expect([...firstTopics, ...bundles.flatMap(({ topics }) => topics)].filter((slug) => !slugs.has(slug))).toEqual([]);
  });

  it('is bundles of a few topics each, none twice, with a name that fits a button and a slug that fits its data', () => {
    for (const { slug, nameId, nameEn, topics } of bundles) {
      expect(new Set(topics).size).toBe(topics.length);
      expect(topics.length).toBeGreaterThanOrEqual(3);
      expect(topics.length).toBeLessThanOrEqual(7);
      expect(Math.max(nameId.length, nameEn.length)).toBeLessThanOrEqual(24);
      expect(slug).toMatch(/^[a-z-]{3,40}$/);
    }
    expect(new Set(bundles.map(({ slug }) => slug)).size).toBe(bundles.length);
  });
});
