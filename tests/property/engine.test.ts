import fc from 'fast-check';
import { beforeAll, describe, it } from 'vitest';
import { readBundledSet } from '../../lib/cli/bundled-set.ts';
import { indexReference, type ReferenceIndex } from '../../lib/reference/index.ts';
import { holdsOnText } from '../fuzz/text-property.ts';
import { anyDate, anyText } from '../fuzz/texts.ts';

describe('the engine on any text', () => {
  let index: ReferenceIndex;
  beforeAll(async () => {
    index = indexReference(await readBundledSet());
  });

  // `npm run fuzz` takes a million. The seed of a failure is printed by fast-check.
  it('never fails; its spans slice the text, in order, none over another; the same again', {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(anyText, anyDate, (text, published) => holdsOnText(text, published, index, true)),
      { numRuns: 400 },
    );
  });
});
