import type { PublicationDate } from '../article/article.ts';
import { reason } from '../reason.ts';
import type { AttachedOffice } from './found-mention.ts';
import type { Mention } from './mention.ts';
import { isInOffice } from './office-terms.ts';
import { isRoleOfSeveral } from './office-titles.ts';
import type { OfficialsIndex } from './officials-index.ts';
import { describeTerm } from './verdict.ts';

const CONFIDENCE = 0.8;
/** Round a hand-over there are two; more mean that the phrase says too little. */
const MOST_HOLDERS = 2;

/**
 * An office that stands for its holder («وزير التخطيط العراقي») as a mention of whoever held it on the article's date. Only a definite
 * office of the reference set counts, and not one printed as former or designate. Two holders on the day are both told and
 * neither is chosen.
 */
export function resolveOffice(
  index: OfficialsIndex,
  office: AttachedOffice,
  text: string,
  publishedAt: PublicationDate | null,
): Mention | null {
  const { phrase } = office;
  if (
    phrase.type !== 'title' ||
    !phrase.definite ||
    !phrase.placed ||
    phrase.officeIds.length === 0
  )
    return null;
  if (publishedAt === null || office.status.has('former') || office.status.has('designate'))
    return null;
  const isVague = phrase.officeIds.length > 1 && phrase.bodies.length === 0;
  if (isVague && phrase.roles.some(isRoleOfSeveral)) return null;
  const held = phrase.officeIds
    .flatMap((id) => index.termsByOffice.get(id) ?? [])
    .filter((term) => isInOffice(term, publishedAt));
  const persons = new Set(held.map(({ person }) => person));
  const [personId] = persons;
  if (personId === undefined || persons.size > MOST_HOLDERS) return null;
  const person = persons.size === 1 ? index.persons.get(personId) : undefined;
  const officeId = held[0]?.office ?? null;
  const { start, end } = phrase;
  const titles = officeId === null ? undefined : index.offices.get(officeId)?.titles;
  const code = person === undefined ? 'officials_several_holders' : 'officials_resolved';
  return {
    start,
    end,
    text: text.slice(start, end),
    personId: person?.id ?? null,
    name: person === undefined ? null : { en: person.names.en, ar: person.names.ar },
    office: {
      start,
      end,
      text: text.slice(start, end),
      officeId,
      title: titles === undefined ? null : { ar: titles.ar, en: titles.en },
    },
    via: 'office',
    verdict: 'resolved_by_office',
    confidence: person === undefined ? CONFIDENCE / 2 : CONFIDENCE,
    terms: held.map(({ id }) => id),
    reasons: held.map((term) => reason(code, describeTerm(index, term))),
  };
}
