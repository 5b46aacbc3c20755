import speechVerbs from '../../assets/lexicon/speech-verbs.json' with { type: 'json' };
import { foldWord } from '../arabic/fold.ts';
import type { Token } from '../arabic/tokens.ts';
import { nameLinks } from './name-parts.ts';
import { nationalityOf } from './places.ts';
import {
  givenNameClass,
  isCommonWord,
  isDefinite,
  isHonorific,
  isListedWord,
  isNamedAfterPersons,
  isOfficeHead,
  isOtherRole,
  isProfession,
  officeStatusOf,
  withoutArticle,
} from './word-classes.ts';

/** What the words round a short name say of whether a person is meant. */

const speech = new Set(speechVerbs.verbs.map(foldWord));
const acts = new Set(speechVerbs.acts.map(foldWord));
const succession = new Set(speechVerbs.succession.map(foldWord));
const regime = new Set(speechVerbs.regimeNouns.map(foldWord));
const phrases = new Set(
  speechVerbs.noNames.map((phrase) => phrase.split(' ').map(foldWord).join(' ')),
);

const JOINED_ARTICLE = /^(?:[وف]?[بلك]?ال|[وف]?لل)../u;

const SURELY_FOREIGN = 5;

/** A short name that is a word of news prose, a nationality or a given name: «عون», «السوداني», «صباح». */
export function isEverydayWord(word: string, isForeign = false): boolean {
  if (isDefinite(word)) return nationalityOf(word) !== null;
  const bare = withoutArticle(word);
  // A foreign name of some length only looks like a form of a short word: «بولتون», «والاس».
  const isCommon =
    isForeign && word.length >= SURELY_FOREIGN ? isListedWord(word) : isCommonWord(word);
  return isCommon || givenNameClass(bare) === 'ambiguous' || nationalityOf(`ال${bare}`) !== null;
}

/** A word that only looks like a form of one of news prose («علاوي» of «علاوة»), and is no nationality. */
export function isDerivedWord(word: string): boolean {
  return !isListedWord(word) && !isDefinite(word) && nationalityOf(`ال${word}`) === null;
}

/** «جيمي كارتر» is not Ashton Carter, «مطار الخميني» is no person: what stands right before belongs to somebody or something else. */
export function isAfterOtherName(
  tokens: readonly Token[],
  at: number,
  taken: ReadonlySet<number>,
): boolean {
  const before = tokens[at - 1];
  if (before === undefined || before.kind !== 'word' || taken.has(at - 1)) return false;
  if (nameLinks.has(before.text) || isNamedAfterPersons(before.text)) return true;
  if (givenNameClass(before.text) !== 'ambiguous') return givenNameClass(before.text) === 'sure';
  // «الطبيب علي العبادي»: a given name that is a word too, after what introduces a person.
  const introducing = tokens[at - 2]?.text ?? '';
  return isOtherRole(introducing) || isProfession(introducing) || isHonorific(introducing);
}

/** After a definite noun a word with the article qualifies it: «الشعب الأحوازي» is not Mr Ahwazi. */
export function isQualifier(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!isDefinite(tokens[at]?.text ?? '') || before === undefined || !isDefinite(before.text))
    return false;
  const introduces = isHonorific(before.text) || isOfficeHead(before.text);
  return !introduces && givenNameClass(before.text) === null && nationalityOf(before.text) === null;
}

/** «حكومة السوداني», «بين السوداني»: after an everyday word without the article a nationality with it is no adjective. */
export function isAfterIndefinite(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || before.kind !== 'word' || isDefinite(before.text)) return false;
  return isCommonWord(before.text) && !JOINED_ARTICLE.test(before.text);
}

/** A rank, a form of address or an office stands right before: «الفريق الساعدي». */
export function isTitled(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || before.kind !== 'word') return false;
  return isHonorific(before.text) || isOfficeHead(before.text);
}

/** «عين الأسد», «حصة الأسد»: a place or a saying that ends in somebody's short name. */
export function isPhrase(tokens: readonly Token[], at: number): boolean {
  const [before, word] = [tokens[at - 1]?.text ?? '', tokens[at]?.text ?? ''];
  const bare = before.replace(/^[وفبلك]+(?=..)/u, '');
  return phrases.has(`${before} ${word}`) || phrases.has(`${bare} ${word}`);
}

/** «والتقى بلينكن», «إن ماكغورك»: a word before which a person's name is likely, though no sure sign of one. */
export function isActing(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || before.kind !== 'word') return false;
  return acts.has(before.text) || (/^[وف]/u.test(before.text) && acts.has(before.text.slice(1)));
}

/** «تلتقي ماي», «استقبل ماي»: a verb of what officials do; no particle or office, which say too little of an everyday word. */
export function isMeeting(tokens: readonly Token[], at: number): boolean {
  return isActing(tokens, at) && (tokens[at - 1]?.text.length ?? 0) > 3;
}

/** «بحث شكري»: a verb of what officials do, also a short one, and no particle. */
export function isDeed(tokens: readonly Token[], at: number): boolean {
  return isActing(tokens, at) && !isTitled(tokens, at) && (tokens[at - 1]?.text.length ?? 0) > 2;
}

/** An everyday word is a name where an honorific, an office or a verb of speech stands before it. */
export function isSpokenOf(tokens: readonly Token[], at: number, letters: string): boolean {
  const before = tokens[at - 1];
  if (before === undefined || before.kind !== 'word') return false;
  if (isHonorific(before.text) || isOfficeHead(before.text)) return !isNationality(tokens, at);
  const verb = before.text;
  return (
    letters.length > 2 && (speech.has(verb) || (/^[وف]/u.test(verb) && speech.has(verb.slice(1))))
  );
}

const PRESENT = /^ي.{2,}/u;

/** «السوداني: لن نسمح», «السوداني يبحث»: at the beginning of a line or sentence, before a colon or a verb of the present. */
export function isHeadlined(tokens: readonly Token[], at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (before?.kind === 'word' || before?.kind === 'digits') return false;
  if (next?.text === ':') return true;
  return next?.kind === 'word' && (acts.has(next.text) || PRESENT.test(next.text));
}

/** «الرئيس السوداني المخلوع عمر البشير»: after an office a nationality, where a status word or a name goes on. */
function isNationality(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (nationalityOf(tokens[at]?.text ?? '') === null || next?.kind !== 'word') return false;
  return officeStatusOf(next.text) !== null || givenNameClass(next.text) !== null;
}

/** «خليفة سليماني», «خلفا للمالكي», «مقتل …»: what stands after may be somebody no longer in office. */
export function isSucceeded(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || before.kind !== 'word') return false;
  return succession.has(before.text) || succession.has(before.text.replace(/^[وفبل](?=...)/u, ''));
}

/** «نظام», «قوات», «حكومة»: what stands after may be the short name of a leader. */
export function isRegime(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || before.kind !== 'word') return false;
  const bare = before.text.replace(/^[وفبل](?=....)/u, '');
  return regime.has(before.text) || regime.has(bare);
}
