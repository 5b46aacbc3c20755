/** What a French message writes before a day, and what it writes before a month or a year alone: «depuis mars 2018». */
const BEFORE_MONTH: Readonly<Record<string, string>> = {
  'depuis le ': 'depuis ',
  'jusqu’au ': 'jusqu’en ',
  'du ': 'de ',
  'le ': 'en ',
};

/**
 * The words before a date that is known by its month or year only.
 *
 * @param words those that the message writes before a day
 * @param before what the message says before them: «au» ends a period («de mars à mai 2018») or stands alone («en mai 2018»)
 */
export function beforeMonth(words: string, before: string): string {
  if (words === 'au ') return /(?:^|\s)du \{/u.test(before) ? 'à ' : 'en ';
  return BEFORE_MONTH[words] ?? words;
}
