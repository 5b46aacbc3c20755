import type { Figure } from '../figures/figure.ts';
import { reason } from '../reason.ts';
import { type Asked, linkedByWords } from './link.ts';
import type { LinkContext } from './linking/context.ts';
import { significantDigits } from './linking/corroborated.ts';
import { magnitudeOf } from './linking/kinds.ts';
import type { Place } from './linking/places.ts';
import type { ComparedFigure } from './verdict.ts';

/** A sum of so many digits is hardly the same in two currencies by chance. */
const TELLING = 2;

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
  if (significantDigits(magnitudeOf(figure) ?? 0) < TELLING) return null;
  for (const unit of index.currencies) {
    if (unit === figure.unit) continue;
    const meant: Figure = { ...figure, unit };
    const { compared } = linkedByWords(context, place, { ...asked, figure: meant });
    if (compared.verdict !== 'agrees' || compared.metric === null) continue;
    const reasons = [reason('other_currency'), ...compared.reasons];
    return { ...compared, unit: figure.unit, verdict: 'differs', difference: null, reasons };
  }
  return null;
}
