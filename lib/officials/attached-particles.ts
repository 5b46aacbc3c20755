/** One way to take attached particles off the first word of a name or title. */
export interface AttachedReading {
  /** Folded letters that the particles take. */
  readonly skip: number;
  /** Letters to put back: «للأسد» is «ل» and «الأسد», whose first two letters are not printed. */
  readonly lead: string;
}

const WHOLE: readonly AttachedReading[] = [{ skip: 0, lead: '' }];

/**
 * The whole word, then the word without و ف, without ب ل ك, without both; the article stays, since it is part of a name.
 * Source: Ryding, A Reference Grammar of Modern Standard Arabic, 2005, §§ 16.1, 18.2.
 */
export function attachedReadings(word: string): readonly AttachedReading[] {
  const first = word[0] ?? '';
  if (!'وفبلك'.includes(first) || word.length < 3) return WHOLE;
  const readings = [...WHOLE];
  for (const conjunction of first === 'و' || first === 'ف' ? [0, 1] : [0]) {
    if (conjunction === 1) readings.push({ skip: 1, lead: '' });
    const next = word[conjunction] ?? '';
    if (!'بلك'.includes(next) || next === '' || word.length - conjunction < 3) continue;
    readings.push({ skip: conjunction + 1, lead: '' });
    if (next === 'ل' && word[conjunction + 1] === 'ل') {
      readings.push({ skip: conjunction + 2, lead: 'ال' });
    }
  }
  return readings;
}
