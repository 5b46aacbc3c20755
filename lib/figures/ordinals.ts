import { matchLexicon } from '../arabic/lexicon.ts';
import type { Token } from '../arabic/tokens.ts';
import { knownWords } from '../arabic/vocabulary.ts';
import { isAdjective, isCountNoun, isDefinite, isFunctionWord } from './counted-words.ts';
import type { Candidate, FigureContext, NumberReading } from './grammar.ts';
import { jointAt, type NumberSource, wordAt } from './numbers/source.ts';
import { sourceOf } from './numbers/source-of.ts';
import { readSpelled, type Spelled } from './numbers/spelled.ts';
import {
  type FoundOrdinal,
  isAfter,
  isNumberedNoun,
  ordinalClass,
  ordinalWord,
  silences,
  silentPhrases,
  superlatives,
} from './ordinal-words.ts';

interface Ordinal {
  readonly value: number;
  readonly to: number;
  readonly compound: boolean;
}

/**
 * Ordinals: «الأولى», «ثالث دولة», «الحادي والعشرون بعد المئة», «المئة والخامسة والعشرون», «الكتاب الثلاثون», «الدورة الـ74».
 * The article is part of the span, other particles are not. Names and ranks («محمد السادس», «ملازم أول») and hours are silent.
 */
export function readOrdinals(context: FigureContext): Candidate[] {
  const { reading, numbers, numberAt } = context;
  const source = sourceOf(reading);
  const silent = silentTokens(context);
  const candidates: Candidate[] = [];
  for (const at of knownWords(reading).tokensOf(ordinalClass)) {
    const token = reading.tokens[at];
    const found = token?.kind === 'word' ? ordinalWord(token.text) : null;
    if (token === undefined || found === null) continue;
    if (silent.has(at) && found.adverb !== true) continue;
    if (candidates.length > 0 && (candidates[candidates.length - 1]?.to ?? 0) > at) continue;
    const ordinal = readOrdinal(source, at, found);
    const joined = joins(context, candidates.at(-1)?.to, at, found);
    if (ordinal === null || !(joined || isOrdinal(context, at, found, ordinal))) continue;
    const head = headBefore(context, at);
    const start = head?.start ?? reading.starts[token.from + ordinalStart(found)] ?? token.start;
    candidates.push({
      kind: 'ordinal',
      from: head?.from ?? at,
      to: ordinal.to,
      start,
      end: reading.tokens[ordinal.to - 1]?.end ?? token.end,
      value: ordinal.value + (head?.value ?? 0),
      unit: null,
    });
  }
  for (const number of numbers) {
    if (numberAt(number.from) < 0 || silent.has(number.from)) continue;
    const candidate = definiteNumber(context, number);
    if (candidate !== null) candidates.push(candidate);
  }
  return candidates;
}

function silentTokens({ reading }: FigureContext): ReadonlySet<number> {
  const silent = new Set<number>();
  for (const { from, to } of matchLexicon(reading, silentPhrases))
    for (let token = from; token < to; token += 1) silent.add(token);
  return silent;
}

/** The article belongs to the span: «ال», and the second letter of «لل». */
function ordinalStart({ prefix, length }: FoundOrdinal): number {
  if (prefix.endsWith('ال')) return length - 2;
  return prefix.endsWith('لل') ? length - 1 : length;
}

