import { expect, it } from 'vitest';
import { markedEntry } from '../../../lib/analysis/marked-entry.ts';
import type { Entry } from '../../../lib/analysis/session.ts';
import { checkEntry, figureEntry } from '../../fixtures/sessions/make-entries.ts';

const sentence = 'ويضم التحالف ‹68› عضوا.';
const entries: readonly Entry[] = [
  figureEntry('f0', 'dated', sentence, {}),
  checkEntry('c0', sentence, { result: 'inconsistent' }),
  checkEntry('c1', 'ويضم التحالف ‹68 عضوا›.', { result: 'consistent' }),
  checkEntry('c2', 'ويضم التحالف ‹68 عضوا›.', { result: 'inconsistent' }),
];

it('finds the mark that a check is told at', () => {
  expect(markedEntry(entries, 'f0')).toBe('f0');
  expect(markedEntry(entries, 'c0')).toBe('f0');
  expect(markedEntry(entries, 'c1')).toBe('f0');
});

it('leaves a check that has a mark of its own, and what it does not know', () => {
  expect(markedEntry(entries, 'c2')).toBe('c2');
  expect(markedEntry(entries, 'f9')).toBe('f9');
});
