import type { Token } from '../arabic/tokens.ts';
import { joinsPrevious, openingParticles, particles, regnalNumbers } from './name-parts.ts';
import { isNameConnector } from './phrase-index.ts';
import { beginsPlace, nationalityOf } from './places.ts';
import {
  givenNameClass,
  isAddress,
  isCommonWord,
  isDefinite,
  isHonorific,
  isNameOnlyAtStart,
  isOfficeHead,
  isProfession,
  isTitleNoun,
  officeStatusOf,
} from './word-classes.ts';

/** How a word can stand in a name that no list knows. */
export type NamePart = 'given' | 'possible' | 'surname' | 'particle' | null;

const SHORTEST = 3;

/** Preposition على, whose folded form is the name علي. */
function isOnPreposition(token: Token, original: string): boolean {
  return token.text === 'علي' && original.slice(token.start, token.end).endsWith('ى');
}

/** «فإن», whose folded form is the «فان» of Dutch names. */
function isThat(token: Token, original: string): boolean {
  return token.text === 'فان' && original.slice(token.start, token.end).includes('إ');
}

/** What part a token may take in a name; null for a word that ends one. */
export function namePartOf(tokens: readonly Token[], at: number, original: string): NamePart {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word') return null;
  const word = token.text;
  if (isOnPreposition(token, original) || isThat(token, original)) return null;
  if (particles.has(word)) return 'particle';
  // «جيهان شيخ أحمد»: the first half of a Kurdish or Syrian family name.
  if (word === 'شيخ' && givenNameClass(tokens[at + 1]?.text ?? '') === 'sure') return 'particle';
  if (givenNameClass(word) !== null) return 'given';
  if (word.length < SHORTEST || officeStatusOf(word) !== null || isHonorific(word)) return null;
  if (joinsPrevious.has(word)) return 'surname';
  if (isDefinite(word)) {
    if (nationalityOf(word) === null && !isCommonWord(word) && !isOfficeHead(word))
      return 'surname';
    return null;
  }
  if (isOfficeHead(word) || isTitleNoun(word) || isCommonWord(word)) return null;
  return beginsPlace(tokens, at) ? null : 'possible';
}

const LONGEST_NAME = 5;
/** Prepositions and conjunctions joined to the article; no name begins so. */
const JOINED_ARTICLE = /^(?:وال|بال|فال|كال|لل)..../u;
/** Endings of nouns with a pronoun or of the sound plural: «وزارتنا», «مهماته». */
const NOUN_ENDING = /(?:ته|تها|تهم|نا|هم|هما|ات|ين)$/u;

/** Verbs of the present tense and prepositions joined to a noun; only a known given name may begin so. */
const NO_NAME_OPENING = /^(?:ي...|لا..|باست|ول|وب)/u;

/** Verbs of the tenth form, which no name begins like: «استجاب», «يستحق». */
const VERB_OPENING = /^(?:است|يست|تست|سيست)../u;

/** A surname in ـي without the article. */
const NISBA = /^[^وفبلكيتنس]...*[^اى]ي$/u;

/** Verbal nouns of the second form: «صادق خان ترحيل اللاجئين». */
const VERBAL_NOUN = /^ت..ي.$/u;

/** Verbal nouns of the derived forms with a pronoun: «انتقاده», «استعدادها». */
const POSSESSED = /^(?:ا[^ل]ت|ان|است|ت)..+(?:ه|ها|هم)$/u;

/** «إليوت إنغل انتقاده»: what somebody did, after the name. What is printed with ة may be a name. */
function isPossessed({ text, end }: Token, original: string): boolean {
  return text.length > 5 && POSSESSED.test(text) && original[end - 1] !== 'ة';
}

/** «محمد علي جعفري»: a given name that is another word too, inside a name that goes on. */
function isInnerName(tokens: readonly Token[], at: number, original: string): boolean {
  const next = tokens[at + 1];
  const part = namePartOf(tokens, at + 1, original);
  if (part === 'surname') return true;
  return part === 'possible' && next !== undefined && NISBA.test(next.text);
}

/** «هفرين خلف.», «محمد مصطفى علي،»: where a clause ends, what is a preposition too is the name. */
const endsClause = (next: Token | undefined): boolean =>
  next === undefined || next.kind === 'break' || CLAUSE_ENDS.has(next.text);
