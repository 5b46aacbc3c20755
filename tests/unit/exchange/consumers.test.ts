import { readFile } from 'node:fs/promises';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import annotationTerms from '../../fixtures/exchange/annotation-terms.json' with { type: 'json' };
import { sampleExport } from './sample-export.ts';

const fixture = (name: string) => readFile(`tests/fixtures/exchange/${name}`, 'utf8');
const OA = 'http://www.w3.org/ns/oa#';

/** Answers for the one context that the export names with the terms of it that an export may use; no network. */
async function documentLoader(url: string) {
  if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`unexpected context ${url}`);
  return { documentUrl: url, document: annotationTerms };
}

describe('what other programs make of the exports', () => {
  const titles = sampleExport().articles.map(({ article }) => article.title);

  it('a JSON-LD processor loses no term, and gives the observations back through expansion', async () => {
    const document = JSON.parse(await fixture('web-annotation.jsonld'));
    const options = { documentLoader, safe: true };
    const expanded = await jsonld.expand(document, options);
    const text = JSON.stringify(expanded);
    for (const term of [
      'Annotation',
      'TextQuoteSelector',
      'TextPositionSelector',
      'exact',
      'hasTarget',
    ]) {
      expect(text).toContain(`"${OA}${term}"`);
    }
    const back = JSON.parse(
      JSON.stringify(await jsonld.compact(expanded, document['@context'], options)),
    );
    const observations = (of: { first: { items: Record<string, unknown>[] } }) =>
      of.first.items.map((item) => item['hashiya:observation']);
    expect(observations(back)).toEqual(observations(document));
  });

  it('a BibTeX parser reads every entry, titles as they were', async () => {
    const { data } = await Cite.async(await fixture('bibtex.bib'));
    expect(data.map(({ title }) => title)).toEqual(titles);
    expect(data[0]).toMatchObject({ URL: 'https://www.outlet.example/news/a-b?x=1,2' });
  });

  it('a citation processor reads every CSL item', async () => {
    const { data } = await Cite.async(await fixture('csl-json.json'));
    expect(data.map(({ title }) => title)).toEqual(titles);
    expect(data[0]?.issued).toEqual({ 'date-parts': [[2018, 2, 13]] });
  });
});
