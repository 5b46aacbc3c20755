import { personColumns } from '../person-table.ts';
import * as schema from '../schema.ts';
import { statementColumns } from '../statement-table.ts';
import {
  describeSchema,
  isOptional,
  type SchemaNames,
  type SchemaNode,
} from './describe-schema.ts';
import { readComments } from './read-comments.ts';

/** Schemas that have a section of the page, in its order. */
const sections: readonly (readonly [name: string, node: SchemaNode])[] = [
  ['ReferenceSet', schema.ReferenceSet],
  ['Metric', schema.Metric],
  ['MetricCues', schema.MetricCues],
  ['Statement', schema.Statement],
  ['StatementValue', schema.StatementValue],
  ['Event', schema.Event],
  ['Office', schema.Office],
  ['Person', schema.Person],
  ['OfficeTerm', schema.OfficeTerm],
  ['Source', schema.Source],
  ['Labels', schema.Labels],
  ['Note', schema.Note],
  ['Confidence', schema.Confidence],
  ['MetricKind', schema.MetricKind],
  ['PartialDate', schema.PartialDate],
  ['Id', schema.Id],
];

const scalars: Readonly<Record<string, string>> = {
  PartialDate:
    'A date as exactly as it is known: `2018-02-13`, `2018-02` or `2018`. It must exist.',
  Id: 'Short and stable; Latin letters, digits and `. _ : -`, at most 120, a letter or digit first.',
  Confidence: 'How sure an entry is.',
};

/** The page that documents the file format, from the schema and the comments in its source. */
export function formatPage(schemaSource: string): string {
  const comments = readComments(schemaSource);
  const names: SchemaNames = new Map(sections.map(([name, node]) => [node, name]));
  const written = sections.map(([name, node]) => {
    const own = comments.get(name);
    const lines = [`## ${name}`, '', scalars[name] ?? own?.schema ?? '', ''];
    if (node.entries) lines.push(...fieldTable(node.entries, own?.fields ?? new Map(), names));
    else if (name !== 'Id' && name !== 'PartialDate') {
      lines.push(
        `One of: ${describeSchema(node, new Map([...names].filter(([, n]) => n !== name)))}.`,
      );
    }
    return lines
      .filter((line, index) => line !== '' || lines[index - 1] !== '')
      .join('\n')
      .trimEnd();
  });
  return `${[opening, ...written, tables].join('\n\n')}\n`;
}

function fieldTable(
  entries: Readonly<Record<string, SchemaNode>>,
  comments: ReadonlyMap<string, string>,
  names: SchemaNames,
): string[] {
  const rows = Object.entries(entries).map(([field, node]) => {
    const cells = [
      `\`${field}\``,
      describeSchema(node, names),
      isOptional(node) ? 'no' : 'yes',
      comments.get(field) ?? '',
    ];
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  });
  return ['| Field | Holds | Needed | Meaning |', '| --- | --- | --- | --- |', ...rows];
}

const opening = `# The format of a reference set

<!-- Written by \`npm run document-reference\` from lib/reference/schema.ts; do not edit. -->

A set is one JSON file in UTF-8 of the form \`ReferenceSet\` below. A file that is imported may leave parts out. Fields that are
not listed here are refused, as are ids or keys that stand twice, dates that do not exist, references to what is
not there, markup, script addresses and control characters in texts; one refused row refuses the whole file.

Entries with the id of an entry that is already there correct it. Corrections stay with the reader who made them and are never
touched by an update of the bundled set or of a subscription.

The bundled set is kept under assets/reference as lists of the same entries: metrics and statements in a folder each, with one file a
topic (\`metrics/pledges.json\`, \`statements/pledges.json\`); events, offices, persons and terms in one file each. To add a metric, add an
entry to the file of its \`topic\`, or begin a file of a new topic's name; then \`npm run document-reference\`.`;

const tables = `## Tables

Statements and persons can also be written as CSV (RFC 4180, UTF-8), with these columns in any order; those of a kind that
never occurs may be left out.

- Statements: ${statementColumns.map((column) => `\`${column}\``).join(', ')}; then \`source1_title\`, \`source1_publisher\`,
  \`source1_url\`, \`source1_date\`, \`source1_language\`, \`source2_title\` …, and \`conflicting1_value\`, \`conflicting1_source\` … A value stands in \`value\`, or
  in \`min\` and \`max\`, or in \`from\` and \`to\`. Parts are written \`states=70; organisations=4\`; \`doubtful\` is \`yes\` or \`no\`. A note
  of one text stands in \`note\`, one in the languages of the interface in \`note_ar\`, \`note_en\` and \`note_fr\`; never both; the source
  of a conflicting value likewise (\`conflicting1_source_ar\` …).
- Persons: ${personColumns.map((column) => `\`${column}\``).join(', ')}; then sources as above. Lists are written
  \`one | other\`, a bar inside an item \`\\|\`.

Spaces round a cell are dropped, and an empty cell is the same as none. A cell that a spreadsheet program would run as a formula is
written with an apostrophe before it, which reading takes off again.

Read, too, are tables as spreadsheet programs write them: with semicolons or tabs for commas, any line ends, UTF-16 with its byte order
mark, empty lines and nameless columns left over, and numbers and dates in Arabic digits («٢٠١٨-٠٢-١٣», «٧٫٧»). Workbooks themselves
are not: save them as CSV. Numbers are kept up to 2⁵³ either way, years from 1000.`;
