import { type LexiconMatch, matchAt, matchesByEnd, matchLexicon } from '../arabic/lexicon.ts';
import type { NumberRange } from './figure.ts';
import type { Candidate, FigureContext, NumberReading } from './grammar.ts';
import { type BareCurrency, readBareCurrencies } from './money-context.ts';
import {
  type MoneyName,
  moneyNames,
  nounOf,
  type SubunitName,
  subunitNames,
} from './money-names.ts';
import { isOne } from './number-idioms.ts';
import { joinedFraction } from './numbers/fractions.ts';
import { sourceOf } from './numbers/source-of.ts';

/** A sum while it is read: main units only, until a subunit is added. */
interface Sum extends Pick<Candidate, 'from' | 'to' | 'start' | 'end'> {
  readonly value: number | NumberRange;
  readonly unit: string;
}

/**
 * Money: a number with a currency after it or a sign before it («$20»), a currency noun with «واحد» or in the dual («ريالان»), subunits
 * alone («خمسون سنتا» is half a dollar) and joined («42 ريالا وخمسون هللة»).
 */
export function readMoney(context: FigureContext): Candidate[] {
  const bare = readBareCurrencies(context.reading);
  const namesTo = matchesByEnd(context.reading, moneyNames);
  const sums: Sum[] = [];
  for (const number of context.numbers) {
    const sum =
      afterNumber(context, number, bare) ??
      beforeNumber(context, namesTo, number, bare) ??
      subunitAfter(context, number, bare);
    if (sum !== null) sums.push(sum);
  }
  for (const sum of withoutNumber(context, bare)) sums.push(sum);
  return sums.map((sum) => {
    const { from, to, start, end, value, unit } = withSubunit(context, sum, bare);
    return { kind: 'money', from, to, start, end, value, unit };
  });
}

function unitOf(
  { reading }: FigureContext,
  { value, start, end }: LexiconMatch<MoneyName>,
  bare: BareCurrency,
): string {
  const { unit, noun, explicit, spellings } = value;
  if (!explicit) return bare(noun);
  if (spellings === undefined || spellings.size < 2) return unit;
  return spellings.get(reading.original.slice(start, end)) ?? unit;
}

function afterNumber(
  context: FigureContext,
  { from, to, start, value }: NumberReading,
  bare: BareCurrency,
): Sum | null {
  const name = matchAt(context.reading, moneyNames, to);
  if (name === null || name.prefix !== '') return null;
  if (name.value.placed === true && bare(name.value.noun) === name.value.noun) return null;
  return { from, to: name.to, start, end: name.end, value, unit: unitOf(context, name, bare) };
}

/** «$20», «USD 20», «€9», «aed1.2», with a minus sign before either. */
function beforeNumber(
  context: FigureContext,
  namesTo: ReadonlyMap<number, readonly LexiconMatch<MoneyName>[]>,
  { from, to, end, value }: NumberReading,
  bare: BareCurrency,
): Sum | null {
  const { reading } = context;
  for (const name of namesTo.get(from) ?? []) {
    if (!name.value.symbol || name.prefix !== '') continue;
    if (reading.tokens[name.from]?.kind === 'word') continue;
    return {
      from: name.from,
      to,
      start: name.start,
      end,
      value,
      unit: unitOf(context, name, bare),
    };
  }
  return null;
}

function subunitAfter(
  { reading }: FigureContext,
  { from, to, start, value }: NumberReading,
  bare: BareCurrency,
): Sum | null {
  const name = matchAt(reading, subunitNames, to);
  if (name === null || name.prefix !== '' || typeof value !== 'number') return null;
  const meaning = aloneMeaning(name.value, bare);
  if (meaning === null) return null;
  const { parts, unit } = meaning;
  return { from, to: name.to, start, end: name.end, value: clean(value / parts), unit };
}

/** What a subunit means by itself: by its own currency, or by the one that the text settles for its main unit. */
function aloneMeaning(
  { meanings }: SubunitName,
  bare: BareCurrency,
): { readonly parts: number; readonly unit: string } | null {
  for (const { parts, alone, of } of meanings) {
    for (const main of of) if (bare(main) !== main) return { parts, unit: bare(main) };
    if (alone !== null) return { parts, unit: alone };
  }
  return null;
}

/** «دولار واحد», «هللة واحدة», «ريالان»: nouns that are counted by their form. */
function* withoutNumber(context: FigureContext, bare: BareCurrency): Generator<Sum> {
  const { reading, numberAt } = context;
  let done = 0;
  for (const match of matchLexicon(reading, moneyNames)) {
    if (match.from < done || match.value.symbol || match.value.placed === true) continue;
    if (isCounted(context, match)) continue;
    const count = countOf(context, match, match.value.number);
    done = match.to;
    if (count === null) continue;
    const { value, to, end } = count;
    yield {
      from: match.from,
      to,
      start: match.start,
      end,
      value,
      unit: unitOf(context, match, bare),
    };
  }
  done = 0;
  for (const match of matchLexicon(reading, subunitNames)) {
    if (match.from < done || numberAt(match.from - 1) >= 0) continue;
    const count = countOf(context, match, match.value.number);
    const meaning = aloneMeaning(match.value, bare);
    done = match.to;
    if (count === null || meaning === null) continue;
    const { to, end } = count;
    const value = clean(count.value / meaning.parts);
    yield { from: match.from, to, start: match.start, end, value, unit: meaning.unit };
  }
}

