import type { PublicationDate } from '../article/article.ts';
import type { AttachedOffice, FoundName } from './found-mention.ts';
import { readListedOffices } from './listed-offices.ts';
import { nameEnd, namePartOf } from './name-bounds.ts';
import { type NamedSpan, spanFrom } from './named-span.ts';
import { holderNameAt } from './office-holders.ts';
import { type OfficePhrase, officeAt } from './office-phrase.ts';
import { isInOffice } from './office-terms.ts';
import { isRulingRole, type OfficialsIndex } from './officials-index.ts';
import { isPatronymic, matchWhole } from './phrase-index.ts';
import { isHonorificOnly, type ReadOffice, readOffices } from './read-offices.ts';
import { findLeaders, introducedAt, nameBefore } from './unlisted-names.ts';
import { holdsAny } from './verdict.ts';
import { givenNameClass, isCommonWord, isDefinite, isPost } from './word-classes.ts';
import type { WordReading } from './word-reading.ts';

/** Names and offices as they stand beside each other. */
export interface Introductions {
  readonly names: readonly FoundName[];
  /** Offices beside which no name stands. */
  readonly loneOffices: readonly AttachedOffice[];
}

const TITLED_CONFIDENCE = 0.9;

/**
 * Puts names and offices together: a name after its office («وزير الخارجية الكويتي الشيخ …») or before it
 * («…، المتحدث باسم البنتاغون»). A title also makes a name of words that the reference set does not know.
 */
export function readIntroductions(
  reading: WordReading,
  index: OfficialsIndex,
  known: readonly NamedSpan[],
  publishedAt: PublicationDate | null,
): Introductions {
  const startsAt = new Map(known.map((name) => [name.from, name]));
  const endsAt = new Map(known.map((name) => [name.to, name]));
  const offices = readOffices(reading, index, startsAt);
  const attached = new Map<NamedSpan, AttachedOffice>();
  const introduced: NamedSpan[] = [];
  const left: ReadOffice[] = [];
  for (const office of offices) {
    const { phrase } = office;
    const { nameAt } = office.complement;
    const name =
      nameAt === null
        ? null
        : (startsAt.get(nameAt) ??
          shortNameAt(reading, index, nameAt, phrase, publishedAt) ??
          holderNameAt(reading, index, nameAt, phrase, publishedAt) ??
          introducedAt(reading, nameAt));
    if (name === null) {
      left.push(office);
      continue;
    }
    if (!startsAt.has(name.from)) {
      introduced.push(name);
      startsAt.set(name.from, name);
      endsAt.set(name.to, name);
    }
    const inner = innerOffice(reading, index, name, office);
    if (inner !== null) {
      left.push(office);
      attached.set(name, inner);
      continue;
    }
    if (saysMore(reading, phrase, attached.get(name)?.phrase))
      attached.set(name, attach(reading, office));
  }
  const loneOffices: AttachedOffice[] = [];
  for (const office of left) {
    const before = nameBefore(reading, office.phrase, endsAt);
    const name =
      before?.persons.length === 0 && !endsAt.has(before.to)
        ? (bearerBefore(reading, index, before, office.phrase, publishedAt) ?? before)
        : before;
    const held = name === null ? null : officeAfter(reading, index, name, office);
    if (name === null || held === null) {
      const before = reading.tokens[office.phrase.from - 1]?.text ?? '';
      if (!isPost(before)) loneOffices.push(attach(reading, office));
      continue;
    }
    if (!endsAt.has(name.to)) introduced.push(name);
    endsAt.set(name.to, name);
    const earlier = attached.get(name);
    if (earlier === undefined || isHonorificOnly(reading, earlier.phrase)) attached.set(name, held);
  }
  const holds = (name: NamedSpan, office: AttachedOffice): boolean =>
    holdsAny(index, name.persons, office);
  for (const { name, office } of readListedOffices(reading, index, startsAt, offices, holds)) {
    const earlier = attached.get(name);
    if (earlier !== undefined && !isHonorificOnly(reading, earlier.phrase)) continue;
    if (!startsAt.has(name.from)) introduced.push(name);
    startsAt.set(name.from, name);
    attached.set(name, office);
  }
  introduced.push(...findLeaders(reading, startsAt, endsAt));
  const names = [...known, ...introduced]
    .sort((one, other) => one.start - other.start)
    .map((name) => ({ name, office: attached.get(name) ?? null }));
  return { names: withoutOverlaps(names), loneOffices };
}

