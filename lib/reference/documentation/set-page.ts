import { checkIntegrity } from '../integrity.ts';
import type { Metric, Note, ReferenceSet, Source, Statement } from '../schema.ts';

/** The page that says what a set holds and how well each thing in it is sourced. */
export function setPage(set: ReferenceSet): string {
  const byMetric = groupBy(set.statements, ({ metric }) => metric);
  const byTopic = groupBy(set.metrics, ({ topic }) => topic);
  const topics = [...byTopic].sort(([one], [other]) => (one < other ? -1 : 1));
  return `${[
    '# What the bundled reference set holds',
    '',
    '<!-- Written by `npm run document-reference` from assets/reference; do not edit. -->',
    '',
    `Version ${set.version}.`,
    '',
    ...overview(set),
    '',
    ...topics.flatMap(([topic, metrics]) => topicSection(topic, metrics, byMetric)),
    ...eventSection(set),
    ...officialsSection(set),
    ...doubtSection(set),
  ]
    .join('\n')
    .trimEnd()}\n`;
}

function overview(set: ReferenceSet): string[] {
  const sources = [...set.statements, ...set.events, ...set.persons].flatMap(
    (entry) => entry.sources,
  );
  const publishers = new Set(sources.map(({ publisher, title }) => publisher ?? title));
  const unsourced = set.statements.filter((statement) => statement.sources.length === 0);
  const several = set.statements.filter((statement) => statement.sources.length > 1);
  const doubtful = set.statements.filter(({ doubtful: isDoubtful }) => isDoubtful);
  const count = (confidence: string) =>
    set.statements.filter((statement) => statement.confidence === confidence).length;
  return [
    '| What | How many |',
    '| --- | ---: |',
    `| Metrics | ${set.metrics.length} |`,
    `| Statements | ${set.statements.length} |`,
    `| … of high, medium, low confidence | ${count('high')}, ${count('medium')}, ${count('low')} |`,
    `| … with more than one source | ${several.length} |`,
    `| … with no source, and shown so | ${unsourced.length} |`,
    `| … doubtful: never alone a difference | ${doubtful.length} |`,
    `| Events | ${set.events.length} |`,
    `| Offices | ${set.offices.length} |`,
    `| Persons | ${set.persons.length} |`,
    `| Terms of office | ${set.terms.length} |`,
    `| Publishers named as sources | ${publishers.size} |`,
  ];
}

function topicSection(
  topic: string,
  metrics: readonly Metric[],
  byMetric: ReadonlyMap<string, Statement[]>,
): string[] {
  return [
    `## ${topic}`,
    '',
    ...metrics.flatMap((metric) => {
      const statements = byMetric.get(metric.id) ?? [];
      return [
        `### ${metric.labels.en} (${metric.labels.ar})`,
        '',
        `\`${metric.id}\`${metric.unit === null ? '' : `, in ${metric.unit}`}${writeRemark(metric.note)}`,
        '',
        '| Value | Held or said | Confidence | Sources | Note |',
        '| --- | --- | --- | --- | --- |',
        ...statements.map(statementRow),
        '',
      ];
    }),
  ];
}

function statementRow(statement: Statement): string {
  const { value, qualifier, confidence, doubtful, sources } = statement;
  const bound = qualifier === 'exact' ? '' : `${qualifier.replaceAll('_', ' ')} `;
  return row([
    bound + writeValue(value),
    writeTime(statement),
    doubtful ? `${confidence}, doubtful` : confidence,
    writeSources(sources),
    writeNote(statement.note),
  ]);
}

/** A note in the language of this page, where it is written in it. */
function writeNote(note: Note | null): string {
  if (note === null || typeof note === 'string') return note ?? '';
  return note.en ?? note.ar ?? note.fr ?? '';
}

function writeRemark(note: Note | null): string {
  const written = writeNote(note);
  return written === '' ? '' : `. ${written}`;
}

function writeValue(value: Statement['value']): string {
  if (typeof value === 'number') return value.toLocaleString('en');
  if (typeof value === 'string') return value;
  if ('from' in value) return `${value.from} – ${value.to}`;
  return `${value.min?.toLocaleString('en') ?? '…'} – ${value.max?.toLocaleString('en') ?? '…'}`;
}

function writeTime({ validFrom, validTo, asOf }: Statement): string {
  if (validFrom !== null || validTo !== null) return `${validFrom ?? '…'} – ${validTo ?? '…'}`;
  return asOf ?? 'undated';
}

function writeSources(sources: readonly Source[]): string {
  if (sources.length === 0) return '**unsourced**';
  return sources
    .map(({ title, publisher, url, date }) => {
      const name = [title, publisher, date].filter((text) => text !== null).join(', ');
      return url === null ? name : `[${name.replaceAll(/[[\]]/gu, '')}](<${url}>)`;
    })
    .join('; ');
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
}

function eventSection({ events }: ReferenceSet): string[] {
  if (events.length === 0) return [];
  return [
    '## Events',
    '',
    '| Event | When | Confidence | Sources | Note |',
    '| --- | --- | --- | --- | --- |',
    ...events.map(({ labels, dates, until, confidence, sources, note }) =>
      row([
        `${labels.en} (${labels.ar})`,
        dates.join(' or ') + (until === null ? '' : ` – ${until}`),
        confidence,
        writeSources(sources),
        writeNote(note),
      ]),
    ),
    '',
  ];
}

function officialsSection({ offices, persons, terms }: ReferenceSet): string[] {
  if (persons.length === 0) return [];
  const seen = persons.filter(({ evidence }) => evidence === 'seen').length;
  const termSeen = terms.filter(
    (term) => term.startEvidence === 'seen' && term.endEvidence !== 'memory',
  ).length;
  const countries = groupBy(offices, ({ country }) => country ?? 'organisations');
  return [
    '## Officials',
    '',
    `Of ${persons.length} persons, ${seen} were seen in a source; the others are marked as from memory. Of ${terms.length} terms of`,
    `office, ${termSeen} have both days from a source; the others are marked likewise.`,
    '',
    '| Country | Offices |',
    '| --- | ---: |',
    ...[...countries]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([country, list]) => row([country, String(list.length)])),
    '',
  ];
}

function doubtSection(set: ReferenceSet): string[] {
  const overlaps = checkIntegrity(set).filter(
    ({ reason }) => reason.code === 'reference_statement_overlap',
  );
  if (overlaps.length === 0) return [];
  return [
    '## Where sources disagree',
    '',
    'These statements give one metric different values for one time; both stand, and a figure is shown both.',
    '',
    ...overlaps.map(
      ({ reason }) => `- \`${reason.parameters.id}\` and \`${reason.parameters.other}\``,
    ),
  ];
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
