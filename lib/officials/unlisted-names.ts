import type { Reading } from '../arabic/tokens.ts';
import { attachedReadings } from './attached-particles.ts';
import { nameEnd, namePartOf } from './name-bounds.ts';
import { type NamedSpan, spanFrom } from './named-span.ts';
import type { OfficePhrase } from './office-phrase.ts';
import { givenNameClass, isHonorific, isLeadingVerb, isLedBy } from './word-classes.ts';

/** How sure a name is that only its title makes a name. */
const INTRODUCED_CONFIDENCE = 0.8;

/** A name that no list knows, where a title says that one begins. */
export function introducedAt(reading: Reading, at: number): NamedSpan | null {
  const end = nameEnd(reading.tokens, at, reading.original);
  if (end !== null)
    return unlisted(reading, at, upToComma(reading, at, beforeAnswer(reading, at, end)), 0);
  return isBetweenCommas(reading, at) ? unlisted(reading, at, at + 2, 0) : null;
}

const MOST_BEFORE_ANSWER = 16;
const SENTENCE_ENDS = new Set(['.', '؟', '!', '؛']);

/** «أما نائب القائد … فطمأن»: after «أما» what «ف» begins behind the name is the verb. */
function beforeAnswer({ tokens, original }: Reading, from: number, to: number): number {
  const last = to - 1;
  const isVerb =
    tokens[last]?.text.startsWith('ف') && namePartOf(tokens, last, original) === 'possible';
  if (!isVerb || to - from < 3) return to;
  for (let at = from - 1; at >= from - MOST_BEFORE_ANSWER; at -= 1) {
    const { kind, text } = tokens[at] ?? { kind: 'break', text: '' };
    if (text === 'اما' || text === 'واما') return last;
    if (kind === 'break' || SENTENCE_ENDS.has(text)) return to;
  }
  return to;
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
  const { tokens } = reading;
  if (phrase.type === 'counterpart' || phrase.type === 'rank') return null;
  const head = tokens[phrase.from];
  if (head === undefined || head.start !== phrase.start) return null;
  let to = phrase.from;
  // «محمد بن سلمان، سمو ولي العهد،»
  if (isHonorific(tokens[to - 1]?.text ?? '') && COMMAS.has(tokens[to - 2]?.text ?? '')) to -= 1;
  // «كيفن كيليا، وهو رئيس أركان التحالف»: of a name that nothing else introduces.
  const isSaid = SAID.has(tokens[to - 1]?.text ?? '');
  if (isSaid) to -= 1;
  const before = tokens[to - 1];
  if (before !== undefined && COMMAS.has(before.text)) to -= 1;
  if (isSaid) return endsAt.has(to) || !phrase.definite ? null : nameEndingAt(reading, to);
  const found =
    endsAt.get(to) ?? endsAt.get(CLOSING_QUOTES.has(tokens[to - 1]?.text ?? '') ? to - 1 : to);
  return found ?? nameEndingAt(reading, to);
}

/** A name that no list knows, which begins with a given name and ends right before a token. */
function nameEndingAt(reading: Reading, to: number): NamedSpan | null {
  const { tokens, original } = reading;
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

/** Names of those of whom it is said what they lead: «رامي عبد الرحمن الذي يدير المرصد», «برئاسة ليلى مصطفى»; none that is found already. */
export function findLeaders(
  reading: Reading,
  startsAt: ReadonlyMap<number, NamedSpan>,
  endsAt: ReadonlyMap<number, NamedSpan>,
): NamedSpan[] {
  const { tokens } = reading;
  const found: NamedSpan[] = [];
  tokens.forEach(({ kind, text }, at) => {
    if (kind !== 'word') return;
    const next = tokens[at + 1]?.text ?? '';
    if (RELATIVE.has(text) && isLeadingVerb(next)) {
      const to = COMMAS.has(tokens[at - 1]?.text ?? '') ? at - 1 : at;
      const name = endsAt.has(to) ? null : nameEndingAt(reading, to);
      if (name !== null && !startsAt.has(name.from)) found.push(name);
    } else if (isLedBy(text) && givenNameClass(next) === 'sure' && !startsAt.has(at + 1)) {
      const name = introducedAt(reading, at + 1);
      if (name !== null) found.push(name);
    }
  });
  return found;
}

const RELATIVE = new Set(['الذي', 'التي']);
const SAID = new Set(['وهو', 'وهي']);

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
