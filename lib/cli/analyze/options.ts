import { type Command, readCommandLine, UsageError } from '../command-line.ts';

const outputFormats = ['jsonl', 'csv', 'jsonld'] as const;
export type OutputFormat = (typeof outputFormats)[number];

/** A format that the ledger is exported in, too. */
export type ExportFormat = Exclude<OutputFormat, 'jsonl'>;

export interface AnalyzeOptions {
  readonly format: OutputFormat;
  readonly files: readonly string[];
  /** ISO date for inputs without one. */
  readonly published: string | null;
  readonly ignoreCoverage: boolean;
  readonly reference: string | null;
  readonly pretty: boolean;
  readonly progress: boolean;
  readonly jobs: number;
  /** File to write to; null for standard output. */
  readonly output: string | null;
  /** Go on where a broken run to the same file stopped. */
  readonly resume: boolean;
}

const options = {
  published: { type: 'string', takes: 'DATE', about: 'ISO date for inputs that bring none' },
  'no-gate': { type: 'boolean', about: 'extract and compare even where the text is no coverage' },
  reference: { type: 'string', takes: 'FILE', about: 'another reference set' },
  jobs: { type: 'string', takes: 'N', about: 'work in N parts at once; the same bytes whatever N' },
  output: { type: 'string', takes: 'FILE', about: 'write to a file instead of standard output' },
  resume: { type: 'boolean', about: 'go on where a broken run to the same --output stopped' },
  format: { type: 'string', takes: 'FORMAT', about: 'jsonl (unless told), csv or jsonld' },
  pretty: { type: 'boolean', about: 'indented JSON' },
  progress: { type: 'boolean', about: 'a line on standard error every hundred articles' },
} as const;

export const analyzeCommand: Command<typeof options> = {
  name: 'analyze',
  usage: 'npm run --silent analyze -- [options] [FILE …]',
  about: [
    'Finds the figures and officials of Arabic articles about the Global Coalition against ISIS, and compares them with the',
    'reference set. One JSON object a line for each article, in input order.',
    '',
    'FILE is .jsonl or .ndjson (an article a line: text or html, and id, title, published, url, publisher where known), .txt,',
    '.html or .htm, or a folder of such; none, or -, for JSON Lines on standard input.',
  ],
  options,
  more: [
    'Exit code: 0; 1 where an input could not be read, its record says why; 2 where an option or a file is wrong.',
    'More, with lines for pandas, R and GNU parallel: assets/docs/headless.md',
  ],
};

const ISO_DATE = /^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$/u;

/** Whether a text is a day, a month or a year in ISO 8601, and there is such a one. */
function isIsoDate(date: string): boolean {
  if (!ISO_DATE.test(date)) return false;
  const instant = new Date(date);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date);
}

/** Reads the command line; throws a UsageError where an option is unknown or its value is wrong. */
export function readOptions(args: readonly string[]): AnalyzeOptions {
  const { values, positionals } = readCommandLine(analyzeCommand, args);
  const jobs = Number(values.jobs ?? '1');
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 64) {
    throw new UsageError(`--jobs takes a whole number from 1 to 64, not “${values.jobs}”`);
  }
  if (values.published !== undefined && !isIsoDate(values.published)) {
    throw new UsageError(
      `--published takes an ISO date such as 2018-02-13, not “${values.published}”`,
    );
  }
  const format = outputFormats.find((each) => each === (values.format ?? 'jsonl'));
  if (!format) {
    throw new UsageError(`--format takes ${outputFormats.join(', ')}, not “${values.format}”`);
  }
  if (values.resume && !values.output) throw new UsageError('--resume goes with --output FILE');
  return {
    format,
    files: positionals.length > 0 ? positionals : ['-'],
    published: values.published ?? null,
    ignoreCoverage: values['no-gate'] ?? false,
    reference: values.reference ?? null,
    pretty: values.pretty ?? false,
    progress: values.progress ?? false,
    jobs,
    output: values.output ?? null,
    resume: values.resume ?? false,
  };
}
