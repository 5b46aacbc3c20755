import type { Transaction } from 'dexie';
import type { LedgerArticle, MetricTally, Observation } from '../ledger/observation.ts';
import { putTagged } from '../ledger/tagged.ts';
import { changeTallies } from '../ledger/tally.ts';

/** A tally as versions 4 and 5 kept it: places of outlet, day, value and verdict in one list of texts, and how many. */
interface EarlierTally {
  readonly metric: string;
  readonly texts: readonly string[];
  readonly counts: Uint32Array;
}

/** Counts the tallies in their new form, from the earlier ones; puts tagged observations where they are found in order. The snapshot goes. */
export async function upgradeToVersion6(transaction: Transaction): Promise<void> {
  await transaction.table('snapshots').clear();
  await countAnew(transaction);
  const articles = transaction.table<LedgerArticle, string>('articles');
  const observations = transaction.table<Observation, string>('observations');
  const ofObservations = await observations.orderBy('tags').primaryKeys();
  const ids = new Set([
    ...(await articles.orderBy('tags').primaryKeys()),
    ...ofObservations.map((id) => id.slice(0, id.indexOf('/'))),
  ]);
  for (const id of ids) {
    const article = await articles.get(id);
    const own = await observations.where('articleId').equals(id).toArray();
    if (article) await putTagged({ tagged: transaction.table('tagged') }, [[article, own]]);
  }
}

async function countAnew(transaction: Transaction): Promise<void> {
  const tallies = transaction.table('tallies');
  const all: (EarlierTally | MetricTally)[] = await tallies.toArray();
  for (const tally of all) {
    // An upgrade from before version 4 has just counted in the new form.
    if (typeof tally.texts === 'string') continue;
    const { metric, texts, counts } = tally;
    const come = [];
    for (let at = 0; at < counts.length; at += 5) {
      const [outlet = '', date = '', value = '', verdict = ''] = [0, 1, 2, 3].map(
        (column) => texts[counts[at + column] ?? 0] ?? '',
      );
      for (let times = counts[at + 4] ?? 0; times > 0; times -= 1) {
        come.push({ metric, outlet, date, value, verdict });
      }
    }
    await tallies.delete(metric);
    await changeTallies({ tallies }, [], come);
  }
}
