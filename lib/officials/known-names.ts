import type { Reading } from '../arabic/tokens.ts';
import type { Person } from '../reference/schema.ts';
import { namePartOf } from './name-bounds.ts';
import { fullForms, isTransliterated, type NameForm } from './name-forms.ts';
import { initials } from './name-parts.ts';
import { type NamedSpan, spanFrom } from './named-span.ts';
import type { OfficialsIndex } from './officials-index.ts';
import {
  isNameConnector,
  isPatronymic,
  matchPhrases,
  type PhraseMatch,
  type SkipToken,
} from './phrase-index.ts';
import { spellingLikeness } from './transliteration.ts';
import {
  givenNameClass,
  isDefinite,
  isHonorific,
  isNamedAfterPersons,
  isOfficeHead,
} from './word-classes.ts';
import type { WordReading } from './word-reading.ts';

/** How likely a name in another spelling of the same consonants is the person's. */
const VARIANT_WEIGHT = 0.95;

/** Every full name of the reference set in a text, in order, none overlapping another. */
export function findKnownNames(reading: WordReading, index: OfficialsIndex): NamedSpan[] {
  const names: NamedSpan[] = [];
  for (let at = 0; at < reading.tokens.length; ) {
    const name = knownNameAt(reading, index, at);
    if (name !== null) names.push(name);
    at = name?.to ?? at + 1;
  }
  return names;
}

/** «مايكل "إريك" كوريلا» */
const NICKNAME_QUOTES = new Set(['"', '“', '”', '«', '»']);

/** «جون ج كيري», «بول إي فانك»: a letter alone that is no «و», or its name. */
const isInitial = (text: string): boolean =>
  (text.length === 1 && text !== 'و') || initials.has(text);

/** The dot after an initial: «جي.دي», «جورج و. بوش». */
function isInitialsDot(tokens: Reading['tokens'], at: number): boolean {
  const [dot, before] = [tokens[at], tokens[at - 1]];
  return dot?.text === '.' && !dot.spaced && before?.kind === 'word' && before.text.length <= 5;
}

/** The end of a line inside a paragraph, which may stand between two words of a name; an empty line may not. */
function isLineEnd({ tokens, original }: Reading, at: number): boolean {
  const { start, end } = tokens[at] ?? { start: 0, end: 0 };
  return end - start <= 2 && /^\r?\n$/u.test(original.slice(start, end));
}

interface Candidate {
  readonly skip: number;
  readonly to: number;
  readonly persons: readonly Person[];
  readonly confidence: number;
}

function knownNameAt(reading: WordReading, index: OfficialsIndex, at: number): NamedSpan | null {
  const { tokens } = reading;
  const beginnings = reading.beginnings[at];
  if (beginnings === undefined) return null;
  if (beginnings.fullNames.length === 0 && beginnings.skeletons.length === 0) return null;
  const isSkipped: SkipToken = (place) => {
    const other = tokens[place];
    if (other === undefined) return false;
    if (other.kind === 'break') return isLineEnd(reading, place);
    if (other.kind === 'word') return isNameConnector(other) || isInitial(other.text);
    return (
      isNameConnector(other) || isInitialsDot(tokens, place) || NICKNAME_QUOTES.has(other.text)
    );
  };
  let best: Candidate | null = null;
  for (const beginning of beginnings.fullNames) {
    const [match] = matchPhrases(index.fullNames, tokens, at, beginning, isSkipped);
    if (match === undefined || (best !== null && match.to <= best.to)) continue;
    best = { skip: beginning.skip, to: match.to, persons: personsOf(match.values), confidence: 1 };
  }
  best ??= spelledOtherwise(reading, index, at, isSkipped);
  best ??= withMiddleName(reading, index, at, isSkipped);
  if (best === null) return null;
  const to = extend(reading, best);
  if (isPartOfLongerName(reading, at, to, best.persons) || isNameOfThing(tokens, at, best.skip))
    return null;
  return spanFrom(
    reading,
    { from: at, to, skip: best.skip },
    best.persons,
    'name',
    best.confidence,
  );
}

function personsOf(forms: readonly NameForm[]): Person[] {
  return [...new Set(forms.map(({ person }) => person))];
}

