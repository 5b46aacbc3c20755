import { readCardinals } from './cardinals.ts';
import { dateGrammars } from './dates/grammars.ts';
import { readDuals } from './duals.ts';
import { readFurniture } from './furniture.ts';
import type { Grammar } from './grammar.ts';
import { readIdentifiers } from './identifiers.ts';
import { readMeasures } from './measures.ts';
import { readMoney } from './money.ts';
import { readOrdinals } from './ordinals.ts';
import { readPercents } from './percents.ts';
import { readVague } from './vague.ts';

/** Every grammar, one kind of figure each; their order does not matter (settle.ts). */
export const grammars: readonly Grammar[] = [
  readCardinals,
  readMoney,
  readMeasures,
  readPercents,
  readOrdinals,
  readDuals,
  readVague,
  readIdentifiers,
  readFurniture,
  ...dateGrammars,
];
