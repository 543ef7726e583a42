import { expect, test } from 'vitest';
import { isUrl } from '../src/is-url.js';

test('what is no address stays none, however often it is asked', () => {
  const base = 'http://127.0.0.1/x';
  let wrong = 0;
  for (let round = 0; round < 100_000; round++) if (isUrl('http://\u00ef\u00bc\u0091.0.0.1:8080/', base)) wrong += 1;
  expect(wrong).toBe(0);
  expect(isUrl('/日本', base)).toBe(true);
  expect(isUrl('https://contoh.id/日本')).toBe(true);
  expect(isUrl('/日本')).toBe(false);
});
