import { labelOf } from '../language/labels.ts';
import { termWords } from '../language/term-words.ts';
import { cardSource } from './card-source.ts';
import { type CardWriting, reasonsText } from './figure-card.ts';
import type { CardContent, CardLine, CheckEntry, MentionEntry } from './session.ts';

type CardBody = Pick<CardContent, 'subject' | 'verdict' | 'lines' | 'source' | 'history' | 'notes'>;

/** The card of an official: who it is, and the office held as of the article's date. */
export function mentionCard({ mention }: MentionEntry, writing: CardWriting): CardBody {
  const { lookup, translator } = writing;
  const person = mention.personId === null ? undefined : lookup.persons.get(mention.personId);
  const [term] = mention.terms.flatMap((id) => lookup.terms.get(id) ?? []);
  const office = term && lookup.offices.get(term.office);
  const name = person
    ? labelOf(person.names, translator)
    : mention.name?.[translator.language === 'ar' ? 'ar' : 'en'];
  const title = office ? labelOf(office.titles, translator) : null;
  const lines: CardLine[] = [];
  if (title !== null) lines.push({ label: translator.text('card.office'), value: title });
  if (term) {
    const value = termWords(translator.text, term.start, term.end);
    lines.push({ label: translator.text('card.term'), value });
  }
  const wasHeld = mention.verdict === 'office_held' && term !== undefined;
  return {
    subject: name && name !== mention.text ? name : translator.text('card.kind.official'),
    verdict: translator.text(`verdict.${mention.verdict ?? 'none'}`),
    lines,
    source: cardSource(person?.sources ?? [], translator),
    history: null,
    // What the lines say already needs no sentence.
    notes: wasHeld ? [] : reasonsText(mention.reasons, translator),
  };
}

/** The card of a consistency check that stands on words which are no figure. */
export function checkCard({ check }: CheckEntry, { translator }: CardWriting): CardBody {
  return {
    subject: translator.text(`card.check.${check.kind}`),
    verdict: translator.text(`verdict.${check.result}`),
    lines: [],
    source: null,
    history: null,
    notes: reasonsText(check.reasons, translator),
  };
}
