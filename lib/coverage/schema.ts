import * as v from 'valibot';

const Line = v.pipe(v.string(), v.regex(/^\S+( \S+)*$/u, 'words parted by one space'));
const Lines = v.pipe(v.array(Line), v.minLength(1));
const Count = v.pipe(v.number(), v.integer(), v.minValue(1));

/** The form of assets/lexicon/coverage.json. */
export const CoverageLexicon = v.strictObject({
  about: v.string(),
  coalition: v.strictObject({ definite: Lines, indefinite: Lines, constructs: Lines }),
  international: Lines,
  enemy: Lines,
  jihadists: Lines,
  against: Lines,
  ledBy: Lines,
  leaders: Lines,
  other: Lines,
  gatherings: Lines,
  states: Lines,
  statesOfOthers: Lines,
  ownOperations: Lines,
  dossier: Lines,
  campaign: Lines,
  operations: Lines,
  theatre: Lines,
  rivalQualifiers: Lines,
  rivalLeaders: Lines,
  rivalContext: Lines,
  joined: Lines,
  windows: v.strictObject({
    ahead: Count,
    qualifier: Count,
    leader: Count,
    around: Count,
    states: Count,
    purpose: Count,
    lead: Count,
  }),
  weights: v.record(v.string(), v.number()),
});

/** The form of assets/lexicon/coverage-languages.json. */
export const LanguageLexicon = v.strictObject({
  about: v.string(),
  arabic: Lines,
  others: v.array(
    v.strictObject({
      code: v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/u)),
      letters: v.pipe(v.string(), v.minLength(1)),
      words: Lines,
    }),
  ),
});
