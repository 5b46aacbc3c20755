import type { Reading } from '../arabic/tokens.ts';
import type { Person } from '../reference/schema.ts';
import type { FoundName } from './found-mention.ts';
import { isTransliterated, nameUnits, shortForms } from './name-forms.ts';
import { type NamedSpan, spanFrom } from './named-span.ts';
import { followsProfession } from './namesakes.ts';
import { buildPhraseIndex, isPatronymic, matchPhrases, type PhraseIndex } from './phrase-index.ts';
import {
  isAfterIndefinite,
  isAfterOtherName,
  isDeed,
  isDerivedWord,
  isEverydayWord,
  isHeadlined,
  isMeeting,
  isQualifier,
  isRegime,
  isSpokenOf,
} from './short-name-context.ts';
import { skeletonOf, spellingLikeness } from './transliteration.ts';
import { givenNameClass, isCommonWord, isDefinite } from './word-classes.ts';
import type { WordBeginnings, WordReading } from './word-reading.ts';

/** Somebody named in full in the article, whose short names may stand elsewhere in it. */
interface Bearer {
  readonly persons: readonly Person[];
  /** Folded words of the full name as printed. */
  readonly words: readonly string[];
  readonly first: number;
}

interface ShortForm {
  readonly bearer: Bearer;
  readonly letters: string;
  /** How many words it has; a spelling that is not listed is looked for in no more. */
  readonly length: number;
  /** An everyday word, which counts only where a person is spoken of. */
  readonly isWord: boolean;
}

const CONFIDENCE = 0.9;
const SHORTEST = 3;

/** Short names of those named in full in the article, before or after, and repetitions of names that a title introduced once; none inside `namesakes`. */
export function findShortNames(
  reading: WordReading,
  names: readonly FoundName[],
  namesakes: readonly NamedSpan[],
): NamedSpan[] {
  const forms = bearersOf(names).flatMap(shortFormsOf);
  if (forms.length === 0) return [];
  const exact = buildPhraseIndex(forms.map((form) => [form.letters, form] as const));
  const spelled = buildPhraseIndex(
    forms
      .filter(({ isWord, bearer }) => !isWord && isForeign(bearer))
      .map((form) => [skeletonOf(form.letters), form] as const)
      .filter(([skeleton]) => skeleton.length >= SHORTEST),
    skeletonOf,
  );
  const taken = takenTokens([...names.map(({ name }) => name), ...namesakes]);
  const found: NamedSpan[] = [];
  for (let at = 0; at < reading.tokens.length; at += 1) {
    const name = taken.has(at) ? null : shortNameAt(reading, exact, spelled, at, taken);
    if (name === null) continue;
    found.push(name);
    at = name.to - 1;
  }
  return found;
}

/** Numbers of the tokens that names already stand on. */
export function takenTokens(names: readonly NamedSpan[]): Set<number> {
  const taken = new Set<number>();
  for (const { from, to } of names) for (let at = from; at < to; at += 1) taken.add(at);
  return taken;
}

function isForeign({ persons, words }: Bearer): boolean {
  if (persons.length > 0) return persons.every(isTransliterated);
  return !words.some((word) => isDefinite(word));
}

function bearersOf(names: readonly FoundName[]): Bearer[] {
  const bearers = new Map<string, Bearer>();
  for (const { name } of names) {
    const key = name.persons.map(({ id }) => id).join(' ') || name.words.join('');
    const { persons, words, start: first } = name;
    if (!bearers.has(key)) bearers.set(key, { persons, words, first });
  }
  return [...bearers.values()];
}

/** Short names of the reference set, and the last part of the printed name where it names nobody else. */
function shortFormsOf(bearer: Bearer): ShortForm[] {
  const isListed = bearer.persons.length > 0;
  const forms = new Map<string, ShortForm>();
  const add = (words: readonly string[], isWord: boolean): void => {
    const letters = words.join('');
    if (letters.length >= SHORTEST)
      forms.set(letters, { bearer, letters, length: words.length, isWord });
  };
  for (const { words, letters } of bearer.persons.flatMap(shortForms))
    add(words, isEverydayWord(letters, isForeign(bearer)));
  const hasPatronymic = bearer.words.some(isPatronymic);
  const units = nameUnits(bearer.words.filter((word) => !isPatronymic(word)));
  if (units.length >= 2) {
    const last = units.at(-1) ?? [];
    const letters = last.join('');
    const isFathers = givenNameClass(letters) !== null && (isListed || hasPatronymic);
    const isShared = isListed && isFamilyOfMany(bearer, letters);
    if (!isFathers && !isEverydayWord(letters, isListed && isForeign(bearer)) && !isShared)
      add(last, false);
    // «شارل ميشال»: a foreign family name that is a given name too counts where a person speaks.
    else if (isFathers && isListed && isForeign(bearer) && !forms.has(letters)) add(last, true);
    else if (!isListed && givenNameClass(letters) === null && isDerivedWord(letters))
      add(last, true);
    if (units.length >= 3 && !isFathers) add(units.slice(-2).flat(), false);
    // The whole name again, where no title stands beside it; a listed one is found by itself.
    add(units.flat(), false);
  }
  return [...forms.values()];
}

