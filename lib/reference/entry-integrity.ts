import { type Reason, reason } from '../reason.ts';
import type { BundledPart } from './bundled.ts';
import { isSurelyAfter } from './days.ts';
import type { IntegrityProblem } from './integrity.ts';
import type {
  Labels,
  Metric,
  Note,
  OfficeTerm,
  Person,
  ReferenceEvent,
  Statement,
} from './schema.ts';
import type { ReferenceEntry } from './stored.ts';

/** What an entry may refer to. */
export interface KnownEntries {
  readonly metrics: Pick<ReadonlyMap<string, Metric>, 'get'>;
  readonly offices: Pick<ReadonlySet<string>, 'has'>;
  readonly persons: Pick<ReadonlySet<string>, 'has'>;
}

type Found = readonly [severity: IntegrityProblem['severity'], reason: Reason];

const ARABIC = /\p{Script=Arabic}/u;
const LATIN = /\p{Script=Latin}/u;

/** What is wrong or doubtful about one entry: what it refers to, the order of its dates, its languages, its sources. */
export function entryProblems(
  part: BundledPart,
  entry: ReferenceEntry,
  known: KnownEntries,
): IntegrityProblem[] {
  const found = [...labelProblems(entry), ...problemsOf(entry, known)];
  return found.map(([severity, why]) => ({ severity, part, id: entry.id, reason: why }));
}

function problemsOf(entry: ReferenceEntry, known: KnownEntries): Found[] {
  if ('metric' in entry) return statementProblems(entry, known.metrics.get(entry.metric));
  if ('person' in entry) return termProblems(entry, known);
  if ('names' in entry) return personProblems(entry);
  if ('dates' in entry) return eventProblems(entry);
  return [];
}

/** The field of an entry's name, and the name. */
function labelsOf(entry: ReferenceEntry): readonly [field: string, labels: Partial<Labels>] {
  if ('labels' in entry) return ['labels', entry.labels];
  if ('names' in entry) return ['names', entry.names];
  return 'titles' in entry ? ['titles', entry.titles] : ['', {}];
}

function noteOf(entry: ReferenceEntry): Exclude<Note, string> {
  const note = 'note' in entry ? entry.note : null;
  return note === null || typeof note === 'string' ? {} : note;
}

/** Text in another encoding, or in the wrong column, shows in a label or note without one letter of its script. */
function labelProblems(entry: ReferenceEntry): Found[] {
  const written = [labelsOf(entry), ['note', noteOf(entry)] as const];
  return written.flatMap(([field, texts]) => {
    const found: Found[] = [];
    for (const [language, text] of Object.entries(texts)) {
      const script = language === 'ar' ? ARABIC : LATIN;
      if (text === undefined || script.test(text)) continue;
      const parameters = { field: `${field}.${language}`, written: text };
      if (field !== 'note' && text.trim() === '') {
        found.push(['error', reason('import_missing', { field: parameters.field })]);
      } else {
        found.push([
          'error',
          reason(language === 'ar' ? 'import_not_arabic' : 'import_not_latin', parameters),
        ]);
      }
    }
    return found;
  });
}

function dateOrder(from: string | null, to: string | null): Found[] {
  if (from === null || to === null || !isSurelyAfter(from, to)) return [];
  return [['error', reason('import_date_order', { from, to })]];
}

function statementProblems(statement: Statement, metric: Metric | undefined): Found[] {
  const { value, validFrom, validTo, asOf, sources, confidence, doubtful } = statement;
  const found = dateOrder(validFrom, validTo);
  if (!metric) found.push(['error', reason('import_no_such_metric', { id: statement.metric })]);
  else if (!valueFits(value, metric)) {
    found.push(['error', reason('import_value_kind', { metric: metric.id })]);
  }
  if (typeof value === 'object' && 'min' in value) {
    if (value.min === null && value.max === null) found.push(['error', reason('import_no_bound')]);
    if (value.min !== null && value.max !== null && value.min > value.max) {
      found.push(['error', reason('import_bound_order', { min: value.min, max: value.max })]);
    }
  }
  if (typeof value === 'object' && 'from' in value) found.push(...dateOrder(value.from, value.to));
  if (validFrom === null && validTo === null && asOf === null) {
    found.push(['warning', reason('reference_undated')]);
  }
  if (sources.length === 0 && confidence === 'high' && !doubtful) {
    found.push(['warning', reason('reference_unsourced')]);
  }
  return found;
}

function valueFits(value: Statement['value'], metric: Metric): boolean {
  const isDate = typeof value === 'string' || (typeof value === 'object' && 'from' in value);
  const wantsDate = metric.kind === 'date' || metric.kind === 'date_range';
  return isDate === wantsDate;
}

function termProblems(term: OfficeTerm, known: KnownEntries): Found[] {
  const found = dateOrder(term.start, term.end);
  if (!known.offices.has(term.office)) {
    found.push(['error', reason('import_no_such_office', { id: term.office })]);
  }
  if (!known.persons.has(term.person)) {
    found.push(['error', reason('import_no_such_person', { id: term.person })]);
  }
  return found;
}

function personProblems({ evidence, sources }: Person): Found[] {
  if (evidence === 'memory' || sources.length > 0) return [];
  return [['warning', reason('reference_unsourced')]];
}

function eventProblems({ dates, until, sources, confidence }: ReferenceEvent): Found[] {
  const found = dates.flatMap((date) => dateOrder(date, until));
  if (sources.length === 0 && confidence === 'high') {
    found.push(['warning', reason('reference_unsourced')]);
  }
  return found;
}
