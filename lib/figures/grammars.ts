import { readCardinals } from './cardinals.ts';
import { dateGrammars } from './dates/grammars.ts';
import type { Grammar } from './grammar.ts';
import { readMoney } from './money.ts';

/** Every grammar, one kind of figure each; their order does not matter (settle.ts). */
export const grammars: readonly Grammar[] = [readCardinals, readMoney, ...dateGrammars];
