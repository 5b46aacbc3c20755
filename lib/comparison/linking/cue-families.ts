import lexicon from '../../../assets/lexicon/cue-families.json' with { type: 'json' };
import type { PhraseLexicon } from './phrase-lexicon.ts';
import { verbForms } from './verb-forms.ts';

const families: Readonly<Record<string, readonly string[]>> = lexicon.families;

/** Marks a family in a list of cues: «@pledging». */
const FAMILY = '@';
/** Marks a verb, given as the third person of its perfect, that stands for all its forms: «~قدم». */
const VERB = '~';

/** Marks a cue that ties a figure only loosely: what agrees is said, no difference. «?@taking-part» */
const LOOSE = '?';

/** Marks an excluding cue that speaks against a link only where it stands before the figure: «<انسحاب». */
export const BEFORE = '<';

/** The phrases that a cue stands for: of its family, of each form of its verb, or itself. An unknown family stands for none. */
export function phrasesOf(cue: string, within: readonly string[] = []): readonly string[] {
  if (/^[?<]/u.test(cue)) return phrasesOf(cue.slice(1), within);
  if (cue.startsWith(FAMILY)) {
    const name = cue.slice(FAMILY.length);
    if (within.includes(name)) return [];
    return (families[name] ?? []).flatMap((member) => phrasesOf(member, [...within, name]));
  }
  if (!cue.startsWith(VERB)) return [cue];
  const [verb = '', ...rest] = cue.slice(VERB.length).split(' ');
  return verbForms(verb).map((form) => [form, ...rest].join(' '));
}

/** Whether a cue names a family that the lexicon lacks. */
export function isUnknownFamily(cue: string): boolean {
  if (/^[?<]/u.test(cue)) return isUnknownFamily(cue.slice(1));
  return cue.startsWith(FAMILY) && families[cue.slice(FAMILY.length)] === undefined;
}

/** Turns cues into ids of phrases. */
export interface CueReader {
  readonly phrases: (cue: string) => readonly number[];
  /** The phrases of a whole list of cues; the same list always gives the same array, so that its hits are gathered once a text. */
  readonly group: (cues: readonly string[]) => readonly number[];
  /** The same of the cues that tie firmly. */
  readonly firm: (cues: readonly string[]) => readonly number[];
}

/** Reads cues into ids of the lexicon's phrases; families and verbs are opened once. */
export function createCueReader(lexicon: PhraseLexicon): CueReader {
  const known = new Map<string, readonly number[]>();
  const groups = new Map<string, readonly number[]>();
  const phrases = (cue: string): readonly number[] => {
    if (![FAMILY, VERB, LOOSE, BEFORE].includes(cue[0] ?? '')) return [lexicon.add(cue)];
    const read = known.get(cue);
    if (read) return read;
    const ids = [...new Set(phrasesOf(cue).map(lexicon.add))];
    known.set(cue, ids);
    return ids;
  };
  const group = (cues: readonly string[]): readonly number[] => {
    const key = cues.join('|');
    const read = groups.get(key);
    if (read) return read;
    const ids = [...new Set(cues.flatMap(phrases))];
    groups.set(key, ids);
    return ids;
  };
  const firm = (cues: readonly string[]): readonly number[] =>
    group(cues.filter((cue) => !cue.startsWith(LOOSE)));
  return { phrases, group, firm };
}
