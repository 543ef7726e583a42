import { expect, test } from 'vitest';
import { createTranslator } from '../../src/bot/translate.js';
import { proposalScreen } from '../../src/bot/views/proposal.view.js';

const t = createTranslator();
const shown = (parts: { kind: string; text: string }[]): string => {
  const params = {
    type: 'proposed-correction',
    url: 'https://a.example/1',
    title: 'Judul',
    source: 'Koran',
    proposalId: 1,
  };
  return proposalScreen(t, 'id', { ...params, parts, left: 0, lines: [], reach: 0 }, true).text;
};

test('what changed stands one space apart, also behind what was left out', () => {
  expect(
    shown([
      { kind: 'same', text: 'Korea Utara … ' },
      { kind: 'removed', text: 'tiga' },
      { kind: 'added', text: 'dua' },
      { kind: 'same', text: ' rudal … ' },
      { kind: 'added', text: ' Jejak ketiga.' },
    ]),
  ).toContain('Korea Utara … <s>tiga</s> <b>dua</b> rudal … <b>Jejak ketiga.</b>');
  expect(
    shown([
      { kind: 'same', text: 'Satu …\n\n' },
      { kind: 'added', text: ' Dua.' },
    ]),
  ).toContain('Satu …\n<b>Dua.</b>');
});
