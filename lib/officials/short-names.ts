import type { Reading } from '../arabic/tokens.ts';
import type { PublicationDate } from '../article/article.ts';
import type { Person } from '../reference/schema.ts';
import { attachedReadings } from './attached-particles.ts';
import type { FoundName } from './found-mention.ts';
import { nameUnits, shortForms } from './name-forms.ts';
import { type NamedSpan, startOf } from './named-span.ts';
import { isInOffice } from './office-terms.ts';
import { isTransliterated, type OfficialsIndex } from './officials-index.ts';
import { buildPhraseIndex, matchPhrases, type PhraseIndex } from './phrase-index.ts';
import { nationalityOf } from './places.ts';
import { skeletonOf, spellingLikeness } from './transliteration.ts';
import {
  givenNameClass,
  isCommonWord,
  isDefinite,
  isHonorific,
  isOfficeHead,
  withoutArticle,
} from './word-classes.ts';

/** Somebody named in full in the article, with the names that may stand for them elsewhere in it. */
interface Bearer {
  readonly persons: readonly Person[];
  readonly words: readonly string[];
  readonly first: number;
}

interface ShortForm {
  readonly bearer: Bearer;
  readonly letters: string;
  /** An everyday word, which counts only where a person is spoken of. */
  readonly isWord: boolean;
}

const LOCAL_CONFIDENCE = 0.9;
const ALONE_CONFIDENCE = 0.6;
const SHORTEST = 3;
const SHORTEST_SKELETON = 3;

/** Short names of those named in full in the article, and repetitions of names that a title introduced once. */
export function findShortNames(reading: Reading, names: readonly FoundName[]): NamedSpan[] {
  const bearers = bearersOf(names);
  if (bearers.length === 0) return [];
  const forms = bearers.flatMap(shortFormsOf);
  const exact = buildPhraseIndex(forms.map((form) => [form.letters, form] as const));
  const spelled = buildPhraseIndex(
    forms
      .filter(({ isWord, bearer }) => !isWord && isForeign(bearer))
      .map((form) => [skeletonOf(form.letters), form] as const)
      .filter(([skeleton]) => skeleton.length >= SHORTEST_SKELETON),
  );
  const taken = takenTokens(names.map(({ name }) => name));
  const found: NamedSpan[] = [];
  for (let at = 0; at < reading.tokens.length; at += 1) {
    if (taken.has(at)) continue;
    const name = shortNameAt(reading, exact, spelled, at, taken);
    if (name === null) continue;
    found.push(name);
    at = name.to - 1;
  }
  return found;
}

function isForeign({ persons, words }: Bearer): boolean {
  return persons.length === 0
    ? givenNameClass(words[0] ?? '') === null
    : persons.every((person) => isTransliterated(person, words));
}

export function takenTokens(names: readonly NamedSpan[]): Set<number> {
  const taken = new Set<number>();
  for (const { from, to } of names) for (let at = from; at < to; at += 1) taken.add(at);
  return taken;
}

function bearersOf(names: readonly FoundName[]): Bearer[] {
  const bearers = new Map<string, Bearer>();
  for (const { name } of names) {
    const key = name.persons.map(({ id }) => id).join(' ') || name.words.join('');
    if (!bearers.has(key))
      bearers.set(key, { persons: name.persons, words: name.words, first: name.start });
  }
  return [...bearers.values()];
}

function shortFormsOf(bearer: Bearer): ShortForm[] {
  const letters = new Map<string, boolean>();
  const units = nameUnits(bearer.words);
  for (const form of bearer.persons.flatMap(shortForms))
    letters.set(form.letters, isEverydayWord(form.letters));
  if (units.length >= 2) {
    const last = units.at(-1)?.join('') ?? '';
    const isListed = bearer.persons.length > 0;
    if (!isEverydayWord(last) && !(isListed && isFamilyOfMany(bearer, last)))
      letters.set(last, false);
    if (units.length >= 3) letters.set(units.slice(-2).flat().join(''), false);
    if (!isListed) letters.set(units.flat().join(''), false);
  }
  return [...letters]
    .filter(([form]) => form.length >= SHORTEST)
    .map(([form, isWord]) => ({ bearer, letters: form, isWord }));
}

/** Ruling families share their last name: without a short name in the reference set it stands for nobody. */
function isFamilyOfMany({ persons }: Bearer, last: string): boolean {
  return persons.every(({ shortNames }) => shortNames.length === 0) && isDefinite(last);
}

function isEverydayWord(word: string): boolean {
  const bare = withoutArticle(word);
  if (isDefinite(word)) return nationalityOf(word) !== null;
  return (
    isCommonWord(word) ||
    givenNameClass(bare) === 'ambiguous' ||
    nationalityOf(`ال${bare}`) !== null
  );
}

function shortNameAt(
  reading: Reading,
  exact: PhraseIndex<ShortForm>,
  spelled: PhraseIndex<ShortForm>,
  at: number,
  taken: ReadonlySet<number>,
): NamedSpan | null {
  const { tokens } = reading;
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word' || isAfterOtherName(reading, at, taken))
    return null;
  for (const { skip, lead } of attachedReadings(token.text)) {
    const [match] = matchPhrases(exact, tokens, at, skip, lead, {
      lettersOf: (word) => word,
      isSkipped: () => false,
    });
    const form = match === undefined ? undefined : nearest(match.values, token.start);
    if (
      match !== undefined &&
      form !== undefined &&
      (!form.isWord || isSpokenOf(reading, at, skip))
    ) {
      return spanOf(reading, at, match.to, skip, form, LOCAL_CONFIDENCE);
    }
    if (lead !== '' || isCommonWord(token.text.slice(skip))) continue;
    const [close] = matchPhrases(spelled, tokens, at, skip, lead, {
      lettersOf: skeletonOf,
      isSkipped: () => false,
    });
    for (const candidate of close?.values ?? []) {
      const letters = tokens
        .slice(at, close?.to)
        .map(({ text }) => text)
        .join('')
        .slice(skip);
      const likeness = spellingLikeness(letters, candidate.letters);
      if (close !== undefined && likeness > 0)
        return spanOf(reading, at, close.to, skip, candidate, likeness * LOCAL_CONFIDENCE);
    }
  }
  return null;
}

