import type { Exporter } from '../exporter.ts';
import { ledgerFile } from '../ledger-file.ts';

export const json: Exporter = {
  id: 'json',
  extension: 'json',
  mediaType: 'application/json',
  description: 'Everything that the ledger holds of the articles; can be read back in.',
  write: (input) => `${JSON.stringify(ledgerFile(input), null, 1)}\n`,
};
