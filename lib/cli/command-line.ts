import { parseArgs } from 'node:util';
import { nearest } from './nearest.ts';

/** An option of a command, as its help names it. */
export interface CommandOption {
  readonly type: 'string' | 'boolean';
  /** What the option takes, in capitals: `FILE`. Only of those that take something. */
  readonly takes?: string;
  readonly about: string;
}

export type CommandOptions = Readonly<Record<string, CommandOption>>;

/** A command as it is called, and what its help says. */
export interface Command<Options extends CommandOptions = CommandOptions> {
  /** What its errors begin with. */
  readonly name: string;
  /** As it is typed: `npm run --silent analyze -- [options] [FILE …]`. */
  readonly usage: string;
  /** Lines on what it does. */
  readonly about: readonly string[];
  readonly options: Options;
  /** Lines after the options. */
  readonly more?: readonly string[];
}

/** A wrong option, or a file that cannot be read: the command ends at once with exit code 2 and this text on standard error. */
export class UsageError extends Error {}

/** Reads the arguments of a command; throws a UsageError of one line where an option is unknown, has no value or one too many. */
export function readCommandLine<Options extends CommandOptions>(
  { options }: Command<Options>,
  args: readonly string[],
) {
  const { tokens } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (!option) throw new UsageError(unknownOption(token.rawName, Object.keys(options)));
    const { value, inlineValue } = token;
    if (option.type === 'boolean' && value !== undefined)
      throw new UsageError(`${token.rawName} takes nothing, not “${value}”`);
    if (option.type === 'string' && (value === undefined || (!inlineValue && isOption(value))))
      throw new UsageError(`${token.rawName} takes ${option.takes ?? 'a value'}`);
  }
  return parseArgs<{ args: string[]; options: Options; allowPositionals: true }>({
    args: [...args],
    options,
    allowPositionals: true,
  });
}

function isOption(argument: string): boolean {
  return argument.startsWith('-') && argument !== '-';
}

function unknownOption(given: string, known: readonly string[]): string {
  const names = [...known, 'help'];
  const near = nearest(given.replace(/^-+/u, ''), names);
  const all = names.map((name) => `--${name}`).join(', ');
  return near === null
    ? `there is no option ${given}; there is ${all}`
    : `there is no option ${given}; did you mean --${near}? --help lists all`;
}

/** Whether the arguments ask what a command does. */
export function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  const options = end === -1 ? args : args.slice(0, end);
  return options.includes('--help') || options.includes('-h');
}

/** What `--help` prints. */
export function helpText({ usage, about, options, more = [] }: Command): string {
  const rows = [
    ...Object.entries(options).map(([name, { takes, about: what }]) => [
      `--${name}${takes === undefined ? '' : ` ${takes}`}`,
      what,
    ]),
    ['--help', 'this text'],
  ];
  const width = Math.max(...rows.map(([name = '']) => name.length));
  const lines = rows.map(([name = '', what]) => `  ${name.padEnd(width)}  ${what}`);
  const parts = [[usage], about, lines, more].filter((part) => part.length > 0);
  return `${parts.map((part) => part.join('\n')).join('\n\n')}\n`;
}

/**
 * Runs a command with its arguments and gives the exit code: help goes to standard output, with 0; a UsageError to standard error, with 2.
 */
export async function runCommand<Options extends CommandOptions>(
  command: Command<Options>,
  args: readonly string[],
  run: (
    line: ReturnType<typeof readCommandLine<Options>>,
  ) => Promise<number | undefined> | number | undefined,
): Promise<number> {
  if (asksForHelp(args)) {
    process.stdout.write(helpText(command));
    return 0;
  }
  try {
    return (await run(readCommandLine(command, args))) ?? 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${command.name}: ${error.message}\n`);
    return 2;
  }
}
