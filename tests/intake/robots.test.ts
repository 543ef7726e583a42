import { describe, expect, it } from 'vitest';
import { matchesPattern, readRobots } from '../../src/intake/robots.js';

const allows = (text: string, path: string): boolean => readRobots(text, 'kabar').allows(`https://contoh.id${path}`);

describe('robots.txt', () => {
  it.each<[string, string, string, boolean]>([
    ['nothing is forbidden by an empty file', '', '/a', true],
    ['what is forbidden to all is forbidden to us', 'User-agent: *\nDisallow: /a', '/a/b', false],
    ['and nothing else', 'User-agent: *\nDisallow: /a', '/b', true],
    ['an empty Disallow forbids nothing', 'User-agent: *\nDisallow:', '/a', true],
    [
      'a group of our own stands for the others',
      'User-agent: *\nDisallow: /\n\nUser-agent: Kabar\nDisallow: /x',
      '/a',
      true,
    ],
    ['also with a version', 'User-agent: kabar/1.0\nDisallow: /a', '/a', false],
    ['but not that of another whose name begins like ours', 'User-agent: kabarnews\nDisallow: /', '/a', true],
    ['several names share a group', 'User-agent: a\nUser-agent: kabar\nDisallow: /a', '/a', false],
    [
      'two groups of ours count together',
      'User-agent: kabar\nDisallow: /a\n\nUser-agent: b\nDisallow: /\n\nUser-agent: kabar\nDisallow: /c',
      '/c',
      false,
    ],
    ['the longest path decides', 'User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/b/c', true],
    ['whatever its order', 'User-agent: *\nAllow: /a/b\nDisallow: /a', '/a/b', true],
    ['of two equal ones the one that allows', 'User-agent: *\nDisallow: /a\nAllow: /a', '/a', true],
    ['stars and ends', 'User-agent: *\nDisallow: /*.pdf$', '/x/y.pdf', false],
    ['an end is an end', 'User-agent: *\nDisallow: /*.pdf$', '/x/y.pdf?a', true],
    ['questions count', 'User-agent: *\nDisallow: /*?amp', '/x?amp=1', false],
    ['escapes are one with what they stand for', 'User-agent: *\nDisallow: /caf%C3%A9', '/café', false],
    ['capitals count in paths', 'User-agent: *\nDisallow: /A', '/a', true],
    ['comments and blanks do not', '# x\n  user-agent : * # all\n disallow : /a # b', '/a', false],
    ['lines of the old Mac', 'User-agent: *\rDisallow: /a', '/a', false],
    ['rules before any name are nobody’s', 'Disallow: /\nUser-agent: *\nDisallow: /a', '/b', true],
    ['robots.txt itself may be read', 'User-agent: *\nDisallow: /', '/robots.txt', true],
    ['a broken escape is taken as it stands', 'User-agent: *\nDisallow: /%zz', '/%zz', false],
  ])('%s', (_, text, path, expected) => expect(allows(text, path)).toBe(expected));

  it('tells how long to wait', () => {
    expect(readRobots('User-agent: *\nCrawl-delay: 2.5\n', 'kabar').crawlDelay).toBe(2.5);
    expect(readRobots('User-agent: *\nCrawl-delay: x\n', 'kabar').crawlDelay).toBeNull();
  });

  it('a pattern of many stars costs little', () => {
    const started = performance.now();
    expect(matchesPattern('a'.repeat(2_000), `${'*a'.repeat(500)}b$`)).toBe(false);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