const CLAUSE_ENDS = new Set(['.', '،', ',', ')']);

/** «عصمت الشيخ إن», «نوفل حمادي السلطان»: a form of address that no name follows is a surname. */
function isAddressSurname(tokens: readonly Token[], at: number, original: string): boolean {
  if (!isAddress(tokens[at]?.text ?? '')) return false;
  const next = tokens[at + 1];
  return next?.kind === 'word' && namePartOf(tokens, at + 1, original) === null;
}

interface NameWord {
  readonly part: NamePart;
  readonly text: string;
}

/**
 * The end of an unlisted name that begins at a token, or null where none does: a given name and what follows, or two
 * words that are no everyday words. A nisba right after a given name is a surname even where it is a nationality
 * («محمد السوداني»).
 */
export function nameEnd(tokens: readonly Token[], from: number, original: string): number | null {
  const taken: NameWord[] = [];
  let units = 0;
  let to = from;
  for (let at = from; at < tokens.length && units < LONGEST_NAME; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (at > from && token.kind === 'sign' && isNameConnector(token) && !token.spaced) continue;
    const isAddress = units >= 1 && isAddressSurname(tokens, at, original);
    const word = {
      part: isAddress ? ('surname' as const) : namePartOf(tokens, at, original),
      text: token.text,
    };
    if (units >= 1 && isPossessed(token, original)) break;
    const isWord = units >= 1 && isNameOnlyAtStart(token.text);
    if (isWord && !isInnerName(tokens, at, original) && !endsClause(tokens[at + 1])) break;
    if (!continuesName(taken, word, units)) break;
    taken.push(word);
    if (word.part === 'particle') continue;
    units += 1;
    to = at + 1;
  }
  return units >= 2 ? to : null;
}

function continuesName(
  taken: readonly NameWord[],
  { part, text }: NameWord,
  units: number,
): boolean {
  const [first] = taken;
  const last = taken.at(-1);
  if (first === undefined || last === undefined) {
    if (part === 'given') return true;
    if (part === 'particle') return openingParticles.has(text);
    const isSecondOfList = text.startsWith('و') && givenNameClass(text.slice(1)) !== null;
    return (
      part === 'possible' &&
      !isSecondOfList &&
      !isProfession(text) &&
      !NOUN_ENDING.test(text) &&
      !NO_NAME_OPENING.test(text)
    );
  }
  if (last.part === 'particle') return part !== null || (isDefinite(text) && !isOfficeHead(text));
  if (JOINED_ARTICLE.test(text) || VERB_OPENING.test(text)) return false;
  const isSure = first.part === 'given' || first.part === 'particle';
  if (part === null) {
    if (units !== 1 || !isSure || isOfficeHead(text)) return false;
    if (regnalNumbers.has(text)) return true;
    // «أحمد عسيري»: no adjective stands so after a name, for it would need the article.
    return isDefinite(text)
      ? text.endsWith('ي')
      : first.part === 'given' && NISBA.test(text) && nationalityOf(`ال${text}`) === null;
  }
  if (part === 'particle') return true;
  if (units === 1) {
    const isNoun = NOUN_ENDING.test(text) || text.startsWith('ي') || text.endsWith('ه');
    return isSure || part !== 'possible' || !isNoun;
  }
  if (joinsPrevious.has(text)) return true;
  if (isOfficeHead(text) || text.startsWith('و')) return false;
  if (part !== 'given' && NOUN_ENDING.test(text)) return false;
  if (part === 'possible' && VERBAL_NOUN.test(text)) return false;
  const beforeLast = taken.at(-2);
  const isCompound = beforeLast?.part === 'particle' || joinsPrevious.has(last.text);
  const afterSurname = !isCompound && (last.part === 'surname' || isDefinite(last.text));
  // «قاسم المالكي التلفزيون»: after a nisba only another goes on.
  const isNisba = isDefinite(last.text) && last.text.endsWith('ي');
  if (afterSurname) return part === 'surname' && (!isNisba || text.endsWith('ي'));
  return part !== 'possible' || !text.startsWith('ي');
}
