import { plain } from '../../language/plain-text.ts';
import { createTranslator, type Translator } from '../../language/translator.ts';
import { printedText } from '../../ledger/observe.ts';
import { articleCitation } from '../citation.ts';
import { type DescribedEntry, describeEntries } from '../described-entry.ts';
import type { ExportedArticle, Exporter } from '../exporter.ts';
import { readersNotes } from '../readers-notes.ts';
import { metricCharts } from '../report-charts.ts';
import { textFragmentLink } from '../text-fragment.ts';
import { element, escapeHtml } from '../write-html.ts';

const STYLE = `
body { padding-inline: 1rem; font: 11pt/1.6 "Noto Naskh Arabic", "Noto Sans Arabic", Georgia, serif; margin: 2rem auto; max-width: 60rem; color: #1a1a1a; }
table { border-collapse: collapse; inline-size: 100%; margin-block: 0.5rem 1.5rem; }
th, td { border-block-end: 1px solid #bbb; padding: 0.3rem 0.5rem; text-align: start; vertical-align: top; }
thead { display: table-header-group; }
tr, figure { break-inside: avoid; }
h2 { break-after: avoid; }
svg { inline-size: 100%; block-size: auto; }
small { color: #444; }
p, small { white-space: pre-line; }
@media print { body { margin: 0; max-width: none; } a { color: inherit; } }
`;

/** The page runs and loads nothing, whatever is printed in it. */
const POLICY = `<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">`;

export const report: Exporter = {
  id: 'report',
  extension: 'html',
  mediaType: 'text/html;charset=utf-8',
  description:
    'A page to print or to keep as PDF: by article what is printed and what the reference says, with charts by metric and the sources.',
  write: ({ articles, set, language, exportedAt }) => {
    const translator = createTranslator(language);
    const describe = describeEntries(set, translator);
    const title = plain(translator.text('exchange.report.title'));
    const body = [
      element('h1', {}, escapeHtml(title)),
      element('p', {}, escapeHtml(plain(translator.date(exportedAt.slice(0, 10))))),
      ...metricCharts(articles, set, translator),
      ...articles.map((each) => articleSection(each, describe, translator, exportedAt)),
    ];
    const head = [
      '<meta charset="utf-8">',
      POLICY,
      element('title', {}, escapeHtml(title)),
      element('style', {}, STYLE),
    ];
    return `<!doctype html>\n${element(
      'html',
      { lang: language, dir: translator.direction },
      element('head', {}, head.join('\n')) + element('body', {}, body.join('\n')),
    )}\n`;
  },
};

function articleSection(
  { article, observations }: ExportedArticle,
  describe: (observation: ExportedArticle['observations'][number]) => DescribedEntry,
  translator: Translator,
  exportedAt: string,
): string {
  const columns = ['printed', 'subject', 'verdict', 'reference', 'sources'] as const;
  const heads = columns.map((column) =>
    element(
      'th',
      { scope: 'col' },
      escapeHtml(plain(translator.text(`exchange.report.${column}`))),
    ),
  );
  const rows = observations.map((observation) => {
    const { subject, verdict, reference, reasons, sources } = describe(observation);
    const printed = escapeHtml(printedText(observation.entry));
    const href = article.url === null ? null : textFragmentLink(article.url, observation.entry);
    const sourced = sources.map(({ title, publisher, url, date }) => {
      const name = escapeHtml([title, publisher, date].filter((part) => part !== null).join(', '));
      return element(
        'div',
        {},
        url === null ? name : element('a', { href: url, dir: 'auto' }, name),
      );
    });
    return element(
      'tr',
      {},
      [
        (href === null ? printed : element('a', { href }, printed)) +
          element(
            'div',
            {},
            element('small', { dir: 'auto' }, escapeHtml(observation.entry.sentence.text)),
          ),
        escapeHtml(subject),
        escapeHtml(verdict) +
          [...reasons, ...readersNotes(observation, translator)]
            .map((text) => element('div', {}, element('small', {}, escapeHtml(text))))
            .join(''),
        escapeHtml(reference),
        sourced.join(''),
      ]
        .map((cell) => element('td', {}, cell))
        .join(''),
    );
  });
  const style = translator.language === 'ar' ? 'arabic' : 'chicago';
  return element(
    'section',
    {},
    element('h2', { dir: 'auto' }, escapeHtml(article.title ?? article.outlet)) +
      element('p', {}, escapeHtml(articleCitation(article, style, exportedAt))) +
      readersNotes(article, translator)
        .map((text) => element('p', { dir: 'auto' }, escapeHtml(text)))
        .join('') +
      element(
        'table',
        {},
        element('thead', {}, element('tr', {}, heads.join(''))) +
          element('tbody', {}, rows.join('\n')),
      ),
  );
}
