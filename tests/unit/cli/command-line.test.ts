import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyzeCommand, readOptions } from '../../../lib/cli/analyze/options.ts';
import {
  asksForHelp,
  type Command,
  helpText,
  readCommandLine,
  UsageError,
} from '../../../lib/cli/command-line.ts';
import { nearest } from '../../../lib/cli/nearest.ts';

const options = {
  jobs: { type: 'string', takes: 'N', about: 'so many at once' },
  pretty: { type: 'boolean', about: 'indented' },
} as const;
const command: Command<typeof options> = {
  name: 'try',
  usage: 'npm run try -- [options] [FILE …]',
  about: ['Tries.'],
  options,
};

describe('a command line', () => {
  it('gives options and the rest', () => {
    const { values, positionals } = readCommandLine(command, ['--jobs', '2', 'a', '--pretty', '-']);
    expect({ ...values }).toEqual({ jobs: '2', pretty: true });
    expect(positionals).toEqual(['a', '-']);
    expect(readCommandLine(command, ['--jobs=-2']).values.jobs).toBe('-2');
    expect(readCommandLine(command, ['--', '--help']).positionals).toEqual(['--help']);
  });

  it.each([
    [['--job', '2'], /there is no option --job; did you mean --jobs\?/u],
    [['--prety'], /did you mean --pretty\?/u],
    [['-j'], /there is no option -j; there is --jobs, --pretty, --help/u],
    [['--toString'], /there is no option --toString; there is/u],
    [['--jobs'], /^--jobs takes N$/u],
    [['--jobs', '--pretty'], /^--jobs takes N$/u],
    [['--jobs', '-2'], /^--jobs takes N$/u],
    [['--pretty=yes'], /^--pretty takes nothing, not “yes”$/u],
  ])('tells in one line what is wrong with %j', (args, told) => {
    let error: unknown = null;
    try {
      readCommandLine(command, args);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(UsageError);
    expect(error instanceof Error && error.message).toMatch(told);
    expect(error instanceof Error && error.message).not.toContain('\n');
  });

  it('knows who asks for help, and not a file of that name', () => {
    expect(asksForHelp(['a', '--help'])).toBe(true);
    expect(asksForHelp(['-h'])).toBe(true);
    expect(asksForHelp(['--', '--help'])).toBe(false);
    expect(helpText(command)).toBe(
      'npm run try -- [options] [FILE …]\n\nTries.\n\n  --jobs N  so many at once\n  --pretty  indented\n  --help    this text\n',
    );
  });
});

describe('the nearest name', () => {
  it('is one that begins so, or differs in few letters; else there is none', () => {
    const names = ['published', 'progress', 'pretty', 'reference', 'resume'];
    expect(nearest('pub', names)).toBe('published');
    expect(nearest('publsihed', names)).toBe('published');
    expect(nearest('Progress', names)).toBe('progress');
    expect(nearest('pr', names)).toBeNull();
    expect(nearest('verbose', names)).toBeNull();
  });
});

describe('help', () => {
  it('of the analysis names every option that its guide names, and the other way round', () => {
    const guide = readFileSync('assets/docs/headless.md', 'utf8');
    const table = guide.slice(guide.indexOf('| Option'), guide.indexOf('**Input**'));
    const named = [...table.matchAll(/`--([a-z-]+)/gu)].map(([, name]) => name);
    expect([...new Set(named)].sort()).toEqual(
      [...Object.keys(analyzeCommand.options), 'help'].sort(),
    );
    for (const line of helpText(analyzeCommand).split('\n')) expect(line.length).toBeLessThan(130);
    expect(readOptions([]).files).toEqual(['-']);
  });

  const commands = [
    'lib/cli/analyze.ts',
    'lib/cli/evaluate.ts',
    'lib/cli/start.ts',
    'lib/cli/publish-set.ts',
    'lib/cli/package.ts',
    'lib/cli/screenshots.ts',
    'tests/bench/run.ts',
    'tests/fuzz/run.ts',
  ];
  const run = (file: string, ...args: string[]) =>
    spawnSync(process.execPath, [file, ...args], { encoding: 'utf8' });

  it.each(commands)('of %s is printed', (file) => {
    const { status, stdout, stderr } = run(file, '--help');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^npm .* --help {2,}this text$/msu);
  });

  it('is where a mistyped option leads, in one line and with 2', () => {
    const { status, stdout, stderr } = run('lib/cli/analyze.ts', '--hepl');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^analyze: there is no option --hepl; did you mean --help\?[^\n]*\n$/u);
  });
});
