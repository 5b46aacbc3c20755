import type { Span } from '../arabic/span.ts';
import type { Reason } from '../reason.ts';

/** How an official is named: in full, by a short name after the full one, or by the office alone. */
export type MentionVia = 'name' | 'short_name' | 'office';

export const mentionVerdicts = [
  'office_held',
  'former_office',
  'future_office',
  'office_differs',
  'title_variant',
  'unknown_person',
  'resolved_by_office',
] as const;
export type MentionVerdict = (typeof mentionVerdicts)[number];

/** The office that a text gives a person, as printed and as understood. */
export interface MentionedOffice extends Span {
  /** Id of the office in the reference set («US.SOS»), or null where it is none of them. */
  readonly officeId: string | null;
  readonly title: { readonly ar: string; readonly en: string } | null;
}

/** A span that names an official; for `via: 'office'` the span is the office itself. */
export interface Mention extends Span {
  readonly personId: string | null;
  readonly name: { readonly en: string; readonly ar: string } | null;
  readonly office: MentionedOffice | null;
  readonly via: MentionVia;
  /** Null where nothing can be compared: no office in the text, or no date of the article. */
  readonly verdict: MentionVerdict | null;
  /** 0..1: how sure the match of the name is. */
  readonly confidence: number;
  /** Ids of the office terms that decided. */
  readonly terms: readonly string[];
  readonly reasons: readonly Reason[];
}
