import type { Reading } from '../arabic/tokens.ts';
import type { PublicationDate } from '../article/article.ts';
import { attachedReadings } from './attached-particles.ts';
import type { AttachedOffice, FoundName } from './found-mention.ts';
import { nameEnd, namePartOf } from './name-bounds.ts';
import { type NamedSpan, spanFrom } from './named-span.ts';
import { type OfficePhrase, officeAt } from './office-phrase.ts';
import { isInOffice } from './office-terms.ts';
import { isRulingRole, type OfficialsIndex } from './officials-index.ts';
import { isPatronymic, matchWhole } from './phrase-index.ts';
import { readComplement, type TitleComplement } from './title-complement.ts';
import { givenNameClass, isDefinite, isHonorific, isNamedAfterPersons } from './word-classes.ts';
import type { WordReading } from './word-reading.ts';

/** Names and offices as they stand beside each other. */
export interface Introductions {
  readonly names: readonly FoundName[];
  /** Offices beside which no name stands. */
  readonly loneOffices: readonly AttachedOffice[];
}

interface ReadOffice {
  readonly phrase: OfficePhrase;
  readonly complement: TitleComplement;
}

/** How sure a name is that only its title makes a name. */
const INTRODUCED_CONFIDENCE = 0.8;
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
    const { phrase, complement } = office;
    const { nameAt } = complement;
    const name =
      nameAt === null
        ? null
        : (startsAt.get(nameAt) ??
          shortNameAt(reading, index, nameAt, phrase, publishedAt) ??
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
    if (!attached.has(name) || phrase.type !== 'rank') attached.set(name, attach(office));
  }
  const loneOffices: AttachedOffice[] = [];
  for (const office of left) {
    const name = nameBefore(reading, office.phrase, endsAt);
    if (name === null) {
      loneOffices.push(attach(office));
      continue;
    }
    if (!known.includes(name) && !introduced.includes(name)) introduced.push(name);
    endsAt.set(name.to, name);
    const earlier = attached.get(name);
    if (earlier === undefined || earlier.phrase.type === 'rank') attached.set(name, attach(office));
  }
  const names = [...known, ...introduced]
    .sort((one, other) => one.start - other.start)
    .map((name) => ({ name, office: attached.get(name) ?? null }));
  return { names: withoutOverlaps(names), loneOffices };
}

function attach({ phrase, complement }: ReadOffice): AttachedOffice {
  const end = phrase.type === 'title' && phrase.officeIds.length > 0 ? phrase.end : complement.end;
  return { phrase, start: phrase.start, end: Math.max(phrase.end, end), status: complement.status };
}

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

function readOffices(
  reading: WordReading,
  index: OfficialsIndex,
  startsAt: ReadonlyMap<number, NamedSpan>,
): ReadOffice[] {
  const offices: ReadOffice[] = [];
  for (let at = 0; at < reading.tokens.length; ) {
    const name = startsAt.get(at);
    if (name !== undefined) {
      at = name.to;
      continue;
    }
    const phrase = officeAt(reading, index, at);
    if (phrase === null || isNamedAfterPersons(reading.tokens[at - 1]?.text ?? '')) {
      at += 1;
      continue;
    }
    const complement = readComplement(reading, phrase, (token) => startsAt.has(token));
    offices.push({ phrase, complement });
    at = Math.max(at + 1, phrase.officeIds.length > 0 ? phrase.to : complement.to);
  }
  return offices;
}

/**
 * A short name right after an office that one of its bearers held at some time («الرئيس التركي إردوغان»), or the first name of
 * a ruler («الملك سلمان»).
 */
function shortNameAt(
  reading: Reading,
  index: OfficialsIndex,
  at: number,
  phrase: OfficePhrase,
  publishedAt: PublicationDate | null,
): NamedSpan | null {
  const { tokens } = reading;
  const isLonger = nameEnd(tokens, at, reading.original) !== null;
  const names = phrase.roles.some(isRulingRole)
    ? [index.shortNames, index.rulers]
    : [index.shortNames];
  // Without its country the office says too little for somebody who did not hold it at the time.
  const isPlaced = phrase.officeIds.length > 0;
  for (const each of names) {
    const match = matchWhole(each, tokens, at);
    if (match === null || (isLonger && (each !== index.rulers || continuesRuler(tokens, match.to))))
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

/** «عبد الله بن …», «فيصل آل …»: a name in full, not a ruler's first name alone. */
function continuesRuler(tokens: Reading['tokens'], at: number): boolean {
  const text = tokens[at]?.text ?? '';
  return isPatronymic(text) || text === 'ال' || isDefinite(text) || givenNameClass(text) !== null;
}

function isOfficeOf(index: OfficialsIndex, phrase: OfficePhrase, office: string): boolean {
  if (phrase.officeIds.includes(office)) return true;
  if (phrase.officeIds.length > 0 || phrase.countries.length > 0) return false;
  return (index.offices.get(office)?.roles ?? []).some((role) => phrase.roles.includes(role));
}

function introducedAt(reading: Reading, at: number): NamedSpan | null {
  const end = nameEnd(reading.tokens, at, reading.original);
  return end === null ? null : unlisted(reading, at, upToComma(reading, at, end), 0);
}

/** Between two commas the name goes on to the second, though its last word be an everyday one: «، مصطفى سيد قادر،». */
function upToComma({ tokens }: Reading, from: number, to: number): number {
  const isComma = (at: number): boolean => COMMAS.has(tokens[at]?.text ?? '');
  return isComma(from - 1) && tokens[to]?.kind === 'word' && isComma(to + 1) ? to + 1 : to;
}

const COMMAS = new Set(['،', ',']);

function unlisted(reading: Reading, from: number, to: number, skip: number): NamedSpan {
  return spanFrom(reading, { from, to, skip }, [], 'name', INTRODUCED_CONFIDENCE);
}

const LONGEST_NAME_TOKENS = 6;

/** The name that ends right before an office, over a comma or an honorific: one already found, or one that begins with a given name. */
function nameBefore(
  reading: Reading,
  phrase: OfficePhrase,
  endsAt: ReadonlyMap<number, NamedSpan>,
): NamedSpan | null {
  const { tokens, original } = reading;
  if (phrase.type === 'counterpart' || phrase.type === 'rank') return null;
  const head = tokens[phrase.from];
  if (head === undefined || head.start !== phrase.start) return null;
  let to = phrase.from;
  const before = tokens[to - 1];
  if (before !== undefined && COMMAS.has(before.text)) to -= 1;
  const found = endsAt.get(to);
  if (found !== undefined) return found;
  for (let from = Math.max(0, to - LONGEST_NAME_TOKENS); from <= to - 2; from += 1) {
    for (const { skip, lead } of attachedReadings(tokens[from]?.text ?? '')) {
      if (lead !== '') continue;
      const begins = beginsName(reading, from, skip);
      if (begins && nameEnd(withoutParticles(tokens, from, skip), from, original) === to) {
        return unlisted(reading, from, to, skip);
      }
    }
  }
  return null;
}

function beginsName({ tokens, original }: Reading, from: number, skip: number): boolean {
  const part = namePartOf(withoutParticles(tokens, from, skip), from, original);
  if (part === 'given' || (part === 'particle' && skip === 0)) return true;
  const previous = tokens[from - 1];
  return part === 'possible' && skip === 0 && previous !== undefined && isHonorific(previous.text);
}

function withoutParticles(tokens: Reading['tokens'], at: number, skip: number): Reading['tokens'] {
  const token = tokens[at];
  if (skip === 0 || token === undefined) return tokens;
  return tokens.with(at, { ...token, text: token.text.slice(skip) });
}
