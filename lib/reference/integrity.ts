import { type Reason, reason } from '../reason.ts';
import { type BundledPart, bundledParts } from './bundled.ts';
import { firstDay, lastDay } from './days.ts';
import { entryProblems, type KnownEntries } from './entry-integrity.ts';
import type { SetParts } from './merge.ts';
import type { OfficeTerm, Statement } from './schema.ts';

/** Something about an entry that the schema alone cannot see. */
export interface IntegrityProblem {
  /** An error would make the set wrong; a warning is something a reader of the set should know. */
  readonly severity: 'error' | 'warning';
  readonly part: BundledPart;
  readonly id: string;
  readonly reason: Reason;
}

function knownEntries(parts: SetParts): KnownEntries {
  return {
    metrics: new Map(parts.metrics.map((metric) => [metric.id, metric])),
    offices: new Set(parts.offices.map(({ id }) => id)),
    persons: new Set(parts.persons.map(({ id }) => id)),
  };
}

/** Everything that is wrong or doubtful about a whole set: the check of the bundled data, and of a published set. */
export function checkIntegrity(parts: SetParts): IntegrityProblem[] {
  const known = knownEntries(parts);
  return [
    ...bundledParts.flatMap((part) => [
      ...duplicateIds(part, parts[part]),
      ...parts[part].flatMap((entry) => entryProblems(part, entry, known)),
    ]),
    ...overlappingTerms(parts.terms),
    ...overlappingStatements(parts.statements),
  ];
}

function duplicateIds(part: BundledPart, entries: readonly { id: string }[]): IntegrityProblem[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id }): IntegrityProblem[] => {
    if (seen.has(id)) {
      return [{ severity: 'error', part, id, reason: reason('reference_duplicate_id', { id }) }];
    }
    seen.add(id);
    return [];
  });
}

interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

/** From the day on which it surely held to the day until which it surely did; a handover's day belongs to both. */
function surePeriod({ from, to }: Period): { begins: string; ends: string } {
  return {
    begins: from === null ? '0000' : lastDay(from),
    ends: to === null ? '9999' : firstDay(to),
  };
}

/** Two holders of one office at one time, where neither is acting and no reason is given. */
function overlappingTerms(terms: readonly OfficeTerm[]): IntegrityProblem[] {
  const plain = terms.filter((term) => !term.acting && term.overlapReason === null);
  return overlaps(
    plain,
    ({ office }) => office,
    ({ start, end }) => ({ from: start, to: end }),
  ).map(([one, other]) => ({
    severity: 'warning',
    part: 'terms',
    id: other.id,
    reason: reason('reference_term_overlap', { id: other.id, other: one.id }),
  }));
}

/** Two values of one metric at one time; both stand, and are shown as disputed. */
function overlappingStatements(statements: readonly Statement[]): IntegrityProblem[] {
  const dated = statements.filter(({ validFrom, doubtful }) => validFrom !== null && !doubtful);
  return overlaps(
    dated,
    ({ metric }) => metric,
    ({ validFrom, validTo }) => ({ from: validFrom, to: validTo }),
  )
    .filter(([one, other]) => JSON.stringify(one.value) !== JSON.stringify(other.value))
    .map(([one, other]) => ({
      severity: 'warning',
      part: 'statements',
      id: other.id,
      reason: reason('reference_statement_overlap', { id: other.id, other: one.id }),
    }));
}

/** Of each group, every item that overlaps one which began before it, with the one of those that lasts longest. */
function overlaps<T>(
  items: readonly T[],
  groupOf: (item: T) => string,
  periodOf: (item: T) => Period,
): [T, T][] {
  const dated = items
    .map((item) => ({ item, group: groupOf(item), ...surePeriod(periodOf(item)) }))
    .sort((one, other) => (one.begins < other.begins ? -1 : one.begins > other.begins ? 1 : 0));
  const longest = new Map<string, (typeof dated)[number]>();
  const found: [T, T][] = [];
  for (const current of dated) {
    const before = longest.get(current.group);
    if (before && current.begins < before.ends && before.begins < current.ends) {
      found.push([before.item, current.item]);
    }
    if (!before || current.ends > before.ends) longest.set(current.group, current);
  }
  return found;
}
