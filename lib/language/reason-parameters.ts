import { inReaderDigits } from './prose-digits.ts';
import { publisherName } from './publisher-name.ts';
import { termWords } from './term-words.ts';
import type { Parameters, Translator } from './translate.ts';
import { formatQuantity } from './value.ts';

/** The parameters of a reason as its words take them: quantities with their units, shares with their sign, one period. */
export function writtenParameters(translator: Translator, parameters: Parameters): Parameters {
  return withPeriod(translator, withUnits(translator, parameters));
}

/** Parameters of a reason that are quantities; with a `unit` beside them they are written with it. */
const QUANTITIES = new Set(['value', 'absolute']);

/** What a source is called in Arabic, which is prose of the reference set. */
const PROSE = 'sourceAr';

/** Who published what a value rests on. */
const SOURCE = 'source';

/** A share is written with the sign of its digits: 9.3% and ٩٫٣٪. */
const PERCENT = 'percent';

function withUnits(translator: Translator, parameters: Parameters): Parameters {
  const { unit } = parameters;
  const written = Object.entries(parameters).map(([name, value]): [string, string | number] => {
    if (typeof value === 'string') {
      if (name === SOURCE) return [name, publisherName(translator, value)];
      return [name, name === PROSE ? inReaderDigits(value, translator) : value];
    }
    if (name === PERCENT) return [name, formatQuantity(translator, value, '%')];
    return QUANTITIES.has(name) && typeof unit === 'string'
      ? [name, formatQuantity(translator, value, unit)]
      : [name, value];
  });
  return Object.fromEntries(written);
}

/** `start` and `end` of a reason as one `period`: what is not known of it is not written. */
function withPeriod({ text }: Translator, parameters: Parameters): Parameters {
  const { start, end } = parameters;
  if (typeof start !== 'string' || typeof end !== 'string') return parameters;
  return { ...parameters, period: termWords(text, start || null, end || null) };
}
