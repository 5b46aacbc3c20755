import { createTranslator } from '../../language/translator.ts';
import type { LedgerArticle } from '../../ledger/observation.ts';
import { describeEntries } from '../described-entry.ts';
import type { Exporter } from '../exporter.ts';
import { selectorsOf } from '../selectors.ts';
import { escapeMarkdown, markdownLink } from '../write-markdown.ts';

export const hypothesis: Exporter = {
  id: 'hypothesis',
  extension: 'json',
  mediaType: 'application/json',
  description:
    'Annotations in the JSON that the Hypothesis client exports and imports; articles without an address are left out.',
  write: ({ articles, set, language, exportedAt }) => {
    const describe = describeEntries(set, createTranslator(language));
    const annotations = articles.flatMap(({ article, observations }) => {
      const uri = article.canonicalUrl ?? article.url;
      if (uri === null) return [];
      const said = observations.map((observation) => {
        const { subject, verdict, reference, reasons, sources } = describe(observation);
        const heading = [subject, verdict, reference].filter(Boolean).join(' — ');
        const links = sources.flatMap(({ title, url }) =>
          url === null ? [] : [markdownLink(escapeMarkdown(title), url)],
        );
        // The client shows it as Markdown, pictures from anywhere among it.
        const texts = [heading, ...reasons, observation.note].map(escapeMarkdown);
        return annotation(article, uri, {
          id: observation.id,
          tags: observation.tags,
          text: [...texts, links.join(', ')].filter(Boolean).join('\n\n'),
          target: { source: uri, selector: selectorsOf(observation.entry) },
        });
      });
      if (article.note === '') return said;
      // A target without a selector is the page: what the client calls a page note.
      const text = escapeMarkdown(article.note);
      return [
        annotation(article, uri, { id: article.id, tags: [], text, target: { source: uri } }),
        ...said,
      ];
    });
    const file = {
      export_date: exportedAt,
      export_userid: 'acct:hashiya@localhost',
      client_version: 'hashiya',
      annotations,
    };
    return `${JSON.stringify(file, null, 1)}\n`;
  },
};

function annotation(
  article: LedgerArticle,
  uri: string,
  {
    id,
    tags,
    text,
    target,
  }: {
    readonly id: string;
    readonly tags: readonly string[];
    readonly text: string;
    readonly target: { readonly source: string; readonly selector?: unknown };
  },
) {
  return {
    id: `hashiya-${id.replaceAll(/[^A-Za-z0-9]+/gu, '-')}`,
    created: article.firstSavedAt,
    updated: article.savedAt,
    user: 'acct:hashiya@localhost',
    user_info: { display_name: 'Hashiya' },
    uri,
    group: '__world__',
    permissions: { read: ['group:__world__'], update: [], delete: [], admin: [] },
    document: { title: article.title === null ? [] : [article.title] },
    tags: ['hashiya', ...new Set([...article.tags, ...tags])],
    text,
    target: [target],
    references: [],
  };
}
