import lexicon from '../../assets/lexicon/coverage.json' with { type: 'json' };
import { compilePhrases } from './phrases.ts';

/** The coverage lexicon, compiled once. */
export const phrases = {
  definite: compilePhrases(lexicon.coalition.definite),
  indefinite: compilePhrases(lexicon.coalition.indefinite),
  constructs: compilePhrases(lexicon.coalition.constructs),
  international: compilePhrases(lexicon.international),
  enemy: compilePhrases(lexicon.enemy),
  jihadists: compilePhrases(lexicon.jihadists),
  against: compilePhrases(lexicon.against),
  ledBy: compilePhrases(lexicon.ledBy),
  leaders: compilePhrases(lexicon.leaders),
  other: compilePhrases(lexicon.other),
  gatherings: compilePhrases(lexicon.gatherings),
  states: compilePhrases(lexicon.states),
  statesOfOthers: compilePhrases(lexicon.statesOfOthers),
  ownOperations: compilePhrases(lexicon.ownOperations),
  dossier: compilePhrases(lexicon.dossier),
  campaign: compilePhrases(lexicon.campaign),
  operations: compilePhrases(lexicon.operations),
  theatre: compilePhrases(lexicon.theatre),
  rivalQualifiers: compilePhrases(lexicon.rivalQualifiers),
  rivalLeaders: compilePhrases(lexicon.rivalLeaders),
  rivalContext: compilePhrases(lexicon.rivalContext),
  joined: compilePhrases(lexicon.joined),
};

/** Every word that a piece of evidence may begin with. */
export const evidenceStarts: ReadonlySet<string> = new Set(
  [
    phrases.other,
    phrases.ownOperations,
    phrases.gatherings,
    phrases.dossier,
    phrases.definite,
    phrases.indefinite,
    phrases.constructs,
    phrases.enemy,
    phrases.jihadists,
    phrases.campaign,
    phrases.leaders,
    phrases.operations,
    phrases.theatre,
    phrases.rivalContext,
    phrases.joined,
  ].flatMap((index) => [...index.keys()]),
);

export const windows = lexicon.windows;
export const weights: Readonly<Record<string, number>> = lexicon.weights;
