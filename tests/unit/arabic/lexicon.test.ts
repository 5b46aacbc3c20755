import { expect, test } from 'vitest';
import { buildLexicon, matchLexicon } from '../../../lib/arabic/lexicon.ts';
import { readText } from '../../../lib/arabic/tokens.ts';

const lexicon = buildLexicon([
  ['دولار', 'dollar'],
  ['دولار أمريكي', 'US dollar'],
  ['د.إ', 'AED'],
  ['الدول', 'states'],
]);

function found(text: string): string[] {
  return matchLexicon(readText(text), lexicon).map(
    ({ start, end, prefix, value }) => `${text.slice(start, end)}|${prefix}|${value}`,
  );
}

test('finds phrases with attached particles, longest first', () => {
  expect(found('خسر التاجر بالدولار الأمريكيّ كثيرا')).toEqual([
    'دولار الأمريكيّ|بال|US dollar',
    'دولار|بال|dollar',
  ]);
});

test('a bare first word keeps later words bare', () => {
  expect(found('دولار الأمريكي')).toEqual(['دولار||dollar']);
});

test('signs belong to phrases whatever the spaces', () => {
  expect(found('5 د. إ')).toEqual(['د. إ||AED']);
});

test('لل before a word is ل and the article', () => {
  expect(found('شكرا للدول')).toEqual(['لدول|ل|states']);
});

test('a line break ends a phrase', () => {
  expect(found('دولار\nأمريكي')).toEqual(['دولار||dollar']);
});
