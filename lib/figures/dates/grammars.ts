import type { Grammar } from '../grammar.ts';

/** Every grammar of dates, times and durations; each proposes candidates of its own kinds. */
export const dateGrammars: readonly Grammar[] = [];
