import type { Entry, Session } from '../../../lib/analysis/session.ts';
import type { Verdict } from '../../../lib/comparison/verdict.ts';
import { sentenceAround } from './sentence.ts';

/** A figure entry as the engine would give it for the first place of `printed` in a sentence of an article. */
export function figureEntry(
  id: string,
  text: string,
  printed: string,
  more: { metric?: string | null; value?: number; verdict?: Verdict; unit?: string | null } = {},
): Entry {
  const start = text.indexOf(printed);
  const end = start + printed.length;
  const { metric = null, value = Number(printed), verdict = 'unreferenced', unit = null } = more;
  return {
    type: 'figure',
    id,
    category: 'unreferenced',
    sentence: sentenceAround(text, start, end),
    figure: {
      start,
      end,
      text: printed,
      kind: 'cardinal',
      value,
      unit,
      qualifier: 'exact',
      counted: null,
      metric,
      verdict,
      difference: null,
      statements: [],
      reasons: [],
    },
  };
}

export function mentionEntry(
  id: string,
  text: string,
  printed: string,
  office: string | null,
): Entry {
  const start = text.indexOf(printed);
  const end = start + printed.length;
  const officeStart = office === null ? -1 : text.indexOf(office);
  return {
    type: 'mention',
    id,
    category: 'official',
    sentence: sentenceAround(text, start, end),
    mention: {
      start,
      end,
      text: printed,
      personId: 'rex-tillerson',
      name: { en: 'Rex Tillerson', ar: 'ريكس تيلرسون' },
      office:
        office === null
          ? null
          : {
              start: officeStart,
              end: officeStart + office.length,
              text: office,
              officeId: 'US.SOS',
              title: { ar: 'وزير الخارجية', en: 'Secretary of State' },
            },
      via: 'name',
      verdict: 'office_held',
      confidence: 1,
      terms: ['t'],
      reasons: [],
    },
  };
}

export function sampleSession(
  host: string,
  text: string,
  entries: readonly Entry[],
  more: Partial<Session['article']> = {},
): Pick<Session, 'article' | 'entries' | 'referenceVersion' | 'isPrivate'> {
  return {
    article: {
      url: `https://www.${host}/news/1?utm_source=feed#top`,
      title: text.split('\n')[0] ?? null,
      publisher: host,
      publishedAt: { date: '2018-02-13', precision: 'day', evidence: 'json-ld' },
      language: 'ar',
      ...more,
    },
    entries,
    referenceVersion: '1',
    isPrivate: false,
  };
}
