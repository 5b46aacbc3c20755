import lexicon from '../../assets/lexicon/coverage.json' with { type: 'json' };
import { compilePhrases } from './phrases.ts';

/** The coverage lexicon, compiled once. */
export const phrases = {
  definite: compilePhrases(lexicon.coalition.definite),
  indefinite: compilePhrases(lexicon.coalition.indefinite),
  international: compilePhrases(lexicon.international),
  enemy: compilePhrases(lexicon.enemy),
  enemyAfterCoalition: compilePhrases(lexicon.enemyAfterCoalition),
  ledBy: compilePhrases(lexicon.ledBy),
  leaders: compilePhrases(lexicon.leaders),
  other: compilePhrases(lexicon.other),
  campaign: compilePhrases(lexicon.campaign),
  theatre: compilePhrases(lexicon.theatre),
  rivalQualifiers: compilePhrases(lexicon.rivalQualifiers),
  rivalLeaders: compilePhrases(lexicon.rivalLeaders),
  rivalContext: compilePhrases(lexicon.rivalContext),
};

export const windows = lexicon.windows;
export const weights: Readonly<Record<string, number>> = lexicon.weights;
