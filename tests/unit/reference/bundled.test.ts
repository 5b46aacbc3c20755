import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { bundledFiles, readBundledFile, readBundledSet } from '../../../lib/cli/bundled-set.ts';
import { phrasesOf } from '../../../lib/comparison/linking/cue-families.ts';
import { createTranslator } from '../../../lib/language/translator.ts';
import { bundledParts } from '../../../lib/reference/bundled.ts';
import { entrySchema } from '../../../lib/reference/entry-schemas.ts';
import { exportCsv, exportJson } from '../../../lib/reference/export.ts';
import { readCsvImport } from '../../../lib/reference/import/read-csv.ts';
import { readJsonImport } from '../../../lib/reference/import/read-json.ts';
import { checkIntegrity } from '../../../lib/reference/integrity.ts';
import type { Labels, Note } from '../../../lib/reference/schema.ts';
import { foldForSearch } from '../../../lib/reference/search.ts';
import { loadBundledParts } from '../../../lib/reference/seed.ts';
import type { ReferenceEntry } from '../../../lib/reference/stored.ts';

/** Pages that say of themselves no day; one that is added must be looked at before it is listed. */
const pagesWithoutDate = [
  'https://dcas.dmdc.osd.mil/dcas/pages/casualties_oir.xhtml',
  'https://lahoreherald.com/global-coalition-meeting-against-isis/',
  'https://lights-syr.com/150617',
  'https://snc-sy.org/%d9%82%d8%b1%d8%a7%d8%b1-%d9%85%d8%ac%d9%84%d8%b3-%d8%a7%d9%84%d8%a3%d9%85%d9%86-2254',
  'https://sy.usembassy.gov/joint-statement-on-the-small-group-of-the-global-coalition-to-defeat-daesh-isis/',
  'https://theglobalcoalition.org/en/mission/',
];

function inAllLanguages(written: Note): boolean {
  if (typeof written === 'string') return false;
  return [written.ar, written.en, written.fr].every(
    (text) => text !== undefined && /\S/u.test(text),
  );
}

/** Every name that an entry is shown under. */
function labelsOf(entry: ReferenceEntry): Labels[] {
  if ('labels' in entry) {
    const inner = 'parts' in entry ? entry.parts.map(({ labels }) => labels) : [];
    return [entry.labels, ...inner];
  }
  if ('names' in entry) return [entry.names];
  return 'titles' in entry ? [entry.titles, entry.bodyLabels] : [];
}

/** Cues of a list that say what another of the list says: folded alike, or of a family that stands in it. */
function repeated(cues: readonly string[]): string[] {
  // A loose cue («?…») weighs less than the same cue without the mark, so both may stand.
  const families = cues.filter((cue) => cue.startsWith('@'));
  const wide = new Set(families.flatMap((cue) => phrasesOf(cue)).map(foldForSearch));
  const seen = new Set<string>();
  return cues.filter((cue) => {
    const key = /^[@~?]|…/u.test(cue) ? cue : foldForSearch(cue);
    const again = wide.has(key) || seen.has(key);
    seen.add(key);
    return again;
  });
}

