import { analyse } from '../analysis/analyse.ts';
import type { ReferenceIndex } from '../reference/index.ts';

/** Coverage with a figure, an official and a date, so that every reader has its words at hand and its code made ready by the browser. */
const SAMPLE =
  'قال وزير الخارجية الأمريكي أنتوني بلينكن يوم الثلاثاء 13 فبراير إن التحالف الدولي ضد داعش يضم 74 دولة، وإن نحو 200 مليون دولار تكفي 3 سنوات.';

/** Has the engine read a line, while the page that will need it is still being read itself. */
export function warmUp(reference: ReferenceIndex): void {
  const publishedAt = { date: '2018-02-13', precision: 'day', evidence: 'given' } as const;
  analyse({ text: SAMPLE, title: null, publishedAt }, reference, { ignoreCoverage: true });
}
