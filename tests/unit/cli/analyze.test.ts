import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCsv } from '../../../lib/exchange/csv.ts';
import { projectRoot } from '../structure/source-files.ts';

const TEXT =
  'اجتمع وزراء خارجية التحالف الدولي ضد داعش في الكويت، ويضم التحالف 74 عضوا من الدول والمنظمات. وقال وزير الخارجية الأمريكي ريكس تيلرسون إن التحالف سيواصل عمله حتى هزيمة التنظيم.';

function analyzeText(args: readonly string[], input = ''): string {
  return spawnSync(process.execPath, ['lib/cli/analyze.ts', ...args], {
    cwd: projectRoot,
    encoding: 'utf8',
    maxBuffer: 1e9,
    input,
  }).stdout;
}

function analyze(args: readonly string[], input = '') {
  const run = spawnSync(process.execPath, ['lib/cli/analyze.ts', ...args], {
    cwd: projectRoot,
    encoding: 'utf8',
    maxBuffer: 1e9,
    input,
  });
  const records = run.stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  return { ...run, records };
}

describe('analyze', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'hashiya-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('gives one object a line, in input order, the same whatever the number of jobs', () => {
    const lines = Array.from({ length: 50 }, (_, number) =>
      JSON.stringify({ id: `a${number}`, text: `${TEXT}\nرقم ${number}`, published: '2018-02-13' }),
    ).join('\n');
    const one = analyze([], lines);
    const two = analyze(['--jobs', '2'], lines);
    expect(one.status).toBe(0);
    expect(one.records.map(({ id }) => id)).toEqual(
      Array.from({ length: 50 }, (_, number) => `a${number}`),
    );
    expect(two.stdout).toBe(one.stdout);
  });

  it('slices every span exactly', () => {
    const [record] = analyze(
      ['--published', '2018-02-13'],
      JSON.stringify({ id: 1, text: TEXT }),
    ).records;
    expect(record.figures.length).toBeGreaterThan(0);
    expect(record.mentions.length).toBeGreaterThan(0);
    for (const { start, end, text } of [...record.figures, ...record.mentions]) {
      expect(TEXT.slice(start, end)).toBe(text);
    }
  });

  it('says in its place which line could not be read, goes on, and exits with 1', () => {
    const input = ['{ "id": "good", "text": "نص" }', 'no json', '{ "id": "bare" }'].join('\n');
    const { records, status } = analyze([], input);
    expect(status).toBe(1);
    expect(records[0].id).toBe('good');
    expect(records[1]).toMatchObject({ line: 2, error: { code: 'bad_json' } });
    expect(records[2]).toMatchObject({ id: 'bare', error: { code: 'no_text' } });
  });

  it.each([
    ['a wrong option', ['--nonsense']],
    ['a wrong date', ['--published', 'yesterday']],
    ['a missing file', ['missing.txt']],
    ['no number of jobs', ['--jobs', 'many']],
  ])('exits with 2 and one line at %s', (_, args) => {
    const { status, stderr, stdout } = analyze(args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('takes the text of a .txt file as it is', () => {
    const file = join(folder, 'article.txt');
    writeFileSync(file, TEXT);
    const [record] = analyze(['--published', '2018-02-13', file]).records;
    expect(record.id).toBe('article.txt');
    expect(record.text).toBeUndefined();
    expect(record.published).toEqual({ date: '2018-02-13', precision: 'day', evidence: 'given' });
  });

  it('includes the extracted text of an .html file', () => {
    const file = join(folder, 'article.html');
    writeFileSync(
      file,
      `<!doctype html><html lang="ar"><body><article><h1>التحالف الدولي</h1><p>${TEXT}</p></article></body></html>`,
    );
    const [record] = analyze([file]).records;
    expect(record.text).toContain(TEXT);
    for (const { start, end, text } of record.figures)
      expect(record.text.slice(start, end)).toBe(text);
  });

  describe.each(['jsonl', 'csv'])('a run that is killed, as %s', (format) => {
    const count = 640;
    const lines = Array.from(
      { length: count },
      (_, number) =>
        `${JSON.stringify({ id: `a${number}`, text: `${TEXT} ${number}`, published: '2018-02-13' })}\n`,
    );

    it('is resumed to the bytes of one unbroken run, and by no other run', async () => {
      const output = join(folder, `broken.${format}`);
      const args = ['--format', format, '--output', output];
      const whole = analyzeText(['--format', format], lines.join(''));
      const run = spawn(process.execPath, ['lib/cli/analyze.ts', ...args, '--jobs', '2'], {
        cwd: projectRoot,
        stdio: ['pipe', 'ignore', 'ignore'],
      });
      // The rest never comes, so that the run is in the middle when it is killed.
      run.stdin.on('error', () => undefined);
      run.stdin.write(lines.slice(0, 600).join(''));
      const noted = (): number =>
        existsSync(`${output}.progress`)
          ? JSON.parse(readFileSync(`${output}.progress`, 'utf8')).inputs
          : 0;
      // The output is written before the note that says how much of it counts.
      while (noted() === 0) await new Promise((resolve) => setTimeout(resolve, 50));
      run.kill('SIGKILL');
      await once(run, 'exit');

      const note = JSON.parse(readFileSync(`${output}.progress`, 'utf8'));
      expect(note.inputs).toBeGreaterThan(0);
      expect(note.inputs).toBeLessThan(count);
      appendFileSync(output, 'half a li');
      expect(analyze(args, lines.join('')).stderr).toMatch(/unfinished/u);
      const other = analyze([...args, '--resume', '--published', '2018-02-14'], lines.join(''));
      expect(other.stderr).toMatch(/other inputs or options/u);
      expect(analyze([...args, '--resume'], lines.join('')).status).toBe(0);
      expect(readFileSync(output, 'utf8') === whole).toBe(true);
      expect(existsSync(`${output}.progress`)).toBe(false);
      expect(analyze([...args, '--resume'], lines.join('')).stderr).toMatch(/complete/u);
    });
  });

  describe('--format', () => {
    const input = join(tmpdir(), `hashiya-formats-${process.pid}.jsonl`);
    const count = 90;
    beforeAll(() => {
      const lines = Array.from({ length: count }, (_, number) =>
        JSON.stringify({
          id: `a${number}`,
          text: `${TEXT} ${number}`,
          url: `https://outlet${number % 3}.example/${number}`,
          published: '2018-02-13',
        }),
      );
      writeFileSync(input, [...lines, 'no json'].join('\n'));
    });
    afterAll(() => rmSync(input));
    const text = (...args: string[]) => analyzeText([...args, input]);

    it('csv gives one row a figure or name under one header, and says which line was not read', () => {
      const csv = text('--format', 'csv');
      const { records, problem } = readCsv(csv);
      expect(problem).toBeNull();
      const [header, ...rows] = records.map(({ fields }) => fields);
      const cell = (row: readonly string[], name: string) => row[header?.indexOf(name) ?? -1];
      expect(rows.every((row) => row.length === header?.length)).toBe(true);
      expect(rows.filter((row) => row[0] === 'outlet')).toEqual([]);
      const members = rows.filter((row) => cell(row, 'metric') === 'coalition.members');
      expect(members.map((row) => cell(row, 'article'))).toEqual(
        Array.from({ length: count }, (_, number) => `a${number}`),
      );
      expect(cell(members[1] ?? [], 'outlet')).toBe('outlet1.example');
      expect(rows.filter((row) => cell(row, 'type') === 'error')).toHaveLength(1);
      expect(text('--format', 'csv', '--jobs', '2')).toBe(csv);
    });

    it('jsonld gives a document of annotations a line, whose quotes stand in the text', () => {
      const lines = text('--format', 'jsonld').trimEnd().split('\n');
      expect(lines).toHaveLength(count + 1);
      const [first] = lines.map((line) => JSON.parse(line));
      expect(first['@context'][0]).toBe('http://www.w3.org/ns/anno.jsonld');
      expect(first.id).toBe('urn:x-hashiya:article:a0');
      expect(first.total).toBeGreaterThan(1);
      for (const { target } of first.first.items) {
        const [quote, position] = target.selector;
        expect(target.source).toBe('https://outlet0.example/0');
        expect(`${TEXT} 0`.slice(position.start, position.end)).toBe(quote.exact);
      }
    });

    it('refuses a format that is none', () => {
      expect(analyze(['--format', 'xml', input]).status).toBe(2);
    });
  });
});
