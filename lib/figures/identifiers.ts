import * as v from 'valibot';
import data from '../../assets/lexicon/identifiers.json' with { type: 'json' };
import { foldWord } from '../arabic/fold.ts';
import {
  buildLexicon,
  buildPhraseSet,
  type LexiconMatch,
  matchAt,
  matchesByEnd,
} from '../arabic/lexicon.ts';
import type { Token } from '../arabic/tokens.ts';
import { wordList as forms } from '../arabic/word-list.ts';
import { isComplement, isDefinite, isNoun } from './counted-words.ts';
import { countNouns } from './dual-nouns.ts';
import type { Candidate, FigureContext, NumberReading } from './grammar.ts';
import { moneyNames } from './money-names.ts';

/** What makes a number a name. */
export const identifiersSchema = v.object({
  /** Things that are told apart by a number: «القرار 2254», «اللواء 30». */
  heads: forms,
  /** The same in the dual or plural, which a list of numbers may follow: «القرارات 2170 و2178». */
  severalHeads: forms,
  /** «رقم» and its like. */
  numberWords: forms,
  /** Arms of the service, which may stand between a unit and its number: «الفرقة المدرعة 9». */
  arms: forms,
  /** Letters of designations as Arabic writes them: «إف-16». */
  letters: v.array(v.object({ latin: v.string(), forms })),
  /** Names of letters that are also words («في», «أي»): letters only with a hyphen. */
  commonWords: forms,
  /** Those of them that stay words before another letter, too: «في إف-16», but «سي إتش-47». */
  wordsInChains: forms,
});

const words = v.parse(identifiersSchema, data);
const heads = buildPhraseSet([...words.heads, ...words.severalHeads, ...words.numberWords]);
const severalHeads = buildPhraseSet(words.severalHeads);
const numberWords = new Set(words.numberWords.map(foldWord));
const arms = new Set(words.arms.map(foldWord));
/** From 11 to 99 what is counted stands in the accusative: «عضوا». */
const [LEAST_PLURAL, LEAST_ACCUSATIVE, HUNDRED] = [3, 11, 100];
const ACCUSATIVE = /^.{3,}ا$/u;
/** Sound plurals, and broken ones by their commonest forms: «أشخاص», «جنود», «عناصر»; a verb («يقول», «تحول») begins otherwise. */
const PLURAL = /^(?![يتن]).{2,}(?:ات|ين|ون|اء)$|^ا..ا.$|^[^يتن].[وا].$|^[^يتن].ا.ي?.$/u;
const letters = buildLexicon(
  words.letters.flatMap(({ latin, forms: spellings }) =>
    spellings.map((form) => [form, latin] as const),
  ),
);

const QUOTES = new Set(['"', '«', '“', '(', '[', ':', "'"]);
/** What may stand between the numbers of a list. */
const JOINTS = new Set(['و', '،', ',']);
const HYPHENS = new Set(['-', '–', '‐', '−', '_']);
const LONGEST_NAME = 4;
const NONE: readonly LexiconMatch<string>[] = [];

/** Numbers that name and do not count: after «القرار», «رقم» and the like, and designations («F-16», «إف 16»). Values are text. */
export function readIdentifiers(context: FigureContext): Candidate[] {
  const { reading } = context;
  const headsTo = matchesByEnd(reading, heads);
  const lettersTo = matchesByEnd(reading, letters);
  let severalTo: ReadonlyMap<number, unknown> | null = null;
  const isOfSeveral = (to: number): boolean => {
    severalTo ??= matchesByEnd(reading, severalHeads);
    return severalTo.has(to);
  };
  const candidates: Candidate[] = [];
  /** Where a number that a head of several stands before ends. */
  let listedTo = -1;
  for (const number of context.numbers) {
    const inHead = afterHead(context, headsTo, number);
    const listed = inHead ?? inList(context, listedTo, number);
    const candidate = designation(context, lettersTo, number) ?? listed;
    if (candidate !== null && !isSuffix(reading, candidates, candidate)) candidates.push(candidate);
    if (listed !== null && (inHead === null || isOfSeveral(number.from))) listedTo = number.to;
  }
  for (const to of headsTo.keys()) {
    const candidate = ofYear(reading, to);
    if (candidate !== null) candidates.push(candidate);
  }
  return candidates;
}

