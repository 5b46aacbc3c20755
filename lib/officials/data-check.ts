import bodies from '../../assets/lexicon/bodies.json' with { type: 'json' };
import roles from '../../assets/lexicon/roles.json' with { type: 'json' };
import type { OfficeTerm, ReferenceSet } from '../reference/schema.ts';
import { BOUNDARY_TOLERANCE_DAYS, daysOf } from './office-terms.ts';

/** Time between two terms of an office of which the set knows no holder. */
export interface OfficeHole {
  readonly office: string;
  readonly after: string;
  readonly before: string;
}

export interface OfficialsCheck {
  /** What must be mended before the set is bundled, one sentence each. */
  readonly problems: readonly string[];
  /** Gaps that are no fault but must be known. */
  readonly holes: readonly OfficeHole[];
  /** Persons whose data rests on no source; they are shown as unsourced. */
  readonly unsourced: readonly string[];
}

const overlapReasons = new Set(['several-holders', 'uncertain-dates']);
/** A shorter gap is the time between two cabinets. */
const SHORTEST_HOLE_DAYS = 60;

/** Checks ids, dates, overlaps, holes and sources of the officials in a set. */
export function checkOfficials(
  set: Pick<ReferenceSet, 'offices' | 'persons' | 'terms'>,
): OfficialsCheck {
  const byOffice = groupByOffice(set.terms);
  return {
    problems: [
      ...findDuplicates('office', set.offices),
      ...findDuplicates('person', set.persons),
      ...findDuplicates('term', set.terms),
      ...findUnknown(set),
      ...set.terms.flatMap(checkDates),
      ...[...byOffice.values()].flatMap(findOverlaps),
    ],
    holes: [...byOffice.values()].flatMap(findHoles),
    unsourced: set.persons.filter(({ sources }) => sources.length === 0).map(({ id }) => id),
  };
}

function groupByOffice(terms: readonly OfficeTerm[]): Map<string, OfficeTerm[]> {
  const groups = new Map<string, OfficeTerm[]>();
  for (const term of terms) groups.set(term.office, [...(groups.get(term.office) ?? []), term]);
  for (const group of groups.values()) group.sort((one, other) => firstDay(one) - firstDay(other));
  return groups;
}

const firstDay = ({ start }: OfficeTerm): number =>
  start === null ? Number.NEGATIVE_INFINITY : daysOf(start).first;

function findDuplicates(kind: string, entries: readonly { readonly id: string }[]): string[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id }) => {
    if (seen.has(id)) return [`${kind} ${id} is there twice`];
    seen.add(id);
    return [];
  });
}

function findUnknown({
  offices,
  persons,
  terms,
}: Pick<ReferenceSet, 'offices' | 'persons' | 'terms'>): string[] {
  const officeIds = new Set(offices.map(({ id }) => id));
  const personIds = new Set(persons.map(({ id }) => id));
  const roleIds = new Set(roles.map(({ id }) => id));
  const bodyIds = new Set(bodies.map(({ id }) => id));
  const held = new Set(terms.map(({ person }) => person));
  return [
    ...terms
      .filter(({ office }) => !officeIds.has(office))
      .map(({ id }) => `term ${id}: no such office`),
    ...terms
      .filter(({ person }) => !personIds.has(person))
      .map(({ id }) => `term ${id}: no such person`),
    ...persons.filter(({ id }) => !held.has(id)).map(({ id }) => `person ${id} holds no office`),
    ...offices.flatMap(({ id, roles: named }) =>
      named
        .filter((role) => !roleIds.has(role))
        .map((role) => `office ${id}: no such role ${role}`),
    ),
    ...offices
      .filter(({ body }) => body !== null && !bodyIds.has(body))
      .map(({ id, body }) => `office ${id}: no such body ${body}`),
  ];
}

function checkDates({
  id,
  start,
  end,
  startEvidence,
  endEvidence,
  overlapReason,
}: OfficeTerm): string[] {
  const problems: string[] = [];
  if (start !== null && end !== null && daysOf(start).first > daysOf(end).last)
    problems.push(`term ${id} ends before it begins`);
  if (start === null && startEvidence === 'seen')
    problems.push(`term ${id}: evidence for a start that is not given`);
  if ((end === null) !== (endEvidence === 'open'))
    problems.push(`term ${id}: an open end needs the evidence “open”, a closed one another`);
  if (overlapReason !== null && !overlapReasons.has(overlapReason))
    problems.push(`term ${id}: unknown reason for an overlap`);
  return problems;
}

/** Two terms overlap where even the latest reading of one start lies well before the earliest reading of the other's end. */
function findOverlaps(terms: readonly OfficeTerm[]): string[] {
  return terms.flatMap((earlier, place) =>
    terms.slice(place + 1).flatMap((later) => {
      const end = earlier.end === null ? Number.POSITIVE_INFINITY : daysOf(earlier.end).first;
      const start = later.start === null ? Number.NEGATIVE_INFINITY : daysOf(later.start).last;
      if (start + BOUNDARY_TOLERANCE_DAYS >= end) return [];
      if (earlier.overlapReason !== null && later.overlapReason !== null) return [];
      return [`terms ${earlier.id} and ${later.id} overlap without a reason`];
    }),
  );
}

function findHoles(terms: readonly OfficeTerm[]): OfficeHole[] {
  const holes: OfficeHole[] = [];
  let latest: OfficeTerm | undefined;
  for (const term of terms) {
    if (latest !== undefined && latest.end !== null && term.start !== null) {
      const gap = daysOf(term.start).first - daysOf(latest.end).last;
      if (gap > SHORTEST_HOLE_DAYS)
        holes.push({ office: term.office, after: latest.end, before: term.start });
    }
    if (
      latest === undefined ||
      (latest.end !== null &&
        (term.end === null || daysOf(term.end).last > daysOf(latest.end).last))
    ) {
      latest = term;
    }
  }
  return holes;
}
