import type { FigureEntry, MentionEntry } from '../../../lib/analysis/session.ts';
import type { Verdict } from '../../../lib/comparison/verdict.ts';
import type { LedgerArticle } from '../../../lib/ledger/observation.ts';
import { observe } from '../../../lib/ledger/observe.ts';
import { putSearchIndex } from '../../../lib/ledger/search-index.ts';
import type { HashiyaDatabase } from '../../../lib/reference/database.ts';

/** Observations of one article: the last is an official, the others are figures. */
export const FIGURES = 25;
export const METRICS = 116;
const OUTLETS = 80;
/** Every second article is its. */
export const LARGEST_OUTLET = 'outlet5.example';

const PLACES = ['الموصل', 'الرقة', 'الكويت', 'بغداد', 'الحسكة', 'دير الزور'];
const VERDICTS: readonly Verdict[] = ['agrees', 'differs', 'outdated', 'unreferenced'];

function articleOf(number: number): LedgerArticle {
  const [year, month, day] = [2014 + (number % 8), 1 + (number % 12), 1 + (number % 28)];
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const outlet = number % 2 === 0 ? LARGEST_OUTLET : `outlet${number % OUTLETS}.example`;
  const savedAt = new Date(1.7e12 + number * 1e6).toISOString();
  return {
    // Spread as hashes are.
    id: ((number * 0x9e3779b1) % 2 ** 32).toString(16).padStart(8, '0').padEnd(16, '0'),
    url: `https://${outlet}/${number}`,
    canonicalUrl: null,
    title: `تقرير ${number} عن التحالف`,
    publisher: outlet,
    outlet,
    publishedAt: { date, precision: 'day', evidence: 'meta' },
    language: 'ar',
    textHash: null,
    whole: true,
    version: 1,
    referenceVersion: '1',
    firstSavedAt: savedAt,
    savedAt,
    tags: number % 100 === 0 ? ['سؤال', 'كل'] : ['كل'],
    note: '',
  };
}

/** A sentence, and where what it is about stands in it. */
function sentenceOf(head: string, words: string, tail: string): FigureEntry['sentence'] {
  return { text: `${head}${words}${tail}`, start: head.length, end: head.length + words.length };
}

function figureOf(article: number, place: number): FigureEntry {
  const printed = String(1000 * article + place);
  const head = `قال المتحدث رقم ${article}ك${place} إن التحالف في ${PLACES[(article + place) % 6]} نفذ نحو `;
  const start = place * 200 + head.length;
  const metric = place % 3 === 0 ? null : `m.${(article * FIGURES + place) % METRICS}`;
  const isRare = (article * FIGURES + place) % 5000 === 1;
  const verdict = isRare ? 'premature' : (VERDICTS[(article + place) % 4] ?? 'agrees');
  return {
    type: 'figure',
    id: `f${place}`,
    category: 'agreement',
    sentence: sentenceOf(head, printed, ' غارة خلال الأسبوع وفقا لبيان نشر اليوم على موقعه.'),
    figure: {
      start,
      end: start + printed.length,
      text: printed,
      kind: 'cardinal',
      value: (article * 7 + place) % 90,
      unit: null,
      qualifier: 'about',
      counted: { start: start + printed.length + 1, end: start + printed.length + 5, text: 'غارة' },
      metric,
      verdict,
      difference: { reference: 12, absolute: 3, percent: 25 },
      statements: [`${metric}.1`, `${metric}.2`],
      reasons: [
        { code: 'metric_recognised', parameters: { cues: 'غارة، التحالف', metric: metric ?? '' } },
        { code: 'reference_at', parameters: { value: 12, from: '2016-01', to: '2018-02' } },
      ],
    },
  };
}

const SPELLINGS = ['ريكس تيلرسون', 'ريكس تليرسون', 'تيلرسون'];

/** A sentence about an official, who stands in every article. */
function mentionOf(article: number): MentionEntry {
  const name = SPELLINGS[article % SPELLINGS.length] ?? '';
  const head = 'وكان الوزير ';
  const start = FIGURES * 200 + head.length;
  return {
    type: 'mention',
    id: 'm0',
    category: 'official',
    sentence: sentenceOf(head, name, ' حاضرا في الجلسة الأولى.'),
    mention: {
      start,
      end: start + name.length,
      text: name,
      personId: 'p.5',
      name: { ar: name, en: 'Rex Tillerson' },
      office: { start: start - 7, end: start - 1, text: 'الوزير', officeId: null, title: null },
      via: 'name',
      verdict: 'office_held',
      confidence: 1,
      terms: [],
      reasons: [],
    },
  };
}

export async function fillLedger(database: HashiyaDatabase, articles: number): Promise<void> {
  for (let from = 0; from < articles; from += 100) {
    const batch = Array.from({ length: Math.min(100, articles - from) }, (_, index) => {
      const number = from + index;
      const article = articleOf(number);
      const figures = Array.from({ length: FIGURES - 1 }, (_, place) => figureOf(number, place));
      const entries = [...figures, mentionOf(number)];
      return [article, entries.map((entry) => observe(article, entry))] as const;
    });
    await database.articles.bulkPut(batch.map(([article]) => article));
    await database.observations.bulkPut(batch.flatMap(([, own]) => own));
    await putSearchIndex(database, batch);
  }
}