/** Of several bearers the one named last before the place, else the first after it. */
function nearest(forms: readonly ShortForm[], offset: number): ShortForm | undefined {
  const before = forms.filter(({ bearer }) => bearer.first <= offset);
  return before.sort((one, other) => other.bearer.first - one.bearer.first)[0] ?? forms[0];
}

function spanOf(
  reading: Reading,
  from: number,
  to: number,
  skip: number,
  { bearer }: ShortForm,
  confidence: number,
): NamedSpan {
  const words = reading.tokens.slice(from, to).map(({ text }) => text);
  const start = startOf(reading, from, skip);
  const end = reading.tokens[to - 1]?.end ?? start;
  return { from, to, start, end, persons: bearer.persons, words, via: 'short_name', confidence };
}

/** «جيمي كارتر» is not Ashton Carter: a given name right before belongs to somebody else. */
function isAfterOtherName({ tokens }: Reading, at: number, taken: ReadonlySet<number>): boolean {
  const before = tokens[at - 1];
  if (before === undefined || before.kind !== 'word' || taken.has(at - 1)) return false;
  return (
    givenNameClass(before.text) === 'sure' ||
    ['بن', 'ابن', 'ابو', 'ال', 'عبد'].includes(before.text)
  );
}

/** An everyday word is a name where an honorific, an office or a verb of speech stands before it. */
function isSpokenOf({ tokens }: Reading, at: number, skip: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || before.kind !== 'word') return false;
  if (skip > 0) return false;
  return (
    isHonorific(before.text) ||
    isOfficeHead(before.text) ||
    SPEECH.has(before.text.replace(/^[وف]/u, ''))
  );
}

const SPEECH = new Set([
  'قال',
  'قالت',
  'اكد',
  'اكدت',
  'اضاف',
  'اضافت',
  'اوضح',
  'اوضحت',
  'اعلن',
  'اعلنت',
  'اشار',
  'اشارت',
  'شدد',
  'شددت',
  'تابع',
  'ذكر',
  'ذكرت',
  'صرح',
  'صرحت',
  'لفت',
  'حذر',
  'اعتبر',
  'راي',
  'كشف',
  'دعا',
  'افاد',
  'بين',
  'نفي',
]);

/**
 * Foreign short names that stand alone, without a full name in the article: «زيارة كارتر» in an article on the Pentagon. Only
 * where one person of the set bears it, held office on the date, and the article speaks of that office's country or body.
 */
export function findLoneShortNames(
  reading: Reading,
  index: OfficialsIndex,
  names: readonly NamedSpan[],
  publishedAt: PublicationDate | null,
): NamedSpan[] {
  if (publishedAt === null) return [];
  const { tokens } = reading;
  const taken = takenTokens(names);
  const countries = new Set(tokens.map(({ text }) => nationalityOf(text)));
  const found: NamedSpan[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word' || taken.has(at)) continue;
    for (const { skip, lead } of attachedReadings(token.text)) {
      if (lead !== '') continue;
      const [match] = matchPhrases(index.shortNames, tokens, at, skip, lead, {
        lettersOf: (word) => word,
        isSkipped: () => false,
      });
      if (match === undefined || isBesideName(reading, at, match.to)) continue;
      const persons = [...new Set(match.values.map(({ person }) => person))];
      const [person] = persons;
      if (
        person === undefined ||
        persons.length > 1 ||
        isDefinite(match.letters) ||
        match.letters.length < 4
      )
        continue;
      if (isEverydayWord(match.letters) || givenNameClass(match.letters) !== null) continue;
      if (!isTransliterated(person, [match.letters])) continue;
      const inOffice = (index.termsByPerson.get(person.id) ?? []).filter((term) =>
        isInOffice(term, publishedAt),
      );
      const isSpokenAbout = inOffice.some(({ office }) =>
        countries.has(index.offices.get(office)?.country ?? ''),
      );
      if (!isSpokenAbout) continue;
      const start = startOf(reading, at, skip);
      const end = tokens[match.to - 1]?.end ?? start;
      const words = tokens.slice(at, match.to).map(({ text }) => text);
      found.push({
        from: at,
        to: match.to,
        start,
        end,
        persons,
        words,
        via: 'short_name',
        confidence: ALONE_CONFIDENCE,
      });
      at = match.to - 1;
      break;
    }
  }
  return found;
}

/** True where the word is part of a longer name that nobody in the set bears. */
function isBesideName({ tokens }: Reading, from: number, to: number): boolean {
  const before = tokens[from - 1];
  const after = tokens[to];
  const isName = (token: typeof before): boolean =>
    token !== undefined &&
    token.kind === 'word' &&
    (givenNameClass(token.text) !== null ||
      (!isCommonWord(token.text) &&
        !isOfficeHead(token.text) &&
        nationalityOf(token.text) === null &&
        !isHonorific(token.text) &&
        token.text.length > 3));
  return isName(before) || (after !== undefined && after.kind === 'word' && isName(after));
}
