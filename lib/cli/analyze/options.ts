import { parseArgs } from 'node:util';

const outputFormats = ['jsonl', 'csv', 'jsonld'] as const;
export type OutputFormat = (typeof outputFormats)[number];

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

/** A wrong option or an unreadable file: the run ends at once with exit code 2 and this one line. */
export class UsageError extends Error {}

const ISO_DATE = /^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$/u;

/** Whether a text is a day, a month or a year in ISO 8601, and there is such a one. */
function isIsoDate(date: string): boolean {
  if (!ISO_DATE.test(date)) return false;
  const instant = new Date(date);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date);
}

/** Reads the command line; throws a UsageError where an option is unknown or its value is wrong. */
export function readOptions(args: readonly string[]): AnalyzeOptions {
  const { values, positionals } = parse(args);
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

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        published: { type: 'string' },
        'no-gate': { type: 'boolean' },
        reference: { type: 'string' },
        pretty: { type: 'boolean' },
        progress: { type: 'boolean' },
        jobs: { type: 'string' },
        output: { type: 'string' },
        resume: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
