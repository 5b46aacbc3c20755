import type { Reading } from '../arabic/tokens.ts';
import type { PublicationDate } from '../article/article.ts';
import { type Reason, reason } from '../reason.ts';
import type { OfficeTerm, Person } from '../reference/schema.ts';
import type { AttachedOffice, FoundName } from './found-mention.ts';
import { splitGluedWords } from './glued-words.ts';
import { readIntroductions } from './introduced-names.ts';
import { findKnownNames } from './known-names.ts';
import { resolveOffice } from './lone-offices.ts';
import { findLoneShortNames } from './lone-short-names.ts';
import type { Mention, MentionedOffice } from './mention.ts';
import type { NamedSpan } from './named-span.ts';
import { partNamesakes } from './namesakes.ts';
import { isInOffice } from './office-terms.ts';
import type { OfficialsIndex } from './officials-index.ts';
import { findShortNames } from './short-names.ts';
import { holdsAny, judge, officesMeant } from './verdict.ts';
import { isFormerAfterName } from './word-classes.ts';
import { readWords } from './word-reading.ts';

/**
 * Every named official and every office standing for its holder, in order, none overlapping another. Full names come first,
 * then names that a title introduces, without those of namesakes, then short names of both; an office beside which no name stands is last. Pronouns and
 * kinship («شقيقه») are out of scope.
 */
export function findMentions(
  given: Reading,
  officials: OfficialsIndex,
  publishedAt: PublicationDate | null,
): Mention[] {
  const reading = readWords(splitGluedWords(given), officials);
  const known = findKnownNames(reading, officials);
  const { names: all, loneOffices } = readIntroductions(reading, officials, known, publishedAt);
  const { officials: names, namesakes } = partNamesakes(reading, officials, all);
  const officeEnds = new Set(loneOffices.map(({ phrase }) => phrase.to));
  const full = names.map(({ name }) => name);
  const aloneBeside = (taken: readonly NamedSpan[]): NamedSpan[] =>
    findLoneShortNames(reading, officials, taken, namesakes, publishedAt, officeEnds);
  // «الرئيس الشرع» is the president, whoever else of that name the text introduces.
  const titled = full.some(({ persons }) => persons.length === 0)
    ? aloneBeside(full).filter(({ from }) => officeEnds.has(from))
    : [];
  const short = findShortNames(reading, names, [...namesakes, ...titled]);
  const spans = [...full, ...titled, ...short];
  const alone = [...titled, ...aloneBeside(spans)];
  // A short name right after an office: «الرئيس الأسد».
  const byEnd = new Map(loneOffices.map((office) => [office.phrase.to, office]));
  const claimed = new Set<AttachedOffice>();
  const byStart = new Map(loneOffices.map((office) => [office.phrase.from, office]));
  const withOffice = (name: FoundName['name']): FoundName => {
    const before = byEnd.get(name.from);
    const office = before ?? apposition(reading, officials, name, byStart);
    if (office === null) return { name, office };
    claimed.add(office);
    return { name, office: before === undefined ? office : { ...office, end: office.phrase.end } };
  };
  const found = [...names, ...[...short, ...alone].map(withOffice)];
  const named = found.map((each) => mentionOf(reading, officials, each, publishedAt));
  const byOffice = loneOffices
    .filter((office) => !claimed.has(office))
    .map((office) => resolveOffice(officials, office, reading.original, publishedAt))
    .filter((mention) => mention !== null);
  const mentions = [...named, ...byOffice].sort(
    (one, other) => one.start - other.start || other.end - one.end,
  );
  let end = 0;
  return mentions.filter((mention) => {
    if (mention.start < end) return false;
    end = mention.end;
    return true;
  });
}

/** «ماكنزي، قائد القيادة المركزية،»: an office after a short name and a comma, where the bearer held it at some time. */
function apposition(
  { tokens }: Reading,
  officials: OfficialsIndex,
  { to, persons }: FoundName['name'],
  byStart: ReadonlyMap<number, AttachedOffice>,
): AttachedOffice | null {
  const office = COMMAS.has(tokens[to]?.text ?? '') ? byStart.get(to + 1) : undefined;
  return office !== undefined && holdsAny(officials, persons, office) ? office : null;
}

const COMMAS = new Set(['،', ',']);

