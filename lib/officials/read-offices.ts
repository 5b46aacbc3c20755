import { attachedReadings } from './attached-particles.ts';
import { joinsNext, openingParticles } from './name-parts.ts';
import type { NamedSpan } from './named-span.ts';
import { counterpartOf, type OfficePhrase, officeAt } from './office-phrase.ts';
import type { OfficialsIndex } from './officials-index.ts';
import { readComplement, type TitleComplement } from './title-complement.ts';
import { isCalling, isDefinite, isHonorific, isNamedAfterPersons } from './word-classes.ts';
import type { WordReading } from './word-reading.ts';

export interface ReadOffice {
  readonly phrase: OfficePhrase;
  readonly complement: TitleComplement;
}

/** «الجنرال», «الأمير»: a rank or a form of address says less than an office beside it. */
export function isHonorificOnly(
  { tokens }: WordReading,
  { type, from, to, officeIds }: OfficePhrase,
): boolean {
  if (type === 'rank') return true;
  const word = tokens[from]?.text ?? '';
  const isAddress = attachedReadings(word).some(({ skip, lead }) =>
    isHonorific(lead + word.slice(skip)),
  );
  if (isCalling(word) && officeIds.length === 0 && to === from + 1) return true;
  return officeIds.length === 0 && to === from + 1 && isAddress;
}

/** «عبد», «أبو»: one name together with the word after it. */
const joinsInArabic = (word: string): boolean => joinsNext.has(word) && openingParticles.has(word);

/** «وزير الخارجية العراقي الجعفري»: what looks like one more adjective is the short name of somebody who held the office. */
function isShortNameOfHolder(
  { shortNames, termsByPerson }: OfficialsIndex,
  { officeIds }: OfficePhrase,
  word: string,
): boolean {
  if (officeIds.length === 0 || !isDefinite(word)) return false;
  const bearers = shortNames.valuesOf(word) ?? [];
  return bearers.some(({ person }) =>
    (termsByPerson.get(person.id) ?? []).some(({ office }) => officeIds.includes(office)),
  );
}

function isConjoined({ tokens }: WordReading, name: NamedSpan | undefined): boolean {
  const first = tokens[name?.from ?? -1];
  return name !== undefined && first?.start !== name.start && first?.text.startsWith('و') === true;
}

/** Every office of a text with what completes its title, in order; names already found are passed over. */
export function readOffices(
  reading: WordReading,
  index: OfficialsIndex,
  startsAt: ReadonlyMap<number, NamedSpan>,
): ReadOffice[] {
  const offices: ReadOffice[] = [];
  const roles = new Set<string>();
  for (let at = 0; at < reading.tokens.length; ) {
    const name = startsAt.get(at);
    if (name !== undefined) {
      at = name.to;
      continue;
    }
    const printed = officeAt(reading, index, at);
    const phrase =
      printed?.type === 'counterpart' ? counterpartOf(index, printed, [...roles]) : printed;
    const before = reading.tokens[at - 1]?.text ?? '';
    // «قاعدة الأمير سلطان» is a place; after «المدينة» an office is somebody's.
    // «عبد الأمير» is a given name.
    if (
      phrase === null ||
      joinsInArabic(before) ||
      (isNamedAfterPersons(before) && !isDefinite(before))
    ) {
      at += 1;
      continue;
    }
    const read = readComplement(
      reading,
      phrase,
      (token) =>
        startsAt.has(token) ||
        isShortNameOfHolder(index, phrase, reading.tokens[token]?.text ?? ''),
    );
    // «… قائد القيادة الوسطى، وجون آلن»: what «و» joins is another's name.
    const isJoined = read.nameAt !== null && isConjoined(reading, startsAt.get(read.nameAt));
    const complement = isJoined ? { ...read, nameAt: null } : read;
    offices.push({ phrase, complement });
    if (phrase.type === 'title') for (const role of phrase.roles) roles.add(role);
    at = Math.max(at + 1, phrase.officeIds.length > 0 ? phrase.to : complement.to);
  }
  return offices;
}