function readOrdinal(source: NumberSource, at: number, found: FoundOrdinal): Ordinal | null {
  let { value } = found;
  let to = at + 1;
  let compound = false;
  const isTail = wordAt(source, to, 'none')?.word.teenTail === true;
  if (isTail && wordAt(source, to + 1, 'none')?.word.scale?.plural !== true) {
    value += 10;
    to += 1;
    compound = true;
  } else {
    const joint = jointAt(source, to);
    const tens = joint === null ? null : wordAt(source, joint.at, joint.attachment);
    const definite = tens?.prefix.endsWith('ال') === true;
    const isBareTail = found.adverb === true || !found.compoundOnly;
    const agree = definite === found.definite && (definite || isBareTail);
    if (joint !== null && tens?.word.tens !== undefined && agree) {
      value += tens.word.tens;
      to = joint.at + 1;
      compound = true;
    }
  }
  if (found.compoundOnly && !compound && !isAfter(source.tokens[to]?.text)) return null;
  if (isAfter(source.tokens[to]?.text)) {
    const base = definiteBase(source.reading, to + 1);
    if (base !== null) return { value: value + base.value, to: base.to, compound: true };
  }
  return found.compoundOnly && !compound ? null : { value, to, compound };
}

/** «المئة», «العشرة آلاف و مئة» after «بعد». */
function definiteBase(reading: FigureContext['reading'], at: number): Spelled | null {
  const source = sourceOf(reading);
  if (wordAt(source, at, 'any')?.prefix !== 'ال') return null;
  const base = readSpelled(source, at, 'any');
  return base !== null && base.value >= 100 ? base : null;
}

const LINKS = new Set(['و', 'او', 'ثم']);

/** «مرة ثالثة ورابعة», «مصفاة ثالثة أو رابعة»: an ordinal right after another, both without the article. */
function joins(
  { reading }: FigureContext,
  last: number | undefined,
  at: number,
  { prefix, definite, compoundOnly, owned }: FoundOrdinal,
): boolean {
  if (definite || compoundOnly || owned) return false;
  if (last === at) return prefix === 'و' || prefix === 'ف';
  return last === at - 1 && prefix === '' && LINKS.has(reading.tokens[at - 1]?.text ?? '');
}

/** A definite ordinal stands; a bare one before its noun («ثالث دولة»), after one («مرحلة ثانية») or alone on its line. */
function isOrdinal(
  { reading, numbers, numberAt }: FigureContext,
  at: number,
  found: FoundOrdinal,
  ordinal: Ordinal,
): boolean {
  const { tokens } = reading;
  const token = tokens[at];
  const before = tokens[at - 1];
  const after = tokens[ordinal.to];
  if (token === undefined || isPartOfName(reading, token, found)) return false;
  if (found.owned) return found.prefix === '' || found.prefix === 'و' || found.prefix === 'ف';
  if (silences(before?.text ?? '', found.definite)) return false;
  if (countsFromEnd(after?.text, tokens[ordinal.to + 1]?.text)) return false;
  if (before !== undefined && isAfter(before.text) && !found.definite) return false;
  const written = reading.original[token.end - 1];
  if (token.text.endsWith('ولي') && written === 'ي' && before?.text.endsWith('ه') !== true)
    return false;
  if (found.definite || ordinal.compound) return true;
  const number = numbers[numberAt(at - 1)];
  if (number !== undefined && (number.form !== 'digits' || after?.kind !== 'word')) return false;
  if (superlatives.has(after?.text ?? '')) return true;
  const feminine = token.text.endsWith('ه') || token.text.endsWith('ولي');
  if (feminine && before?.kind === 'word' && before.text.endsWith('ه')) return found.prefix === '';
  if (token.text.endsWith('ه')) return isBreak(before?.kind) && isBreak(after?.kind);
  return (
    after === undefined || after.kind === 'word' || isBreak(after.kind) || before?.kind === 'word'
  );
}

/** «فاول» is a name: after ف a first is printed with its hamza («فأول»). */
function isPartOfName(
  { original, starts }: FigureContext['reading'],
  token: Token,
  { prefix, length }: FoundOrdinal,
): boolean {
  if (prefix !== 'ف') return false;
  return token.text[length] === 'ا' && original[starts[token.from + length] ?? -1] === 'ا';
}

/** «الثانية إلى الأخيرة» is the last but one, whatever its number. */
function countsFromEnd(link = '', last = ''): boolean {
  return (link === 'الي' || link === 'قبل') && last.startsWith('الاخير');
}

