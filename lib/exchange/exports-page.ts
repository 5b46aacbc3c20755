import { exporters } from './exporters.ts';

/** The page that lists the formats of export, from the list itself. */
export function exportsPage(): string {
  const rows = exporters.map(({ id, extension, mediaType, description }) => {
    return `| \`${id}\` | \`.${extension}\` | \`${mediaType}\` | ${description} |`;
  });
  return `# What the ledger is exported as

<!-- Written by \`npm run document-reference\` from lib/exchange/exporters.ts; do not edit. -->

| Format | File | Media type | What it is |
| --- | --- | --- | --- |
${rows.join('\n')}

The same ledger gives the same file. A link of the form \`…#:~:text=…\` opens the article scrolled to the figure in browsers that know text
fragments. \`json\` and \`web-annotation\` can be read back in, with a preview; an article that is there already just so is told and not
doubled. In the Web Annotations what the vocabulary has no word for stands under \`hashiya:article\` and \`hashiya:observation\`.

A backup holds all that is the reader's: edits of the reference set with their history, subscriptions with what they brought, and the
ledger with all versions. Restoring puts it in place of what is there, all or nothing.
`;
}
