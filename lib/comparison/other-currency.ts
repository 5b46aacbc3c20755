import type { Figure } from '../figures/figure.ts';
import { reason } from '../reason.ts';
import { type Asked, linkedByWords } from './link.ts';
import type { LinkContext } from './linking/context.ts';
import type { Place } from './linking/places.ts';
import { digitsOf } from './numbers/digits.ts';
import type { ComparedFigure } from './verdict.ts';

/** A sum of so many digits is hardly the same in two currencies by chance; of a round one the words must speak closely. */
const TELLING = 2;
const CLOSE_TIE = 1.5;

/**
 * A sum that no metric of its currency is about, where it is the very one that the reference has in another:
 * «88,2 مليار أورو» for 88.2 thousand million dollars differs. Null for every other figure.
 */
export function inOtherCurrency(
  context: LinkContext,
  place: Place,
  asked: Asked,
): ComparedFigure | null {
  const { figure, index } = asked;
  if (figure.kind !== 'money' || figure.unit === null) return null;
  const isTelling = digitsOf(figure) >= TELLING;
  for (const unit of index.currencies) {
    if (unit === figure.unit) continue;
    const meant: Figure = { ...figure, unit };
    const { compared, tie } = linkedByWords(context, place, { ...asked, figure: meant });
    if (compared.metric === null) continue;
    const isVery = compared.verdict === 'agrees' && (isTelling || tie >= CLOSE_TIE);
    const isRounded = compared.verdict === 'agrees_within_qualifier';
    if (!isVery && !(isRounded && isTelling && tie >= CLOSE_TIE)) continue;
    const reasons = [reason('other_currency'), ...compared.reasons];
    return { ...compared, unit: figure.unit, verdict: 'differs', difference: null, reasons };
  }
  return null;
}