function spelledOtherwise(
  reading: WordReading,
  index: OfficialsIndex,
  at: number,
  isSkipped: SkipToken,
): Candidate | null {
  const { tokens } = reading;
  let best: Candidate | null = null;
  for (const beginning of reading.beginnings[at]?.skeletons ?? []) {
    const { skip } = beginning;
    const matches = matchPhrases(index.skeletons, tokens, at, beginning, isSkipped);
    for (const match of matches) {
      const letters = lettersBetween(reading, match, skip, isSkipped);
      for (const form of match.values) {
        const likeness = spellingLikeness(letters, form.letters);
        const confidence = likeness * VARIANT_WEIGHT;
        if (likeness === 0 || (best !== null && confidence <= best.confidence)) continue;
        if (match.to - at < 2 || Math.abs(match.to - at - form.words.length) > 1) continue;
        // Only the family name of an Arab is spelled in several ways.
        if (!isTransliterated(form.person) && !letters.startsWith(form.words[0] ?? '')) continue;
        best = { skip, to: match.to, persons: [form.person], confidence };
      }
    }
  }
  return best;
}

/** «مايكل إريك كوريلا»: a foreigner's second given name, which no list has. */
function withMiddleName(
  { tokens, beginnings }: WordReading,
  index: OfficialsIndex,
  at: number,
  isSkipped: SkipToken,
): Candidate | null {
  if (givenNameClass(tokens[at + 1]?.text ?? '') !== 'sure') return null;
  for (const beginning of beginnings[at]?.fullNames ?? []) {
    const isMiddle: SkipToken = (place) => place === at + 1 || isSkipped(place);
    const [match] = matchPhrases(index.fullNames, tokens, at, beginning, isMiddle);
    if (match === undefined || match.to < at + 3) continue;
    const persons = personsOf(match.values);
    if (!persons.every(isTransliterated)) continue;
    return { skip: beginning.skip, to: match.to, persons, confidence: VARIANT_WEIGHT };
  }
  return null;
}

function lettersBetween(
  reading: Reading,
  { from, to }: PhraseMatch<NameForm>,
  skip: number,
  isSkipped: SkipToken,
): string {
  let letters = '';
  for (let at = from; at < to; at += 1) {
    if (at > from && isSkipped(at)) continue;
    letters += reading.tokens[at]?.text.slice(at === from ? skip : 0) ?? '';
  }
  return letters;
}

const bare = (word: string): string => (word.startsWith('ال') ? word.slice(2) : word);

/** Takes in the words after a name that belong to the same person's longer name, in any cut. */
function extend(reading: Reading, { to, persons }: Candidate): number {
  const next = reading.tokens[to];
  if (next === undefined || next.kind !== 'word') return to;
  const parts = new Set(persons.flatMap(fullForms).flatMap(({ words }) => words.map(bare)));
  let end = to;
  for (let at = to; at < reading.tokens.length; at += 1) {
    const token = reading.tokens[at];
    if (token === undefined || token.kind !== 'word') break;
    if (isNameConnector(token)) continue;
    if (token.text.length < 3 || !parts.has(bare(token.text))) break;
    end = at + 1;
  }
  return end;
}

/** «جامعة محمد السادس», «قاعدة الملك عبد الله الثاني»: something is called after the person, who is not spoken of. */
function isNameOfThing(tokens: Reading['tokens'], at: number, skip: number): boolean {
  if (skip > 0) return false;
  const isTitled =
    isHonorific(tokens[at - 1]?.text ?? '') || isOfficeHead(tokens[at - 1]?.text ?? '');
  const thing = tokens[isTitled ? at - 2 : at - 1];
  return thing?.kind === 'word' && !isDefinite(thing.text) && isNamedAfterPersons(thing.text);
}

/** «محمد علي» in «محمد علي حسن»: given names that go on are another person's. */
function isPartOfLongerName(
  { tokens, original }: Reading,
  from: number,
  to: number,
  persons: readonly Person[],
): boolean {
  const before = tokens[from - 1];
  const next = tokens[to];
  if (before !== undefined && isPatronymic(before.text)) return true;
  if (next === undefined || next.kind !== 'word') return false;
  // No foreign name goes on with the article: «شارل ميشال الحداد» has the mourning after it.
  if (isDefinite(next.text) && persons.every(isTransliterated)) return false;
  const parts = tokens.slice(from, to).filter((token) => !isNameConnector(token));
  if (!parts.every(({ text }) => givenNameClass(text) !== null || text === 'عبد')) return false;
  if (isPatronymic(next.text) || givenNameClass(next.text) === 'sure') return true;
  const part = namePartOf(tokens, to, original);
  return (part === 'possible' || part === 'surname') && !/^[وفي]/u.test(next.text);
}
