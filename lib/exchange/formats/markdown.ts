import { plain } from '../../language/plain-text.ts';
import { createTranslator } from '../../language/translator.ts';
import { printedText } from '../../ledger/observe.ts';
import { articleCitation } from '../citation.ts';
import { describeEntries } from '../described-entry.ts';
import type { Exporter } from '../exporter.ts';
import { readersNotes } from '../readers-notes.ts';
import { textFragmentLink } from '../text-fragment.ts';
import { escapeMarkdown, markdownLink } from '../write-markdown.ts';

export const markdown: Exporter = {
  id: 'markdown',
  extension: 'md',
  mediaType: 'text/markdown;charset=utf-8',
  description:
    'A readable list by article: what is printed, linked to its place in the page, the verdict, the reference value and its sources.',
  write: ({ articles, set, language, exportedAt }) => {
    const translator = createTranslator(language);
    const describe = describeEntries(set, translator);
    const sections = articles.map(({ article, observations }) => {
      const date = article.publishedAt ? plain(translator.date(article.publishedAt.date)) : null;
      const lines = observations.map((observation) => {
        const { subject, verdict, reference, reasons, sources } = describe(observation);
        const printed = escapeMarkdown(printedText(observation.entry));
        const link =
          article.url === null
            ? `**${printed}**`
            : markdownLink(`**${printed}**`, textFragmentLink(article.url, observation.entry));
        const said = [subject, verdict, reference].filter(Boolean).map(escapeMarkdown).join(' — ');
        const sourced = sources.map(({ title, publisher, url, date: on }) => {
          const name = escapeMarkdown(
            [title, publisher, on].filter((part) => part !== null).join(', '),
          );
          return `  - ${url === null ? name : markdownLink(name, url)}`;
        });
        return [
          `- ${link}: ${said}`,
          `  > ${escapeMarkdown(observation.entry.sentence.text.replaceAll(/\s+/gu, ' '))}`,
          ...reasons.map((text) => `  - ${escapeMarkdown(text)}`),
          ...sourced,
          ...readersNotes(observation, translator).map((text) => `  - ${escapeMarkdown(text)}`),
        ].join('\n');
      });
      return [
        `## ${escapeMarkdown(article.title ?? article.outlet)}`,
        '',
        [article.outlet, date]
          .filter(Boolean)
          .map((part) => escapeMarkdown(part ?? ''))
          .join(', '),
        '',
        ...readersNotes(article, translator).flatMap((text) => [escapeMarkdown(text), '']),
        ...lines,
        '',
        escapeMarkdown(articleCitation(article, 'chicago', exportedAt)),
        '',
      ].join('\n');
    });
    return `${sections.join('\n').trimEnd()}\n`;
  },
};
