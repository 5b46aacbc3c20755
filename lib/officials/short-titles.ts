import officeHeads from '../../assets/lexicon/office-heads.json' with { type: 'json' };
import { foldWord } from '../arabic/fold.ts';
import { attachedReadings } from './attached-particles.ts';
import type { AttachedOffice } from './found-mention.ts';
import type { OfficialsIndex } from './officials-index.ts';
import { readPhrases } from './phrase-index.ts';
import { nationalityOf } from './places.ts';
import {
  isDefinite,
  isHonorific,
  isOfficeAdjective,
  isRankStep,
  isRepresentative,
  isTitlePreposition,
  officeStatusOf,
  withoutArticle,
} from './word-classes.ts';

/** One noun of a title in every way that it may be read: without particles, article, feminine ending and pronoun. */
type TitleWord = ReadonlySet<string>;

const synonyms: ReadonlyMap<string, string> = new Map(
  officeHeads.synonyms.flatMap(([first = '', ...others]) =>
    others.map((other) => [foldWord(other), foldWord(first)] as const),
  ),
);
const PRONOUNS = ['هما', 'ها', 'هم', 'نا', 'ه'];
const SHORTEST_STEM = 3;

/** «خارجيته», «خارجيتها»: also without the pronoun, the ة restored. */
export function withoutPronoun(word: string): string[] {
  const stems: string[] = [];
  for (const pronoun of PRONOUNS) {
    if (!word.endsWith(pronoun) || word.length - pronoun.length < SHORTEST_STEM) continue;
    const stem = word.slice(0, -pronoun.length);
    stems.push(stem);
    if (stem.endsWith('ت')) stems.push(`${stem.slice(0, -1)}ه`);
    // «وزرائه», «وزراؤه»
    if (/ا[يو]$/u.test(stem)) stems.push(`${stem.slice(0, -1)}ء`);
  }
  return stems;
}

function readTitleWord(word: string): TitleWord {
  const readings = new Set<string>();
  for (const { skip, lead } of attachedReadings(word)) {
    const bare = withoutArticle(lead + word.slice(skip));
    for (const stem of [bare, ...withoutPronoun(bare)]) {
      const masculine =
        stem.endsWith('ه') && stem.length > SHORTEST_STEM ? stem.slice(0, -1) : stem;
      readings.add(synonyms.get(masculine) ?? masculine);
    }
  }
  return readings;
}

/** Words that shorten no title and make no other one where they are missing. */
function isAside(word: string): boolean {
  return (
    nationalityOf(word) !== null ||
    officeStatusOf(word) !== null ||
    isHonorific(word) ||
    isRankStep(word) ||
    isOfficeAdjective(word) ||
    isTitlePreposition(word)
  );
}

function nounsOf(words: readonly string[]): TitleWord[] {
  return words.filter((word) => !isAside(word)).map(readTitleWord);
}

function sameWord(one: TitleWord, other: TitleWord): boolean {
  for (const reading of one) if (other.has(reading)) return true;
  return false;
}

/** True where the first nouns are one and the others of the short title stand in the whole one, in order. */
function isShortFor(short: readonly TitleWord[], whole: readonly TitleWord[]): boolean {
  let next = 0;
  for (const [place, noun] of whole.entries()) {
    const wanted = short[next];
    if (wanted === undefined) break;
    if (sameWord(wanted, noun)) next += 1;
    else if (place === 0) return false;
  }
  return next === short.length;
}

const titlesByIndex = new WeakMap<OfficialsIndex, Map<string, readonly TitleWord[][]>>();

/** The titles of an office as nouns; worked out when it is first asked for. */
function titlesOf(index: OfficialsIndex, officeId: string): readonly (readonly TitleWord[])[] {
  let known = titlesByIndex.get(index);
  if (known === undefined) {
    known = new Map();
    titlesByIndex.set(index, known);
  }
  const before = known.get(officeId);
  if (before !== undefined) return before;
  const office = index.offices.get(officeId);
  const printed = office ? [office.titles.ar, ...office.variants.map(({ title }) => title)] : [];
  const titles = readPhrases(printed).map(nounsOf);
  known.set(officeId, titles);
  return titles;
}

/** A head alone says enough with its article or a pronoun («الوزير», «مبعوثه»); «النائب» is a member of parliament. */
function isHeadOfOwnOffice(word: string): boolean {
  if (isRepresentative(word) && isDefinite(word)) return false;
  return isDefinite(word) || withoutPronoun(word).length > 0;
}

/**
 * The offices of a person that a printed title is short for: «قائد القوة المشتركة», «الوزير الألماني», «رئيس حكومة الإقليم», «مبعوثه». The head
 * must be the same noun, no other noun may be new, and a nationality must be the office's. A role that is printed whole is no
 * short form of another («الرئيس» is no «رئيس الوزراء»).
 */
export function officesByShortTitle(
  index: OfficialsIndex,
  own: readonly string[],
  { phrase, words }: AttachedOffice,
): string[] {
  if (phrase.type === 'rank' || phrase.type === 'counterpart' || phrase.officeIds.length > 0)
    return [];
  const short = nounsOf(words);
  const [head] = words;
  if (head === undefined || short.length === 0) return [];
  if (short.length === 1 && (phrase.roles.length > 0 || !isHeadOfOwnOffice(head))) return [];
  const nations = words.map(nationalityOf).filter((code) => code !== null);
  return own.filter((id) => {
    const country = index.offices.get(id)?.country ?? null;
    if (country !== null && nations.some((code) => code !== country)) return false;
    return titlesOf(index, id).some((title) => isShortFor(short, title));
  });
}
