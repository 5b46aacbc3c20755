import Dexie from 'dexie';
import { expect, it } from 'vitest';
import { storageFault } from '../../../lib/reference/storage-fault.ts';

const named = (name: string, message = ''): Error => Object.assign(new Error(message), { name });

it.each([
  [named('QuotaExceededError'), 'storage_full'],
  [named('UnknownError', 'Encountered full disk while opening backing store'), 'storage_full'],
  [
    new Dexie.AbortError('The transaction was aborted', named('QuotaExceededError')),
    'storage_full',
  ],
  [named('AbortError', 'The transaction was aborted'), 'storage_unavailable'],
  [named('UnknownError', 'Internal error opening backing store'), 'storage_unavailable'],
  [Object.assign(named('BulkError'), { failures: [named('AbortError')] }), 'storage_unavailable'],
  [named('VersionError'), 'storage_unavailable'],
  [named('TypeError', 'x is not a function'), null],
  ['no error at all', null],
])('says what storage lacks: %s', (error, fault) => {
  expect(storageFault(error)).toBe(fault);
});