/** Of two offices before one name the nearer counts, unless it is an honorific or no office of the set and the other is. */
function saysMore(
  reading: WordReading,
  phrase: OfficePhrase,
  earlier: OfficePhrase | undefined,
): boolean {
  if (earlier === undefined) return true;
  if (isHonorificOnly(reading, phrase)) return false;
  return phrase.officeIds.length > 0 || earlier.officeIds.length === 0;
}

/** The office as printed: up to the name where one follows, else no farther than what names the office. */
function attach(reading: WordReading, { phrase, complement }: ReadOffice): AttachedOffice {
  const isNamed = phrase.type === 'title' && phrase.officeIds.length > 0;
  const end = isNamed && complement.nameAt === null ? phrase.end : complement.end;
  const { status } = complement;
  // «رئيس تحالف …»: what completes the title makes another office of it than the role of a state.
  const isOther = !isNamed && phrase.open && end > phrase.end;
  const meant: OfficePhrase = isOther ? { ...phrase, type: 'head', roles: [] } : phrase;
  return officeOf(reading, meant, Math.max(phrase.end, end), status);
}

/** A phrase as the office of a name, up to an offset. */
function officeOf(
  { tokens }: WordReading,
  phrase: OfficePhrase,
  end: number,
  status: AttachedOffice['status'],
): AttachedOffice {
  const words: string[] = [];
  for (let at = phrase.from; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.start >= end) break;
    if (token.kind === 'word') words.push(at === phrase.from ? phrase.head : token.text);
  }
  return { phrase, start: phrase.start, end, words, status };
}

/** «مبعوث الرئيس الأمريكي دونالد ترامب»: where the bearer never held the whole office, the one inside it that he did. */
function innerOffice(
  reading: WordReading,
  index: OfficialsIndex,
  name: NamedSpan,
  { phrase, complement }: ReadOffice,
): AttachedOffice | null {
  const whole = attach(reading, { phrase, complement });
  if (phrase.officeIds.length === 0 || holdsAny(index, name.persons, whole)) return null;
  for (let at = phrase.from + 1; at < phrase.to; at += 1) {
    const inner = officeAt(reading, index, at);
    if (inner === null || inner.type !== 'title') continue;
    const office = officeOf(reading, inner, inner.end, inner.status);
    if (holdsAny(index, name.persons, office)) return office;
  }
  return null;
}

/**
 * The office after a name. «دعا أوباما رئيس الوزراء العراقي إلى …»: after a known name it is somebody else's, unless a comma makes it an
 * apposition or the bearer held it at some time. Where the title has no end of its own («… المتحدث باسم القيادة إلى مقتل …»), it ends
 * with the last definite word up to which it is one of the bearer's.
 */
function officeAfter(
  reading: WordReading,
  index: OfficialsIndex,
  name: NamedSpan,
  read: ReadOffice,
): AttachedOffice | null {
  const office = attach(reading, read);
  const isApposition = reading.tokens[name.to]?.kind === 'sign';
  if (isApposition || name.persons.length === 0 || holdsAny(index, name.persons, office))
    return office;
  for (let length = office.words.length - 1; length >= SHORTEST_TITLE; length -= 1) {
    const words = office.words.slice(0, length);
    if (!isDefinite(words.at(-1) ?? '')) continue;
    const shorter = { ...office, words };
    if (holdsAny(index, name.persons, shorter)) return shorter;
  }
  return null;
}

