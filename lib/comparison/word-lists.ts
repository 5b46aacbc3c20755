import * as v from 'valibot';

/** Words and phrases as newspapers print them; attached particles need no entries of their own. */
const Phrases = v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.minLength(1));
const About = v.pipe(v.string(), v.minLength(1));

/** Form of assets/lexicon/comparison-time-words.json. */
export const TimeWords = v.strictObject({
  about: About,
  past: Phrases,
  since: Phrases,
  formerly: Phrases,
  during: Phrases,
  number: Phrases,
  whole: Phrases,
  count: Phrases,
  theirCount: Phrases,
  numbered: Phrases,
  relative: Phrases,
  now: Phrases,
});

/** Form of assets/lexicon/clauses.json. */
export const ClauseWords = v.strictObject({ about: About, openers: Phrases, asking: Phrases });

/** Form of assets/lexicon/another-number.json. */
export const AnotherNumber = v.strictObject({
  about: About,
  bodies: Phrases,
  donors: Phrases,
  says: Phrases,
  governs: Phrases,
  where: Phrases,
  flows: Phrases,
  added: Phrases,
  partOf: Phrases,
  members: Phrases,
  relatives: Phrases,
  fights: Phrases,
  alliances: Phrases,
  shares: Phrases,
  peoples: Phrases,
  places: Phrases,
  expects: Phrases,
  plans: Phrases,
  breaks: Phrases,
  lowers: Phrases,
  ofAll: Phrases,
  gatherings: Phrases,
  ours: Phrases,
});

/** Form of assets/lexicon/consistency-words.json. */
export const ConsistencyWords = v.strictObject({
  about: About,
  weekdays: v.record(v.picklist(['0', '1', '2', '3', '4', '5', '6']), Phrases),
  relativeDays: v.array(
    v.strictObject({ phrase: v.string(), days: v.pipe(v.number(), v.integer()) }),
  ),
  ordinals: v.record(v.pipe(v.string(), v.regex(/^[1-9]$/u)), Phrases),
  listOpens: Phrases,
  listIsPartial: Phrases,
  listCollectives: Phrases,
  listEnds: Phrases,
  elapsed: Phrases,
  ago: Phrases,
  elapsedAfter: Phrases,
  elapsedJoins: Phrases,
  notElapsed: Phrases,
  partsAreAll: Phrases,
  partsAreSome: Phrases,
  restFollows: Phrases,
  wholes: Phrases,
  totals: Phrases,
  restates: Phrases,
  share: Phrases,
  changed: Phrases,
});

/** Form of assets/lexicon/unit-conversions.json: one `from` is `factor` `to`. */
export const UnitConversions = v.strictObject({
  about: About,
  exact: v.array(
    v.strictObject({
      from: v.string(),
      to: v.string(),
      factor: v.pipe(v.number(), v.gtValue(0)),
    }),
  ),
});

/** Form of assets/lexicon/cue-families.json. */
export const CueFamilies = v.strictObject({
  about: About,
  families: v.record(v.pipe(v.string(), v.regex(/^[a-z]+(-[a-z]+)*$/u)), Phrases),
});
