import type { PublicationDate } from '../article/article.ts';
import type { Person } from '../reference/schema.ts';
import { namePartOf } from './name-bounds.ts';
import { isTransliterated, type NameForm } from './name-forms.ts';
import { type NamedSpan, spanFrom } from './named-span.ts';
import { isInOffice } from './office-terms.ts';
import type { OfficialsIndex } from './officials-index.ts';
import { matchPhrases, type PhraseMatch } from './phrase-index.ts';
import { placeKey, placesIn } from './places.ts';
import {
  isActing,
  isAfterOtherName,
  isEverydayWord,
  isRegime,
  isSpokenOf,
} from './short-name-context.ts';
import { takenTokens } from './short-names.ts';
import { givenNameClass, isDefinite } from './word-classes.ts';
import type { WordReading } from './word-reading.ts';

const CONFIDENCE = 0.6;
const SHORTEST = 4;

/** Roles whose holders are printed by a short name alone: «قوات الأسد». */
const LEADING = new Set(['president', 'prime-minister', 'monarch', 'leader']);

const FOREMOST = new Set(['president', 'prime-minister']);

/**
 * Short names that stand alone, without a full name in the article. Only where one person of the set bears it, held office on the date,
 * and the article speaks of that office's country or body. A foreign name is enough («زيارة كارتر» in an article on the Pentagon); an
 * Arabic one must be a leader's and stand after a word that speaks of a person or a regime («نظام الأسد»).
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
  let places: ReadonlySet<string> | null = null;
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
      const next = namePartOf(tokens, match.to, original);
      // «أعلن العبادي النصر»: no name goes on after a family name with the article but by another given name.
      if (next !== null && !(next === 'surname' && isDefinite(match.letters))) continue;
      const isForeign = isTransliterated(person);
      if (
        !isForeign &&
        !isSpokenOf(tokens, at, match.letters) &&
        !isRegime(tokens, at) &&
        !isActing(tokens, at)
      )
        continue;
      places ??= placesIn(tokens);
      const isNisba = isDefinite(match.letters);
      const speaks = !isNisba && (isSpokenOf(tokens, at, match.letters) || isActing(tokens, at));
      if (!speaks && !isSpokenAbout(index, person, places, publishedAt, !isForeign)) continue;
      if (speaks && !isInAnyOffice(index, person, publishedAt)) continue;
      const range = { from: at, to: match.to, skip: beginning.skip };
      found.push(spanFrom(reading, range, [person], 'short_name', CONFIDENCE));
      at = match.to - 1;
      break;
    }
  }
  return found;
}

/** The one person with a short name that is no everyday word and no given name. */
function onlyBearer({ letters, values }: PhraseMatch<NameForm>): Person | null {
  const [person, second] = new Set(values.map((form) => form.person));
  if (person === undefined || second !== undefined || letters.length < SHORTEST) return null;
  if (isEverydayWord(letters) || givenNameClass(letters) !== null) return null;
  return isDefinite(letters) && isTransliterated(person) ? null : person;
}

/** «وقال كيري»: who speaks is a person, and the set holds one of the name in office. */
function isInAnyOffice(
  index: OfficialsIndex,
  person: Person,
  publishedAt: PublicationDate,
): boolean {
  return (index.termsByPerson.get(person.id) ?? []).some((term) => isInOffice(term, publishedAt));
}

function isSpokenAbout(
  index: OfficialsIndex,
  person: Person,
  places: ReadonlySet<string>,
  publishedAt: PublicationDate,
  mustLead: boolean,
): boolean {
  const terms = index.termsByPerson.get(person.id) ?? [];
  return terms.some((term) => {
    const office = index.offices.get(term.office);
    if (office === undefined || !isInOffice(term, publishedAt)) return false;
    if (mustLead && !office.roles.some((role) => LEADING.has(role))) return false;
    // A foreign head of state or government is the same one in every article.
    if (!mustLead && office.roles.some((role) => FOREMOST.has(role))) return true;
    const { body, country } = office;
    if (body !== null) return places.has(placeKey({ type: 'body', id: body }));
    return country !== null && places.has(placeKey({ type: 'country', id: country }));
  });
}
