/** Languages of sources that are written from right to left. */
const RIGHT_TO_LEFT = new Set(['ar', 'ckb', 'fa', 'he', 'ps', 'ur']);

/** The direction of a text by its language (BCP 47), whatever letter it begins with; by that letter where no language is known. */
export function directionOf(language: string | undefined): 'rtl' | 'ltr' | 'auto' {
  if (language === undefined) return 'auto';
  const [primary = ''] = language.toLowerCase().split('-');
  return RIGHT_TO_LEFT.has(primary) ? 'rtl' : 'ltr';
}
