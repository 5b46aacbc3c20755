import type { Token } from '../arabic/tokens.ts';
import { isNameConnector } from './phrase-index.ts';
import { matchPlace, nationalityOf } from './places.ts';
import {
  givenNameClass,
  isCommonWord,
  isDefinite,
  isHonorific,
  isNameOnlyAtStart,
  isOfficeHead,
  isTitleNoun,
  officeStatusOf,
} from './word-classes.ts';

/** How a word can stand in a name that no list knows. */
export type NamePart = 'given' | 'possible' | 'surname' | 'particle' | null;

const PARTICLES = new Set([
  'عبد',
  'ابو',
  'ابي',
  'ابا',
  'ام',
  'ال',
  'بن',
  'ابن',
  'بنت',
  'دي',
  'دا',
  'دو',
  'فان',
  'فون',
  'لو',
  'ماك',
  'سيدي',
  'ولد',
  'ذو',
]);
const COMPOUND_LAST = new Set(['الدين', 'الله', 'الاسلام']);
const SHORTEST = 3;

/** Preposition على, whose folded form is the name علي. */
function isOnPreposition(token: Token, original: string): boolean {
  return token.text === 'علي' && original.slice(token.start, token.end).endsWith('ى');
}

/** What part a token may take in a name; null for a word that ends one. */
export function namePartOf(tokens: readonly Token[], at: number, original: string): NamePart {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word') return null;
  const word = token.text;
  if (isOnPreposition(token, original)) return null;
  if (PARTICLES.has(word)) return 'particle';
  if (givenNameClass(word) !== null) return 'given';
  if (word.length < SHORTEST || officeStatusOf(word) !== null || isHonorific(word)) return null;
  if (COMPOUND_LAST.has(word)) return 'surname';
  if (isDefinite(word)) {
    if (nationalityOf(word) === null && !isCommonWord(word) && !isOfficeHead(word))
      return 'surname';
    return null;
  }
  if (isOfficeHead(word) || isTitleNoun(word) || isCommonWord(word)) return null;
  return matchPlace(tokens, at, 0, '') === null ? 'possible' : null;
}

const LONGEST_NAME = 5;

/**
 * The end of an unlisted name that begins at a token, or null where none does: a given name and what follows, or two
 * words that are no everyday words. A nisba right after a given name is a surname even where it is a nationality
 * («محمد السوداني»).
 */
export function nameEnd(tokens: readonly Token[], from: number, original: string): number | null {
  const first = namePartOf(tokens, from, original);
  if (first === null || first === 'surname') return null;
  let units = 0;
  let to = from;
  let at = from;
  while (at < tokens.length && units < LONGEST_NAME) {
    const token = tokens[at];
    if (token === undefined) break;
    if (at > from && token.kind === 'sign' && isNameConnector(token) && !token.spaced) {
      at += 1;
      continue;
    }
    const part = namePartOf(tokens, at, original);
    const previousIsParticle = at > from && namePartOf(tokens, at - 1, original) === 'particle';
    if (part === null) {
      const nisba =
        units === 1 &&
        first === 'given' &&
        isDefinite(token.text) &&
        token.text.endsWith('ي') &&
        !isOfficeHead(token.text);
      const ruler = units === 1 && REGNAL.has(token.text);
      if (!nisba && !ruler && !previousIsParticle) break;
    }
    if (units >= 1 && isNameOnlyAtStart(token.text) && !previousIsParticle) break;
    at += 1;
    if (part === 'particle') continue;
    units += 1;
    to = at;
  }
  const isSure = first === 'given' || first === 'particle';
  return units >= 2 || (isSure && units >= 1 && to - from >= 2) ? to : null;
}

const REGNAL = new Set([
  'الاول',
  'الثاني',
  'الثالث',
  'الرابع',
  'الخامس',
  'السادس',
  'السابع',
  'الثامن',
]);
