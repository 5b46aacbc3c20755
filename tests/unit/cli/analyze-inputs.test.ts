import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../structure/source-files.ts';

const TEXT = 'يضم التحالف الدولي ضد داعش 74 عضوا بحسب بيان صدر في الكويت يوم 13 فبراير 2018.';

let folder = '';
const place = (name: string) => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hashiya-inputs-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(args: readonly string[], input: string | Buffer = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['lib/cli/analyze.ts', ...args], {
    cwd: projectRoot,
    input,
    maxBuffer: 1e9,
  });
  const lines = stdout.toString('utf8').split('\n');
  expect(lines.pop()).toBe('');
  return {
    status,
    stderr: stderr.toString('utf8'),
    records: lines.map((line) => JSON.parse(line)),
  };
}

describe('lines of an input', () => {
  const line = (fields: object) => JSON.stringify({ text: TEXT, ...fields });
  const cases: readonly [name: string, line: string | Buffer, expected: object][] = [
    ['a byte order mark first', `\uFEFF${line({ id: 'mark' })}`, { id: 'mark' }],
    ['CRLF', `${line({ id: 'crlf' })}\r`, { id: 'crlf' }],
    ['a number for an id, kept as it is', line({ id: 7 }), { id: 7 }],
    ['an id that was there before', line({ id: 7 }), { id: 7 }],
    [
      'U+2028 in a string',
      line({ id: 'separator', text: `${TEXT}\u2028${TEXT}` }),
      { id: 'separator' },
    ],
    ['half of a pair of surrogates', line({ id: 'half', text: `${TEXT} \ud800` }), { id: 'half' }],
    ['a field that nobody knows', line({ id: 'more', section: 'news' }), { id: 'more' }],
    ['no text in the text', line({ id: 'empty', text: '' }), { id: 'empty', figures: [] }],
    [
      'null for what is not known',
      line({ id: 'null', title: null, published: null, url: null }),
      { id: 'null', published: null },
    ],
    ['an empty date', line({ id: 'no date', published: '' }), { id: 'no date', published: null }],
    [
      'a day',
      line({ id: 'day', published: '2018-02-13' }),
      { published: { date: '2018-02-13', precision: 'day', evidence: 'given' } },
    ],
    [
      'a month',
      line({ id: 'month', published: '2018-02' }),
      { published: { date: '2018-02', precision: 'month' } },
    ],
    [
      'a moment',
      line({ id: 'moment', published: '2018-02-13T10:00:00+03:00' }),
      { published: { date: '2018-02-13' } },
    ],
    [
      'a date day first',
      line({ id: 'first', published: '13/02/2018' }),
      { published: { date: '2018-02-13' } },
    ],
    [
      'html in place of text',
      line({ id: 'page', text: undefined, html: `<p>${TEXT}</p>` }),
      { id: 'page', text: TEXT },
    ],
    [
      'no date at all',
      line({ id: 'odd', published: 'last week' }),
      { id: 'odd', error: { code: 'bad_date' } },
    ],
    [
      'a day that no month has',
      line({ id: 'odd day', published: '2018-02-31' }),
      { id: 'odd day', error: { code: 'bad_date' } },
    ],
    [
      'a year for a date',
      line({ id: 'number', published: 2018 }),
      { id: 'number', error: { code: 'bad_line' } },
    ],
    [
      'a list for a text',
      line({ id: 'list', text: [TEXT] }),
      { id: 'list', error: { code: 'bad_line' } },
    ],
    ['neither text nor html', '{"id":"bare"}', { id: 'bare', error: { code: 'no_text' } }],
    ['no id', JSON.stringify({ text: TEXT }), { line: 21, error: { code: 'bad_line' } }],
    ['an empty object', '{}', { line: 22, error: { code: 'bad_line' } }],
    ['no object', '"text"', { line: 23, error: { code: 'bad_line' } }],
    ['null', 'null', { line: 24, error: { code: 'bad_line' } }],
    ['half an object', '{"id":"half', { line: 25, error: { code: 'bad_json' } }],
    ['brackets without end', '['.repeat(200_000), { line: 26, error: { code: 'bad_json' } }],
    [
      'bytes that are no UTF-8',
      Buffer.from([0x7b, 0x22, 0xe3, 0x22, 0x7d]),
      { line: 27, error: { code: 'bad_encoding' } },
    ],
    [
      'more than the bound',
      line({ id: 'long', text: 'ا'.repeat(17_000_000) }),
      { line: 28, error: { code: 'too_long' } },
    ],
    ['white space alone', ' \t\r', { id: 'last' }],
    ['the last line without an end', line({ id: 'last' }), { id: 'last' }],
  ];

  it('are each read, or told in their place with what is wrong, the same whatever the number of jobs', () => {
    const input = Buffer.concat(
      cases.flatMap(([, bytes], index) => [
        Buffer.from(bytes),
        Buffer.from(index < cases.length - 1 ? '\n' : ''),
      ]),
    );
    const { status, records } = run([], input);
    expect(status).toBe(1);
    const given = cases.filter(([name]) => name !== 'white space alone');
    expect(records).toHaveLength(given.length);
    for (const [index, [name, , expected]] of given.entries())
      expect(records[index], name).toMatchObject(expected);
    for (const record of records) {
      if (record.error) expect(record.error.message).not.toBe('');
      else expect(record.coverage.isCoverage).toBe(record.id !== 'empty');
    }
    expect(run(['--jobs', '2'], input).records).toEqual(records);
  });

  it('may be none', () => {
    expect(run([])).toMatchObject({ status: 0, records: [], stderr: '' });
  });
});

