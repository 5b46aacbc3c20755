import { decodeUnits } from '../arabic/fold.ts';
import { type Reading, type Token, withTokens } from '../arabic/tokens.ts';

/** ة and ى end a word; inside one they show that an aggregator lost the space after them: «الخارجيةالأمريكي». */
const WORD_FINAL = new Set(['ة', 'ى']);
const GLUED = /[ةى]\p{L}/u;
const SHORTEST = 2;

/** The same reading with glued words told apart where a letter that only ends words stands inside one. */
export function splitGluedWords(reading: Reading): Reading {
  const { tokens, original, starts } = reading;
  if (!GLUED.test(original)) return reading;
  const split: Token[] = [];
  for (const token of tokens) {
    let from = token.from;
    if (token.kind === 'word') {
      for (let at = from + SHORTEST; at <= token.to - SHORTEST; at += 1) {
        const printed = original[starts[at - 1] ?? 0] ?? '';
        if (!WORD_FINAL.has(printed) || at - from < SHORTEST) continue;
        split.push(part(reading, token, from, at));
        from = at;
      }
    }
    split.push(from === token.from ? token : part(reading, token, from, token.to));
  }
  return split.length === tokens.length ? reading : withTokens(reading, split);
}

function part({ units, starts, ends }: Reading, token: Token, from: number, to: number): Token {
  return {
    kind: token.kind,
    text: decodeUnits(units.subarray(from, to)),
    from,
    to,
    start: starts[from] ?? token.start,
    end: ends[to - 1] ?? token.end,
    spaced: from === token.from && token.spaced,
  };
}
