import type { NamedSpan } from './named-span.ts';
import type { OfficePhrase } from './office-phrase.ts';
import type { OfficeStatus } from './word-classes.ts';

/** The office printed beside a name. */
export interface AttachedOffice {
  readonly phrase: OfficePhrase;
  readonly start: number;
  readonly end: number;
  /** Its words folded, the first without its particles. */
  readonly words: readonly string[];
  readonly status: ReadonlySet<OfficeStatus>;
}

/** A name with the office that the text gives it, before it is linked and judged. */
export interface FoundName {
  readonly name: NamedSpan;
  readonly office: AttachedOffice | null;
}