describe('files', () => {
  /** The letters that the sentence needs in an encoding of old pages. */
  function windows1256(text: string): Buffer {
    const decoder = new TextDecoder('windows-1256');
    const bytes = new Map(
      Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
    );
    return Buffer.from([...text].map((letter) => bytes.get(letter) ?? 63));
  }
  const page = (encoding: string) =>
    `<!doctype html><html lang="ar"><head><meta http-equiv="Content-Type" content="text/html; charset=${encoding}"></head><body><article><h1>التحالف الدولي</h1><p>${TEXT}</p></article></body></html>`;

  it('are read in the encoding that they name, or told', () => {
    mkdirSync(place('all'));
    writeFileSync(place('all/a.html'), windows1256(page('windows-1256')));
    writeFileSync(place('all/b.HTM'), page('utf-8'));
    writeFileSync(place('all/c.txt'), Buffer.from(`\uFEFF${TEXT}`, 'utf16le'));
    writeFileSync(place('all/d.txt'), `\uFEFF${TEXT}`);
    writeFileSync(place('all/e.txt'), windows1256(TEXT));
    writeFileSync(place('all/f.ndjson'), JSON.stringify({ id: 'f', text: TEXT }));
    writeFileSync(place('all/notes.pdf'), 'left alone');
    const { status, records } = run(['--published', '2018-02-13', place('all')]);
    expect(status).toBe(1);
    expect(records.map(({ id }) => id)).toEqual([
      'a.html',
      'b.HTM',
      'c.txt',
      'd.txt',
      'e.txt',
      'f',
    ]);
    expect(records[4].error.code).toBe('bad_encoding');
    for (const { text = TEXT, figures } of records.filter(({ error }) => !error)) {
      const members = figures.find(({ value }: { value: unknown }) => value === 74);
      expect(text.slice(members.start, members.counted.end)).toBe('74 عضوا');
    }
  });

  it.each([
    ['a name that says nothing of the form', () => place('all/notes.pdf')],
    ['an output in a folder that is not there', () => ['--output', place('none/out.jsonl')]],
    ['an output over the input', () => ['--output', place('all/f.ndjson'), place('all/f.ndjson')]],
    ['a reference set that is not there', () => ['--reference', place('none.json')]],
    ['a reference set that is none', () => ['--reference', place('all/f.ndjson')]],
    ['a date that no month has', () => ['--published', '2018-02-31']],
    ['--resume without a file', () => ['--resume']],
  ])('end the run with 2 and one line: %s', (_, args) => {
    const { status, stderr, records } = run([args()].flat());
    expect(status).toBe(2);
    expect(records).toEqual([]);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(/^analyze: /u);
  });

  it.skipIf(process.getuid?.() === 0)('end the run with 2 where they may not be read', () => {
    writeFileSync(place('secret.txt'), TEXT);
    chmodSync(place('secret.txt'), 0);
    expect(run([place('secret.txt')]).status).toBe(2);
  });
});