/** Ruling families share their last name: without a short name in the reference set it stands for nobody. */
function isFamilyOfMany({ persons }: Bearer, last: string): boolean {
  return persons.every(({ shortNames }) => shortNames.length === 0) && isDefinite(last);
}

function shortNameAt(
  reading: WordReading,
  exact: PhraseIndex<ShortForm>,
  spelled: PhraseIndex<ShortForm>,
  at: number,
  taken: ReadonlySet<number>,
): NamedSpan | null {
  const { tokens } = reading;
  const token = tokens[at];
  const readings = reading.beginnings[at]?.readings ?? [];
  if (token === undefined || !mayBegin(readings, exact, spelled)) return null;
  if (isAfterOtherName(tokens, at, taken)) return null;
  for (const beginning of readings) {
    const [match] = matchPhrases(exact, tokens, at, beginning);
    const form = match === undefined ? null : nearest(match.values, token.start);
    if (match === undefined || form === null || !counts(tokens, at, beginning.skip, form)) continue;
    const range = { from: at, to: match.to, skip: beginning.skip };
    return spanFrom(reading, range, form.bearer.persons, 'short_name', CONFIDENCE);
  }
  let best: NamedSpan | null = null;
  for (const { skip, lead, skeleton } of readings) {
    const word = token.text.slice(skip);
    if (lead !== '' || isCommonWord(word) || givenNameClass(word) !== null) continue;
    const [match] = matchPhrases(spelled, tokens, at, { skip, lead, letters: skeleton });
    if (match === undefined) continue;
    const range = { from: at, to: match.to, skip };
    const printed = tokens
      .slice(at, match.to)
      .map(({ text }) => text)
      .join('')
      .slice(skip);
    for (const { letters, length, bearer } of match.values) {
      if (match.to - at > length) continue;
      const likeness = spellingLikeness(printed, letters) * CONFIDENCE;
      if (likeness <= (best?.confidence ?? 0)) continue;
      best = spanFrom(reading, range, bearer.persons, 'short_name', likeness);
    }
  }
  return best;
}

function mayBegin(
  readings: WordBeginnings['readings'],
  exact: PhraseIndex<ShortForm>,
  spelled: PhraseIndex<ShortForm>,
): boolean {
  for (const { letters, skeleton } of readings) {
    if (exact.hasPrefix(letters) || spelled.hasPrefix(skeleton)) return true;
  }
  return false;
}

function counts(
  tokens: Reading['tokens'],
  at: number,
  skip: number,
  { isWord, letters, length, bearer }: ShortForm,
): boolean {
  // «الشاعر علي علاوي» is not the minister of that name; «الباحث أبيس» is who was introduced by his title before.
  const isOnlyCalledSo = bearer.persons.length > 0 || length > 1;
  if (skip === 0 && isOnlyCalledSo && followsProfession(tokens, at)) return false;
  if (isWord) {
    if (skip > 0) return false;
    if (isSpokenOf(tokens, at, letters) || (isForeign(bearer) && isMeeting(tokens, at)))
      return true;
    // «بحث شكري»: what only looks like a form of a word («شكر») is a name after a verb of what officials do.
    if (isDerivedWord(letters) && isDeed(tokens, at)) return true;
    if (bearer.persons.length > 0 && isHeadlined(tokens, at)) return true;
    if (!isDefinite(letters) || bearer.persons.length === 0) return false;
    return isAfterIndefinite(tokens, at) || isRegime(tokens, at);
  }
  const isNisba = letters.endsWith('ي');
  return skip > 0 || (bearer.persons.length > 0 && !isNisba) || !isQualifier(tokens, at);
}

/** Of several bearers the one named last before the place, else the first after it. */
function nearest(forms: readonly ShortForm[], offset: number): ShortForm | null {
  const before = forms.filter(({ bearer }) => bearer.first <= offset);
  before.sort((one, other) => other.bearer.first - one.bearer.first);
  return before[0] ?? forms[0] ?? null;
}
