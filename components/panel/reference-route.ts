import type { Entry } from '../../lib/analysis/session.ts';
import type { PublicationDate } from '../../lib/article/article.ts';

export interface ReferenceRoute {
  /** Route of the library. */
  readonly path: string;
  /** Whether it corrects what is there, or adds what is not. */
  readonly corrects: boolean;
}

/** Where in the library an entry's statement is corrected, or a new one begun with what the article prints. */
export function referenceRoute(
  entry: Entry,
  publishedAt: PublicationDate | null,
): ReferenceRoute | null {
  if (entry.type === 'figure') {
    const { figure } = entry;
    const [statement] = figure.statements;
    if (figure.metric !== null && statement !== undefined) {
      return { path: `/reference/edit/${encodeURIComponent(statement)}`, corrects: true };
    }
    const fields = new URLSearchParams();
    if (figure.metric !== null) fields.set('metric', figure.metric);
    if (typeof figure.value === 'number') fields.set('value', String(figure.value));
    fields.set('qualifier', figure.qualifier);
    if (publishedAt) fields.set('asOf', publishedAt.date);
    return { path: `/reference/new/statements?${fields}`, corrects: false };
  }
  if (entry.type === 'mention' && entry.mention.personId !== null) {
    return {
      path: `/reference/edit/${encodeURIComponent(entry.mention.personId)}`,
      corrects: true,
    };
  }
  if (entry.type === 'mention' && entry.mention.via !== 'office') {
    const fields = new URLSearchParams({ name: entry.mention.text });
    return { path: `/reference/new/persons?${fields}`, corrects: false };
  }
  return null;
}
