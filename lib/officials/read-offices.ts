import type { Reading } from '../arabic/tokens.ts';
import type { NamedSpan } from './named-span.ts';
import { counterpartOf, type OfficePhrase, officeAt } from './office-phrase.ts';
import type { OfficialsIndex } from './officials-index.ts';
import { readComplement, type TitleComplement } from './title-complement.ts';
import { isNamedAfterPersons } from './word-classes.ts';
import type { WordReading } from './word-reading.ts';

export interface ReadOffice {
  readonly phrase: OfficePhrase;
  readonly complement: TitleComplement;
}

/** «الجنرال», «الأمير»: a rank, or a title of one word and no country, says less than an office beside it. */
export function isHonorificOnly({ type, from, to, officeIds }: OfficePhrase): boolean {
  return type === 'rank' || (type === 'title' && officeIds.length === 0 && to === from + 1);
}

const FARTHEST = 60;

/** True where no full stop or line break stands between two tokens, and not too many words. */
function isOneSentence({ tokens }: Reading, from: number, to: number): boolean {
  if (to - from > FARTHEST) return false;
  return !tokens.slice(from, to).some(({ kind, text }) => kind === 'break' || text === '.');
}

/** «نظيره المغربي» holds the office that the sentence named last. */
function meantBy(
  reading: WordReading,
  index: OfficialsIndex,
  printed: OfficePhrase | null,
  before: OfficePhrase | null,
): OfficePhrase | null {
  if (printed?.type !== 'counterpart' || before === null) return printed;
  return isOneSentence(reading, before.to, printed.from)
    ? counterpartOf(index, printed, before)
    : printed;
}

/** Every office of a text with what completes its title, in order; names already found are passed over. */
export function readOffices(
  reading: WordReading,
  index: OfficialsIndex,
  startsAt: ReadonlyMap<number, NamedSpan>,
): ReadOffice[] {
  const offices: ReadOffice[] = [];
  let before: OfficePhrase | null = null;
  for (let at = 0; at < reading.tokens.length; ) {
    const name = startsAt.get(at);
    if (name !== undefined) {
      at = name.to;
      continue;
    }
    const phrase = meantBy(reading, index, officeAt(reading, index, at), before);
    if (phrase === null || isNamedAfterPersons(reading.tokens[at - 1]?.text ?? '')) {
      at += 1;
      continue;
    }
    const complement = readComplement(reading, phrase, (token) => startsAt.has(token));
    offices.push({ phrase, complement });
    if (phrase.roles.length > 0 && !isHonorificOnly(phrase)) before = phrase;
    at = Math.max(at + 1, phrase.officeIds.length > 0 ? phrase.to : complement.to);
  }
  return offices;
}
