import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';

const fixtures = fileURLToPath(new URL('../../../tests/fixtures/pages/', import.meta.url));
const saved = fileURLToPath(new URL('../../../../shared/corpus/pages/', import.meta.url));

/** What is known of a page beside its text. */
const Facts = v.strictObject({
  title: v.optional(v.string()),
  date: v.nullable(v.string()),
  /** Which source must give the date. */
  evidence: v.optional(v.string()),
  modified: v.optional(v.string()),
  /** The name that the page gives. */
  publisher: v.nullable(v.string()),
  /** The name by the list of sites, where that differs. */
  listed: v.optional(v.string()),
  language: v.nullable(v.string()),
  /** The page's address where the page does not tell it. */
  url: v.optional(v.string()),
});

/** What is known of the text of a page that is no part of the project: not its sentences. */
const Shape = v.strictObject({
  /** hashWords of the headline. */
  title: v.string(),
  blocks: v.number(),
  /** The first and the last words of the story, three of each. */
  first: v.string(),
  last: v.string(),
  /** hashWords of the expected text, read and checked by hand. */
  words: v.string(),
});

const SavedFacts = v.record(v.string(), v.strictObject({ ...Facts.entries, shape: Shape }));

export interface PageCase {
  readonly slug: string;
  readonly html: string;
  readonly facts: v.InferOutput<typeof Facts>;
  /** Null where the text belongs to others; then `shape` tells of it. */
  readonly text: string | null;
  readonly shape: v.InferOutput<typeof Shape> | null;
}

/** The project's own pages, each with its expected text. */
export function readOwnPages(): PageCase[] {
  return readdirSync(fixtures, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({
      slug: name,
      html: readFileSync(`${fixtures}${name}/source.html`, 'utf8'),
      facts: v.parse(Facts, JSON.parse(readFileSync(`${fixtures}${name}/expected.json`, 'utf8'))),
      text: readFileSync(`${fixtures}${name}/expected.txt`, 'utf8'),
      shape: null,
    }));
}

/** Saved pages of real outlets, where they lie beside the project; none where they do not. */
export function readSavedPages(): PageCase[] {
  if (!existsSync(saved)) return [];
  const facts = v.parse(SavedFacts, JSON.parse(readFileSync(`${fixtures}saved.json`, 'utf8')));
  return Object.entries(facts)
    .filter(([file]) => existsSync(`${saved}${file}`))
    .map(([file, { shape, ...rest }]) => ({
      slug: file,
      html: readFileSync(`${saved}${file}`, 'utf8'),
      facts: rest,
      text: null,
      shape,
    }));
}
