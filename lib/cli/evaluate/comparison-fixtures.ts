import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';

/** What a marked figure of a fixture must yield. */
export interface ExpectedFigure {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Ids of metrics or events, any of them; null where it need not be linked. */
  readonly metrics: readonly string[] | null;
  /** Any of these verdicts; `null` is none. */
  readonly accept: readonly string[];
  readonly check: { readonly kind: string; readonly result: string } | null;
}

export interface ComparisonFixture {
  readonly id: string;
  readonly published: string | null;
  readonly title: string;
  readonly text: string;
  readonly expected: readonly ExpectedFigure[];
}

const File = v.strictObject({
  published: v.nullable(v.string()),
  title: v.string(),
  paragraphs: v.array(v.string()),
});

const MARK = /⟦([^|⟦⟧]+)\|([^|⟦⟧]*)\|([^|⟦⟧]*)(?:\|([^|⟦⟧]*))?⟧/gu;

/**
 * Takes the marks out of a fixture's text: `⟦74|coalition.members|agrees⟧`, with more metrics or verdicts after commas,
 * `-` for a figure that need not be linked, and a check that must stand on the figure after a third bar:
 * `⟦خمس|kuwait.co-chairs|agrees|count_vs_list:consistent⟧`.
 */
export function readMarked(
  marked: string,
): Pick<ComparisonFixture, 'text'> & { expected: ExpectedFigure[] } {
  const expected: ExpectedFigure[] = [];
  let text = '';
  let last = 0;
  for (const match of marked.matchAll(MARK)) {
    const [whole, figure = '', metrics = '-', verdicts = '', check] = match;
    text += marked.slice(last, match.index);
    const [kind = '', result = ''] = (check ?? '').split(':');
    expected.push({
      start: text.length,
      end: text.length + figure.length,
      text: figure,
      metrics: metrics === '-' ? null : metrics.split(','),
      accept: verdicts.split(','),
      check: check === undefined ? null : { kind, result },
    });
    text += figure;
    last = match.index + whole.length;
  }
  return { text: text + marked.slice(last), expected };
}

const OURS = fileURLToPath(new URL('../../../tests/fixtures/comparison/', import.meta.url));

/** Every fixture of a folder, by name; of tests/fixtures/comparison where none is given. */
export async function readComparisonFixtures(folder = OURS): Promise<ComparisonFixture[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    names.map(async (name) => {
      const raw: unknown = JSON.parse(await readFile(join(folder, name), 'utf8'));
      const { published, title, paragraphs } = v.parse(File, raw);
      return {
        id: name.replace('.json', ''),
        published,
        title,
        ...readMarked(paragraphs.join('\n')),
      };
    }),
  );
}
