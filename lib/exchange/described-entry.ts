import { type LabelTexts, labelOf } from '../language/labels.ts';
import { plain } from '../language/plain-text.ts';
import type { Translator } from '../language/translator.ts';
import { formatValue, qualified } from '../language/value.ts';
import type { Observation } from '../ledger/observation.ts';
import type { Reason } from '../reason.ts';
import type { ReferenceSet, Source } from '../reference/schema.ts';

/** What can be said of an observation in words; '' where there is nothing to say. */
export interface DescribedEntry {
  /** Name of the metric, the official or the check. */
  readonly subject: string;
  /** The verdict in words. */
  readonly verdict: string;
  readonly reasons: readonly string[];
  /** The reference value that decided, with its unit and bound. */
  readonly reference: string;
  readonly sources: readonly Source[];
}

/** Looks up what the reference set says of observations; made once for all of an export. */
export function describeEntries(
  set: ReferenceSet | null,
  translator: Translator,
): (observation: Observation) => DescribedEntry {
  const metrics = new Map(set?.metrics.map((metric) => [metric.id, metric]));
  const statements = new Map(set?.statements.map((statement) => [statement.id, statement]));
  const events = new Map(set?.events.map((event) => [event.id, event]));
  const persons = new Map(set?.persons.map((person) => [person.id, person]));
  const labelIn = (labels: LabelTexts): string => labelOf(labels, translator);

  return ({ entry }) => {
    switch (entry.type) {
      case 'figure': {
        const { figure } = entry;
        const metric = figure.metric === null ? undefined : metrics.get(figure.metric);
        const event = figure.metric === null ? undefined : events.get(figure.metric);
        const [decisive] = figure.statements;
        const statement = decisive === undefined ? undefined : statements.get(decisive);
        const value = statement && formatValue(translator, statement.value, metric?.unit ?? null);
        const about = metric?.labels ?? event?.labels;
        return {
          subject: about ? labelIn(about) : (figure.metric ?? ''),
          verdict: verdictText(translator, figure.verdict),
          reasons: saidReasons(translator, figure.reasons),
          reference:
            statement && value ? plain(qualified(translator, statement.qualifier, value)) : '',
          sources: figure.statements.flatMap(
            (id) => statements.get(id)?.sources ?? events.get(id)?.sources ?? [],
          ),
        };
      }
      case 'mention': {
        const { mention } = entry;
        const person = mention.personId === null ? undefined : persons.get(mention.personId);
        const name = person?.names ?? mention.name;
        return {
          subject: name ? labelIn(name) : '',
          verdict: verdictText(translator, mention.verdict),
          reasons: saidReasons(translator, mention.reasons),
          reference: '',
          sources: person?.sources ?? [],
        };
      }
      case 'check': {
        const { check } = entry;
        return {
          subject: plain(translator.text(`check.${check.kind}`)),
          verdict: verdictText(translator, check.result),
          reasons: saidReasons(translator, check.reasons),
          reference: '',
          sources: [],
        };
      }
    }
  };
}

function verdictText(translator: Translator, verdict: string | null): string {
  const key = `verdict.${verdict ?? 'none'}`;
  return translator.has(key) ? plain(translator.text(key)) : (verdict ?? '');
}

/** A reason of a newer or older version may have no sentence any more; it is left out. */
function saidReasons(translator: Translator, reasons: readonly Reason[]): string[] {
  return reasons
    .filter(({ code }) => translator.has(`reason.${code}`))
    .map((each) => plain(translator.reason(each)));
}
