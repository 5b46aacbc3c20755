import type { OfficeTerm } from '../reference/schema.ts';
import { cardSource, labelOf } from './card-source.ts';
import { type CardWriting, reasonsText } from './figure-card.ts';
import type { CardContent, CardLine, CheckEntry, MentionEntry } from './session.ts';

type CardBody = Pick<CardContent, 'subject' | 'verdict' | 'lines' | 'source' | 'history' | 'notes'>;

/** The card of an official: who it is, and the office held as of the article's date. */
export function mentionCard({ mention }: MentionEntry, writing: CardWriting): CardBody {
  const { lookup, translator } = writing;
  const person = mention.personId === null ? undefined : lookup.persons.get(mention.personId);
  const lines: CardLine[] = [];
  for (const id of mention.terms.slice(0, 2)) {
    const term = lookup.terms.get(id);
    if (term) lines.push(termLine(term, writing));
  }
  const subject = person
    ? labelOf(person.names, translator)
    : mention.name
      ? mention.name[translator.language === 'ar' ? 'ar' : 'en']
      : translator.text('card.kind.official');
  return {
    subject,
    verdict: translator.text(
      mention.verdict === null ? 'card.mention.not_compared' : `card.mention.${mention.verdict}`,
    ),
    lines,
    source: cardSource(person?.sources ?? [], translator),
    history: null,
    notes: reasonsText(mention.reasons, translator),
  };
}

function termLine(term: OfficeTerm, { lookup, translator }: CardWriting): CardLine {
  const office = lookup.offices.get(term.office);
  const label = office ? labelOf(office.titles, translator) : term.office;
  const from = term.start === null ? null : translator.date(term.start);
  const to = term.end === null ? null : translator.date(term.end);
  const key =
    from !== null && to !== null
      ? 'card.term.between'
      : from !== null
        ? 'card.term.since'
        : to !== null
          ? 'card.term.until'
          : 'card.term.unknown';
  return { label, value: translator.text(key, { from: from ?? '', to: to ?? '' }) };
}

/** The card of a consistency check that stands on words which are no figure. */
export function checkCard({ check }: CheckEntry, { translator }: CardWriting): CardBody {
  return {
    subject: translator.text(`card.check.${check.kind}`),
    verdict: translator.text(`card.check_result.${check.result}`),
    lines: [],
    source: null,
    history: null,
    notes: reasonsText(check.reasons, translator),
  };
}