describe('the bundled set', async () => {
  const set = await readBundledSet();
  const parts = await loadBundledParts({
    version: set.version,
    loadPart: async (part) => set[part],
  });
  const problems = checkIntegrity(parts);
  const { reason } = createTranslator('en');

  it('holds no error: ids, references, dates, values, languages', () => {
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors.map((each) => `${each.part}/${each.id}: ${reason(each.reason)}`)).toEqual([]);
  });

  it('gives a source for every statement and event, or marks it as weak', () => {
    const unsourced = problems.filter((each) => each.reason.code === 'reference_unsourced');
    expect(unsourced.map(({ part, id }) => `${part}/${id}`)).toEqual([]);
  });

  it('gives a reason wherever two terms of one office overlap', () => {
    const overlaps = problems.filter((each) => each.reason.code === 'reference_term_overlap');
    expect(overlaps.map((each) => reason(each.reason))).toEqual([]);
  });

  it('keeps metrics and statements in the file of their topic', async () => {
    const topics = new Map(parts.metrics.map(({ id, topic }) => [id, topic]));
    const files = await bundledFiles();
    for (const part of ['metrics', 'statements'] as const) {
      const schema = v.array(entrySchema(part));
      for (const file of files.get(part) ?? []) {
        const metrics = v
          .parse(schema, await readBundledFile(file))
          .map((entry) => ('metric' in entry ? entry.metric : entry.id));
        for (const metric of metrics) expect(file).toBe(`${part}/${topics.get(metric)}.json`);
      }
    }
  });

  it('comes back the same from every file that it is exported to', async () => {
    const whole = { ...set, ...parts };
    const { rows, refused } = await readJsonImport(exportJson(whole));
    expect(refused).toEqual([]);
    for (const part of bundledParts) {
      const read = rows.filter((row) => row.part === part).map(({ entry }) => entry);
      expect(read).toEqual(JSON.parse(JSON.stringify(parts[part])));
    }
    const dates = new Set(
      parts.metrics.filter(({ kind }) => kind.startsWith('date')).map(({ id }) => id),
    );
    for (const part of ['statements', 'persons'] as const) {
      const table = await readCsvImport(exportCsv(whole, part), part, (id) => dates.has(id));
      expect(table.refused).toEqual([]);
      expect(table.rows.map(({ entry }) => entry)).toEqual(JSON.parse(JSON.stringify(parts[part])));
    }
  });

  it('says every note, and what other values go back to, in the three languages', () => {
    const lacking = bundledParts.flatMap((part) =>
      parts[part].flatMap((entry) => {
        const note = 'note' in entry ? entry.note : null;
        const others = 'conflicting' in entry ? entry.conflicting : [];
        // What another value goes back to may be the name of a source, which is one in every language.
        const names = others.map(({ source }) => source).filter((each) => typeof each !== 'string');
        const written = note === null ? names : [note, ...names];
        return written.every(inAllLanguages) ? [] : [entry.id];
      }),
    );
    expect(lacking).toEqual([]);
  });

  it('names everything in the three languages', () => {
    const unnamed = bundledParts.flatMap((part) =>
      parts[part].filter((entry) => !labelsOf(entry).every(inAllLanguages)).map(({ id }) => id),
    );
    expect(unnamed).toEqual([]);
  });

  it('writes no cue twice in a list, in another spelling or in a family that the list has', () => {
    const twice = [...parts.metrics, ...parts.events].flatMap(({ id, cues, ...entry }) => {
      const counted = 'parts' in entry ? entry.parts.map((part) => part.counted) : [];
      const miscounted = cues.miscounted.map(({ noun }) => noun);
      const lists = [cues.counted, miscounted, cues.supporting, cues.excluding, ...counted];
      return [...lists, ...cues.required].flatMap(repeated).map((cue) => `${id}: ${cue}`);
    });
    expect(twice).toEqual([]);
  });

  it('says the language of every source, the script of its title', () => {
    const sources = [...parts.statements, ...parts.events, ...parts.persons].flatMap(
      (entry) => entry.sources,
    );
    const wrong = sources.filter(({ title, language }) => {
      const arabic = title.match(/\p{Script=Arabic}/gu)?.length ?? 0;
      const latin = title.match(/\p{Script=Latin}/gu)?.length ?? 0;
      return language === undefined || (language === 'ar') !== arabic > latin * 0.6;
    });
    expect(wrong.map(({ title }) => title)).toEqual([]);
  });

  it('dates the sources of statements and events, but for pages that bear no date', () => {
    const undated = [...parts.statements, ...parts.events].flatMap(({ sources }) =>
      sources.filter(({ date }) => date === null).map(({ url, title }) => url ?? title),
    );
    expect([...new Set(undated)].sort()).toEqual(pagesWithoutDate);
  });
});
