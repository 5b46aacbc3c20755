import * as v from 'valibot';

/** Words or phrases as a data file lists them, none empty. */
export const wordList = v.array(v.pipe(v.string(), v.minLength(1)));
