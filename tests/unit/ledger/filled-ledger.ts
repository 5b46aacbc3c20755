import type { Entry } from '../../../lib/analysis/session.ts';
import { saveToLedger } from '../../../lib/ledger/save.ts';
import { fakeDatabase } from '../reference/fake-database.ts';
import { figureEntry, mentionEntry, sampleSession } from './sample-session.ts';

/** Four outlets, what they print for the size of the Coalition, when, and how that compares. */
export const outlets = [
  ['a.example', '68', '2018-02-10', 'outdated'],
  ['b.example', '74', '2018-02-12', 'agrees'],
  ['c.example', '75', '2018-02-14', 'agrees'],
  ['d.example', '74', '2018-03-01', 'outdated'],
] as const;

/** A ledger with an article of each. */
export async function filled(compare: (entry: Entry) => Entry = (entry) => entry) {
  const database = fakeDatabase();
  for (const [index, [host, count, date, verdict]] of outlets.entries()) {
    const text = `بيان التحالف\nيضم التحالفُ ${count} عضوا بحسب الوزير ريكس تيلرسون. وأنفق 30 مليون دولار.`;
    const session = sampleSession(
      host,
      text,
      [
        figureEntry('f0', text, count, { metric: 'coalition.members', verdict }),
        figureEntry('f1', text, '30 مليون دولار', {
          metric: 'aid.given',
          value: 30e6,
          unit: 'USD',
          verdict: 'agrees',
        }),
        mentionEntry('m0', text, 'ريكس تيلرسون', index === 0 ? null : 'الوزير'),
      ],
      { publishedAt: { date, precision: 'day', evidence: 'meta' } },
    );
    await saveToLedger(database, {
      session,
      canonicalUrl: null,
      textHash: host,
      chosen: 'all',
      compare,
      now: `2026-01-0${index + 1}T00:00:00Z`,
    });
  }
  return database;
}

export const values = (observations: readonly { value: string }[]) =>
  observations.map(({ value }) => value);
