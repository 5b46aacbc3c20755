import type { Translator } from '../../lib/language/translate.ts';
import type { Reason } from '../../lib/reason.ts';
import { pathOf, problemSentence } from './problem-words.ts';

/** What is wrong by the path of its field; the first of a field's problems stands. */
export function fieldProblems(
  translator: Translator,
  problems: readonly Reason[],
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const problem of problems) {
    const path = pathOf(problem);
    if (path !== null && !found.has(path)) found.set(path, problemSentence(translator, problem));
  }
  return found;
}
