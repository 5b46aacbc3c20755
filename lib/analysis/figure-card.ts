import type { PublicationDate } from '../article/article.ts';
import { labelOf } from '../language/labels.ts';
import { plain } from '../language/plain-text.ts';
import type { Translator } from '../language/translator.ts';
import { formatValue, qualified } from '../language/value.ts';
import type { Metric, ReferenceEvent, Statement } from '../reference/schema.ts';
import { cardSource } from './card-source.ts';
import { comparedOn, comparedStatement, timeOf } from './compared-statement.ts';
import { differenceWords } from './difference-words.ts';
import { heldOn } from './held-on.ts';
import { historyLine } from './history-line.ts';
import type { ReferenceLookup } from './reference-lookup.ts';
import type { CardContent, CardLine, FigureEntry } from './session.ts';

/** What every card is written with. */
export interface CardWriting {
  readonly lookup: ReferenceLookup;
  readonly translator: Translator;
  readonly publishedAt: PublicationDate | null;
}

/** Reasons that the card's own lines tell already; the panel shows them all. */
const toldByLines =
  /^(?:linked_by|reference_(?:between|since|on|says)\..*|event_(?:on|from_to)|differs_by|days_apart)$/u;

type FigureCard = Pick<
  CardContent,
  'subject' | 'verdict' | 'lines' | 'source' | 'history' | 'notes'
>;

/** The card of a figure: its value read out, what the reference says as of the article's date, how far apart they are. */
export function figureCard({ figure }: FigureEntry, writing: CardWriting): FigureCard {
  const { lookup, translator, publishedAt } = writing;
  const metric = figure.metric === null ? undefined : lookup.metrics.get(figure.metric);
  const day = comparedOn(figure, publishedAt?.date ?? null);
  const statement = comparedStatement(figure, day, lookup.statements);
  const event = figure.statements
    .map((id) => lookup.events.get(id))
    .find((found) => found !== undefined);
  const value = formatValue(translator, figure.value, figure.unit);
  const lines: CardLine[] = [];
  const readOut = value === null ? null : qualified(translator, figure.qualifier, value);
  // What is printed in the same digits was said above.
  if (readOut !== null && plain(readOut) !== plain(figure.text)) {
    lines.push({ label: translator.text('card.value'), value: readOut });
  }
  if (statement) lines.push(statementLine(statement, metric, day, writing));
  else if (event) lines.push(eventLine(event, translator));
  const difference = figure.verdict === 'agrees' ? null : differenceWords(translator, figure);
  if (difference) lines.push({ label: translator.text('card.difference'), value: difference });
  const subject = metric
    ? labelOf(metric.labels, translator)
    : event
      ? labelOf(event.labels, translator)
      : translator.text(`card.kind.${figure.kind}`);
  return {
    subject,
    verdict: translator.text(
      figure.verdict === null && publishedAt === null
        ? 'card.verdict.undated'
        : `verdict.${figure.verdict ?? 'none'}`,
    ),
    lines,
    source: cardSource(statement?.sources ?? event?.sources ?? [], translator),
    history: metric ? historyLine(metric, statement, writing) : null,
    notes: reasonsText(
      figure.reasons.filter(({ code }) => !toldByLines.test(code)),
      translator,
    ),
  };
}

/** The reasons that the language has words for, each once. */
export function reasonsText(
  reasons: FigureEntry['figure']['reasons'],
  translator: Translator,
): string[] {
  const said = reasons
    .filter(({ code }) => translator.has(`reason.${code}`))
    .map((reason) => translator.reason(reason));
  return [...new Set(said)];
}

function statementValue(
  statement: Statement,
  metric: Metric | undefined,
  translator: Translator,
): string {
  const value = formatValue(translator, statement.value, metric?.unit ?? null) ?? '';
  return qualified(translator, statement.qualifier, value);
}

function statementLine(
  statement: Statement,
  metric: Metric | undefined,
  day: string | null,
  { translator }: CardWriting,
): CardLine {
  const value = statementValue(statement, metric, translator);
  const { validFrom, validTo, asOf } = statement;
  const time = timeOf(statement);
  const isOfThatDay = day !== null && time.start !== null && heldOn(time, day);
  const label = isOfThatDay
    ? translator.text('card.reference_on', { date: day })
    : translator.text('card.reference');
  const line = (said: string): CardLine => ({ label, value: said });
  if (validFrom !== null) {
    return line(
      validTo === null
        ? translator.text('card.value_since', { value, date: validFrom })
        : translator.text('card.value_between', { value, from: validFrom, to: validTo }),
    );
  }
  if (asOf === null || isOfThatDay) return line(value);
  return line(translator.text('card.value_on', { value, date: asOf }));
}

function eventLine(event: ReferenceEvent, translator: Translator): CardLine {
  const dates = translator.list(event.dates.map(translator.date), 'disjunction');
  return {
    label: translator.text('card.reference'),
    value:
      event.until === null
        ? dates
        : translator.text('value.range', { from: dates, to: translator.date(event.until) }),
  };
}
