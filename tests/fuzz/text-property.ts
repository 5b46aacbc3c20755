import { deepStrictEqual } from 'node:assert/strict';
import { analyse } from '../../lib/analysis/analyse.ts';
import type { ReferenceIndex } from '../../lib/reference/index.ts';

/**
 * What holds of the engine on any text: it does not fail; its spans slice the text, in order, none over another; checks lie
 * inside the text. With `again`, that a second run says the same.
 *
 * @throws where one of these does not hold
 */
export function holdsOnText(
  text: string,
  published: string | null,
  index: ReferenceIndex,
  again: boolean,
): void {
  const publishedAt = published
    ? ({ date: published, precision: 'day', evidence: 'given' } as const)
    : null;
  const article = { text, title: null, publishedAt };
  const analysis = analyse(article, index, { ignoreCoverage: true });
  for (const spans of [analysis.figures, analysis.mentions]) {
    let last = 0;
    for (const { start, end, text: sliced } of spans) {
      if (start < last || end <= start || text.slice(start, end) !== sliced) {
        throw new Error(`span ${start}–${end} «${sliced}» is not in its place after ${last}`);
      }
      last = end;
    }
  }
  for (const { counted } of analysis.figures) {
    if (counted && text.slice(counted.start, counted.end) !== counted.text) {
      throw new Error(`counted span ${counted.start}–${counted.end} is not «${counted.text}»`);
    }
  }
  for (const { start, end } of analysis.checks) {
    if (start < 0 || end > text.length || end < start) {
      throw new Error(`check ${start}–${end} lies outside a text of ${text.length}`);
    }
  }
  if (again) deepStrictEqual(analyse(article, index, { ignoreCoverage: true }), analysis);
}