/** «تو-22إم3»: a designation glued to the one before makes it longer. */
function isSuffix(
  { tokens }: FigureContext['reading'],
  candidates: Candidate[],
  { from, to, end, value }: Candidate,
): boolean {
  const before = candidates.at(-1);
  if (before?.to !== from || tokens[from]?.spaced !== false) return false;
  if (typeof before.value !== 'string' || typeof value !== 'string') return false;
  candidates[candidates.length - 1] = {
    ...before,
    to,
    end,
    value: before.value + value.replace('-', ''),
  };
  return true;
}

/** «القضية رقم 1234/2017», «بيان رقم 16-112»: a number and its year, of which no other number is made. */
function ofYear({ tokens }: FigureContext['reading'], from: number): Candidate | null {
  const [number, slash, year, more] = tokens.slice(from, from + 4);
  if (number?.kind !== 'digits' || year?.kind !== 'digits') return null;
  const isHyphen = slash?.text === '-' && numberWords.has(tokens[from - 1]?.text ?? '');
  if (slash?.text !== '/' && !isHyphen) return null;
  if (slash.spaced || year.spaced || (more?.text === slash.text && !more.spaced)) return null;
  const { start } = number;
  const value = `${number.text}${slash.text}${year.text}`;
  return { kind: 'identifier', from, to: from + 3, start, end: year.end, value, unit: null };
}

