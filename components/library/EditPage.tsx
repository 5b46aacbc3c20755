import { useMemo, useRef, useState } from 'preact/hooks';
import type { Translator } from '../../lib/language/translate.ts';
import { type Reason, reason } from '../../lib/reason.ts';
import type { BundledPart } from '../../lib/reference/bundled.ts';
import { discardCorrection, entryLayers, putEntry, undoEdit } from '../../lib/reference/edits.ts';
import { useLanguage } from '../shared/Language.tsx';
import { label } from '../shared/labels.ts';
import type { Lookup } from '../shared/lookup.ts';
import type { Reference } from '../shared/use-reference.ts';
import { FormProblems } from './FormProblems.tsx';
import { type AnyEntry, findEntry } from './find-entry.ts';
import { fieldProblems } from './form-problems.ts';
import { blankDraft, type Draft, finish, parseValue } from './form-values.ts';
import { useNotices } from './notices.ts';
import { PageTitle } from './PageTitle.tsx';
import { SchemaFields } from './SchemaField.tsx';
import { fieldsOfPart } from './schema-fields.ts';
import { useQuery } from './use-query.ts';

interface EditPageProps {
  readonly reference: Reference;
  readonly part: BundledPart;
  /** The entry to correct, or null for a new one. */
  readonly entry: AnyEntry | null;
  /** What a new entry begins with. */
  readonly given: URLSearchParams | null;
}

/** The page that shows an entry: its own, or that of what it belongs to. */
function homeOf(part: BundledPart, draft: Draft): string {
  const shown = {
    metrics: ['metric', draft.id],
    statements: ['metric', draft.metric],
    events: ['event', draft.id],
    offices: ['office', draft.id],
    persons: ['person', draft.id],
    terms: ['person', draft.person],
  } as const;
  const [kind, id] = shown[part];
  return id ? `/reference/${kind}/${encodeURIComponent(String(id))}` : '/reference';
}

/** What an entry is called: by its own name, or by what it belongs to. */
function nameOf(translator: Translator, entry: AnyEntry, lookup: Lookup): string {
  if ('labels' in entry) return label(translator, entry.labels);
  if ('names' in entry) return label(translator, entry.names);
  if ('titles' in entry) return label(translator, entry.titles);
  const owner =
    'metric' in entry
      ? lookup.metrics.get(entry.metric)?.labels
      : lookup.persons.get(entry.person)?.names;
  return owner ? label(translator, owner) : entry.id;
}

function freshId(): string {
  return `own.${crypto.randomUUID()}`;
}

function begin(part: BundledPart, given: URLSearchParams | null, isDate: boolean): Draft {
  const draft: Record<string, unknown> = { ...blankDraft(fieldsOfPart(part)), id: freshId() };
  for (const [name, value] of given ?? []) {
    if (name === 'name') draft.names = { ar: value, en: '', fr: '' };
    else if (name in draft) draft[name] = name === 'value' ? parseValue(value, isDate) : value;
  }
  return draft;
}

/** The form of one entry of the reference set, made from its schema, which also judges what is saved. */
export function EditPage({ reference, part, entry, given }: EditPageProps) {
  const translator = useLanguage();
  const { text } = translator;
  const tell = useNotices();
  const { lookup } = reference;
  const fields = fieldsOfPart(part);
  const isDateMetric = (id: unknown): boolean => {
    const kind = typeof id === 'string' ? lookup.metrics.get(id)?.kind : undefined;
    return kind === 'date' || kind === 'date_range';
  };
  const [draft, setDraft] = useState<Draft>(() =>
    entry ? { ...entry } : begin(part, given, isDateMetric(given?.get('metric'))),
  );
  const [problems, setProblems] = useState<readonly Reason[]>([]);
  const alert = useRef<HTMLDivElement>(null);
  const references = useMemo(() => {
    const named = (items: readonly { id: string; names: string }[]) =>
      items.map(({ id, names }) => ({ id, label: names }));
    const { metrics, persons, offices } = lookup.set;
    return new Map([
      [
        'metric',
        named(metrics.map(({ id, labels }) => ({ id, names: label(translator, labels) }))),
      ],
      ['person', named(persons.map(({ id, names }) => ({ id, names: label(translator, names) })))],
      [
        'office',
        named(offices.map(({ id, titles }) => ({ id, names: label(translator, titles) }))),
      ],
    ]);
  }, [lookup, translator]);

  const correction = useQuery(
    async () => (entry ? entryLayers(reference.database, part, entry.id) : null),
    [reference.database, part, entry?.id],
  );
  const discard = async () => {
    if (!entry) return;
    await discardCorrection(reference.database, part, entry.id);
    reference.changed();
    tell({
      text: text('library.reference.discarded'),
      undo: async () => {
        await undoEdit(reference.database);
        reference.changed();
      },
    });
    location.hash = homeOf(part, draft);
  };
  const save = async (event: Event) => {
    event.preventDefault();
    const finished = finish(fields, draft);
    const isTaken = entry === null && findEntry(lookup.set, String(finished.id)) !== null;
    const answer = isTaken
      ? { ok: false as const, reasons: [reason('edit_id_taken', { id: String(finished.id) })] }
      : await putEntry(reference.database, part, finished, {
          metrics: lookup.metrics,
          offices: { has: (id) => lookup.offices.get(id) !== undefined },
          persons: { has: (id) => lookup.persons.get(id) !== undefined },
        });
    if (!answer.ok) {
      setProblems(answer.reasons);
      requestAnimationFrame(() => alert.current?.focus());
      return;
    }
    reference.changed();
    tell({ text: text('library.reference.saved'), undo: null });
    location.hash = homeOf(part, draft);
  };
  const name = text(`library.reference.${part}`);
  return (
    <>
      <PageTitle>
        {entry
          ? text('library.edit.title', { name: nameOf(translator, entry, lookup) })
          : text('library.edit.new', { part: name })}
      </PageTitle>
      <FormProblems problems={problems} alert={alert} />
      <form class="entry-form" autocomplete="off" onSubmit={save} noValidate>
        <SchemaFields
          fields={fields.filter(({ name: field }) => field !== 'id' || !entry)}
          draft={draft}
          path=""
          problems={fieldProblems(translator, problems)}
          onDraft={setDraft}
          references={references}
          isDate={isDateMetric(draft.metric)}
        />
        <p class="tools-line">
          <button type="submit" class="button main" disabled={reference.origin !== 'database'}>
            {text('library.edit.save')}
          </button>
          <button
            type="button"
            class="button"
            onClick={() => {
              location.hash = homeOf(part, draft);
            }}
          >
            {text('action.cancel')}
          </button>
          {correction?.reader && correction.below && (
            <button type="button" class="plain" onClick={discard}>
              {text('library.reference.discard')}
            </button>
          )}
        </p>
      </form>
    </>
  );
}
