import { describe, expect, it } from 'vitest';
import { readBundledSet } from '../../../lib/cli/bundled-set.ts';
import { isUnknownFamily, phrasesOf } from '../../../lib/comparison/linking/cue-families.ts';
import { verbForms } from '../../../lib/comparison/linking/verb-forms.ts';

describe('cue families', () => {
  it.each([
    ['قدم', ['قدمت', 'قدموا', 'يقدم', 'ستقدم', 'يقدمون']],
    ['أعلن', ['أعلنت', 'يعلن', 'سيعلن']],
    ['انضم', ['انضمت', 'تنضم', 'ينضم']],
    ['استعاد', ['استعادت', 'يستعيد', 'تستعيد']],
    ['عاد', ['عادوا', 'يعود', 'يعودون']],
    ['رأى', ['رأت', 'رأوا', 'يرأي']],
    ['وعد', ['وعدت', 'يعد']],
  ])('write %s in its forms', (verb, forms) => {
    expect(verbForms(verb)).toEqual(expect.arrayContaining(forms));
  });

  it('keep the words after a verb', () => {
    expect(phrasesOf('~رأى النور')).toContain('رأت النور');
  });

  it('stand for their members, other families among them', () => {
    expect(phrasesOf('@trainee')).toEqual(expect.arrayContaining(['جنود', 'متدربا']));
    expect(phrasesOf('@nothing-of-the-kind')).toEqual([]);
  });

  it('are all known where the bundled set names them', async () => {
    const { metrics, events } = await readBundledSet();
    const named = [...metrics, ...events].flatMap(({ cues }) => [
      ...cues.counted,
      ...cues.required.flat(),
      ...cues.supporting,
      ...cues.excluding,
    ]);
    expect(named.filter(isUnknownFamily)).toEqual([]);
    expect(named.some((cue) => cue.startsWith('@'))).toBe(true);
  });
});
