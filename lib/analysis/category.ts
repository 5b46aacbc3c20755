import type { CheckResult } from '../comparison/check.ts';
import type { Verdict } from '../comparison/verdict.ts';
import type { MentionVerdict } from '../officials/mention.ts';
import type { MarkCategory } from './session.ts';

const ofVerdict: Readonly<Record<Verdict, MarkCategory>> = {
  agrees: 'agreement',
  agrees_within_qualifier: 'agreement',
  counts_differently: 'difference',
  qualifier_differs: 'difference',
  outdated: 'dated',
  premature: 'dated',
  differs: 'difference',
  disputed: 'difference',
  unreferenced: 'unreferenced',
};

const ofMention: Readonly<Record<MentionVerdict, MarkCategory>> = {
  office_held: 'official',
  former_office: 'dated',
  future_office: 'dated',
  office_differs: 'difference',
  title_variant: 'official',
  unknown_person: 'official',
  resolved_by_office: 'official',
};

/** What a mark looks like for a figure's verdict; without one there was nothing to compare. */
export function figureCategory(verdict: Verdict | null): MarkCategory {
  return verdict === null ? 'unreferenced' : ofVerdict[verdict];
}

/** An official stays an official in the page unless the office speaks against the article's date. */
export function mentionCategory(verdict: MentionVerdict | null): MarkCategory {
  return verdict === null ? 'official' : ofMention[verdict];
}

/** What a mark looks like for a check's result. */
export function checkCategory({ result }: Pick<CheckResult, 'result'>): MarkCategory {
  return result === 'consistent' ? 'agreement' : 'difference';
}
