import type { Entry } from '../../lib/analysis/session.ts';
import type { Translator } from '../../lib/language/translate.ts';
import { label } from '../shared/labels.ts';
import type { Lookup } from '../shared/lookup.ts';

/** What an entry is about: the metric or event of a figure, the person or office of a mention, the kind of a check. */
export function subject(
  translator: Translator,
  entry: Entry,
  lookup: Lookup | null,
): string | null {
  if (entry.type === 'check') return translator.text(`check.${entry.check.kind}`);
  if (entry.type === 'mention') {
    const { name, personId, office, terms } = entry.mention;
    const person = personId === null ? undefined : lookup?.persons.get(personId);
    const known = person
      ? label(translator, person.names)
      : name && (translator.language === 'ar' ? name.ar : name.en);
    const term = terms.map((id) => lookup?.terms.get(id)).find((found) => found !== undefined);
    const held = lookup?.offices.get(office?.officeId ?? term?.office ?? '');
    const title = held ? label(translator, held.titles) : null;
    const said = known === entry.mention.text ? [title] : [known, title];
    return said.filter((words) => words !== null).join(' · ') || null;
  }
  const { metric, kind, statements } = entry.figure;
  const known = metric === null ? undefined : lookup?.metrics.get(metric);
  if (known) return label(translator, known.labels);
  const event = lookup?.events.get(metric ?? statements[0] ?? '');
  return event ? label(translator, event.labels) : translator.text(`kind.${kind}`);
}