/** «… جون كيري آنذاك», «… (رحمه الله)»: what stands after the name counts for the office before it. */
function withStatusAfter({ tokens }: Reading, { name, office }: FoundName): AttachedOffice | null {
  if (office === null) return null;
  const isWord = tokens[name.to]?.kind === 'word';
  const after = tokens[isWord ? name.to : name.to + 1]?.text ?? '';
  if (!isFormerAfterName(after)) return office;
  return { ...office, status: new Set([...office.status, 'former']) };
}

/** Confidence of a full name spelled as the reference set spells it. */
const LISTED = 1;

/** Of several bearers of a name: the one whose offices the text prints, of these the one who held it on the date, then the one in any office. */
function choose(
  officials: OfficialsIndex,
  persons: readonly Person[],
  office: AttachedOffice | null,
  publishedAt: PublicationDate | null,
): Person | null {
  if (persons.length < 2) return persons[0] ?? null;
  const terms = (person: Person) => officials.termsByPerson.get(person.id) ?? [];
  const holding = (person: Person) => {
    const meant = office === null ? [] : officesMeant(officials, person, office);
    return terms(person).filter((term) => meant.includes(term.office));
  };
  const byOffice = persons.filter((person) => holding(person).length > 0);
  const left = byOffice.length > 0 ? byOffice : persons;
  const inOffice = (held: (person: Person) => readonly OfficeTerm[]): readonly Person[] =>
    publishedAt === null
      ? []
      : left.filter((person) => held(person).some((term) => isInOffice(term, publishedAt)));
  // «رئيس الإقليم بارزاني»: of two who both held the office the one who held it then.
  const current = [inOffice(holding), inOffice(terms)].find(({ length }) => length > 0) ?? left;
  const [only, second] = current;
  return second === undefined ? (only ?? null) : null;
}

/** Bearers of one name who are told of; a set may know very many. */
const MOST_NAMESAKES = 5;

function mentionOf(
  reading: Reading,
  officials: OfficialsIndex,
  found: FoundName,
  publishedAt: PublicationDate | null,
): Mention {
  const { name } = found;
  const office = withStatusAfter(reading, found);
  const { start, end, via, confidence, persons } = name;
  const text = reading.original.slice(start, end);
  const person = choose(officials, persons, office, publishedAt);
  if (person === null) {
    const several = persons.slice(0, MOST_NAMESAKES).map(({ names }) =>
      reason('officials_same_name', {
        personAr: names.ar,
        personEn: names.en,
        personFr: names.fr ?? names.en,
      }),
    );
    const reasons = several.length > 0 ? several : [reason('officials_unknown')];
    const printed = mentionedOffice(
      reading,
      officials,
      office,
      office?.phrase.officeIds[0] ?? null,
    );
    return {
      start,
      end,
      text,
      personId: null,
      name: null,
      office: printed,
      via,
      verdict: 'unknown_person',
      confidence,
      terms: [],
      reasons,
    };
  }
  const { verdict, officeId, terms, reasons } = judge(officials, person, office, publishedAt);
  return {
    start,
    end,
    text,
    personId: person.id,
    name: { en: person.names.en, ar: person.names.ar },
    office: mentionedOffice(reading, officials, office, officeId),
    via,
    verdict,
    confidence,
    terms: terms.map(({ id }) => id),
    reasons: [...reasons, ...notesOn(person, name)],
  };
}

/** What a reader should know of the match itself: an unlisted spelling, a person whose terms rest on no source. */
function notesOn(person: Person, { via, confidence }: FoundName['name']): Reason[] {
  const { ar: personAr, en: personEn, fr: personFr = personEn } = person.names;
  const parameters = { personAr, personEn, personFr };
  const notes: Reason[] = [];
  if (via === 'name' && confidence < LISTED) notes.push(reason('officials_spelling', parameters));
  if (person.sources.length === 0) notes.push(reason('officials_unsourced', parameters));
  return notes;
}

function mentionedOffice(
  { original }: Reading,
  officials: OfficialsIndex,
  office: AttachedOffice | null,
  officeId: string | null,
): MentionedOffice | null {
  if (office === null) return null;
  const { start, end } = office;
  const titles = officeId === null ? undefined : officials.offices.get(officeId)?.titles;
  const title = titles === undefined ? null : { ar: titles.ar, en: titles.en };
  return { start, end, text: original.slice(start, end), officeId, title };
}
