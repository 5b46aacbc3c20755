/**
 * Raised when names are read otherwise, so that tables which were kept are made anew; tests/unit/officials/name-table.test.ts notices.
 * What a table says is only ever whom to look at: the name itself is read from the person again.
 */
export const NAME_TABLE_VERSION = 2;
