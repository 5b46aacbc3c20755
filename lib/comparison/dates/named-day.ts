import words from '../../../assets/lexicon/consistency-words.json' with { type: 'json' };
import { readText } from '../../arabic/tokens.ts';
import type { Figure } from '../../figures/figure.ts';
import { createPhraseLexicon } from '../linking/phrase-lexicon.ts';
import { weekdayOf } from './calendar.ts';
import { firstDay } from './days.ts';

const lexicon = createPhraseLexicon('kept');
const weekdays = new Map(
  Object.entries(words.weekdays).flatMap(([day, names]) =>
    names.map((name): [number, number] => [lexicon.add(name), Number(day)]),
  ),
);

/** «أمس الأربعاء» where yesterday was Thursday: which of the two days is meant is not known. */
export function contradicts({ text, value }: Figure): boolean {
  const day = typeof value === 'string' ? firstDay(value) : null;
  if (day === null) return false;
  const named = lexicon.find(readText(text)).flatMap(({ phrase }) => weekdays.get(phrase) ?? []);
  return named.length > 0 && !named.includes(weekdayOf(day));
}
