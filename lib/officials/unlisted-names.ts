import type { Reading } from '../arabic/tokens.ts';
import { attachedReadings } from './attached-particles.ts';
import { nameEnd, namePartOf } from './name-bounds.ts';
import { type NamedSpan, spanFrom } from './named-span.ts';
import type { OfficePhrase } from './office-phrase.ts';
import { isHonorific } from './word-classes.ts';

/** How sure a name is that only its title makes a name. */
const INTRODUCED_CONFIDENCE = 0.8;

/** A name that no list knows, where a title says that one begins. */
export function introducedAt(reading: Reading, at: number): NamedSpan | null {
  const end = nameEnd(reading.tokens, at, reading.original);
  if (end !== null) return unlisted(reading, at, upToComma(reading, at, end), 0);
  return isBetweenCommas(reading, at) ? unlisted(reading, at, at + 2, 0) : null;
}

/** Between two commas the name goes on to the second, though its last word be an everyday one: «، مصطفى سيد قادر،». */
function upToComma({ tokens }: Reading, from: number, to: number): number {
  const isComma = (at: number): boolean => COMMAS.has(tokens[at]?.text ?? '');
  return isComma(from - 1) && tokens[to]?.kind === 'word' && isComma(to + 1) ? to + 1 : to;
}

/** «، يوسف بلا،»: a given name and one more word between two commas, though that be an everyday word. */
function isBetweenCommas({ tokens, original }: Reading, at: number): boolean {
  const isComma = (place: number): boolean => COMMAS.has(tokens[place]?.text ?? '');
  if (!isComma(at - 1) || !isComma(at + 2) || tokens[at + 1]?.kind !== 'word') return false;
  return namePartOf(tokens, at, original) === 'given';
}

const CLOSING_QUOTES = new Set(['"', '”', '»']);
const COMMAS = new Set(['،', ',']);

function unlisted(reading: Reading, from: number, to: number, skip: number): NamedSpan {
  return spanFrom(reading, { from, to, skip }, [], 'name', INTRODUCED_CONFIDENCE);
}

const LONGEST_NAME_TOKENS = 6;

/** The name that ends right before an office, over a comma or an honorific: one already found, or one that begins with a given name. */
export function nameBefore(
  reading: Reading,
  phrase: OfficePhrase,
  endsAt: ReadonlyMap<number, NamedSpan>,
): NamedSpan | null {
  const { tokens, original } = reading;
  if (phrase.type === 'counterpart' || phrase.type === 'rank') return null;
  const head = tokens[phrase.from];
  if (head === undefined || head.start !== phrase.start) return null;
  let to = phrase.from;
  // «محمد بن سلمان، سمو ولي العهد،»
  if (isHonorific(tokens[to - 1]?.text ?? '') && COMMAS.has(tokens[to - 2]?.text ?? '')) to -= 1;
  const before = tokens[to - 1];
  if (before !== undefined && COMMAS.has(before.text)) to -= 1;
  const found =
    endsAt.get(to) ?? endsAt.get(CLOSING_QUOTES.has(tokens[to - 1]?.text ?? '') ? to - 1 : to);
  if (found !== undefined) return found;
  for (let from = Math.max(0, to - LONGEST_NAME_TOKENS); from <= to - 2; from += 1) {
    for (const { skip, lead } of attachedReadings(tokens[from]?.text ?? '')) {
      if (lead !== '') continue;
      const window = windowFrom(tokens, from, skip);
      if (!beginsName(reading, window, from, skip)) continue;
      if (nameEnd(window, 0, original) === to - from) return unlisted(reading, from, to, skip);
    }
  }
  return null;
}

function beginsName(
  { tokens, original }: Reading,
  window: Reading['tokens'],
  from: number,
  skip: number,
): boolean {
  const part = namePartOf(window, 0, original);
  if (part === 'given' || (part === 'particle' && skip === 0)) return true;
  const previous = tokens[from - 1];
  return part === 'possible' && skip === 0 && previous !== undefined && isHonorific(previous.text);
}

/** The next few tokens, the first without its particles. */
function windowFrom(tokens: Reading['tokens'], from: number, skip: number): Reading['tokens'] {
  const [first, ...rest] = tokens.slice(from, from + LONGEST_NAME_TOKENS * 2);
  return first === undefined ? [] : [{ ...first, text: first.text.slice(skip) }, ...rest];
}
