import { createDatabase } from '../../../lib/reference/database.ts';
import { fillLedger } from './made-ledger.ts';

/** Runs in a page of the extension, bundled: puts made articles beside those of its ledger. */
declare global {
  var fillTheLedger: (articles: number) => Promise<void>;
}

globalThis.fillTheLedger = async (articles) => {
  const database = createDatabase();
  await fillLedger(database, articles);
  database.dexie.close();
};
