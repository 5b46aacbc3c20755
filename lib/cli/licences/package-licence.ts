import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

/** Licences that allow a package's code inside ours, each met by what `noticesOf` writes: its text, and where its source is. */
const ACCEPTED = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'MPL-2.0',
]);

const Manifest = v.object({
  name: v.string(),
  version: v.string(),
  license: v.optional(v.string()),
  author: v.optional(v.union([v.string(), v.object({ name: v.string() })])),
  repository: v.optional(v.union([v.string(), v.object({ url: v.string() })])),
});

export interface PackageLicence {
  readonly name: string;
  readonly version: string;
  /** SPDX identifier. */
  readonly licence: string;
  /** Address of the source. */
  readonly source: string;
  /** The licence and the notices, as the package has them. */
  readonly text: string;
}

/**
 * The licence of an installed package.
 *
 * @param folder the package's folder
 * @throws where the licence is not known or not one that we can meet
 */
export function licenceOf(folder: string): PackageLicence {
  const manifest = v.parse(
    Manifest,
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
  );
  const { name, version, license } = manifest;
  if (license === undefined || !ACCEPTED.has(license))
    throw new Error(`${name} ${version}: its licence (${license ?? 'none said'}) is not accepted`);
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|notice|copying)/iu.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  if (texts.length === 0 && license !== 'MIT')
    throw new Error(`${name} ${version}: it brings no text of its licence (${license})`);
  return {
    name,
    version,
    licence: license,
    source: sourceOf(manifest),
    text: texts.length > 0 ? texts.join('\n\n') : mitText(authorOf(manifest)),
  };
}

function sourceOf({ name, repository }: v.InferOutput<typeof Manifest>): string {
  const url = typeof repository === 'string' ? repository : repository?.url;
  if (url === undefined) return `https://www.npmjs.com/package/${name}`;
  return /^[^:/]+\/[^/]+$/u.test(url)
    ? `https://github.com/${url}`
    : url
        .replace(/^git\+/u, '')
        .replace(/^git:/u, 'https:')
        .replace(/\.git$/u, '');
}

function authorOf({ name, author }: v.InferOutput<typeof Manifest>): string {
  const said = typeof author === 'string' ? author : author?.name;
  return said ?? `the authors of ${name}`;
}

/** For packages that say MIT in their package.json and bring no file. */
function mitText(author: string): string {
  return `MIT License

Copyright (c) ${author}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the
"Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish,
distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to
the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR
ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE
SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
}
