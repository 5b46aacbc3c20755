import type { PackageLicence } from './package-licence.ts';

/** assets/docs/licences.md. */
export function licencesPage(licences: readonly Omit<PackageLicence, 'text'>[]): string {
  const rows = licences.map(
    ({ name, version, licence, source }) => `| [${name}](${source}) | ${version} | ${licence} |`,
  );
  return `# Whose code is in the extension

Hashiya itself is under the [MIT licence](../../LICENSE). Code of these packages is in it, as they were published; their licences and notices are in the
extension, in \`third-party-notices.txt\`. The list is the bundler's own, made anew with each build by \`npm run licences\`; a package whose licence
is not known makes the build fail. Everything else that development needs is in \`package.json\` and never reaches a reader.

| Package | Version | Licence |
|---|---|---|
${rows.join('\n')}

The words, offices, persons and figures under \`assets/\` were gathered for this project; the sources of each are named beside it.
`;
}
