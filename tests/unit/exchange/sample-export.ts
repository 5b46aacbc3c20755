import type { ExportInput } from '../../../lib/exchange/exporter.ts';
import type { LedgerArticle } from '../../../lib/ledger/observation.ts';
import { observe } from '../../../lib/ledger/observe.ts';
import { figureEntry, mentionEntry } from '../ledger/sample-session.ts';
import { sampleParts } from '../reference/sample-parts.ts';

function article(id: string, more: Partial<LedgerArticle>): LedgerArticle {
  return {
    id,
    url: 'https://www.outlet.example/news/a-b?x=1,2',
    canonicalUrl: null,
    title: 'وزراء التحالف يجتمعون في الكويت',
    publisher: 'صحيفة مثال',
    outlet: 'outlet.example',
    publishedAt: { date: '2018-02-13', precision: 'day', evidence: 'json-ld' },
    language: 'ar',
    textHash: 'abc123',
    whole: true,
    version: 1,
    referenceVersion: '2026.11.0',
    firstSavedAt: '2026-01-02T03:04:05.000Z',
    savedAt: '2026-01-02T03:04:05.000Z',
    tags: ['عضوية'],
    note: '',
    ...more,
  };
}

const text =
  'وزراء التحالف يجتمعون في الكويت\nقال وزير الخارجية ريكس تليرسون إن التحالف بات يضم -كما قيل- وبـ74 عضوا "كاملا". وتعهدوا بدفع 30 مليون دولار.';

/** Two articles with all kinds of entries, and texts that are awkward in every format. */
export function sampleExport(): ExportInput {
  const first = article('0123456789abcdef', {});
  const second = article('fedcba9876543210', {
    url: null,
    title: '=CMD() & {عنوان} _غريب_ <b>100%</b> #1',
    publisher: null,
    outlet: 'جريدة، بفاصلة',
    publishedAt: null,
    language: null,
    textHash: null,
    tags: [],
    note: 'سطر أول\nسطر ثان',
  });
  const entries = [
    figureEntry('f0', text, '74', { metric: 'coalition.members', verdict: 'agrees' }),
    figureEntry('f1', text, '30 مليون دولار', { value: 30e6, unit: 'USD' }),
    mentionEntry('m0', text, 'ريكس تليرسون', 'وزير الخارجية'),
  ];
  const [members] = entries;
  if (members?.type === 'figure') {
    entries[0] = { ...members, figure: { ...members.figure, statements: ['members-2017'] } };
  }
  const awkward = '=1+1 "قيل", و@ذكر 68 عضوا…';
  const other = figureEntry('f0', awkward, '68', {
    metric: 'coalition.members',
    verdict: 'outdated',
  });
  return {
    articles: [
      {
        article: first,
        observations: entries.map((entry) => observe(first, entry, { tags: ['أ'], note: '' })),
      },
      { article: second, observations: [observe(second, other, { tags: [], note: '=note' })] },
    ],
    set: { format: 'hashiya-reference', formatVersion: 1, version: '1', ...sampleParts() },
    language: 'en',
    exportedAt: '2026-01-02T03:04:05.000Z',
  };
}
