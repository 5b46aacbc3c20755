import { readText } from '../../arabic/tokens.ts';
import type { Attachment } from './lexicon.ts';
import type { Cue, Roles } from './roles.ts';

/** A phrase as a data file has it. `article`: it may also carry «ال». */
export interface Entry {
  readonly phrase: string;
  readonly roles: Roles;
  readonly attachment: Attachment;
  readonly article: boolean;
}

/** One spelling of a phrase: its first word is the key of the table. */
export interface Spelling {
  /** Folded words after the first. */
  readonly rest: readonly string[];
  /** Folded units of the first word that are attached particles, the article not among them. */
  readonly prefix: number;
  /** The particles begin with و or ف. */
  readonly conjunction: boolean;
  readonly definite: boolean;
  readonly roles: Roles;
}

/** Longest phrase first under each first word. */
export type PhraseTable = ReadonlyMap<string, readonly Spelling[]>;

const CONJUNCTIONS = ['', 'و', 'ف'];
const PREPOSITIONS = ['', 'ب', 'ل', 'ك'];

function* attachments(
  word: string,
  attachment: Attachment,
): Generator<[spelling: string, prefix: string]> {
  yield [word, ''];
  if (attachment === 'none') return;
  for (const conjunction of CONJUNCTIONS) {
    for (const preposition of attachment === 'all' ? PREPOSITIONS : ['']) {
      const prefix = conjunction + preposition;
      if (prefix === '') continue;
      if (preposition === 'ل' && word.startsWith('ال')) {
        // The alef of the article is not written after ل, so there is no point at which to cut: the word stays whole.
        yield [`${prefix}ل${word.slice(2)}`, conjunction];
      } else yield [prefix + word, prefix];
    }
  }
}

/**
 * Spells every entry out with its particles, so that a text needs one look-up a word. Where two entries are spelled alike, one
 * without particles wins over one with them; entries alike in that are joined into one with the roles of both.
 */
export function buildPhraseTable(entries: Iterable<Entry>): PhraseTable {
  const spellings = new Map<string, Spelling>();
  for (const { phrase, roles, attachment, article } of entries) {
    const words = readText(phrase).tokens.map(({ text }) => text);
    const [bare = '', ...rest] = words;
    for (const first of article ? [bare, `ال${bare}`] : [bare]) {
      for (const [spelling, prefix] of attachments(first, attachment)) {
        const key = [spelling, ...rest].join(' ');
        const found = spellings.get(key);
        if (found !== undefined && found.prefix < prefix.length) continue;
        const joined = found?.prefix === prefix.length ? join(found.roles, roles) : roles;
        spellings.set(key, {
          rest,
          prefix: prefix.length,
          conjunction: prefix.startsWith('و') || prefix.startsWith('ف'),
          definite: first.startsWith('ال'),
          roles: joined,
        });
      }
    }
  }
  const table = new Map<string, Spelling[]>();
  for (const [key, spelling] of spellings) {
    const first = key.split(' ', 1)[0] ?? key;
    const list = table.get(first) ?? [];
    list.push(spelling);
    table.set(first, list);
  }
  for (const list of table.values()) list.sort((one, other) => other.rest.length - one.rest.length);
  return table;
}

function join(one: Roles, other: Roles): Roles {
  const cues = new Set<Cue>([...(one.cues ?? []), ...(other.cues ?? [])]);
  return { ...one, ...other, cues };
}
