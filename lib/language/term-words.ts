import type { Translator } from './translate.ts';

/** «من 1 فبراير 2017 إلى 31 مارس 2018», «منذ 26 أبريل 2018»: from when to when something was held, as far as it is known. */
export function termWords(
  text: Translator['text'],
  from: string | null,
  to: string | null,
): string {
  if (from !== null && to !== null) return text('period.between', { from, to });
  if (from !== null) return text('period.from', { from });
  return to === null ? text('period.unknown') : text('period.until', { to });
}