function isBreak(kind: string | undefined): boolean {
  return kind === undefined || kind === 'break';
}

/** «المئة و|الخامسة»: a definite hundred or more joined to the ordinal. */
function headBefore(
  { numbers, numberAt, reading }: FigureContext,
  at: number,
): (NumberReading & { value: number }) | null {
  const joined = reading.tokens[at]?.text.startsWith('و') === true;
  const head = numbers[numberAt(joined ? at - 1 : at - 2)];
  if (head === undefined || head.to !== (joined ? at : at - 1)) return null;
  if (!joined && reading.tokens[at - 1]?.text !== 'و') return null;
  if (typeof head.value !== 'number' || head.value < 100 || head.value % 100 !== 0) return null;
  const first = reading.tokens[head.from];
  if (first?.text.includes('ال') !== true || reading.tokens[at]?.text.includes('ال') !== true)
    return null;
  return { ...head, value: head.value, start: startWithArticle(reading, head) };
}

function startWithArticle(
  { tokens, starts }: FigureContext['reading'],
  number: NumberReading,
): number {
  const token = tokens[number.from];
  if (token === undefined) return number.start;
  const at = token.text.indexOf('ال');
  return at >= 0 ? (starts[token.from + at] ?? number.start) : number.start;
}

/** Round definite numbers after a definite singular noun, any alone («الكتاب الثلاثون»; «الخمسة والعشرون» counts), digits after numbered nouns («الدورة الـ74»). */
function definiteNumber({ reading }: FigureContext, number: NumberReading): Candidate | null {
  const { tokens } = reading;
  const { from, to, end, value, form } = number;
  const first = tokens[from];
  if (typeof value !== 'number' || first === undefined || number.bounds !== undefined) return null;
  const ordinal = { kind: 'ordinal', from, to, end, value, unit: null } as const;
  if (form === 'digits') {
    if (tokens[from - 1]?.text !== 'ال' || !isNumbered(tokens, from - 2)) return null;
    return { ...ordinal, start: number.start };
  }
  if (form !== 'words' || value < 11 || !/^و?ال/u.test(first.text)) return null;
  const offset = reading.starts.indexOf(number.start, first.from) - first.from;
  if (offset < 2) return null;
  const base = isAfter(tokens[to]?.text) ? definiteBase(reading, to + 1) : null;
  if (base !== null)
    return {
      ...ordinal,
      to: base.to,
      end: tokens[base.to - 1]?.end ?? end,
      value: value + base.value,
      start: startWithArticle(reading, number),
    };
  const before = tokens[from - 1];
  const after = tokens[to];
  const alone = isBreak(before?.kind) && isBreak(after?.kind);
  // «ناهز عدد القتلى الثلاثين»: what is counted, in a plural that no ending tells.
  const isCount = isCountNoun(tokens[from - 2]?.text ?? '');
  const isNoun = (isSingularNoun(before?.text) && !isCount) || isNumberedNoun(before?.text ?? '');
  if (!alone && (value % 10 !== 0 || !isNoun)) return null;
  return { ...ordinal, start: startWithArticle(reading, number) };
}

/** How many adjectives may stand between a noun and its number: «الدورة العادية الـ29». */
const MOST_ADJECTIVES = 2;

/** A noun that numbers tell apart ends at a token, or its adjectives do. */
function isNumbered(tokens: readonly Token[], last: number): boolean {
  for (let at = last; at >= last - MOST_ADJECTIVES; at -= 1) {
    const token = tokens[at];
    if (token?.kind !== 'word') return false;
    if (isNumberedNoun(token.text)) return true;
    if (!isDefinite(token.text) || !isAdjective(token.text)) return false;
  }
  return false;
}

/** A definite word that is no plural by its ending. */
function isSingularNoun(text: string | undefined): boolean {
  if (text === undefined || isFunctionWord(text)) return false;
  return /^[وبف]?ال/u.test(text) && !/(?:ات|ون|ين|ول|اء)$/u.test(text);
}
