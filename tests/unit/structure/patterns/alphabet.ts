import { type AST, visitRegExpAST } from '@eslint-community/regexpp';

export type CharacterElement =
  | AST.Character
  | AST.CharacterClass
  | AST.CharacterSet
  | AST.ExpressionCharacterClass;

/** Letters as a pattern sees them: those that no part of it tells apart are one, and go by a number. */
export interface Alphabet {
  /** A sample of each. */
  readonly samples: readonly string[];
  readonly lineEnds: ReadonlySet<number>;
  /** Those that a part of the pattern reads. */
  read(element: CharacterElement): ReadonlySet<number>;
}

/** Letters of the scripts that texts and our patterns are written in, signs and spaces of every kind. */
const RANGES: readonly (readonly [number, number])[] = [
  [0x00, 0xff],
  [0x600, 0x6ff],
  [0x2000, 0x206f],
];
const OTHERS = [...'Ωеअ中ﷲ\u3000\ufeff\ufffd\u{1f600}'];
/** Where a line begins for `^` under the flag `m`. */
const LINE_END = '[\\n\\r\\u2028\\u2029]';

export function alphabetOf(pattern: AST.Pattern, flags: string): Alphabet {
  const reads = flags.replace(/[gymd]/gu, '');
  const tests = new Map([[LINE_END, new RegExp(LINE_END, 'u')]]);
  const points = new Set(
    RANGES.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at)),
  );
  const add = (element: CharacterElement): void => {
    tests.set(element.raw, new RegExp(`^(?:${element.raw})$`, reads));
  };
  visitRegExpAST(pattern, {
    onCharacterEnter(character) {
      // What stands on either side of a range's end tells the range from its neighbours.
      for (const point of [character.value - 1, character.value, character.value + 1])
        points.add(point);
      if (character.parent.type === 'Alternative' || character.parent.type === 'Quantifier')
        add(character);
    },
    onCharacterClassEnter: add,
    onExpressionCharacterClassEnter: add,
    onCharacterSetEnter(set) {
      if (set.parent.type === 'Alternative' || set.parent.type === 'Quantifier') add(set);
    },
  });
  const candidates = [
    ...OTHERS,
    ...[...points]
      .filter((point) => point >= 0 && point <= 0x10ffff)
      .map((point) => String.fromCodePoint(point)),
  ];
  const samples = new Map<string, string>();
  for (const candidate of candidates) {
    const sight = [...tests.values()].map((test) => (test.test(candidate) ? '1' : '0')).join('');
    if (!samples.has(sight)) samples.set(sight, candidate);
  }
  const list = [...samples.values()];
  const known = new Map<string, ReadonlySet<number>>();
  const read = ({ raw }: { readonly raw: string }): ReadonlySet<number> => {
    const test = tests.get(raw);
    const letters =
      known.get(raw) ?? new Set(list.flatMap((sample, at) => (test?.test(sample) ? [at] : [])));
    known.set(raw, letters);
    return letters;
  };
  return { samples: list, lineEnds: read({ raw: LINE_END }), read };
}
