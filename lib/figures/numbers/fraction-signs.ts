import { addToClass, newWordClass } from '../../arabic/vocabulary.ts';

const SIGNS: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅕': 1 / 5,
  '⅖': 2 / 5,
  '⅗': 3 / 5,
  '⅘': 4 / 5,
  '⅙': 1 / 6,
  '⅚': 5 / 6,
  '⅛': 1 / 8,
  '⅜': 3 / 8,
  '⅝': 5 / 8,
  '⅞': 7 / 8,
};

/** Tokens that are a sign of a fraction. */
export const fractionSignClass = newWordClass();
for (const sign of Object.keys(SIGNS)) addToClass(fractionSignClass, sign);

/** The value of a sign that is a fraction («½»), or undefined. */
export function signFraction(sign: string | undefined): number | undefined {
  return sign === undefined ? undefined : SIGNS[sign];
}
