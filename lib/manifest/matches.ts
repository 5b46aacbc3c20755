import { defaultMatches } from '../article/sites.ts';

/** Where the detector runs by default: the listed news sites, and nothing else. */
export const enabledMatches: readonly string[] = defaultMatches();

/** Added only to the builds that tests and the sample article use. */
export const loopbackMatches: readonly string[] = ['http://127.0.0.1/*', 'http://localhost/*'];
