import type { PublicationDate } from '../article/article.ts';
import type { Person } from '../reference/schema.ts';
import { namePartOf } from './name-bounds.ts';
import type { NameForm } from './name-forms.ts';
import { type NamedSpan, spanFrom } from './named-span.ts';
import { isInOffice } from './office-terms.ts';
import { isTransliterated, type OfficialsIndex } from './officials-index.ts';
import { matchPhrases, type PhraseMatch } from './phrase-index.ts';
import { countriesIn } from './places.ts';
import { isAfterOtherName, isEverydayWord } from './short-name-context.ts';
import { takenTokens } from './short-names.ts';
import { givenNameClass, isDefinite } from './word-classes.ts';
import type { WordReading } from './word-reading.ts';

const CONFIDENCE = 0.6;
const SHORTEST = 4;

/**
 * Foreign short names that stand alone, without a full name in the article: «زيارة كارتر» in an article on the Pentagon. Only
 * where one person of the set bears it, held office on the date, and the article speaks of that office's country.
 */
export function findLoneShortNames(
  reading: WordReading,
  index: OfficialsIndex,
  names: readonly NamedSpan[],
  publishedAt: PublicationDate | null,
): NamedSpan[] {
  if (publishedAt === null) return [];
  const { tokens, original } = reading;
  const taken = takenTokens(names);
  let countries: ReadonlySet<string> | null = null;
  const found: NamedSpan[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const beginnings = reading.beginnings[at]?.shortNames ?? [];
    if (beginnings.length === 0 || taken.has(at)) continue;
    for (const beginning of beginnings) {
      if (beginning.lead !== '') continue;
      const [match] = matchPhrases(index.shortNames, tokens, at, beginning);
      const person = match === undefined ? null : onlyBearer(match);
      if (match === undefined || person === null) continue;
      if (isAfterOtherName(tokens, at, taken)) continue;
      if (namePartOf(tokens, match.to, original) !== null) continue;
      countries ??= countriesIn(tokens);
      if (!isSpokenAbout(index, person, countries, publishedAt)) continue;
      const range = { from: at, to: match.to, skip: beginning.skip };
      found.push(spanFrom(reading, range, [person], 'short_name', CONFIDENCE));
      at = match.to - 1;
      break;
    }
  }
  return found;
}

/** The one foreign person with a short name that is no everyday word and no given name. */
function onlyBearer({ letters, values }: PhraseMatch<NameForm>): Person | null {
  const [person, second] = new Set(values.map((form) => form.person));
  if (person === undefined || second !== undefined || !isTransliterated(person)) return null;
  const isOrdinary =
    isDefinite(letters) || isEverydayWord(letters) || givenNameClass(letters) !== null;
  return letters.length >= SHORTEST && !isOrdinary ? person : null;
}

function isSpokenAbout(
  index: OfficialsIndex,
  person: Person,
  countries: ReadonlySet<string>,
  publishedAt: PublicationDate,
): boolean {
  const terms = index.termsByPerson.get(person.id) ?? [];
  return terms.some((term) => {
    const country = index.offices.get(term.office)?.country ?? null;
    return country !== null && countries.has(country) && isInOffice(term, publishedAt);
  });
}