function isPlain({ form, value }: NumberReading): boolean {
  return form === 'digits' && typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

/** «القرار 2254», «الجناح المقاتل رقم 31», «القرار الأممي رقم "2254"». */
function afterHead(
  { reading }: FigureContext,
  headsTo: ReadonlyMap<number, unknown>,
  number: NumberReading,
): Candidate | null {
  if (!isPlain(number)) return null;
  const { tokens } = reading;
  let at = number.from;
  while (QUOTES.has(tokens[at - 1]?.text ?? '') && number.from - at < 2) at -= 1;
  const isHead = headsTo.has(at) || (arms.has(tokens[at - 1]?.text ?? '') && headsTo.has(at - 1));
  if (!isHead || countsThings(reading, at, number)) return null;
  return identifier(number, number.from, number.start, digitsOf(tokens, number));
}

/** «القرارين 2170 و2178»: joined to a number of such a list, and counting nothing itself. */
function inList(
  { reading }: FigureContext,
  listedTo: number,
  number: NumberReading,
): Candidate | null {
  const { tokens } = reading;
  let at = number.from;
  while (at > listedTo && JOINTS.has(tokens[at - 1]?.text ?? '')) at -= 1;
  if (at !== listedTo || at === number.from || !isPlain(number)) return null;
  const noun = tokens[number.to];
  const mayBeCounted = noun?.kind === 'word' && isNoun(noun.text) && !isDefinite(noun.text);
  if (mayBeCounted && !VERB.test(noun.text)) return null;
  return identifier(number, number.from, number.start, digitsOf(tokens, number));
}

/** «حررت», what several did: a verb, whose ت no plural has. */
const VERB = /^.{2,}[^او]ت$/u;

/** «رقم 68 عضوا», «وصل إلى القاعدة 300 جندي», «في المخيم 3 عيادات»: a number counts the noun that follows it in the form which it takes. */
function countsThings(
  { tokens }: FigureContext['reading'],
  at: number,
  { value, to }: NumberReading,
): boolean {
  const noun = tokens[to];
  if (typeof value !== 'number' || noun?.kind !== 'word' || !isNoun(noun.text)) return false;
  if (value >= LEAST_ACCUSATIVE && value < HUNDRED) return isAccusative(noun.text);
  if (numberWords.has(tokens[at - 1]?.text ?? '') || isComplement(noun.text)) return false;
  // From a hundred on what is counted stands in the singular.
  if (value >= HUNDRED) return countNouns.has(noun.text);
  return value >= LEAST_PLURAL && value < LEAST_ACCUSATIVE && PLURAL.test(noun.text);
}

/** «عضوا», «جنديا»; not «تلقوا», whose «وا» is a verb's. */
function isAccusative(text: string): boolean {
  return ACCUSATIVE.test(text) && (!text.endsWith('وا') || countNouns.has(text.slice(0, -1)));
}

/** «F-16», «إف 16», «تي-72»: letters, perhaps a hyphen, then digits. Latin letters without a hyphen must be glued. */
function designation(
  context: FigureContext,
  lettersTo: ReadonlyMap<number, readonly LexiconMatch<string>[]>,
  number: NumberReading,
): Candidate | null {
  const { reading } = context;
  if (!isPlain(number) && !isNegative(number)) return null;
  const { tokens } = reading;
  const digits = isNegative(number) ? number.from + 1 : number.from;
  let at = digits;
  const hyphen = HYPHENS.has(tokens[at - 1]?.text ?? '');
  if (hyphen) at -= 1;
  const name = tokens[at - 1];
  const glued = tokens[at]?.spaced === false && tokens[digits]?.spaced === false;
  if (name?.kind === 'latin' && glued) {
    if (matchAt(reading, moneyNames, at - 1)?.value.symbol === true) return null;
    const value = `${name.text.toUpperCase()}-${tokens[digits]?.text ?? ''}`;
    return identifier(number, at - 1, name.start, value);
  }
  for (const letter of lettersTo.get(at) ?? NONE) {
    if (letter.prefix.includes('ال')) continue;
    if (!hyphen && !isLetterName(context, at - 1, letter.prefix, commonWords)) continue;
    const { from, start, name } = lettersBefore(context, letter.from, letter.start, letter.value);
    return identifier(number, from, start, `${name}-${tokens[digits]?.text ?? ''}`);
  }
  return null;
}

/** «جي آر 4», «إيه إن إم 3»: names of letters before the one that stands right before the number. */
function lettersBefore(context: FigureContext, from: number, start: number, name: string) {
  const { reading } = context;
  const before = { from, start, name };
  for (let count = 1; count < LONGEST_NAME; count += 1) {
    const letter = matchAt(reading, letters, before.from - 1);
    const isName = isLetterName(context, before.from - 1, letter?.prefix ?? '', wordsInChains);
    if (letter === null || letter.to !== before.from || letter.value.length > 1 || !isName) break;
    before.from = letter.from;
    before.start = letter.start;
    before.name = letter.value + before.name;
  }
  return before;
}

function isNegative({ form, value }: NumberReading): boolean {
  return form === 'digits' && typeof value === 'number' && Number.isInteger(value) && value < 0;
}

/** Without a hyphen only names of letters that are no words: «في 16» is "in 16", «أي 81» "any 81". */
const commonWords = new Set(words.commonWords.map(foldWord));
const wordsInChains = new Set(words.wordsInChains.map(foldWord));
/** «إم» and «إيه» are letters, whatever «أم» and «أية» are. */
const HAMZA_BELOW = 'إ';

function isLetterName(
  { reading }: FigureContext,
  at: number,
  prefix: string,
  words: ReadonlySet<string>,
): boolean {
  const token = reading.tokens[at];
  if (token === undefined || (prefix !== '' && prefix !== 'و')) return false;
  const first = reading.starts[token.from + prefix.length] ?? token.start;
  if (reading.original[first] === HAMZA_BELOW) return true;
  // «سي 130» in quotation marks of its own is a name.
  const isQuoted = prefix === '' && QUOTES.has(reading.tokens[at - 1]?.text ?? '');
  return isQuoted || !words.has(token.text.slice(prefix.length));
}

function digitsOf(tokens: readonly Token[], { from, to }: NumberReading): string {
  let text = '';
  for (let at = from; at < to; at += 1) text += tokens[at]?.text ?? '';
  return text;
}

function identifier(
  { to, end }: NumberReading,
  from: number,
  start: number,
  value: string,
): Candidate {
  return { kind: 'identifier', from, to, start, end, value, unit: null };
}
