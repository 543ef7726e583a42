import { describe, expect, test } from 'vitest';
import { findBrowser } from './find-browser.js';

describe('somebody who runs the browser tests', () => {
  test('is told in one sentence how to get a browser when there is none', () => {
    const found = findBrowser({ PATH: '/nowhere' });
    // A machine with Chrome in its usual place has one even so.
    expect(found.kind === 'found' ? found.path : found.advice).toMatch(/apt-get install chromium|chrome|edge/i);
  });

  test('is told when KABAR_BROWSER names a file that is not there', () => {
    expect(findBrowser({ PATH: process.env['PATH'], KABAR_BROWSER: '/no/such/browser' })).toMatchObject({
      kind: 'missing',
      advice: expect.stringContaining('/no/such/browser') as string,
    });
  });

  test('may choose the browser', () => {
    expect(findBrowser({ PATH: '/nowhere', KABAR_BROWSER: process.execPath })).toEqual({
      kind: 'found',
      path: process.execPath,
    });
  });
});
