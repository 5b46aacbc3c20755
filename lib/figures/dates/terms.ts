import type { Reading } from '../../arabic/tokens.ts';
import { addPattern, knownWords, newWordClass, type WordClass } from '../../arabic/vocabulary.ts';
import { dateEntries } from './lexicon.ts';
import { buildPhraseTable, type Spelling } from './phrase-table.ts';
import type { Cue, Roles } from './roles.ts';

/** A word or phrase of dates found in a text. */
export interface Term {
  /** Token indices, `to` excluded. */
  readonly from: number;
  readonly to: number;
  /** Offset in the given text, attached particles left out. */
  readonly start: number;
  readonly end: number;
  /** «و» or «ف» is attached. */
  readonly conjunction: boolean;
  readonly definite: boolean;
  readonly roles: Roles;
}

const table = buildPhraseTable(dateEntries());
const termClass = newWordClass();
addPattern(termClass, (text) => table.has(text));

/** The terms of a text: for each token the longest phrase of dates that begins there, or undefined. */
export function findTerms(reading: Reading): (Term | undefined)[] {
  const { tokens } = reading;
  const terms: (Term | undefined)[] = new Array(tokens.length);
  for (const from of knownWords(reading).tokensOf(termClass)) {
    const token = tokens[from];
    if (token === undefined || (token.kind !== 'word' && token.kind !== 'latin')) continue;
    const spellings = table.get(token.text);
    if (spellings === undefined) continue;
    for (const spelling of spellings) {
      const { rest } = spelling;
      let matched = 0;
      while (matched < rest.length && tokens[from + 1 + matched]?.text === rest[matched])
        matched += 1;
      if (matched < rest.length) continue;
      const to = from + 1 + matched;
      terms[from] = {
        from,
        to,
        start:
          spelling.prefix === 0
            ? token.start
            : (reading.starts[token.from + spelling.prefix] ?? token.start),
        end: tokens[to - 1]?.end ?? token.end,
        conjunction: spelling.conjunction,
        definite: spelling.definite,
        roles: spelling.roles,
      };
      break;
    }
  }
  return terms;
}

/** The first words of the phrases of dates that pass a test, as a class of their own. */
export function classOfPhrases(test: (phrase: Spelling) => boolean): WordClass {
  const wordClass = newWordClass();
  addPattern(wordClass, (text) => table.get(text)?.some(test) === true);
  return wordClass;
}

/** Whether a term is one of the words that only have to be recognised. */
export function hasCue(term: Term | undefined, cue: Cue): boolean {
  return term?.roles.cues?.has(cue) ?? false;
}
