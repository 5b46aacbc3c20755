import type { PublicationDate } from '../article/article.ts';
import { type Reason, reason } from '../reason.ts';
import type { Office, OfficeTerm, Person } from '../reference/schema.ts';
import type { AttachedOffice } from './found-mention.ts';
import type { MentionVerdict } from './mention.ts';
import { isInOffice, relationOf } from './office-terms.ts';
import type { OfficialsIndex } from './officials-index.ts';
import { officesByShortTitle } from './short-titles.ts';

/** What the reference set says of a person and a printed office on the article's date. */
export interface Judgement {
  readonly verdict: MentionVerdict | null;
  readonly officeId: string | null;
  readonly terms: readonly OfficeTerm[];
  readonly reasons: readonly Reason[];
}

/**
 * Offices of the set that the printed one may be for this person: by place; by role where no place is printed; and the person's own
 * offices of that role in the country printed, whatever body they belong to («المبعوث الأمريكي» is the envoy to the Coalition too); where there
 * is none, the person's own whose titles the printed one shortens («رئيس حكومة الإقليم»).
 */
export function officesMeant(
  index: OfficialsIndex,
  person: Person,
  printed: AttachedOffice,
): string[] {
  const { officeIds, roles, countries } = printed.phrase;
  const isPlaceless = officeIds.length === 0 && countries.length === 0;
  const held = (index.termsByPerson.get(person.id) ?? [])
    .map(({ office }) => index.offices.get(office))
    .filter((office) => office !== undefined);
  const own = held
    .filter((office) => office.roles.some((role) => roles.includes(role)))
    .filter(({ country }) => isPlaceless || (country !== null && countries.includes(country)))
    .map(({ id }) => id);
  const meant = [...new Set([...officeIds, ...own])];
  if (meant.length > 0) return meant;
  const ids = [...new Set(held.map(({ id }) => id))];
  return officesByShortTitle(index, ids, printed);
}

/** Whether one of several persons held the printed office at any time. */
export function holdsAny(
  index: OfficialsIndex,
  persons: readonly Person[],
  printed: AttachedOffice,
): boolean {
  return persons.some((person) => {
    const meant = officesMeant(index, person, printed);
    return (index.termsByPerson.get(person.id) ?? []).some((term) => meant.includes(term.office));
  });
}

/** A term in words: who, which office, from when to when. */
export function describeTerm(index: OfficialsIndex, term: OfficeTerm): Reason['parameters'] {
  const office: Office | undefined = index.offices.get(term.office);
  const names = index.persons.get(term.person)?.names;
  return {
    personAr: names?.ar ?? term.person,
    personEn: names?.en ?? term.person,
    personFr: names?.fr ?? names?.en ?? term.person,
    officeAr: office?.titles.ar ?? term.office,
    officeEn: office?.titles.en ?? term.office,
    officeFr: office?.titles.fr ?? office?.titles.en ?? term.office,
    // Empty where it is not known, or has not come.
    start: term.start ?? '',
    end: term.end ?? '',
  };
}

/** Compares a person's terms with the office printed beside the name; no office or no date gives no verdict. */
export function judge(
  index: OfficialsIndex,
  person: Person,
  office: AttachedOffice | null,
  publishedAt: PublicationDate | null,
): Judgement {
  const all = index.termsByPerson.get(person.id) ?? [];
  const inOffice = publishedAt === null ? [] : all.filter((term) => isInOffice(term, publishedAt));
  const offices = office === null ? [] : officesMeant(index, person, office);
  const terms = all.filter((term) => offices.includes(term.office));
  if (publishedAt === null) {
    const shown = terms.length > 0 ? terms : all;
    const reasons = [
      reason('officials_no_date'),
      ...shown.map((term) => reason('officials_term', describeTerm(index, term))),
    ];
    return {
      verdict: null,
      officeId: terms[0]?.office ?? offices[0] ?? null,
      terms: shown,
      reasons,
    };
  }
  // Whose counterpart somebody is may be any of several named before: a guess that fails says nothing.
  const isGuess = office?.phrase.type === 'counterpart';
  const isHeld = terms.some((term) => inOffice.includes(term));
  if (office === null || offices.length === 0 || (isGuess && !isHeld)) {
    const shown = inOffice.length > 0 ? inOffice : all;
    return {
      verdict: null,
      officeId: null,
      terms: shown,
      reasons: shown.map((term) => reason('officials_term', describeTerm(index, term))),
    };
  }
  const status = office.status;
  const held = terms.filter((term) => isInOffice(term, publishedAt));
  const past = terms.filter((term) => relationOf(term, publishedAt) === 'past');
  const future = terms.filter((term) => relationOf(term, publishedAt) === 'future');
  const decide = (verdict: MentionVerdict, by: readonly OfficeTerm[], code: string): Judgement => ({
    verdict,
    officeId: by[0]?.office ?? offices[0] ?? null,
    terms: by,
    reasons: by.map((term) => reason(code, describeTerm(index, term))),
  });
  const isOver = status.has('former') || (status.has('outgoing') && held.length === 0);
  if (isOver && past.length > 0) return decide('office_held', past, 'officials_former_as_printed');
  if (status.has('designate') && held.length === 0 && future.length > 0)
    return decide('office_held', future, 'officials_designate_as_printed');
  if (status.has('former') && held.some((term) => relationOf(term, publishedAt) === 'held')) {
    return decide('office_differs', held, 'officials_still_in_office');
  }
  if (held.length > 0) {
    const isRegional = held.every((term) => office.phrase.regional.includes(term.office));
    const judged = decide(
      isRegional ? 'title_variant' : 'office_held',
      held,
      isRegional ? 'officials_title_variant' : 'officials_held',
    );
    const boundary = held.some((term) => relationOf(term, publishedAt) === 'boundary');
    const acting = held.some((term) => term.acting);
    return {
      ...judged,
      reasons: [
        ...judged.reasons,
        ...(boundary ? [reason('officials_boundary')] : []),
        ...(acting ? [reason('officials_acting')] : []),
      ],
    };
  }
  if (past.length > 0) return decide('former_office', past, 'officials_former');
  if (future.length > 0) return decide('future_office', future, 'officials_future');
  const other = inOffice.length > 0 ? inOffice : all;
  return {
    ...decide('office_differs', other, 'officials_other_office'),
    officeId: offices[0] ?? null,
  };
}
