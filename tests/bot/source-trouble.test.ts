import { expect, test } from 'vitest';
import { createTranslator } from '../../src/bot/translate.js';
import { sourceTroubleText } from '../../src/bot/views/source-trouble.view.js';
import { failed } from '../../src/intake/door-failure.js';

const t = createTranslator();
const said = (code: Parameters<typeof failed>[0]): string => {
  const answer = failed(code);
  return 'detail' in answer ? answer.detail : '';
};

test.each([
  [said('dns'), 'nama situsnya tidak ditemukan', 'the name of its site cannot be found'],
  [said('timeout'), 'situsnya tidak menjawab pada waktunya', 'its site does not answer in time'],
  ['HTTP 503', 'situsnya menjawab dengan kode 503', 'its site answers with code 503'],
  ['removed', 'dihapus dari daftar', 'taken off the list'],
  ['missing', 'umpannya tidak ditemukan lagi', 'the feed is not found any more'],
  ['Neither RSS nor Atom.', 'jawabannya bukan umpan berita yang bisa dibaca', 'its answer is no feed that can be read'],
])('a feed with “%s” on its row: editors read it in their language', (lastError, id, en) => {
  expect([sourceTroubleText(t, 'id', lastError), sourceTroubleText(t, 'en', lastError)]).toEqual([id, en]);
});

test.each(['dns', 'refused', 'timeout', 'reset', 'unreachable', 'tls', 'protocol', 'aborted'] as const)(
  'the failure “%s” has words of its own',
  (code) => {
    expect(sourceTroubleText(t, 'id', said(code))).not.toBe(sourceTroubleText(t, 'id', 'anything else'));
  },
);