/** A number stands right before the noun. */
function isCounted(
  { numberAt, reading }: FigureContext,
  { from, prefix }: LexiconMatch<unknown>,
): boolean {
  return numberAt(from - 1) >= 0 && prefix === '' && reading.tokens[from]?.kind !== 'break';
}

function countOf(
  { reading, numberAt }: FigureContext,
  { to, end, prefix }: LexiconMatch<unknown>,
  number: MoneyName['number'],
): { readonly value: number; readonly to: number; readonly end: number } | null {
  if (number === 'dual') return { value: 2, to, end };
  const next = reading.tokens[to];
  if (number !== 'singular' || prefix.endsWith('ال') || next === undefined) return null;
  if (!isOne(next.text) || numberAt(to) < 0) return null;
  return { value: 1, to: to + 1, end: next.end };
}

/** Adds «وخمسون هللة», «و43 سنت», «وهللتان» to a sum of its own currency; «مئة دينار ودينار» adds one more. */
function withSubunit(context: FigureContext, sum: Sum, bare: BareCurrency): Sum {
  if (typeof sum.value !== 'number') return sum;
  const { reading, numbers, numberAt } = context;
  const joint = reading.tokens[sum.to];
  if (joint?.kind !== 'word' || joint.text[0] !== 'و') return sum;
  const at = joint.text === 'و' ? sum.to + 1 : sum.to;
  const number = numbers[numberAt(at)];
  const nounAt = number?.from === at ? number.to : at;
  const name = matchAt(reading, subunitNames, nounAt) ?? null;
  const attached = nounAt === sum.to ? 'و' : '';
  if (name === null || name.prefix !== attached)
    // «12 مليون دولار و14 مليون دولار» are two sums.
    return (
      plusFraction(context, sum) ??
      (nounAt === at ? plusOne(context, sum, at, attached, bare) : sum)
    );
  const count =
    number?.from === at && typeof number.value === 'number'
      ? { value: number.value, to: name.to, end: name.end }
      : countOf(context, name, name.value.number);
  const meaning = name.value.meanings.find(({ of }) =>
    of.some((main) => main === sum.unit || main === nounOf(sum.unit)),
  );
  // More parts than make one of the main unit are a sum of their own.
  if (count === null || meaning === undefined || count.value >= meaning.parts) return sum;
  const sign = sum.value < 0 ? -1 : 1;
  const value = clean(sum.value + (sign * count.value) / meaning.parts);
  return { ...sum, to: count.to, end: count.end, value };
}

/** «مليون دولار ونصف المليون», «خمسة دولارات ونصف»: the fraction is of the greatest scale in the sum. */
function plusFraction({ reading }: FigureContext, sum: Sum): Sum | null {
  const fraction = joinedFraction(sourceOf(reading), sum.to);
  if (fraction === null || typeof sum.value !== 'number' || sum.value <= 0) return null;
  const next = reading.tokens[fraction.to];
  const again = matchAt(reading, moneyNames, fraction.to);
  if (again !== null) {
    // «ثلاثة دولارات ونصف الدولار»: the noun again, of which it is a part.
    if (again.prefix !== 'ال' || again.value.noun !== nounOf(sum.unit) || fraction.scaled)
      return null;
    const value = clean(sum.value + fraction.value);
    return { ...sum, to: again.to, end: again.end, value };
  }
  if (!fraction.scaled && next?.kind === 'word' && next.text.startsWith('ال')) return null;
  const scale = fraction.scaled ? 1 : 1000 ** Math.floor(Math.log10(sum.value) / 3);
  const value = clean(sum.value + fraction.value * Math.max(1, scale));
  return { ...sum, to: fraction.to, end: reading.tokens[fraction.to - 1]?.end ?? sum.end, value };
}

/** «مئة دينار ودينار» is 101, «مئة دينار ودينارين» 102. */
function plusOne(
  context: FigureContext,
  sum: Sum,
  at: number,
  attached: string,
  bare: BareCurrency,
): Sum {
  const name = matchAt(context.reading, moneyNames, at);
  if (name === null || name.prefix !== attached || typeof sum.value !== 'number') return sum;
  if (unitOf(context, name, bare) !== sum.unit || name.value.number === 'plural') return sum;
  if (sum.value < 100 || sum.value % 100 !== 0) return sum;
  const more = name.value.number === 'dual' ? 2 : 1;
  return { ...sum, to: name.to, end: name.end, value: sum.value + more };
}

function clean(value: number): number {
  return Number(value.toPrecision(15));
}
