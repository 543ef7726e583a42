import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctionLines, proposedLines } from '../../src/newsroom/correction.js';
import { differences } from '../../src/newsroom/difference.js';

const linesOf = (before: string, after: string) => correctionLines(differences(before, after));

describe('what a correction says', () => {
  it('the sentence as it was, and as it is right', () => {
    const text =
      'Korut menembakkan rudal.\n\nRudal itu terbang 350 kilometer sebelum jatuh. Jepang tidak melapor kerusakan.';
    expect(linesOf(text, text.replace('350', '530'))).toEqual([
      {
        before: 'Rudal itu terbang 350 kilometer sebelum jatuh.',
        after: 'Rudal itu terbang 530 kilometer sebelum jatuh.',
      },
    ]);
  });

  it('a sentence that came or went alone says so', () => {
    const text = 'Banjir melanda Semarang. Warga mengungsi. Air belum surut.';
    expect(linesOf(text, text.replace(' Warga mengungsi.', ''))).toEqual([{ before: 'Warga mengungsi.', after: null }]);
    expect(linesOf(text.replace(' Warga mengungsi.', ''), text)).toEqual([{ before: null, after: 'Warga mengungsi.' }]);
  });

  it('figures and negations come before words, and two lines are enough', () => {
    const before = 'Kata pertama lama. Warga tidak mengungsi. Tiga orang hilang. Ada 12 rumah rusak.';
    const after = 'Kata pertama baru. Warga mengungsi. Empat orang hilang. Ada 21 rumah rusak.';
    expect(linesOf(before, after)).toEqual([
      { before: 'Warga tidak mengungsi.', after: 'Warga mengungsi.' },
      { before: 'Tiga orang hilang.', after: 'Empat orang hilang.' },
    ]);
  });

  it('of a sentence without end the changed place is shown', () => {
    const long = Array.from({ length: 120 }, (_, index) => `kata${index}`).join(' ');
    const [line] = linesOf(`${long} tiga ${long}`, `${long} dua ${long}`);
    expect(line?.before).toContain('tiga');
    expect(line?.after).toContain('dua');
    expect(Math.max(line?.before?.length ?? 0, line?.after?.length ?? 0)).toBeLessThan(170);
  });

  it('of whatever two texts, each line says something else before than after, and none is long', () => {
    const word = fc.constantFrom('tiga', 'dua', 'rudal.', 'Seoul', '350', 'tidak', 'kata!', '\n\n', 'x'.repeat(300));
    const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const lines = linesOf(before, after);
        return (
          lines.length <= 2 &&
          lines.every((line) => line.before !== line.after || line.before?.includes('…') === true) &&
          lines.every((line) => [line.before, line.after].every((side) => (side?.length ?? 0) <= 170))
        );
      }),
    );
  });

  it('a proposal of an earlier release, which kept only its difference, has its lines all the same', () => {
    const parts = [
      { kind: 'same', text: 'Ada ' },
      { kind: 'removed', text: 'tiga' },
      { kind: 'added', text: 'dua' },
      { kind: 'same', text: ' rudal.' },
    ];
    expect(proposedLines({ parts })).toEqual([{ before: 'Ada tiga rudal.', after: 'Ada dua rudal.' }]);
    expect(proposedLines({ parts: 'none', lines: [7] })).toEqual([]);
  });
});
