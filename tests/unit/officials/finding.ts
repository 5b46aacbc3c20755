import { expect } from 'vitest';
import { readText } from '../../../lib/arabic/tokens.ts';
import { readBundledSet } from '../../../lib/cli/bundled-set.ts';
import { findMentions } from '../../../lib/officials/find.ts';
import type { Mention } from '../../../lib/officials/mention.ts';
import { indexOfficials } from '../../../lib/officials/officials-index.ts';

const index = indexOfficials(await readBundledSet());

/** The mentions of a sentence with the bundled set, on a date of the Kuwait meeting unless said otherwise; every span is checked. */
export function find(text: string, date: string | null = '2018-02-13'): Mention[] {
  const precision = date?.length === 10 ? 'day' : date?.length === 7 ? 'month' : 'year';
  const mentions = findMentions(
    readText(text),
    index,
    date === null ? null : { date, precision, evidence: 'given' },
  );
  for (const { start, end, text: printed } of mentions) {
    expect(text.slice(start, end)).toBe(printed);
  }
  return mentions;
}

export function namesIn(text: string, date?: string | null): string[] {
  return find(text, date).map((mention) => mention.text);
}

export function personsIn(text: string, date?: string | null): (string | null)[] {
  return find(text, date).map(({ personId }) => personId);
}
