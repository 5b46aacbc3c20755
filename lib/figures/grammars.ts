import { readCardinals } from './cardinals.ts';
import { dateGrammars } from './dates/grammars.ts';
import type { Grammar } from './grammar.ts';
import { readMeasures } from './measures.ts';
import { readMoney } from './money.ts';
import { readPercents } from './percents.ts';

/** Every grammar, one kind of figure each; their order does not matter (settle.ts). */
export const grammars: readonly Grammar[] = [
  readCardinals,
  readMoney,
  readMeasures,
  readPercents,
  ...dateGrammars,
];