const SHORTEST_TITLE = 2;

function withoutOverlaps(names: readonly FoundName[]): FoundName[] {
  const kept: FoundName[] = [];
  for (const found of names) {
    const last = kept.at(-1);
    if (last === undefined || last.name.end <= found.name.start) kept.push(found);
    else if (last.name.persons.length === 0 && found.name.persons.length > 0)
      kept[kept.length - 1] = found;
  }
  return kept;
}

/**
 * A short name right after an office that one of its bearers held at some time («الرئيس التركي إردوغان»), or the first name of
 * a ruler («الملك سلمان»).
 */
function shortNameAt(
  reading: WordReading,
  index: OfficialsIndex,
  at: number,
  phrase: OfficePhrase,
  publishedAt: PublicationDate | null,
): NamedSpan | null {
  const { tokens } = reading;
  const isLonger = (to: number): boolean => {
    const next = namePartOf(tokens, to, reading.original);
    // A word that only might be a name goes on with no name that the office itself makes sure: «الرئيس ترامب ملتزم».
    return next !== null && next !== 'possible' && nameEnd(tokens, at, reading.original) !== null;
  };
  const names = phrase.roles.some(isRulingRole)
    ? [index.shortNames, index.rulers]
    : [index.shortNames];
  // Without its country the office says too little for somebody who did not hold it at the time.
  const isPlaced = phrase.officeIds.length > 0;
  for (const each of names) {
    const match = matchWhole(each, tokens, at);
    if (
      match === null ||
      (isLonger(match.to) && (each !== index.rulers || continuesRuler(tokens, match.to))) ||
      (each === index.rulers && isTimeOfDay(tokens, match.from, match.to))
    )
      continue;
    const mustHold = !isPlaced || each === index.rulers;
    const persons = [...new Set(match.values.map(({ person }) => person))].filter(({ id }) =>
      (index.termsByPerson.get(id) ?? []).some(
        (term) =>
          isOfficeOf(index, phrase, term.office) &&
          (!mustHold || (publishedAt !== null && isInOffice(term, publishedAt))),
      ),
    );
    if (persons.length === 0) continue;
    return spanFrom(
      reading,
      { from: at, to: match.to, skip: 0 },
      persons,
      'short_name',
      TITLED_CONFIDENCE,
    );
  }
  return null;
}

/** «أمير الكويت صباح اليوم»: a ruler's name that is an everyday word, and goes on as one. */
function isTimeOfDay(tokens: WordReading['tokens'], from: number, to: number): boolean {
  if (givenNameClass(tokens[from]?.text ?? '') !== 'ambiguous') return false;
  const next = tokens[to]?.text ?? '';
  return next === 'امس' || (isDefinite(next) && isCommonWord(next));
}

/** «عبد الله بن …», «فيصل آل …»: a name in full, not a ruler's first name alone. */
function continuesRuler(tokens: WordReading['tokens'], at: number): boolean {
  const text = tokens[at]?.text ?? '';
  return isPatronymic(text) || text === 'ال' || isDefinite(text) || givenNameClass(text) !== null;
}

/** «داود أوغلو رئيس الحكومة»: a name before its office that is somebody's short name, or another spelling of a holder's. */
function bearerBefore(
  reading: WordReading,
  index: OfficialsIndex,
  { from, to }: NamedSpan,
  phrase: OfficePhrase,
  publishedAt: PublicationDate | null,
): NamedSpan | null {
  const known =
    shortNameAt(reading, index, from, phrase, publishedAt) ??
    holderNameAt(reading, index, from, phrase, publishedAt);
  return known?.to === to ? known : null;
}

function isOfficeOf(index: OfficialsIndex, phrase: OfficePhrase, office: string): boolean {
  if (phrase.officeIds.includes(office)) return true;
  if (phrase.officeIds.length > 0 || phrase.countries.length > 0) return false;
  return (index.offices.get(office)?.roles ?? []).some((role) => phrase.roles.includes(role));
}
