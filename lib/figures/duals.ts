import { foldWord } from '../arabic/fold.ts';
import { buildLexicon, matchLexicon } from '../arabic/lexicon.ts';
import type { Reading, Token } from '../arabic/tokens.ts';
import { addPattern, knownWords, newWordClass, wordReadings } from '../arabic/vocabulary.ts';
import { readConstructs } from './construct-duals.ts';
import { isAdjective } from './counted-words.ts';
import { dualForms, notDual, nouns } from './dual-nouns.ts';
import type { Candidate, FigureContext } from './grammar.ts';

function* dualEntries(): Generator<readonly [string, 'dual' | 'lexical']> {
  for (const noun of [...nouns.nouns, ...nouns.feminine])
    for (const stem of dualForms(noun)) {
      if (!notDual.has(`${stem}ان`)) yield [`${stem}ان`, 'dual'];
      if (!notDual.has(`${stem}ين`)) yield [`${stem}ين`, 'dual'];
    }
  for (const person of nouns.people)
    for (const stem of dualForms(person)) yield [`${stem}ان`, 'dual'];
  for (const word of nouns.lexical) yield [word, 'lexical'];
}

const people = new Set(nouns.people.flatMap(dualForms).map((stem) => `${stem}ين`));
const FATHA = '\u064e';

/** «مسلحَين»: the a before the ending, which newspapers print where the dual would be taken for a plural. */
function isVocalised({ original }: Reading, { start, end, text }: Token): boolean {
  if (end - start === text.length) return false;
  const printed = original.slice(start, end);
  const at = printed.lastIndexOf('ي');
  return printed[at - 1] === FATHA;
}

/** A word of the data file that ends like a dual, where its noun begins and whether it has the article. */
interface Listed {
  readonly start: number;
  readonly dual: boolean;
  readonly definite: boolean;
}

const duals = buildLexicon(dualEntries());

/** Tokens that end like a dual. */
export const dualClass = newWordClass();
addPattern(dualClass, endsLikeDual);
const heralds = new Set(nouns.heralds.map(foldWord));
const two = new Set(nouns.two.map(foldWord));

/**
 * Counted nouns in the dual. «ـان» and «ـين» also end plurals, adjectives and names, so a word is a dual where
 * - it is the dual of a noun of the data file («جلستين», «البلدين»); people with a sound plural only in «ـان»;
 * - or it ends in «ـتان» or «ـتين» and is no participle or adjective by its form (م… and …يت are left to the data file);
 * - or a demonstrative or «كلا» before it says so.
 * Duals in construct are read by construct-duals.ts. An adjective in the dual after a dual («جلستين متتاليتين») and lexical pairs («الحرمين») are no counts. Time units are read with durations.
 */
export function readDuals({ reading, numberAt }: FigureContext): Candidate[] {
  const { tokens } = reading;
  const listed = new Map<number, Listed>();
  for (const { from, to, start, prefix, value } of matchLexicon(reading, duals)) {
    if (to !== from + 1) continue;
    const known = listed.get(from);
    const token = tokens[from];
    const begin = token === undefined ? start : withArticle(reading.starts, token, prefix);
    if (known === undefined || value === 'lexical')
      listed.set(from, {
        start: begin,
        dual: value === 'dual' && (known?.dual ?? true),
        definite: /(?:ال|لل)$/u.test(prefix),
      });
  }
  const candidates: Candidate[] = readConstructs(reading, numberAt);
  let last = -2;
  for (const index of knownWords(reading).tokensOf(dualClass)) {
    const token = tokens[index];
    if (token === undefined) continue;
    const previous = index - 1;
    const entry = listed.get(index);
    if (
      last === previous &&
      !token.text.startsWith('و') &&
      agrees(tokens[previous], listed.get(previous), entry)
    ) {
      // «دراجتين ناريتين فرنسيتين»: the next adjective is one, too.
      last = index;
      continue;
    }
    if (entry?.dual === false || numberAt(index) >= 0) continue;
    if (entry === undefined && !isDual(reading, index)) continue;
    const start = entry?.start ?? startOfNoun(reading.starts, token);
    last = index;
    const { end } = token;
    candidates.push({ kind: 'dual', from: index, to: index + 1, start, end, value: 2, unit: null });
  }
  return candidates;
}

/** Whether a word that ends like a dual is one though no list has it: by its form, its vowels or its neighbours. */
function isDual(reading: Reading, index: number): boolean {
  const { tokens } = reading;
  const token = tokens[index];
  if (token === undefined) return false;
  if (isFeminineDual(token.text) || heralds.has(tokens[index - 1]?.text ?? '')) return true;
  if (isVocalised(reading, token) && people.has(bareStem(token.text))) return true;
  return isSaidTwice(tokens, index);
}

/** «مسؤولين اثنين», «جنديين أميركيين اثنين»: the number after the noun, or after its adjective, says that it is a dual. */
function isSaidTwice(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next === undefined || next.kind !== 'word') return false;
  return two.has(next.text) || (endsLikeDual(next.text) && two.has(tokens[at + 2]?.text ?? ''));
}

/** Whether a word that looks like a dual may be the adjective of the dual before it: definite both, or neither; else a noun of its own. */
function agrees(
  dual: Token | undefined,
  listedDual: Listed | undefined,
  listed: Listed | undefined,
): boolean {
  if (listed === undefined || dual === undefined) return true;
  // «آليتين» begins with no article.
  const isDefinite = listedDual?.definite ?? PARTICLES.test(dual.text);
  return isDefinite === listed.definite;
}

function endsLikeDual(text: string): boolean {
  return text.length > 4 && (text.endsWith('ان') || text.endsWith('ين'));
}

/** «دولتين», «الضربتان»; not «فلسطين», «باكستان», «مجاورتين», «عربيتين». */
function isFeminineDual(text: string): boolean {
  const beforeEnding = text[text.length - 3];
  if (beforeEnding !== 'ت') return false;
  const stem = bareStem(text);
  if (stem.length < 6 || stem.endsWith('ستان') || notDual.has(stem) || notDual.has(text))
    return false;
  return (
    !isAdjective(text) &&
    !stem.startsWith('م') &&
    !/^[يتن]/u.test(stem) &&
    !stem.endsWith('يتين') &&
    !stem.endsWith('يتان')
  );
}

const PARTICLES = /^(?:[وف]?(?:[بك]?ال|لل))/u;

function bareStem(text: string): string {
  return text.replace(PARTICLES, '');
}

/** The noun with its article, without conjunction and preposition; after لل the whole word. */
function withArticle(starts: Uint32Array, token: Token, prefix: string): number {
  const article = prefix.endsWith('ال') ? 2 : prefix.endsWith('لل') ? 2 : 0;
  return starts[token.from + prefix.length - article] ?? token.start;
}

function startOfNoun(starts: Uint32Array, token: Token): number {
  const prefix = PARTICLES.exec(token.text)?.[0] ?? '';
  if (prefix !== '') return withArticle(starts, token, prefix);
  const joined = token.text.startsWith('و') && wordReadings(token.text).length === 0;
  return starts[token.from + (joined ? 1 : 0)] ?? token.start;
}
