import type { LinkContext } from './linking/context.ts';
import type { ComparedFigure } from './verdict.ts';

/** Figures to each side among which another one of the metric is looked for. */
const REACH = 6;

const AGREES = new Set(['agrees', 'agrees_within_qualifier']);
const LOUD = new Set(['differs', 'disputed']);

/** A sum that was given or pledged once; others are told in parts, or of more than one day. */
function isGivenOnce({ index }: LinkContext, id: string): boolean {
  const about = index.metrics.get(id)?.about;
  return (
    about?.type === 'metric' && about.metric.kind === 'money' && about.metric.nature === 'event'
  );
}

/**
 * «1.5 مليار دولار، منها 500 مليون لتمويل الصادرات»: a sum that differs from what another one of its sentence agrees with
 * is something else: a part of it, or what stands beside it.
 */
export function isTaken(
  context: LinkContext,
  compared: readonly ComparedFigure[],
  at: number,
): boolean {
  const { layout, places } = context;
  const [figure, place] = [compared[at], places[at]];
  if (!figure || !place || !LOUD.has(figure.verdict ?? '') || figure.metric === null) return false;
  if (!isGivenOnce(context, figure.metric)) return false;
  const from = Math.max(0, at - REACH);
  return compared.slice(from, at + REACH + 1).some((other, index) => {
    const where = places[from + index];
    return (
      other !== figure &&
      other.metric === figure.metric &&
      other.kind === figure.kind &&
      AGREES.has(other.verdict ?? '') &&
      where !== undefined &&
      layout.sentence[where.from] === layout.sentence[place.from]
    );
  });
}
